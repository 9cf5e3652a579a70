"""The three largest changes since the call before, each a sentence of counts and figures with its evidence, and never a verdict.

Changes of different families have no common measure, so none is ranked against another family's. Each family ranks its own
(forecasts by percent, those of one stretch as one change, results by points, counts by their log-likelihood ratio) and gives its first,
in the order figures, themes, asks, manner; what is then missing of three is filled with the seconds, in the same order, and at last
with what has small counts alone.
"""

from collections.abc import Iterable
from itertools import chain, zip_longest

from components.facts import Facts
from components.facts.change.asked import asked_over, comings
from components.facts.change.forecasts import together
from components.facts.change.left_open import left_open
from components.facts.change.manner import Voice, numbers_shift, tone_shifts
from components.facts.change.moved import Change, keys_of, of_shift
from components.facts.change.moved_figures import moved_figures
from components.facts.change.shifts import Shift, Smallness, shifts
from components.facts.change.themes import Aspect, theme_shifts
from components.facts.tally import ALL
from components.facts.tally.over import SMALL, Behind, asks_by, asks_of, rows_behind
from components.lexicon import entries

MOST_CHANGES = 3


def briefing(before: Facts, now: Facts, language: str = "ja") -> tuple[Change, ...]:
    """Return the three largest changes between a call and the one before it, or as many as there are."""
    families = [together(family, language) for family in by_family(before, now, language).values()]
    large, small = ([[change for change in family if change.is_small is is_small] for family in families] for is_small in (False, True))
    ranked = chain(*zip_longest(*large), *zip_longest(*small))
    return tuple([change for change in ranked if change][:MOST_CHANGES])


def by_family(before: Facts, now: Facts, language: str = "ja") -> dict[str, tuple[Change, ...]]:
    """Return the changes between two calls by their families, in the order of these and each with its largest first."""
    return {
        "figures": tuple(moved_figures(before, now, language)),
        "themes": tuple(_moved(theme_shifts(before, now, Aspect(language=language)), "themes", "theme")),
        "asks": tuple(_asks(before, now)),
        "manner": tuple(_manner(before, now, language)),
    }


def sentence(change: Change, language: str) -> str:
    """Return a change in words, of ``ja`` or ``en``; small counts are said to be small."""
    words = entries("change")
    said = str(words["briefing"][change.kind][language]).format_map(change.values)
    note = str(words["small"]["note"][language]).format(least=SMALL)
    return f"{said}{'' if language == 'ja' else ' '}{note}" if change.is_small else said


def evidence_of(change: Change, before: Facts, now: Facts) -> Behind:
    """Return the rows of a change in both calls, each row once, those of the later call first."""
    found = []
    for facts, keys in ((now, change.now), (before, change.before)):
        opened = [behind for key in keys for behind in rows_behind((facts,), key)]
        rows = {(row.start, row.end): row for _, found_rows in opened for row in found_rows}
        if rows:
            found.append((facts, tuple(rows.values())))
    return tuple(found)


def small_sentence(found: Smallness, language: str) -> str:
    """Return in words how small the counts of all shifts between two calls are."""
    return str(entries("change")["small"]["all"][language]).format(
        shifts=found.shifts, small=found.small, within=found.within_chance, least=found.least, threshold=found.threshold
    )


def _moved(found: Iterable[Shift], family: str, kind: str) -> list[Change]:
    """Return the shifts beyond chance as changes, in their order."""
    return [of_shift(shift, family, kind) for shift in found if shift.is_beyond_chance]


def _asks(before: Facts, now: Facts) -> list[Change]:
    """Return the houses whose share of the asks moved, then what was left open, then who came and who stayed away.

    A call that names no house has no shares of houses.
    """
    named = all(call.names_anyone for call in asked_over((before, now), "firm").calls)
    houses = shifts(*(asks_by(facts, "firm") for facts in (before, now))) if named else ()
    return [*_moved(houses, "asks", "firm"), *_left_open(before, now), *_comings(before, now)]


def _left_open(before: Facts, now: Facts) -> list[Change]:
    left = left_open(before, now)
    named = [each for each in left if each.named]
    if not left:
        return []
    told = dict.fromkeys(term.told.key for each in named for term in each.named)
    values, kind = {"asks": len(left), "named": len(named)}, "left_open" if named else "left_unsaid"
    return [Change("asks", kind, values, keys_of(asks_of(before).of("open")), tuple(told), float(len(left)))]


def _comings(before: Facts, now: Facts) -> list[Change]:
    came = comings(asked_over((before, now)))
    if came is None or not (came.new or came.away):
        return []
    then, here = ([count for asker in who if (count := asker.counts[at])] for at, who in enumerate((came.away, came.new)))
    values = {"new": len(came.new), "away": len(came.away)}
    return [Change("asks", "comings", values, keys_of(*then), keys_of(*here), float(len(then) + len(here)))]


def _manner(before: Facts, now: Facts, language: str) -> list[Change]:
    """Return what management says of which noun, in which forms, and how far in numbers, as far as it moved."""
    found = [
        *_moved(tone_shifts(before, now, Voice(ALL, "pairs", language)), "manner", "tone"),
        *_moved(tone_shifts(before, now, Voice(ALL, "forms", language)), "manner", "form"),
        *_moved([numbers_shift(before, now)], "manner", "numbers"),
    ]
    return sorted(found, key=lambda change: -change.weight)
