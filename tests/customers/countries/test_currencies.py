"""The billing currency follows the selling region, but for some countries of Europe."""

import pytest

from customers.countries import CODES
from customers.countries.currencies import billing_currency
from customers.countries.regions import REGIONS
from customers.models import Customer

# Written out from the trade's regional overview: a country of each region, and the exceptions.
CURRENCIES = {
    "ZW": "USD", "NG": "USD", "SG": "USD", "TH": "USD", "AU": "AUD", "FJ": "AUD", "BR": "USD", "CA": "CAD", "PM": "CAD",
    "DE": "EUR", "PL": "EUR", "HU": "EUR", "VA": "EUR", "IN": "INR", "JP": "JPY", "KR": "KRW", "MX": "USD", "KN": "USD",
    "TR": "USD", "SA": "USD", "BA": "USD", "MK": "USD", "PS": "USD", "NZ": "NZD", "RU": "RUB", "TW": "TWD", "US": "USD",
    "CH": "CHF", "DK": "DKK", "GB": "GBP", "GG": "GBP", "GI": "GBP", "IM": "GBP", "JE": "GBP", "NO": "NOK", "SE": "SEK",
    "SJ": "NOK", "CN": "", "KP": "",
}  # fmt: skip


@pytest.mark.parametrize("country", CURRENCIES)
def test_a_country_is_billed_in(country):
    assert billing_currency(country) == CURRENCIES[country]


def test_every_country_of_a_region_has_a_currency_and_no_other_has():
    of_a_region = {code for codes in REGIONS.values() for code in codes}
    assert {code for code in CODES if billing_currency(code)} == of_a_region & set(CODES)


def test_a_currency_fits_where_it_is_stored():
    assert {len(billing_currency(code)) for code in CODES} == {
        0,
        Customer._meta.get_field("billing_currency").max_length,
    }
