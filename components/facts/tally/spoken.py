"""How often management spoke of which theme, by speaker, with the analysts' mentions of the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.selection import ANALYSTS, Selection, View, view_of
from components.facts.tally.rows import MOST_ROWS, Count, Row, mention_rows
from components.facts.themes import theme_label

# All managers together, as the speaker of a theme's key.
ALL = "all"


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """The mentions of a theme: those of management by speaker, and those of the analysts."""

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


def spoken(facts: Facts, selection: Selection, language: str = "ja") -> Spoken:
    """Count the themes that management spoke of, the most frequent first, and the analysts' mentions of the same."""
    view = view_of(facts.speech, facts.mentions, selection)
    in_view = [m for m in facts.mentions if view.shows(m)]
    management = by_theme(m for m in in_view if m.role == "management")
    analysts = by_theme(m for m in in_view if m.role == "analyst")
    order = _frequent(facts, management, analysts)
    speakers = speakers_of(facts)
    themes = tuple(_theme(theme, management, analysts, (speakers, selection, language)) for theme in order)
    return Spoken(
        themes, speakers, spoken_characters(facts, view, "management"), spoken_characters(facts, view, "analyst"),
        len(by_theme(m for m in facts.mentions if m.role == "management")),
    )  # fmt: skip


def speakers_of(facts: Facts) -> tuple[str, ...]:
    """Return the ids of the managers who speak, the one who says most first and those with no name last, under the empty id."""
    characters: dict[str, int] = {}
    for turn in facts.speech.turns:
        if turn.role == "management":
            characters[turn.speaker_id or ""] = characters.get(turn.speaker_id or "", 0) + turn.characters
    return tuple(sorted(characters, key=lambda speaker: (not speaker, -characters[speaker])))


def _frequent(facts: Facts, management: dict[str, list[Mention]], analysts: dict[str, list[Mention]]) -> list[str]:
    """Return the themes of the panel: those both sides speak of most in view, filled up with those of the whole call."""
    whole = by_theme(m for m in facts.mentions if m.role in ("management", "analyst"))
    spoken_of = {m.theme for m in facts.mentions if m.role == "management"}

    def weight(theme: str) -> tuple[int, int, int]:
        return -len(management.get(theme, ())) - len(analysts.get(theme, ())), -len(whole[theme]), whole[theme][0].start

    usual = sorted(whole.keys() & spoken_of, key=weight)[:MOST_ROWS]
    return sorted(usual, key=lambda theme: -len(management.get(theme, ())))


def _theme(
    theme: str, management: dict[str, list[Mention]], analysts: dict[str, list[Mention]],
    scene: tuple[tuple[str, ...], Selection, str],
) -> ThemeCount:  # fmt: skip
    speakers, selection, language = scene
    label = theme_label(theme, language)
    said = management.get(theme, [])
    by = {speaker: mention_rows(m for m in said if (m.speaker_id or "") == speaker) for speaker in speakers}
    parts = tuple(Count(f"theme:{theme}:{speaker}", label, speaker, rows) for speaker, rows in by.items())
    asked_of = Count(f"theme:{theme}:{ANALYSTS}", label, ANALYSTS, mention_rows(analysts.get(theme, ())))
    return ThemeCount(theme, label, parts, asked_of, theme == selection.theme)


def by_theme(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Return mentions by their theme, in the order of the text."""
    themes: dict[str, list[Mention]] = {}
    for mention in mentions:
        themes.setdefault(mention.theme, []).append(mention)
    return themes


def spoken_characters(facts: Facts, view: View, role: str) -> int:
    """Count the characters of the turns of one side that are in view, labels apart."""
    return sum(
        turn.characters
        for turn in facts.speech.turns
        if turn.role == role and (view.selection.analyst is None or turn.exchange in view.asked_in)
        and view.selection.speaker in (None, turn.speaker_id, ANALYSTS if role == "analyst" else turn.speaker_id)
    )  # fmt: skip


def theme_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the mentions of a theme by one side, by what stands behind ``theme:`` in the key: theme and who spoke of it.

    None for a theme of which the call has no mention, and for somebody who does not speak.
    """
    theme, _, side = rest.partition(":")
    of_theme = [mention for mention in facts.mentions if mention.theme == theme]
    if not of_theme or side not in (ALL, ANALYSTS, *speakers_of(facts)):
        return None
    view = view_of(facts.speech, facts.mentions, selection)
    return mention_rows(mention for mention in of_theme if view.shows(mention) and _is_by(mention, side))


def _is_by(mention: Mention, side: str) -> bool:
    if side == ANALYSTS:
        return mention.role == "analyst"
    return mention.role == "management" and side in (ALL, mention.speaker_id or "")
