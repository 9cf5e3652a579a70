"""What analysts asked about against what management spoke about, per 1,000 characters of each side."""

from dataclasses import dataclass

from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.depth import by_what
from components.facts.tally.rows import Count, mention_rows
from components.facts.tally.spoken import ALL, spoken_characters

PER = 1000


@dataclass(frozen=True, slots=True)
class Gap:
    """A theme with its mentions by both sides, and what they are per 1,000 characters of each."""

    theme: str
    label: str
    asked: Count
    told: Count
    asked_rate: float
    told_rate: float

    @property
    def width(self) -> float:
        """Return by how much the theme stands higher in the questions than in what management says."""
        return self.asked_rate - self.told_rate


@dataclass(frozen=True, slots=True)
class Attention:
    """The themes of a call from those asked about most beyond what is told to those told most beyond what is asked."""

    gaps: tuple[Gap, ...]
    asked_characters: int
    told_characters: int


def attention(facts: Facts, selection: Selection, language: str = "ja") -> Attention:
    """Return the themes of what a selection leaves, the widest gap on either end; both sides' characters are the denominators."""
    view = view_of(facts.speech, facts.mentions, selection)
    in_view = [m for m in facts.mentions if view.shows(m)]
    asked, told = (by_what(m for m in in_view if m.role == role) for role in ("analyst", "management"))
    sizes = spoken_characters(facts, view, "analyst"), spoken_characters(facts, view, "management")
    gaps = [
        _gap(
            (theme, facts.wordlist.label(theme, language)),
            Count(f"theme:{theme}:{ANALYSTS}", theme, ANALYSTS, mention_rows(asked.get(theme, ()))),
            Count(f"theme:{theme}:{ALL}", theme, ALL, mention_rows(told.get(theme, ()))),
            sizes,
        )
        for theme in dict.fromkeys((*asked, *told))
    ]
    return Attention(tuple(sorted(gaps, key=lambda gap: -gap.width)), *sizes)


def _gap(named: tuple[str, str], asked: Count, told: Count, sizes: tuple[int, int]) -> Gap:
    rates = [PER * count.number / size if size else 0.0 for count, size in zip((asked, told), sizes, strict=True)]
    return Gap(*named, asked, told, *rates)
