"""Numbers spoken in sentences, as rows: with metric, change, sense and sign as the words around them say."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from components.facts import beside, carrying, comparisons, meanings, senses
from components.facts.carrying import RATES
from components.facts.changes import changed, changed_before
from components.facts.hearing import Context, Running, hear, hear_out, note
from components.facts.meanings import Named
from components.facts.naming import meant
from components.facts.schema import Quantity
from components.reading.numerals import Numeral

# How far around an amount and its metric the words stand that make it a forecast, and a topic that has been left.
REACH, FAR = 12, 200
_PRIOR_SENSES = {"guidance": "prior_guidance"}


def in_sentence(context: Context, found: Sequence[Numeral], running: Running, count: int) -> list[Quantity]:
    """Return the numbers of a sentence as rows, numbered behind ``count``; ``running`` hears the sentence."""
    rows: list[Quantity] = []
    running.enter(context)
    for numeral in found:
        hear(running, context, numeral)
        row = _row(context, numeral, running, f"N{count + len(rows) + 1}")
        if row.change_percent is not None and running.amount is not None and rows[running.amount].metric in (row.metric, None):
            rows[running.amount] = changed(_with_metric(rows[running.amount], row), row)
            running.part = running.part or row.scope
        rows.append(row)
        if not (running.amount is not None and beside.is_aside(context.plain, numeral.start, numeral.end)):
            note(running, row, len(rows) - 1)
        if row.scope and running.row_of != row.scope:
            running.row, running.row_of = row.metric, row.scope
        running.of_part = running.of_part or row.scope is not None
        running.since = numeral.end
        if beside.is_of_one(context.plain, context.start, numeral.start):
            running.named = None
    if not found:
        hear_out(running, context)
    return changed_before(context.speech.plain, rows)


def _row(context: Context, numeral: Numeral, running: Running, row_id: str) -> Quantity:
    plain, sentence, speech = context.plain, context.sentence, context.speech
    named, scope = meant(context, numeral, running)
    clause = plain[running.since : numeral.start]
    rate = meanings.is_rate(named.metric if named else None) and not clause.endswith("比")
    change = None if rate else comparisons.stated_change(plain, numeral, clause, context.end) or _grown(plain, numeral, named)
    prior = _prior(context, numeral, running, change)
    value, high = _signed(plain, numeral, named)
    sense = _sense(context, numeral, running, (named, change))
    if named and not meanings.is_rate(named.metric) and change is None and numeral.kind in RATES and numeral.unit != "digits":
        named = None
    start, end = speech.unbroken.original(numeral.start, numeral.end)
    return Quantity(
        call_id=speech.call_id,
        quantity_id=row_id,
        sentence_id=sentence.sentence_id,
        turn=sentence.turn,
        speaker=sentence.speaker,
        role=sentence.role,
        start=start,
        end=end,
        surface=speech.text[start:end],
        value=value,
        value_high=high,
        unit=numeral.unit,
        kind=numeral.kind,
        metric=named.metric if named else None,
        scope=scope if named else None,
        sense=_PRIOR_SENSES.get(prior, "actual" if named else "other") if prior else sense,
        period=senses.period_of(plain[max(context.start, numeral.start - FAR) : numeral.start], prior is not None),
        basis=running.basis if named else None,
        comparison=prior or (_compared(plain, numeral, running) if sense == "delta" else None),
        change_percent=change,
        change_id=None,
        named=beside.noun_beside(plain, numeral.start, numeral.end, (context.start, context.end)),
        hedge=senses.hedge_of(plain, numeral.start, numeral.end),
    )


def _grown(plain: str, numeral: Numeral, named: Named | None) -> float | None:
    """Return the change that a rate is by the noun behind its metric, signed as that noun says: 売上高の伸びは6.2%."""
    sign = beside.growth_named(plain, named) if named and numeral.kind == "percent" and named.end <= numeral.start else 0
    return sign * float(numeral.value) if sign and numeral.value is not None else None


def _with_metric(amount: Quantity, change: Quantity) -> Quantity:
    """Give an amount that names no metric the one that its change names: 710億円と9%の減収."""
    return amount if amount.metric else replace(amount, metric=change.metric, scope=change.scope, sense="actual")


def _prior(context: Context, numeral: Numeral, running: Running, change: float | None) -> str | None:
    """Return what an amount is held against another for, where it is only the one compared with: last year's, the old forecast."""
    if numeral.kind not in ("money", "percent", "count") or change is not None:
        return None
    prior = comparisons.prior_of(context.plain, numeral.start, numeral.end)
    if prior is None and running.prior and comparisons.is_prior_again(context.plain, context.start, numeral.start):
        return running.prior
    before = context.plain[max(context.start, numeral.start - FAR) : numeral.start]
    expected = senses.expected_before(before) is not None
    return "guidance" if prior == "other" and expected and before.rstrip("約の").endswith(("期初", "前回", "当初")) else prior


def _compared(plain: str, numeral: Numeral, running: Running) -> str | None:
    """Return what a change is measured against: as said, as said before in the turn, or by a word that says it itself."""
    return running.comparison or ("yoy" if comparisons.says_yearly(plain, numeral.end) else None)


def _moves(context: Context, numeral: Numeral, running: Running) -> bool:
    """Say whether an amount is one by which something changes: 3億円の増加, 増益効果は, 営業利益に3億円, a list of such."""
    if numeral.kind not in ("money", "count"):
        return False
    if running.effects and carrying.caused(context, numeral, running):
        return True
    plain = context.plain
    in_list = bool(running.mapped) and comparisons.is_moved_in_list(plain, numeral.end)
    return in_list or comparisons.is_moved_by(plain, numeral.start, numeral.end) or beside.is_effect(plain, numeral.start)


def _sense(context: Context, numeral: Numeral, running: Running, meant: tuple[Named | None, float | None]) -> str:
    """Return what a number is, by the words since the last one and right behind it, else by the topic or the end of its sentence."""
    (named, change), plain = meant, context.plain
    if (
        change is not None
        or numeral.kind == "points"
        or _moves(context, numeral, running)
        or (named is not None and numeral.kind == "money" and plain[named.end : numeral.start].rstrip("約") == "に")
    ):
        return "delta"
    if numeral.unit == "digits" and comparisons.direction_after(plain, numeral.end, context.end):
        return "delta"
    if named is None or numeral.kind not in {"money", "percent", "count"}:
        return "other"
    if named.metric == "progress_rate":
        return "progress"
    topic = plain[max(context.start, numeral.start - FAR) : numeral.start]
    behind = plain[numeral.end : min(numeral.end + REACH, context.end)].partition("、")[0]
    said = plain[max(context.start, running.since, named.start - REACH) : numeral.start]
    if formerly := senses.formerly(said):
        return formerly
    if senses.is_done(plain, numeral.end):
        return "prior_guidance" if senses.sense_in(said) == "prior_guidance" else "actual"
    return senses.sense_in(said + plain[numeral.start : numeral.end] + behind) or senses.expected_before(topic) or senses.expected_after(plain[numeral.end : context.end]) or senses.ahead(topic) or "actual"


def _signed(plain: str, numeral: Numeral, named: Named | None) -> tuple[float | None, float | None]:
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
