"""The words of tone from a file that a person wrote: each table checked, put over the list in force or in its place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from components.facts.tone.checks import checked
from components.facts.tone.lists import TAKES, Lists, Whole, lists_of, whole_of
from components.facts.wordlist.loading import tables_of
from components.facts.wordlist.model import BadWordlist
from components.reading.cleaning import plain

# What the tables of each kind hold beside their names.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "nouns": ("words",),
    "directions": (*TAKES, "behind", "reversed"),
    "forms": ("verbs", "words", "not_in"),
}
HIDDEN = ("nouns_hidden", "directions_hidden")
KINDS = (*FIELDS, *HIDDEN, "wholes")
# The patterns of the house stand in its file too; they are no words, and a file that holds them changes none.
PATTERNS = ("structure", "manners")
NOTHING: Mapping[str, Any] = {"nouns": {}, "directions": {}, "wholes": {}, "forms": {}} | {kind: {"words": []} for kind in HIDDEN}
_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")
# Keys that mean something else in a link.
RESERVED = ("any", "all", "analysts")


def lists_in(text: str, present: Lists, instead: bool = False) -> Lists:
    """Return the list that a TOML text makes of the present one; raises ``BadWordlist`` with the line of what is wrong.

    Its tables are put over those of the present list key by key, or stand ``instead`` of them; the forms are always put over.
    """
    tables = tables_of(text)
    if unknown := tables.keys() - {*KINDS, *PATTERNS}:
        raise BadWordlist("tone_words.unknown", line=_line(text, min(unknown)), found=min(unknown))
    if not tables.keys() & set(KINDS):
        raise BadWordlist("tone_words.nothing")
    read = {kind: _tables(text, kind, tables.get(kind, {})) for kind in FIELDS}
    hidden = {kind: {"words": _hidden(text, kind, tables.get(kind, {}))} for kind in HIDDEN}
    found = lists_of({**NOTHING, **read, **hidden})
    merged = _merged(present, found, {kind for kind in tables if instead and kind != "forms"})
    wholes = _wholes(text, tables.get("wholes", {}), merged)
    kept = () if instead and "wholes" in tables else present.wholes
    return checked(replace(merged, wholes=tuple({whole.word: whole for whole in (*kept, *wholes)}.values())), text)


def _merged(present: Lists, found: Lists, replaced: set[str]) -> Lists:
    """Return the present list with what a file holds put over it; what is ``replaced`` is the file's alone."""
    changes: dict[str, Any] = {}
    for kind in (field.name for field in fields(Lists) if field.name != "wholes"):
        old, new = getattr(present, kind), getattr(found, kind)
        kept = () if kind in replaced else old
        changes[kind] = tuple(dict.fromkeys((*kept, *new))) if kind in HIDDEN else _over(kept, new)
    return replace(present, **changes)


def _over(kept: Iterable[Any], new: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(({each.key: each for each in kept} | {each.key: each for each in new}).values())


def _tables(text: str, kind: str, tables: object) -> dict[str, dict[str, Any]]:
    if not isinstance(tables, dict):
        raise BadWordlist("tone_words.no_table", line=_line(text, kind), found=kind)
    return {key: _table(text, f"{kind}.{key}", table) for key, table in tables.items()}


def _table(text: str, path: str, table: object) -> dict[str, Any]:
    """Return a table with all its fields, its words in the plain form of a sentence."""
    kind, _, key = path.partition(".")
    line = _line(text, path)
    if not isinstance(table, dict):
        raise BadWordlist("tone_words.no_table", line=line, found=path)
    if not _KEY.fullmatch(key) or key in RESERVED:
        raise BadWordlist("tone_words.key", line=line, found=key)
    if unknown := table.keys() - {"ja", "en", "of_moves", *FIELDS[kind]}:
        raise BadWordlist("tone_words.unknown", line=line, found=f"{path}.{min(unknown)}")
    names = {language: table[language] for language in ("ja", "en") if language in table}
    if not all(isinstance(name, str) for name in names.values()) or not any(map(str.strip, names.values())):
        raise BadWordlist("tone_words.no_label", line=line, found=path)
    words = {name: _strings(text, path, table.get(name, [])) for name in FIELDS[kind]}
    return {**names, **words, "of_moves": table.get("of_moves") is True}


def _hidden(text: str, kind: str, table: object) -> list[str]:
    if not isinstance(table, dict):
        raise BadWordlist("tone_words.no_table", line=_line(text, kind), found=kind)
    return _strings(text, kind, table.get("words", []))


def _strings(text: str, path: str, found: object) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise BadWordlist("tone_words.no_list", line=_line(text, path), found=path)
    return [plain(each) for each in found]


def _wholes(text: str, tables: object, lists: Lists) -> list[Whole]:
    """Return the words that hold a noun and a direction, their parts by the keys of a list."""
    if not isinstance(tables, dict):
        raise BadWordlist("tone_words.no_table", line=_line(text, "wholes"), found="wholes")
    directions = {direction.key for direction in lists.directions}
    found = []
    for word, keys in tables.items():
        if len(_strings(text, f"wholes.{word}", keys)) != 2:
            raise BadWordlist("tone_words.no_list", line=_line(text, f"wholes.{word}"), found=word)
        found.append(whole_of(plain(word), (keys[0], keys[1]), directions))
    return found


def _line(text: str, path: str) -> str:
    """Return the line where a table stands: its head, or its key before a sign of equality."""
    kind, _, key = path.partition(".")
    name = re.escape(key or kind)
    head = re.compile(rf"\s*(?:\[\s*(?:{re.escape(kind)}\s*\.\s*)?[\"']?{name}[\"']?\s*[.\]]|[\"']?{name}[\"']?\s*=)")
    return str(next((number for number, line in enumerate(text.splitlines(), 1) if head.match(line)), 1))
