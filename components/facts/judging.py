"""What the columns of a table are by their heads, by what the cells prove of them, and what brackets mean in them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from components.facts import meanings
from components.facts.columns import MOVES, Heading, heading, resolved
from components.facts.rows import Entry
from components.facts.tables import Table
from components.facts.units import PERCENT

# The year before as a hundred: no such cell is less, most are within these, and none has a sign.
LEAST, NEAR = 20, (60, 200)
HUNDRED = 100
# A percentage is told to a tenth; a difference to the last digit of the amounts.
ROUNDED = Decimal("0.11")
# What says no more of a cell than that it is an amount of now.
SAYS_NOTHING = (None, "amount", "actual")
Cells = Sequence[Entry | None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the metric that it or a head to its left names, and what its cells prove of it."""

    head: Heading
    metric: str | None
    is_index: bool
    is_set_off: bool

    @property
    def is_told(self) -> bool:
        """Say whether anything tells what the cells are: nobody knows what stands below words that say nothing."""
        return self.head.is_known or not self.head.text


def judged(table: Table) -> list[Column]:
    """Return the columns of a table, each with what its cells and those beside it prove of it."""
    over = heading(table.caption)
    of_change = table.unit == PERCENT and over.key == "change"
    told = [replace(over, period=head.period, metric=head.metric) if of_change and head.key is None else head for head in table.heads]
    heads, found = resolved(list(map(_told_in_percent, told))), list[Column]()
    grid = list(zip(*(row.cells for _, row in table.rows), strict=True))
    for at, head in enumerate(heads):
        by_cells, is_index = _by_cells(heads, grid, at)
        found.append(Column(by_cells, _metric_of(heads, at), is_index, head.key in ("share", "progress") or _is_set_off(grid[at])))
    return found


def _metric_of(heads: Sequence[Heading], at: int) -> str | None:
    """Return the metric that the head of a column names, or the nearest to its left; a margin is that of the profit to its left."""
    named = [head.metric for head in reversed(heads[: at + 1]) if head.metric]
    before = next((metric for metric in named if metric in meanings.MARGINS["of"]), None)
    return meanings.MARGINS["of"][before] if before and named[0] == "margin" else next(iter(named), None)


def _told_in_percent(head: Heading) -> Heading:
    """Return a head that names an amount but tells it in percent as one of its change: 売上高 over % in the line of units."""
    in_percent = head.unit is not None and head.unit.kind == "percent" and head.key in SAYS_NOTHING
    return replace(head, key="change") if in_percent and head.metric and not meanings.is_rate(head.metric) else head


def _by_cells(heads: Sequence[Heading], grid: Sequence[Cells], at: int) -> tuple[Heading, bool]:
    """Return the head of a column as its cells prove it, and whether they count the year before as a hundred."""
    head = heads[at]
    if head.key not in MOVES:
        return head, False
    proof = _proven(heads, grid, at)
    if head.key == "difference":
        amounts = next((cells for each, cells in zip(heads, grid, strict=True) if each.key in ("actual", "prior", None)), ())
        is_change = proof == "change" or (proof is None and _is_finer(grid[at], amounts))
        return (replace(head, key="change") if is_change else head), False
    if proof == "difference":
        return replace(head, key="difference"), False
    return head, head.is_of_whole and (proof == "index" or (proof is None and _is_index(grid[at])))


def _proven(heads: Sequence[Heading], columns: Sequence[Cells], at: int) -> str | None:
    """Return what the amounts beside a column prove its cells to be (index, change, difference), None where they prove nothing."""
    keys = [head.key for head in heads]
    current = next((place for place in (keys.index(key) for key in ("actual", None, "guidance") if key in keys) if place != at), None)
    against = next((keys.index(key) for key in ("prior", "prior_guidance", "plan") if key in keys), None)
    if current is None or against is None or heads[against].key == heads[current].key:
        return None
    rows = zip(columns[current], columns[against], columns[at], strict=True)
    votes = Counter(vote for a, b, cell in rows if a and b and cell and (vote := _fits(a, b, cell)))
    return votes.most_common(1)[0][0] if votes else None


def _fits(now: Entry, before: Entry, cell: Entry) -> str | None:
    """Return what one cell is of the amounts beside it, None where it is none of them, or more than one."""
    if before.value <= 0 or now.unit != before.unit:
        return None
    ratio = HUNDRED * now.value / before.value
    value = abs(cell.value)
    told = {"index": ratio, "change": abs(ratio - HUNDRED), "difference": abs(now.value - before.value)}
    fitting = [name for name, true in told.items() if abs(value - true) <= (0 if name == "difference" else ROUNDED)]
    in_percent = cell.unit is not None and cell.unit.kind == "percent"
    fitting = [name for name in fitting if not (in_percent and name == "difference")]
    return fitting[0] if len(fitting) == 1 else None


def _is_index(cells: Cells) -> bool:
    """Say whether cells tell the year before as a hundred: all without a sign, none small, most near a hundred."""
    found = [cell for cell in cells if cell]
    if any(cell.sign or cell.in_brackets or cell.value < LEAST for cell in found):
        return False
    return 2 * sum(NEAR[0] <= cell.value <= NEAR[1] for cell in found) > len(found)


def _is_set_off(cells: Cells) -> bool:
    """Say whether the brackets around cells only set them off: one of them holds a sign."""
    return any(cell.in_brackets and cell.sign for cell in cells if cell)


def _is_finer(cells: Cells, others: Cells) -> bool:
    """Say whether cells are told with decimals where the amounts beside them have none, as percentages are."""
    return any(_has_decimals(cell) for cell in cells) and not any(_has_decimals(cell) for cell in others)


def _has_decimals(cell: Entry | None) -> bool:
    return cell is not None and cell.value.as_tuple().exponent != 0
