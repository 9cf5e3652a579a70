"""Who answers what: from the analyst over the theme of an ask to the executive who answers it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.marks import ANNOUNCED
from components.facts.schema import Ask, SentenceRow
from components.facts.selection import asker_of
from components.facts.tally.rows import Count, Row, grouped

# Columns and rows that a picture has room for.
MOST_ANSWERED, MOST_ASKERS = 10, 40
MOST = (MOST_ANSWERED, MOST_ASKERS)


@dataclass(frozen=True, slots=True)
class Answered:
    """The sentences in which one executive answers the asks of one analyst that are about a theme."""

    asker: str
    theme: str
    executive: str
    count: Count


@dataclass(frozen=True, slots=True)
class Answering:
    """What is answered by whom; the askers in the order of the call, the themes by how many asks are about them, and how many more."""

    askers: tuple[str, ...]
    themes: tuple[str, ...]
    labels: tuple[str, ...]
    cells: tuple[Answered, ...]
    other_themes: int
    other_askers: int


def answering(facts: Facts, asks: Sequence[Ask], language: str = "ja", most: tuple[int, int] = MOST) -> Answering:
    """Return who answers which theme of whose asks, of so many themes and askers at most."""
    every = list(dict.fromkeys(asker_of(facts.speech, ask) for ask in asks))
    askers = every[: most[1]]
    frequent = Counter(theme for ask in asks for theme in ask.themes)
    themes = sorted(frequent, key=lambda theme: -frequent[theme])[: most[0]]
    labels = {theme: facts.wordlist.label(theme, language) for theme in themes}
    shown = {(asker, theme) for asker in askers for theme in themes}
    cells = []
    for key, rows in _answers(facts, asks).items():
        asker, theme, executive = key.split(":")
        if (asker, theme) in shown:
            cells.append(Answered(asker, theme, executive, Count(f"answering:{key}", labels[theme], executive, rows)))
    beyond = len(frequent) - len(themes), len(every) - len(askers)
    return Answering(tuple(askers), tuple(themes), tuple(labels.values()), tuple(cells), *beyond)


def _answers(facts: Facts, asks: Sequence[Ask]) -> dict[str, tuple[Row, ...]]:
    """Return the sentences that answer by analyst, theme and executive, each once."""
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    found = grouped((_key(facts, ask, theme, said), _row(said)) for ask in asks for theme in ask.themes for said in _said(ask, sentences))
    return {key: tuple(dict.fromkeys(rows)) for key, rows in found.items()}


def _said(ask: Ask, sentences: dict[str, SentenceRow]) -> Iterator[SentenceRow]:
    """Yield the sentences that answer an ask; who only says who will answers nothing."""
    ties = zip(ask.answer_sentence_ids, ask.tie_reasons, strict=True)
    return (sentences[each] for each, reason in ties if reason != ANNOUNCED)


def _key(facts: Facts, ask: Ask, theme: str, said: SentenceRow) -> str:
    return f"{asker_of(facts.speech, ask)}:{theme}:{said.speaker_id or ''}"


def _row(sentence: SentenceRow) -> Row:
    return Row(sentence.sentence_id, (sentence.sentence_id,), sentence.start, sentence.end)


def answering_rows(facts: Facts, rest: str, asks: Sequence[Ask]) -> Sequence[Row] | None:
    """Return the sentences by what stands behind ``answering:`` in the key: asker, theme and executive."""
    return _answers(facts, asks).get(rest)


def answers_to(facts: Facts, asks: Sequence[Ask]) -> dict[str, tuple[Row, ...]]:
    """Return the sentences that answer each ask by its id, each weighing its characters."""
    rows = {s.sentence_id: Row(s.sentence_id, (s.sentence_id,), s.start, s.end, s.end - s.start) for s in facts.speech.sentences}
    return {ask.ask_id: tuple(rows[each] for each in ask.answer_sentence_ids) for ask in asks}


def ask_rows(facts: Facts, ask_id: str) -> Sequence[Row] | None:
    """Return the sentences that answer an ask; None where there is no such ask."""
    return answers_to(facts, [ask for ask in facts.asks if ask.ask_id == ask_id]).get(ask_id)
