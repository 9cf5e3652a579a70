"""A word list as the text of its file, a term a line, which reads back as the same list."""

import json
import re
from collections.abc import Iterable, Iterator

from components.facts.wordlist.loading import PACK
from components.facts.wordlist.model import SubTheme, Theme, Wordlist


def toml_of(wordlist: Wordlist) -> str:
    """Return the list as TOML; ``wordlist_of`` reads the same list from it."""
    tables = [table for theme in wordlist.themes for table in _theme(theme)]
    used = [f"[{PACK}]\nused = {listed(wordlist.packs)}\n"] if wordlist.packs else []
    return "\n".join([*used, *tables])


def _theme(theme: Theme) -> Iterator[str]:
    """Yield the table of a theme, with the terms that stand in itself, and those of its parts."""
    own = [term for part in theme.parts if not part.key for term in part.terms]
    lines = [f"[{_key(theme.key)}]", f"ja = {quoted(theme.ja)}", f"en = {quoted(theme.en)}"]
    lines += [f"note = {quoted(theme.note)}"] if theme.note else []
    lines += [f"not_in = {listed(theme.not_in)}"] if theme.not_in else []
    yield "\n".join([*lines, *_terms(term.surfaces for term in own)]) + "\n"
    yield from (_part(theme.key, part) for part in theme.parts if part.key)


def _part(theme: str, part: SubTheme) -> str:
    lines = [f"[{_key(theme)}.{_key(part.key)}]", f"ja = {quoted(part.ja)}", f"en = {quoted(part.en)}"]
    lines += [f"note = {quoted(part.note)}"] if part.note else []
    return "\n".join([*lines, *_terms(term.surfaces for term in part.terms)]) + "\n"


def _key(key: str) -> str:
    """Return a key as the head of a table has it: what is no plain letter stands in quotes."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else quoted(key)


def _terms(terms: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [f"  {listed(surfaces)}," for surfaces in terms]
    return ["terms = [", *lines, "]"] if lines else []


def listed(words: Iterable[str]) -> str:
    """Return words in quotes between brackets."""
    return f"[{', '.join(map(quoted, words))}]"


def quoted(word: str) -> str:
    """Return a word in quotes: what JSON escapes, TOML reads."""
    return json.dumps(word, ensure_ascii=False).replace("\x7f", "\\u007f")
