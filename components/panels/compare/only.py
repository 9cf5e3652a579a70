"""What the figures over calls are narrowed to, and how they are shown: a choice for each filter, and the switches of the view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.facts.change.calendar import WAYS
from components.facts.change.figures import Line
from components.facts.change.guidance import Guidance
from components.facts.change.only import EVERY, NONE, OF, Only, kinds_of, left, lines_of, options
from components.facts.change.progress import Progress
from components.panels import choice, parameters
from components.panels.compare.scene import Compared
from components.panels.compare.words import company_words
from components.panels.figure_filters import unit_switch
from components.panels.names import basis_name, metric_name
from components.panels.switches import Switch, link_switch
from components.panels.wording import say

COURSES = ("levels", "guidance", "progress")
WIDTH = 150


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of figures over calls: what they are narrowed to, which kind of stretches, how placed, in which unit.

    ``told`` are the companies and metrics whose rows come first, as words above the picture tell of them.
    """

    only: Only
    kind: str
    way: str
    unit: str
    told: frozenset[tuple[str, str]] = frozenset()

    def lines(self, scene: Compared) -> tuple[Line, ...]:
        """Return the lines that are left."""
        return tuple(sorted(lines_of(scene.figures, self.only, self.kind), key=self._is_untold))

    def guidance(self, scene: Compared) -> tuple[Guidance, ...]:
        """Return the guidance that is left: what most calls tell first, of that the latest year."""
        found = sorted(left(scene.figures.guidance, self.only), key=lambda each: (-len(each.steps), -(each.target.year or 0)))
        return tuple(sorted(found, key=self._is_untold))

    def progress(self, scene: Compared) -> tuple[Progress, ...]:
        """Return the progress that is left."""
        return tuple(sorted(left(scene.figures.progress, self.only), key=self._is_untold))

    def _is_untold(self, row: Line | Guidance | Progress) -> bool:
        thing = row.thing
        return thing.scope is not None or (thing.company, thing.metric) not in self.told


def shown_of(scene: Compared) -> Shown:
    """Return what the link asks for; where there is no line of the kind it names, the first kind that there is."""
    only, kind = choice.only(), choice.switch("stretch")
    kinds = kinds_of(scene.figures, only)
    return Shown(only, kind if kind in kinds or not kinds else kinds[0], choice.switch("calendar"), choice.switch("amount_unit"))


def only_row(scene: Compared, shown: Shown) -> None:
    """Place a choice for each filter that parts what the calls tell, and the unit of amounts."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_only"):
        for name in OF:
            _filter(scene, shown.only, name)
        unit_switch()


def _filter(scene: Compared, only: Only, name: str) -> None:
    found = options(scene.figures, name, only)
    chosen, key = getattr(only, name), f"only_{name}"
    if len(found) + (name == "scope") < 2 and chosen is None:
        return
    listed = dict.fromkeys([*([EVERY] if name == "scope" else []), *found, *([chosen] if chosen else [])])
    st.session_state[key] = chosen
    st.selectbox(
        say(f"ledger.column_{name}") if name != "company" else say("course.company"), list(listed),
        format_func=lambda value: _words(scene, name, value), key=key, index=None, placeholder=_placeholder(name), width=WIDTH,
        label_visibility="collapsed",
        on_change=lambda: choice.keep(**{parameters.ONLY[name]: st.session_state[key], parameters.OVER_CALLS: None}),
    )  # fmt: skip


def _placeholder(name: str) -> str:
    """Return what is shown where nothing is chosen: of parts the whole company, of all else everything."""
    return say("ledger.no_scope") if name == "scope" else say(f"course.every_{name}")


def _words(scene: Compared, name: str, value: str) -> str:
    if value in (NONE, EVERY):
        return say("course.every_scope") if name == "scope" else say(f"ledger.no_{name}")
    named: Mapping[str, Callable[[str], str]] = {
        "company": lambda key: company_words(scene, key), "metric": metric_name, "basis": basis_name,
    }  # fmt: skip
    return named[name](value) if name in named else value


def course_switch() -> None:
    """Place the switch of the pictures."""
    _switch("course", COURSES)


def stretch_switches(scene: Compared, shown: Shown) -> None:
    """Place the switch of the kinds of stretches that there are, so that no two are in one line, and that of the calendar."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_stretch"):
        _switch("stretch", kinds_of(scene.figures, shown.only), shown.kind)
        _switch("calendar", WAYS)


def calendar_switch(_scene: Compared, _shown: Shown) -> None:
    """Place the switch of the calendar alone."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_stretch"):
        _switch("calendar", WAYS)


def _switch(name: str, values: Sequence[str], now: str | None = None) -> None:
    labels = {value: say(f"course.{name}_{value}") for value in values}
    link_switch(Switch(name, say(f"course.{name}"), labels, (parameters.OVER_CALLS,)), now)
