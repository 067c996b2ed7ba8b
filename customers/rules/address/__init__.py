"""How a country asks for an address, reads it, doubts it and writes it out."""

from .address import LENGTHS, Address, Area
from .asked import AddressField, AddressRules, Text
from .places import Places, folded
from .postal import PostalCode

__all__ = ["LENGTHS", "Address", "AddressField", "AddressRules", "Area", "Places", "PostalCode", "Text", "folded"]
