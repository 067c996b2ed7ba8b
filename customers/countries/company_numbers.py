"""The company numbers of countries where they are optional: their local names, and a doubt when none of them fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..rules.registration_id import Oddity, RegistrationId, adds_up


@dataclass(frozen=True)
class Known:
    """What is known of a country's company numbers.

    ``checks`` are the python-stdnum modules of its business numbers, ``unchecked`` the shape of
    those registers whose numbers python-stdnum does not know, so that they are not doubted.
    """

    label: str
    checks: tuple[str, ...]
    unchecked: str = ""

    def __call__(self, bare: str) -> bool:
        return bool(self.unchecked and re.fullmatch(self.unchecked, bare)) or (
            bare.isascii() and any(adds_up(bare, check) for check in self.checks)
        )


# Source: the documentation of python-stdnum 2.2, https://arthurdejong.org/python-stdnum/doc/2.2/
KNOWN: dict[str, Known] = {
    "AD": Known("NRT", ("ad.nrt",)),
    "AL": Known("NIPT (NUIS)", ("al.nipt",)),
    "AR": Known("CUIT", ("ar.cuit",)),
    "AT": Known("UID or company register number (FN)", ("at.uid", "at.tin"), r"(?:FN)?\d{1,6}[A-Z]"),
    "AU": Known("ABN or ACN", ("au.abn", "au.acn")),
    "BE": Known("Enterprise number (KBO/BCE)", ("be.vat",)),
    "BG": Known("EIK (UIC)", ("bg.vat",), r"\d{13}"),
    "CA": Known("Business number (BN) or corporation number", ("ca.bn",), r"\d{6,7}|\d{10}|[A-Z]{1,2}\d{6,7}"),
    "CH": Known("UID", ("ch.uid", "ch.vat")),
    "CL": Known("RUT", ("cl.rut",)),
    "CN": Known("Unified social credit code", ("cn.uscc",), r"\d{15}"),
    "CO": Known("NIT", ("co.nit",)),
    "CR": Known("Cédula jurídica", ("cr.cpj",)),
    "CY": Known("Company number or VAT number", ("cy.vat",), r"(?:HE|C)\d{1,6}|\d{5,6}"),
    "CZ": Known("IČO", ("cz.dic",)),
    "DE": Known("VAT ID or commercial register number", ("de.vat", "de.stnr"), r"\w*(?:HR[AB]|GNR|PR|VR)\d{1,6}\w*"),
    "DK": Known("CVR number", ("dk.cvr",)),
    "DO": Known("RNC", ("do.rnc",)),
    "DZ": Known("NIF", ("dz.nif",)),
    "EC": Known("RUC", ("ec.ruc",)),
    "EE": Known("Registrikood", ("ee.registrikood", "ee.kmkr")),
    "EG": Known("Tax registration number", ("eg.tn",), r"\d{5,8}"),
    "ES": Known("NIF", ("es.nif", "es.cif")),
    "FI": Known("Y-tunnus (Business ID)", ("fi.ytunnus", "fi.alv")),
    "FO": Known("V-number", ("fo.vn",)),
    "FR": Known("SIREN or SIRET", ("fr.siren", "fr.siret", "fr.tva")),
    "GB": Known("Company number or VAT number", ("gb.vat", "gb.utr"), r"\d{6,8}|[A-Z]{2}\d{6}|R\d{7}"),
    "GR": Known("AFM or GEMI number", ("gr.vat",), r"\d{12}"),
    "GT": Known("NIT", ("gt.nit",)),
    "HR": Known("OIB", ("hr.oib",), r"\d{8,9}"),
    "ID": Known("NPWP or NIB", ("id.npwp",), r"\d{13}|\d{16}"),
    "IE": Known("CRO number or VAT number", ("ie.vat",), r"\d{5,6}"),
    "IL": Known("Company number", ("il.hp",)),
    "IS": Known("Kennitala", ("is_.kennitala", "is_.vsk")),
    "IT": Known("Partita IVA", ("it.iva", "it.codicefiscale"), r"[A-Z]{2}\d{5,7}"),
    "JP": Known("Corporate number", ("jp.cn",), r"\d{12}"),
    "KE": Known("PIN", ("ke.pin",), r"(?:PVT|CPR|C|BN)\w+"),
    "KR": Known("Business registration number", ("kr.brn",), r"\d{13}"),
    "LT": Known("Company code or PVM code", ("lt.pvm",), r"\d{7}|\d{9}"),
    "LU": Known("RCS number or VAT number", ("lu.tva",), r"[A-Z]\d{1,6}"),
    "LV": Known("Registration number", ("lv.pvn",)),
    "MA": Known("ICE", ("ma.ice",), r"\d{5,8}"),
    "MC": Known("VAT number", ("mc.tva",), r"\d{2}[A-Z]\d{5}"),
    "ME": Known("PIB", ("me.pib",)),
    "MK": Known("EDB or EMBS", ("mk.edb",), r"\d{7}"),
    "MT": Known("Company number or VAT number", ("mt.vat",), r"C\d{1,6}"),
    "MX": Known("RFC", ("mx.rfc",)),
    "MZ": Known("NUIT", ("mz.nuit",)),
    "NL": Known("KVK number or VAT number", ("nl.btw", "nl.bsn"), r"\d{8}|\d{12}"),
    "NO": Known("Organisation number", ("no.orgnr", "no.mva")),
    "NZ": Known("NZBN or IRD number", ("nz.ird",), r"94\d{11}|\d{5,8}"),
    "PE": Known("RUC", ("pe.ruc",)),
    "PT": Known("NIPC", ("pt.nif",)),
    "PY": Known("RUC", ("py.ruc",)),
    "RO": Known("CUI", ("ro.cui", "ro.cf", "ro.onrc"), r"[JFC]\d{5,20}"),
    "RS": Known("PIB or matični broj", ("rs.pib",), r"\d{8}"),
    "SE": Known("Organisation number", ("se.orgnr", "se.vat")),
    "SG": Known("UEN", ("sg.uen",)),
    "SI": Known("Tax number or matična številka", ("si.ddv", "si.maticna")),
    "SK": Known("IČO or DIČ", ("sk.dph",), r"\d{8}"),
    "SM": Known("COE", ("sm.coe",)),
    "SV": Known("NIT", ("sv.nit",)),
    "TN": Known("Matricule fiscal", ("tn.mf",)),
    "TW": Known("Unified business number", ("tw.ubn",)),
    "US": Known("EIN", ("us.ein",), r"[A-Z]\w*|\d{6,8}|\d{10,12}"),
    "UY": Known("RUT", ("uy.rut",)),
}


def registration_id(code: str) -> RegistrationId:
    """Return the rule of a country without one of its own: any number is taken, and a doubtful one is doubted."""
    known = KNOWN.get(code)
    if known is None:
        return RegistrationId()
    doubt = f"This does not look like a right {known.label}. Check it with the customer."
    return RegistrationId(
        label=known.label,
        long_name=known.label,
        local_name=known.label,
        oddities=(Oddity(check=known, sentence=doubt),),
    )
