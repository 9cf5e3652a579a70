"""Names of events: two names that are made of the same words in other forms are one event."""

import re
from collections.abc import Iterator

from components.lexicon import entries
from components.reading.terms import either

_WORDS = entries("findings")["words"]
_MEANT = {word: f"{at}" for at, words in enumerate((*_WORDS["event_words"], *_WORDS["event_dates"])) for word in words}
_DATES = frozenset(word for words in _WORDS["event_dates"] for word in words)
_PIECES = re.compile(f"(?P<word>{either(list(_MEANT))})|(?P<kind>{either(_WORDS['event_kinds'])})|にわたる|[の・ ]")
# 「春の家電祭」, and without marks only what nothing else is called: ダブルイレブン, 618商戦.
_QUOTED = re.compile(r"「(?P<name>[^「」\n]{2,24})」")
_BARE = re.compile(f"(?P<name>{_WORDS['event_unquoted']})")


def events(plain: str) -> Iterator[tuple[frozenset[str], str, tuple[int, int]]]:
    """Yield the names of events in a plain text, each with the words that it is made of, whatever their form, and its span."""
    for pattern in (_QUOTED, _BARE):
        for found in pattern.finditer(plain):
            if words := _words_of(found["name"]):
                yield words, found["name"], found.span("name")


def _words_of(name: str) -> frozenset[str] | None:
    """Return the words of an event's name without the word for its kind, None where the name is none of an event."""
    pieces = list(_PIECES.finditer(name))
    words = [piece["word"] for piece in pieces if piece["word"]]
    named = len(words) > 1 or any(piece["kind"] for piece in pieces) or _DATES.intersection(words)
    if not words or not named:
        return None
    rest = re.split("\n+", _PIECES.sub("\n", name))
    return frozenset([*(_MEANT[word] for word in words), *(piece for piece in rest if piece and piece != "大")])
