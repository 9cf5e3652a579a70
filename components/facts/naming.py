"""Which metric a number measures, and of which part of the company: by the words around it, or by those of the sentence before."""

from components.facts import beside, carrying, meanings, moves, parts
from components.facts.carrying import RATES, fits
from components.facts.meanings import Named
from components.facts.running import Context, Running
from components.lexicon import entries
from components.reading.numerals import Numeral

MEASURES = RATES | {"money", "count"}
# The noun of a metric may stand so far behind its number.
BEHIND = 40
_COUNTED_AS, _COUNTED = (entries("meanings")[key] for key in ("counted_as", "counted"))


def meant(context: Context, numeral: Numeral, running: Running) -> tuple[Named | None, str | None]:
    """Return the metric of a number and the part of the company it is of."""
    named = _named(context, numeral, running) if numeral.kind in MEASURES else None
    return (named, _scope(context, numeral, running, named)) if named else (None, None)


def _scope(context: Context, numeral: Numeral, running: Running, named: Named) -> str | None:
    """Return the part of the company by the subject of the number, the words of its metric, or what was spoken of before."""
    plain, start = context.plain, context.start
    scope = parts.scope_before(plain, named, numeral.end if named.start > numeral.end else start) if named.end > named.start else None
    subject = parts.subject_before(plain, numeral.start, running.since if named.end <= running.since else named.end)
    if subject and not meanings.metric_words(subject):
        return subject.rstrip("」")
    if scope is None and running.named is None:
        scope = named.part or (carrying.part_of(context, numeral, running) if parts.is_parted(named.metric) else None)
    elif scope is None and named.end >= running.since - 1 and numeral.kind in RATES:
        scope = running.part
    if scope is None and parts.carries_scope(named.metric):
        return parts.head_before(plain, start, numeral.start) or (
            None if parts.speaks_of_whole(plain, start, numeral.start) else running.scope
        )
    return scope


def _named(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric: by the words right around the number, the last one named that it can measure, or the one spoken of before."""
    named, plain = running.named, context.plain
    if near := _beside(context, numeral, running):
        return near
    unnamed_amount = numeral.kind in RATES and running.amount is not None and running.measured is None
    if unnamed_amount or beside.is_of_one(plain, context.start, numeral.start):
        return None
    if named and not _is_of_another(context, numeral, named, running):
        return named if fits(numeral, named.metric) else _of_progress(context, numeral, named) or _by_counter(context, numeral)
    if named:
        return _told_as_share(context, named) or _by_counter(context, numeral)
    return (
        carrying.carried(context, numeral, running)
        or carrying.lost(context, numeral, running)
        or carrying.exceeded(context, numeral, running)
        or carrying.sold(context, numeral, running)
        or _by_counter(context, numeral)
    )


def _beside(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric that the words right around a number show: a rate of exchange, the noun behind it, a list it stands in."""
    plain, start = context.plain, numeral.start
    if numeral.kind == "money" and beside.is_exchange_rate(plain, start) and fits(numeral, "fx_rate"):
        return Named("fx_rate", start, start)
    if following := _behind(context, numeral):
        return following
    if numeral.kind == "percent" and beside.is_progress(plain, start, numeral.end):
        return Named("progress_rate", start, start)
    if known := (
        carrying.respectively(numeral, running)
        or carrying.earned(context, numeral, running)
        or carrying.caused(context, numeral, running)
        or carrying.listed(context, numeral, running)
    ):
        return known
    return _paid(context, numeral, running) if numeral.kind == "money" else None


def _paid(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return what an amount of money is by the words around it: told per share, put into something, a line of income."""
    plain, start = context.plain, numeral.start
    named = running.named.metric if running.named else ""
    if beside.is_per_share(plain, start):
        return Named("dividend" if named in ("dividend", "payout_ratio") else "eps", start, start)
    if beside.is_bought_back(plain, numeral.end):
        return Named("buyback", start, start)
    if named not in ("buyback", "investment", "debt_issue") and beside.is_invested(plain, numeral.end):
        return Named("investment", start, start)
    noun = parts.subject_before(plain, start, running.since) or parts.topic_before(plain, running.since, start)
    income = noun is not None and parts.is_income(noun) and all(meanings.is_rate(word.meaning) for word in meanings.metric_words(noun))
    return Named("revenue", start, start, noun) if income else None


def _behind(context: Context, numeral: Numeral) -> Named | None:
    """Return the metric that the noun behind a number names (30億円の設備投資), unless that noun says which way it went (5%の増益)."""
    near = context.words_within(numeral.end, min(numeral.end + BEHIND, context.end))
    following = beside.following_metric(context.plain, numeral.end, context.end, near) if near else None
    turns = following is not None and moves.direction_after(context.plain, numeral.end, following.start) != 0
    counted_wrong = numeral.kind == "count" and following is not None and not fits(numeral, following.metric)
    return None if turns or counted_wrong else following


def _told_as_share(context: Context, named: Named) -> Named | None:
    """Return the rate that a sentence tells as a share of another metric: 配当性向は純利益の40%."""
    told = (word for word in context.words if word.end <= named.start and context.plain[word.end : word.end + 1] in ("は", "を", "も"))
    return next((Named(word.meaning, word.start, word.end) for word in told if meanings.is_rate(word.meaning)), None)


def _of_progress(context: Context, numeral: Numeral, named: Named) -> Named | None:
    """Return the metric whose progress was told, of an amount behind it: 営業利益の進捗率は48%で、下期は644億円."""
    words = context.words_within(context.start, named.start) if named.metric == "progress_rate" else ()
    return next((Named(word.meaning, word.start, word.end) for word in reversed(words) if fits(numeral, word.meaning)), None)


def _by_counter(context: Context, numeral: Numeral) -> Named | None:
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
    subject = parts.subject_before(context.plain, numeral.start, max(named.end, running.since))
    if subject is None or meanings.metric_words(subject) or beside.growth_named(context.plain, named):
        return False
    if parts.is_another(subject) or parts.is_part(subject) or running.parted == named.metric:
        return parts.is_another(subject)
    return numeral.kind != "money" or running.part is None
