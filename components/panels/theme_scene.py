"""What the pictures of themes draw, kept for the next rerun: counts as deep as chosen, now and before the last change of the words."""

from functools import lru_cache

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.selection import Selection, view_of
from components.facts.tally import Depth, Grid, Spoken, by_part, by_speaker, by_turn, spoken
from components.panels import choice
from components.panels.further import EVERY, further, left_out, room
from components.panels.scene import KEPT, Scene
from components.panels.shelf import facts_for
from components.panels.wording import say
from components.panels.wordlists import before

# Rows that a picture has room for beside the words; before a change a row may have stood anywhere.
MOST_ROWS = 17
# As many as can be read on a shared screen.
STAGED_ROWS = 11
SIDES = ("management", "analyst")
Names = tuple[tuple[str, str | None], ...]
_GRIDS = {"speakers": by_speaker, "parts": by_part, "along": by_turn}


def depth() -> Depth:
    """Return how deep the page counts."""
    return choice.depth(STAGED_ROWS if choice.is_presenting() else room(MOST_ROWS))


def rest(scene: Scene, key: str) -> None:
    """Offer the rows that the pictures of both sides' words leave out."""
    at = depth()
    further(key, f"told_{at.level}", MOST_ROWS, spoken_at(scene, at).known_themes)


def beyond(scene: Scene) -> str:
    """Return for a shared screen how many rows they leave out."""
    tally = spoken_at(scene, depth())
    return left_out(f"told_{depth().level}", tally.known_themes - len(tally.themes))


@lru_cache(maxsize=KEPT)
def spoken_at(scene: Scene, at: Depth) -> Spoken:
    """Return how often management spoke of what, as deep as asked."""
    return spoken(scene.facts, scene.selection, scene.language, at)


@lru_cache(maxsize=KEPT)
def grid_of(scene: Scene, by: str, at: Depth) -> Grid:
    """Return where what is spoken of: by ``speakers``, by ``parts`` of the call, ``along`` it."""
    return _GRIDS[by](scene.facts, scene.selection, scene.language, at)


def facts_before(scene: Scene) -> Facts | None:
    """Return the facts of the call as counted before the last change of the words, None where nothing was changed."""
    wordlist = before()
    return None if wordlist is None else facts_for(scene.call_id, scene.corrections.with_words(wordlist))


@lru_cache(maxsize=KEPT)
def counted(scene: Scene) -> tuple[Mention, ...]:
    """Return what the page counts of the words in use: the mentions by both sides that the selection leaves."""
    return _counted(scene.facts, scene.selection)


@lru_cache(maxsize=KEPT)
def counted_before(scene: Scene, _digest: str) -> tuple[Mention, ...]:
    """Return the same by the words before the last change, whose digest tells one list from another."""
    earlier = facts_before(scene)
    return () if earlier is None else _counted(earlier, scene.selection)


def _counted(facts: Facts, selection: Selection) -> tuple[Mention, ...]:
    view = view_of(facts.speech, facts.mentions, selection)
    return tuple(m for m in facts.mentions if m.role in SIDES and view.shows(m))


def was(scene: Scene, at: Depth) -> dict[str, int]:
    """Return management's mentions before the last change, of what has another number now or none any more."""
    earlier = facts_before(scene)
    if earlier is None:
        return {}
    every = Depth(at.level, EVERY, at.within)
    now = {row.theme: row.number for row in spoken_at(scene, every).themes}
    before_ = {row.theme: row.number for row in spoken(earlier, scene.selection, scene.language, every).themes}
    return {what: before_.get(what, 0) for what in dict.fromkeys((*now, *before_)) if before_.get(what, 0) != now.get(what, 0)}


def row_names(scene: Scene, grid: Grid, at: Depth) -> Names:
    """Return the names of a grid's rows, each with what it counted before where that is another number."""
    earlier = was(scene, at)
    return tuple((label, say("theme_views.was", count=earlier[what]) if what in earlier else None) for what, label in grid.rows)
