"""The list that tone is counted by, as values that a person may change: nouns, directions, words that are both, and forms of speech."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from components.lexicon import entries

Takes = Literal["alone", "over", "either", "states"]
TAKES: tuple[Takes, ...] = ("alone", "over", "either", "states")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with all its spellings."""

    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction with its words by what they are said of; ``behind`` are single characters, ``reversed`` words end its movement."""

    key: str
    words: tuple[tuple[Takes, tuple[str, ...]], ...]
    behind: tuple[str, ...]
    reversed: tuple[str, ...]
    of_moves: bool


@dataclass(frozen=True, slots=True)
class FormWords:
    """A form of speech: verbs that inflect, words that do not, and longer phrases in which none counts."""

    key: str
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


@dataclass(frozen=True, slots=True)
class Lists:
    """All the words of tone; ``hidden`` are longer words in which none of them counts."""

    nouns: tuple[Noun, ...]
    directions: tuple[Direction, ...]
    wholes: tuple[Whole, ...]
    hidden: tuple[str, ...]
    forms: tuple[FormWords, ...]


def lists_of(tables: Mapping[str, Any]) -> Lists:
    """Return the lists of the tables of a file like ``lexicon/tone.toml``."""
    return Lists(
        tuple(Noun(key, tuple(noun["words"])) for key, noun in tables["nouns"].items()),
        tuple(_direction(key, table) for key, table in tables["directions"].items()),
        tuple(_whole(word, keys, tables["directions"]) for word, keys in tables["wholes"].items()),
        (*tables["nouns_hidden"]["words"], *tables["directions_hidden"]["words"]),
        tuple(FormWords(key, tuple(form["verbs"]), tuple(form["words"]), tuple(form["not_in"])) for key, form in tables["forms"].items()),
    )


@cache
def usual() -> Lists:
    """Return the lists of the house."""
    return lists_of(entries("tone"))


def _direction(key: str, table: Mapping[str, Any]) -> Direction:
    words = tuple((takes, tuple(table[takes])) for takes in TAKES)
    return Direction(key, words, tuple(table["behind"]), tuple(table["reversed"]), table.get("of_moves", False))


def _whole(word: str, keys: tuple[str, str], directions: Mapping[str, Any]) -> Whole:
    before, _, behind = word.partition("|")
    noun_first = keys[1] in directions
    noun, direction = keys if noun_first else keys[::-1]
    return Whole(before + behind, len(before), noun, direction, noun_first)


def label_of(key: str, language: str) -> str:
    """Return the name of a noun, a direction, a form or a manner in ``ja`` or ``en``."""
    tables = entries("tone")
    found = next((tables[kind][key] for kind in ("nouns", "directions", "forms") if key in tables[kind]), None)
    return str(found[language] if found else tables["manners"][f"{language}_{key}"])
