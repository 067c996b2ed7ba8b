"""The only functions of the platform that write."""

from .agents import add_agent, change_own_account, set_password
from .factors import give_factor, note_factor_added, note_factor_removed, reset_factors, use_code
from .partners import add_partner, join_partners
from .passwords import change_password
from .sessions import end_session, end_sessions, note_seen

__all__ = [
    "add_agent",
    "add_partner",
    "change_own_account",
    "change_password",
    "end_session",
    "end_sessions",
    "give_factor",
    "join_partners",
    "note_factor_added",
    "note_factor_removed",
    "note_seen",
    "reset_factors",
    "set_password",
    "use_code",
]
