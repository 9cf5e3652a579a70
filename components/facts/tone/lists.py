"""The list that tone is counted by, as values that a person may change: nouns, directions, words that are both, and forms of speech."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Literal

from components.facts.wordlist.model import Names
from components.lexicon import entries

Takes = Literal["alone", "over", "either", "states"]
TAKES: tuple[Takes, ...] = ("alone", "over", "either", "states")
# How a word stands in a form of speech: in all its forms, as it is, or as a longer phrase in which none counts.
Stands = Literal["verbs", "words", "not_in"]
STANDS: tuple[Stands, ...] = ("verbs", "words", "not_in")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with its names in Japanese and English, and all its spellings."""

    key: str
    names: Names
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction with its words by what they are said of; ``behind`` are single characters, ``reversed`` words end its movement."""

    key: str
    names: Names
    words: tuple[tuple[Takes, tuple[str, ...]], ...]
    behind: tuple[str, ...]
    reversed: tuple[str, ...]
    of_moves: bool


@dataclass(frozen=True, slots=True)
class FormWords:
    """A form of speech: verbs that inflect, words that do not, and longer phrases in which none counts."""

    key: str
    names: Names
    verbs: tuple[str, ...]
    words: tuple[str, ...]
    not_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A word that holds a noun and a direction; ``cut`` parts it, and ``noun_first`` says which part is which."""

    word: str
    cut: int
    noun: str
    direction: str
    noun_first: bool


@dataclass(frozen=True)
class Lists:
    """All the words of tone; the hidden ones are longer words in which none of them counts."""

    nouns: tuple[Noun, ...]
    directions: tuple[Direction, ...]
    wholes: tuple[Whole, ...]
    nouns_hidden: tuple[str, ...]
    directions_hidden: tuple[str, ...]
    forms: tuple[FormWords, ...]

    def __hash__(self) -> int:
        """Return a number of the words that are in it, made once."""
        return self._hash

    @cached_property
    def _words(self) -> tuple[object, ...]:
        return self.nouns, self.directions, self.wholes, self.nouns_hidden, self.directions_hidden, self.forms

    @cached_property
    def _hash(self) -> int:
        return hash(self._words)

    @cached_property
    def digest(self) -> str:
        """The name of this list in a link."""
        return sha256(repr(self._words).encode()).hexdigest()[:10]

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """The names of the nouns, the directions and the forms by their keys."""
        return MappingProxyType({each.key: each.names for each in self.named})

    @property
    def named(self) -> tuple[Noun | Direction | FormWords, ...]:
        """Return the nouns, the directions and the forms."""
        return (*self.nouns, *self.directions, *self.forms)

    @property
    def hidden(self) -> tuple[str, ...]:
        """Return the longer words in which none counts."""
        return (*self.nouns_hidden, *self.directions_hidden)


def lists_of(tables: Mapping[str, Any]) -> Lists:
    """Return the lists of the tables of a file like ``lexicon/tone.toml``."""
    return Lists(
        tuple(Noun(key, names_in(noun), tuple(noun["words"])) for key, noun in tables["nouns"].items()),
        tuple(_direction(key, table) for key, table in tables["directions"].items()),
        tuple(whole_of(word, keys, tables["directions"]) for word, keys in tables["wholes"].items()),
        tuple(tables["nouns_hidden"]["words"]),
        tuple(tables["directions_hidden"]["words"]),
        tuple(_form(key, table) for key, table in tables["forms"].items()),
    )


@cache
def usual() -> Lists:
    """Return the lists of the house."""
    return lists_of(entries("tone"))


def names_in(table: Mapping[str, Any]) -> Names:
    """Return both names in a table; one in a single language stands for the other too."""
    return table.get("ja") or table["en"], table.get("en") or table["ja"]


def _direction(key: str, table: Mapping[str, Any]) -> Direction:
    words = tuple((takes, tuple(table[takes])) for takes in TAKES)
    return Direction(key, names_in(table), words, tuple(table["behind"]), tuple(table["reversed"]), table.get("of_moves", False))


def _form(key: str, table: Mapping[str, Any]) -> FormWords:
    return FormWords(key, names_in(table), tuple(table["verbs"]), tuple(table["words"]), tuple(table["not_in"]))


def whole_of(word: str, keys: tuple[str, str], directions: Collection[str]) -> Whole:
    """Return a word that a bar parts, with the keys of its parts in their order; ``directions`` are the keys that are directions."""
    before, _, behind = word.partition("|")
    noun_first = keys[1] in directions
    noun, direction = keys if noun_first else keys[::-1]
    return Whole(before + behind, len(before), noun, direction, noun_first)


def label_of(key: str, language: str, lists: Lists | None = None) -> str:
    """Return the name of a noun, a direction, a form or a manner in ``ja`` or ``en``, by a list or by that of the house."""
    found = (lists or usual()).names.get(key)
    return found[language != "ja"] if found else str(entries("tone")["manners"][f"{language}_{key}"])
