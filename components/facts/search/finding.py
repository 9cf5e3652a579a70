"""Where words stand in many calls: the sentences, by call, and how many of them are left by whom they were said."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from components.facts.schema import SentenceRow
from components.facts.search.text import Searchable
from components.facts.search.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Found:
    """A call with the places of the sentences in which words begin, in the order of the text; each counts once."""

    page: Searchable
    places: Sequence[int]

    @property
    def sentences(self) -> Iterator[SentenceRow]:
        """Yield the sentences."""
        return map(self.page.sentence, self.places)


@dataclass(frozen=True, slots=True)
class Narrow:
    """Whose sentences are wanted: of a role, of a speaker by name; None leaves all."""

    role: str | None = None
    speaker: str | None = None

    def left(self, found: "Found") -> Sequence[int]:
        """Return the places of the sentences of whom is wanted."""
        places = found.places
        for wanted, of in ((self.role, found.page.roles), (self.speaker, found.page.speakers)):
            places = places if wanted is None else [place for place in places if of[place] == wanted]
        return places


def search(pages: Iterable[Searchable], spellings: Iterable[str]) -> list[Found]:
    """Return the calls in which one of the spellings is said, in their order, each with its sentences.

    The first was typed and may stand inside a word, the others are words. What stands in a label, or in a passage that
    was not read, is not said. Blank words are nowhere.
    """
    words = words_of(spellings)
    found = (Found(page, _places(page, words)) for page in pages)
    return [each for each in found if each.places]


def _places(page: Searchable, words: Sequence[Word]) -> list[int]:
    if len(words) == 1:
        return _places_of(page, words[0])
    return sorted({place for word in words for place in _places_of(page, word)})


def _places_of(page: Searchable, word: Word) -> list[int]:
    """Look for a word once in each sentence, however often it stands there."""
    text, starts, ends = page.text, page.starts, page.ends
    places: list[int] = []
    at, place, count = word.first(text, 0), 0, len(ends)
    while at >= 0:
        place = bisect_right(ends, at, place)
        if place == count:
            break
        if starts[place] <= at:
            places.append(place)
            at = word.first(text, ends[place])
        else:
            at = word.first(text, starts[place])
    return places


def kept(found: Iterable[Found], narrow: Narrow) -> list[Found]:
    """Return what is left of a search by whom it was said."""
    return [Found(each.page, places) for each in found if (places := narrow.left(each))]


def left_in(found: Iterable[Found], narrow: Narrow) -> tuple[Counter[str], Counter[str]]:
    """Return how many sentences each role and each speaker has, of those that the other of the two filters leaves."""
    roles, speakers = Counter[str | None](), Counter[str | None]()
    for each in found:
        roles.update(map(each.page.roles.__getitem__, Narrow(speaker=narrow.speaker).left(each)))
        speakers.update(map(each.page.speakers.__getitem__, Narrow(role=narrow.role).left(each)))
    return _named(roles), _named(speakers)


def _named(counts: Counter[str | None]) -> Counter[str]:
    return Counter({name: count for name, count in counts.items() if name})


def hits_in(page: Searchable, place: int, spellings: Iterable[str]) -> list[tuple[int, int]]:
    """Return the spans, in the text as given, of the spellings that begin in a sentence; no two overlap, the first goes before."""
    start, end = page.starts[place], page.ends[place]
    spans = sorted((at, -len(word.spelling)) for word in words_of(spellings) for at in word.places(page.text, start, end))
    return [page.original(at, behind) for at, behind in _apart((at, at - length) for at, length in spans)]


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that begin behind the one before."""
    last = 0
    for start, end in spans:
        if start >= last:
            last = end
            yield start, end
