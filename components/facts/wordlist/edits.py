"""Changes of a word list, each a value that gives another list; what would spoil the list is refused."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from components.facts.wordlist.checks import checked, fit
from components.facts.wordlist.model import BadWordlist, SubTheme, Term, Theme, Wordlist
from components.facts.wordlist.shelf import PACKS, usual
from components.reading.cleaning import plain

# The keys of the themes that a person makes.
OWN = "own"
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Add:
    """Let a word count for a part of a theme."""

    word: str
    theme: str
    sub_theme: str = ""


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


Edit = Add | Merge | Exclude | Make | Remove | Use


def edited(wordlist: Wordlist, edit: Edit) -> Wordlist:
    """Return the list with a change made; raises ``BadWordlist`` where the change would spoil it."""
    match edit:
        case Add():
            return _added(wordlist, edit)
        case Merge():
            return _merged(wordlist, plain(edit.word).strip(), plain(edit.into).strip())
        case Exclude():
            return _excluded(wordlist, edit)
        case Make():
            return _made(wordlist, edit)
        case Remove():
            return _removed(wordlist, plain(edit.word).strip())
        case Use():
            return _used(wordlist, edit.pack)


def joined(wordlist: Wordlist, other: Wordlist) -> Wordlist:
    """Return a list with the themes of another put over it: a theme of the same key is replaced, a new one comes last."""
    own = {theme.key: theme for theme in wordlist.themes} | {theme.key: theme for theme in other.themes}
    return checked(Wordlist(tuple(own.values()), tuple(dict.fromkeys((*wordlist.packs, *other.packs)))))


def _added(wordlist: Wordlist, edit: Add) -> Wordlist:
    word = fit(plain(edit.word).strip())
    found = wordlist.meanings.get(word)
    if found:
        raise BadWordlist("words.known", found=word, theme=wordlist.by_key[found.theme].names, term=found.term)
    return checked(_with_theme(wordlist, edit.theme, lambda theme: _with_term(theme, edit.sub_theme, Term((word,)))))


def _merged(wordlist: Wordlist, word: str, into: str) -> Wordlist:
    """Put all spellings of a word behind those of another; one that the list does not have becomes a spelling of the other."""
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
    without = _without_term(wordlist, source.term) if source else wordlist
    return checked(_each_term(without, lambda t: Term((*t.surfaces, *spellings)) if t.name == target.term else t))


def _excluded(wordlist: Wordlist, edit: Exclude) -> Wordlist:
    phrase = fit(plain(edit.phrase).strip())
    theme = _theme(wordlist, edit.theme)
    spellings = [surface for term in theme.terms for surface in term.surfaces]
    if any(phrase in surface for surface in spellings):
        raise BadWordlist("words.excludes_all", found=phrase, theme=theme.names)
    if not any(surface in phrase for surface in spellings):
        raise BadWordlist("words.excludes_none", found=phrase, theme=theme.names)
    if phrase in theme.not_in:
        raise BadWordlist("words.excluded", found=phrase, theme=theme.names)
    return checked(_with_theme(wordlist, edit.theme, lambda each: replace(each, not_in=(*each.not_in, phrase))))


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


def _removed(wordlist: Wordlist, word: str) -> Wordlist:
    if word not in wordlist.meanings:
        raise BadWordlist("words.unknown_word", found=word)

    def without(term: Term) -> Term | None:
        left = tuple(surface for surface in term.surfaces if surface != word)
        return Term(left) if left else None

    return _each_term(wordlist, without)


def _used(wordlist: Wordlist, pack: str) -> Wordlist:
    """Return the list with a pack, whose words yield to those that the list has already."""
    if not (PACKS / f"{pack}.toml").exists() or pack in wordlist.packs:
        return wordlist
    new = [theme for theme in usual(pack).themes if theme.key not in usual().by_key and theme.key not in wordlist.by_key]
    free = _each_term(Wordlist(tuple(new)), lambda term: _free(term, wordlist))
    return checked(Wordlist((*wordlist.themes, *free.themes), (*wordlist.packs, pack)))


def _free(term: Term, wordlist: Wordlist) -> Term | None:
    left = tuple(surface for surface in term.surfaces if surface not in wordlist.meanings)
    return Term(left) if left else None


def _without_term(wordlist: Wordlist, name: str) -> Wordlist:
    return _each_term(wordlist, lambda term: None if term.name == name else term)


def _each_term(wordlist: Wordlist, change: Callable[[Term], Term | None]) -> Wordlist:
    """Return the list with every term changed, those away for which there is none."""

    def part_of(part: SubTheme) -> SubTheme:
        return replace(part, terms=tuple(new for term in part.terms if (new := change(term)) is not None))

    def parts_of(theme: Theme) -> tuple[SubTheme, ...]:
        return tuple(part for part in map(part_of, theme.parts) if part.terms or part.key)

    return replace(wordlist, themes=tuple(replace(theme, parts=parts_of(theme)) for theme in wordlist.themes))


def _theme(wordlist: Wordlist, key: str) -> Theme:
    if key not in wordlist.by_key:
        raise BadWordlist("words.unknown_theme", found=key)
    return wordlist.by_key[key]


def _with_theme(wordlist: Wordlist, key: str, change: Callable[[Theme], Theme]) -> Wordlist:
    _theme(wordlist, key)
    return replace(wordlist, themes=tuple(change(theme) if theme.key == key else theme for theme in wordlist.themes))


def _with_term(theme: Theme, sub_theme: str, term: Term) -> Theme:
    """Return a theme with a term in one of its parts, or in itself where there is no such part."""
    if all(part.key != sub_theme for part in theme.parts):
        own = SubTheme("", theme.ja, theme.en, (term,))
        return replace(theme, parts=(own, *theme.parts))
    changed = (replace(part, terms=(*part.terms, term)) if part.key == sub_theme else part for part in theme.parts)
    return replace(theme, parts=tuple(changed))
