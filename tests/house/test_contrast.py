"""The colours of text against all they are drawn on, in both themes: one palette in the sheet, the charts and the theme."""

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest

from components.charts.colours import DARK, LIGHT, Look

ROOT = Path(__file__).parents[2]
SHEET = (ROOT / "components" / "panels" / "look.css").read_text(encoding="utf-8")
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
LEAST = 4.5
THEMES = ("light", "dark")
# Streamlit draws captions, hints in fields and the heads of tables in the colour of text at this strength.
FADED = 0.6
TINTS = ("t-analyst", "t-mgmt", "t-finding", "grid")
PAIRS = re.findall(r"--gj-([\w-]+):light-dark\((#\w{6}),(#\w{6})\)", SHEET)
SHEET_COLOURS = {theme: {name: pair[at] for name, *pair in PAIRS} for at, theme in enumerate(THEMES)}
LOOKS = {"light": LIGHT, "dark": DARK}
# The second manager's colour fills bars and writes nothing.
IN_CHARTS = ("ink", "muted", "estimate", "analyst", "up", "down")


def parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def lightness(colour: list[float] | list[int]) -> float:
    red, green, blue = (v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(text: str, ground: str, strength: float = 1.0) -> float:
    """Return the contrast of text of some strength with what it is drawn on, as WCAG defines it."""
    under = parts(ground)
    seen = [strength * over + (1 - strength) * below for over, below in zip(parts(text), under, strict=True)]
    low, high = sorted((lightness(seen), lightness(under)))
    return (high + 0.05) / (low + 0.05)


def test_ratio_is_that_of_wcag() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21) and ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_text_of_the_sheet_is_legible(theme: str) -> None:
    """Whatever the sheet writes with is legible on the page, and ink and muted text on every tint."""
    colours = SHEET_COLOURS[theme]
    written = set(re.findall(r"(?<![\w-])color:var\(--gj-([\w-]+)\)", SHEET)) - {"page", "up", "down"} | {"red", "green"}
    assert {"ink", "muted", "analyst", "mgmt", "finding"} <= written <= set(colours)
    weak = {name: ratio(colours[name], colours["page"]) for name in written if ratio(colours[name], colours["page"]) < LEAST}
    weak |= {f"{name} on {tint}": 0 for name, tint in product(("ink", "muted"), TINTS) if ratio(colours[name], colours[tint]) < LEAST}
    assert not weak


@pytest.mark.parametrize("theme", THEMES)
def test_text_of_charts_is_legible(theme: str) -> None:
    look: Look = LOOKS[theme]
    named = {name: getattr(look, name) for name in IN_CHARTS} | {"management": look.management[0]}
    assert not {name: colour for name, colour in named.items() if ratio(colour, look.page) < LEAST}


@pytest.mark.parametrize("theme", THEMES)
def test_text_of_streamlit_is_legible(theme: str) -> None:
    """Text, faded text and links on the page and in fields; the page's colour on a pressed button, which the sheet writes it with."""
    colours, page = THEME[theme], THEME[theme]["backgroundColor"]
    grounds = (page, colours["secondaryBackgroundColor"])
    written = [name for name in colours if name.endswith(("textColor", "TextColor", "linkColor", "primaryColor")) and "yellow" not in name]
    assert len(written) == 6
    assert not [(name, ground) for name, ground in product(written, grounds) if ratio(colours[name], ground) < LEAST]
    assert all(ratio(colours["textColor"], ground, FADED) >= LEAST for ground in grounds)
    assert ratio(page, colours["primaryColor"]) >= LEAST


@pytest.mark.parametrize("theme", THEMES)
def test_the_palettes_are_one(theme: str) -> None:
    """Sheet, charts and theme name the same colours, so that a test of one is a test of all."""
    sheet, look, set_ = SHEET_COLOURS[theme], LOOKS[theme], THEME[theme]
    assert (sheet["page"], sheet["ink"]) == (look.page, look.ink) == (set_["backgroundColor"], set_["textColor"])
    assert (sheet["analyst"], sheet["mgmt"], sheet["finding"]) == tuple(set_[f"{hue}TextColor"] for hue in ("blue", "orange", "violet"))
    assert (sheet["muted"], sheet["est"], sheet["mgmt"]) == (look.muted, look.estimate, look.management[0])
    assert (sheet["red"], sheet["green"]) == (look.up, look.down)
