"""What a page tells of companies that are known here: the partner's own records, or only that there is one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.dateformat import format as written
from django.utils.timezone import localtime

from partnercenter.access import may_not
from partnercenter.roles import Permission

from ..matching import Match, Reason
from ..models import Customer
from ..wizard import Checker, Wizard

MOST = 5


def told_match(checker: Checker, matches: Iterable[Match]) -> dict[str, Any] | None:
    """Return what the match panel says. Of another partner's customer it is a sentence, the same for all of them.

    ``kind`` is "yours", "was_yours" or "near" for the partner's own, "elsewhere" or "elsewhere_near" for what is known
    here through others. Beside a like company of one's own a like one elsewhere is not told.
    """
    matches = list(matches)
    if not matches:
        return None
    own = [match for match in matches if match.customer]
    elsewhere = [match for match in matches if not match.customer]
    is_sure = any({Reason.REGISTRATION_ID, Reason.DOMAIN} & set(match.reasons) for match in elsewhere)
    removed = [match for match in own if match.customer and match.customer.is_removed]
    kind = ("yours" if any(match.is_certain for match in own) else "near") if own else ""
    kind = "was_yours" if kind == "yours" and all(match in removed for match in own if match.is_certain) else kind
    kind = kind or ("elsewhere" if is_sure else "elsewhere_near")
    return {
        "kind": kind,
        "rows": [_row(match.customer, match.reasons) for match in own[:MOST] if match.customer],
        "has_more": len(own) > MOST,
        # Of a stored customer another one is to be found: it is not asked to become one, and what is typed is no draft.
        "is_of_draft": isinstance(checker, Wizard),
        "asks_relationship": not own or is_sure or bool(removed),
        "request_url": f"{reverse('request_relationship')}?draft={checker.draft.pk}",
        "may_not": may_not(Permission.REQUEST_RELATIONSHIPS, agent=checker.agent) if elsewhere or removed else None,
    }


def _row(customer: Customer, reasons: Iterable[Reason]) -> dict[str, str]:
    number = customer.registration_id
    return {
        "href": customer.get_absolute_url(),
        "name": customer.company_name,
        "city": customer.city,
        # So much tells two records apart, and not so much that the number can be copied from here.
        "number": number[-4:] if len(number) > 4 else "",
        "owner": str(customer.added_by),
        "added": written(localtime(customer.created_at), "j F Y"),
        "state": "Was a customer" if customer.is_removed else customer.get_verification_display(),
        "why": " and ".join(reason.value for reason in reasons),
    }
