"""The shelf of knowledge: one TOML file a subject, editable without Python."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

SHELF = Path(__file__).parent


@cache
def entries(subject: str) -> dict[str, Any]:
    """Return the tables of ``lexicon/<subject>.toml``; treat them as read-only."""
    with (SHELF / f"{subject}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def theme_spellings() -> frozenset[str]:
    """Return every way in which the terms of ``lexicon/themes.toml`` are written."""
    themes = entries("themes").values()
    tables = [table for theme in themes for table in (theme, *theme.values()) if isinstance(table, dict)]
    return frozenset(form for table in tables for term in table.get("terms", []) for form in term)
