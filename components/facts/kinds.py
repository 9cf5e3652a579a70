"""What kind of answer an ask wants, a number, a time or a reason, and which sentences give one of that kind."""

import re
from dataclasses import dataclass

from components.facts.asks import Matter
from components.facts.known import Known
from components.facts.schema import SentenceRow
from components.lexicon import entries

_ANSWERS = entries("answers")
_NUMBER = re.compile(f"{_ANSWERS['number']['asked']}|{_ANSWERS['number']['quantity']}{_ANSWERS['number']['told']}")
# What asks for a view, or how much of what nobody counts.
_NO_NUMBER = re.compile(_ANSWERS["number"]["no_number"].replace("DEGREE", "|".join(_ANSWERS["number"]["degree"])))
_OF_KIND = [(re.compile(words), frozenset(kinds)) for words, kinds in _ANSWERS["number"]["kinds"]]
_ANY_NUMBER = frozenset(_ANSWERS["number"]["any"])
# So many points or things are no answer to a question for a number.
_POINTS = frozenset(_ANSWERS["number"]["no_answer"])
_TIME_ASKED, _TIME_GIVEN = (re.compile(_ANSWERS["time"][key]) for key in ("asked", "given"))
_REASON_ASKED, _REASON_GIVEN = (re.compile(_ANSWERS["reason"][key]) for key in ("asked", "given"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an ask wants: a number of one of these kinds (none where it wants no number), a time, a reason."""

    numbers: frozenset[str]
    time: bool
    reason: bool


def wanted(plain: str, ask: Matter) -> Wanted:
    """Return what the passages that ask want to be told."""
    said = "\n".join(plain[start:end] for start, end in ask.spans)
    number = _NUMBER.search(_NO_NUMBER.sub("、", said))
    kinds = next((kinds for words, kinds in _OF_KIND if words.search(said)), _ANY_NUMBER) if number else frozenset[str]()
    return Wanted(kinds, _TIME_ASKED.search(said) is not None, _REASON_ASKED.search(said) is not None)


def gives_number(known: Known, sentence: SentenceRow, kinds: frozenset[str]) -> bool:
    """Say whether a sentence tells a number of one of these kinds."""
    return any(q.kind in kinds and q.unit not in _POINTS for q in known.numbers.get(sentence.sentence_id, ()))


def gives(known: Known, sentence: SentenceRow, wants: Wanted) -> bool:
    """Say whether a sentence gives what is wanted, of whatever it may be."""
    start, end = sentence.start, sentence.end
    return (
        (bool(wants.numbers) and gives_number(known, sentence, wants.numbers))
        or (wants.time and _TIME_GIVEN.search(known.plain, start, end) is not None)
        or (wants.reason and _REASON_GIVEN.search(known.plain, start, end) is not None)
    )
