"""Which countries belong to each selling region of the trade.

A partner adds customers in countries of its own region only. Source: the trade's regional
authorization overview, mid-2021. Kosovo has no code in ISO 3166-1 and is left out; Bonaire, Saba
and Sint Eustatius share BQ.
"""

from __future__ import annotations

REGIONS: dict[str, frozenset[str]] = {
    "Africa": frozenset(
        """
        AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR MG ML MU MW NA NC NE NG PF RE
        RW SC SH SL SN SO SS ST TD TG TZ UG YT ZM
        """.split()  # noqa: SIM905
    ),
    "Asia and Pacific": frozenset(
        """
        BD BN BT HK ID KH LA LK MM MO MV MY NP PH SG TH TL VN
        """.split()  # noqa: SIM905
    ),
    "Australia": frozenset(
        """
        AU CC CK CX FJ FM GU HM KI MH MP NF NR NU PG PN PW SB TF TK TO TV WF
        """.split()  # noqa: SIM905
    ),
    "Brazil": frozenset(["BR"]),
    "Canada": frozenset(["CA", "PM"]),
    "Europe": frozenset(
        """
        AD AT AX BE BG BV CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU LV MC
        MT NL NO PL PT RO SE SI SJ SK SM VA
        """.split()  # noqa: SIM905
    ),
    "India": frozenset(["IN"]),
    "Japan": frozenset(["JP"]),
    "Korea, Republic of": frozenset(["KR"]),
    "Latin America and the Caribbean": frozenset(
        """
        AG AI AQ AR AW BB BL BM BO BQ BS BZ CL CO CR CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF
        MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI
        """.split()  # noqa: SIM905
    ),
    "Middle East, Central Europe, and Eastern Europe": frozenset(
        """
        AE AF AL AM AZ BA BH BY DZ EG GE IL IO IQ JO KG KW KZ LB LS LY MA MD ME MK MN MR MZ OM PK PS QA RS
        SA SZ TJ TM TN TR UA UZ YE ZA ZW
        """.split()  # noqa: SIM905
    ),
    "New Zealand": frozenset(["AS", "NZ", "VU", "WS"]),
    "Russia": frozenset(["RU"]),
    "Taiwan": frozenset(["TW"]),
    "United States": frozenset(["UM", "US"]),
}
