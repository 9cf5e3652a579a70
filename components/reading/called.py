"""Whether a text calls somebody by a name: speaks to him, or gives him the word."""

from components.lexicon import entries
from components.reading.label import Label


def is_called(plain: str, label: Label) -> bool:
    """Say whether somebody is called by a label's name or by how it is read: most headings are not."""
    return any(_is_spoken_to(plain, name) for name in (label.name, label.gloss) if name)


def is_handed_over(plain: str, name: str) -> bool:
    """Say whether the chair gives the word to a bare name: 須貝様、お願いいたします."""
    at = plain.find(f"{name}様")
    behind = at + len(name) + 1
    return at >= 0 and plain[behind : behind + LONGEST_WORD].lstrip("、 ").startswith(_GIVES_WORD)


_GIVES_WORD = tuple(entries("meeting")["gives_word"])
# With the blanks before it.
LONGEST_WORD = 12


def _is_spoken_to(plain: str, name: str) -> bool:
    """Say whether somebody is spoken to by the name, or called by it with the house."""
    at = plain.find(name)
    while at >= 0:
        if plain.startswith(_BEHIND_CALLED, at + len(name)):
            return True
        at = plain.find(name, at + 1)
    return False


_BEHIND_CALLED = ("様", "さま", "さん", "氏", "より", "から", "です", "でございます", "と申し", ", ", " of ", " from ", " with ", " at ")
