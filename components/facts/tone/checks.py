"""What no list of tone may hold: a word of two meanings, one of a single character, a whole whose parts are unknown."""

from collections.abc import Iterator

from components.facts.tone.lists import Lists, Whole
from components.facts.wordlist.checks import at_spelling, fit
from components.facts.wordlist.model import BadWordlist


def checked(lists: Lists, text: str = "") -> Lists:
    """Return a list that holds nothing wrong; raises ``BadWordlist``, with the line where ``text`` is the file."""
    if not lists.nouns or not lists.directions:
        raise BadWordlist("tone_words.nothing")
    _check_keys(lists)
    for whole in lists.wholes:
        _check_whole(lists, whole)
    seen: dict[str, str] = {}
    for key, word in spellings(lists):
        fit(word, text)
        if word in seen:
            first, second = lists.names[seen[word]], lists.names[key]
            raise BadWordlist("tone_words.twice", found=word, first=first, second=second, **at_spelling(text, word))
        seen[word] = key
    _check_forms(lists, text)
    return lists


def spellings(lists: Lists) -> Iterator[tuple[str, str]]:
    """Yield every word with the key of its noun or direction, single signs apart."""
    yield from ((noun.key, word) for noun in lists.nouns for word in noun.words)
    for direction in lists.directions:
        yield from ((direction.key, word) for _, words in direction.words for word in words)
        yield from ((direction.key, word) for word in direction.reversed)
    yield from ((whole.noun, whole.word) for whole in lists.wholes)


def form_spellings(lists: Lists) -> Iterator[tuple[str, str]]:
    """Yield every word of the forms of speech with the key of its form, those in which none counts apart."""
    return ((form.key, word) for form in lists.forms for word in (*form.verbs, *form.words))


def _check_forms(lists: Lists, text: str) -> None:
    """Refuse a word of two forms of speech; a noun or a direction may be spelled as it is."""
    seen: dict[str, str] = {}
    for key, word in form_spellings(lists):
        fit(word, text)
        if seen.setdefault(word, key) != key:
            first, second = lists.names[seen[word]], lists.names[key]
            raise BadWordlist("tone_words.twice", found=word, first=first, second=second, **at_spelling(text, word))


def _check_keys(lists: Lists) -> None:
    """Refuse a key that stands for two things."""
    seen: set[str] = set()
    for each in lists.named:
        if each.key in seen:
            raise BadWordlist("tone_words.key_twice", found=each.key)
        seen.add(each.key)


def _check_whole(lists: Lists, whole: Whole) -> None:
    nouns, directions = {noun.key for noun in lists.nouns}, {direction.key for direction in lists.directions}
    if not 0 < whole.cut < len(whole.word) or whole.noun not in nouns or whole.direction not in directions:
        raise BadWordlist("tone_words.whole", found=whole.word, noun=whole.noun, direction=whole.direction)
