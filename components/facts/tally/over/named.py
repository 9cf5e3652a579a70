"""In which sentences of a call one side names a thing, by any of the words that it is known by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import SentenceRow
from components.facts.tally.over.counts import CallCount, Tallied
from components.facts.tally.over.said import SIDES
from components.facts.tally.rows import Row
from components.facts.tally.together import BESIDE
from components.facts.tally.tone_grids import ROLES
from components.reading.cleaning import plain

_BLANK = re.compile(r"\s+")
_LATIN = re.compile(r"[a-z0-9&]+")


@dataclass(frozen=True, slots=True)
class Heard:
    """The sentences of both sides of a call as they are searched: without blanks, in one case, and with the terms named in them."""

    call_id: str
    said: Mapping[str, Sequence[tuple[SentenceRow, str]]]
    terms: Mapping[str, frozenset[str]]

    def rows(self, side: str, forms: Sequence[str]) -> tuple[Row, ...]:
        """Return the sentences in which a side says one of the forms, or a term of that name in any spelling."""
        wanted = re.compile("|".join(_pattern(bare(form)) for form in forms)) if forms else re.compile(r"(?!)")
        names = frozenset(forms)
        return tuple(
            Row(sentence.sentence_id, (sentence.sentence_id,), sentence.start, sentence.end)
            for sentence, text in self.said[side]
            if names & self.terms.get(sentence.sentence_id, frozenset()) or wanted.search(text)
        )

    def naming(self, side: str, forms: Sequence[str]) -> CallCount:
        """Return the sentences of a side that name a thing, of all its sentences."""
        what = BESIDE.join(forms)
        return Tallied(self.call_id, f"named:{side}:{{}}", {what: self.rows(side, forms)}, {}, len(self.said[side])).of(what)


def heard(facts: Facts) -> Heard:
    """Return the sentences of a call made ready to be searched."""
    terms: dict[str, set[str]] = {}
    for mention in facts.mentions:
        terms.setdefault(mention.sentence_id, set()).add(mention.term)
    said = {side: [(s, bare(s.text)) for s in facts.speech.sentences if s.role == ROLES[side]] for side in SIDES}
    return Heard(facts.call.call_id, said, {each: frozenset(found) for each, found in terms.items()})


def bare(text: str) -> str:
    """Return a text as it is searched: half-width, in one case, without blanks and the breaks of a page."""
    return _BLANK.sub("", plain(text)).casefold()


def _pattern(form: str) -> str:
    """Return how a form is looked for: one of Latin letters is no part of a longer word."""
    return rf"(?<![a-z0-9]){re.escape(form)}(?![a-z])" if _LATIN.fullmatch(form) else re.escape(form)


def named_rows(facts: Facts, rest: str) -> Sequence[Row] | None:
    """Return the sentences by what stands behind ``named:`` in a key: the side and the forms."""
    written, _, forms = rest.partition(":")
    side = next((each for each in SIDES if each == written), None)
    return heard(facts).rows(side, forms.split(BESIDE)) if side and forms else None
