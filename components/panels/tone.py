"""How it is said: what is said to go which way, and in which forms of speech; counts with their sentences, and no score."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from components.facts.methods import tone_method
from components.facts.tally import tone_sizes
from components.panels import choice
from components.panels.absent import absent
from components.panels.exhibit import Heading, panel
from components.panels.markup import notice, write
from components.panels.scene import Scene
from components.panels.tone_edits import last_change, tone_edits
from components.panels.tone_ledger import tone_ledger
from components.panels.tone_lists import TONE_LISTS
from components.panels.tone_views import tone_by_forms, tone_by_pairs
from components.panels.wording import number, refused, say, words

SIDES = ("all", "analysts")


def tone_panel(scene: Scene) -> None:
    """Place the panel with the view that the switch names, and what the last change of the words did."""
    shown = choice.switch("tone_view")
    name = "" if shown == "list" else f"{say('tone.title')} {say(f'tone.view_{shown}')}"
    heading = Heading(say("tone.title"), _scope(scene, shown), tone_method(scene.facts, scene.selection, words()), name)
    with panel("tone", heading, partial(_controls, scene, shown), "content"):
        if found := TONE_LISTS.trouble():
            notice(refused(found), "error")
        if TONE_LISTS.made():
            write(escape(last_change(scene)), "gj-reasons")
        if scene.facts.tone().hits:
            _VIEWS[shown](scene)
        else:
            absent(scene.facts, "tone.none")


def _scope(scene: Scene, shown: str) -> str:
    """Return how much either side says, and in how many sentences."""
    if not scene.facts.counted:
        return ""
    sizes = tone_sizes(scene.facts, scene.selection)
    counts = {side: {"pairs": size.pairs, "forms": size.forms, "list": size.pairs + size.forms}[shown] for side, size in sizes.items()}
    said = (
        say("tone.scope", side=say(f"tone.side_{side}"), count=number(counts[side]), sentences=number(size.sentences))
        for side, size in sizes.items()
    )  # fmt: skip
    return f"{say(f'tone.unit_{shown}')}　{'　'.join(said)}"


def _controls(scene: Scene, shown: str) -> None:
    """Place the switches of the view and of its side, and the way to the words."""
    _switch("tone_view", tuple(_VIEWS))
    if shown == "pairs":
        _switch("tone_side", SIDES)
    tone_edits(scene)


def _switch(name: str, values: tuple[str, ...]) -> None:
    """Place a switch of the link; the mark that is open belonged to what was shown before."""
    labels = {value: say(f"tone.{name.removeprefix('tone_')}_{value}") for value in values}
    st.session_state[f"set_{name}"] = choice.switch(name)
    st.segmented_control(
        say(f"tone.{name.removeprefix('tone_')}"), list(labels), format_func=labels.__getitem__, key=f"set_{name}", required=True,
        label_visibility="collapsed", on_change=lambda: choice.keep(**{name: st.session_state[f"set_{name}"]}),
    )  # fmt: skip


_VIEWS: dict[str, Callable[[Scene], None]] = {"pairs": tone_by_pairs, "forms": tone_by_forms, "list": tone_ledger}
