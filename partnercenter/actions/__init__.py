"""The only functions of the platform that write."""

from .agents import (
    activate_agent,
    add_agent,
    change_own_account,
    change_roles,
    deactivate_agent,
    reset_factors_of_colleague,
    set_password,
)
from .factors import give_factor, note_factor_added, note_factor_removed, reset_factors, use_code
from .history import record_history_export
from .invitations import InvitationClosed, accept_invitation, invite_again, invite_agent, withdraw_invitation
from .operators import activate_operator, change_account, deactivate_operator, reset_factors_of_anyone
from .partners import add_partner, change_partner, join_partners, part_partners
from .passwords import change_password
from .rights import NotAllowed
from .sessions import end_session, end_sessions, note_seen

__all__ = [
    "InvitationClosed",
    "NotAllowed",
    "accept_invitation",
    "activate_agent",
    "activate_operator",
    "add_agent",
    "add_partner",
    "change_account",
    "change_own_account",
    "change_partner",
    "change_password",
    "change_roles",
    "deactivate_agent",
    "deactivate_operator",
    "end_session",
    "end_sessions",
    "give_factor",
    "invite_again",
    "invite_agent",
    "join_partners",
    "note_factor_added",
    "note_factor_removed",
    "note_seen",
    "part_partners",
    "record_history_export",
    "reset_factors",
    "reset_factors_of_anyone",
    "reset_factors_of_colleague",
    "set_password",
    "use_code",
    "withdraw_invitation",
]
