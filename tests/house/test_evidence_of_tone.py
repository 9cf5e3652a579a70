"""The second law for tone: each number of its pictures gives its sentences, and what is said of a noun adds up."""

from collections import Counter

import plotly.graph_objects as go
import pytest

from components.charts.look import LIGHT
from components.charts.tone_grid import tone_dots
from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection
from components.facts.tally import ALL, ToneGrid, hit_key, hits_in_view, rows_of, tone_forms, tone_pairs, tone_sizes
from tests.house.test_evidence import counted, marks, selections

GRIDS = {
    "management": lambda facts, selection: tone_pairs(facts, selection, "ja", ALL),
    "analysts": lambda facts, selection: tone_pairs(facts, selection, "ja", ANALYSTS),
    "forms": lambda facts, selection: tone_forms(facts, selection, "ja"),
}


def drawn(grid: ToneGrid) -> go.Figure:
    return tone_dots(grid, ("",) * len(grid.columns), "", LIGHT)


@pytest.mark.parametrize("picture", GRIDS)
def test_every_number_of_a_picture_of_tone_lists_its_rows(facts: Facts, picture: str) -> None:
    """A dot, and a number beside the dots, counts the rows that its key lists, under any selection; no two share a key."""
    for selection in selections(facts):
        grid = GRIDS[picture](facts, selection)
        found = list(marks(drawn(grid))) if grid.rows else []
        assert len(found) == len(grid.marks) == len({key for key, _ in found})
        for key, number in found:
            counted(facts, key, number, selection)


@pytest.mark.parametrize("side", [ALL, ANALYSTS])
def test_what_is_said_of_a_noun_adds_up(facts: Facts, side: str) -> None:
    """The dots of a row and the manners beside them are all that the side says of the noun."""
    grid = tone_pairs(facts, Selection(), "ja", side)
    role = "management" if side == ALL else "analyst"
    said = Counter(pairing.noun for pairing in facts.tone().pairings if pairing.role == role)
    for row, (noun, _) in enumerate(grid.rows):
        own = [mark for mark in grid.marks if mark.row == row and grid.columns[mark.column].key not in (ALL, ANALYSTS)]
        assert sum(mark.count.number for mark in own) == said[noun]
    assert len(grid.rows) + grid.beyond == len(said)


def test_every_hit_opens_itself(facts: Facts) -> None:
    """A row of the list opens one sentence, and is in no other row."""
    hits = hits_in_view(facts, Selection())
    keys = [hit_key(hit) for hit in hits]
    assert len(set(keys)) == len(keys)
    for hit, key in zip(hits, keys, strict=True):
        rows = rows_of(facts, key, Selection())
        assert rows is not None and [(row.row_id, row.start, row.end) for row in rows] == [(hit.row_id, hit.start, hit.end)]


def test_the_sizes_are_those_of_the_sides(facts: Facts) -> None:
    """The hits of both sides and what nobody of them says are all hits."""
    sizes = tone_sizes(facts, Selection())
    others = sum(hit.role not in ("management", "analyst") for hit in facts.tone().hits)
    assert sum(size.pairs + size.forms for size in sizes.values()) + others == len(facts.tone().hits)
    assert sizes[ALL].sentences == sum(sentence.role == "management" for sentence in facts.speech.sentences)


@pytest.mark.parametrize("key", ["tone:demand.any", "tone:nothing:12", "tone:demand.increase:x", "tone:demand.any:all:stated+never:any"])
def test_an_unknown_key_of_tone_leads_to_nothing(facts: Facts, key: str) -> None:
    """A link that somebody mistyped opens nothing."""
    assert rows_of(facts, key, Selection()) is None
