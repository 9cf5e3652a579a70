"""Questions and asks: the interrogative sentences of analysts, grouped into the distinct things they ask."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from components.facts.schema import Ask, Mention, Question, SentenceRow, TurnRow
from components.facts.speech import Speech
from components.lexicon import entries
from components.reading.asking import adds, declared_count, holds_on, kind_of, opens_by_order

# A question with fewer words of matter than this cannot show that it is about something else.
FEWEST_WORDS = 5
# After また or それから two words are enough.
FEWEST_AFTER_ADDITION = 2
# A question that shares less than this part of its words with the ask before is about something else.
LEAST_SHARED = 0.34
_WORDS = re.compile(r"[ァ-ヴー]{2,}|[A-Za-z][A-Za-z0-9]+|[一-龥々]{2,}")


@dataclass(frozen=True, slots=True)
class Asking:
    """An ask with its turn, its number in the exchange, its sentences and those of them that ask."""

    turn: TurnRow
    ask: int
    sentences: list[SentenceRow]
    questions: list[SentenceRow]


def questions_of(speech: Speech) -> tuple[list[Question], list[Asking]]:
    """Return the questions of a call, and the asks they belong to with their turns."""
    questions: list[Question] = []
    asks: list[Asking] = []
    by_turn = _by_turn(speech.sentences)
    numbers: dict[int | None, int] = {}
    for turn in speech.turns:
        if turn.role != "analyst":
            continue
        for group, asking in _askings(speech.plain, by_turn.get(turn.turn, [])):
            number = numbers[turn.exchange] = numbers.get(turn.exchange, 0) + 1
            asks.append(Asking(turn, number, group, asking))
            questions += [_question(turn, number, s, len(questions) + i) for i, s in enumerate(asking, 1)]
    return questions, asks


def asks_of(speech: Speech, askings: Sequence[Asking], mentions: Iterable[Mention]) -> list[Ask]:
    """Return the asks as rows, with the themes of their questions and those who answered in the exchange."""
    themes: dict[str, list[str]] = {}
    for mention in mentions:
        known = themes.setdefault(mention.sentence_id, [])
        known.extend([mention.theme] if mention.theme not in known else [])
    answers = _answers(speech)
    return [_ask(speech, asking, themes, answers.get(asking.turn.turn, [])) for asking in askings]


def _ask(speech: Speech, asking: Asking, themes: dict[str, list[str]], answers: list[SentenceRow]) -> Ask:
    turn, first, last = asking.turn, asking.questions[0], asking.questions[-1]
    answered_by = list(dict.fromkeys(s.speaker for s in answers if s.speaker))
    about = list(dict.fromkeys(theme for q in asking.questions for theme in themes.get(q.sentence_id, [])))
    return Ask(
        call_id=speech.call_id,
        exchange=turn.exchange,
        ask=asking.ask,
        analyst=turn.speaker,
        firm=turn.firm,
        start=first.start,
        end=last.end,
        text=speech.text[first.start : last.end],
        declared=declared_count(speech.plain[turn.speech_start : turn.end]),
        themes=about,
        answered_by=answered_by,
        answer_sentence_ids=[s.sentence_id for s in answers],
        status="answered" if answers else "no_counterpart",
        missing_terms=[],
        ask_id=f"A{turn.exchange}.{asking.ask}",
        sentence_ids=[s.sentence_id for s in asking.sentences],
        turn=turn.turn,
        speaker_id=turn.speaker_id,
    )


def _answers(speech: Speech) -> dict[int, list[SentenceRow]]:
    """Return what management says after each turn of an analyst, up to the next one of the exchange."""
    answers: dict[int, list[SentenceRow]] = {}
    asked_in = 0
    for sentence in speech.sentences:
        if sentence.role == "analyst" and sentence.turn is not None:
            asked_in = sentence.turn
        if sentence.role == "management" and sentence.exchange is not None:
            answers.setdefault(asked_in, []).append(sentence)
    return answers


def _question(turn: TurnRow, ask: int, sentence: SentenceRow, number: int) -> Question:
    return Question(
        turn.call_id, f"Q{number}", turn.exchange, ask, turn.turn, turn.speaker, turn.firm, sentence.sentence_id,
        sentence.start, sentence.end, sentence.text, turn.speaker_id,
    )  # fmt: skip


def _by_turn(sentences: Iterable[SentenceRow]) -> dict[int, list[SentenceRow]]:
    turns: dict[int, list[SentenceRow]] = {}
    for sentence in sentences:
        if sentence.turn is not None:
            turns.setdefault(sentence.turn, []).append(sentence)
    return turns


def _askings(plain: str, sentences: list[SentenceRow]) -> Iterator[tuple[list[SentenceRow], list[SentenceRow]]]:
    """Split an analyst's turn into asks, and yield the sentences and the questions of each; a group without one is no ask."""
    groups = list(_groups(plain, sentences))
    for index, group in enumerate(groups):
        lead_in = index == 0 and len(groups) > 1
        if questions := _questions(plain, group, lead_in):
            yield group, questions


