"""What is true of the address of every country there is, and of the ones that are special."""

from __future__ import annotations

import re
from datetime import date

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers import countries
from customers.countries.world.data import load
from customers.rules import Code, Doubt, Refused

NAMES = ("address_line1", "address_line2", "address_line3", "city", "state", "postal_code")

# Google's keys that ISO 3166-2 has no code for; they are stored as they are.
WITHOUT_ISO = {
    "AS": "AS",
    "AU": "JBT",
    "BS": "Abaco Andros Crooked+Island Eleuthera Grand+Bahama N.P.",
    "CV": "Fogo Santiago Santo+Antão São+Nicolau",
    "FM": "FM",
    "HK": "Hong+Kong+Island Kowloon New+Territories",
    "KY": "Cayman+Brac Grand+Cayman Little+Cayman",
    "MH": "MH",
    "MP": "MP",
    "PH": "MAG",
    "PW": "PW",
    "TV": "Niulakita",
    "UM": "UM",
    "US": "AA AE AP FM MH PW",
    "VI": "VI",
}

# Country: the required fields, then all labels in the local order (the address lines as one), then how many states.
ASKED = {
    "AE": ("state", "Lines, City, Emirate", 7),
    "AM": ("city", "Lines, Postal code, City, Province (marz)", 11),
    "AZ": ("city", "Lines, Postal code, City, District (rayon)", 70),
    "BR": ("city state postal_code", "Lines, City, State, CEP", 27),
    "BY": ("city", "Lines, Postal code, City, Oblast", 7),
    "HU": ("city postal_code", "City, Lines, Postal code, County (vármegye)", 43),
    "IN": ("city state postal_code", "Lines, City, PIN code, State", 36),
    "IQ": ("city state", "Lines, City, Governorate, Postal code", 19),
    "KG": ("city", "Lines, Postal code, City, Region (oblast)", 9),
    "KZ": ("city", "Postal code, Region, City, Lines", 20),
    "MD": ("city", "Lines, Postal code, City, District (raion)", 37),
    "MM": ("city", "Lines, City, Postal code, State or region", 15),
    "PL": ("city postal_code", "Lines, Postal code, City, Voivodeship (województwo)", 16),
    "RU": ("city state postal_code", "Lines, City, Oblast, krai or republic, Postal code", 83),
    "SA": ("city", "Lines, City, Postal code, Region", 13),
    "SS": ("city", "Lines, City, State", 10),
    "TH": ("city", "Lines, City, Province, Postal code", 77),
    "TJ": ("city", "Lines, Postal code, City, Region", 5),
    "TR": ("city postal_code", "Lines, Postal code, District, Province", 81),
    "UA": ("city postal_code", "Lines, City, Oblast, Postal code", 27),
    "UZ": ("city", "Lines, Postal code, City, Region (viloyat)", 14),
    "VE": ("city state", "Lines, City, Postal code, State", 25),
    "VN": ("city", "Lines, City, Province, Postal code", 63),
    "ZA": ("city postal_code", "Lines, City, Province, Postal code", 9),
    "US": ("city state postal_code", "Lines, City, State, ZIP code", 62),
    "GB": ("city postal_code", "Lines, Post town, Postcode", 0),
    "DE": ("city postal_code", "Lines, Postal code (PLZ), City", 0),
    "FR": ("city postal_code", "Lines, Postal code, City", 0),
    "JP": ("state postal_code", "Postal code, Prefecture, City or ward, Lines", 47),
    "CN": ("city state postal_code", "Postal code, Province, City, Lines", 34),
    "CA": ("city state postal_code", "Lines, City, Province or territory, Postal code", 13),
    "AU": ("city state postal_code", "Lines, Suburb, State or territory, Postcode", 9),
    "MX": ("city state postal_code", "Lines, Postal code, City, State", 32),
    "IE": ("city", "Lines, City, County, Eircode", 26),
    "SG": ("postal_code", "Lines, Postal code", 0),
}


def iso_codes(country: str) -> set[str]:
    return {row.code.partition("-")[2] for row in pycountry.subdivisions if row.country_code == country}


