"""Changes of the words of a form of speech: one more of them, or one less in whatever spelling."""

from collections.abc import Callable
from dataclasses import replace

from components.facts.tone.checks import checked
from components.facts.tone.forms import form_matcher_of
from components.facts.tone.inflection import are_kin, forms_of
from components.facts.tone.lists import FormWords, Lists, Stands
from components.facts.wordlist.checks import fit
from components.facts.wordlist.model import BadWordlist


def with_form_word(lists: Lists, key: str, word: str, stands: Stands) -> Lists:
    """Return the list with a word more in a form; refused where it stands for a form already, in whatever spelling."""
    fit(word)
    known = form_matcher_of(lists).forms
    for spelling in (word, *forms_of(word)):
        if spelling in known and stands != "not_in":
            raise BadWordlist("tone_words.known", found=word, form=spelling, name=lists.names[known[spelling]])
    return _with(lists, key, lambda form: _added(form, word, stands))


def without_form_word(lists: Lists, key: str, word: str) -> Lists:
    """Return the list without a word of a form and without those found in its spellings; a shorter word inside counts no more there."""
    form = next(each for each in lists.forms if each.key == key)
    gone = form_kin(form, word)
    if not gone:
        raise BadWordlist("tone_words.unknown_word", found=word)
    left = _with(lists, key, lambda each: replace(each, verbs=_without(each.verbs, gone), words=_without(each.words, gone)))
    find = form_matcher_of(left).find
    held = tuple(each for each in gone if any(next(find(form), None) for form in (each, *forms_of(each))))
    return _with(left, key, lambda each: replace(each, not_in=(*each.not_in, *held)))


def form_kin(form: FormWords, word: str) -> tuple[str, ...]:
    """Return a word of a form with those that go with it, none where it is no word of the form."""
    words = (*form.verbs, *form.words)
    return tuple(each for each in words if are_kin(each, word)) if word in words else ()


def _added(form: FormWords, word: str, stands: Stands) -> FormWords:
    freed = _without(form.not_in, (word,))
    match stands:
        case "verbs":
            return replace(form, verbs=(*form.verbs, word), not_in=freed)
        case "words":
            return replace(form, words=(*form.words, word), not_in=freed)
        case "not_in":
            return replace(form, not_in=(*freed, word))


def _with(lists: Lists, key: str, change: Callable[[FormWords], FormWords]) -> Lists:
    return checked(replace(lists, forms=tuple(change(form) if form.key == key else form for form in lists.forms)))


def _without(words: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in words if each not in gone)
