"""The only functions that write; each leaves an event behind, in the same transaction."""

from .acceptance import CannotAccept
from .agreements import AgreementRepeated, record_agreement
from .asked import accept_request, decline_request, make_code
from .changes import CustomerChanged, change_customer
from .codes import CodeProblem, CodeRefused, TooManyCodes
from .costs import CannotSwitch, mark_azure_plan, switch_costs
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
from .education import AlreadyDecided, CannotAsk, decide_education, request_education
from .exports import record_export
from .holding import CustomerRemoved
from .links import (
    LinkClosed,
    LinkJustSent,
    NothingBehindLink,
    accept_agreement,
    end_link,
    make_link,
    make_link_code,
    open_costs,
    take_back_link,
)
from .removal import remove_relationship
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
from .reviews import AlreadyBegun, NothingToDecide, ask_for_review, begin_review, decide_review
from .templates import ask_for_reconfirmation, publish_agreement, take_back_agreement
from .usage import store_usage

__all__ = [
    "AgreementRepeated",
    "AlreadyBegun",
    "AlreadyDecided",
    "AlreadyKnown",
    "AskedAlready",
    "CannotAccept",
    "CannotAsk",
    "CannotSwitch",
    "CodeProblem",
    "CodeRefused",
    "CustomerChanged",
    "CustomerRemoved",
    "DraftChanged",
    "DraftClosed",
    "LinkClosed",
    "LinkJustSent",
    "NothingBehindLink",
    "NothingToDecide",
    "RequestClosed",
    "TooManyCodes",
    "accept_agreement",
    "accept_request",
    "add_customer",
    "ask_for_reconfirmation",
    "ask_for_review",
    "begin_review",
    "change_customer",
    "decide_education",
    "decide_review",
    "decline_request",
    "discard_draft",
    "end_link",
    "expire_requests",
    "hand_over_draft",
    "make_code",
    "make_link",
    "make_link_code",
    "mark_azure_plan",
    "open_costs",
    "publish_agreement",
    "purge_expired_drafts",
    "record_agreement",
    "record_export",
    "remind",
    "remove_relationship",
    "request_education",
    "return_to_draft",
    "save_answers",
    "save_message",
    "save_request_answers",
    "send_request",
    "start_draft",
    "start_request",
    "store_usage",
    "switch_costs",
    "take_back_agreement",
    "take_back_link",
    "take_back_reminder",
    "withdraw_request",
]
