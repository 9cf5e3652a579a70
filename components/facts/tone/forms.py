"""The forms of speech of a text in one pass: what looks ahead, what hedges, what commits, and the polite 「と考えております」."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from components.facts.tone.inflection import forms_of
from components.facts.tone.lists import FormWords, Lists
from components.lexicon import entries
from components.reading.terms import either

_WITHIN = re.compile(entries("tone")["structure"]["within"])


@dataclass(frozen=True, slots=True)
class FormMatcher:
    """The words of all forms in one pattern, with the form that each is of; a phrase in which none counts is of no form."""

    pattern: re.Pattern[str]
    forms: dict[str, str]

    def find(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Yield the spans of forms in a plain text with their keys; two of them never overlap."""
        for found in self.pattern.finditer(plain):
            if (form := self.forms.get(found[0])) and not _WITHIN.match(plain, found.start()):
                yield *found.span(), form


@lru_cache(maxsize=16)
def form_matcher_of(lists: Lists) -> FormMatcher:
    """Return the matcher of the forms of a list."""
    forms = {word: form.key for form in lists.forms for word in _words(form)}
    hidden = {spelling for form in lists.forms for phrase in form.not_in for spelling in forms_of(phrase)}
    return FormMatcher(re.compile(either({*forms, *hidden})), forms)


def _words(form: FormWords) -> Iterator[str]:
    yield from form.words
    for verb in form.verbs:
        yield from forms_of(verb)
