"""The rooms call downwards only, as pyproject.toml draws them."""

from pathlib import Path

from importlinter.cli import lint_imports

HOUSE = Path(__file__).resolve().parents[2]


def test_every_room_has_its_place_and_calls_downwards_only(capsys):
    status = lint_imports(config_filename=str(HOUSE / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out
