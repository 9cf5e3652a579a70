"""The two calls of which one is held against the other sentence by sentence, made ready once for all reruns."""

from functools import lru_cache

from components.facts.change.companies import company_key
from components.facts.change.lines import Line, lines_of
from components.facts.change.repeats import repeats
from components.facts.corrections import Corrections
from components.panels.compare.scene import Compared
from components.panels.shelf import facts_for

# Two long calls side by side take some megabytes.
MOST_PAIRS = 24
Pair = tuple[tuple[str, Corrections], tuple[str, Corrections]]


def pair_of(scene: Compared) -> Pair:
    """Return the two calls with what was decided of each, the earlier first."""
    then, now = ((scene.ids[at], scene.corrections[at]) for at in (scene.then, scene.now))
    return then, now


@lru_cache(maxsize=MOST_PAIRS)
def aligned(pair: Pair) -> tuple[Line, ...]:
    """Return the lines of two calls as they were decided and entered."""
    before, now = (facts_for(*each) for each in pair)
    return lines_of(before, now, repeats(before, now)) if before and now else ()


def are_of_others(scene: Compared) -> bool:
    """Say whether the two calls are of two companies, as far as both name theirs."""
    companies = {company_key(each.call) for each in (scene.before, scene.latest)}
    return len(companies) > 1 and "" not in companies
