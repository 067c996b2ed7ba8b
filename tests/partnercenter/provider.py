"""An OpenID Connect provider, for the tests to start as a process of its own: ``python provider.py PORT``.

Whoever is sent to it is signed in at once, as the claims say that were last put to ``/becomes``. There a test also
says what the provider does wrong: ``key`` (signs with a key it does not publish), ``none`` (does not sign), ``secret``
(signs with the client secret), ``nonce`` (repeats another), ``issuer`` (names another), ``down`` (fails at the token
endpoint), ``cancel`` (the person stops), ``unverifiable`` (publishes no keys).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "partner-center", "a secret between the two of a good length"


class Provider(ThreadingHTTPServer):
    """Holds who is to be signed in, and the codes that were given out."""

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.issuer = f"http://127.0.0.1:{self.server_port}"
        self.published, self.hidden = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
        self.claims: dict[str, Any] = {}
        self.wrong: str = ""
        self.codes: dict[str, dict[str, str]] = {}

    def id_token(self, nonce: str) -> str:
        now = int(time.time())
        usual = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": nonce}
        claims = usual | self.claims | ({"nonce": "another"} if self.wrong == "nonce" else {})
        key, algorithm = {
            "key": (self.hidden, "RS256"),
            "none": (None, "none"),
            "secret": (CLIENT_SECRET, "HS256"),
        }.get(self.wrong, (self.published, "RS256"))
        return jwt.encode(claims, key, algorithm=algorithm, headers={"kid": "published"})  # type: ignore[arg-type]

    def public(self) -> dict[str, Any]:
        key = jwt.algorithms.RSAAlgorithm.to_jwk(self.published.public_key(), as_dict=True)
        return {**key, "kid": "published", "use": "sig", "alg": "RS256"}


class Handler(BaseHTTPRequestHandler):
    server: Provider

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path == "/authorize":
            return self.authorize(asked)
        answers: dict[str, Any] = {
            "/.well-known/openid-configuration": {
                "issuer": self.server.issuer if self.server.wrong != "issuer" else "http://elsewhere.example",
                "authorization_endpoint": f"{self.server.issuer}/authorize",
                "token_endpoint": f"{self.server.issuer}/token",
                "userinfo_endpoint": f"{self.server.issuer}/userinfo",
                "jwks_uri": f"{self.server.issuer}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
                "id_token_signing_alg_values_supported": ["RS256"],
            },
            "/keys": {"keys": [] if self.server.wrong == "unverifiable" else [self.server.public()]},
            "/userinfo": {"sub": "nobody asks here", "email": "elsewhere@elsewhere.example", "email_verified": True},
        }
        return self.say(200 if url.path in answers else 404, answers.get(url.path, {}))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/becomes":
            told = json.loads(body)
            self.server.claims, self.server.wrong = told["claims"], told["wrong"]
            return self.say(200, {})
        return self.token({name: values[0] for name, values in parse_qs(body).items()})

    def authorize(self, asked: dict[str, str]) -> None:
        if asked.get("client_id") != CLIENT_ID or asked.get("code_challenge_method") != "S256" or "nonce" not in asked:
            return self.say(400, {"error": "invalid_request"})
        if self.server.wrong == "cancel":
            answer = {"error": "access_denied", "state": asked["state"]}
        else:
            code = secrets.token_urlsafe(16)
            self.server.codes[code] = asked
            answer = {"code": code, "state": asked["state"]}
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{urlencode(answer)}")
        self.send_header("Content-Length", "0")
        self.end_headers()
        return None

    def token(self, sent: dict[str, str]) -> None:
        asked = self.server.codes.pop(sent.get("code", ""), None)
        if self.server.wrong == "down":
            return self.say(503, {"error": "temporarily_unavailable"})
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        if (
            asked is None
            or (sent["client_id"], sent["client_secret"]) != (CLIENT_ID, CLIENT_SECRET)
            or sent["redirect_uri"] != asked["redirect_uri"]
            or challenge.rstrip(b"=").decode() != asked["code_challenge"]
        ):
            return self.say(400, {"error": "invalid_grant"})
        token = self.server.id_token(asked["nonce"])
        return self.say(200, {"access_token": "opens nothing", "token_type": "Bearer", "id_token": token})

    def say(self, status: int, answer: dict[str, Any]) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    provider = Provider(int(sys.argv[1]))
    print(provider.issuer, flush=True)
    provider.serve_forever()
