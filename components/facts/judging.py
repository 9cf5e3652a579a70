"""What the cells of a column prove of it: a change, the year before as a hundred, a difference; and what its brackets mean."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from components.facts.columns import Heading
from components.facts.rows import Entry

# The year before as a hundred: no such cell is less, most are within these, and none has a sign.
LEAST, NEAR = 20, (60, 200)
HUNDRED = 100
# A percentage is told to a tenth; a difference to the last digit of the amounts.
ROUNDED = Decimal("0.11")
Column = Sequence[Entry | None]


def proven(heads: Sequence[Heading], columns: Sequence[Column], at: int) -> str | None:
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


def is_index(cells: Column) -> bool:
    """Say whether cells tell the year before as a hundred: all without a sign, none small, most near a hundred."""
    found = [cell for cell in cells if cell]
    if any(cell.sign or cell.in_brackets or cell.value < LEAST for cell in found):
        return False
    return 2 * sum(NEAR[0] <= cell.value <= NEAR[1] for cell in found) > len(found)


def is_set_off(cells: Column) -> bool:
    """Say whether the brackets around cells only set them off: one of them holds a sign."""
    return any(cell.in_brackets and cell.sign for cell in cells if cell)


def is_finer(cells: Column, others: Column) -> bool:
    """Say whether cells are told with decimals where the amounts beside them have none, as percentages are."""
    return any(_has_decimals(cell) for cell in cells) and not any(_has_decimals(cell) for cell in others)


def _has_decimals(cell: Entry | None) -> bool:
    return cell is not None and cell.value.as_tuple().exponent != 0
