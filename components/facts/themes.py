"""Mentions of themes: every spelling of a term counts for the term, and every term for its theme."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from components.facts.own_names import own_names
from components.facts.schema import Mention
from components.facts.speech import Speech
from components.facts.wordlist import Meaning, Wordlist, usual
from components.reading.terms import Terms

NOTHING_SAME: Mapping[str, str] = MappingProxyType({})


@lru_cache(maxsize=64)
def _terms(wordlist: Wordlist, same: frozenset[tuple[str, str]]) -> Terms[Meaning]:
    """Return the terms of a list, with the names that a person takes for other names of one of them."""
    meanings = dict(wordlist.meanings)
    for name, usual_name in same:
        found = meanings.get(usual_name) or meanings.get(name)
        meanings |= dict.fromkeys((name, usual_name), found) if found else {}
    return Terms(meanings, wordlist.not_in)


# Made with the module: the first call read is as fast as the next.
_terms(usual(), frozenset())


def mentions_of(speech: Speech, wordlist: Wordlist, same: Mapping[str, str] = NOTHING_SAME) -> list[Mention]:
    """Return the mentions of themes in the sentences of a call, in the order of the text; ``same`` joins names to others.

    Inside the names of companies, and of the parts of this one, no word counts.
    """
    rows: list[Mention] = []
    plain = speech.unbroken.plain
    for found in _terms(wordlist, frozenset(same.items())).find(plain, own_names(plain, wordlist.meanings)):
        start, end = speech.unbroken.original(found.start, found.end)
        sentence = speech.sentence_at(start, end)
        if sentence:
            of = found.meaning
            surface = speech.text[start:end]
            rows.append(
                Mention(
                    speech.call_id, f"M{len(rows) + 1}", sentence.sentence_id, sentence.turn, sentence.exchange, sentence.part,
                    sentence.speaker, sentence.role, of.theme, of.term, surface, start, end, sentence.speaker_id, of.sub_theme or None,
                )
            )  # fmt: skip
    return rows
