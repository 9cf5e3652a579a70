"""Numbers with their meaning: every spoken number of a sentence, its metric, and the change stated with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from components.facts import meanings
from components.facts.meanings import Named
from components.facts.schema import Quantity, SentenceRow
from components.facts.speech import Speech
from components.lexicon import entries
from components.reading.numerals import Numeral, numerals
from components.reading.terms import Match

CHANGES = {"percent", "points", "ratio"}
# What kind of metric a kind of number can measure, or state the change of.
_ANY = {"money", "percent", "count"}
_MEASURED_AS = {"money": {"money"}, "count": {"count"}, "percent": _ANY, "points": _ANY, "ratio": _ANY}


# 12%伸び、120億円となり: the change is that of the amount it led to.
_CHANGED_TO = re.compile(r"の?[一-龥]{0,4}[ぁ-ん]{0,4}(?:、|して)")
_GLOSS = re.compile(r" ?\((?:約|およそ|日本円で|円換算で|=|相当|[^\d()。、]{0,6})?")


@dataclass(slots=True)
class _Running:
    """What a sentence has said so far, for the numbers still to come in it."""

    named: Named | None = None
    basis: str | None = None
    comparison: str | None = None
    amount: int | None = None
    since: int = 0


def quantities_of(speech: Speech) -> list[Quantity]:
    """Return the numbers of a call in the order of the text."""
    whole = speech.unbroken
    words = [Match(*whole.original(word.start, word.end), word.meaning) for word in meanings.metric_words(whole.plain)]
    starts = [word.start for word in words]
    rows: list[Quantity] = []
    for sentence in speech.sentences:
        found = _without_glosses(speech.plain, list(_numerals(speech, sentence)))
        if found:
            inside = words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            rows += _in_sentence(speech, sentence, found, inside, len(rows))
    return rows


def _numerals(speech: Speech, sentence: SentenceRow) -> Iterator[Numeral]:
    """Yield the numbers of a sentence, those that a page broke at the end of a line whole."""
    whole = speech.unbroken
    if not whole.at:
        yield from numerals(speech.plain, sentence.start, sentence.end)
        return
    for numeral in numerals(whole.plain, *whole.within(sentence.start, sentence.end)):
        start, end = whole.original(numeral.start, numeral.end)
        yield replace(numeral, start=start, end=end)


def _without_glosses(plain: str, found: list[Numeral]) -> list[Numeral]:
    """Leave out an amount in brackets that only says another amount again: 1億ドル(約150億円)."""
    glosses = {
        second.start
        for first, second in pairwise(found)
        if first.kind == second.kind == "money"
        and _GLOSS.fullmatch(plain, first.end, second.start)
        and plain[second.end : second.end + 1] == ")"
    }
    return [numeral for numeral in found if numeral.start not in glosses]


def _in_sentence(speech: Speech, sentence: SentenceRow, found: list[Numeral], words: list[Match[str]], count: int) -> list[Quantity]:
    running, rows = _Running(since=sentence.start), list[Quantity]()
    for numeral in found:
        _hear(running, speech.plain, numeral, words)
        row = _row(speech, sentence, numeral, running, f"N{count + len(rows) + 1}")
        if row.change_percent is not None and running.amount is not None and row.metric == rows[running.amount].metric:
            rows[running.amount] = _changed(rows[running.amount], row)
        rows.append(row)
        if row.kind == "money" and _is_prior(row):
            running.comparison = row.comparison or running.comparison
        elif row.kind == "money":
            running.amount = len(rows) - 1
        running.since = numeral.end
    return _changed_before(speech.plain, rows)


def _is_prior(row: Quantity) -> bool:
    """Say whether an amount is only the one compared with."""
    return row.sense == "prior_guidance" or (row.sense == "other" and row.comparison is not None)


def _hear(running: _Running, plain: str, numeral: Numeral, words: list[Match[str]]) -> None:
    """Take up the words between the last number and this one."""
    before = [w for w in words if running.since <= w.start and w.end <= numeral.start]
    if before:
        running.named = Named(before[-1].meaning, before[-1].start, before[-1].end)
        running.amount = None
    basis = meanings.basis_in(plain, running.since, numeral.start)
    if basis or before:
        running.basis = basis
    comparison = meanings.comparison_before(plain[running.since : numeral.start])
    if comparison and comparison != "same":
        running.comparison = comparison


def _row(speech: Speech, sentence: SentenceRow, numeral: Numeral, running: _Running, row_id: str) -> Quantity:
    plain, reach = speech.plain, (sentence.start, running.since, sentence.end)
    named = _named(plain, sentence, numeral, running)
    clause = plain[running.since : numeral.start]
    change = _change(plain, sentence, numeral, (clause, named.metric if named else None))
    prior = meanings.prior_of(plain, numeral.start, numeral.end) if numeral.kind in ("money", "percent") and change is None else None
    value = _float(_signed_loss(numeral, plain, named) if numeral.kind == "money" else numeral.value)
    return Quantity(
        call_id=speech.call_id,
        quantity_id=row_id,
        sentence_id=sentence.sentence_id,
        turn=sentence.turn,
        speaker=sentence.speaker,
        role=sentence.role,
        start=numeral.start,
        end=numeral.end,
        surface=speech.text[numeral.start : numeral.end],
        value=value,
        value_high=_float(numeral.high),
        unit=numeral.unit,
        kind=numeral.kind,
        metric=named.metric if named else None,
        scope=_scope(plain, sentence, numeral, named),
        sense=_PRIOR_SENSE.get(prior, "other") if prior else _sense(plain, reach, numeral, (named, change)),
        period=None,
        basis=running.basis if named else None,
        comparison=prior or (running.comparison if change is not None else None),
        change_percent=change,
        change_id=None,
        named=meanings.noun_beside(plain, numeral.start, numeral.end, (sentence.start, sentence.end)),
    )


def _scope(plain: str, sentence: SentenceRow, numeral: Numeral, named: Named | None) -> str | None:
    if named is None:
        return None
    return meanings.scope_before(plain, named.start, numeral.end if named.start > numeral.end else sentence.start)


def _named(plain: str, sentence: SentenceRow, numeral: Numeral, running: _Running) -> Named | None:
    """Return the metric: the noun the number belongs to, else the last one named that such a number can measure."""
    if numeral.kind not in CHANGES | {"money", "count"}:
        return None
    inside = meanings.metric_words(plain[numeral.end : min(numeral.end + 40, sentence.end)])
    shifted = [Match(w.start + numeral.end, w.end + numeral.end, w.meaning) for w in inside]
    following = meanings.following_metric(plain, numeral.end, sentence.end, shifted)
    if following and meanings.direction_after(plain, numeral.end, following.start) == 0:
        return following
    if running.named and numeral.kind == "percent" and plain[running.named.end : numeral.start] == "の":
        return None
    fits = running.named is not None and _MEASURED_AS[numeral.kind] >= {entries("metrics")[running.named.metric]["kind"]}
    return running.named if fits else None


def _change(plain: str, sentence: SentenceRow, numeral: Numeral, said: tuple[str, str | None]) -> float | None:
    """Return the signed change in percent that a number states after a clause about a metric, None where it states none."""
    clause, metric = said
    if numeral.kind not in {"percent", "ratio"} or numeral.value is None or (meanings.is_rate(metric) and not clause.endswith("比")):
        return None
    if plain[numeral.start : numeral.end] in {"半減", "倍増"}:
        return float(numeral.value)
    direction = meanings.direction_after(plain, numeral.end, sentence.end)
    compared = meanings.comparison_before(clause) is not None
    if numeral.kind == "ratio":
        return float((numeral.value - 1) * 100) if direction or compared else None
    if direction or (_is_signed(plain, numeral) and (compared or plain.startswith("(", max(0, numeral.start - 1)))):
        return float(-abs(numeral.value) if direction < 0 else numeral.value)
    return None


def _is_signed(plain: str, numeral: Numeral) -> bool:
    """Say whether a number bears its own sign, as a change without a word for its direction must."""
    return plain.startswith(("△", "-", "+", "マイナス", "プラス"), numeral.start)


def _sense(plain: str, reach: tuple[int, int, int], numeral: Numeral, meant: tuple[Named | None, float | None]) -> str:
    """Return what an amount is, by the words since the last number and right behind it, else by the topic of its sentence."""
    named, change = meant
    if change is not None or numeral.kind == "points" or (numeral.kind == "money" and meanings.is_moved_by(plain, numeral.end)):
        return "delta"
    if named is None or numeral.kind not in {"money", "percent", "count"}:
        return "other"
    start, since, end = reach
    clause = plain[max(start, since, named.start - REACH) : min(numeral.end + REACH, end)]
    return meanings.sense_in(clause) or meanings.expected_before(plain[max(start, numeral.start - FAR) : numeral.start]) or "actual"


_PRIOR_SENSE = {"guidance": "prior_guidance"}
# A topic that far before its amount has been left.
FAR = 200
# How far around an amount and its metric the words stand that make it a forecast.
REACH = 12


def _changed(amount: Quantity, change: Quantity) -> Quantity:
    """Give an amount the first change that is stated after it."""
    if amount.change_percent is not None:
        return amount
    return replace(amount, change_percent=change.change_percent, comparison=change.comparison, change_id=change.quantity_id)


def _changed_before(plain: str, rows: list[Quantity]) -> list[Quantity]:
    """Give an amount the change stated right before it: 前年同期比5%増の2,365億円."""
    for index, (change, amount) in enumerate(pairwise(rows), 1):
        joined = plain[change.end : amount.start]
        near = len(joined) <= REACH and ((joined.endswith("の") and "、" not in joined) or _CHANGED_TO.fullmatch(joined) is not None)
        stated = change.kind in CHANGES and change.change_percent is not None
        if stated and near and amount.kind == "money" and amount.change_percent is None:
            rows[index] = _changed(replace(amount, metric=amount.metric or change.metric), change)
    return rows


def _signed_loss(numeral: Numeral, plain: str, named: Named | None) -> Decimal | None:
    """Give a loss its sign: by what is said of the amount itself, else by the word for the metric."""
    said = meanings.sign_after(plain, numeral.end)
    loss = said < 0 or (not said and named is not None and meanings.is_loss(plain[named.start : named.end]))
    return -abs(numeral.value) if loss and numeral.value is not None else numeral.value


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
