"""A word list from its file: tables of themes, in them tables of their parts, each with lists of spellings."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from components.facts.wordlist.checks import checked
from components.facts.wordlist.model import BadWordlist, SubTheme, Term, Theme, Wordlist
from components.reading.cleaning import plain

PACK = "pack"
_PLACE = re.compile(r"\(at line (\d+)")
_OWN_KEYS = {"ja", "en", "note", "terms", "not_in"}
_KEY = re.compile(r"[\w-]{1,40}")


def wordlist_of(text: str) -> Wordlist:
    """Return the list that a TOML text holds; raises ``BadWordlist`` with the line of what is wrong."""
    tables = tables_of(text)
    packs = tuple(_strings(text, PACK, _named(text, PACK, tables.pop(PACK, {})).get("used", [])))
    if not tables:
        raise BadWordlist("words.no_theme")
    return checked(Wordlist(tuple(_theme(text, key, table) for key, table in tables.items()), packs), text)


def pack_of(text: str) -> tuple[SubTheme, tuple[Theme, ...]]:
    """Return the name of a pack with its note, and its themes."""
    tables = tables_of(text)
    about = tables.pop(PACK)
    named = SubTheme("", about["ja"], about["en"], note=about.get("note", ""))
    return named, tuple(_theme(text, key, table) for key, table in tables.items())


def tables_of(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text; raises ``BadWordlist`` with the line where it is none."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise BadWordlist("words.no_toml", line="1", found=_line(text, 1)) from None
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = place[1] if place else str(text.count("\n") + 1)
        raise BadWordlist("words.no_toml", line=line, found=_line(text, int(line))) from None


def _theme(text: str, key: str, table: object) -> Theme:
    named = _named(text, key, table)
    own = _terms(text, key, named.get("terms", []))
    parts = [SubTheme("", *_labels(text, key, named), own)] if own else []
    parts += [_part(text, (key, name), each) for name, each in named.items() if name not in _OWN_KEYS]
    phrases = tuple(plain(phrase).strip() for phrase in _strings(text, key, named.get("not_in", [])))
    return Theme(key, *_labels(text, key, named), tuple(parts), phrases, _note(text, key, named))


def _part(text: str, keys: tuple[str, str], table: object) -> SubTheme:
    path = ".".join(keys)
    named = _named(text, path, table, keys[1])
    if unknown := named.keys() - _OWN_KEYS:
        raise BadWordlist("words.unknown", line=_at_table(text, path), found=f"{path}.{min(unknown)}")
    return SubTheme(keys[1], *_labels(text, path, named), _terms(text, path, named.get("terms", [])), _note(text, path, named))


def _note(text: str, path: str, table: Mapping[str, Any]) -> str:
    note = table.get("note", "")
    if not isinstance(note, str):
        raise BadWordlist("words.no_note", line=_at_table(text, path), found=path)
    return note


def _named(text: str, path: str, table: object, key: str | None = None) -> Mapping[str, Any]:
    """Return a table, whose own key may stand in a link."""
    if not isinstance(table, dict):
        raise BadWordlist("words.no_table", line=_at_word(text, key or path), found=path)
    if not _KEY.fullmatch(path if key is None else key):
        raise BadWordlist("words.key", line=_at_table(text, path), found=path)
    return table


def _labels(text: str, path: str, table: Mapping[str, Any]) -> tuple[str, str]:
    """Return both names of a table; one in a single language stands for the other too."""
    ja, en = (table.get(language, "") for language in ("ja", "en"))
    if not isinstance(ja, str) or not isinstance(en, str) or not (ja or en).strip():
        raise BadWordlist("words.no_label", line=_at_table(text, path), found=path)
    return ja or en, en or ja


def _terms(text: str, path: str, lists: object) -> tuple[Term, ...]:
    """Return the terms of a table; one with a single spelling may stand without its brackets."""
    if not isinstance(lists, list):
        raise BadWordlist("words.no_terms", line=_at_table(text, path), found=path)
    return tuple(Term(tuple(dict.fromkeys(plain(each).strip() for each in spellings))) for spellings in _spellings(text, path, lists))


def _spellings(text: str, path: str, lists: list[object]) -> Iterator[list[str]]:
    for each in lists:
        spellings = _strings(text, path, [each] if isinstance(each, str) else each)
        if not spellings:
            raise BadWordlist("words.no_terms", line=_at_table(text, path), found=path)
        yield spellings


def _strings(text: str, path: str, found: object) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise BadWordlist("words.no_terms", line=_at_table(text, path), found=path)
    return found


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1].strip()[:40] if 0 < number <= len(lines) else ""


def _at_table(text: str, path: str) -> str:
    """Return the line where the head of a table stands."""
    names = r"[\"']?\s*\.\s*[\"']?".join(map(re.escape, path.split(".")))
    head = re.compile(rf"\s*\[\s*[\"']?{names}[\"']?\s*\]")
    return str(next((number for number, line in enumerate(text.splitlines(), 1) if head.match(line)), 1))


def _at_word(text: str, word: str) -> str:
    return str(next((number for number, line in enumerate(text.splitlines(), 1) if word in line), 1))
