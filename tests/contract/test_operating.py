"""The page for operators names every setting, with what it means and its default."""

from __future__ import annotations

from consortium.config import Settings
from tests.contract.source import ROOT

PAGE = ROOT / "docs" / "operating.md"


def expected() -> str:
    """Return the table that the page must end with."""
    return "\n".join(["| setting | what it means | default |", "|---|---|---|", *map(line, Settings.model_fields)])


def line(name: str) -> str:
    """Return the table's line about a setting."""
    field = Settings.model_fields[name]
    shown = field.validation_alias or f"CONSORTIUM_{name.upper()}"
    default = str(field.default).lower() if isinstance(field.default, bool) else field.default
    return f"| `{shown}` | {field.description} | `{default}` |"


def test_the_page_for_operators_names_every_setting() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(f"\n\n{expected()}\n")
