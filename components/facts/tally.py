"""The one place that counts: every count carries the ids of the rows it counted, and its key leads back to them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from components.facts import Facts
from components.facts.headlines import headlines
from components.facts.parts import is_matter
from components.facts.schema import Mention, Quantity, TurnRow
from components.facts.selection import ANALYSTS, Selection, View, asker_of, view_of
from components.facts.themes import theme_label

Unit = Literal["questions", "asks", "turns", "characters"]
UNITS: tuple[Unit, ...] = ("questions", "asks", "turns", "characters")
# Rows that a panel shows; what goes beyond them is one row more.
MOST_ROWS = 9
OTHERS = "others"
# The kinds of number that are figures; dates, counts and ranks are not.
SPOKEN = ("money", "percent", "points", "ratio")
# All managers together, as the speaker of a theme's key.
ALL = "all"
# Names and firms by the key of who asks.
_People = dict[str, tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted: its id, its span, the sentences it stands in, and how much it adds to the count."""

    row_id: str
    sentence_ids: tuple[str, ...]
    start: int
    end: int
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its evidence: ``number`` is the sum of the weights of ``rows``, which is their number where all weigh 1."""

    key: str
    label: str
    group: str | None
    rows: tuple[Row, ...]
    chosen: bool = False

    @property
    def number(self) -> int:
        """Return the number that a mark shows."""
        return sum(row.weight for row in self.rows)


@dataclass(frozen=True, slots=True)
class Asked:
    """How the questions are distributed over the analysts, in one unit."""

    unit: Unit
    counts: tuple[Count, ...]
    named: int
    chosen: bool


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


def asked(facts: Facts, unit: Unit, selection: Selection) -> Asked:
    """Count what each analyst asked; who asked most in the whole call first, so that a selection moves nobody."""
    view = view_of(facts.speech, facts.mentions, selection)
    rows = _ASKED[unit](facts, view)
    people = _ranked(_askers(facts), _ASKED[unit](facts, view_of(facts.speech, facts.mentions, Selection())))
    counts = [
        Count(f"asked:{unit}:{key}", label, group, tuple(rows.get(key, ())), key == selection.analyst)
        for key, (label, group) in people.items()
    ]
    named = sum(1 for key in people if key.startswith("P"))
    return Asked(unit, tuple(_with_others(counts, f"asked:{unit}:{OTHERS}")), named, bool(selection.analyst))


def _ranked(people: _People, rows: dict[str, list[Row]]) -> _People:
    weights = {key: sum(row.weight for row in rows.get(key, ())) for key in people}
    return {key: people[key] for key in sorted(people, key=lambda key: -weights[key])}


def _askers(facts: Facts) -> _People:
    """Return who asks, in the order of the call: a name with its firm, or the label of one who is not named."""
    askers: dict[str, tuple[str, str | None]] = {}
    for turn in facts.speech.turns:
        if turn.role == "analyst":
            key = asker_of(facts.speech, turn)
            askers.setdefault(key, (turn.speaker or facts.speech.called[key], turn.firm))
    return askers


def _with_others(ranked: list[Count], key: str) -> list[Count]:
    """Gather what does not fit into one row, labelled with how many it stands for."""
    if len(ranked) <= MOST_ROWS + 1:
        return ranked
    rest = ranked[MOST_ROWS:]
    return [*ranked[:MOST_ROWS], Count(key, str(len(rest)), None, tuple(row for count in rest for row in count.rows))]


def _questions(facts: Facts, view: View) -> dict[str, list[Row]]:
    said = {(ask.exchange, ask.ask): ask.sentence_ids for ask in facts.asks}
    return _grouped(
        (asker_of(facts.speech, q), Row(q.question_id, (q.sentence_id,), q.start, q.end))
        for q in facts.questions
        if view.shows_question(q.exchange, said[q.exchange, q.ask])
    )


def _asks(facts: Facts, view: View) -> dict[str, list[Row]]:
    return _grouped(
        (asker_of(facts.speech, a), Row(a.ask_id, tuple(a.question_sentence_ids), a.start, a.end))
        for a in facts.asks
        if view.shows_question(a.exchange, a.sentence_ids)
    )


def _turns(facts: Facts, view: View) -> dict[str, list[Row]]:
    return _speeches(facts, view, lambda turn: 1)


def _characters(facts: Facts, view: View) -> dict[str, list[Row]]:
    return _speeches(facts, view, lambda turn: turn.characters)


def _speeches(facts: Facts, view: View, weight: Callable[[TurnRow], int]) -> dict[str, list[Row]]:
    said: dict[int, list[str]] = {}
    for sentence in facts.speech.sentences:
        if sentence.turn is not None:
            said.setdefault(sentence.turn, []).append(sentence.sentence_id)
    return _grouped(
        (asker_of(facts.speech, t), Row(f"T{t.turn}", tuple(said[t.turn]), t.speech_start, t.end, weight(t)))
        for t in facts.speech.turns
        if t.role == "analyst" and t.turn in said and view.shows_question(t.exchange, said[t.turn])
    )


_ASKED: dict[Unit, Callable[[Facts, View], dict[str, list[Row]]]] = {
    "questions": _questions, "asks": _asks, "turns": _turns, "characters": _characters,
}  # fmt: skip


def _grouped(pairs: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups


def spoken(facts: Facts, selection: Selection, language: str = "ja") -> Spoken:
    """Count the themes that management spoke of, the most frequent first, and the analysts' mentions of the same."""
    view = view_of(facts.speech, facts.mentions, selection)
    in_view = [m for m in facts.mentions if view.shows(m)]
    management = _by_theme(m for m in in_view if m.role == "management")
    analysts = _by_theme(m for m in in_view if m.role == "analyst")
    order = _frequent(facts, management, analysts)
    speakers = speakers_of(facts)
    themes = tuple(_theme(theme, management, analysts, (speakers, selection, language)) for theme in order)
    return Spoken(
        themes, speakers, _spoken_characters(facts, view, "management"), _spoken_characters(facts, view, "analyst"),
        len(_by_theme(m for m in facts.mentions if m.role == "management")),
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
    whole = _by_theme(m for m in facts.mentions if m.role in ("management", "analyst"))
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
    parts = tuple(
        Count(f"theme:{theme}:{speaker}", label, speaker, _rows(m for m in said if (m.speaker_id or "") == speaker)) for speaker in speakers
    )
    asked_of = Count(f"theme:{theme}:{ANALYSTS}", label, ANALYSTS, _rows(analysts.get(theme, ())))
    return ThemeCount(theme, label, parts, asked_of, theme == selection.theme)


def _by_theme(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    themes: dict[str, list[Mention]] = {}
    for mention in mentions:
        themes.setdefault(mention.theme, []).append(mention)
    return themes


def _rows(mentions: Iterable[Mention]) -> tuple[Row, ...]:
    return tuple(Row(m.mention_id, (m.sentence_id,), m.start, m.end) for m in mentions)


def _spoken_characters(facts: Facts, view: View, role: str) -> int:
    """Count the characters of the turns of one side that are in view, labels apart."""
    return sum(
        turn.characters
        for turn in facts.speech.turns
        if turn.role == role and (view.selection.analyst is None or turn.exchange in view.asked_in)
        and view.selection.speaker in (None, turn.speaker_id, ANALYSTS if role == "analyst" else turn.speaker_id)
    )  # fmt: skip


def rows_of(facts: Facts, key: str, selection: Selection) -> Sequence[Row] | None:
    """Return the rows that the count of ``key`` counted under a selection, or None for a key of no count."""
    kind, _, rest = key.partition(":")
    if kind == "asked":
        unit, _, asker = rest.partition(":")
        return _asked_rows(facts, unit, asker, selection)
    if kind == "theme":
        theme, _, speaker = rest.partition(":")
        return _theme_rows(facts, theme, speaker, selection)
    return None


def _asked_rows(facts: Facts, unit: str, asker: str, selection: Selection) -> Sequence[Row] | None:
    if unit not in _ASKED:
        return None
    tally = asked(facts, unit, selection)
    return next((count.rows for count in tally.counts if count.key.endswith(f":{asker}")), None)


def _theme_rows(facts: Facts, theme: str, speaker: str, selection: Selection) -> Sequence[Row] | None:
    for each in spoken(facts, selection).themes:
        if each.theme == theme and speaker == ALL:
            return tuple(row for part in each.parts for row in part.rows)
        if each.theme == theme:
            return next((part.rows for part in (*each.parts, each.analysts) if part.group == speaker), None)
    return None


def spoken_numbers(facts: Facts, selection: Selection) -> list[Quantity]:
    """Return the amounts and rates spoken in the Q&A, or in the presentation where there is none, that a selection leaves.

    The results themselves and numbers that nothing is measured by are left out.
    """
    view = view_of(facts.speech, facts.mentions, selection)
    stated = {row_id for headline in headlines(facts) for row_id in headline.quantity_ids}
    parts = {"qa"} if any(turn.part == "qa" for turn in facts.speech.turns) else {"presentation"}
    sentences = {s.sentence_id: s for s in facts.speech.sentences if s.part in parts and view.shows(s)}
    return [
        q
        for q in facts.quantities
        if q.kind in SPOKEN and q.sentence_id in sentences and q.quantity_id not in stated
        and (q.metric or is_matter(q.named)) and view.shows_theme(q.sentence_id)
    ]  # fmt: skip
