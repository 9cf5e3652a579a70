"""The picture of lengths: the number of each ask stands beside its mark and on none of its neighbours."""

from itertools import combinations

import pytest

from components.charts.lengths import ABOVE, ASIDE, HIGH, PLACES, WIDE, Length, lengths
from components.charts.look import LIGHT

NEAR = [(24, 90), (25, 92), (24, 71), (27, 69), (29, 72), (42, 75), (41, 50), (26, 19), (29, 38), (80, 200)]


def _numbers(sizes: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return where the numbers of asks of such lengths stand, in parts of the largest."""
    marks = [Length(f"ask:{at}", str(at), asked, answered, "answered", "") for at, (asked, answered) in enumerate(sizes)]
    trace = lengths(marks, ("", ""), dict.fromkeys(("answered", "partly", "no_counterpart"), ""), LIGHT).data[0]
    right, top = max(trace.x), max(trace.y) or 1
    placed = (PLACES[place] for place in trace.textposition)
    return [(x / right + ASIDE * across, y / top + ABOVE * up) for x, y, (across, up) in zip(trace.x, trace.y, placed, strict=True)]


@pytest.mark.parametrize("sizes", [NEAR, NEAR[:2], [(10, 10)], [(10, 0), (12, 0)]], ids=len)
def test_no_number_stands_on_another(sizes: list[tuple[int, int]]) -> None:
    found = _numbers(sizes)
    assert len(found) == len(sizes)
    assert all(abs(x - across) >= WIDE or abs(y - up) >= HIGH for (x, y), (across, up) in combinations(found, 2))
