"""Headers for every answer that no other middleware sets."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_POLICY = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")
)


class Headers:
    """Ask browsers to keep no copy of a page, and to give it none of the device's senses.

    Every page but the static files may show customer data, so ``no-store`` is the rule and a view
    that may be kept says so itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", _POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return response
