"""Which span of time an amount is of, by one name for all its words, as its sentence, its speech or the head of the call says.

What is odd in a text is found before its facts are put together, and so without the fiscal calendar, which places an amount in a year.
"""

from collections.abc import Iterable

from components.facts.schema import Quantity
from components.lexicon import entries
from components.reading.transcript import Header

# Nothing says which span it is: half-year calls report the half and the quarter alike.
UNSAID = ""
_WORDS = entries("findings")["spans"]
_NAMED = {word: span for span, words in _WORDS["named"].items() for word in words}


def spans_of(quantities: Iterable[Quantity], header: Header) -> dict[str, str]:
    """Return the span that each quantity is of by its id, one name for all its words; ``UNSAID`` where nothing says it."""
    spans: dict[str, str] = {}
    running: dict[int | None, str] = {}
    for quantity in quantities:
        span = _named(quantity.period, header)
        told = quantity.sense == "actual" and not quantity.is_prior
        if span and told:
            running[quantity.turn] = span
        spans[quantity.quantity_id] = span or (running.get(quantity.turn) if told else None) or _reported(header)
    return spans


def adds_up_from_the_beginning(span: str) -> bool:
    """Say whether a span may be held against a whole year: it is none of the later quarters alone, and no second half."""
    return span not in _WORDS["alone"]


def _named(period: str | None, header: Header) -> str | None:
    """Return the span that a word names; a year that the head of the call names is the one reported."""
    if period is None:
        return None
    if period in _WORDS["reported"]:
        return f"Q{header.quarter}" if header.quarter and header.quarter > 1 else _reported(header)
    if period in _WORDS["so_far"]:
        return _reported(header) if header.quarter is None else f"to{header.quarter}"
    if period in _NAMED:
        return str(_NAMED[period])
    return _reported(header) if period in (header.fiscal_period or "") else period


def _reported(header: Header) -> str:
    """Return the span that the head of a call says is reported, where it can be but one."""
    if header.quarter == 1:
        return "to1"
    return f"to{header.quarter}" if header.quarter and header.cumulative else UNSAID
