"""The distinct things an analyst asks in a turn: read from coarse to fine, and held against the number he announces."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from components.facts.schema import SentenceRow
from components.lexicon import entries
from components.reading.asking import adds, declared_count, holds_on, kind_of, names_matter, opens_by_order

# A question with fewer words of matter than this cannot show that it is about something else.
FEWEST_WORDS = 5
# After また or それから two words are enough.
FEWEST_AFTER_ADDITION = 2
# A question that shares less than this part of its words with the ask before is about something else.
LEAST_SHARED = 0.34
# …上がるのか、…見ているか、この2点を: a sentence with as many commas lists what it counts.
FEWEST_ITEMS = 2
# More asks than this in one turn nobody announces; a list that gives more is a list.
MOST_DECLARED = 9
_WORDS = re.compile(r"[ァ-ヴー]{2,}|[A-Za-z][A-Za-z0-9]+|[一-龥々]{2,}")
_TOPIC = re.compile(r"(?:また|では|一方|なお)?、?([^、。は]{2,16}?)(?:は|が|の)")
# 価格転嫁の進み具合と、設備投資の見通しを教えてください: two targets of one request.
_REQUEST = re.compile("|".join(entries("asking")["targets"]))
_AND = re.compile(entries("asking")["and"])
# （1）稼働率、（2）単価 and 1点目は影響額、2点目は時期: items numbered within one sentence.
_NUMBERED = re.compile(r"\([1-9]\)|[①-⑨]|[1-9一二三](?:点|つ)目 ?は|第[1-3一二三]に|もう[1一]つは|(?<=、)次に|(?<=^)まず")
# …、以上の3点を: the number of the items is none of them.
_TOTAL = re.compile(r"(?:以上|この|合計|都合)の?[2-9二三四五](?:つ|点|問)")
_LEADING = re.compile("|".join(entries("asking")["leading"]))
_LAST = tuple(entries("asking")["last"])
_ITEM = re.compile(r"、(?:それに|それと|そして|及び|および|並びに|ならびに|また|あと)?|及び|および|並びに|ならびに|それに")
_ASKED_WORD, _CLAUSE_END, _ALSO = (re.compile(entries("asking")[key]) for key in ("asked_words", "clause_ends", "also"))
_ASKS_AGAIN = re.compile(entries("asking")["asks_again"])
_LEADS_IN = re.compile(entries("asking")["leads_in"])
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
    return _parted(plain, sentences, lambda group, s: _is_other_matter(plain, group, s))


def _by_question(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a turn at every question that does not hold on to the one before."""
    return _parted(plain, sentences, lambda group, s: not _goes_on(plain, group, s))


def _parted(plain: str, sentences: Sequence[SentenceRow], opens: Callable[[list[SentenceRow], SentenceRow], bool]) -> list[Matter]:
    groups = list(_groups(plain, sentences, opens))
    found = []
    for index, group in enumerate(groups):
        if questions := _questions(plain, group, lead_in=index == 0 and len(groups) > 1):
            found.append(_matter(group, questions))
    return found


def _groups(
    plain: str, sentences: Sequence[SentenceRow], opens: Callable[[list[SentenceRow], SentenceRow], bool]
) -> Iterator[list[SentenceRow]]:
    ordered = any(opens_by_order(said := plain[s.start : s.end]) and not said.startswith(_LAST) for s in sentences)
    group: list[SentenceRow] = []
    for sentence in sentences:
        if group and _begins(plain, group, sentence, ordered, opens):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _begins(
    plain: str, group: list[SentenceRow], sentence: SentenceRow, ordered: bool, opens: Callable[[list[SentenceRow], SentenceRow], bool]
) -> bool:
    text = plain[sentence.start : sentence.end]
    if opens_by_order(text):
        return True
    if not ordered and _ALSO.search(text) and kind_of(text) != "statement" and any(_is_asked(plain[s.start : s.end]) for s in group):
        return True
    if not any(_is_asked(plain[s.start : s.end]) for s in group) or holds_on(text):
        return False
    asks = kind_of(text) != "statement"
    if adds(text) and not asks:
        return "\n" in plain[group[-1].end : sentence.start] or not ordered
    return not ordered and asks and opens(group, sentence)


def _is_asked(sentence: str) -> bool:
    """Say whether a sentence asks by itself; 海外について教えてください only names what the next one asks."""
    return (kind_of(sentence) == "question" and not _LEADS_IN.search(sentence)) or names_matter(sentence)


def _questions(plain: str, group: Sequence[SentenceRow], lead_in: bool) -> list[SentenceRow]:
    """Return the sentences that ask; a wish to know counts where it numbers itself, or where nothing else asks.

    Before the first of several asks such a wish only leads in; a numbered sentence asks whatever its form.
    """
    kinds = [(s, kind_of(plain[s.start : s.end])) for s in group]
    asking = [(s, kind) for s, kind in kinds if declared_count(plain[s.start : s.end]) is None]
    kinds = asking if lead_in else asking or kinds
    clear = [s for s, kind in kinds if kind == "question" or (kind == "indirect" and _asks_itself(plain[s.start : s.end]))]
    wishes = [] if lead_in else [s for s, kind in kinds if kind == "indirect"]
    numbered = [s for s, _ in kinds[:1] if opens_by_order(plain[s.start : s.end])]
    return clear or wishes[-1:] or numbered


