"""What holds for every file that is kept: templates, and texts that name other sites."""

import re
import subprocess
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((HOUSE / "templates").rglob("*.html"))
# Joined here, so that this file does not name them either.
REGISTRIES = ["".join(parts) for parts in [
    ("pypi.", "org"), ("python", "hosted.org"), ("npm", "js.org"), ("npm", "js.com"), ("yarn", "pkg.com"),
    ("ghcr", ".io"), ("docker", ".io"), ("quay", ".io"), ("js", "delivr"), ("un", "pkg.com"), ("cdn", "js"),
]]  # fmt: skip


def named(path):
    return str(path.relative_to(HOUSE / "templates"))


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, check=True, text=True)
    return [HOUSE / name for name in listed.stdout.split("\0") if name and (HOUSE / name).is_file()]


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_is_short_enough_to_be_read_at_once(path):
    assert len(path.read_text().splitlines()) <= 60


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_that_extends_says_so_first(path):
    text = re.sub(r"\{#.*?#\}", "", path.read_text()).lstrip()
    assert "{% extends" not in text or text.startswith("{% extends")


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_block_is_closed_by_its_name(path):
    assert re.findall(r"\{% endblock %\}", path.read_text()) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_only_shows_what_it_is_given(path):
    used = set(re.findall(r"\{% *([a-z_]+)", re.sub(r"\{#.*?#\}", "", path.read_text())))
    assert used <= {
        "extends", "block", "endblock", "if", "elif", "else", "endif", "for", "empty", "endfor", "include",
        "load", "url", "static", "csrf_token", "comment", "endcomment",
        # the language and direction of the page itself; the ends of allauth's own elements
        "get_current_language", "get_current_language_bidi", "slot", "endslot", "element", "endelement", "trans",
        "blocktrans", "endblocktrans", "translate", "blocktranslate", "endblocktranslate", "setvar", "endsetvar",
        "autoescape", "endautoescape",
    }  # fmt: skip


def test_no_kept_file_names_a_package_registry():
    found = [
        (str(path.relative_to(HOUSE)), host)
        for path in tracked()
        if path.suffix not in (".png", ".woff2", ".ico", ".gz", ".jpg")
        for host in REGISTRIES
        if host in path.read_text(errors="replace").lower()
    ]
    assert found == []


def test_no_kept_file_names_a_folder_of_one_machine():
    found = [
        str(path.relative_to(HOUSE))
        for path in tracked()
        if path.suffix in (".py", ".html", ".md", ".toml", ".txt", ".css", ".js", ".json", "")
        and re.search(r"/(?:home|root|work|Users)/[a-z]", path.read_text(errors="replace"))
    ]
    assert found == []
