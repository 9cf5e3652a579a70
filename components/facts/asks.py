"""The distinct things an analyst asks in a turn: read from coarse to fine, and held against the number he announces."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from components.facts.parting import Opens, asking, is_other_matter, leaves_off, parted
from components.facts.schema import SentenceRow
from components.facts.targets import items, lists_all, only_counts, targets
from components.lexicon import entries
from components.reading.asking import adds, declared_count

# More asks than this in one turn nobody announces; a list that gives more is a list.
MOST_DECLARED = 9
_LEADING = re.compile("|".join(entries("asking")["leading"]))
_POLITE = re.compile("|".join(entries("asking")["thanks"]))


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing asked: the sentences it is said in, those of them that ask, and the span that asks it."""

    sentences: tuple[SentenceRow, ...]
    questions: tuple[SentenceRow, ...]
    start: int
    end: int

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Return the passages that ask: of each question what belongs to this ask."""
        return [(max(self.start, question.start), min(self.end, question.end)) for question in self.questions]

    def holds(self, place: int) -> bool:
        """Say whether a place in the sentences belongs to the matter: of a question that asks several things, only its own part does."""
        return self.start <= place < self.end or not any(question.start <= place < question.end for question in self.questions)


def matters(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Return what a turn asks: the finest reading that an announced number bears out, else one matter a question."""
    if not sentences:
        return []
    declared = _declared(plain, sentences)
    if declared is None:
        return _by_target(plain, sentences)
    readings = (reading(plain, sentences) for reading in (_by_topic, _by_question, _by_target, _by_item, _by_list, _by_turn_of_phrase))
    return min(readings, key=lambda found: abs(len(found) - declared))


def remark(plain: str, sentences: Sequence[SentenceRow]) -> Matter | None:
    """Return the last sentence of a turn that asks in no form and is more than thanks: it is answered nevertheless."""
    said = [s for s in sentences if not _POLITE.search(plain[s.start : s.end])]
    return _matter(said[-1:], said[-1:]) if said else None


def _declared(plain: str, sentences: Sequence[SentenceRow]) -> int | None:
    count = declared_count(plain[sentences[0].start : sentences[-1].end]) if sentences else None
    return count if count and count <= MOST_DECLARED else None


def _matter(sentences: Sequence[SentenceRow], questions: Sequence[SentenceRow]) -> Matter:
    return Matter(tuple(sentences), tuple(questions), questions[0].start, questions[-1].end)


def _by_topic(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a turn where a question is about another matter than the ones before it, or is numbered."""
    return _parted(plain, sentences, is_other_matter)


def _by_question(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a turn at every question that does not hold on to the one before."""
    return _parted(plain, sentences, leaves_off)


def _parted(plain: str, sentences: Sequence[SentenceRow], opens: Opens) -> list[Matter]:
    groups = list(parted(plain, sentences, opens))
    found = []
    for index, group in enumerate(groups):
        leads_in = index == 0 and len(groups) > 1 and not adds(plain[groups[1][0].start : groups[1][0].end])
        if questions := asking(plain, group, leads_in):
            found.append(_matter(group, questions))
    return found


def _by_target(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a request that names two things, or numbers them within one sentence, into as many matters."""
    return [part for matter in _by_question(plain, sentences) for part in _split(plain, matter, targets)]


def _by_item(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part the last sentence with a list into its items, as an announced number may need."""
    said = [s for s in sentences if not _POLITE.search(plain[s.start : s.end]) and not only_counts(plain[s.start : s.end])]
    found = _by_question(plain, sentences) or [_matter(sentences, said[-1:] or sentences[-1:])]
    return [part for matter in found for part in _split(plain, matter, items)]


def _by_list(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part the sentence that counts what it lists, behind the one that only named the matter: 時期と、有無の2点です."""
    found = _by_question(plain, sentences)
    listed = next((s for s in sentences if lists_all(plain[s.start : s.end])), None)
    if listed is None or not found or listed.start < found[-1].end:
        return found
    *before, last = found
    return [*before, *_split(plain, replace(last, questions=(*last.questions, listed), end=listed.end), items)]


def _by_turn_of_phrase(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a turn at the words that lead from one announced matter to the next: まず…。次に…。最後に…."""
    leading = [at for at, s in enumerate(sentences) if _LEADING.match(plain, s.start, s.end)]
    return [_matter(sentences[at:end], sentences[at : at + 1]) for at, end in pairwise([*leading, len(sentences)])]


def _split(plain: str, matter: Matter, cuts: Callable[[str], list[int]]) -> list[Matter]:
    last = matter.questions[-1]
    at = [last.start + cut for cut in cuts(plain[last.start : last.end])]
    if not at:
        return [matter]
    return [_part(matter, start, end) for start, end in zip([matter.start, *at], [*at, matter.end], strict=True)]


def _part(matter: Matter, start: int, end: int) -> Matter:
    """Return what a passage asks of a matter: its own questions, with all that leads up to it."""
    own = tuple(question for question in matter.questions if question.start < end and start < question.end)
    sentences = tuple(sentence for sentence in matter.sentences if sentence in own or sentence not in matter.questions)
    return Matter(sentences, own, start, end)
