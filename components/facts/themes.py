"""Mentions of themes: every spelling of a term counts for the term, and every term for its theme."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from components.facts.schema import Mention
from components.facts.speech import Speech
from components.lexicon import entries
from components.reading.terms import Terms


@lru_cache(maxsize=64)
def _terms(same: frozenset[tuple[str, str]]) -> Terms[tuple[str, str]]:
    """Return the terms of the lexicon, with the names that a person takes for other names of one of them."""
    themes = entries("themes")
    meanings = {spelling: (theme, term[0]) for theme, entry in themes.items() for term in entry["terms"] for spelling in term}
    for name, usual in same:
        found = meanings.get(usual) or meanings.get(name)
        meanings |= dict.fromkeys((name, usual), found) if found else {}
    return Terms(meanings, [phrase for entry in themes.values() for phrase in entry.get("not_in", [])])


# Made with the module: the first call read is as fast as the next.
_terms(frozenset())


def mentions_of(speech: Speech, same: Mapping[str, str] = MappingProxyType({})) -> list[Mention]:
    """Return the mentions of themes in the sentences of a call, in the order of the text; ``same`` joins names to others."""
    rows: list[Mention] = []
    for found in _terms(frozenset(same.items())).find(speech.unbroken.plain):
        start, end = speech.unbroken.original(found.start, found.end)
        sentence = speech.sentence_at(start, end)
        if sentence:
            theme, term = found.meaning
            surface = speech.text[start:end]
            rows.append(
                Mention(
                    speech.call_id, f"M{len(rows) + 1}", sentence.sentence_id, sentence.turn, sentence.exchange, sentence.part,
                    sentence.speaker, sentence.role, theme, term, surface, start, end, sentence.speaker_id,
                )
            )  # fmt: skip
    return rows


def theme_label(theme: str, language: str) -> str:
    """Return the name of a theme in ``ja`` or ``en``."""
    return str(entries("themes")[theme][language])
