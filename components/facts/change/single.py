"""Single quarters that follow from two sums of one year, this one's less the one before (推計)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from components.facts.change.figures import ADDITIVE, Line, Point, Thing, in_order
from components.facts.fiscal.stretch import LAST_QUARTER, Stretch


def with_single_quarters(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the quarters that no call states alone, where two sums of the same year give them."""
    by_kind = {(line.thing, line.kind): line for line in lines}
    made: dict[tuple[Thing, str], Line] = {}
    for line in lines:
        if line.kind == "cumulative" and line.thing.metric in ADDITIVE:
            stated = by_kind.get((line.thing, "quarter"))
            computed = list(_computed(line.points, {point.stretch for point in stated.points} if stated else set()))
            if computed:
                made[line.thing, "quarter"] = Line(line.thing, "quarter", in_order([*(stated.points if stated else ()), *computed]))
    return list({**by_kind, **made}.values())


def _computed(points: Iterable[Point], stated: set[Stretch]) -> Iterator[Point]:
    """Yield the quarters that two sums give and no call states; where two calls differ on a sum nothing follows."""
    sums: dict[Stretch, list[Point]] = {}
    for point in points:
        sums.setdefault(point.stretch, []).append(point)
    for stretch in list(sums):
        last = stretch.last_quarter or 0
        alone = Stretch(stretch.year, last, last, stretch.ends)
        shorter = Stretch(stretch.year, 1, last - 1, stretch.ends)
        if 1 < last <= LAST_QUARTER and alone not in stated and _agree(sums, stretch, shorter):
            longer, before = sums[stretch][0], sums[shorter][0]
            yield Point(alone, longer.value - before.value, (longer.sources[0], before.sources[0]))


def _agree(sums: Mapping[Stretch, Sequence[Point]], *stretches: Stretch) -> bool:
    """Say whether each of the sums is stated, and with one value."""
    return all(len({point.value for point in sums.get(stretch, ())}) == 1 for stretch in stretches)
