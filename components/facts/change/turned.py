"""A loss on either side of a change: it is told in words, for a percent of a loss says nothing."""

from typing import Literal

from components.lexicon import entries

Turn = Literal["to_loss", "to_profit", "wider", "narrower"]


def may_be_lost(metric: str) -> bool:
    """Say whether an amount of a metric below zero is a loss, or an outflow."""
    return metric in entries("meanings")["loss"]["metrics"]


def turn_of(metric: str, before: float, now: float) -> Turn | None:
    """Return what became of a loss, or of a profit that is one now; None where both are profits, or nothing moved."""
    if not may_be_lost(metric) or (before >= 0 and now >= 0) or before == now:
        return None
    if before < 0 and now < 0:
        return "wider" if now < before else "narrower"
    return "to_profit" if before < 0 else "to_loss"


def direction_of(turn: Turn) -> int:
    """Return 1 where a turn is to the better, -1 where it is to the worse."""
    return 1 if turn in ("to_profit", "narrower") else -1


def turn_words(turn: Turn, metric: str, language: str) -> str:
    """Return the usual word for a turn in a language, ``ja`` or ``en``; a flow of cash is neither profit nor loss."""
    kind = "flow" if metric.endswith("cash_flow") else "profit"
    return str(entries("change")["turned"][kind][turn][language])
