"""Places in several calls as one mark: a figure that two calls give, a change that both state."""

from collections.abc import Iterable, Sequence

from components.facts import Facts
from components.facts.tally.over.keys import rows_over
from components.facts.tally.rows import Row

PLACES = "places"
BETWEEN, INSIDE = ";", "."
# No text has offsets of so many digits.
LONGEST = 10
# A place: the id of its call, and its span there.
Place = tuple[str, int, int]
Behind = tuple[tuple[Facts, Sequence[Row]], ...]


def places_key(places: Iterable[Place]) -> str:
    """Return the key of a mark that opens places, each once; the first is what the mark is about."""
    written = dict.fromkeys(INSIDE.join((call_id, str(start), str(end))) for call_id, start, end in places)
    return f"{PLACES}:{BETWEEN.join(written)}"


def rows_behind(calls: Sequence[Facts], key: str) -> Behind:
    """Return what a mark over calls opens: the rows in each call; nothing for a key of no mark, or of calls that are not there."""
    kind, _, rest = key.partition(":")
    if kind != PLACES:
        found = rows_over(calls, key)
        return () if found is None else (found,)
    by_id = {facts.call.call_id: facts for facts in calls}
    rows: dict[str, list[Row]] = {}
    for written in rest.split(BETWEEN):
        call_id, *span = written.split(INSIDE)
        if call_id not in by_id or (row := _row(by_id[call_id], span)) is None:
            return ()
        rows.setdefault(call_id, []).append(row)
    return tuple((by_id[call_id], found) for call_id, found in rows.items())


def _row(facts: Facts, span: Sequence[str]) -> Row | None:
    """Return a place as a row, None where no sentence stands there."""
    if len(span) != 2 or not all(each.isascii() and each.isdigit() and len(each) < LONGEST for each in span):
        return None
    start, end = map(int, span)
    sentence = facts.speech.sentence_at(start, end) if start < end <= len(facts.speech.text) else None
    return Row(f"{start}-{end}", (sentence.sentence_id,), start, end) if sentence else None