@pytest.mark.parametrize("code", countries.CODES)
class TestEveryCountry:
    def test_asks_for_three_lines_of_which_the_first_is_required(self, code: str) -> None:
        fields = {field.name: field for field in countries.address(code).fields}
        assert [fields[name].required for name in NAMES[:3]] == [True, False, False]
        assert set(fields) <= set(NAMES)
        assert all(field.label for field in fields.values())
        assert all(
            field.missing_message.startswith(("Enter the ", "Select the "))
            for field in fields.values()
            if field.required
        )

    def test_asks_for_everything_it_requires(self, code: str) -> None:
        address = countries.address(code)
        assert all(address.field(name) for name in load(code).required)

    def test_reads_its_example_of_a_postal_code_and_stores_it_as_written(self, code: str) -> None:
        address = countries.address(code)
        field = address.field("postal_code")
        if field and field.example:
            assert address.read("postal_code", field.example).value == field.example
            assert address.read("postal_code", f" {field.example.lower()} ").value == field.example
            assert field.example in field.hint

    def test_reads_every_example_of_the_world_s_data(self, code: str) -> None:
        address = countries.address(code)
        if address.field("postal_code"):
            for example in load(code).postal_examples:
                value = address.read("postal_code", example).value
                assert re.sub(r"\W", "", value) == re.sub(r"\W", "", example)
                assert address.read("postal_code", value).value == value

    def test_refuses_a_postal_code_that_is_none_and_shows_one(self, code: str) -> None:
        address = countries.address(code)
        field = address.field("postal_code")
        if field and field.example:
            with pytest.raises(Refused, match=re.escape(field.example)) as refused:
                address.read("postal_code", "?? 1 ??")
            assert refused.value.code is Code.POSTAL_CODE_FORMAT

    def test_finds_every_state_by_its_code_and_its_name(self, code: str) -> None:
        address = countries.address(code)
        field = address.field("state")
        for state, name in field.choices if field else ():
            assert address.read("state", state).value == state
            assert address.read("state", f"{code}-{state}").value == state
            assert address.read("state", name).value == state
            assert address.read("state", name.upper()).value == state

    def test_stores_states_by_iso_3166_2(self, code: str) -> None:
        field = countries.address(code).field("state")
        stored = {state for state, _ in field.choices} if field else set()
        assert stored - iso_codes(code) == {key.replace("+", " ") for key in WITHOUT_ISO.get(code, "").split()}

    def test_understands_every_name_the_world_s_data_has_for_a_state(self, code: str) -> None:
        address = countries.address(code)
        field = address.field("state")
        offered = {state for state, _ in field.choices} if field else set()
        for area in load(code).areas if offered else ():
            if area.iso or area.key in offered:
                assert {address.read("state", name).value for name in (area.key, *area.names)} <= offered

    def test_says_how_old_the_data_is(self, code: str) -> None:
        assert date(2024, 9, 4) <= countries.address(code).as_of <= date(2026, 11, 22)


@pytest.mark.parametrize("code", ASKED)
def test_a_country_asks_in_its_own_order_and_words(code: str) -> None:
    required, labels, states = ASKED[code]
    address = countries.address(code)
    asked = ["Lines" if field.name == "address_line1" else field.label for field in address.fields]
    assert ", ".join(label for label in asked if not label.startswith("Address line")) == labels
    assert " ".join(name for name in NAMES[3:] if (f := address.field(name)) and f.required) == required
    field = address.field("state")
    assert len(field.choices if field else ()) == states


def test_the_24_countries_offer_a_list_of_states() -> None:
    fields = [countries.address(code).field("state") for code in countries.REQUIRED]
    assert all(field and field.choices for field in fields)


@pytest.mark.parametrize("code", [code for code in countries.OWN if countries.country(code).address.states])
def test_an_overlay_names_no_state_that_iso_3166_2_dropped(code: str) -> None:
    mine = set(countries.country(code).address.states)
    assert mine - iso_codes(code) <= {"AS", "FM", "MH", "MP", "PW", "UM", "VI"}


@pytest.mark.parametrize("code", countries.OWN)
def test_an_overlay_recodes_only_what_the_world_s_data_still_has(code: str) -> None:
    rules = countries.country(code).address
    keys = {area.key: area.iso for area in load(code).areas}
    assert set(rules.recoded) <= set(keys)
    assert all(keys[key] != stored for key, stored in rules.recoded.items() if stored)


