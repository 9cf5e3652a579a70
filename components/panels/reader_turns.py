"""The turns of a transcript as markup: who speaks at the side, the text in paragraphs, each sentence to be opened, quoted and linked to."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from components.facts import Facts
from components.facts.schema import SentenceRow, TurnRow
from components.panels.markup import Tint, as_spoken, spoken_in, tinted
from components.panels.names import named, turn_name
from components.panels.quotes import cited_by
from components.panels.wording import language, say

# What the keys do at a sentence, told to whoever stops there by ear.
HINT = "gj-walked"
# The marks whose meaning stands beside their line, each with the colour of its words.
NOTED = {"fi": "finding", "ns": "m", "un": "m"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page opens: a sentence of a link, a span of one or of its words, or the hit of a search; and where Tab stops."""

    sentence_id: str | None = None
    hit: int | None = None
    span: tuple[int, int] | None = None
    stop: str | None = None


def turns(facts: Facts, tints: list[Tint], place: Place) -> Iterator[str]:
    """Yield the text as markup, turn by turn, behind what the keys do in it."""
    yield f'<p class="gj-unseen" id="{HINT}">{escape(say("transcript.walked"))}</p>'
    speech, language = facts.speech, spoken_in(facts.call.language)
    starts = [turn.start for turn in speech.turns] + [len(speech.text)]
    by_turn: dict[int | None, list[SentenceRow]] = {}
    for sentence in speech.sentences:
        by_turn.setdefault(sentence.turn, []).append(sentence)
    if starts[0]:
        rail = f'<h2 class="unknown">{say("transcript.preamble")}</h2>'
        yield _block("preamble", rail, _body(facts, (0, starts[0]), by_turn.get(None, []), tints, place), language)
    for turn, end in zip(speech.turns, starts[1:]):
        yield _block(
            turn.role, _rail(facts, turn), _body(facts, (turn.speech_start, end), by_turn.get(turn.turn, []), tints, place), language
        )


def _block(role: str, rail: str, body: str, language: str) -> str:
    return f'<div class="gj-turn of-{role}"><div class="rail">{rail}</div><div lang="{language}">{body}</div></div>'


def _rail(facts: Facts, turn: TurnRow) -> str:
    """Return who speaks: the name, as written in this place where that differs, role or firm, and the turn."""
    name, language = turn_name(turn), facts.call.language
    written = turn.speaker_raw.strip()
    person = next((p for p in facts.speech.people if p.person_id == turn.speaker_id), None)
    about = turn.firm or (person.position if person else None) or ""
    otherwise = say("transcript.written", name=as_spoken(language, escape(written)))
    other = f'<span class="m">{otherwise}</span>' if turn.speaker and name not in written else ""
    return (
        f'<h2 class="{turn.role}">{named(facts, turn)}</h2>{other}<span class="m">{as_spoken(language, escape(about))}</span>'
        f'<span class="m">{say(f"role.{turn.role}")}　{say("figures.turn", turn=turn.turn)}</span>'
    )


def _body(facts: Facts, span: tuple[int, int], sentences: list[SentenceRow], tints: list[Tint], place: Place) -> str:
    """Return the text of a span as paragraphs, its sentences with ids that a link can open at."""
    text = facts.speech.text
    inside = [t for t in tints if t.start < span[1] and t.end > span[0]]
    paragraphs = []
    for start, end in _paragraphs(text, span, sentences):
        held = [s for s in sentences if start <= s.start < end]
        line = f"<p>{_line(facts, (start, end), held, inside, place)}</p>"
        notes = _notes([t for t in inside if start <= t.start < end])
        paragraphs.append(f'<div class="noted">{line}{notes}</div>' if notes else line)
    return "".join(paragraphs)


def _notes(tints: list[Tint]) -> str:
    """Return what marks of a paragraph mean that is no reading of it: what looks odd, and what was not read or is no speaker."""
    told = dict.fromkeys((t.classes, t.title) for t in sorted(tints, key=lambda t: t.start) if t.classes in NOTED)
    notes = "".join(f'<div class="{NOTED[kind]}">{escape(words)}</div>' for kind, words in told)
    return f'<div class="notes" lang="{language()}">{notes}</div>' if notes else ""


def _paragraphs(text: str, span: tuple[int, int], sentences: list[SentenceRow]) -> Iterator[tuple[int, int]]:
    """Yield the lines of a span that hold anything; those that one sentence runs over stay together."""
    start = at = span[0]
    for line in text[span[0] : span[1]].splitlines(keepends=True):
        at += len(line)
        if any(s.start < at < s.end for s in sentences):
            continue
        if text[start:at].strip():
            yield start, start + len(text[start:at].rstrip())
        start = at
    if text[start:at].strip():
        yield start, at


def _line(facts: Facts, span: tuple[int, int], sentences: list[SentenceRow], tints: list[Tint], place: Place) -> str:
    text, pieces, at = facts.speech.text, [], span[0]
    for sentence in sentences:
        pieces.append(tinted(text, at, sentence.start, tints))
        target = f" target by-{sentence.role}" if sentence.sentence_id == place.sentence_id else ""
        marked = tinted(text, sentence.start, sentence.end, tints)
        by = escape(cited_by(facts, sentence))
        stop = f' tabindex="0" role="button" aria-expanded="false" aria-describedby="{HINT}"' if sentence.sentence_id == place.stop else ""
        pieces.append(f'<span class="sent{target}" id="{sentence.sentence_id}" data-by="{by}"{stop}>{marked}</span>')
        at = sentence.end
    return "".join(pieces) + tinted(text, at, max(at, span[1]), tints)
