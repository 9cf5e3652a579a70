"""Two calls sentence by sentence: what is repeated, with which other numbers and words, what is new and what is gone."""

from collections.abc import Sequence

import streamlit as st

from components.facts.change.lines import Line, Run, Tally, folded, narrowed, tally_of
from components.facts.change.repeats import KINDS, LEAST, SHORTEST, Kind
from components.facts.change.wording import LEAST_WORDS, RUN
from components.panels import choice, parameters
from components.panels.compare.file import lines_file
from components.panels.compare.lines import line_rows
from components.panels.compare.pair import aligned, are_of_others, pair_of
from components.panels.compare.scene import Compared, titles
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty, notice, write
from components.panels.switches import Switch, link_switch
from components.panels.wording import number, say

SHOWN, UNFOLDED, LEAF = parameters.ALIGNED
ROWS_OF_LEAF = 40
# A shared screen has room for no more.
STAGED_LINES = 3
# Pixels of the way to the other pages: as wide as its words it hides some that have room.
LEAVES_WIDTH = 400


def compare_wording(scene: Compared) -> None:
    """Place the counts, the filters, and the lines of both calls, so many on a page."""
    pair = pair_of(scene)
    with st.spinner(say("lines.wait")):
        lines = aligned(pair)
    with panel("over_wording", Heading(say("lines.title"), _scope(scene), _method()), lambda: lines_file(pair), "content"):
        found = narrowed(lines, _wanted("line_part"), _wanted("line_side"))
        tally = tally_of(found)
        _summary(scene, tally)
        kinds = _switches(tally)
        shown = [line for line in found if line.kind in kinds]
        if shown:
            _legend()
            _leaf(scene, _rows(shown, kinds))
        else:
            empty(say("lines.none"), say("lines.none_why"))


def wording_picture(scene: Compared) -> None:
    """Place the counts and the first lines of the kinds of the link in which the calls differ, those that both have before the others."""
    found = narrowed(aligned(pair_of(scene)), _wanted("line_part"), _wanted("line_side"))
    _summary(scene, tally_of(found))
    kinds = _shown_kinds()
    shown = [line for line in found if line.kind in kinds and line.kind != "same" and _is_spoken(line)]
    if not shown:
        empty(say("lines.none"), say("lines.none_why"))
        return
    _legend(_of_all(shown))
    line_rows(scene, sorted(shown, key=_is_alone)[:STAGED_LINES])


def _legend(beyond: str = "") -> None:
    """Say what the marks in the lines mean."""
    write(f'<span class="m s">{say("lines.legend")}{beyond}</span>', "gj-lines-key")


def _is_alone(line: Line) -> bool:
    return line.before is None or line.now is None


def _of_all(shown: Sequence[Line]) -> str:
    """Say how many of the lines a shared screen shows, of those that both calls have where these fill it."""
    both = sum(not _is_alone(line) for line in shown)
    every = both if both >= STAGED_LINES else len(shown)
    if every <= STAGED_LINES:
        return ""
    return say("lines.first_both" if every == both else "lines.first_any", every=number(every), shown=STAGED_LINES)


def _is_spoken(line: Line) -> bool:
    """Say whether a line is of a turn; the head of a text differs in every call."""
    return any(said is not None and said.sentence.turn is not None for said in (line.before, line.now))


def _method() -> str:
    """Return the rule with the limits that it goes by."""
    return say("lines.method", run=RUN, least=f"{LEAST:.0%}", least_words=f"{LEAST_WORDS:.0%}", shortest=SHORTEST)


def _scope(scene: Compared) -> str:
    named = titles(scene)
    return say("over.pair", then=named[scene.ids[scene.then]], now=named[scene.ids[scene.now]])


def _wanted(name: str) -> str | None:
    """Return what a filter leaves, None for all."""
    value = choice.switch(name)
    return None if value == parameters.DEFAULTS[name] else value


