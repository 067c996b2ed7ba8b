"""The rules for names and e-mail addresses are at hand at once: heavy libraries wait until they are needed."""

import subprocess
import sys

PROGRAM = """
import sys
from customers.rules import company_name, contact_name, domain_prefix, email, folding
heavy = {"anyascii", "confusable_homoglyphs", "django", "email_validator", "idna", "publicsuffixlist"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_importing_the_rules_imports_no_heavy_library():
    assert subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout == "\n"
