"""Changes of a word list, each a value that gives another list; what would spoil the list is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from components.facts.wordlist.checks import checked, fit
from components.facts.wordlist.model import BadWordlist, SubTheme, Term, Theme, Wordlist
from components.facts.wordlist.shaping import each_term, theme_of, with_spelling, with_term, with_theme, without_term
from components.facts.wordlist.shelf import PACKS, usual
from components.reading.cleaning import plain
from components.reading.collector import held_off

# The keys of the themes that a person makes.
OWN = "own"
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Add:
    """Let a word count for a part of a theme, with other ways to write it that the list does not have yet."""

    word: str
    theme: str
    sub_theme: str = ""
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Let two spellings count as one term, that of ``into``, with all else that is written for either."""

    word: str
    into: str


@dataclass(frozen=True, slots=True)
class Exclude:
    """Let no word of a theme count inside a phrase."""

    phrase: str
    theme: str


@dataclass(frozen=True, slots=True)
class Restore:
    """Let the words of a theme count inside a phrase again."""

    phrase: str
    theme: str


@dataclass(frozen=True, slots=True)
class Make:
    """Make a theme, with its first words."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """Let a spelling count for nothing any more."""

    word: str


@dataclass(frozen=True, slots=True)
class Use:
    """Add the themes of a pack."""

    pack: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Take the themes of a pack away, whatever was changed since it was added."""

    pack: str


Edit = Add | Merge | Exclude | Restore | Make | Remove | Use | Drop


@held_off()
def edited(wordlist: Wordlist, edit: Edit) -> Wordlist:
    """Return the list with a change made; raises ``BadWordlist`` where the change would spoil it."""
    return _MAKING[type(edit)](wordlist, edit)


def joined(wordlist: Wordlist, other: Wordlist) -> Wordlist:
    """Return a list with the themes of another put over it: a theme of the same key is replaced, a new one comes last."""
    own = {theme.key: theme for theme in wordlist.themes} | {theme.key: theme for theme in other.themes}
    return checked(Wordlist(tuple(own.values()), tuple(dict.fromkeys((*wordlist.packs, *other.packs)))))


def _added(wordlist: Wordlist, edit: Add) -> Wordlist:
    word = fit(plain(edit.word).strip())
    found = wordlist.meanings.get(word)
    if found:
        raise BadWordlist("words.known", found=word, theme=wordlist.by_key[found.theme].names, term=found.term)
    others = (fit(plain(spelling).strip()) for spelling in edit.spellings)
    term = Term(tuple(dict.fromkeys((word, *(other for other in others if other not in wordlist.meanings)))))
    return checked(with_theme(wordlist, edit.theme, lambda theme: with_term(theme, edit.sub_theme, term)))


def _merged(wordlist: Wordlist, edit: Merge) -> Wordlist:
    """Put all spellings of a word behind those of another; one that the list does not have becomes a spelling of the other."""
    word, into = plain(edit.word).strip(), plain(edit.into).strip()
    if word == into:
        raise BadWordlist("words.same", found=word)
    if into not in wordlist.meanings:
        word, into = into, word
    target = wordlist.meanings.get(into)
    if target is None:
        raise BadWordlist("words.neither", found=word, other=into)
    source = wordlist.meanings.get(word)
    if source and source == target:
        raise BadWordlist("words.merged", found=word, term=target.term)
    spellings = next(t.surfaces for t in wordlist.by_key[source.theme].terms if t.name == source.term) if source else (fit(word),)
    without = without_term(wordlist, source.term) if source else wordlist
    return checked(each_term(without, lambda t: Term((*t.surfaces, *spellings)) if t.name == target.term else t))


