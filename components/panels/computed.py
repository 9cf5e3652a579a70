"""What was computed from stated numbers, and how far management speaks in numbers; each count opens its sentences."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.measures import Measure, measured_spans, measures
from components.facts.numeracy import Numeracy, numeracy
from components.panels import choice
from components.panels.absent import absent
from components.panels.markup import as_spoken, empty, write, write_inline
from components.panels.names import basis_name, metric_name
from components.panels.scene import Scene
from components.panels.units import display_in
from components.panels.wording import number, say, words

# More rows than these wait in the frames.
MOST_ROWS = 12


def computed(scene: Scene) -> None:
    """Place the values computed from what the filters leave, each as a button that lists what it was computed from."""
    left = {quantity.quantity_id for quantity in scene.numbers}
    found = [each for each in measures(scene.facts) if left.intersection(each.quantity_ids)]
    write(f'<span class="m">{say("computed.lead")}</span>', "gj-head")
    if not found:
        absent(scene.facts, "ledger.none_left" if scene.is_narrowed else "computed.none")
    for at, each in enumerate(found[:MOST_ROWS]):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", key=f"line_measure_{at}"):
            write(_words(scene, each), "gj-measure")
            st.button(
                say("computed.from", count=len(each.quantity_ids)), key=f"measure_{each.key}", type="tertiary",
                on_click=choice.keep, kwargs={"mark": each.key},
            )  # fmt: skip


def _words(scene: Scene, measure: Measure) -> str:
    span = words().span(measured_spans(scene.facts).get(measure.quantity_ids[0]))
    name = " ".join(word for word in (metric_name(measure.metric), span, basis_name(measure.basis)) if word)
    said = f'<span class="m">{say(f"computed.{measure.kind}")}</span>'
    return (
        f'<b>{escape(name)}</b>{said}<span class="n">{escape(_value(scene, measure))}</span><span class="est">{say("strip.implied")}</span>'
    )


def _value(scene: Scene, measure: Measure) -> str:
    """Return a computed value as exactly as those that it was computed from are stated."""
    if measure.unit == "percent":
        return f"{number(measure.value, 1)}%"
    stated = [q.value for q in scene.facts.quantities if q.quantity_id in measure.quantity_ids and q.kind == "money" and q.value]
    display = display_in(scene.amount_unit, measure.unit, stated)
    sign = "+" if measure.kind == "gap" and measure.value > 0 else ""
    return say("course.amount", value=f"{sign}{display.show(measure.value)}", unit=display.unit)


def speaking_in_numbers(facts: Facts) -> None:
    """Place the shares of sentences with a figure, by executive, with their denominators."""
    found = numeracy(facts)
    write(f'<span class="m">{say("numeracy.lead")}</span>', "gj-head")
    if not found:
        empty(say("numeracy.none"), say("themes.empty_why"))
    for each in found:
        write(f'<span class="management">{as_spoken(facts.call.language, escape(each.name))}</span>', "gj-voice")
        with st.container(gap=0, key=f"line_voice_{each.speaker_id}"):
            _share(each, ("figures", "all"))
            _share(each, ("with", "ahead"))


def _share(numeracy: Numeracy, parts: tuple[str, str]) -> None:
    """Place one share as a button that lists its sentences, on a shared screen in words: count, denominator and rate."""
    part, whole = parts
    count, every = len(numeracy.rows(part)), len(numeracy.rows(whole))
    with st.container(horizontal=True, wrap=False, gap=3, vertical_alignment="center", key=f"slim_{part}_{numeracy.speaker_id}"):
        write_inline(f'<span class="m s">{say(f"numeracy.{part}")}</span>')
        label = f"{count} / {every}" + (f" · {count / every:.0%}" if every else "")
        if choice.is_presenting():
            write_inline(f"<b>{label}</b>")
            return
        st.button(
            label, key=f"numeracy_{part}_{numeracy.speaker_id}", type="tertiary", disabled=not count, on_click=choice.keep,
            kwargs={"mark": f"numeracy:{part}:{numeracy.speaker_id}"},
        )  # fmt: skip
