"""Changes of the words of tone, each a value that gives another list; what would spoil the list is refused."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from components.facts.tone.checks import checked, spellings
from components.facts.tone.form_edits import form_kin, with_form_word, without_form_word
from components.facts.tone.inflection import are_kin, forms_of
from components.facts.tone.lists import STANDS, Direction, Lists, Noun, Stands, Takes
from components.facts.tone.tokens import matcher_of
from components.facts.wordlist.checks import fit
from components.facts.wordlist.model import BadWordlist
from components.reading.cleaning import plain

# The keys of the nouns that a person makes.
OWN = "own"


@dataclass(frozen=True, slots=True)
class Add:
    """Let a word count for a noun, a direction or a form; ``takes`` says of what a direction is said, or how a word stands in a form."""

    word: str
    key: str
    takes: Takes | Stands = "either"


@dataclass(frozen=True, slots=True)
class Make:
    """Make a noun with its first words."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """Let a word count for nothing any more, in whatever spelling; ``key`` tells a word of a form from a noun that is spelled alike."""

    word: str
    key: str = ""


Edit = Add | Make | Remove


def edited(lists: Lists, edit: Edit) -> Lists:
    """Return the list with a change made; raises ``BadWordlist`` where the change would spoil it."""
    match edit:
        case Add():
            return _added(lists, edit)
        case Make():
            return _made(lists, edit)
        case Remove():
            return _removed(lists, edit)


def kin_of(lists: Lists, edit: Remove) -> tuple[str, ...]:
    """Return the words that a removal takes out: the one named and those of its direction or form found in its spellings."""
    word = plain(edit.word).strip()
    form = next((each for each in lists.forms if each.key == edit.key), None)
    if form:
        return form_kin(form, word)
    held = [(key, each) for key, each in spellings(lists) if each == word or are_kin(each, word)]
    keys = {key for key, each in held if each == word}
    directions = {direction.key for direction in lists.directions}
    return tuple(each for key, each in held if each == word or (key in keys and key in directions))


def _added(lists: Lists, edit: Add) -> Lists:
    if edit.key in {form.key for form in lists.forms}:
        stands: Stands = next((each for each in STANDS if each == edit.takes), "verbs")
        return with_form_word(lists, edit.key, plain(edit.word).strip(), stands)
    nouns = {noun.key for noun in lists.nouns}
    if edit.key not in nouns | {direction.key for direction in lists.directions}:
        raise BadWordlist("tone_words.unknown_key", found=edit.key)
    word = _new(lists, edit.word, edit.key in nouns)
    with_noun = tuple(replace(n, words=(*n.words, word)) if n.key == edit.key else n for n in lists.nouns)
    with_direction = tuple(_with_word(d, word, edit.takes) if d.key == edit.key else d for d in lists.directions)
    return checked(replace(_shown(lists, (word,)), nouns=with_noun, directions=with_direction))


def _with_word(direction: Direction, word: str, takes: str) -> Direction:
    words = tuple((each, (*held, word) if each == takes else held) for each, held in direction.words)
    return replace(direction, words=words)


def _new(lists: Lists, typed: str, is_noun: bool) -> str:
    """Return a word as the text has it; refused where it stands for something already, in whatever form."""
    word = fit(plain(typed).strip())
    known = matcher_of(lists).words
    for form in (word,) if is_noun else (word, word.removesuffix("する"), *forms_of(word)):
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
    return checked(replace(_shown(lists, words), nouns=(*lists.nouns, Noun(key, (name, name), words))))


def _removed(lists: Lists, edit: Remove) -> Lists:
    """Take a word out; a noun without words goes with its last one, unless a word that holds it and a direction is left."""
    word = plain(edit.word).strip()
    if edit.key in {form.key for form in lists.forms}:
        return without_form_word(lists, edit.key, word)
    gone = kin_of(lists, edit)
    if not gone:
        raise BadWordlist("tone_words.unknown_word", found=word)
    wholes = tuple(whole for whole in lists.wholes if whole.word not in gone)
    held = {whole.noun for whole in wholes}
    nouns = (replace(noun, words=_without(noun.words, gone)) for noun in lists.nouns)
    directions = tuple(_without_words(direction, gone) for direction in lists.directions)
    kept = tuple(noun for noun in nouns if noun.words or noun.key in held)
    in_nouns = {each for noun in lists.nouns for each in noun.words}
    return checked(_covered(replace(lists, nouns=kept, directions=directions, wholes=wholes), gone, in_nouns))


def _covered(lists: Lists, gone: tuple[str, ...], in_nouns: Collection[str]) -> Lists:
    """Return the list with those of the words that are gone hidden in which it would still find a shorter one: 上げる in 引き上げる."""
    find = matcher_of(lists).find
    held = tuple(word for word in gone if any(find(form) for form in (word, *forms_of(word))))
    nouns, directions = (tuple(word for word in held if (word in in_nouns) == is_noun) for is_noun in (True, False))
    return replace(lists, nouns_hidden=(*lists.nouns_hidden, *nouns), directions_hidden=(*lists.directions_hidden, *directions))


def _shown(lists: Lists, words: tuple[str, ...]) -> Lists:
    """Return the list in which words are hidden no more."""
    hidden = _without(lists.nouns_hidden, words), _without(lists.directions_hidden, words)
    return replace(lists, nouns_hidden=hidden[0], directions_hidden=hidden[1])


def _without_words(direction: Direction, gone: tuple[str, ...]) -> Direction:
    words = tuple((takes, _without(held, gone)) for takes, held in direction.words)
    return replace(direction, words=words, reversed=_without(direction.reversed, gone))


def _without(words: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in words if each not in gone)