def _excluded(wordlist: Wordlist, edit: Exclude) -> Wordlist:
    phrase = fit(plain(edit.phrase).strip())
    theme = theme_of(wordlist, edit.theme)
    spellings = [surface for term in theme.terms for surface in term.surfaces]
    if any(phrase in surface for surface in spellings):
        raise BadWordlist("words.excludes_all", found=phrase, theme=theme.names)
    if not any(surface in phrase for surface in spellings):
        raise BadWordlist("words.excludes_none", found=phrase, theme=theme.names)
    if phrase in theme.not_in:
        raise BadWordlist("words.excluded", found=phrase, theme=theme.names)
    return checked(with_theme(wordlist, edit.theme, lambda each: replace(each, not_in=(*each.not_in, phrase))))


def _restored(wordlist: Wordlist, edit: Restore) -> Wordlist:
    if edit.phrase not in theme_of(wordlist, edit.theme).not_in:
        raise BadWordlist("words.not_excluded", found=edit.phrase, theme=theme_of(wordlist, edit.theme).names)
    return with_theme(wordlist, edit.theme, lambda each: replace(each, not_in=tuple(p for p in each.not_in if p != edit.phrase)))


def _made(wordlist: Wordlist, edit: Make) -> Wordlist:
    name, words = edit.name.strip(), [fit(plain(word).strip()) for word in edit.words if word.strip()]
    if not name:
        raise BadWordlist("words.no_name")
    if len(name) > LONGEST_NAME or "\n" in name:
        raise BadWordlist("words.long", found=name[:LONGEST_NAME], limit=str(LONGEST_NAME), line="")
    if any(name in (theme.ja, theme.en) for theme in wordlist.themes):
        raise BadWordlist("words.theme_known", found=name)
    if not words:
        raise BadWordlist("words.no_words", found=name)
    key = next(key for number in range(1, len(wordlist.themes) + 2) if (key := f"{OWN}{number}") not in wordlist.by_key)
    part = SubTheme("", name, name, tuple(Term((word,)) for word in dict.fromkeys(words)))
    return checked(replace(wordlist, themes=(*wordlist.themes, Theme(key, name, name, (part,)))))


def _removed(wordlist: Wordlist, edit: Remove) -> Wordlist:
    word = plain(edit.word).strip()
    if word not in wordlist.meanings:
        raise BadWordlist("words.unknown_word", found=word)

    def without(term: Term) -> Term | None:
        left = tuple(surface for surface in term.surfaces if surface != word)
        return Term(left) if left else None

    return each_term(wordlist, without)


def _used(wordlist: Wordlist, edit: Use) -> Wordlist:
    """Return the list with a pack, whose words yield to those that the list has already."""
    pack = edit.pack
    if not (PACKS / f"{pack}.toml").exists() or pack in wordlist.packs:
        return wordlist
    new = [theme for theme in usual(pack).themes if theme.key not in usual().by_key and theme.key not in wordlist.by_key]
    free = each_term(Wordlist(tuple(new)), lambda term: _free(term, wordlist))
    return checked(Wordlist((*wordlist.themes, *free.themes), (*wordlist.packs, pack)))


def _dropped(wordlist: Wordlist, edit: Drop) -> Wordlist:
    """Return the list without a pack; what the usual list has and was put into one of its themes is not lost with it."""
    if edit.pack not in wordlist.packs:
        return wordlist
    gone = {theme.key for theme in usual(edit.pack).themes} - usual().by_key.keys()
    left = tuple(theme for theme in wordlist.themes if theme.key not in gone)
    packs = tuple(pack for pack in wordlist.packs if pack != edit.pack)
    found = Wordlist(left, packs)
    for surface, of in wordlist.meanings.items():
        if of.theme in gone and surface in usual().meanings:
            found = with_spelling(found, surface, usual().meanings[surface])
    return checked(found)


def _free(term: Term, wordlist: Wordlist) -> Term | None:
    left = tuple(surface for surface in term.surfaces if surface not in wordlist.meanings)
    return Term(left) if left else None


_MAKING: Mapping[type, Callable[[Wordlist, Any], Wordlist]] = MappingProxyType(
    {Add: _added, Merge: _merged, Exclude: _excluded, Restore: _restored, Make: _made, Remove: _removed, Use: _used, Drop: _dropped}
)
