"""Which metric a number measures, and of which part of the company: by the words around it, or by those of the sentence before."""

from components.facts import comparisons, meanings
from components.facts.hearing import Context, Running
from components.facts.meanings import Named
from components.lexicon import entries
from components.reading.numerals import Numeral

RATES = {"percent", "points", "ratio"}
MEASURES = RATES | {"money", "count"}
# What kind of metric a kind of number can measure, or state the change of.
_ANY = {"money", "percent", "count"}
_MEASURED_AS = {"money": {"money"}, "count": {"count"}, "percent": _ANY, "points": _ANY, "ratio": _ANY}
# An exchange rate is the price of one unit.
MOST_OF_A_RATE = 100_000
# The noun of a metric may stand so far behind its number.
BEHIND = 40
_COUNTED_AS, _COUNTED = (entries("meanings")[key] for key in ("counted_as", "counted"))


def meant(context: Context, numeral: Numeral, running: Running) -> tuple[Named | None, str | None]:
    """Return the metric of a number and the part of the company it is of."""
    named = _named(context, numeral, running)
    if named is None:
        return None, None
    plain, start = context.plain, context.start
    after = named.start > numeral.end
    scope = meanings.scope_before(plain, named, numeral.end if after else start) if named.end > named.start else None
    subject = meanings.subject_before(plain, numeral.start, running.since if named.end <= running.since else named.end)
    if subject and not meanings.metric_words(subject):
        scope = subject.rstrip("」")
    elif scope is None and running.named is None:
        scope = _part_of(context, numeral, running)
    elif scope is None and named.end >= running.since - 1 and numeral.kind in RATES:
        scope = running.part
    if (
        scope is None
        and running.scope
        and meanings.carries_scope(named.metric)
        and not meanings.speaks_of_whole(plain, start, numeral.start)
    ):
        scope = running.scope
    return named, scope


def _named(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric: by the words right around the number, the last one named that it can measure, or the one spoken of before."""
    named = running.named
    if numeral.kind not in MEASURES:
        return None
    if beside := _beside(context, numeral, running):
        return beside
    if numeral.kind in RATES and running.amount is not None and running.measured is None:
        return None
    if named and not _is_of_another(context, numeral, named, running):
        return named if _fits(numeral, named) else _by_counter(context, numeral, running)
    return (_carried(context, numeral, running) if named is None else None) or _by_counter(context, numeral, running)


def _beside(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric that the words right around a number show: a rate of exchange, what is invested, the noun behind it."""
    if numeral.kind == "money" and meanings.is_exchange_rate(context.plain, numeral.start):
        return Named("fx_rate", numeral.start, numeral.start)
    if following := _behind(context, numeral):
        return following
    if numeral.kind == "money" and meanings.is_per_share(context.plain, numeral.start):
        named = running.named.metric if running.named else ""
        return Named("dividend" if named in ("dividend", "payout_ratio") else "eps", numeral.start, numeral.start)
    invested = numeral.kind == "money" and meanings.is_invested(context.plain, numeral.end)
    return Named("investment", numeral.start, numeral.start) if invested else None


def _carried(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric spoken of before, where a sentence goes on about it; parts that nothing named before are of the revenue."""
    plain, start = context.plain, context.start
    if running.before and _continues(context, numeral, running):
        return Named(running.before.metric, start, start)
    subject = meanings.subject_before(plain, numeral.start, start)
    parts = subject is not None and meanings.is_part(subject) and meanings.goes_through_parts(plain, start, numeral.start)
    return Named("revenue", start, start) if parts and numeral.kind == "money" else None


def _behind(context: Context, numeral: Numeral) -> Named | None:
    """Return the metric that the noun behind a number names (30億円の設備投資), unless that noun says which way it went (5%の増益)."""
    near = [w for w in context.words if w.start >= numeral.end and w.end <= min(numeral.end + BEHIND, context.end)]
    following = meanings.following_metric(context.plain, numeral.end, context.end, near)
    turns = following is not None and comparisons.direction_after(context.plain, numeral.end, following.start) != 0
    counted_wrong = numeral.kind == "count" and following is not None and not _fits(numeral, following)
    return None if turns or counted_wrong else following


def _fits(numeral: Numeral, named: Named) -> bool:
    if named.metric == "fx_rate" and (numeral.value or 0) > MOST_OF_A_RATE:
        return False
    return entries("metrics")[named.metric]["kind"] in _MEASURED_AS[numeral.kind]


def _by_counter(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric that a counter shows, alone (店 counts stores) or with a noun of its clause (有料顧客は2,300社)."""
    if numeral.kind != "count":
        return None
    clause = context.plain[max(running.since, context.plain.rfind("、", context.start, numeral.start)) : numeral.start]
    nouns = ("users", "headcount") if numeral.unit in _COUNTED["counters"] else ()
    metric = next((key for key in nouns if any(noun in clause for noun in _COUNTED[key])), _COUNTED_AS.get(numeral.unit))
    return Named(metric, numeral.start, numeral.start) if metric else None


def _is_of_another(context: Context, numeral: Numeral, named: Named, running: Running) -> bool:
    """Say whether the words right before a number make it a share of the metric named, or of another subject: 客数が1.5%増."""
    if numeral.kind == "percent" and context.plain[named.end : numeral.start] == "の":
        return True
    subject = meanings.subject_before(context.plain, numeral.start, max(named.end, running.since))
    if subject is None or meanings.metric_words(subject):
        return False
    if meanings.is_another(subject) or meanings.is_part(subject):
        return meanings.is_another(subject)
    return numeral.kind != "money" or running.part is None


def _continues(context: Context, numeral: Numeral, running: Running) -> bool:
    """Say whether a sentence goes on about the metric named before it: it names nothing else before its number, or a part."""
    plain, start, before = context.plain, context.start, running.before
    if before is None:
        return False
    moves = comparisons.direction_after(plain, numeral.end, context.end) != 0
    if not _fits(numeral, before) or (numeral.kind in RATES and not moves and not meanings.is_rate(before.metric)):
        return False
    return _part_of(context, numeral, running) is not None or meanings.is_about_same(plain[start : numeral.start])


def _part_of(context: Context, numeral: Numeral, running: Running) -> str | None:
    """Return the part of the company that a sentence goes on to, of the metric named before it; a row of parts may have any name."""
    plain, start, before = context.plain, context.start, running.before
    if before is None or not meanings.carries_scope(before.metric):
        return None
    for noun in (meanings.subject_before(plain, numeral.start, start), meanings.topic_before(plain, start, numeral.start)):
        if noun and not meanings.metric_words(noun) and (meanings.is_part(noun) or running.parts):
            return noun.rstrip("」")
    return None
