"""Which currency customers of a country are billed in, in the trade.

It follows the selling region, but for some countries of Europe. Source: the trade's regional authorization
overview, mid-2021. Where its table leaves a currency out (BA, KN, MK, PS, VA) the region's own is taken.
"""

from __future__ import annotations

from .regions import REGIONS

_OF_REGION = {
    "Africa": "USD",
    "Asia and Pacific": "USD",
    "Australia": "AUD",
    "Brazil": "USD",
    "Canada": "CAD",
    "Europe": "EUR",
    "India": "INR",
    "Japan": "JPY",
    "Korea, Republic of": "KRW",
    "Latin America and the Caribbean": "USD",
    "Middle East, Central Europe, and Eastern Europe": "USD",
    "New Zealand": "NZD",
    "Russia": "RUB",
    "Taiwan": "TWD",
    "United States": "USD",
}
_OF_COUNTRY = {
    "CH": "CHF", "DK": "DKK", "GB": "GBP", "GG": "GBP", "GI": "GBP", "IM": "GBP", "JE": "GBP", "NO": "NOK",
    "SE": "SEK", "SJ": "NOK",
}  # fmt: skip
_CURRENCIES = {code: _OF_REGION[region] for region, codes in REGIONS.items() for code in codes} | _OF_COUNTRY


def billing_currency(country: str) -> str:
    """Return the currency (ISO 4217) for a country (ISO 3166-1 alpha-2); "" for one of no selling region."""
    return _CURRENCIES.get(country, "")
