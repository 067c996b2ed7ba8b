"""Japan.

The city or ward is asked too: the world's data leaves it to the address lines.
    https://www.post.japanpost.jp/zipcode/
    https://www.iso.org/obp/ui/#iso:code:3166:JP
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    format="〒%Z%n%S%C%n%A",
    latin_format="%A%n%C, %S%n%Z",
    city_label="City or ward",
    postal_code=Text(example="154-0023"),
)

COUNTRY = Country(
    code="JP",
    address=ADDRESS,
)
