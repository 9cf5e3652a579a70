"""What a shared screen quotes of a view: what its step says, or the first sentence behind it, as far as three lines have room."""

import re
from html import escape

from components.facts import Facts
from components.facts.agenda import Span, Step
from components.facts.quotation import quotation
from components.panels.columns import FULL, width_of
from components.panels.markup import CUT, as_spoken, shown_as
from components.panels.quotable import quoted_first
from components.panels.quotes import source_words
from components.panels.stage_views import panel_shown
from components.panels.wording import say

# Three lines of full-width characters, measured as those of a cell.
ROOM = 3 * 57 * FULL
# What ends a sentence, and where else words may be parted; a bracket behind it belongs to it.
_ENDS = (re.compile(r"[。．？！?!][」』）)]*|\.(?= )"), re.compile(r"[、，,；;][」』）)]*|(?= )"))
# A sentence that ends before this part of the room says too little.
LEAST = 0.4


def stage_quote(facts: Facts, page: str, step: Step | None) -> str:
    """Return, as markup, what the step quotes, or the first sentence behind the view, with its source; empty without one."""
    for of, span in _passages(facts, page, step):
        if quoted := quotation(of, span):
            text = as_spoken(of.call.language, shown_as(say("quote.said", text=as_far_as(quoted.text, ROOM))))
            source = as_spoken(of.call.language, escape(source_words(of, quoted)))
            return f'<div class="text">{text}</div><div class="m">{source}</div>'
    return ""


def as_far_as(words: str, room: float) -> str:
    """Return words as far as a room goes: to the end of a sentence, else of a clause or a word; what is left out is shown by its sign."""
    if width_of(words) <= room:
        return words
    fitting = [at for at in range(len(words)) if width_of(words[:at]) <= room - FULL]
    last = fitting[-1] if fitting else 0
    for ends in _ENDS:
        found = [end.end() for end in ends.finditer(words[: last + 1]) if LEAST * last <= end.end() <= last]
        if found:
            return words[: found[-1]] + CUT
    return words[:last] + CUT


def _passages(facts: Facts, page: str, step: Step | None) -> list[tuple[Facts, Span]]:
    """Return the passages that may be quoted, each with its call; a comparison quotes from any of its calls."""
    if step:
        return [(facts, span) for span in step.quoted]
    found = quoted_first(facts, page, panel_shown(page))
    return [found] if found else []
