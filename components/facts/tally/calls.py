"""How much is in a call: its turns, asks, numbers, management's mentions of themes, and findings, each with what it counts."""

from collections.abc import Collection, Iterator, Mapping

from components.facts import Facts
from components.facts.corrections import key_of
from components.facts.figures import figures
from components.facts.tally.rows import Count, Row, mention_rows

NOTHING_DECIDED: frozenset[str] = frozenset()


def call_counts(facts: Facts, decided: Collection[str] = NOTHING_DECIDED) -> Mapping[str, Count]:
    """Return the counts of a call by name; of findings those that are not among the decided, of mentions the management's."""
    rows = {
        "turns": _turns(facts),
        "asks": (Row(ask.ask_id, tuple(ask.question_sentence_ids), ask.start, ask.end) for ask in facts.asks),
        "numbers": (Row(q.quantity_id, (q.sentence_id,), q.start, q.end) for q in figures(facts)),
        "mentions": mention_rows(m for m in facts.mentions if m.role == "management"),
        "findings": _findings(facts, decided),
    }
    return {name: Count(f"call:{facts.call.call_id}:{name}", name, None, tuple(found)) for name, found in rows.items()}


def _turns(facts: Facts) -> Iterator[Row]:
    said: dict[int | None, list[str]] = {}
    for sentence in facts.speech.sentences:
        said.setdefault(sentence.turn, []).append(sentence.sentence_id)
    return (Row(f"T{turn.turn}", tuple(said.get(turn.turn, ())), turn.start, turn.end) for turn in facts.speech.turns)


def _findings(facts: Facts, decided: Collection[str]) -> Iterator[Row]:
    for finding in facts.findings:
        if key_of(finding) not in decided:
            sentence = facts.speech.sentence_at(finding.start, finding.end)
            yield Row(finding.finding_id, (sentence.sentence_id,) if sentence else (), finding.start, finding.end)
