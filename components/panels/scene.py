"""Everything a picture depends on, in one small key; what was counted or drawn for a key is kept for the next rerun."""

from dataclasses import dataclass, replace
from functools import lru_cache

import streamlit as st

from components.charts.look import Look, look_for
from components.facts import Facts
from components.facts.corrections import Corrections
from components.facts.figures import Filter, figures, in_view
from components.facts.ledger import Narrowing, asks_left
from components.facts.schema import Ask, Quantity
from components.facts.selection import Selection
from components.facts.tally import MOST_ROWS, Asked, Cut, Spoken, Unit, asked, spoken
from components.panels import choice
from components.panels.shelf import facts_for
from components.panels.wording import language

# Enough for the views of a day; a figure takes some 30 kB.
KEPT = 512
# With fewer rows the bars would stand alone on a tall panel.
FEWEST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Scene:
    """A call with a selection, the switches, the language and the colours of the page."""

    call_id: str
    corrections: Corrections
    selection: Selection
    narrowed: Filter
    cut: Cut
    amount_unit: str
    unit: Unit
    per_characters: bool
    language: str
    theme: str | None
    western: bool

    @property
    def facts(self) -> Facts:
        """Return the facts of the call."""
        facts = facts_for(self.call_id, self.corrections)
        if facts is None:
            raise KeyError(self.call_id)
        return facts

    @property
    def look(self) -> Look:
        """Return the colours."""
        return look_for(self.theme, self.western)

    @property
    def numbers(self) -> tuple[Quantity, ...]:
        """Return the numbers that the filters of the page of figures and the selection leave, in the order of the text."""
        return _numbers(self.call_id, self.corrections, self.selection, self.narrowed)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Return the asks that the filters of the page of questions and the selection leave, in the order of the text."""
        return _asks(self.call_id, self.corrections, self.selection, self.cut.narrowing)

    @property
    def unselected(self) -> "Scene":
        """Return the scene of the whole call."""
        return replace(self, selection=Selection(), narrowed=Filter(), cut=Cut())

    @property
    def is_narrowed(self) -> bool:
        """Say whether a filter of the page of figures or a selection is set."""
        return bool(self.narrowed or self.selection)

    @property
    def rows(self) -> int:
        """Return how many rows the panels of questions and themes both have, so that their rows and axes line up."""
        return min(MOST_ROWS + 1, max(_rows_needed(self.call_id, self.corrections), FEWEST_ROWS))


def scene_of(facts: Facts) -> Scene:
    """Return the scene of this page for a call."""
    return Scene(
        facts.call.call_id, choice.corrections(), choice.selection(), choice.narrowed(), choice.cut(), choice.switch("amount_unit"),
        choice.unit(), choice.switch("scale") == "rate", language(), st.context.theme.type, choice.switch("colours") == "western",
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def asked_in(scene: Scene) -> Asked:
    """Return how the questions are distributed in a scene."""
    return asked(scene.facts, scene.unit, scene.selection)


@lru_cache(maxsize=KEPT)
def spoken_in(scene: Scene) -> Spoken:
    """Return how often which theme was spoken of in a scene."""
    return spoken(scene.facts, scene.selection, scene.language)


@lru_cache(maxsize=KEPT)
def _numbers(call_id: str, corrections: Corrections, selection: Selection, narrowed: Filter) -> tuple[Quantity, ...]:
    facts = facts_for(call_id, corrections)
    return () if facts is None else tuple(in_view(facts, figures(facts, narrowed), selection))


@lru_cache(maxsize=KEPT)
def _asks(call_id: str, corrections: Corrections, selection: Selection, narrowing: Narrowing) -> tuple[Ask, ...]:
    facts = facts_for(call_id, corrections)
    return () if facts is None else tuple(asks_left(facts, narrowing, selection))


@lru_cache(maxsize=KEPT)
def _rows_needed(call_id: str, corrections: Corrections) -> int:
    facts = facts_for(call_id, corrections)
    if facts is None:
        return 0
    return max(len(asked(facts, "turns", Selection()).counts), len(spoken(facts, Selection()).themes))
