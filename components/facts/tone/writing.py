"""The words of tone as the text of a file, which reads back as the same list."""

from collections.abc import Iterator

from components.facts.tone.lists import Direction, FormWords, Lists, Noun, Whole
from components.facts.wordlist.model import Names
from components.facts.wordlist.writing import listed, quoted


def toml_of(lists: Lists) -> str:
    """Return the list as TOML, in the tables of ``lexicon/tone.toml``."""
    tables = [["[nouns]", *map(_noun, lists.nouns)], ["[nouns_hidden]", f"words = {listed(lists.nouns_hidden)}"]]
    tables += [list(_direction(direction)) for direction in lists.directions]
    tables += [["[directions_hidden]", f"words = {listed(lists.directions_hidden)}"], ["[wholes]", *map(_whole, lists.wholes)]]
    tables += [list(_form(form)) for form in lists.forms]
    return "\n\n".join("\n".join(lines) for lines in tables) + "\n"


def _noun(noun: Noun) -> str:
    return f"{noun.key} = {{ {', '.join(_names(noun.names))}, words = {listed(noun.words)} }}"


def _direction(direction: Direction) -> Iterator[str]:
    yield f"[directions.{direction.key}]"
    yield from _names(direction.names)
    if direction.of_moves:
        yield "of_moves = true"
    yield from (f"{takes} = {listed(words)}" for takes, words in direction.words)
    yield f"behind = {listed(direction.behind)}"
    yield f"reversed = {listed(direction.reversed)}"


def _whole(whole: Whole) -> str:
    keys = (whole.noun, whole.direction) if whole.noun_first else (whole.direction, whole.noun)
    return f"{quoted(f'{whole.word[: whole.cut]}|{whole.word[whole.cut :]}')} = {listed(keys)}"


def _form(form: FormWords) -> Iterator[str]:
    yield f"[forms.{form.key}]"
    yield from _names(form.names)
    yield f"verbs = {listed(form.verbs)}"
    yield f"words = {listed(form.words)}"
    yield f"not_in = {listed(form.not_in)}"


def _names(names: Names) -> tuple[str, str]:
    return f"ja = {quoted(names[0])}", f"en = {quoted(names[1])}"
