"""Plain Python that reads one value: what is stored comes back, or it is refused."""

from .codes import Code, Doubt
from .reading import Concern, Reading, Refused

__all__ = ["Code", "Concern", "Doubt", "Reading", "Refused"]
