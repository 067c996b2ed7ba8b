"""What is asked of agents, and of those who are to become agents."""

from .account import OwnAccountForm, time_zones
from .agents import InviteForm, RolesForm
from .joining import JoinForm

__all__ = ["InviteForm", "JoinForm", "OwnAccountForm", "RolesForm", "time_zones"]
