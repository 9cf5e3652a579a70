"""Whether a text calls somebody by a name: speaks to him, or gives him the word."""

import re
from collections.abc import Iterator

from components.lexicon import entries
from components.reading.label import Label


def is_called(plain: str, label: Label) -> bool:
    """Say whether somebody is called by a label's name or by how it is read: most headings are not."""
    return any(_is_spoken_to(plain, name) for name in (label.name, label.gloss) if name)


def is_handed_over(plain: str, name: str) -> bool:
    """Say whether the chair gives the word to a bare name: 須貝様、お願いいたします."""
    return any(_GIVES_WORD.match(plain, end) for end in _ends(plain, name))


_GIVES_WORD = re.compile(entries("meeting")["gives_word"])


def _is_spoken_to(plain: str, name: str) -> bool:
    """Say whether somebody is spoken to by the name, or called by it with the house."""
    return any(plain.startswith(_BEHIND_CALLED, end) for end in _ends(plain, name))


def _ends(plain: str, name: str) -> Iterator[int]:
    """Yield where each place ends at which a name stands."""
    at = plain.find(name)
    while at >= 0:
        yield at + len(name)
        at = plain.find(name, at + 1)


_BEHIND_CALLED = ("様", "さま", "さん", "氏", "より", "から", "です", "でございます", "と申し", ", ", " of ", " from ", " with ", " at ")
