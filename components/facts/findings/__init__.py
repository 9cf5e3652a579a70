"""What looks wrong in the source: one rule a function, each hit with the passages it was held against.

A rule knows no company and no person; the words it goes by are in ``lexicon/findings.toml``.
"""

from collections.abc import Callable, Iterator

from components.facts.findings import conversation, glosses, limits, names, numbers, periods, source, sums, terms, units
from components.facts.findings.hit import Evidence, Hit
from components.facts.schema import Finding
from components.lexicon import entries

__all__ = ["RULES", "Evidence", "findings_of"]

RULES: tuple[Callable[[Evidence], Iterator[Hit]], ...] = (
    units.two_kinds, numbers.lone_currency, numbers.two_values, numbers.change_mismatch, sums.parts_sum, sums.raised_used,
    periods.period_end, periods.held_before_end, limits.limited_time, names.two_spellings, glosses.two_glosses, glosses.gloss_reversed,
    glosses.gloss_company, terms.two_names, terms.two_scripts, terms.homophones, conversation.declared_count,
    conversation.undeclared_answer, conversation.run_together, conversation.role_phrase, source.mistranslation, source.no_firm,
    source.repeated, source.mojibake, source.no_label,
)  # fmt: skip


def findings_of(evidence: Evidence) -> list[Finding]:
    """Return the findings of every rule, in the order of the text, numbered from 1."""
    found = sorted((hit for rule in RULES for hit in rule(evidence)), key=lambda hit: (hit.start, hit.end, hit.rule))
    return [_finding(evidence, hit, f"F{number}") for number, hit in enumerate(found, 1)]


def _finding(evidence: Evidence, hit: Hit, finding_id: str) -> Finding:
    said = entries("findings")["rules"][hit.rule]
    words = {"odd": hit.odd, "others": hit.others}
    return Finding(
        call_id=evidence.speech.call_id,
        finding_id=finding_id,
        rule=hit.rule,
        severity=said["severity"],
        start=hit.start,
        end=hit.end,
        surface=evidence.speech.text[hit.start : hit.end],
        message=said["ja"].format(**words),
        suggestion=hit.suggestion,
        related=[list(span) for span in hit.related],
        message_en=said["en"].format(**words),
    )
