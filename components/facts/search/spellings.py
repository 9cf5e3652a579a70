"""Words with their other spellings: of a term of the themes all that count for it, of a person all the names that were linked."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from components.facts.schema import PersonRow
from components.facts.search.text import folded
from components.facts.search.words import words_of
from components.facts.wordlist import Wordlist
from components.reading.cleaning import plain
from components.reading.names import folded as folded_name


def spellings_of(words: str, wordlist: Wordlist, people: Iterable[PersonRow]) -> tuple[str, ...]:
    """Return the words, then every other spelling of the term or of the people they name, as written.

    A spelling in which another is found finds nothing that this one does not, and is left out.
    """
    name = folded_name(plain(words).strip())
    alike = (each for person in people if name in map(_person_name, (names := (person.name, *person.aliases))) for each in names)
    term = _terms(wordlist).get(folded(words).strip(), ())
    written = {folded(words).strip(): words.strip()}
    for each in (*term, *alike):
        written.setdefault(folded(each).strip(), each.strip())
    return tuple(written[word.spelling] for word in words_of(written.values()))


def _person_name(written: str) -> str:
    return folded_name(plain(written).strip())


@lru_cache(maxsize=16)
def _terms(wordlist: Wordlist) -> Mapping[str, tuple[str, ...]]:
    """Return the spellings of each term by each of them."""
    terms = (term for theme in wordlist.themes for term in theme.terms)
    return {folded(surface): term.surfaces for term in terms for surface in term.surfaces}
