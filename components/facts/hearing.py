"""Hearing a sentence: the words between its numbers, and the numbers themselves, change what has been said so far."""

from collections.abc import Sequence

from components.facts import beside, comparisons, meanings, parts, topics
from components.facts.meanings import Named
from components.facts.running import Context, Running
from components.facts.schema import Quantity
from components.reading.numerals import Numeral
from components.reading.terms import Match

AMOUNTS = ("money", "count")


def hear(running: Running, context: Context, numeral: Numeral) -> None:
    """Take up the words between the last number and this one."""
    clause = context.plain[running.since : numeral.start]
    if words := context.words_within(running.since, numeral.start):
        _hear_words(running, context, numeral, words)
    elif back := _back_to(running, clause):
        running.named, running.amount, running.part = back, running.topic_amount, None
    _hear_parts(running, context, numeral.start)
    _hear_effects(running, context, numeral.start)
    if "それぞれ" in clause:
        running.mapped = list(running.telling or running.told)
    basis = meanings.basis_in(context.plain, running.since, numeral.start)
    if basis or words:
        running.basis = basis
    comparison = comparisons.comparison_before(clause)
    if comparison and comparison != "same":
        running.comparison = comparison
    elif running.comparison == "other":
        running.comparison = None


def hear_out(running: Running, context: Context) -> None:
    """Take up the words of a sentence without a number: the one metric that it speaks of is what the next goes on about."""
    spoken = {word.meaning for word in context.words}
    if running.named is None and len(spoken) == 1:
        running.named = Named(context.words[-1].meaning, context.words[-1].start, context.words[-1].end)
    _hear_parts(running, context, context.end)
    _hear_effects(running, context, context.end)


def note(running: Running, row: Quantity, index: int) -> None:
    """Remember an amount as the one that a change behind it is of, unless it is only the one compared with."""
    told = row.kind in AMOUNTS or meanings.is_rate(row.metric)
    if running.topic and row.metric == running.topic.metric and not row.is_prior and told:
        running.topic_amount = index
    if told:
        running.telling.append(row.metric)
    if row.kind not in AMOUNTS:
        return
    if row.is_prior:
        running.comparison, running.prior = row.comparison or running.comparison, row.comparison
    elif row.sense != "delta" or running.amount is None:
        running.amount, running.measured = index, row.metric
    _note_metric(running, row)


def _note_metric(running: Running, row: Quantity) -> None:
    """Remember the metric and the part of an amount; one that measures nothing known ends what was spoken of before."""
    running.part = row.scope or running.part
    if row.metric is None and row.kind == "money" and not row.is_prior and running.named is None:
        running.before, running.parted = None, None
    if row.metric and (running.named is None or running.named.metric != row.metric):
        running.named = Named(row.metric, row.end, row.end)


def _hear_words(running: Running, context: Context, numeral: Numeral, words: Sequence[Match[str]]) -> None:
    """Take up the words for metrics: what the number is of, and what the sentence is about."""
    plain = context.plain
    word, topic = topics.spoken_of(plain, words, numeral.start, running.topic), topics.topic_of(plain, words)
    if topic and topic != running.topic:
        running.topic, running.topic_amount = topic, None
    again = running.topic is not None and word is not None and word.start == running.topic.start
    progressing = running.named is not None and running.named.metric == "progress_rate"
    if progressing and word and not again and plain[word.end : numeral.start] == "で":
        word = Match(word.start, word.end, "progress_rate")
    running.named = _named(plain, word, running) if word and not beside.is_of_one(plain, context.start, numeral.start) else None
    running.amount, running.part, running.mapped = running.topic_amount if again else None, None, []


def _hear_effects(running: Running, context: Context, end: int) -> None:
    """Hear whether a list goes through what moved a profit: 営業利益の増減要因は, マイナス要因としては."""
    if parts.goes_through_effects(context.plain, context.start, end):
        named = running.named.metric if running.named else ""
        running.effects = named if named in meanings.EARNED["profit"] else running.profit or "operating_income"
    elif running.topic and running.topic.start >= running.since:
        running.effects = None


def _back_to(running: Running, clause: str) -> Named | None:
    """Return the topic that the next number is of again, where the clause between them is over; a told one after an object."""
    over = running.topic and running.topic != running.named and topics.is_over(clause)
    return running.topic if over and (running.topic_amount is None or topics.was_object(clause)) else None


def _hear_parts(running: Running, context: Context, end: int) -> None:
    """Hear whether a list goes through the parts of a whole, and of which metric: 部門別売上高は, 地域別では."""
    last = running.named or running.before
    if parts.goes_through_parts(context.plain, context.start, end):
        running.parted = last.metric if last else "revenue"
    elif running.topic and running.topic.start >= running.since and running.topic.metric != running.parted:
        running.parted = None


def _named(plain: str, word: Match[str], running: Running) -> Named:
    """Return the metric that a word names; a margin of which no more is said is that of the profit named before it."""
    last = running.named or running.before
    alone = plain[word.start : word.end] in meanings.MARGINS["alone"]
    metric = meanings.MARGINS["of"].get(last.metric, word.meaning) if alone and last else word.meaning
    running.profit = metric if metric in meanings.PROFITS else running.profit
    return Named(metric, word.start, word.end)
