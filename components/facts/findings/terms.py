"""Words that contradict one another: one thing under several names, one name in two spellings."""

import re
from collections import Counter
from collections.abc import Iterator

from components.facts.findings.events import events
from components.facts.findings.hit import Evidence, Hit, Span
from components.lexicon import entries
from components.reading.mandarin import is_pinyin, listed_pinyin
from components.reading.terms import either
from components.reading.transliteration import romaji, skeleton

_WORDS = entries("findings")["words"]
_THINGS = {name: thing for thing, names in enumerate(_WORDS["same"]) for name in names}
_SAME = re.compile(either(list(_THINGS)))
_LATIN, _KATAKANA, _KANJI = (
    re.compile(r"[A-Z](?<![A-Za-z].)[a-z]{4,14}(?![A-Za-z])"),
    re.compile("[ァ-ヴー]{3,12}"),
    re.compile("[一-龥](?<![一-龥].)[一-龥]"),
)
_QUOTED = re.compile("「(?P<name>[一-龥]{2,10}|[ァ-ヴー]{3,12})」")
# A name that stands but once in a script may be quoted; a text that mixes scripts does so again.
FEWEST_IN_SCRIPT = 2


def two_names(evidence: Evidence) -> Iterator[Hit]:
    """Find the first place of each further name of a thing that a text should call by one; the name used most is the usual one."""
    for names in _things(evidence).values():
        usual = max(names, key=lambda name: len(names[name]))
        for name, spans in names.items():
            if _bare(name) not in _bare(usual) and _bare(usual) not in _bare(name):
                yield Hit("two_names", *min(spans), name, usual, [min(names[usual])], usual)


def _things(evidence: Evidence) -> dict[object, dict[str, set[Span]]]:
    """Return the places of each name by the thing it names: one of the lexicon, or an event."""
    places: dict[object, dict[str, set[Span]]] = {}
    for found in _SAME.finditer(evidence.speech.plain):
        if evidence.speech.sentence_at(*found.span()):
            places.setdefault(_THINGS[found[0]], {}).setdefault(found[0], set()).add(found.span())
    for words, name, span in events(evidence.speech.plain):
        places.setdefault(words, {}).setdefault(name, set()).add(span)
    return places


def _bare(name: str) -> str:
    """Return a name without the marks in which two spellings of one word differ."""
    return name.replace("・", "").replace(" ", "")


def two_scripts(evidence: Evidence) -> Iterator[Hit]:
    """Find a name that stands in Latin letters and, by its sound, in katakana or kanji as well, more than once in each."""
    plain, first = evidence.speech.plain, _first(evidence)
    people = " ".join(link.surface for person in evidence.transcript.people for link in person.links)
    latin = [word for word in _often(_LATIN, plain, first) if word not in people and _SPOKEN.fullmatch(word.lower())]
    kana = _often(_KATAKANA, plain, first) if latin else []
    kanji = _often(_KANJI, plain, first) if any(is_pinyin(word.lower()) for word in latin) else []
    sounds = {listed_pinyin(other): other for other in reversed(kanji)} | {romaji(other): other for other in reversed(kana)}
    for word in latin:
        other = sounds.get(word.lower())
        if other:
            yield Hit("two_scripts", *_first_place(plain, word, first), word, other, [_first_place(plain, other, first)], other)


def _first_place(plain: str, word: str, first: int) -> Span:
    at = plain.find(word, first)
    return at, at + len(word)


# Letters that Japanese or Chinese syllables could be: Taobao, and not Cloud.
_SPOKEN = re.compile(r"(?:[bcdfghjkmnpqrstwxyz]?[hy]?[aeiou]{1,3}(?:ng?(?![aeiou]))?){2,6}")


def _often(pattern: re.Pattern[str], plain: str, first: int) -> list[str]:
    """Return the words of a script that stand more than once, in the order of the text."""
    return [word for word, count in Counter(pattern.findall(plain, first)).items() if count >= FEWEST_IN_SCRIPT]


def homophones(evidence: Evidence) -> Iterator[Hit]:
    """Find names in quotation marks that sound alike in Mandarin and are spelled in two ways: a translation's slip."""
    quoted = {found["name"]: found.span("name") for found in reversed(list(_QUOTED.finditer(evidence.speech.plain)))}
    names: dict[str, list[str]] = {}
    for name in sorted(quoted, key=lambda name: quoted[name]):
        if (sound := None if _KATAKANA.fullmatch(name) else listed_pinyin(name)) is not None:
            names.setdefault(sound, []).append(name)
    heard = {_heard(sound): sound for sound in names}
    for name in quoted:
        if _KATAKANA.fullmatch(name) and len(consonants := skeleton(name)) >= FEWEST_CONSONANTS and consonants in heard:
            names[heard[consonants]].append(name)
    for one, *others in names.values():
        for other in others:
            yield Hit("homophones", *quoted[other], other, one, [quoted[one]], one)


# A name in katakana is known by its consonants; fewer of them tell nothing.
FEWEST_CONSONANTS = 4


def _heard(sound: str) -> str:
    """Return the consonants of a Mandarin reading as katakana writes them: クンチェン for kuncheng."""
    return skeleton(sound.replace("ng", "n"))


def _first(evidence: Evidence) -> int:
    """Return where the first turn begins: brackets before it list people and firms."""
    return evidence.speech.turns[0].start if evidence.speech.turns else 0
