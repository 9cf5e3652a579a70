"""How often management spoke of which theme, part of one or term, by speaker, with the analysts' mentions of the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.selection import ANALYSTS, Selection, View, view_of
from components.facts.tally.depth import Depth, by_what, counts_for, label_of, theme_of
from components.facts.tally.rows import Count, Row, mention_rows

# All managers together, as the speaker of a theme's key.
ALL = "all"
USUAL = Depth()
# Mentions by what they count for.
Said = dict[str, list[Mention]]
# What management and what analysts said of one of them.


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """The mentions of a theme, a part or a term: those of management by speaker, and those of the analysts."""

    theme: str
    label: str
    parts: tuple[Count, ...]
    analysts: Count
    chosen: bool

    @property
    def number(self) -> int:
        """Return how often management spoke of the theme."""
        return sum(part.number for part in self.parts)


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often management spoke of which theme, with the characters that both sides spoke in view."""

    themes: tuple[ThemeCount, ...]
    speakers: tuple[str, ...]
    management_characters: int
    analyst_characters: int
    known_themes: int


def spoken(facts: Facts, selection: Selection, language: str = "ja", depth: Depth = USUAL) -> Spoken:
    """Count what management spoke of, the most frequent first, and the analysts' mentions of the same."""
    view = view_of(facts.speech, facts.mentions, selection)
    in_view = [m for m in _within(facts, depth) if view.shows(m)]
    management, analysts = (by_what((m for m in in_view if m.role == role), depth.level) for role in ("management", "analyst"))
    speakers = speakers_of(facts)
    themes = tuple(
        _theme((what, label_of(facts.wordlist, what, language)), (management.get(what, []), analysts.get(what, [])), speakers, selection)
        for what in _frequent(_within(facts, depth), depth, management)
    )
    return Spoken(
        themes, speakers, spoken_characters(facts, view, "management"), spoken_characters(facts, view, "analyst"),
        len(by_what((m for m in _within(facts, depth) if m.role == "management"), depth.level)),
    )  # fmt: skip


def _within(facts: Facts, depth: Depth) -> Sequence[Mention]:
    return facts.mentions if depth.within is None else [m for m in facts.mentions if m.theme == depth.within]


def speakers_of(facts: Facts) -> tuple[str, ...]:
    """Return the ids of the managers who speak, the one who says most first and those with no name last, under the empty id."""
    characters: dict[str, int] = {}
    for turn in facts.speech.turns:
        if turn.role == "management":
            characters[turn.speaker_id or ""] = characters.get(turn.speaker_id or "", 0) + turn.characters
    return tuple(sorted(characters, key=lambda speaker: (not speaker, -characters[speaker])))


def _frequent(mentions: Iterable[Mention], depth: Depth, management: Said) -> list[str]:
    """Return the rows of the panel: what management speaks of most in view, filled up with what it does in the whole call."""
    spoken_of = by_what((m for m in mentions if m.role == "management"), depth.level)

    def weight(what: str) -> tuple[int, int, int]:
        return -len(management.get(what, ())), -len(spoken_of[what]), spoken_of[what][0].start

    return sorted(spoken_of, key=weight)[: depth.most]


def _theme(
    named: tuple[str, str], sides: tuple[list[Mention], list[Mention]], speakers: tuple[str, ...], selection: Selection
) -> ThemeCount:
    (what, label), (said, asked) = named, sides
    by = {speaker: mention_rows(m for m in said if (m.speaker_id or "") == speaker) for speaker in speakers}
    parts = tuple(Count(f"theme:{what}:{speaker}", label, speaker, rows) for speaker, rows in by.items())
    asked_of = Count(f"theme:{what}:{ANALYSTS}", label, ANALYSTS, mention_rows(asked))
    return ThemeCount(what, label, parts, asked_of, what == selection.theme)


def spoken_characters(facts: Facts, view: View, role: str) -> int:
    """Count the characters of the turns of one side that are in view, labels apart."""
    return sum(
        turn.characters
        for turn in facts.speech.turns
        if turn.role == role and (view.selection.analyst is None or turn.exchange in view.asked_in)
        and view.selection.speaker in (None, turn.speaker_id, ANALYSTS if role == "analyst" else turn.speaker_id)
    )  # fmt: skip


def theme_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the mentions by one side, by what stands behind ``theme:`` in the key: the theme, part or term, and who spoke of it.

    None for what the call has no mention of, and for somebody who does not speak.
    """
    what, _, side = rest.rpartition(":")
    of_theme = [mention for mention in facts.mentions if mention.theme == theme_of(what) and counts_for(mention, what)]
    if not of_theme or side not in (ALL, ANALYSTS, *speakers_of(facts)):
        return None
    view = view_of(facts.speech, facts.mentions, selection)
    return mention_rows(mention for mention in of_theme if view.shows(mention) and _is_by(mention, side))


def _is_by(mention: Mention, side: str) -> bool:
    if side == ANALYSTS:
        return mention.role == "analyst"
    return mention.role == "management" and side in (ALL, mention.speaker_id or "")
