"""A passkey made of software: answers as a device would, and lies only where it is told to."""

from __future__ import annotations

import json
import re
import secrets
from hashlib import sha256
from html import unescape

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

ORIGIN = "https://testserver"
FLAG = AuthenticatorData.FLAG


class Passkey:
    """``user`` is what the server called its owner; a passkey that signs in alone tells it."""

    def __init__(self) -> None:
        self.key = generate_private_key(SECP256R1())
        self.id = secrets.token_bytes(16)
        self.user = ""

    def is_added(self, options: dict, *, origin: str = ORIGIN) -> str:
        """Return what the browser sends when it has made this passkey."""
        options = options["publicKey"]
        self.user = options["user"]["id"]
        public = ES256.from_cryptography_key(self.key.public_key())
        credential = AttestedCredentialData.create(b"\0" * 16, self.id, public)
        data = AuthenticatorData.create(_hash(options["rp"]["id"]), FLAG.UP | FLAG.UV | FLAG.AT, 0, credential)
        client = _client("webauthn.create", options["challenge"], origin)
        attestation = AttestationObject.create("none", data, {})
        return self._sent(
            {"clientDataJSON": websafe_encode(client), "attestationObject": websafe_encode(attestation)},
            {"credProps": {"rk": True}},
        )

    def signs(self, options: dict, *, origin: str = ORIGIN, verified: bool = True, user: str | None = None) -> str:
        """Return what the browser sends when this passkey was used."""
        options = options["publicKey"]
        data = AuthenticatorData.create(_hash(options["rpId"]), FLAG.UP | (FLAG.UV if verified else FLAG(0)), 0)
        client = _client("webauthn.get", options["challenge"], origin)
        signature = self.key.sign(data + _hash(client), ECDSA(SHA256()))
        return self._sent(
            {
                "clientDataJSON": websafe_encode(client),
                "authenticatorData": websafe_encode(data),
                "signature": websafe_encode(signature),
                "userHandle": self.user if user is None else user,
            },
            {},
        )

    def _sent(self, response: dict, extensions: dict) -> str:
        id_ = websafe_encode(self.id)
        return json.dumps(
            {
                "type": "public-key",
                "id": id_,
                "rawId": id_,
                "response": response,
                "clientExtensionResults": extensions,
            }
        )


def asked_on(page, name: str) -> dict:
    """Return what a page hands to the browser: creation_options or request_options."""
    found = re.findall(r'<script id="passkey-data" type="application/json">(.+?)</script>', page.content.decode())
    return json.loads(unescape(found[0]))[name]


def _client(kind: str, challenge: str, origin: str) -> bytes:
    return CollectedClientData.create(kind, challenge, origin)


def _hash(text: str | bytes) -> bytes:
    return sha256(text.encode() if isinstance(text, str) else text).digest()
