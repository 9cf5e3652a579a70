"""What a mark stands for, in words: the chip and the heading of the evidence say the same."""

from collections.abc import Callable

from components.facts import Facts
from components.facts.amounts import headline_name
from components.facts.headlines import results
from components.facts.ledger import NONE, ask_number
from components.facts.measures import Measure, measured_spans, measures
from components.facts.schema import Quantity
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL, OTHERS, UNITS, Cut, asked, hit_key, tone_label, word_label
from components.facts.tally.together import BESIDE
from components.facts.tally.tone import ANY, JOINED
from components.facts.tone import label_of
from components.panels import choice, parameters
from components.panels.amounts import signed
from components.panels.markup import quoted
from components.panels.names import basis_name, firm_type_name, measured, metric_name, person_name, theme_name, what_name
from components.panels.wording import language, say, words

# A chip holds no more of a passage.
LONGEST_WORDS = 40


def mark_words(facts: Facts, key: str) -> str:
    """Return what a mark stands for: a number with its value, two that are held against one another, a computed value."""
    kind, _, rest = key.partition(":")
    if key == parameters.SPOKEN:
        return say("figures.spoken")
    if kind == "numeracy":
        part, _, speaker = rest.rpartition(":")
        return f"{person_name(facts, speaker)} {say(f'numeracy.{part}')}"
    if kind == "measure":
        return next((_computed(facts, each) for each in measures(facts) if each.key == key), "")
    if kind in _ASKED:
        return _ASKED[kind](facts, rest)
    if kind in ("figure", "implied"):
        return _headline(facts, kind, rest)
    found = [q for each in rest.split("-") for q in facts.quantities if q.quantity_id == each]
    return _held(found) if kind == "held" and len(found) > 1 else " ".join(map(_stated, found[:1])) or say("evidence.title")


def _stated(quantity: Quantity) -> str:
    return f"{measured(quantity)} {' '.join(quantity.surface.split())}".strip()


def _computed(facts: Facts, measure: Measure) -> str:
    span = words().span(measured_spans(facts).get(measure.quantity_ids[0]))
    return " ".join(filter(None, (metric_name(measure.metric), span, basis_name(measure.basis), say(f"computed.{measure.kind}"))))


def _headline(facts: Facts, kind: str, quantity_id: str) -> str:
    """Return a headline figure as it is spoken, or the value a year before with what it was computed from."""
    headline = next((h for h in results(facts) if h.quantity.quantity_id == quantity_id), None)
    if headline is None:
        return say("evidence.title")
    name, surface = headline_name(headline, words()), " ".join(headline.quantity.surface.split())
    return f"{name} {surface}" if kind == "figure" else say("evidence.implied", label=name, value=surface, change=signed(headline))


def _held(pair: list[Quantity]) -> str:
    """Return a result and what it is held against, each with what it is."""
    (first, one), (second, other) = ((say(f"ledger.sense_{q.sense}"), " ".join(q.surface.split())) for q in pair[:2])
    return say("held.pair", metric=metric_name(pair[0].metric), first=first, one=one, second=second, other=other)


def _cell(facts: Facts, rest: str) -> str:
    """Return an exchange, which side of it, and the theme."""
    exchange, side, theme = rest.split(":")
    return say("views.cell", exchange=exchange, side=say(f"views.{side}"), theme=theme_name(theme))


def _answering(facts: Facts, rest: str) -> str:
    """Return who answers whom on which theme."""
    asker, theme, executive = rest.split(":")
    name = person_name(facts, executive) if executive else say("evidence.unnamed")
    return say("views.answer", asker=person_name(facts, asker), theme=theme_name(theme), name=name)


def _firm(facts: Facts, rest: str) -> str:
    unit, _, firm = rest.partition(":")
    if firm == OTHERS:
        return _others(facts, unit)
    return say("asks.no_firm") if firm == NONE else firm


def _others(facts: Facts, unit: str) -> str:
    """Return the name of the firms that do not fit, as their bar has it."""
    found = (asked(facts, each, choice.selection(), Cut("firm", choice.narrowing())).counts for each in UNITS if each == unit)
    return next((say("spread.others", count=c.label) for counts in found for c in counts if c.key == f"asked_firm:{unit}:{OTHERS}"), "")


def _firm_type(facts: Facts, rest: str) -> str:
    firm_type = rest.partition(":")[2]
    return say("asks.no_firm") if firm_type == NONE else firm_type_name(firm_type)


def _theme(facts: Facts, rest: str) -> str:
    """Return what is spoken of, and by whom."""
    what, _, speaker = rest.rpartition(":")
    return say("evidence.theme", theme=what_name(what), name=say("themes.all") if speaker == ALL else person_name(facts, speaker))


def _placed(facts: Facts, rest: str) -> str:
    """Return where what is spoken of: by whom, in which part of the call, in which turn."""
    by, place, *behind = rest.split(":", 3 if rest.startswith("part:") else 2)
    if by == "part":
        return f"{say(f'theme_views.part_{place}_{behind[0]}')} {what_name(behind[1])}"
    where = person_name(facts, place) if by == "speaker" else say("figures.turn", turn=place)
    return f"{where} {what_name(behind[0])}"


def _place(facts: Facts, rest: str) -> str:
    """Return the word at a place of the text."""
    start, _, end = rest.partition(":")
    return quoted(facts.speech.text, (int(start), int(end)), LONGEST_WORDS)


def _together(_facts: Facts, rest: str) -> str:
    """Return what is spoken of together, and within what."""
    within, _, names = rest.partition(":")
    return f"{' × '.join(map(what_name, names.split(BESIDE)))} {say(f'theme_views.within_{within}')}"


def _tone(facts: Facts, rest: str) -> str:
    """Return a pair, a noun or a form with who says it in which manner; of one hit, in which turn."""
    what, place, *behind = rest.split(":")
    label = tone_label(what, language(), facts.tone_lists)
    if not behind:
        turn = next((hit.turn for hit in facts.tone().hits if hit_key(hit) == f"tone:{rest}"), None)
        return f"{label}　{say('figures.turn', turn=turn) if turn is not None else say('figures.preamble')}"
    who = say(f"tone.side_{place}") if place in (ALL, ANALYSTS) else person_name(facts, place) if place else say("evidence.unnamed")
    manners = "" if behind[0] == ANY else words().abreast(label_of(manner, language()) for manner in behind[0].split(JOINED))
    return f"{label}　{who} {manners}".strip()


def _word(facts: Facts, rest: str) -> str:
    """Return a term that no theme counts, and who says it."""
    voice = rest.partition(":")[0]
    return f"{word_label(facts, rest)}　{say('found.whole' if voice == facts.call.call_id else f'found.by_{voice}')}"


_ASKED: dict[str, Callable[[Facts, str], str]] = {
    "ask": lambda facts, rest: ask_number(rest),
    "cell": _cell,
    "answering": _answering,
    "asked_firm": _firm,
    "asked_firm_type": _firm_type,
    "theme": _theme,
    "placed": _placed,
    "place": _place,
    "together": _together,
    "tone": _tone,
    "word": _word,
}
