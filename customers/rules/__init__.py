"""Plain Python that reads one value: what is stored comes back, or it is refused."""

from .codes import ABOUT, FIELD_OF, Code, Doubt
from .reading import Concern, Reading, Refused

__all__ = ["ABOUT", "FIELD_OF", "Code", "Concern", "Doubt", "Reading", "Refused"]
