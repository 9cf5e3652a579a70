"""Pieces that changes of a word list are made of: every term changed, one theme changed, a term put into a part."""

from collections.abc import Callable
from dataclasses import replace

from components.facts.wordlist.model import BadWordlist, Meaning, SubTheme, Term, Theme, Wordlist


def without_term(wordlist: Wordlist, name: str) -> Wordlist:
    """Return the list without a term."""
    return each_term(wordlist, lambda term: None if term.name == name else term)


def each_term(wordlist: Wordlist, change: Callable[[Term], Term | None]) -> Wordlist:
    """Return the list with every term changed, those away for which there is none."""

    def part_of(part: SubTheme) -> SubTheme:
        return replace(part, terms=tuple(new for term in part.terms if (new := change(term)) is not None))

    def parts_of(theme: Theme) -> tuple[SubTheme, ...]:
        return tuple(part for part in map(part_of, theme.parts) if part.terms or part.key)

    return replace(wordlist, themes=tuple(replace(theme, parts=parts_of(theme)) for theme in wordlist.themes))


def theme_of(wordlist: Wordlist, key: str) -> Theme:
    """Return a theme of the list; raises ``BadWordlist`` where there is none of that key."""
    if key not in wordlist.by_key:
        raise BadWordlist("words.unknown_theme", found=key)
    return wordlist.by_key[key]


def with_theme(wordlist: Wordlist, key: str, change: Callable[[Theme], Theme]) -> Wordlist:
    """Return the list with one theme changed; raises ``BadWordlist`` where there is none of that key."""
    theme_of(wordlist, key)
    return replace(wordlist, themes=tuple(change(theme) if theme.key == key else theme for theme in wordlist.themes))


def with_term(theme: Theme, sub_theme: str, term: Term) -> Theme:
    """Return a theme with a term in one of its parts, or in itself where there is no such part."""
    if all(part.key != sub_theme for part in theme.parts):
        own = SubTheme("", theme.ja, theme.en, (term,))
        return replace(theme, parts=(own, *theme.parts))
    changed = (replace(part, terms=(*part.terms, term)) if part.key == sub_theme else part for part in theme.parts)
    return replace(theme, parts=tuple(changed))


def with_spelling(wordlist: Wordlist, surface: str, of: Meaning) -> Wordlist:
    """Return the list with a spelling behind its term, or as a term of its theme where the list has no such term."""
    term = wordlist.meanings.get(of.term)
    if term is not None:
        return each_term(wordlist, lambda each: Term((*each.surfaces, surface)) if each.name == term.term else each)
    return with_theme(wordlist, of.theme, lambda theme: with_term(theme, of.sub_theme, Term((surface,))))
