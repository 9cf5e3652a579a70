"""How far management speaks in numbers: sentences with a figure, by executive; what is to come, with a figure and without."""

import re
from dataclasses import dataclass

from components.facts import Facts
from components.facts.figures import figures
from components.facts.schema import SentenceRow
from components.facts.tally import Row
from components.lexicon import entries
from components.reading.terms import either

_AHEAD = re.compile(either([word for key in ("guidance", "plan") for word in entries("meanings")["outlook"][key]]))


@dataclass(frozen=True, slots=True)
class Numeracy:
    """What one executive said: all sentences, those with a figure, and of those that look ahead the ones with and without."""

    speaker_id: str
    name: str
    sentences: tuple[Row, ...]
    figures: tuple[Row, ...]
    ahead: tuple[Row, ...]
    ahead_with: tuple[Row, ...]

    def rows(self, part: str) -> tuple[Row, ...]:
        """Return the rows of one of the counts, or what looks ahead without a figure; none for a part that there is not."""
        with_figure = {row.row_id for row in self.ahead_with}
        bare = tuple(row for row in self.ahead if row.row_id not in with_figure)
        parts = {"all": self.sentences, "figures": self.figures, "ahead": self.ahead, "with": self.ahead_with, "bare": bare}
        return parts.get(part, ())


def numeracy(facts: Facts) -> list[Numeracy]:
    """Return the counts of every executive who is named, who spoke most first."""
    spoken: dict[str, list[SentenceRow]] = {}
    for sentence in facts.speech.sentences:
        if sentence.role == "management" and sentence.speaker_id:
            spoken.setdefault(sentence.speaker_id, []).append(sentence)
    with_figure = {q.sentence_id for q in figures(facts)}
    counted = [_counted((speaker, said[0].speaker or ""), said, with_figure) for speaker, said in spoken.items()]
    return sorted(counted, key=lambda each: -len(each.sentences))


def everybody(facts: Facts) -> Numeracy:
    """Return the counts of all management together, whether or not it is named who speaks."""
    with_figure = {q.sentence_id for q in figures(facts)}
    return _counted(("", ""), [s for s in facts.speech.sentences if s.role == "management"], with_figure)


def _counted(named: tuple[str, str], said: list[SentenceRow], with_figure: set[str]) -> Numeracy:
    ahead = [s for s in said if _AHEAD.search(s.text)]
    return Numeracy(
        *named, _rows(said), _rows([s for s in said if s.sentence_id in with_figure]), _rows(ahead),
        _rows([s for s in ahead if s.sentence_id in with_figure]),
    )  # fmt: skip


def _rows(sentences: list[SentenceRow]) -> tuple[Row, ...]:
    return tuple(Row(s.sentence_id, (s.sentence_id,), s.start, s.end) for s in sentences)
