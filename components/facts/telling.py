"""What an amount is told as: a result, what is expected, one only compared with, by how much something moved; and its sign."""

from decimal import Decimal

from components.facts import ahead, beside, carrying, comparisons, meanings, moves, senses
from components.facts.meanings import Named
from components.facts.priors import YEARLY
from components.facts.running import Context, Running
from components.reading.numerals import Numeral

# How far around an amount and its metric the words stand that make it a forecast, and a topic that has been left.
REACH, FAR = 12, 200


def prior(context: Context, numeral: Numeral, running: Running, meant: tuple[Named | None, float | None]) -> str | None:
    """Return what an amount is held against another for, where it is only the one compared with: last year's, the old forecast."""
    named, change = meant
    if numeral.kind not in ("money", "percent", "count") or change is not None:
        return None
    if named and comparisons.is_of_year_before(context.plain, (named.start, named.end), numeral.start):
        return YEARLY
    prior = comparisons.prior_of(context.plain, numeral.start, numeral.end)
    if prior is None and running.prior and comparisons.is_prior_again(context.plain, context.start, numeral.start):
        return running.prior
    before = context.plain[max(context.start, numeral.start - FAR) : numeral.start]
    expected = senses.expected_before(before) is not None
    if prior == "other" and senses.is_revised(context.plain, numeral.end, context.end):
        return "guidance"
    return "guidance" if prior == "other" and expected and before.rstrip("約の").endswith(("期初", "前回", "当初")) else prior


def _moves(context: Context, numeral: Numeral, running: Running) -> bool:
    """Say whether an amount is one by which something changes: 3億円の増加, 増益効果は, 営業利益に3億円, a list of such."""
    if numeral.kind not in ("money", "count"):
        return False
    if running.effects and carrying.caused(context, numeral, running):
        return True
    plain = context.plain
    in_list = bool(running.mapped) and moves.is_moved_in_list(plain, numeral.end)
    return in_list or moves.is_moved_by(plain, numeral.start, numeral.end) or beside.is_effect(plain, numeral.start)


def sense(context: Context, numeral: Numeral, running: Running, meant: tuple[Named | None, float | None]) -> str:
    """Return what a number is, by the words since the last one and right behind it, else by the topic or the end of its sentence."""
    (named, change), plain = meant, context.plain
    of_rate = numeral.kind == "money" and beside.is_rate_moved(plain, numeral.start)
    moved = change is not None or numeral.kind == "points" or of_rate or _moves(context, numeral, running)
    into = named is not None and numeral.kind == "money" and plain[named.end : numeral.start].rstrip("約") == "に"
    if moved or into or (numeral.unit == "digits" and moves.direction_after(plain, numeral.end, context.end)):
        return "delta"
    if named is None or numeral.kind not in {"money", "percent", "count"}:
        return "other"
    return "progress" if named.metric == "progress_rate" else _expected(context, numeral, running, max(running.since, named.start - REACH))


def _expected(context: Context, numeral: Numeral, running: Running, since: int) -> str:
    """Return whether an amount is a result or expected, by the words since the last number, its topic and the end of its sentence."""
    plain = context.plain
    said = plain[max(context.start, since) : numeral.start]
    if formerly := senses.formerly(said):
        return formerly
    if running.prior == "guidance" and plain[running.since : numeral.start] in ("から", "から約"):
        return "guidance"
    if senses.is_done(plain, numeral.end) and not (_is_named(said, context) and _ahead(context, numeral)):
        return "prior_guidance" if senses.sense_in(said) == "prior_guidance" else "actual"
    over = ahead.is_over(plain[max(context.start, running.since) : numeral.start], context.speech.calendar)
    topic = plain[max(context.start, numeral.start - FAR) : numeral.start]
    # 予想100億円に対する進捗率: what is held against an amount says nothing of it.
    behind = plain[numeral.start : min(numeral.end + REACH, context.end)].partition("、")[0].partition("に対")[0]
    return (
        senses.sense_in(said + behind)
        or senses.expected_before(topic)
        or (None if over else senses.expected_after(plain[numeral.end : context.end]))
        or _ahead(context, numeral)
        or ("plan" if senses.is_limit(plain, numeral.start, numeral.end) else "actual")
    )


def _is_named(said: str, context: Context) -> bool:
    """Say whether the words since the last number name a span that was not over when the call was held: 下期は35億円となり."""
    return ahead.period_of(said, is_prior=False) is not None and not ahead.is_over(said, context.speech.calendar)


def _ahead(context: Context, numeral: Numeral) -> str | None:
    """Return what an amount is by its span: one that is still to come is foretold, unless the sentence tells it as done."""
    said = context.plain[max(context.start, numeral.start - FAR) : numeral.start]
    if senses.is_over(context.plain[numeral.end : context.end]):
        return None
    return ahead.ahead(said, ahead.period_of(said, is_prior=False), context.speech.calendar)


def signed(plain: str, numeral: Numeral, named: Named | None) -> tuple[float | None, float | None]:
    """Give a loss its sign: by what is said of the amount itself, else by the word for the metric and those behind it."""
    value, high = numeral.value, numeral.high
    if numeral.kind == "money" and named and meanings.may_be_lost(named.metric):
        said = beside.sign_after(plain, numeral.end)
        behind = plain[named.end : numeral.start].rpartition("、")[2]
        if said < 0 or (not said and (meanings.is_loss(plain[named.start : named.end]) or beside.is_called_loss(behind))):
            value, high = _negative(value), _negative(high)
    return (None if value is None else float(value)), (None if high is None else float(high))


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -abs(value)
