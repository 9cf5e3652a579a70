"""Numbers that contradict one another: in value, in the change stated between two of them, in currency."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from components.facts.findings.hit import Evidence, Hit, held, near
from components.facts.priors import same_thing, stated_prior
from components.facts.schema import Quantity
from components.facts.spans import spans_of
from components.lexicon import entries
from components.reading.terms import either

YEN = "JPY"
# In a call with fewer amounts a single one in its currency is nothing unusual.
FEWEST_AMOUNTS = 5
# A stated change in percent may be off by so much, for both values are rounded.
LEAST_OFF = 1.0
# A change told in tenths, or roughly.
COARSE = 5.0
# Two values of one thing are further apart than this only where they are of other spans, or of two things.
FURTHEST, FURTHEST_RESTATED = 1.5, 1.15
_WORDS = entries("findings")["words"]
_AT_HOME, _OTHER_VERSION = (re.compile(either(_WORDS[key])) for key in ("yen_at_home", "other_version"))
# 第3四半期の営業利益は: the sentence begins with what the amount is of, and nothing else.
LATEST_STATED = 80
_STATED = re.compile(r"(?:(?:なお|また|まず)、)?(?:[^、。はがも]{1,12}の)?[^、。はがもの]{2,16}(?:は|が)$")
# 1,000ウォン=104円, 9億元(約180億円): an amount in another currency once more.
_CONVERTED = re.compile(r"[=(](?:約|およそ|日本円で)?$")
LONGEST_CONVERTED = 6
_SCALES = {"": 1.0, "千": 1e3, "百万": 1e6, "万": 1e4, "億": 1e8, "兆": 1e12}
_LAST_DIGITS = re.compile(r"\d(?:\.(?P<decimals>\d+))?(?P<scale>百万|[千万億兆])?[^\d]*$")
MOST_AROUND = 8
# に下げ、機械を80億円上積み: the difference is of something else; so is what would follow, behind まで進めば.
_ANOTHER = re.compile("[はがをも]|(?:[えけげせてねべめれ]ば|[たな]ら)、")
_CHANGED_BY = {"money": "money", "count": "count", "percent": "points"}


def lone_currency(evidence: Evidence) -> Iterator[Hit]:
    """Find the only amount in yen of a call that counts in another currency: a translation makes yen of what it does not know."""
    amounts = [q for q in evidence.quantities if q.kind == "money" and q.metric != "fx_rate"]
    yen, others = [q for q in amounts if q.unit == YEN], [q for q in amounts if q.unit != YEN]
    alone = len(yen) == 1 and len(others) >= FEWEST_AMOUNTS - 1
    if (
        alone
        and not _AT_HOME.search(_sentence(evidence, yen[0]))
        and not _CONVERTED.search(evidence.speech.plain, max(0, yen[0].start - LONGEST_CONVERTED), yen[0].start)
    ):
        yield held(yen[0], others[:1], "lone_currency", " / ".join(dict.fromkeys(q.unit for q in others)))


def two_values(evidence: Evidence) -> Iterator[Hit]:
    """Find a result of one span that is stated twice: one change with two values, one value with two changes, or two values plainly."""
    told: dict[tuple[str | None, ...], list[Quantity]] = {}
    spans = spans_of([q for q in evidence.quantities if q.kind == "money"], evidence.transcript.header)
    for q in evidence.quantities:
        if q.kind == "money" and q.sense == "actual" and q.metric and q.value and not q.is_prior:
            told.setdefault((*same_thing(q), spans[q.quantity_id]), []).append(q)
    for of_one in told.values():
        if len(of_one) > 1:
            yield from _of_one_change(of_one)
            yield from _of_one_value(of_one)
            yield from _restated(evidence, of_one)


def _of_one_change(told: Iterable[Quantity]) -> Iterator[Hit]:
    first: dict[tuple[float, str | None], Quantity] = {}
    for other in told:
        if other.change_percent is not None:
            one = first.setdefault((other.change_percent, other.comparison), other)
            if one.sentence_id != other.sentence_id and not near(one.value, other.value) and _at_most(one, other, FURTHEST):
                yield held(other, [one], "two_values", one.surface)


def _of_one_value(told: Iterable[Quantity]) -> Iterator[Hit]:
    changed = sorted((q for q in told if q.change_percent is not None), key=lambda q: (q.comparison or "", q.value or 0))
    for pair in pairwise(changed):
        one, other = sorted(pair, key=lambda q: q.start)
        apart = abs((one.change_percent or 0) - (other.change_percent or 0))
        alike = one.comparison == other.comparison and one.sentence_id != other.sentence_id and near(one.value, other.value)
        if alike and apart > LEAST_OFF:
            yield held(other, [one], "two_values", f"{one.change_percent:g}% / {other.change_percent:g}%")


def _restated(evidence: Evidence, told: Iterable[Quantity]) -> Iterator[Hit]:
    """Find a result of the whole company that two sentences state plainly, one of them naming its span, with values somewhat apart."""
    plain = sorted((q for q in told if q.scope is None and not q.hedge and _is_plain(evidence, q)), key=lambda q: q.value or 0)
    for pair in pairwise(plain):
        one, other = sorted(pair, key=lambda q: q.start)
        if (one.period or other.period) and not near(one.value, other.value) and _at_most(one, other, FURTHEST_RESTATED):
            yield held(other, [one], "two_values", one.surface)


def _is_plain(evidence: Evidence, quantity: Quantity) -> bool:
    """Say whether a sentence begins with what an amount is of, and says nothing of another version of it: 修正後は, 為替の影響を除くと."""
    sentence = evidence.speech.sentence_at(quantity.start, quantity.end)
    if (
        sentence is None
        or quantity.start - sentence.start > LATEST_STATED
        or _OTHER_VERSION.search(evidence.speech.plain, sentence.start, sentence.end)
    ):
        return False
    return _STATED.match(evidence.speech.plain[sentence.start : quantity.start]) is not None


def _at_most(one: Quantity, other: Quantity, times: float) -> bool:
    """Say whether two values have one sign and the larger is at most so many times the smaller."""
    smaller, larger = sorted((abs(one.value or 0), abs(other.value or 0)))
    return (one.value or 0) * (other.value or 0) > 0 and larger <= times * smaller


def change_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """Find a stated change, in percent or as a difference, that does not follow from the two values that its sentence states."""
    by_id = {q.quantity_id: q for q in evidence.quantities}
    rows: dict[str, list[Quantity]] = {}
    for q in evidence.quantities:
        rows.setdefault(q.sentence_id, []).append(q)
    for together in rows.values():
        if len(together) > 2:
            yield from _wrong_rates(together, by_id)
            yield from _wrong_differences(together, evidence.speech.plain)


def _wrong_rates(rows: list[Quantity], by_id: dict[str, Quantity]) -> Iterator[Hit]:
    for at, amount in enumerate(rows):
        change = by_id.get(amount.change_id or "")
        prior = (
            stated_prior(amount, _around(rows, at), amount.comparison) if change and amount.comparison and amount.sense != "delta" else None
        )
        if change and prior and amount.value and prior.value and amount.value > 0 < prior.value:
            follows = (amount.value / prior.value - 1) * 100
            unsure = (100 + follows) * _finest(amount, prior) * (1 / amount.value + 1 / prior.value)
            allowed = _coarseness(change) + max(unsure, 0.02 * abs(follows))
            # 予想の3,350円を62円、率にして1.9%上回り: the amount itself is the difference.
            told = (follows, 100 + follows, -100 - follows)
            if all(abs(each - (amount.change_percent or 0)) > allowed for each in told):
                yield held(change, [amount, prior], "change_mismatch", f"{amount.surface} / {prior.surface}")


def _wrong_differences(rows: list[Quantity], plain: str) -> Iterator[Hit]:
    for at, (one, other, difference) in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
        moved = difference.kind == _CHANGED_BY.get(one.kind) and difference.sense == "delta" and difference.change_percent is None
        of_them = difference.metric == one.metric and not _ANOTHER.search(plain, other.end, difference.start)
        if moved and of_them and one.is_prior != other.is_prior and not difference.hedge and difference.value:
            values = [
                q for q in _around(rows, at) if (q.kind, q.unit) == (one.kind, one.unit) and q is not difference and q.value is not None
            ]
            if other in values and not any(_differ_by(*pair, difference) for pair in combinations(values, 2)):
                yield held(difference, [one, other], "change_mismatch", f"{one.surface} / {other.surface}")


def _around(rows: list[Quantity], at: int) -> list[Quantity]:
    """Return the quantities of a sentence around one: what is further off belongs to others."""
    return rows[max(0, at - MOST_AROUND) : at + MOST_AROUND]


def _differ_by(one: Quantity, other: Quantity, difference: Quantity) -> bool:
    off = abs(abs((one.value or 0) - (other.value or 0)) - abs(difference.value or 0))
    return off <= 2 * (_half_unit(one) + _half_unit(other) + _half_unit(difference))


def _coarseness(change: Quantity) -> float:
    """Return by how many percentage points a change may be off as it is told: 一割 is anything between 5% and 15%."""
    return COARSE if change.hedge or "割" in change.surface else LEAST_OFF


def _finest(one: Quantity, other: Quantity) -> float:
    """Return by how much two amounts told together may be off: who says 9億6,000万 means by 8億 no 8億4,000万."""
    return min(_half_unit(one), _half_unit(other))


def _half_unit(quantity: Quantity) -> float:
    """Return half of the last place that an amount is told to, in base units: 5,000万 for 8億円, 0.05 for 14.3%."""
    found = _LAST_DIGITS.search(quantity.surface)
    return 0.5 * _SCALES[found["scale"] or ""] / 10 ** len(found["decimals"] or "") if found else 0.0


def _sentence(evidence: Evidence, quantity: Quantity) -> str:
    sentence = evidence.speech.sentence_at(quantity.start, quantity.end)
    return evidence.speech.plain[sentence.start : sentence.end] if sentence else ""
