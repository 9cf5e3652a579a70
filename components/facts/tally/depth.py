"""How deep themes are counted: by theme, by its parts, or by term; each is named by one text that leads back to its mentions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from components.facts.schema import Mention
from components.facts.wordlist import Wordlist

Level = Literal["theme", "sub_theme", "term"]
LEVELS: tuple[Level, ...] = ("theme", "sub_theme", "term")
# What parts the key of a theme from that of its part, and from the name of a term.
PART, TERM = ".", "#"


@dataclass(frozen=True, slots=True)
class Depth:
    """What rows are: themes, their parts or their terms, of one theme alone where one is given, and how many at most."""

    level: Level = "theme"
    most: int = 9
    within: str | None = None


def what_of(mention: Mention, level: Level) -> str:
    """Return the name of what a mention counts for: ``price``, ``price.increases`` or ``price#値上げ``."""
    if level == "term":
        return f"{mention.theme}{TERM}{mention.term}"
    return mention.theme if level == "theme" else f"{mention.theme}{PART}{mention.sub_theme or ''}"


def level_of(what: str) -> Level:
    """Return how deep a name goes."""
    head, term, _ = what.partition(TERM)
    return "term" if term else "sub_theme" if PART in head else "theme"


def theme_of(what: str) -> str:
    """Return the theme of a name."""
    return what.partition(TERM)[0].partition(PART)[0]


def counts_for(mention: Mention, what: str) -> bool:
    """Say whether a mention counts for a name."""
    return what_of(mention, level_of(what)) == what


def label_of(wordlist: Wordlist, what: str, language: str) -> str:
    """Return a name in words: of a part and of a term their own, of the terms that a theme holds itself the theme's."""
    head, term, name = what.partition(TERM)
    if term:
        return name
    theme, part, sub_theme = head.partition(PART)
    return wordlist.sub_label(theme, sub_theme, language) if part else wordlist.label(theme, language)


def by_what(mentions: Iterable[Mention], level: Level = "theme") -> dict[str, list[Mention]]:
    """Return mentions by what they count for, in the order of the text."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(what_of(mention, level), []).append(mention)
    return found
