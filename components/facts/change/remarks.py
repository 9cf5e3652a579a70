"""What to know before calls are held against each other: what two of them say differently, and what one does not say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from components.facts import Facts
from components.facts.change.companies import Company, PlacedCall, company_key
from components.facts.change.figures import Point, source_of
from components.facts.change.remark import Currency, Estimate, Found, Remark, calls_of, ids_of, listed, named, surfaces, titles_of
from components.facts.change.restated import restated
from components.facts.change.rounding import is_same
from components.facts.fiscal import Stretch
from components.facts.fiscal.years import is_irregular
from components.lexicon import entries


def remarks_of(found: Sequence[Found], calls: Sequence[Facts]) -> list[Remark]:
    """Return everything to know of calls that are compared, in the order of the rules."""
    of_all = [*_same_text(calls), *_one_name([each.company for each in found])]
    return [*of_all, *(remark for rule in RULES for each in found for remark in rule(each))]


def _same_text(calls: Iterable[Facts]) -> Iterator[Remark]:
    """Yield the texts that are given more than once."""
    met: dict[str, list[str]] = {}
    for facts in calls:
        met.setdefault(facts.call.call_id, []).append(facts.call.source)
    for call_id, names in met.items():
        if len(names) > 1:
            yield Remark("same_text", None, (call_id,), blanks=(("one", (names[0],)), ("other", tuple(names[1:]))))


def _one_name(companies: Iterable[Company]) -> Iterator[Remark]:
    """Yield the names that several companies bear."""
    by_name: dict[str, list[Company]] = {}
    for company in companies:
        if name := company_key(company.calls[0].call):
            by_name.setdefault(name, []).append(company)
    for several in by_name.values():
        if len(several) > 1:
            heads = [company.calls[0] for company in several]
            yield Remark("one_name", several[0].name, ids_of(heads), titles_of(heads), blanks=(("calls", listed(heads)),))


def _same_quarter(found: Found) -> Iterator[Remark]:
    """Yield the calls that claim one quarter."""
    by_quarter: dict[tuple[int | None, int | None], list[PlacedCall]] = {}
    for call in found.company.calls:
        if stretch := call.reported.stretch:
            by_quarter.setdefault((stretch.order[0], stretch.last_quarter), []).append(call)
    for calls in by_quarter.values():
        if len(calls) > 1:
            stretch = calls[0].reported.stretch
            yield Remark("same_quarter", found.company.name, ids_of(calls), titles_of(calls), None, stretch, (("calls", listed(calls)),))


def _not_said(found: Found) -> Iterator[Remark]:
    """Yield, for each call, what it does not say: its company, its period, the months of its year, whether its figures are sums."""
    for call in found.company.calls:
        for key in _missing(call):
            yield Remark(key, found.company.name, (call.call.call_id,), titles_of([call]), blanks=(("call", (named(call.call),)),))


def _missing(call: PlacedCall) -> Iterator[str]:
    reported, head = call.reported, call.facts.transcript.header
    if not call.call.company:
        yield "no_company"
    if not call.facts.counted:
        yield "not_counted"
    if is_irregular(call.facts):
        yield "irregular_year"
    elif call.changed:
        yield "changed_year"
    elif reported.stretch is None:
        yield "unplaced_year" if head.fiscal_year else "no_period"
    elif reported.stretch.kind == "unsaid" and call.facts.counted:
        yield "unsaid"


def _two_currencies(found: Found) -> Iterator[Remark]:
    """Yield the metrics that a company tells in more than one currency."""
    by_metric: dict[tuple[str, str | None, str | None], dict[str, Point]] = {}
    for line in found.lines:
        if entries("metrics")[line.thing.metric]["kind"] == "money" and line.points:
            thing = line.thing
            by_metric.setdefault((thing.metric, thing.basis, thing.scope), {}).setdefault(thing.unit, line.points[0])
    for (metric, _, _), points in by_metric.items():
        if len(points) > 1:
            sources = tuple(point.sources[0] for point in points.values())
            units = tuple(map(Currency, points))
            yield Remark("two_currencies", found.company.name, calls_of(sources), sources, metric, None, (("units", units),))


def _two_values(found: Found) -> Iterator[Remark]:
    """Yield the figures for which one call states two values, or two calls on one quarter one each."""
    for line in found.lines:
        first: dict[Stretch, Point] = {}
        for point in line.points:
            if line.kind not in (point.stretch.kind, "moment"):
                continue
            before = first.setdefault(point.stretch, point)
            sources = (before.sources[0], point.sources[0]) if _differ(before, point) else (point.sources[0], *point.others)
            if len(sources) > 1:
                blanks = (("values", surfaces(found, sources)),)
                yield Remark("two_values", found.company.name, calls_of(sources), sources, line.thing.metric, point.stretch, blanks)


def _differ(one: Point, other: Point) -> bool:
    return one is not other and one.stated is not None and other.stated is not None and not is_same(one.stated, other.stated)


def _restated(found: Found) -> Iterator[Remark]:
    """Yield the figures of a year before that a later call tells otherwise."""
    for each in restated(found.company, found.lines):
        sources = (*each.then.sources[:1], *each.sources)
        key = "restated_implied" if each.is_implied else "restated"
        blanks = (
            ("then", surfaces(found, each.then.sources[:1])),
            ("now", surfaces(found, each.sources)),
            ("value", (Estimate(each.now, each.thing.unit),)),
        )
        yield Remark(key, found.company.name, calls_of(sources), sources, each.thing.metric, each.then.stretch, blanks)


def _old_guidance(found: Found) -> Iterator[Remark]:
    """Yield the forecasts of which a call says that they were another than the call before had told."""
    for each in found.guidance:
        for before, step in pairwise(each.steps):
            if before.stated and step.before and not is_same(before.stated, step.before):
                sources = (before.sources[0], source_of(step.before))
                blanks = (("then", surfaces(found, sources[:1])), ("now", surfaces(found, sources[1:])))
                yield Remark("old_guidance", found.company.name, calls_of(sources), sources, each.thing.metric, each.target, blanks)


def _progress(found: Found) -> Iterator[Remark]:
    """Yield the stated rates of progress that are not what the figure and the forecast give."""
    for each in found.progress:
        if each.stated and each.agrees is False:
            blanks = (("stated", (each.stated.surface,)), ("computed", (f"{each.percent:.1f}%",)))
            yield Remark("progress", found.company.name, calls_of(each.sources), each.sources, each.thing.metric, each.stretch, blanks)


RULES: tuple[Callable[[Found], Iterable[Remark]], ...] = (
    _same_quarter, _not_said, _two_currencies, _two_values, _restated, _old_guidance, _progress,
)  # fmt: skip
