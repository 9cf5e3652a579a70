"""Which amount a stated change is of: the one before it, or the one it led to."""

import re
from dataclasses import replace
from itertools import pairwise

from components.facts.schema import Quantity

# 12%伸び、120億円となり: the change is that of the amount it led to.
_CHANGED_TO = re.compile(r"の?[一-龥]{0,4}[ぁ-ん]{0,4}(?:、|して)")
# So few characters stand between a change and the amount that it led to.
NEAR = 12
CHANGES = ("percent", "points", "ratio")


def changed(amount: Quantity, change: Quantity) -> Quantity:
    """Give an amount the first change that is stated after it."""
    if amount.change_percent is not None:
        return amount
    return replace(amount, change_percent=change.change_percent, comparison=change.comparison, change_id=change.quantity_id)


def changed_before(plain: str, rows: list[Quantity]) -> list[Quantity]:
    """Give an amount the change stated right before it: 前年同期比5%増の2,365億円."""
    for index, (change, amount) in enumerate(pairwise(rows), 1):
        stated = change.kind in CHANGES and change.change_percent is not None and amount.kind in ("money", "count")
        if stated and amount.change_percent is None and not amount.is_prior and _leads_to(plain, change, amount):
            rows[index] = changed(replace(amount, metric=amount.metric or change.metric), change)
    return rows


def changed_across(rows: list[Quantity]) -> list[Quantity]:
    """Give the last amount of a sentence the change that the next begins with: 120億円でした。前期比では5%増です."""
    for index, (amount, change) in enumerate(pairwise(rows)):
        next_sentence = amount.sentence_id != change.sentence_id and amount.turn == change.turn
        stated = change.kind in CHANGES and change.change_percent is not None and amount.kind in ("money", "count")
        same = amount.metric is not None and (amount.metric, amount.scope) == (change.metric, change.scope)
        if next_sentence and stated and same and not amount.is_prior:
            rows[index] = changed(amount, change)
    return rows


def _leads_to(plain: str, change: Quantity, amount: Quantity) -> bool:
    """Say whether only the word of the change stands between it and the amount of the same metric."""
    joined = plain[change.end : amount.start].replace(" ", "")
    if len(joined) > NEAR or (amount.metric and change.metric and amount.metric != change.metric):
        return False
    return (joined.endswith("の") and "、" not in joined) or _CHANGED_TO.fullmatch(joined) is not None
