"""What a customer keeps of its draft: the concerns that were ticked, the refusals accepted with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import Draft
from .shown import Checked, Shown


def kept(concern: Shown) -> dict[str, str]:
    """Return a ticked concern as the customer keeps it."""
    return {"code": concern.code, "message": concern.message} | ({"reason": concern.reason} if concern.reason else {})


def overrides_used(draft: Draft, checked: Iterable[Checked]) -> list[dict[str, str]]:
    """Return what was accepted with a reason, each with what the page said of it."""
    return [
        {
            "code": problem.code.value,
            "field": name,
            "label": str(check.form.fields[name].label),
            "value": check.form.record.values[name],
            "message": problem.message,
            **{word: draft.overrides[problem.code.value][word] for word in ("reason", "by", "at")},
        }
        for check in checked
        for name, problem in check.form.record.overridden.items()
    ]
