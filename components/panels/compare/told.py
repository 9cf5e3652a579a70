"""What is told above the picture of a comparison on a shared screen, and of which metrics, themes or nouns that is."""

from collections.abc import Mapping
from functools import lru_cache

from components.facts.change.briefing import by_family
from components.facts.change.moved import Change
from components.panels import choice
from components.panels.compare.pair import are_of_others
from components.panels.compare.scene import Compared
from components.panels.scene import KEPT

# The view of the page that tells of each family of changes.
FAMILIES = {"figures": "figures", "themes": "themes", "asked": "asks", "manner": "manner"}
# So many sentences have room beside the names of the two calls.
MOST_SAID = 2


def told_changes(scene: Compared) -> tuple[Change, ...]:
    """Return the first changes of the view between two calls of one company; of two companies none is the other's past."""
    family = FAMILIES.get(choice.switch("compared"))
    return _by_family(scene).get(family or "", ())[:MOST_SAID] if not are_of_others(scene) else ()


@lru_cache(maxsize=KEPT)
def _by_family(scene: Compared) -> Mapping[str, tuple[Change, ...]]:
    return by_family(scene.before, scene.latest, scene.language)


def told_of(scene: Compared) -> frozenset[str]:
    """Return what a shared screen tells of above its picture, by its keys; nothing elsewhere."""
    found = told_changes(scene) if choice.is_presenting() else ()
    return frozenset(change.subject for change in found if change.subject)
