"""One thing that is told in two kinds of number: a rate here, an amount or a count there."""

import re
from collections.abc import Iterable, Iterator

from components.facts.findings.hit import Evidence, Hit, held
from components.facts.schema import Quantity
from components.lexicon import entries
from components.reading.terms import either

_WORDS = entries("findings")["words"]
# 決済手数料は取引額の0.8, 在庫日数は46: the noun that the number behind it measures; 件数で35% is a share by number.
_MEASURED = re.compile(
    rf"(?:(?P<priced>{either(_WORDS['priced'])})(?:[はがをもで]、?(?:[^、。\d]{{1,8}}の)?)?|(?P<counted>{either(_WORDS['counted'])})[はがをも]?)"
    r"(?:約|およそ)?$"
)
_KIND_BEFORE = re.compile("[一-龥々ァ-ヴー]{1,10}$")
_LAST_LETTERS = frozenset(word[-1] for word in [*_WORDS["priced"], *_WORDS["counted"]])
LONGEST_BEFORE = 28
# A larger amount is what a fee brings in, and not the fee.
SMALLEST_SUM = 10_000_000


def two_kinds(evidence: Evidence) -> Iterator[Hit]:
    """Find a rate that is given once as an amount (0.6% here, 1,600円 there), and a count that is given as a rate (46日, 46%)."""
    by_place = {hit.start: hit for hit in (*_by_noun(evidence), *_by_metric(evidence))}
    yield from by_place.values()


def _by_metric(evidence: Evidence) -> Iterator[Hit]:
    metrics: dict[str, list[Quantity]] = {}
    for quantity in evidence.quantities:
        if quantity.metric and quantity.sense != "delta" and quantity.kind in ("percent", "money"):
            metrics.setdefault(quantity.metric, []).append(quantity)
    for metric, rows in metrics.items():
        rates, amounts = [q for q in rows if q.kind == "percent"], [q for q in rows if q.kind == "money"]
        if entries("metrics")[metric]["kind"] == "percent" and len(amounts) == 1 and len(rates) > 1 and _is_price(amounts[0]):
            yield _held(amounts[0], rates)


def _by_noun(evidence: Evidence) -> Iterator[Hit]:
    plain = evidence.speech.plain
    nouns: dict[str, dict[str, list[Quantity]]] = {}
    for quantity in evidence.quantities:
        level = quantity.kind in ("percent", "money") and quantity.change_percent is None and quantity.sense != "delta"
        said = plain[max(0, quantity.start - LONGEST_BEFORE) : quantity.start] if level else ""
        noun = None if _LAST_LETTERS.isdisjoint(said) else _noun(said)
        if noun:
            nouns.setdefault(noun, {}).setdefault(quantity.kind, []).append(quantity)
    for noun, kinds in nouns.items():
        rates, amounts = kinds.get("percent", []), [q for q in kinds.get("money", []) if _is_price(q)]
        if noun.endswith(tuple(_WORDS["counted"])):
            yield from _counted_elsewhere(plain, noun, rates)
        elif rates and len(amounts) == 1 and amounts[0].sentence_id not in {q.sentence_id for q in rates}:
            yield _held(amounts[0], rates)


def _noun(said: str) -> str | None:
    """Return the whole noun that the words before a number say it measures, None where it is none of the lexicon's."""
    found = _MEASURED.search(said)
    before = _KIND_BEFORE.search(said, 0, found.start()) if found else None
    return (before[0] if before else "") + (found["priced"] or found["counted"]) if found else None


def _counted_elsewhere(plain: str, noun: str, rates: Iterable[Quantity]) -> Iterator[Hit]:
    """Find rates of a noun that counts, where the text gives its count as well."""
    count = re.search(rf"{re.escape(noun)}[はがをもの]?(?:約)?(?P<count>\d[\d,.]{{0,9}}[^\d,.%割\s、。]{{1,2}})", plain)
    for rate in rates if count else ():
        span = count.span("count") if count else (0, 0)
        yield Hit("two_kinds", rate.start, rate.end, rate.surface, plain[slice(*span)], [span])


def _is_price(quantity: Quantity) -> bool:
    """Say whether an amount is a price, and no sum that somebody named on purpose (7億ユーロの買収)."""
    return quantity.value is not None and abs(quantity.value) < SMALLEST_SUM


def _held(odd: Quantity, others: list[Quantity]) -> Hit:
    return held(odd, others, "two_kinds", " / ".join(dict.fromkeys(q.surface for q in others)))
