"""Every module says what happens in it, and the README’s map says the same."""

import ast
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
PACKAGES = ("partnercenter", "customers")
MODULES = [
    path
    for package in PACKAGES
    for path in sorted((HOUSE / package).rglob("*.py"))
    # A migration is named after what it does, and written by Django.
    if "migrations" not in path.parts
]
FORBIDDEN_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "base",
    "manager",
    "managers",
    "misc",
    "tools",
    "lib",
}


def docstring(path):
    return ast.get_docstring(ast.parse(path.read_text())) or ""


def named(path):
    return str(path.relative_to(HOUSE))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_opens_with_one_sentence(path):
    first, _, rest = docstring(path).partition("\n")
    # A country's file is headed by the country's name.
    ends = (".", "?") if "countries" not in path.parts else (".", "?", ")")
    assert first.endswith(ends), f"{named(path)}: {first!r}"
    assert not rest or rest.startswith("\n"), "the sentence stands alone in its first line"


def test_a_module_is_named_after_its_purpose():
    assert [
        named(path) for path in MODULES if path.stem in FORBIDDEN_NAMES or path.parent.name in FORBIDDEN_NAMES
    ] == []


def rooms():
    """Return room → its sentence: the modules and folders of both packages, one level deep."""
    found = {}
    for package in PACKAGES:
        for path in sorted((HOUSE / package).iterdir()):
            if path.suffix == ".py" and path.name not in ("__init__.py", "apps.py"):
                found[f"{package}/{path.name}"] = path
            elif (path / "__init__.py").exists() and path.name != "migrations":
                found[f"{package}/{path.name}/"] = path / "__init__.py"
    return {room: docstring(path).partition("\n")[0] for room, path in found.items()}


def test_the_map_in_the_readme_names_every_room_and_says_what_it_says_itself():
    table = re.findall(r"^\| `([a-z_/.]+)` \| (.+?) \|$", (HOUSE / "README.md").read_text(), re.MULTILINE)
    told = {room: sentence for room, sentence in table if room.startswith(tuple(f"{p}/" for p in PACKAGES))}
    assert told == rooms()
