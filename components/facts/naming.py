"""Which metric a number measures, and of which part of the company: by the words around it, or by those of the sentence before."""

from components.facts import beside, comparisons, meanings
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
        scope = named.part or _part_of(context, numeral, running)
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
    if near := _beside(context, numeral, running):
        return near
    if beside.is_of_one(context.plain, context.start, numeral.start) or (
        numeral.kind in RATES and running.amount is not None and running.measured is None
    ):
        return None
    if named and not _is_of_another(context, numeral, named, running):
        return named if _fits(numeral, named) else _by_counter(context, numeral, running)
    if named:
        return _told_as_share(context, numeral, named) or _by_counter(context, numeral, running)
    return _carried(context, numeral, running) or _lost(context, numeral, running) or _by_counter(context, numeral, running)


def _beside(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric that the words right around a number show: a rate of exchange, what is invested, the noun behind it."""
    plain, start, end = context.plain, numeral.start, numeral.end
    if numeral.kind == "money" and beside.is_exchange_rate(plain, start):
        return Named("fx_rate", start, start)
    if following := _behind(context, numeral):
        return following
    named = running.named.metric if running.named else ""
    if numeral.kind == "money" and beside.is_per_share(plain, start):
        return Named("dividend" if named in ("dividend", "payout_ratio") else "eps", start, start)
    if numeral.kind == "percent" and beside.is_progress(plain, start, end):
        return Named("progress_rate", start, start)
    if numeral.kind == "money" and named not in ("buyback", "investment", "debt_issue") and beside.is_invested(plain, end):
        return Named("investment", start, start)
    return _income_line(context, numeral, running) if numeral.kind == "money" else None


def _income_line(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the revenue that a line of income is, with that line as its part: 受入手数料は371億円, 賃料収入は."""
    plain, start = context.plain, numeral.start
    noun = meanings.subject_before(plain, start, running.since) or meanings.topic_before(plain, running.since, start)
    income = noun is not None and meanings.is_income(noun) and all(meanings.is_rate(word.meaning) for word in meanings.metric_words(noun))
    return Named("revenue", start, start, noun) if income else None


def _told_as_share(context: Context, numeral: Numeral, named: Named) -> Named | None:
    """Return the rate that a sentence tells as a share of another metric: 配当性向は純利益の40%."""
    told = (word for word in context.words if word.end <= named.start and context.plain[word.end : word.end + 1] in ("は", "を", "も"))
    return next((Named(word.meaning, word.start, word.end) for word in told if meanings.is_rate(word.meaning)), None)


def _lost(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the profit whose loss an amount is; where none was spoken of it is the operating income: 海外事業の赤字は5億円."""
    span = beside.loss_beside(context.plain, running.since, numeral.start, numeral.end) if numeral.kind == "money" else None
    if span is None:
        return None
    before = running.before.metric if running.before else ""
    return Named(before if meanings.may_be_lost(before) else "operating_income", *span)


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
    following = beside.following_metric(context.plain, numeral.end, context.end, near)
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
    clause = meanings.without_no_metric(
        context.plain[max(context.start, context.plain.rfind("、", context.start, numeral.start)) : numeral.start]
    )
    nouns = ((clause.rfind(noun), key) for key in ("users", "headcount") for noun in _COUNTED[key])
    last, key = max(nouns) if numeral.unit in _COUNTED["counters"] else (-1, "")
    metric = key if last >= 0 else _COUNTED_AS.get(numeral.unit)
    return Named(metric, numeral.start, numeral.start) if metric else None


def _is_of_another(context: Context, numeral: Numeral, named: Named, running: Running) -> bool:
    """Say whether the words right before a number make it a share of the metric named, or of another subject: 客数が1.5%増."""
    if numeral.kind == "percent" and context.plain[named.end : numeral.start] == "の":
        return True
    subject = meanings.subject_before(context.plain, numeral.start, max(named.end, running.since))
    if subject is None or meanings.metric_words(subject) or beside.growth_named(context.plain, named):
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
    if before is None or not meanings.is_parted(before.metric):
        return None
    for noun in (meanings.subject_before(plain, numeral.start, start), meanings.topic_before(plain, start, numeral.start)):
        if noun and not meanings.metric_words(noun) and (meanings.is_part(noun) or running.parts):
            return noun.rstrip("」")
    return None
