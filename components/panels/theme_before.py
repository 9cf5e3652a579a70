"""What the last change of the words did inside a picture: cells, pairs and gaps that counted otherwise before."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from components.facts import Facts
from components.facts.ledger import EVERYTHING, asks_left
from components.facts.selection import view_of
from components.facts.tally import Count, Gap, Matrix, Pair, Sought, attention, matrix, pairs
from components.facts.tally.depth import what_of
from components.panels.further import EVERY
from components.panels.marks import mark_words
from components.panels.markup import write
from components.panels.scene import Scene
from components.panels.theme_scene import facts_before
from components.panels.wording import number, say

# More changes than these do not fit the line under a picture.
MOST_SHOWN = 6
Numbers = Mapping[str, int]


def matrix_of(scene: Scene, facts: Facts, most: tuple[int, int]) -> Matrix:
    """Return what is spoken of in each exchange, as some words count it."""
    return matrix(facts, asks_left(facts, EVERYTHING, scene.selection), scene.language, most)


def pairs_of(scene: Scene, facts: Facts, wanted: frozenset[str], sought: Sought) -> tuple[Pair, ...]:
    """Return the pairs of some names in what both sides say in view, as some words count them."""
    view = view_of(facts.speech, facts.mentions, scene.selection)
    return pairs(facts, [m for m in facts.mentions if view.shows(m) and what_of(m, sought.level) in wanted], sought)


def say_changed_cells(scene: Scene, now: Matrix) -> None:
    """Say which cells of the picture counted otherwise before, those of a theme that the change put out of it too."""
    if earlier := facts_before(scene):
        tallies = [matrix_of(scene, facts, (EVERY, EVERY)) for facts in (earlier, scene.facts)]
        shown = {*now.themes, *tallies[0].themes[: len(now.themes)]}
        then, after = (_numbers(cell.count for cell in tally.cells if cell.theme in shown) for tally in tallies)
        _say_changed(scene, then, after)


def say_changed_pairs(scene: Scene, now: Iterable[Pair], names: Iterable[str], sought: Sought) -> None:
    """Say which pairs of the picture counted otherwise before."""
    if earlier := facts_before(scene):
        then = pairs_of(scene, earlier, frozenset(names), sought)
        _say_changed(scene, _numbers(pair.together for pair in then), _numbers(pair.together for pair in now))


def say_changed_gaps(scene: Scene, now: Sequence[Gap]) -> None:
    """Say which sides of the themes shown counted otherwise before."""
    if earlier := facts_before(scene):
        shown = {gap.theme for gap in now}
        then = [gap for gap in attention(earlier, scene.selection).gaps if gap.theme in shown]
        _say_changed(scene, _of_sides(then), _of_sides(now))


def _of_sides(gaps: Iterable[Gap]) -> dict[str, int]:
    return _numbers(count for gap in gaps for count in (gap.asked, gap.told))


def _numbers(counts: Iterable[Count]) -> dict[str, int]:
    return {count.key: count.number for count in counts}


def _say_changed(scene: Scene, then: Numbers, now: Numbers) -> None:
    changed = [key for key in dict.fromkeys((*now, *then)) if then.get(key, 0) != now.get(key, 0)]
    rows = [f"{escape(mark_words(scene.facts, key))} {then.get(key, 0)} → <b>{now.get(key, 0)}</b>" for key in changed[:MOST_SHOWN]]
    rest = [say("theme_words.more_changes", count=number(len(changed) - MOST_SHOWN))] if len(changed) > MOST_SHOWN else []
    if changed:
        write(f'<span class="m s">{say("theme_views.changed")}　{"　".join((*rows, *rest))}</span>', "gj-key")
