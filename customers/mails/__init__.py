"""Mails: to customers in their language, to agents in English."""

from .decisions import tell_decisions, tell_education
from .links import send_link, send_link_code, tell_sender
from .requests import ask, ask_again, drafted, send_code, tell_requester, who_asks
from .sending import written

__all__ = [
    "ask",
    "ask_again",
    "drafted",
    "send_code",
    "send_link",
    "send_link_code",
    "tell_decisions",
    "tell_education",
    "tell_requester",
    "tell_sender",
    "who_asks",
    "written",
]
