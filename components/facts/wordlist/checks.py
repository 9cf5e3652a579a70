"""What no word list may hold: a spelling of two terms, of one character, a pattern, an exclusion that is itself a word of the list."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from components.facts.wordlist.model import BadWordlist, Wordlist
from components.reading.cleaning import plain

SHORTEST, LONGEST = 2, 60
# What is typed as a pattern; a bracket, a full stop or a plus alone may stand in a word: A.I., C++, CMR(顧客管理収入).
_PATTERN = re.compile(r"\\[a-zA-Z.]|\.[*+?]|[*?]\W*$|\[[^\]]*\]|\(\?|\||^\^|\{\d")


def checked(wordlist: Wordlist, text: str = "") -> Wordlist:
    """Return a word list that holds nothing wrong; raises ``BadWordlist``, with the line where ``text`` is the file."""
    seen: dict[str, str] = {}
    for theme, surface in _spellings(wordlist):
        fit(surface, text)
        if surface in seen:
            same = "words.twice_within" if seen[surface] == theme else "words.twice"
            first, second = (wordlist.by_key[key].names for key in (seen[surface], theme))
            raise BadWordlist(same, found=surface, first=first, second=second, **at_spelling(text, surface))
        seen[surface] = theme
    if len(wordlist.by_key) < len(wordlist.themes):
        twice = Counter(theme.key for theme in wordlist.themes).most_common(1)[0][0]
        raise BadWordlist("words.key_twice", found=twice)
    for phrase in wordlist.not_in:
        fit(phrase, text)
    for theme_key, phrase in ((theme.key, phrase) for theme in wordlist.themes for phrase in theme.not_in):
        if seen.get(phrase) == theme_key:
            raise BadWordlist("words.excludes_all", found=phrase, theme=wordlist.by_key[theme_key].names, **at_spelling(text, phrase))
    return wordlist


def fit(surface: str, text: str = "") -> str:
    """Return a spelling that may stand in a list; raises ``BadWordlist``."""
    if _is_fit(surface):
        return surface
    if not surface.strip():
        raise BadWordlist("words.blank", **at_spelling(text, surface))
    if len(surface.strip()) < SHORTEST:
        raise BadWordlist("words.short", found=surface.strip(), **at_spelling(text, surface))
    if len(surface) > LONGEST or "\n" in surface:
        raise BadWordlist("words.long", found=surface[:LONGEST], limit=str(LONGEST), **at_spelling(text, surface))
    raise BadWordlist("words.pattern", found=surface, **at_spelling(text, surface))


# A change of one word looks at all the thousands of the list again.
@lru_cache(maxsize=2**14)
def _is_fit(surface: str) -> bool:
    return len(surface.strip()) >= SHORTEST and len(surface) <= LONGEST and "\n" not in surface and not _PATTERN.search(surface)


def _spellings(wordlist: Wordlist) -> Iterator[tuple[str, str]]:
    return ((theme.key, surface) for theme in wordlist.themes for term in theme.terms for surface in term.surfaces)


def at_spelling(text: str, surface: str) -> dict[str, str]:
    """Return the last line of a file that holds a spelling, which is the one that is too many."""
    if not text:
        return {"line": ""}
    quoted = (f'"{surface}"', f"'{surface}'")
    found = [number for number, line in enumerate(map(plain, text.splitlines()), 1) if any(each in line for each in quoted)]
    return {"line": str(found[-1]) if found else "1"}