@pytest.mark.parametrize("code", countries.OWN)
def test_an_overlay_bears_the_date_of_its_sources(code: str) -> None:
    rules = countries.country(code).address
    assert rules == type(rules)() or rules.as_of is not None


@pytest.mark.parametrize("code", ["AZ", "BY", "HU", "IQ", "KZ", "KG", "MD", "MM", "PL", "SA", "ZA", "SS", "TJ", "UZ"])
def test_the_world_s_data_still_has_no_list_where_the_overlay_brings_one(code: str) -> None:
    assert load(code).areas == ()


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("AE", "00000", "00000"),
        ("AM", "375010", "375010"),
        ("AZ", "AZ1000", "1000"),
        ("AZ", "az 1000", "1000"),
        ("AX", "AX-22150", "22150"),
        ("BR", "01310100", "01310-100"),
        ("BR", "CEP 01.310-100", "01310-100"),
        ("CA", "h3z2y7", "H3Z 2Y7"),
        ("CR", "123-4567", "123-4567"),
        ("CZ", "10000", "100 00"),
        ("DE", "D-10115", "10115"),
        ("GB", "sw1a1aa", "SW1A 1AA"),
        ("GB", "m11ae", "M1 1AE"),
        ("GB", "bfpo61", "BFPO 61"),
        ("HK", "999077", "999077"),
        ("IE", "d02af30", "D02 AF30"),
        ("IN", "११०००१", "110001"),
        ("IR", "1193612345", "11936-12345"),
        ("JP", "〒１５４−００２３", "154-0023"),
        ("JP", "154ー0023", "154-0023"),
        ("KY", "11100", "KY1-1100"),
        ("KZ", "A05A1B1", "A05A1B1"),
        ("KZ", "А05 А1В1", "A05A1B1"),
        ("KZ", "050012", "050012"),
        ("LT", "LT-04340", "04340"),
        ("LV", "1010", "LV-1010"),
        ("LV", "LV1010", "LV-1010"),
        ("MD", "MD-2012", "2012"),
        ("NL", "1234ab", "1234 AB"),
        ("PE", "lima 23", "LIMA 23"),
        ("PL", "00950", "00-950"),
        ("PL", "PL-00-950", "00-950"),
        ("PR", "009301234", "00930-1234"),
        ("PT", "2725079", "2725-079"),
        ("SA", "١١٥٦٤", "11564"),
        ("SA", "11564 1234", "11564-1234"),
        ("SI", "SI-4000", "4000"),
        ("SV", "1101", "CP 1101"),
        ("US", "950141010", "95014-1010"),
        ("US", "CA 95014", "95014"),
        ("VN", "70000", "70000"),
        ("VN", "700000", "700000"),
    ],
)
def test_a_postal_code_is_cleaned_before_it_is_judged(code: str, typed: str, stored: str) -> None:
    address = countries.address(code)
    assert address.read("postal_code", typed).value == stored
    assert address.read("postal_code", stored).value == stored


