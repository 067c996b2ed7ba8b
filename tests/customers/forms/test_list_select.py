"""A list drawn as a select: what is chosen, and what was typed that is not on it."""

import pytest

from customers.forms.list_select import ListSelect

STATES = (("", "Select from the list"), ("SP", "São Paulo"), ("X&Y", "X & Y"))


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        ("SP", '<option value="SP" selected>São Paulo</option>'),
        ("", '<option value="" selected>Select from the list</option>'),
        (None, '<option value="" selected>Select from the list</option>'),
        ("X&Y", '<option value="X&amp;Y" selected>X &amp; Y</option>'),
        ('Narnia"><b>', '<option value="Narnia&quot;&gt;&lt;b&gt;" selected>Narnia&quot;&gt;&lt;b&gt;</option>'),
    ],
)
def test_exactly_the_value_is_selected(value, drawn):
    html = ListSelect(STATES).render("state", value)
    assert drawn in html
    assert html.count(" selected") == 1


def test_what_one_page_typed_is_not_on_the_next():
    ListSelect(STATES).render("state", "Narnia")
    assert "Narnia" not in ListSelect(STATES).render("state", "SP")


def test_the_input_carries_its_name_and_attributes():
    html = ListSelect(STATES, {"autocomplete": "off"}).render("state", "SP", {"id": "id_state"})
    assert html.startswith('<select name="state" autocomplete="off" id="id_state"><option')