def _questions(plain: str, group: list[SentenceRow], lead_in: bool) -> list[SentenceRow]:
    """Return the sentences that ask; a wish to know counts where it numbers itself, or where nothing else asks.

    Before the first of several asks such a wish only leads in.
    """
    kinds = [(s, kind_of(plain[s.start : s.end])) for s in group]
    clear = [s for s, kind in kinds if kind == "question" or (kind == "indirect" and _asks_itself(plain[s.start : s.end]))]
    wishes = [] if lead_in else [s for s, kind in kinds if kind == "indirect"]
    return clear or wishes[-1:]


def _asks_itself(sentence: str) -> bool:
    return opens_by_order(sentence) and bool(re.search(r"(?:たい|れば)(?:です|と思います|幸いです)?。?$", sentence))


def _groups(plain: str, sentences: list[SentenceRow]) -> Iterator[list[SentenceRow]]:
    """Part the sentences of a turn where a new ask opens: by its ordinals where it has them, else by matter."""
    texts = [plain[s.start : s.end] for s in sentences]
    if _one_each(texts):
        yield from _after_each_question(sentences, texts)
        return
    ordered = any(opens_by_order(text) for text in texts)
    group: list[SentenceRow] = []
    for sentence, text in zip(sentences, texts):
        if group and _opens(plain, group, sentence, text, ordered):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _one_each(texts: list[str]) -> bool:
    """Say whether as many questions were announced as there are interrogative sentences: each is an ask then."""
    declared = next((count for text in texts if (count := declared_count(text))), None)
    return declared is not None and declared == sum(kind_of(text) == "question" for text in texts)


def _after_each_question(sentences: list[SentenceRow], texts: list[str]) -> Iterator[list[SentenceRow]]:
    group: list[SentenceRow] = []
    for sentence, text in zip(sentences, texts):
        group.append(sentence)
        if kind_of(text) == "question":
            yield group
            group = []


def _opens(plain: str, group: list[SentenceRow], sentence: SentenceRow, text: str, ordered: bool) -> bool:
    if opens_by_order(text):
        return True
    if not any(kind_of(plain[s.start : s.end]) == "question" for s in group) or holds_on(text):
        return False
    asks = kind_of(text) != "statement"
    if adds(text) and not asks:
        return "\n" in plain[group[-1].end : sentence.start] or not ordered
    fewest = FEWEST_AFTER_ADDITION if adds(text) else FEWEST_WORDS
    return not ordered and asks and _is_other_matter(plain, group, text, fewest)


def _is_other_matter(plain: str, group: list[SentenceRow], text: str, fewest: int) -> bool:
    words = _matter(text)
    before = set().union(*(_matter(plain[s.start : s.end]) for s in group))
    return len(words) >= fewest and len(words & before) < LEAST_SHARED * len(words)


def _matter(text: str) -> set[str]:
    stop = entries("asking")["stop_words"]
    return {word for word in _WORDS.findall(text) if not any(s in word for s in stop)}
