"""The only functions that write; each leaves an event behind, in the same transaction."""

from .acceptance import CannotAccept
from .agreements import AgreementRepeated, record_agreement
from .asked import CodeProblem, CodeRefused, TooManyCodes, accept_request, decline_request, make_code
from .customers import AlreadyKnown, add_customer
from .drafts import (
    DraftChanged,
    DraftClosed,
    discard_draft,
    hand_over_draft,
    purge_expired_drafts,
    save_answers,
    start_draft,
)
from .exports import record_export
from .requests import (
    AskedAlready,
    RequestClosed,
    expire_requests,
    remind,
    return_to_draft,
    save_message,
    save_request_answers,
    send_request,
    start_request,
    take_back_reminder,
    withdraw_request,
)

__all__ = [
    "AgreementRepeated",
    "AlreadyKnown",
    "AskedAlready",
    "CannotAccept",
    "CodeProblem",
    "CodeRefused",
    "DraftChanged",
    "DraftClosed",
    "RequestClosed",
    "TooManyCodes",
    "accept_request",
    "add_customer",
    "decline_request",
    "discard_draft",
    "expire_requests",
    "hand_over_draft",
    "make_code",
    "purge_expired_drafts",
    "record_agreement",
    "record_export",
    "remind",
    "return_to_draft",
    "save_answers",
    "save_message",
    "save_request_answers",
    "send_request",
    "start_draft",
    "start_request",
    "take_back_reminder",
    "withdraw_request",
]
