"""Hands out the very bytes of a version of the customer agreement."""

from __future__ import annotations

from django.http import HttpResponse

from partnercenter.access import see_other

from ..models import AgreementTemplate


def document(template: AgreementTemplate) -> HttpResponse:
    """Answer with the very bytes a version is known by; where they are elsewhere, lead there."""
    if template.link:
        return see_other(template.link)
    is_pdf = template.document is not None
    response = HttpResponse(template.content, content_type="application/pdf" if is_pdf else "text/plain; charset=utf-8")
    name = f"agreement-{template.sha256[:12]}.{'pdf' if is_pdf else 'txt'}"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
