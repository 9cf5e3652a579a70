"""The comparison of calls as to figures: companies, lines, guidance, progress and remarks."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.change.companies import Company, companies_of
from components.facts.change.figures import Line, stated_lines
from components.facts.change.guidance import Guidance, guidance_of
from components.facts.change.progress import Progress, progress_of
from components.facts.change.remark import Found, Remark
from components.facts.change.remarks import remarks_of
from components.facts.change.single import with_single_quarters


@dataclass(frozen=True, slots=True)
class Comparison:
    """What calls tell of figures, held against each other."""

    companies: tuple[Company, ...]
    lines: tuple[Line, ...]
    guidance: tuple[Guidance, ...]
    progress: tuple[Progress, ...]
    remarks: tuple[Remark, ...]


def compared(calls: Sequence[Facts]) -> Comparison:
    """Return what calls, of one company or of several, tell of figures; each call is looked at a fixed number of times."""
    found = [_found(company) for company in companies_of(calls)]
    return Comparison(
        tuple(each.company for each in found),
        tuple(line for each in found for line in each.lines),
        tuple(course for each in found for course in each.guidance),
        tuple(progress for each in found for progress in each.progress),
        tuple(remarks_of(found, calls)),
    )


def _found(company: Company) -> Found:
    lines, guidance = with_single_quarters(stated_lines(company)), guidance_of(company)
    texts = {call.call.call_id: call.facts.transcript.text for call in company.calls}
    return Found(company, lines, guidance, progress_of(company, lines, guidance), texts)
