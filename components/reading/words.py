"""The words of a call as Janome tells them apart, and its compounds of nouns. ``words_of`` is the door; no other module calls Janome."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from sys import intern
from threading import Lock
from typing import Any

from components.reading.breaks import unbroken
from components.reading.collector import held_off
from components.reading.compounds import Compound, Word, compounds_of, kind_of
from components.reading.dictionary import dictionary_of
from components.reading.transcript import Sentence, Transcript

__all__ = ["Compound", "Word", "Words", "words_of"]

# Janome looks at so many characters at once, and copies all that is left of a text each time: it is given no more.
# It ends a part behind a mark, as Janome does.
_PART = re.compile(r"(?s).{499,1023}?[、。,.?!]|.{1,1024}")
# Nothing that is longer is a word; a run of one script that could be one is looked through from each of its characters.
LONGEST_WORD = 64
# Half of a character that a broken file holds cannot be encoded, and Janome encodes.
_HALF = re.compile("[\ud800-\udfff]")
# A call's words take a few megabytes.
MOST_CALLS = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a call in the order of the text, none overlapping another, and the compounds that its nouns form."""

    words: tuple[Word, ...]
    compounds: tuple[Compound, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the words of a call depend on."""

    text: str
    plain: str
    sentences: tuple[Sentence, ...]
    terms: frozenset[str]


_kept: dict[_Asked, Words] = {}
# A tokenizer that threads share gives wrong words and no error, from then on for all of them. One lock rather than one tokenizer
# a thread: a server makes a thread for each run of a page, and two threads are no quicker than one at this work.
_lock = Lock()


def words_of(transcript: Transcript, terms: Set[str] = frozenset()) -> Words:
    """Return the words of a call's sentences, each of ``terms`` being one word wherever it stands; kept for when they are asked again."""
    asked = _Asked(transcript.text, transcript.plain, transcript.sentences, frozenset(terms))
    found = _kept.get(asked)
    return found if found is not None else _looked_up(asked)


def _looked_up(asked: _Asked) -> Words:
    """Return the words, made by whichever thread comes first."""
    with _lock:
        if asked not in _kept:
            _kept[asked] = _made(asked)
            for oldest in list(_kept)[:-MOST_CALLS]:
                del _kept[oldest]
        return _kept[asked]


@held_off()
def _made(asked: _Asked) -> Words:
    tokenizer = _tokenizer()
    # The one tokenizer of the process takes the terms of whoever holds the lock: another would take time to make, and memory.
    tokenizer.user_dic = dictionary_of(asked.terms)
    whole = unbroken(asked.plain, asked.text)
    words: list[Word] = []
    for number, sentence in enumerate(asked.sentences):
        first, last = whole.within(sentence.start, sentence.end)
        for token, at, behind in _tokens(tokenizer, whole.plain[first:last]):
            start, end = whole.original(first + at, first + behind)
            plain, part = whole.plain[first + at : first + behind], intern(token.part_of_speech)
            words.append(Word(number, start, end, asked.text[start:end], plain, token.base_form, part, kind_of(plain, part)))
    return Words(tuple(words), tuple(compounds_of(words)))


@cache
def _tokenizer() -> Any:
    from janome.tokenizer import Tokenizer  # noqa: PLC0415 - 170 ms to import, and no picture of the first page needs it

    return Tokenizer(max_unknown_length=LONGEST_WORD)


def _tokens(tokenizer: Any, sentence: str) -> Iterator[tuple[Any, int, int]]:
    """Yield the tokens of a plain sentence with their spans in it."""
    spoken = _HALF.sub("\ufffd", sentence)
    for part in _PART.finditer(spoken):
        # Janome drops the blanks at both ends and says nowhere where a token stands; between the ends it drops nothing.
        end = part.end() - len(part[0].lstrip())
        for token in tokenizer.tokenize(part[0]):
            start, end = end, end + len(token.surface)
            yield token, start, end
