"""Which direction is said of which noun and in which forms, by speaker, by theme and by manner: counts, and never a score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.rows import Count, Row
from components.facts.tally.spoken import ALL, speakers_of
from components.facts.tone import MANNERS, Form, Pairing, label_of
from components.facts.tone.lists import Lists

# What stands in a key for a manner or a theme that is not narrowed.
ANY = "any"
Hit = Pairing | Form


@dataclass(frozen=True, slots=True)
class ToneCount:
    """A pair or a form: what management states of it by speaker and by theme, and what each side says by manner."""

    what: str
    label: str
    speakers: tuple[Count, ...]
    themes: tuple[Count, ...]
    management: tuple[Count, ...]
    analysts: tuple[Count, ...]

    @property
    def number(self) -> int:
        """Return how often management says it, in whatever manner."""
        return sum(count.number for count in self.management)

    @property
    def asked_number(self) -> int:
        """Return how often analysts say it, in whatever manner."""
        return sum(count.number for count in self.analysts)


@dataclass(frozen=True, slots=True)
class ToneTally:
    """The pairs and the forms of a call, each the most frequent first."""

    pairs: tuple[ToneCount, ...]
    forms: tuple[ToneCount, ...]
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """What a key of tone counts: a pair or a form by one side, in one manner or any, beside one theme or any."""

    what: str
    side: str
    manner: str = ANY
    theme: str = ANY

    @property
    def key(self) -> str:
        """Return the key of a count of this."""
        return f"tone:{self.what}:{self.side}:{self.manner}:{self.theme}"

    def takes(self, hit: Hit) -> bool:
        """Say whether a hit is counted, its theme apart."""
        return hit.what == self.what and _is_by(hit, self.side) and self.manner in (ANY, hit.manner)


def tone(facts: Facts, selection: Selection, language: str = "ja") -> ToneTally:
    """Count the pairs and the forms that a selection leaves, by speaker, by theme and by manner, management and analysts apart."""
    seen = _in_view(facts, selection)
    speakers, themes = speakers_of(facts), _themes_of(facts)
    kinds: tuple[list[Hit], list[Hit]] = [h for h in seen if isinstance(h, Pairing)], [h for h in seen if isinstance(h, Form)]
    pairs, forms = (tuple(_counted(_by_what(hits), (speakers, themes), language)) for hits in kinds)
    return ToneTally(pairs, forms, speakers)


def tone_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the hits that a key of tone counts, by what stands behind ``tone:`` in it; None for a key of no count."""
    what, side, manner, theme, *more = [*rest.split(":"), *[""] * 4][:5] if rest.count(":") == 3 else [""] * 5
    if more != [""] or manner not in (ANY, *MANNERS) or side not in (ALL, ANALYSTS, *speakers_of(facts)):
        return None
    found = facts.tone()
    if not any(hit.what == what for hit in (*found.pairings, *found.forms)):
        return None
    themes = _themes_of(facts)
    return _rows(
        hit for hit in _in_view(facts, selection)
        if Cut(what, side, manner).takes(hit) and (theme == ANY or theme in themes.get(hit.sentence_id, ()))
    )  # fmt: skip
