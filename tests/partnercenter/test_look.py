"""What holds for every template and every file that is served beside them."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

HOUSE = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((HOUSE / "templates").rglob("*.html"))
STATIC = HOUSE / "static"
NAMES = [str(path.relative_to(HOUSE / "templates")) for path in TEMPLATES]


@pytest.mark.parametrize("path", TEMPLATES, ids=NAMES)
def test_no_template_holds_a_style_or_a_script_of_its_own(path):
    text = path.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    # A block of data runs nothing.
    assert not re.search(r"<script(?![^>]*\s(?:src=|type=\"application/json\"))", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=NAMES)
def test_every_static_file_a_template_names_is_there(path):
    for name in re.findall(r"\{% static '([^']+)' %\}|\"/static/([^\"]+)\"", path.read_text()):
        assert finders.find("".join(name)), name


@pytest.mark.parametrize("path", TEMPLATES, ids=NAMES)
def test_every_icon_a_template_draws_is_in_the_sheet(path):
    sheet = (STATIC / "vendor/bootstrap-icons/icons.svg").read_text()
    for icon in re.findall(r"icons\.svg' %\}#([a-z-]+)|icon=\"([a-z-]+)\"", path.read_text()):
        assert f'id="{"".join(icon)}"' in sheet


def test_no_template_asks_another_site_for_anything():
    loads = r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=[\"'](?:https?:)?//"
    assert [name for name, path in zip(NAMES, TEMPLATES, strict=True) if re.search(loads, path.read_text())] == []


def test_our_stylesheet_names_only_files_of_this_site():
    css = (STATIC / "css/site.css").read_text()
    names = re.findall(r"url\(\"?([^\")]+)\"?\)", css)
    assert set(names) == {"../icons/chevron.svg", "../icons/tick.svg", "../icons/dot.svg"}
    assert all((STATIC / "css" / name).resolve().is_file() for name in names)


@pytest.mark.parametrize("path", sorted(STATIC.rglob("*.css")), ids=lambda path: path.name)
def test_no_stylesheet_names_a_map_that_is_not_kept(path):
    assert "sourceMappingURL" not in path.read_text()


@pytest.mark.parametrize("folder", ["bootstrap", "bootstrap-icons"])
def test_what_comes_from_elsewhere_has_its_licence_beside_it(folder):
    assert "MIT License" in (STATIC / "vendor" / folder / "LICENSE").read_text()
    assert f"`{folder}/LICENSE`" in (STATIC / "vendor/README.md").read_text()
