"""Where an axis has its ticks."""

import math


def whole_step(largest: float) -> float:
    """Return a step between ticks for counts: whole numbers, at most five of them."""
    power = float(10 ** max(0, math.floor(math.log10(max(largest, 1) / 4))))
    return next(step * power for step in (1, 2, 5, 10) if step * power * 4 >= largest)
