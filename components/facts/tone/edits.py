"""Changes of the words of tone, each a value that gives another list; what would spoil the list is refused."""

from dataclasses import dataclass, replace

from components.facts.tone.checks import checked, spellings
from components.facts.tone.inflection import forms_of
from components.facts.tone.lists import Direction, Lists, Noun, Takes
from components.facts.tone.tokens import matcher_of
from components.facts.wordlist.checks import fit
from components.facts.wordlist.model import BadWordlist
from components.reading.cleaning import plain

# The keys of the nouns that a person makes.
OWN = "own"


@dataclass(frozen=True, slots=True)
class Add:
    """Let a word count for a noun, or for a direction; ``takes`` says of what such a word is said."""

    word: str
    key: str
    takes: Takes = "either"


@dataclass(frozen=True, slots=True)
class Make:
    """Make a noun with its first words."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """Let a word count for nothing any more."""

    word: str


Edit = Add | Make | Remove


def edited(lists: Lists, edit: Edit) -> Lists:
    """Return the list with a change made; raises ``BadWordlist`` where the change would spoil it."""
    match edit:
        case Add():
            return _added(lists, edit)
        case Make():
            return _made(lists, edit)
        case Remove():
            return _removed(lists, plain(edit.word).strip())


def _added(lists: Lists, edit: Add) -> Lists:
    nouns = {noun.key for noun in lists.nouns}
    if edit.key not in nouns | {direction.key for direction in lists.directions}:
        raise BadWordlist("tone_words.unknown_key", found=edit.key)
    word = _new(lists, edit.word, edit.key in nouns)
    with_noun = tuple(replace(n, words=(*n.words, word)) if n.key == edit.key else n for n in lists.nouns)
    with_direction = tuple(_with_word(d, word, edit.takes) if d.key == edit.key else d for d in lists.directions)
    return checked(replace(lists, nouns=with_noun, directions=with_direction))


def _with_word(direction: Direction, word: str, takes: Takes) -> Direction:
    words = tuple((each, (*held, word) if each == takes else held) for each, held in direction.words)
    return replace(direction, words=words)


def _new(lists: Lists, typed: str, is_noun: bool) -> str:
    """Return a word as the text has it; refused where it stands for something already, in whatever form."""
    word = fit(plain(typed).strip())
    known = matcher_of(lists).words
    for form in (word,) if is_noun else (word, *forms_of(word)):
        if form in known:
            meaning = known[form]
            raise BadWordlist("tone_words.known", found=word, form=form, name=lists.names[meaning.key])
    return word


def _made(lists: Lists, edit: Make) -> Lists:
    name = edit.name.strip()
    if not name:
        raise BadWordlist("tone_words.no_name")
    if any(name in names for names in lists.names.values()):
        raise BadWordlist("tone_words.name_known", found=name)
    words = tuple(dict.fromkeys(_new(lists, word, True) for word in edit.words if word.strip()))
    if not words:
        raise BadWordlist("tone_words.no_words", found=name)
    key = next(key for number in range(1, len(lists.nouns) + 2) if (key := f"{OWN}{number}") not in lists.names)
    return checked(replace(lists, nouns=(*lists.nouns, Noun(key, (name, name), words))))


def _removed(lists: Lists, word: str) -> Lists:
    """Take a word out; a noun without words goes with its last one, unless a word that holds it and a direction is left."""
    if word not in {spelling for _, spelling in spellings(lists)}:
        raise BadWordlist("tone_words.unknown_word", found=word)
    wholes = tuple(whole for whole in lists.wholes if whole.word != word)
    held = {whole.noun for whole in wholes}
    nouns = (replace(noun, words=_without(noun.words, word)) for noun in lists.nouns)
    directions = tuple(_without_word(direction, word) for direction in lists.directions)
    kept = tuple(noun for noun in nouns if noun.words or noun.key in held)
    return checked(replace(lists, nouns=kept, directions=directions, wholes=wholes))


def _without_word(direction: Direction, word: str) -> Direction:
    words = tuple((takes, _without(held, word)) for takes, held in direction.words)
    return replace(direction, words=words, reversed=_without(direction.reversed, word))


def _without(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    return tuple(each for each in words if each != word)
