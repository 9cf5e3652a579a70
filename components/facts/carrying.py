"""Which metric a number is of that names none itself: what the sentence before spoke of, the parts of a list, a loss, an effect."""

import re

from components.facts import beside, comparisons, meanings, moves, parts
from components.facts.meanings import Named
from components.facts.running import Context, Running
from components.lexicon import entries
from components.reading.numerals import Numeral

RATES = {"percent", "points", "ratio"}
# What kind of metric a kind of number can measure, or state the change of.
_ANY = {"money", "percent", "count"}
_MEASURED_AS = {"money": {"money"}, "count": {"count"}, "percent": _ANY, "points": _ANY, "ratio": _ANY}
# 数量が△21億円, 原価低減で52億円.
_CAUSE = re.compile(r"(?:が|で|により|は)(?:約|プラス|マイナス|△|[+-]| )*$")
# An exchange rate is the price of one unit.
MOST_OF_A_RATE = 100_000


def fits(numeral: Numeral, metric: str) -> bool:
    """Say whether a number can measure a metric, or state its change."""
    if metric == "fx_rate" and (numeral.value or 0) > MOST_OF_A_RATE:
        return False
    return entries("metrics")[metric]["kind"] in _MEASURED_AS[numeral.kind]


def carried(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric spoken of before, where a sentence goes on about it; parts that nothing named before are of the revenue."""
    plain, start = context.plain, context.start
    lost_by = beside.loss_beside(plain, running.since, numeral.start, numeral.end)
    called = numeral.kind == "money" and (lost_by is not None or beside.sign_after(plain, numeral.end) != 0)
    for metric in (running.row if running.parts else None, running.before.metric if running.before else None):
        if metric and not (called and not meanings.may_be_lost(metric)) and _continues(context, numeral, running, metric):
            return Named(metric, start, start)
    subject = parts.subject_before(plain, numeral.start, start)
    listed = subject is not None and (parts.is_part(subject) or running.parted) and parts.goes_through_parts(plain, start, numeral.start)
    return Named("revenue", start, start) if listed and numeral.kind == "money" else None


def listed(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the metric of a list by part, where the sentence is a part's: ドライ船は68億円, ・タンカー 134億円."""
    metric = running.parted
    if metric is None or not fits(numeral, metric) or running.named:
        return None
    return Named(metric, context.start, context.start) if part_of(context, numeral, running) else None


def caused(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the profit that a list of causes is of: 増減要因は、数量が△21億円、価格が94億円."""
    since = context.plain[running.since : numeral.start]
    cause = running.effects is not None and numeral.kind == "money" and _CAUSE.search(since) is not None
    topic = parts.topic_before(context.plain, context.start, numeral.start) if cause else None
    if topic and parts.is_part(topic):
        running.effects = None
    return Named(running.effects, numeral.start, numeral.start) if cause and running.effects else None


def respectively(numeral: Numeral, running: Running) -> Named | None:
    """Return the metric of the amount before that stands in the same place: 前年同期はそれぞれ110億円、10億円."""
    metric = running.mapped.pop(0) if running.mapped else None
    return Named(metric, numeral.start, numeral.start) if metric and fits(numeral, metric) else None


def earned(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return what the word for a change names itself: 7%の増収 is of the revenue, 47億円の減益要因 of the profit spoken of."""
    metric = beside.earned(context.plain, numeral.start, numeral.end)
    if metric is None or (running.named and running.named.metric in meanings.EARNED[metric]):
        return None
    noun = None if running.named else parts.topic_before(context.plain, context.start, numeral.start)
    part = noun if noun and f"{noun}は" in context.plain[context.start : numeral.start] and not meanings.metric_words(noun) else None
    return Named(running.profit or "operating_income" if metric == "profit" else metric, numeral.start, numeral.start, part)


def lost(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the profit whose loss an amount is; where none was spoken of it is the operating income: 海外事業の赤字は5億円."""
    span = beside.loss_beside(context.plain, running.since, numeral.start, numeral.end) if numeral.kind == "money" else None
    if span is None:
        return None
    before = running.before.metric if running.before else ""
    return Named(before if meanings.may_be_lost(before) else running.profit or "operating_income", *span)


def exceeded(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the profit, which an amount is that exceeds or falls short of a plan and names nothing: 社内計画を5億円下回りました."""
    clause = context.plain[running.since : numeral.start]
    against = comparisons.comparison_before(clause) if numeral.kind == "money" and clause.rstrip("約").endswith("を") else None
    turned = against in ("plan", "guidance") and moves.direction_after(context.plain, numeral.end, context.end) != 0
    return Named(running.profit or "operating_income", numeral.start, numeral.start) if turned else None


def sold(context: Context, numeral: Numeral, running: Running) -> Named | None:
    """Return the revenue, which an amount is that is told of a part with its change and without a word for what: 海外は488億円、5%増."""
    plain = context.plain
    told = numeral.kind == "money" and moves.is_told_with_change(plain, numeral.end)
    noun = parts.subject_before(plain, numeral.start, running.since) or parts.topic_before(plain, context.start, numeral.start)
    return Named("revenue", numeral.start, numeral.start, noun) if told and noun and parts.is_part(noun) else None


def part_of(context: Context, numeral: Numeral, running: Running) -> str | None:
    """Return the part of the company that a sentence goes on to; a row of parts may have any name."""
    plain, start = context.plain, context.start
    for noun in (parts.subject_before(plain, numeral.start, start), parts.topic_before(plain, start, numeral.start)):
        any_name = running.parts or running.parted
        if noun and parts.is_another(noun):
            return None
        if noun and not meanings.metric_words(noun) and (parts.is_part(noun) or any_name):
            return noun.rstrip("」")
    return None


def _is_product(context: Context, part: str) -> bool:
    """Say whether a part is told as a product, by its quotation marks: of one, no profit is told."""
    return f"「{part}」" in context.plain[context.start : context.end]


def _continues(context: Context, numeral: Numeral, running: Running, metric: str) -> bool:
    """Say whether a sentence goes on about a metric named before it: it names nothing else before its number, or a part."""
    plain, start = context.plain, context.start
    turned = moves.direction_after(plain, numeral.end, context.end) != 0 or numeral.is_signed(plain)
    if not fits(numeral, metric) or (numeral.kind in RATES and not turned and not meanings.is_rate(metric)):
        return False
    if numeral.kind in RATES and beside.is_of_price(plain, numeral.end):
        return False
    if numeral.kind == "points" and running.ago == 0 and meanings.is_rate(metric):
        return True
    among_parts = bool(running.parts or running.parted)
    part = part_of(context, numeral, running) if parts.is_parted(metric) else None
    in_part = part is not None and (
        among_parts or (parts.carries_scope(metric) and not (metric in meanings.PROFITS and _is_product(context, part)))
    )
    return in_part or parts.is_about_same(plain[start : numeral.start])
