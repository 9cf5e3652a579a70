"""Which words for a span each number of a call stands under: those before it in its sentence, or those its paragraph goes on about."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from components.facts import Facts
from components.facts.fiscal.phrases import Phrase, phrases_in
from components.facts.schema import Quantity, SentenceRow

AHEAD = ("guidance", "prior_guidance", "plan")
# So far before a number its span is named.
REACH = 200
_NOTHING = Phrase(0, 0)
# 第3四半期は; not 第3四半期を目標に.
_ABOUT = re.compile("の|は|では|も|だけ|で|につ|に関|に限|、|$")

_HELD_AGAINST = re.compile("を(?:大幅に|大きく|やや|わずかに)?(?:上回|下回|超過|超え)|に(?:は|も)?(?:届|達し(?:ま|て|た)|及ば)")


@dataclass(slots=True)
class _Running:
    """The span that a paragraph goes on about, of results and of what is expected."""

    turn: int | None = None
    end: int = 0
    told: Phrase | None = None
    expected: Phrase | None = None

    def enter(self, facts: Facts, sentence: SentenceRow) -> None:
        """Begin a sentence: another turn or paragraph goes on about nothing; what is expected holds until a paragraph ends."""
        if sentence.turn != self.turn or "\n" in facts.speech.plain[self.end : sentence.start]:
            self.told, self.expected = None, None
        self.turn, self.end = sentence.turn, sentence.end

    def leave(self, said: str, phrases: tuple[Phrase, ...]) -> None:
        """End a sentence: the one span that it was about is gone on about, of several none is; 第3四半期を目標に is about none."""
        named = [phrase for phrase in phrases if not phrase.looks_back]
        if named:
            one = len({phrase.said for phrase in named}) == 1
            self.told = named[-1] if one and _ABOUT.match(said, named[-1].end) else None
            self.expected = self.told or self.expected


def spoken_of(facts: Facts) -> Mapping[str, Phrase]:
    """Return the words for a span by the id of the number that stands under them; a number under none is not there."""
    by_sentence: dict[str, list[Quantity]] = {}
    for quantity in facts.quantities:
        by_sentence.setdefault(quantity.sentence_id, []).append(quantity)
    found: dict[str, Phrase] = {}
    running = _Running()
    for sentence in facts.speech.sentences:
        running.enter(facts, sentence)
        phrases = phrases_in(facts.speech.plain[sentence.start : sentence.end])
        found.update(_in_sentence(by_sentence.get(sentence.sentence_id, []), sentence, phrases, running))
        running.leave(facts.speech.plain[sentence.start : sentence.end], phrases)
    return found


def _in_sentence(
    quantities: list[Quantity], sentence: SentenceRow, phrases: tuple[Phrase, ...], running: _Running
) -> Iterator[tuple[str, Phrase]]:
    """Yield each number of a sentence with its words; one of a table stands under those of its column."""
    for quantity in quantities:
        at = quantity.start - sentence.start
        before = [phrase for phrase in phrases if phrase.end <= at and at - phrase.end <= REACH]
        phrase = _nearest(quantity, before) or _of_column(quantity, sentence)
        left = _set_against(quantity, [each for each in phrases if each.start > at]) or _exceeded(quantity, sentence)
        phrase = phrase or left or _carried(quantity, running)
        if phrase:
            yield quantity.quantity_id, phrase


def _nearest(quantity: Quantity, before: list[Phrase]) -> Phrase | None:
    """Return the last words before a number; those that look back are of one that is only compared with."""
    fitting = [phrase for phrase in before if quantity.is_prior or not phrase.same or phrase.names_part]
    if not fitting:
        return None
    spoken_of = next((phrase for phrase in reversed(fitting[:-1]) if not phrase.looks_back), None)
    return _a_year_before(fitting[-1], spoken_of) if fitting[-1].same and spoken_of else fitting[-1]


def _a_year_before(phrase: Phrase, spoken_of: Phrase) -> Phrase:
    """Return 前年同期 as the same part of the year before that the sentence speaks of: 上期の営業利益は、前年同期の."""
    return phrase if phrase.names_part else replace(spoken_of, same=True)


def _of_column(quantity: Quantity, sentence: SentenceRow) -> Phrase | None:
    """Return the words that stand at the head of the column of a number."""
    if quantity.period is None or quantity.period in sentence.text.replace(" ", "").replace("　", ""):
        return None
    return next(iter(phrases_in(quantity.period)), None)


def _set_against(quantity: Quantity, behind: list[Phrase]) -> Phrase | None:
    """Return words that say nothing where an expected amount stands before the year of another: 17億円で、今期は21億円を予定."""
    named = any(phrase.number is not None or (phrase.offset is not None and phrase.offset >= 0) for phrase in behind)
    return _NOTHING if named and quantity.sense in AHEAD else None


def _exceeded(quantity: Quantity, sentence: SentenceRow) -> Phrase | None:
    """Return words that say nothing where a result exceeds what was expected, which may be of any stretch: 予想の215億円を上回り."""
    behind = quantity.end - sentence.start
    return _NOTHING if quantity.sense in AHEAD and _HELD_AGAINST.match(sentence.text, behind) else None


def _carried(quantity: Quantity, running: _Running) -> Phrase | None:
    """Return the words that the paragraph goes on about; an amount of the year before stands under none of them."""
    if quantity.is_prior and quantity.comparison in ("yoy", "qoq"):
        return None
    return running.expected if quantity.sense in AHEAD or quantity.is_prior else running.told
