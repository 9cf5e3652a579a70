"""Where one ask of a turn ends and the next begins, and which of its sentences ask."""

import re
from collections.abc import Callable, Iterator, Sequence

from components.facts.schema import SentenceRow
from components.lexicon import entries
from components.reading.asking import adds, closed_up, declared_count, holds_on, kind_of, names_matter, opens_by_order
from components.reading.terms import either

# A question with fewer words of matter than this cannot show that it is about something else.
FEWEST_WORDS = 5
# After また or それから two words are enough.
FEWEST_AFTER_ADDITION = 2
# A question that shares less than this part of its words with the ask before is about something else.
LEAST_SHARED = 0.34
_WORDS = re.compile(r"[ァ-ヴー]{2,}|[A-Za-z][A-Za-z0-9]+|[一-龥々]{2,}")
_STOP = re.compile(either(entries("asking")["stop_words"]))
_TOPIC = re.compile(r"(?:また|では|一方|なお)?、?([^、。は]{2,16}?)(?:は|が|の)")
_LAST = tuple(entries("asking")["last"])
_ALSO = re.compile(entries("asking")["also"])
_OF_THE_SAME = re.compile(entries("asking")["of_the_same"])
_LEADS_IN = re.compile(entries("asking")["leads_in"])
_WISHED = re.compile(entries("asking")["wished"])
_WISH = re.compile(r"(?:たい|れば)(?:です|と思います|幸いです)?。?$")

# Says of a question whether it opens another ask than the one whose sentences stand before it.
Opens = Callable[[str, Sequence[SentenceRow], SentenceRow], bool]


def parted(plain: str, sentences: Sequence[SentenceRow], opens: Opens) -> Iterator[list[SentenceRow]]:
    """Yield the sentences of a turn by the ask they belong to; ``opens`` judges a question that nothing else parts from the one before."""
    ordered = any(opens_by_order(said := plain[s.start : s.end]) and not said.startswith(_LAST) for s in sentences)
    group: list[SentenceRow] = []
    for sentence in sentences:
        if group and _begins(plain, group, sentence, None if ordered else opens):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _begins(plain: str, group: Sequence[SentenceRow], sentence: SentenceRow, opens: Opens | None) -> bool:
    """Say whether a sentence begins another ask; in a turn that numbers its asks there is nothing that ``opens`` would judge."""
    text = closed_up(plain[sentence.start : sentence.end])
    if opens_by_order(text):
        return True
    asks = kind_of(text) != "statement"
    if not _is_over(plain, group, text, asks and opens is not None) or _OF_THE_SAME.match(text):
        return False
    if opens and asks and _ALSO.search(text):
        return True
    if holds_on(text):
        return False
    if adds(text) and not asks:
        return opens is not None or "\n" in plain[group[-1].end : sentence.start]
    return opens is not None and asks and opens(plain, group, sentence)


def _is_over(plain: str, group: Sequence[SentenceRow], after: str, asks: bool) -> bool:
    """Say whether a group has asked: a request that only names its matter has, where the question behind it adds another (また)."""
    said = [closed_up(plain[s.start : s.end]) for s in group]
    return any(map(_is_asked, said)) or (asks and adds(after) and any(map(_wishes, said)))


def _wishes(sentence: str) -> bool:
    """Say whether a sentence requests, or names what one would like to know: 背景について聞きたい。また、…."""
    kind = kind_of(sentence)
    return kind == "question" or (kind == "indirect" and declared_count(sentence) is None and _WISHED.search(sentence) is not None)


def _is_asked(sentence: str) -> bool:
    """Say whether a sentence asks by itself; 海外について教えてください only names what the next one asks."""
    return (kind_of(sentence) == "question" and not _LEADS_IN.search(sentence)) or names_matter(sentence)


def asking(plain: str, group: Sequence[SentenceRow], lead_in: bool) -> list[SentenceRow]:
    """Return the sentences that ask; a wish to know counts where it numbers itself, or where nothing else asks.

    Before the first of several asks such a wish only leads in; a numbered sentence asks whatever its form.
    """
    kinds = [(s, kind_of(plain[s.start : s.end])) for s in group]
    uncounted = [(s, kind) for s, kind in kinds if declared_count(plain[s.start : s.end]) is None]
    kinds = uncounted if lead_in else uncounted or kinds
    clear = [s for s, kind in kinds if kind == "question" or (kind == "indirect" and _asks_itself(plain[s.start : s.end]))]
    wishes = [] if lead_in else [s for s, kind in kinds if kind == "indirect"]
    numbered = [s for s, _ in kinds[:1] if opens_by_order(plain[s.start : s.end])]
    return clear or wishes[-1:] or numbered


def _asks_itself(sentence: str) -> bool:
    return names_matter(sentence) or (opens_by_order(sentence) and bool(_WISH.search(sentence)))


def is_other_matter(plain: str, group: Sequence[SentenceRow], sentence: SentenceRow) -> bool:
    """Say whether a question is about another thing than what was just asked: it has words enough, and hardly one stood there already."""
    text = plain[sentence.start : sentence.end]
    words = _words(text)
    before = set().union(*(_words(plain[s.start : s.end]) for s in group))
    fewest = FEWEST_AFTER_ADDITION if adds(text) else FEWEST_WORDS
    return len(words) >= fewest and len(words & before) < LEAST_SHARED * len(words)


def leaves_off(plain: str, group: Sequence[SentenceRow], sentence: SentenceRow) -> bool:
    """Say whether a question leaves what was just asked: neither its topic nor a good part of its words stood there already."""
    text = plain[sentence.start : sentence.end]
    if adds(text):
        return True
    before = plain[group[0].start : group[-1].end]
    topic = _TOPIC.match(text)
    if topic and topic[1] in before:
        return False
    words = _words(text)
    return len(words & _words(before)) < LEAST_SHARED * len(words)


def _words(text: str) -> set[str]:
    return {word for word in _WORDS.findall(text) if not _STOP.search(word)}
