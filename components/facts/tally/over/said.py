"""What is said in one call among several: themes at any depth, tone, and how far management speaks in numbers."""

from collections.abc import Sequence
from typing import Literal

from components.facts import Facts
from components.facts.numeracy import everybody
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.depth import Level, by_what, label_of
from components.facts.tally.over.counts import Tallied
from components.facts.tally.rows import Row, mention_rows
from components.facts.tally.spoken import ALL, spoken_characters
from components.facts.tally.tone import JOINED, Cut, Hit, row_of, tone_label
from components.facts.tally.tone_grids import ROLES, SAID

SIDES = (ALL, ANALYSTS)
Kind = Literal["pairs", "forms"]
# What of the sentences of management is counted: all, with a figure, those that look ahead, and those of them with a figure.
SENTENCES = ("all", "figures", "ahead", "with")


def themes_said(facts: Facts, side: str, level: Level = "theme", language: str = "ja") -> Tallied:
    """Return the mentions by one side of each theme, part or term; the total is all its mentions."""
    found = by_what((mention for mention in facts.mentions if mention.role == ROLES[side]), level)
    rows = {what: mention_rows(mentions) for what, mentions in found.items()}
    labels = {what: label_of(facts.wordlist, what, language) for what in rows}
    return Tallied(facts.call.call_id, f"theme:{{}}:{side}", rows, labels, sum(map(len, rows.values())), characters_of(facts, side))


def characters_of(facts: Facts, side: str) -> int:
    """Count the characters that a side speaks in a call, labels apart."""
    return spoken_characters(facts, view_of(facts.speech, facts.mentions, Selection()), ROLES[side])


def tone_said(facts: Facts, side: str, kind: Kind = "pairs", language: str = "ja") -> Tallied:
    """Return how often one side says each pair of noun and direction, or uses each form of speech; what it denies is not counted."""
    tone = facts.tone()
    hits: Sequence[Hit] = tone.pairings if kind == "pairs" else tone.forms
    found: dict[str, list[Row]] = {}
    for hit in hits:
        if hit.role == ROLES[side] and hit.manner in SAID[side]:
            found.setdefault(hit.what, []).append(row_of(hit))
    labels = {what: tone_label(what, language, facts.tone_lists) for what in found}
    form = Cut("{}", side, JOINED.join(SAID[side])).key
    rows = {what: tuple(own) for what, own in found.items()}
    return Tallied(facts.call.call_id, form, rows, labels, sum(map(len, rows.values())), characters_of(facts, side))


def sentences_said(facts: Facts) -> Tallied:
    """Return the sentences of management: all, with a figure, those that look ahead, and of those the ones with a figure."""
    counted = everybody(facts)
    rows = {part: counted.rows(part) for part in SENTENCES}
    return Tallied(facts.call.call_id, "said:{}", rows, {}, len(rows["all"]), characters_of(facts, ALL))


def sentence_rows(facts: Facts, rest: str) -> Sequence[Row] | None:
    """Return the sentences by what stands behind ``said:`` in a key."""
    return everybody(facts).rows(rest) if rest in SENTENCES else None
