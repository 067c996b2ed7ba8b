"""How the e-mail domains of a partner are asked for, one a line, and read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

MOST = 100


class DomainsField(forms.CharField):
    """Lines of text that become a list of domains in their stored form; each stands in it once."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = (super().to_python(value) or "").replace(",", "\n").split("\n")
        texts = [line for line in lines if line.strip()]
        if len(texts) > MOST:
            raise ValidationError(f"Enter at most {MOST} domains.")
        return list(dict.fromkeys(read_domain(text) for text in texts))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def read_domain(text: str) -> str:
    """Return a domain as it is stored: in small letters and punycode.

    Raises ValidationError for what nobody could have registered (by the public suffix list), and for a domain at
    which anybody can have an address.
    """
    import idna

    typed = text.strip().strip("@.").lower()
    try:
        domain = idna.encode(typed, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        raise ValidationError(f"“{typed}” is no domain. Enter what stands after the @, such as contoso.com.") from None
    # The ending of manuals and demonstrations (RFC 2606).
    is_example = domain.endswith(".example")
    if not is_example and _public_suffixes().privatesuffix(domain) is None:
        raise ValidationError(f"Nobody can register “{typed}”. Enter the whole domain, such as contoso.com.")
    if import_string(settings.IS_FREE_MAIL)(domain):
        raise ValidationError(f"Anybody can have an address at “{typed}”. Enter domains of the partner’s own.")
    return domain


@cache
def _public_suffixes() -> PublicSuffixList:
    # The list takes a fifth of a second to read: only when the first domain is checked.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False, only_icann=True)
