"""Which direction is said of which noun and in which forms, by speaker, by theme and by manner: counts, and never a score."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.rows import Count, Row
from components.facts.tally.spoken import ALL, speakers_of
from components.facts.tone import MANNERS, Form, Lists, Pairing, label_of

# What stands in a key for a manner or a theme that is not narrowed.
ANY = "any"
STATED = MANNERS[0]
# And for the direction of a noun, where all that is said of it is counted; several manners of one count are joined so.
OF_NOUN, JOINED = f".{ANY}", "+"
Hit = Pairing | Form


@dataclass(frozen=True, slots=True)
class Cut:
    """What a key of tone counts: a pair, a noun or a form by one side, in some manners or any, beside one theme or any."""

    what: str
    side: str
    manner: str = ANY
    theme: str = ANY

    @property
    def key(self) -> str:
        """Return the key of the count."""
        return f"tone:{self.what}:{self.side}:{self.manner}:{self.theme}"

    def takes(self, hit: Hit, themes: Iterable[str]) -> bool:
        """Say whether a hit that stands beside such themes is counted."""
        is_so = self.is_of(hit) and (self.manner == ANY or hit.manner in self.manner.split(JOINED))
        return is_so and is_by(hit, self.side) and (self.theme == ANY or self.theme in themes)

    def is_of(self, hit: Hit) -> bool:
        """Say whether a hit is of this pair, this noun or this form, whoever says it."""
        return hit.what == self.what or (self.what.endswith(OF_NOUN) and hit.what.startswith(self.what.removesuffix(ANY)))


@dataclass(frozen=True, slots=True)
class ToneCount:
    """A pair or a form: how often each side says it, in which manner, and which manager states it beside which theme."""

    what: str
    label: str
    management: Count
    analysts: Count
    management_manners: tuple[Count, ...]
    analyst_manners: tuple[Count, ...]
    speakers: tuple[Count, ...]
    themes: tuple[Count, ...]

    @property
    def number(self) -> int:
        """Return how often both sides say it, in whatever manner."""
        return self.management.number + self.analysts.number


@dataclass(frozen=True, slots=True)
class ToneTally:
    """The pairs and the forms of a call, each the most frequent first, and the managers they are parted by."""

    pairs: tuple[ToneCount, ...]
    forms: tuple[ToneCount, ...]
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What is counted: the hits in view, the themes of each sentence, the managers, and the language and the list of the labels."""

    hits: Sequence[Hit]
    themes: Mapping[str, Sequence[str]]
    speakers: tuple[str, ...]
    language: str
    lists: Lists

    def count(self, cut: Cut, group: str) -> Count:
        """Return the number that a cut leaves, with its rows."""
        taken = (hit for hit in self.hits if cut.takes(hit, self.themes.get(hit.sentence_id, ())))
        return Count(cut.key, tone_label(cut.what, self.language, self.lists), group, tuple(map(row_of, taken)))


def tone(facts: Facts, selection: Selection, language: str = "ja") -> ToneTally:
    """Count the pairs and the forms that a selection leaves, by speaker, by theme and by manner, management and analysts apart."""
    hits, themes, speakers = hits_in_view(facts, selection), _themes_of(facts), speakers_of(facts)
    by_what: dict[str, list[Hit]] = {}
    for hit in hits:
        if is_by(hit, ALL) or is_by(hit, ANALYSTS):
            by_what.setdefault(hit.what, []).append(hit)
    counts = [_counted(what, Heard(held, themes, speakers, language, facts.tone_lists)) for what, held in by_what.items()]
    counts.sort(key=lambda count: -count.number)
    pairs, forms = (tuple(count for count in counts if ("." in count.what) == is_pair) for is_pair in (True, False))
    return ToneTally(pairs, forms, speakers)


def _counted(what: str, heard: Heard) -> ToneCount:
    beside = dict.fromkeys(
        theme for hit in heard.hits if is_by(hit, ALL) and hit.manner == STATED for theme in heard.themes.get(hit.sentence_id, ())
    )
    management, analysts = (tuple(heard.count(Cut(what, side, manner), manner) for manner in MANNERS) for side in (ALL, ANALYSTS))
    return ToneCount(
        what,
        tone_label(what, heard.language, heard.lists),
        heard.count(Cut(what, ALL), ALL),
        heard.count(Cut(what, ANALYSTS), ANALYSTS),
        management,
        analysts,
        tuple(heard.count(Cut(what, speaker, STATED), speaker) for speaker in heard.speakers),
        tuple(heard.count(Cut(what, ALL, STATED, theme), theme) for theme in beside),
    )


def tone_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the hits that a key of tone counts, by what stands behind ``tone:`` in it; None for a key of no count.

    A key of a pair or form and its span in the text is that of one hit.
    """
    parts = rest.split(":")
    if len(parts) == 2:
        found = [hit for hit in facts.tone().hits if hit_key(hit) == f"tone:{rest}"]
        return tuple(row_of(hit) for hit in hits_in_view(facts, selection) if hit in found) if found else None
    if len(parts) != len(Cut.__slots__):
        return None
    cut, themes = Cut(*parts), _themes_of(facts)
    if not _is_known(facts, cut) or not any(map(cut.is_of, facts.tone().hits)):
        return None
    return tuple(row_of(hit) for hit in hits_in_view(facts, selection) if cut.takes(hit, themes.get(hit.sentence_id, ())))


def _is_known(facts: Facts, cut: Cut) -> bool:
    is_manner = cut.manner == ANY or set(cut.manner.split(JOINED)) <= set(MANNERS)
    return is_manner and cut.side in (ALL, ANALYSTS, *speakers_of(facts))


def hit_key(hit: Hit) -> str:
    """Return the key of one hit."""
    return f"tone:{hit.what}:{hit.start}-{hit.end}"


def tone_label(what: str, language: str, lists: Lists) -> str:
    """Return the name of a pair, of a noun or of a form in ``ja`` or ``en``: 需要 × 増加・上昇."""
    return " × ".join(label_of(key, language, lists) for key in what.removesuffix(OF_NOUN).split("."))


def hits_in_view(facts: Facts, selection: Selection) -> list[Hit]:
    """Return the hits that a selection leaves, pairs first, each kind in the order of the text."""
    view = view_of(facts.speech, facts.mentions, selection)
    return [hit for hit in facts.tone().hits if view.shows(hit) and view.shows_theme(hit.sentence_id)]


def _themes_of(facts: Facts) -> dict[str, list[str]]:
    """Return the themes that each sentence speaks of."""
    themes: dict[str, list[str]] = {}
    for mention in facts.mentions:
        themes.setdefault(mention.sentence_id, []).append(mention.theme)
    return themes


def is_by(hit: Hit, side: str) -> bool:
    """Say whether a hit is of a side: all management, a manager, or the analysts."""
    if side == ANALYSTS:
        return hit.role == "analyst"
    return hit.role == "management" and side in (ALL, hit.speaker_id or "")


def row_of(hit: Hit) -> Row:
    """Return a hit as a row that is counted."""
    return Row(hit.row_id, (hit.sentence_id,), hit.start, hit.end)
