"""The tone of a call, sentence by sentence: its pairs and its forms as rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from components.facts.markers import refusals
from components.facts.schema import SentenceRow
from components.facts.speech import Speech
from components.facts.tone.forms import form_matcher_of
from components.facts.tone.lists import Lists, usual
from components.facts.tone.manner import is_negated, manner_of
from components.facts.tone.rows import Form, Manner, Pairing, Tone
from components.facts.tone.said import Said
from components.facts.tone.structure import paired
from components.facts.tone.tokens import Token, matcher_of
from components.lexicon import entries
from components.reading.asking import kind_of

_ENDING = re.compile(entries("tone")["structure"]["ending"])
REFUSAL = "refusal"
Hit = tuple[int, int, str]
Pair = tuple[Token, Token]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with its span in the unbroken text."""

    speech: Speech
    row: SentenceRow
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The unbroken text that the span is of."""
        return self.speech.unbroken.plain

    def asks(self) -> bool:
        """Say whether the whole sentence asks; an analyst also asks by saying what is wished to be known."""
        kind = kind_of(self.plain[self.start : self.end])
        return kind == "question" or (kind == "indirect" and self.row.role == "analyst")

    def cut(self, start: int, end: int) -> tuple[int, int, str]:
        """Return the span in the text as given, and what is written there."""
        begins, ends = self.speech.unbroken.original(start, end)
        return begins, ends, self.speech.text[begins:ends]


def tone_of(speech: Speech, lists: Lists | None = None) -> Tone:
    """Return the pairs and the forms of a call by a list, or by that of the house."""
    words = lists or usual()
    places = [Place(speech, row, *speech.unbroken.within(row.start, row.end)) for row in speech.sentences]
    return Tone(tuple(_pairings(speech, places, words)), tuple(_forms(speech, places, words)))


def _pairings(speech: Speech, places: Sequence[Place], lists: Lists) -> Iterator[Pairing]:
    number = 0
    for place, said in _by_place(places, matcher_of(lists).find(speech.unbroken.plain)):
        for pair, manner in _apart(_with_manners(place, paired(said))):
            number += 1
            yield _pairing(place, f"P{number}", pair, manner)


def _with_manners(place: Place, pairs: Sequence[Pair]) -> list[tuple[Pair, Manner]]:
    asks = bool(pairs) and place.asks()
    return [(pair, "asked" if asks else _manner(place, pair[1])) for pair in pairs]


def _by_place(places: Sequence[Place], tokens: Sequence[Token]) -> Iterator[tuple[Place, Said]]:
    """Yield the sentences in which something may be said of a noun; a token that reaches over an end is of none."""
    at = 0
    for place in places:
        nouns: list[Token] = []
        directions: list[Token] = []
        while at < len(tokens) and tokens[at].start < place.end:
            token = tokens[at]
            if token.start >= place.start and token.end <= place.end:
                (nouns if token.word.is_noun else directions).append(token)
            at += 1
        if directions and (nouns or any(token.word.whole for token in directions)):
            yield place, Said(place.plain, place.start, place.end, nouns, directions)


def _apart(pairs: Iterable[tuple[Pair, Manner]]) -> Iterator[tuple[Pair, Manner]]:
    """Yield pairs of which no two of one key and manner overlap, the nearer noun going first."""
    ends: dict[tuple[str, str, Manner], int] = {}
    for (noun, direction), manner in pairs:
        what = (*_keys(noun, direction), manner)
        if min(noun.start, direction.start) >= ends.get(what, 0):
            ends[what] = max(noun.end, direction.end)
            yield (noun, direction), manner


def _keys(noun: Token, direction: Token) -> tuple[str, str]:
    return noun.word.key, direction.word.whole.direction if direction.word.whole else direction.word.key


def _manner(place: Place, direction: Token) -> Manner:
    found = manner_of(place.plain, place.start, (direction.start, direction.end), place.end)
    if not direction.word.reverses:
        return found
    return "reversed" if found == "stated" else found


def _pairing(place: Place, row_id: str, pair: Pair, manner: Manner) -> Pairing:
    row = place.row
    noun, direction = _spans(place, *pair)
    start, end, surface = place.cut(min(noun[0], direction[0]), max(noun[1], direction[1]))
    noun_start, noun_end, noun_surface = place.cut(*noun)
    direction_start, direction_end, direction_surface = place.cut(*direction)
    return Pairing(
        row.call_id, row_id, row.sentence_id, row.turn, row.exchange, row.part, row.speaker, row.speaker_id, row.role, *_keys(*pair),
        manner, start, end, surface, noun_start, noun_end, noun_surface, direction_start, direction_end, direction_surface,
    )  # fmt: skip


def _spans(place: Place, noun: Token, direction: Token) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the spans of a noun and of a direction with the rest of its form; those of a word that holds both are its parts."""
    whole = direction.word.whole
    if whole and noun is direction:
        cut = direction.start + whole.cut
        parts = (direction.start, cut), (cut, direction.end)
        return parts if whole.noun_first else parts[::-1]
    rest = _ENDING.match(place.plain, direction.end, place.end) if _is_kana(place.plain[direction.end - 1]) else None
    end = direction.end if rest is None or noun.start < rest.end() <= noun.end else rest.end()
    return (noun.start, noun.end), (direction.start, end)


def _is_kana(character: str) -> bool:
    return "ぁ" <= character <= "ん"


def _forms(speech: Speech, places: Sequence[Place], lists: Lists) -> Iterator[Form]:
    hits = list(form_matcher_of(lists).find(speech.unbroken.plain))
    at = number = 0
    for place in places:
        held: list[Hit] = []
        while at < len(hits) and hits[at][0] < place.end:
            if hits[at][0] >= place.start and hits[at][1] <= place.end:
                held.append(hits[at])
            at += 1
        held += [(start, end, REFUSAL) for start, end in _refusals(place) if not _overlaps(held, start, end)]
        asks = bool(held) and place.asks()
        for hit in sorted(held):
            number += 1
            yield _form(place, f"W{number}", hit, "asked" if asks else _form_manner(place, hit))


def _overlaps(held: Sequence[Hit], start: int, end: int) -> bool:
    return any(key == REFUSAL and begins < end and start < ends for begins, ends, key in held)


def _refusals(place: Place) -> list[tuple[int, int]]:
    """Return the spans in which management declines to say something."""
    return refusals(place.plain, place.start, place.end) if place.row.role == "management" else []


def _form_manner(place: Place, hit: Hit) -> Manner:
    """Say how a form is said; words that decline hold their own negation."""
    is_denied = hit[2] != REFUSAL and is_negated(place.plain, hit[1], place.end)
    return "negated" if is_denied else "stated"


def _form(place: Place, row_id: str, hit: Hit, manner: Manner) -> Form:
    row = place.row
    start, end, surface = place.cut(hit[0], hit[1])
    return Form(
        row.call_id, row_id, row.sentence_id, row.turn, row.exchange, row.part, row.speaker, row.speaker_id, row.role, hit[2],
        manner, start, end, surface,
    )  # fmt: skip
