"""Numbers spoken in sentences, as rows: with metric, change, sense and sign as the words around them say."""

from collections.abc import Sequence
from dataclasses import replace

from components.facts import ahead, beside, comparisons, meanings, moves, parts, senses, telling
from components.facts.carrying import RATES
from components.facts.changes import changed, changed_before
from components.facts.hearing import AMOUNTS, hear, hear_out, note
from components.facts.meanings import Named
from components.facts.naming import meant
from components.facts.running import Context, Running
from components.facts.schema import Quantity
from components.reading.numerals import Numeral

_PRIOR_SENSES = {"guidance": "prior_guidance"}


def in_sentence(context: Context, found: Sequence[Numeral], running: Running, count: int) -> list[Quantity]:
    """Return the numbers of a sentence as rows, numbered behind ``count``; ``running`` hears the sentence."""
    running.enter(context)
    if not found:
        hear_out(running, context)
        return []
    rows: list[Quantity] = []
    for numeral in found:
        near = context.around(numeral)
        hear(running, near, numeral)
        row = _row(near, numeral, running, f"N{count + len(rows) + 1}")
        row = _gone_to(rows[-1], row, near.plain[running.since : numeral.start]) if rows else row
        _link(rows, running, row)
        rows.append(row)
        _remember(running, near, numeral, (row, len(rows) - 1))
    told = [_of_currency(context, row, numeral) for row, numeral in zip(rows, found, strict=True)]
    return changed_before(context.speech.plain, told)


def _of_currency(context: Context, row: Quantity, numeral: Numeral) -> Quantity:
    """Give a rate of exchange the currency that it is the price of as its scope; nothing that follows is of that currency."""
    if row.metric != "fx_rate":
        return row
    currency = beside.currency_before(context.plain, context.start, numeral.start)
    return replace(row, scope=None if currency == row.unit else currency)


def _link(rows: list[Quantity], running: Running, row: Quantity) -> None:
    """Give the amount told before the change that a number states, and its metric where only the change names one."""
    told = running.amount
    if row.change_percent is not None and told is not None and rows[told].metric in (row.metric, None):
        rows[told] = changed(_with_metric(rows[told], row), row)
        running.part = running.part or row.scope


def _remember(running: Running, context: Context, numeral: Numeral, told: tuple[Quantity, int]) -> None:
    """Remember a number for those to come, unless it stands aside in brackets; what is told of one person or barrel names nothing."""
    row, index = told
    if running.amount is None or not beside.is_aside(context.plain, numeral.start, numeral.end):
        note(running, row, index)
    if row.scope and running.row_of != row.scope:
        running.row, running.row_of = row.metric, row.scope
    running.of_part = running.of_part or row.scope is not None
    if row.kind in AMOUNTS:
        _remember_part(running, context, row)
    running.since = numeral.end
    if beside.is_of_one(context.plain, context.start, numeral.start):
        running.named = None


def _remember_part(running: Running, context: Context, row: Quantity) -> None:
    """Remember the part that a paragraph is about; beside amounts of the whole, 日本事業の売上高は is only one more amount."""
    if row.scope and parts.is_part(row.scope) and not (running.whole and f"{row.scope}の" in context.plain[context.start : context.end]):
        running.scope = row.scope
    running.whole = running.whole or (row.metric is not None and row.scope is None)


def _row(context: Context, numeral: Numeral, running: Running, row_id: str) -> Quantity:
    plain, sentence, speech = context.plain, context.sentence, context.speech
    named, scope = meant(context, numeral, running)
    clause = plain[running.since : numeral.start]
    rate = meanings.is_rate(named.metric if named else None) and not clause.endswith("比")
    change = None if rate else moves.stated_change(plain, numeral, clause, context.end) or _grown(plain, numeral, named)
    prior = telling.prior(context, numeral, running, (named, change))
    value, high = telling.signed(plain, numeral, named)
    sense = telling.sense(context, numeral, running, (named, change))
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
        period=ahead.period_of(plain[max(context.start, numeral.start - telling.FAR) : numeral.start], prior is not None),
        basis=running.basis if named else None,
        comparison=prior or (_compared(context, numeral, running) if sense == "delta" else None),
        change_percent=change,
        change_id=None,
        named=beside.noun_beside(plain, numeral.start, numeral.end, (context.start, context.end)),
        hedge=senses.hedge_of(plain, numeral.start, numeral.end),
        share_of=_share(context, numeral) if named is None and change is None else None,
    )


def _share(context: Context, numeral: Numeral) -> str | None:
    """Return the metric of amounts that a rate is a share of: 受注高の3割強."""
    found = beside.share_of(context.plain, numeral.start, context.words_within(context.start, numeral.start))
    return found if numeral.kind == "percent" and found and not meanings.is_rate(found) else None


def _grown(plain: str, numeral: Numeral, named: Named | None) -> float | None:
    """Return the change that a rate is by the noun behind its metric, signed as that noun says: 売上高の伸びは6.2%."""
    sign = beside.growth_named(plain, named) if named and numeral.kind == "percent" and named.end <= numeral.start else 0
    return sign * float(numeral.value) if sign and numeral.value is not None else None


def _gone_to(before: Quantity, row: Quantity, between: str) -> Quantity:
    """Give an amount the part of the company that the one it came from is of: 精密機器事業を113億円から112億円に."""
    same = before.is_prior and (before.metric, before.kind) == (row.metric, row.kind) and between in ("から", "から約")
    return replace(row, scope=before.scope) if same and row.scope is None else row


def _with_metric(amount: Quantity, change: Quantity) -> Quantity:
    """Give an amount that names no metric the one that its change names: 710億円と9%の減収."""
    return amount if amount.metric else replace(amount, metric=change.metric, scope=change.scope, sense="actual")


def _compared(context: Context, numeral: Numeral, running: Running) -> str | None:
    """Return what a change is measured against: as said, as said before in the turn, or by a word that says it itself."""
    plain = context.plain
    if beside.is_sensitivity(plain, context.start, numeral.start):
        return None
    if comparisons.is_against_day(plain, context.start, numeral.start):
        return "other"
    return running.comparison or ("yoy" if comparisons.says_yearly(plain, numeral.end) else None)
