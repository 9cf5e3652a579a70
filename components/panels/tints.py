"""The layers over a text: numbers, themes, questions, findings and what was not read, as tints."""

from functools import lru_cache

from components.facts import Facts
from components.facts.corrections import Corrections
from components.facts.senses import spoken_span
from components.facts.tally import SPOKEN
from components.panels import choice
from components.panels.markup import Tint
from components.panels.names import finding_message
from components.panels.scene import KEPT
from components.panels.shelf import facts_for
from components.panels.wording import language, say, words

LAYERS = ("numbers", "themes", "questions", "findings", "unread")
# A sign behind each finding, where its message stands apart from it.
FLAGS = "flags"


def tints_of(facts: Facts, layers: tuple[str, ...] = ("numbers", "themes", "findings")) -> tuple[Tint, ...]:
    """Return the tints of the chosen layers over the text of a call."""
    return _tints(facts.call.call_id, choice.corrections_of(facts.call.call_id), layers, language())


@lru_cache(maxsize=KEPT)
def _tints(call_id: str, corrections: Corrections, layers: tuple[str, ...], _language: str) -> tuple[Tint, ...]:
    facts = facts_for(call_id, corrections)
    makers = {"numbers": _numbers, "themes": _themes, "questions": _questions, "findings": _findings, "unread": _unread, FLAGS: _flags}
    return tuple(tint for layer in layers for tint in makers[layer](facts)) if facts else ()


def _numbers(facts: Facts) -> list[Tint]:
    """Return the numbers with the words that say how exactly they are meant: 3割強."""
    spans = (spoken_span(facts.speech.plain, q.start, q.end) for q in facts.quantities if q.kind in SPOKEN)
    return [Tint(start, end, "num") for start, end in spans]


def _themes(facts: Facts) -> list[Tint]:
    names = {theme.key: words().named(theme.names) for theme in facts.wordlist.themes}
    return [Tint(m.start, m.end, f"th-{m.role or 'unknown'}", names[m.theme]) for m in facts.mentions]


def _questions(facts: Facts) -> list[Tint]:
    return [Tint(q.start, q.end, "qu") for q in facts.questions]


def _findings(facts: Facts) -> list[Tint]:
    return [Tint(f.start, f.end, "fi", finding_message(f)) for f in facts.findings]


def _flags(facts: Facts) -> list[Tint]:
    return [Tint(f.end - 1, f.end, "flag") for f in facts.findings]


def _unread(facts: Facts) -> list[Tint]:
    noted = [("transcript.unread_mark", "un", n) for n in facts.transcript.unread]
    noted += [("transcript.not_speaker", "ns", n) for n in facts.transcript.not_speakers]
    return [Tint(n.start, n.end, mark, say(key, reason=say(f"reason.{n.reason}"))) for key, mark, n in noted]
