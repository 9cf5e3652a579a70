"""Amounts that do not add up: parts that are not their whole, and more used than was raised."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from components.facts.findings.hit import ROUNDED, Evidence, Hit, held, near
from components.facts.schema import Quantity, SentenceRow
from components.lexicon import entries
from components.reading.terms import either

_WORDS = entries("findings")["words"]
_PARTS, _OPEN, _OF_IT = (re.compile(_WORDS[key]) for key in ("parts", "open_list", "of_it"))
_RAISED, _SPENT, _OWN_MEANS = (re.compile(either(_WORDS[key])) for key in ("raised", "spent", "own_means"))
# More parts than this are a table, and a sum further off is of something else.
MOST_PARTS, FURTHEST_SUM = 8, 2.0
# The next sentence speaks of what was raised in its first words.
OPENING = 24


def parts_sum(evidence: Evidence) -> Iterator[Hit]:
    """Find a whole whose parts, told behind 内訳は, do not add up to it; some of them may be taken off."""
    for sentence, amounts, before in _told(evidence):
        told = _PARTS.search(evidence.speech.plain, sentence.start, sentence.end)
        if told and not _OPEN.search(evidence.speech.plain, told.end(), sentence.end):
            parts = [q for q in amounts if q.start >= told.end() and not q.is_prior]
            yield from _unequal([q for q in amounts if q.end <= told.start()] or before, parts)


def _unequal(before: Sequence[Quantity], parts: Sequence[Quantity]) -> Iterator[Hit]:
    wholes = [q for q in before if parts and q.unit == parts[0].unit]
    stated = [q for q in wholes if not q.is_prior]
    exact = 1 < len(parts) <= MOST_PARTS and not any(q.hedge for q in (*parts, *stated)) and len({q.unit for q in parts}) == 1
    if not (exact and stated) or any(near(abs(q.value or 0), abs(total)) for q in wholes for total in _totals(parts)):
        return
    of_span = [q for q in stated if q.period and q.period == parts[0].period]
    whole, total = (of_span or stated)[-1], sum(abs(q.value or 0) for q in parts)
    if total < FURTHEST_SUM * abs(whole.value or 0) < FURTHEST_SUM**2 * total:
        yield held(whole, parts, "parts_sum", " + ".join(q.surface for q in parts))


def _totals(parts: Sequence[Quantity]) -> Iterator[float]:
    """Yield what the parts may add up to: what is taken off is often told without a sign."""
    for signs in product((1, -1), repeat=len(parts)):
        yield sum(sign * (q.value or 0) for sign, q in zip(signs, parts, strict=True))


def raised_used(evidence: Evidence) -> Iterator[Hit]:
    """Find more used than was raised, in the sentence that says what was raised or in the next, which speaks of it."""
    for sentence, amounts, before in _told(evidence):
        of_it = _OF_IT.search(evidence.speech.plain, sentence.start, sentence.end)
        if of_it is None:
            continue
        for at, raised in enumerate(amounts[:-1]):
            yield from _overspent(evidence, raised, amounts[at + 1 :], (raised.end, sentence.end))
        if before and of_it.start() < sentence.start + OPENING:
            yield from _overspent(evidence, before[-1], amounts, (sentence.start, sentence.end))


def _overspent(evidence: Evidence, raised: Quantity, amounts: Sequence[Quantity], said: tuple[int, int]) -> Iterator[Hit]:
    plain, sentence = evidence.speech.plain, evidence.speech.sentence_at(raised.start, raised.end)
    of_it = _OF_IT.search(plain, *said)
    told = sentence and of_it and _RAISED.search(plain, sentence.start, sentence.end) and not _OWN_MEANS.search(plain, *said)
    used = [q for q in amounts if of_it and q.start >= of_it.end() and q.unit == raised.unit and not q.is_prior]
    exceeds = sum(q.value or 0 for q in used) > (raised.value or 0) * (1 + ROUNDED)
    if told and exceeds and _SPENT.search(plain, used[-1].end, said[1]):
        yield held(used[-1], [raised, *used[:-1]], "raised_used", raised.surface)


def _told(evidence: Evidence) -> Iterator[tuple[SentenceRow, list[Quantity], list[Quantity]]]:
    """Yield each sentence with amounts, these, and the amounts of the sentence before it in its speech."""
    rows: dict[str, list[Quantity]] = {}
    for quantity in evidence.quantities:
        if quantity.kind in ("money", "count") and quantity.value is not None:
            rows.setdefault(quantity.sentence_id, []).append(quantity)
    for sentence_id, amounts in rows.items():
        number = int(sentence_id[1:])
        sentence, last = evidence.speech.sentences[number - 1], evidence.speech.sentences[max(0, number - 2)]
        yield sentence, amounts, rows.get(last.sentence_id, []) if last.turn == sentence.turn and number > 1 else []