@pytest.mark.parametrize(
    ("code", "typed", "message"),
    [
        ("BR", "0131010", "Enter the CEP, 8 digits, such as 01310-100."),
        ("GB", "XX1 1AA", "Enter the postcode, such as SW1A 1AA."),
        ("IE", "1", "Enter the Eircode, such as D02 AF30."),
        ("IN", "11001", "Enter the PIN code, 6 digits, such as 110034."),
        ("US", "9501", "Enter the ZIP code, 5 or 9 digits, such as 95014."),
        ("VN", "7" * 90, "Enter the postal code, 5 or 6 digits, such as 70010."),
        ("KP", "1" * 30, "Enter the postal code."),
    ],
)
def test_a_refused_postal_code_is_named_and_shown_locally(code: str, typed: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        countries.address(code).read("postal_code", typed)
    assert refused.value.code is Code.POSTAL_CODE_FORMAT
    assert refused.value.message == message


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("AE", "Dubayy", "DU"),
        ("AE", "دبي", "DU"),
        ("AM", "Երևան", "ER"),
        ("AM", "Geġark'unik'", "GR"),
        ("AR", "CABA", "C"),
        ("AZ", "Bakı şəhəri", "BA"),
        ("BR", "br-sp", "SP"),
        ("BR", "SAO PAULO", "SP"),
        ("BR", "Estado de São Paulo", "SP"),
        ("BY", "Минск", "HM"),
        ("BY", "Минская область", "MI"),
        ("CA", "Québec", "QC"),
        ("CA", "Colombie-Britannique", "BC"),
        ("CN", "北京", "BJ"),
        ("CN", "陕西", "SN"),
        ("CN", "山西省", "SX"),
        ("EG", "Al Qāhirah", "C"),
        ("ES", "Madrid", "M"),
        ("ES", "Gerona", "GI"),
        ("IN", "महाराष्ट्र", "MH"),
        ("IN", "Orissa", "OD"),
        ("IN", "TG", "TS"),
        ("IQ", "بغداد", "BG"),
        ("IT", "Milan", "MI"),
        ("JP", "東京", "13"),
        ("JP", "Osaka-fu", "27"),
        ("KR", "서울", "11"),
        ("KZ", "Алматы", "75"),
        ("KZ", "Almaty Region", "19"),
        ("MM", "ရန်ကုန်", "06"),
        ("MX", "CDMX", "CMX"),
        ("PL", "województwo łódzkie", "10"),
        ("PL", "slaskie", "24"),
        ("RU", "Moscow", "MOW"),
        ("RU", "г. Москва", "MOW"),
        ("RU", "Московская обл.", "MOS"),
        ("RU", "Altay, Respublika", "AL"),
        ("SA", "Mecca", "02"),
        ("TH", "กรุงเทพมหานคร", "10"),
        ("TR", "Istanbul", "34"),
        ("TR", "İSTANBUL", "34"),
        ("TW", "臺北市", "TPE"),
        ("UA", "Kyiv", "30"),
        ("UA", "Kiev", "30"),
        ("UA", "Київська область", "32"),
        ("UA", "Crimea", "43"),
        ("US", "D.C.", "DC"),
        ("UZ", "Toshkent viloyati", "TO"),
        ("UZ", "Ташкент", "TK"),
        ("VE", "Distrito Capital", "A"),
        ("VE", "Distrito Federal", "A"),
        ("VN", "TP. Hồ Chí Minh", "SG"),
        ("VN", "Tỉnh Đồng Nai", "39"),
        ("VN", "Huế", "26"),
    ],
)
def test_a_state_is_understood_in_the_names_people_use(code: str, typed: str, stored: str) -> None:
    assert countries.address(code).read("state", typed).value == stored


