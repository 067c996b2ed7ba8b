"""The e-mail address of a customer's contact: well formed, the customer's own, and able to receive mail."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .codes import Code, Doubt
from .free_mail import MISTYPED, PROVIDERS
from .reading import Concern, Reading, Refused
from .text import plain

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# RFC 5321, section 4.5.3.1.3, less the angle brackets.
LONGEST = 254

# The addresses nobody doubts, found in a tenth of the time the library takes; every other one it judges.
_ORDINARY = re.compile(
    r"(?=[^@]{1,64}@.{1,200}\Z)[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*"
    r"@(?:(?=[^.]{1,63}\.)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,24}"
)
# Top-level domains of RFC 6761 and others like it, which the library refuses.
_NO_PLACE_FOR_MAIL = frozenset({"arpa", "invalid", "local", "localhost", "onion", "test"})
_ONMICROSOFT = ("onmicrosoft.com", "onmicrosoft.us", "partner.onmschina.cn")


def read(text: str, *, partner_domains: Collection[str] = (), education: bool = False) -> Reading:
    """Return the address with its local part as typed and its domain in lower case and in letters, not punycode.

    ``partner_domains`` are the mail domains of the partner who adds the customer. With ``education``
    an address of a free provider or under onmicrosoft.com is refused as well. Raises Refused by the
    published rules for e-mail addresses of customers; nothing is looked up on the network.
    """
    address = _well_formed(text)
    at = domain(address)
    ascii_domain = _ascii(at)
    if _within(ascii_domain, "microsoft.com") or ascii_domain.startswith("microsoft.com."):
        raise Refused(Code.EMAIL_MICROSOFT)
    own = [_ascii(partner_domain) for partner_domain in partner_domains]
    if ascii_domain in own:
        message = f"Enter the customer’s own e-mail address. {at} is a domain of your organisation."
        raise Refused(Code.EMAIL_PARTNER_DOMAIN, message)
    if education:
        _refuse_for_education(ascii_domain)
    return Reading(address, tuple(_concerns(ascii_domain, own)))


def domain(address: str) -> str:
    """Return what stands after the last @ of an address, in lower case; the whole text if it has none."""
    return address.rpartition("@")[2].strip().lower()


def is_free(domain: str) -> bool:
    """Say whether anybody can have an address at this domain: gmail.com, mail.ru, uol.com.br."""
    return _ascii(domain) in PROVIDERS


def company_domain(address: str) -> str:
    """Return the domain of an address in small letters and punycode; "" where anybody can have one at it."""
    found = _ascii(domain(address)) if "@" in address else ""
    return "" if found in PROVIDERS else found


def is_at_home(website: str, address: str) -> bool:
    """Say whether a web address and an e-mail address lie under one registered domain (www.a.edu and x@mail.a.edu)."""
    host, mail = _ascii(urlsplit(website).hostname or "").removeprefix("www."), _ascii(domain(address))
    suffixes = _public_suffixes()
    site, home = suffixes.privatesuffix(host) or host, suffixes.privatesuffix(mail) or mail
    return _within(site, home) or _within(home, site)


def _well_formed(text: str) -> str:
    # What comes along when an address is copied: brackets, the comma of a list, the scheme of a link.
    address = plain(text).strip("<> ,;")
    if address[:7].lower() == "mailto:":
        address = address[7:].lstrip()
    if not address:
        raise Refused(Code.EMAIL_MISSING)
    if len(address) > LONGEST:
        raise Refused(Code.EMAIL_FORMAT, f"Shorten the e-mail address to {LONGEST} characters or fewer.")
    if _ORDINARY.fullmatch(address):
        local, _, at = address.rpartition("@")
        at = at.lower()
        if at.rpartition(".")[2] not in _NO_PLACE_FOR_MAIL:
            return f"{local}@{at}"
    return _judged(address)


def _judged(address: str) -> str:
    """Return the address as email-validator writes it; what it refuses is refused."""
    # 80 ms to import, and an ordinary address never needs it.
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False).normalized
    except (EmailNotValidError, UnicodeError):
        raise Refused(Code.EMAIL_FORMAT, _what_is_wrong(address)) from None


def _what_is_wrong(address: str) -> str:
    if "@" not in address:
        return "Enter an e-mail address with an @, such as name@company.com."
    if " " in address:
        return "Enter one e-mail address without spaces, such as name@company.com."
    if "." not in domain(address):
        return "Enter the whole e-mail address, with the ending of its domain, such as name@company.com."
    return Code.EMAIL_FORMAT.sentence


def _refuse_for_education(ascii_domain: str) -> None:
    if ascii_domain in PROVIDERS:
        raise Refused(Code.EMAIL_FREE_PROVIDER)
    if any(_within(ascii_domain, onmicrosoft) for onmicrosoft in _ONMICROSOFT):
        raise Refused(Code.EMAIL_ONMICROSOFT)


def _concerns(ascii_domain: str, own: Collection[str]) -> Iterator[Concern]:
    for partner_domain in own:
        if _within(ascii_domain, partner_domain):
            message = f"{ascii_domain} belongs to {partner_domain}, a domain of your organisation."
            yield Concern(Doubt.EMAIL_PARTNER_SUBDOMAIN, f"{message} Check that it is the customer’s address.")
            break
    if meant := MISTYPED.get(ascii_domain):
        yield Concern(Doubt.EMAIL_NO_MAIL_DOMAIN, f"Did you mean {meant}? The address ends in {ascii_domain}.")
    elif not _can_receive_mail(ascii_domain):
        message = f"No company can have a mailbox at {ascii_domain}. Check the part after the @."
        yield Concern(Doubt.EMAIL_NO_MAIL_DOMAIN, message)


def _within(domain: str, parent: str) -> bool:
    """Say whether the domain is the other one, or lies below it."""
    return domain == parent or domain.endswith(f".{parent}")


def _can_receive_mail(ascii_domain: str) -> bool:
    # The ending of manuals and demonstrations (RFC 2606): nobody means it for a real customer.
    if ascii_domain.endswith(".example"):
        return True
    return _public_suffixes().privatesuffix(ascii_domain) is not None


@cache
def _public_suffixes() -> PublicSuffixList:
    # The list takes a fifth of a second to read: only when the first address is checked.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False, only_icann=True)


@lru_cache(maxsize=1024)
def _ascii(domain: str) -> str:
    """Return the domain in lower case and in punycode, so that every writing of it is the same."""
    domain = plain(domain).lower().strip(".@")
    if domain.isascii():
        return domain
    import idna

    try:
        return idna.encode(domain, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return domain  # no domain at all: equal to nothing but itself
