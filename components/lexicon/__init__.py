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
