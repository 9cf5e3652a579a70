"""The rows behind a mark of figures: a headline figure, a number, what a value was computed from, an executive's sentences."""

from components.facts import Facts
from components.facts.headlines import results
from components.facts.measures import measures
from components.facts.numeracy import numeracy
from components.facts.schema import Quantity
from components.facts.tally import Row


def opened(facts: Facts, key: str) -> tuple[Row, ...]:
    """Return the rows that a mark stands for; none for a key of no mark."""
    kind, _, rest = key.partition(":")
    if kind == "number":
        return tuple(_row(q) for q in facts.quantities if q.quantity_id == rest)
    if kind == "held":
        return tuple(_row(q) for q in facts.quantities if q.quantity_id in rest.split("-"))
    if kind == "measure":
        ids = next((each.quantity_ids for each in measures(facts) if each.key == key), ())
        return tuple(_row(q) for q in facts.quantities if q.quantity_id in ids)
    if kind in ("figure", "implied"):
        return _headline(facts, kind, rest)
    part, _, speaker = rest.partition(":")
    found = (each.rows(part) for each in numeracy(facts) if each.speaker_id == speaker)
    return next(found, ())


def _headline(facts: Facts, kind: str, quantity_id: str) -> tuple[Row, ...]:
    """Return of a headline figure the amount, of the implied one what it was computed from too."""
    headline = next((h for h in results(facts) if h.quantity.quantity_id == quantity_id), None)
    ids = headline.quantity_ids[: None if kind == "implied" else 1] if headline else ()
    return tuple(_row(q) for q in facts.quantities if q.quantity_id in ids)


def _row(quantity: Quantity) -> Row:
    return Row(quantity.quantity_id, (quantity.sentence_id,), quantity.start, quantity.end)
