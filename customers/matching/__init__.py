"""Is this company here already? Found by registration ID, domain, e-mail domain or name, whoever's customer it is."""

from __future__ import annotations

from .companies import Identity, Match, Reason, find_matches
from .probing import count_found, may_look
from .verdict import Verdict, verdict_on

__all__ = ["Identity", "Match", "Reason", "Verdict", "count_found", "find_matches", "may_look", "verdict_on"]