@pytest.mark.parametrize(
    ("code", "typed", "message"),
    [
        ("BR", "Sã Paolo", "Choose the state from the list. Did you mean São Paulo?"),
        ("BR", "Foo", "Choose the state from the list. Write it like Acre or AC."),
        ("RU", "Крым", "Choose the oblast, krai or republic from the list. Write it like Adygea or AD."),
        ("TW", "Hsinchu", "Choose the county or city from the list. Did you mean Hsinchu City or Hsinchu County?"),
    ],
)
def test_an_unknown_state_is_refused_with_what_may_have_been_meant(code: str, typed: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        countries.address(code).read("state", typed)
    assert (refused.value.code, refused.value.message) == (Code.STATE_UNKNOWN, message)


def test_a_state_is_free_text_where_the_country_has_no_list() -> None:
    assert countries.address("RO").read("state", "  Cluj ").value == "Cluj"
    assert countries.address("GB").read("state", "Kent").value == "Kent"


@pytest.mark.parametrize(
    ("code", "state", "postal_code", "city", "doubts"),
    [
        ("US", "CA", "95014", "Cupertino", []),
        ("US", "TX", "95014", "Cupertino", ["postal_code_other_state"]),
        ("US", "", "95014", "Cupertino", []),
        ("US", "TX", "", "", []),
        ("BR", "SP", "01310-100", "sao paulo", []),
        ("BR", "RJ", "01310-100", "São Paulo", ["postal_code_other_state", "city_other_state"]),
        ("BR", "SP", "01310-100", "Vila Nova de Lugar Nenhum", []),
        ("IN", "MH", "110034", "Delhi", ["postal_code_other_state"]),
        ("TR", "06", "34710", "Kadıköy", ["postal_code_other_state"]),
        ("RU", "MOW", "101000", "Moscow", []),
        ("CN", "HE", "266033", "Qingdao", ["city_other_state"]),
        ("CN", "SD", "266033", "青岛市", []),
        ("PL", "14", "00-950", "Warszawa", []),
        ("DE", "", "10115", "Berlin", []),
    ],
)
def test_what_does_not_fit_together_is_doubted_never_refused(
    code: str, state: str, postal_code: str, city: str, doubts: list[str]
) -> None:
    values = {"state": state, "postal_code": postal_code, "city": city}
    assert [str(concern.code) for concern in countries.address(code).doubts(values)] == doubts


def test_a_doubt_says_where_the_postal_code_belongs() -> None:
    (concern,) = countries.address("US").doubts({"state": "TX", "postal_code": "95014"})
    assert concern.code is Doubt.POSTAL_CODE_OTHER_STATE
    assert concern.message == (
        "Check the ZIP code and the state: 95014 is not a ZIP code of Texas. It belongs to California."
    )


def test_a_doubt_leaves_out_where_the_postal_code_belongs_when_nobody_knows() -> None:
    (concern,) = countries.address("TR").doubts({"state": "06", "postal_code": "99999"})
    assert concern.message == "Check the postal code and the province: 99999 is not a postal code of Ankara."


@pytest.mark.parametrize(
    ("code", "typed", "lines"),
    [
        ("US", ("1 Main St", "Suite 3", "Cupertino", "CA", "95014"), ["1 Main St", "Suite 3", "Cupertino, CA 95014"]),
        ("US", ("1 Main St", "", "", "", "95014"), ["1 Main St", "95014"]),
        ("DE", ("Weg 1", "", "Berlin", "", "10115"), ["Weg 1", "10115 Berlin"]),
        ("BR", ("Av. Paulista 1", "", "São Paulo", "SP", "01310-100"), ["Av. Paulista 1", "São Paulo-SP", "01310-100"]),
        (
            "GG",
            ("1 High St", "", "St Peter Port", "", "GY1 1AA"),
            ["1 High St", "St Peter Port", "GUERNSEY", "GY1 1AA"],
        ),
        ("GN", ("BP 1", "Kaloum", "Conakry", "", "001"), ["001 BP 1", "Kaloum Conakry"]),
        ("JP", ("Jingumae 1", "", "Shibuya", "13", "150-0001"), ["Jingumae 1", "Shibuya, Tokyo", "150-0001"]),
        ("JP", ("神宮前1", "", "渋谷区", "13", "150-0001"), ["〒150-0001", "東京都渋谷区", "神宮前1"]),
        ("CN", ("建国路1号", "", "青岛市", "SD", "266033"), ["266033", "山东省青岛市", "建国路1号"]),
        ("CO", ("Calle 1", "", "Bogotá", "DC", ""), ["Calle 1", "Bogotá, Bogotá"]),
        ("AE", ("Street 1", "", "Dubai", "DU", ""), ["Street 1", "Dubai", "Dubai"]),
        ("AZ", ("Nizami 1", "", "Bakı", "", "1000"), ["Nizami 1", "AZ 1000 Bakı"]),
        ("RO", ("Str. 1", "", "Cluj-Napoca", "Cluj", "400001"), ["Str. 1", "400001 Cluj Cluj-Napoca"]),
    ],
)
def test_an_address_is_written_as_its_country_writes_it(code: str, typed: tuple[str, ...], lines: list[str]) -> None:
    names = ("address_line1", "address_line2", "city", "state", "postal_code")
    assert list(countries.address(code).lines(dict(zip(names, typed, strict=True)))) == lines


def test_without_an_address_nothing_is_written() -> None:
    assert countries.address("GN").lines({}) == ()


anything = st.one_of(
    st.text(min_size=1), st.from_regex(r"[A-Z]{0,3}[ -]?[0-9A-Z]{2,5}[ -]?[0-9A-Z]{0,5}", fullmatch=True)
)


@settings(max_examples=600, deadline=None)
@given(code=st.sampled_from(countries.CODES), name=st.sampled_from(NAMES), text=anything)
def test_no_text_crashes_a_field_and_reading_twice_changes_nothing(code: str, name: str, text: str) -> None:
    address = countries.address(code)
    try:
        value = address.read(name, text).value
    except Refused:
        return
    assert not value or address.read(name, value).value == value
    assert address.doubts({"state": "", name: value}) == ()
    assert isinstance(address.lines({name: value}), tuple)