def _summary(scene: Compared, tally: Tally) -> None:
    """Say how much of the later call the earlier one has already, of how many sentences."""
    if are_of_others(scene):
        write(f'<span class="m">{say("lines.of_others")}</span>', "gj-came")
    counts = {"now": tally.now, "repeated": tally.repeated, "before": tally.before} | {str(kind): n for kind, n in tally.kinds.items()}
    said = {name: number(count) for name, count in counts.items()}
    rates = {"share": _share(tally.repeated, tally.now), "reworded": _share(tally.kinds["wording"], tally.now)}
    write(say("lines.summary", **said, **rates, lost=_share(tally.kinds["gone"], tally.before)), "gj-came")


def _share(count: int, every: int) -> str:
    return f"{count / every:.1%}" if every else "–"


def _switches(tally: Tally) -> Sequence[Kind]:
    """Place the kinds, the part of the call and the side that speaks, and return the kinds that are shown."""
    kept = {SHOWN: None, UNFOLDED: None, LEAF: None, parameters.OVER_CALLS: None}
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_lines"):
        chosen = _shown_kinds()
        st.session_state["set_kinds"] = list(chosen)
        st.pills(
            say("lines.kinds"), KINDS, format_func=lambda kind: f"{say(f'lines.kind_{kind}')} {number(tally.kinds[kind])}", key="set_kinds",
            selection_mode="multi", label_visibility="collapsed", on_change=lambda: choice.keep(**kept | {SHOWN: _kinds_pressed()}),
        )  # fmt: skip
        _switch("line_part")
        _switch("line_side")
    return chosen


def _shown_kinds() -> tuple[Kind, ...]:
    written = st.query_params.get(SHOWN)
    return KINDS if written is None else tuple(kind for kind in KINDS if kind in written.split(","))


def _kinds_pressed() -> str | None:
    """Return the kinds that are pressed; all and none of them are all."""
    pressed = [kind for kind in KINDS if kind in st.session_state["set_kinds"]]
    return ",".join(pressed) if 0 < len(pressed) < len(KINDS) else None


def _switch(name: str) -> None:
    labels = {value: say(f"lines.{name}_{value}") for value in sorted(parameters.ALLOWED[name], key=_ORDER.index)}
    link_switch(Switch(name, say(f"lines.{name}"), labels, (UNFOLDED, LEAF)))


_ORDER = ("all", "presentation", "qa", "management", "analyst")


def _rows(lines: Sequence[Line], kinds: Sequence[Kind]) -> tuple[Line | Run, ...]:
    """Return what stands under each other: runs of the same lines folded, unless these alone are shown."""
    return tuple(lines) if tuple(kinds) == ("same",) else folded(lines, st.query_params.get(UNFOLDED, "").split(","))


def _leaf(scene: Compared, rows: Sequence[Line | Run]) -> None:
    """Place the rows of one page, and above and below the way to the others."""
    leaves = -(-len(rows) // ROWS_OF_LEAF)
    wanted = int(st.query_params.get(LEAF, "1"))
    if wanted > leaves:
        notice(say("error.unknown_filter", found=f"{LEAF}={wanted}"), "warning")
    leaf = min(wanted, leaves)
    _leaves("above", leaf, leaves)
    line_rows(scene, rows[(leaf - 1) * ROWS_OF_LEAF : leaf * ROWS_OF_LEAF])
    _leaves("below", leaf, leaves)


def _leaves(place: str, leaf: int, leaves: int) -> None:
    if leaves < 2:
        return
    # Of each page a row of its own: one that is told where it stands by the session complains that it has a default as well.
    key = f"leaf_{place}_{leaves}_{leaf}"
    with st.container(horizontal=True, horizontal_alignment="right", key=f"slim_leaves_{place}"):
        st.pagination(
            leaves, default=leaf, key=key, width=LEAVES_WIDTH, on_change=lambda: choice.keep(**{LEAF: str(st.session_state[key])})
        )
