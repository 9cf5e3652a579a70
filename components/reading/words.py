"""The words of a call as Janome tells them apart, and its compounds of nouns. ``words_of`` is the door; no other module calls Janome."""

import re
from collections import OrderedDict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from sys import intern
from threading import Lock
from typing import Any
from weakref import WeakValueDictionary

from components.reading.breaks import unbroken
from components.reading.collector import held_off
from components.reading.compounds import Compound, Word, compounds_of, kind_of
from components.reading.dictionary import TermDictionary, dictionary_of
from components.reading.transcript import Sentence, Transcript

__all__ = ["Compound", "Word", "Words", "has_words", "words_of"]

# Janome looks at so many characters at once, and copies all that is left of a text each time: it is given no more.
# It ends a part behind a mark, as Janome does.
_PART = re.compile(r"(?s).{499,1023}?[、。,.?!]|.{1,1024}")
# Nothing that is longer is a word; a run of one script that could be one is looked through from each of its characters.
LONGEST_WORD = 64
# Half of a character that a broken file holds cannot be encoded, and Janome encodes.
_HALF = re.compile("[\ud800-\udfff]")
# A call's words take a few megabytes, those of a very long one a hundred: so many calls, and so many words, are kept at most.
MOST_CALLS, MOST_WORDS = 8, 400_000


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a call in the order of the text, none overlapping another, and the compounds that its nouns form.

    Equal to itself alone, so that what is made of the words can be kept by them.
    """

    words: tuple[Word, ...]
    compounds: tuple[Compound, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the words of a call depend on."""

    text: str
    plain: str
    sentences: tuple[Sentence, ...]
    terms: frozenset[str]


_kept: OrderedDict[_Asked, Words] = OrderedDict()
# Whoever asks for words that are being made waits for them; the others go on.
_making: WeakValueDictionary[_Asked, Lock] = WeakValueDictionary()
_keeping = Lock()
# A tokenizer that threads share gives wrong words and no error, from then on for all of them. One lock rather than one tokenizer
# a thread: a server makes a thread for each run of a page, and two threads are no quicker than one at this work. It is held for
# a piece of a sentence at a time, so that a short call does not wait for the whole of a long one.
_tokenizing = Lock()


def words_of(transcript: Transcript, terms: Set[str] = frozenset()) -> Words:
    """Return the words of a call's sentences, each of ``terms`` being one word wherever it stands; kept for when they are asked again."""
    asked = _asked(transcript, terms)
    return _found(asked) or _looked_up(asked)


def has_words(transcript: Transcript, terms: Set[str] = frozenset()) -> bool:
    """Say whether the words of a call are kept, so that asking for them takes no time."""
    return _found(_asked(transcript, terms)) is not None


def _asked(transcript: Transcript, terms: Set[str]) -> _Asked:
    return _Asked(transcript.text, transcript.plain, transcript.sentences, frozenset(terms))


def _found(asked: _Asked) -> Words | None:
    """Return words that are kept, and let them be the last to go."""
    with _keeping:
        if asked in _kept:
            _kept.move_to_end(asked)
        return _kept.get(asked)


def _looked_up(asked: _Asked) -> Words:
    """Return the words, made by whichever thread comes first."""
    with _keeping:
        making = _making.setdefault(asked, Lock())
    with making:
        return _found(asked) or _keep(asked, _made(asked))


def _keep(asked: _Asked, words: Words) -> Words:
    """Keep words, and let go of the oldest where there are too many; the last are kept however many they are."""
    with _keeping:
        _kept[asked] = words
        while len(_kept) > MOST_CALLS or (len(_kept) > 1 and sum(len(each.words) for each in _kept.values()) > MOST_WORDS):
            _kept.popitem(last=False)
    return words


@held_off()
def _made(asked: _Asked) -> Words:
    dictionary = dictionary_of(asked.terms)
    whole = unbroken(asked.plain, asked.text)
    words: list[Word] = []
    for number, sentence in enumerate(asked.sentences):
        first, last = whole.within(sentence.start, sentence.end)
        for token, at, behind in _tokens(dictionary, whole.plain[first:last]):
            start, end = whole.original(first + at, first + behind)
            plain, part = whole.plain[first + at : first + behind], intern(token.part_of_speech)
            words.append(Word(number, start, end, asked.text[start:end], plain, token.base_form, part, kind_of(plain, part)))
    return Words(tuple(words), tuple(compounds_of(words)))


@cache
def _tokenizer() -> Any:
    from janome.tokenizer import Tokenizer  # noqa: PLC0415 - 170 ms to import, and no picture of the first page needs it

    return Tokenizer(max_unknown_length=LONGEST_WORD)


def _tokens(dictionary: TermDictionary, sentence: str) -> Iterator[tuple[Any, int, int]]:
    """Yield the tokens of a plain sentence with their spans in it."""
    spoken = _HALF.sub("\ufffd", sentence)
    for part in _PART.finditer(spoken):
        # Janome drops the blanks at both ends and says nowhere where a token stands; between the ends it drops nothing.
        end = part.end() - len(part[0].lstrip())
        for token in _tokenized(dictionary, part[0]):
            start, end = end, end + len(token.surface)
            yield token, start, end


def _tokenized(dictionary: TermDictionary, piece: str) -> list[Any]:
    """Return the tokens of a piece; the one tokenizer takes the terms of whoever holds it, for another would take time and memory."""
    with _tokenizing:
        tokenizer = _tokenizer()
        tokenizer.user_dic = dictionary
        return list(tokenizer.tokenize(piece))