def _asks_itself(sentence: str) -> bool:
    return names_matter(sentence) or (opens_by_order(sentence) and bool(_WISH.search(sentence)))


_WISH = re.compile(r"(?:たい|れば)(?:です|と思います|幸いです)?。?$")


def _is_other_matter(plain: str, group: Sequence[SentenceRow], sentence: SentenceRow) -> bool:
    text = plain[sentence.start : sentence.end]
    words = _words(text)
    before = set().union(*(_words(plain[s.start : s.end]) for s in group))
    fewest = FEWEST_AFTER_ADDITION if adds(text) else FEWEST_WORDS
    return len(words) >= fewest and len(words & before) < LEAST_SHARED * len(words)


def _goes_on(plain: str, group: Sequence[SentenceRow], sentence: SentenceRow) -> bool:
    """Say whether a question is about what was just asked: its topic, or a good part of its words, stood there already."""
    text = plain[sentence.start : sentence.end]
    if adds(text):
        return False
    before = plain[group[0].start : group[-1].end]
    topic = _TOPIC.match(text)
    if topic and topic[1] in before:
        return True
    words = _words(text)
    return not words or len(words & _words(before)) >= LEAST_SHARED * len(words)


def _words(text: str) -> set[str]:
    stop = entries("asking")["stop_words"]
    return {word for word in _WORDS.findall(text) if not any(s in word for s in stop)}


def _by_target(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a request that names two things, or numbers them within one sentence, into as many matters."""
    return [part for matter in _by_question(plain, sentences) for part in _split(plain, matter, _targets)]


def _by_item(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part the last sentence with a list into its items, as an announced number may need."""
    said = [s for s in sentences if not _POLITE.search(plain[s.start : s.end]) and not _only_counts(plain[s.start : s.end])]
    found = _by_question(plain, sentences) or [_matter(sentences, said[-1:] or sentences[-1:])]
    return [part for matter in found for part in _split(plain, matter, _items)]


def _by_list(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part the sentence that counts what it lists, behind the one that only named the matter: 時期と、有無の2点です."""
    found = _by_question(plain, sentences)
    listed = next((s for s in sentences if _lists_all(plain[s.start : s.end])), None)
    if listed is None or not found or listed.start < found[-1].end:
        return found
    *before, last = found
    return [*before, *_split(plain, replace(last, questions=(*last.questions, listed), end=listed.end), _items)]


def _lists_all(sentence: str) -> bool:
    """Say whether a sentence lists as many items as it counts."""
    return declared_count(sentence) == len(_items(sentence)) + 1


def _by_turn_of_phrase(plain: str, sentences: Sequence[SentenceRow]) -> list[Matter]:
    """Part a turn at the words that lead from one announced matter to the next: まず…。次に…。最後に…."""
    leading = [at for at, s in enumerate(sentences) if _LEADING.match(plain, s.start, s.end)]
    return [_matter(sentences[at:end], sentences[at : at + 1]) for at, end in pairwise([*leading, len(sentences)])]


def _only_counts(sentence: str) -> bool:
    """Say whether a sentence says how many questions there are, and none of them."""
    return declared_count(sentence) is not None and len(_ITEM.findall(sentence)) < FEWEST_ITEMS and not _lists_all(sentence)


def _split(plain: str, matter: Matter, cuts: Callable[[str], list[int]]) -> list[Matter]:
    last = matter.questions[-1]
    at = [last.start + cut for cut in cuts(plain[last.start : last.end])]
    if not at:
        return [matter]
    starts, ends = [matter.start, *at], [*at, matter.end]
    return [Matter(matter.sentences, matter.questions, start, end) for start, end in zip(starts, ends, strict=True)]


def _targets(text: str) -> list[int]:
    """Return where in a sentence the second target of its request begins."""
    numbered = [found.start() for found in _NUMBERED.finditer(text)]
    if len(numbered) > 1:
        return numbered[1:]
    request = _REQUEST.search(text)
    if again := [found.end() for found in _ASKS_AGAIN.finditer(text)]:
        return again
    asked = [found.end() for found in _CLAUSE_END.finditer(text) if _asks_twice(text, found.end())]
    if asked and not opens_by_order(text):
        return asked
    joined = [found.end() for found in _AND.finditer(text) if request and found.start() < request.start()]
    return joined


def _asks_twice(text: str, cut: int) -> bool:
    """Say whether a word asks in the clause that ends at ``cut`` and another one behind it: いくらで、いつ, but not いくらで、いくら."""
    first = _ASKED_WORD.search(text[:cut].rpartition("、")[0].rpartition("、")[2])
    second = _ASKED_WORD.search(text, cut)
    return first is not None and second is not None and first[0] != second[0]


def _items(text: str) -> list[int]:
    numbered = [found.start() for found in _NUMBERED.finditer(text)]
    return numbered[1:] if len(numbered) > 1 else [found.end() for found in _ITEM.finditer(text) if not _TOTAL.match(text, found.end())]
