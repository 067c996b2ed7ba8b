"""The only functions of the platform that write."""

from .agents import add_agent, change_own_account, set_password
from .partners import add_partner, join_partners

__all__ = ["add_agent", "add_partner", "change_own_account", "join_partners", "set_password"]
