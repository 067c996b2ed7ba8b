"""Brazil.

Registration ID: the CNPJ of 14, the last two of them check digits. New companies get letters
among the first twelve from July 2026; numbers given out before keep their digits.
    https://www.gov.br/receitafederal/pt-br/acesso-a-informacao/acoes-e-programas/programas-e-atividades/cnpj-alfanumerico
    Instrução Normativa RFB nº 2.229/2024

The CEP: five digits, a dash, three digits.
    https://buscacepinter.correios.com.br/
    https://www.iso.org/obp/ui/#iso:code:3166:BR
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import Change, OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("CEP", example="01310-100"),
)

COUNTRY = Country(
    code="BR",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="CNPJ",
        local_name="CNPJ",
        long_name="Cadastro Nacional da Pessoa Jurídica, national register of legal entities",
        looks_like="14 digits, or letters and digits in newer numbers",
        example="33.000.167/0001-01",
        where="On the CNPJ card (Comprovante de Inscrição e de Situação Cadastral) and on every nota fiscal.",
        source="https://www.gov.br/receitafederal/pt-br/servicos/cadastro/cnpj",
        required_since=date(2021, 3, 25),
        first_version="BR-2021-03",
        pattern=r"\d{14}",
        changes=(
            Change(
                since=date(2026, 7, 1),
                version="BR-2026-07",
                pattern=r"[0-9A-Z]{12}\d{2}",
                sentence="Numbers with letters are given out from July 2026. Check it with the customer.",
            ),
        ),
        check="br.cnpj",
        labels=("CNPJ", "CNPJ/MF", "CGC", "CPF"),
        prints=("##.###.###/####-##",),
        personal=(OtherNumber(name="a CPF", meaning="a person’s tax number", pattern=r"\d{11}", check="br.cpf"),),
    ),
)
