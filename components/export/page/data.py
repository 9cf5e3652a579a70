"""What the page's script knows: the sentences by their ids, and for each mark the rows behind it."""

from typing import Any

from components.export.letters import visible
from components.export.marks import Counted, Mark, marks_of
from components.facts.schema import SentenceRow
from components.facts.tally import Row
from components.reading.breaks import without_breaks


def data_of(counts: Counted) -> dict[str, Any]:
    """Return sentences and marks, ready for JSON."""
    sentences = {sentence.sentence_id: sentence for sentence in counts.facts.speech.sentences}
    marks = [mark for marks in marks_of(counts).values() for mark in marks]
    return {
        "marks": {mark.key: _mark(counts, mark, sentences) for mark in marks},
        "sentences": {key: _sentence(counts, key) for key in sentences},
    }


def _sentence(counts: Counted, sentence_id: str) -> dict[str, str]:
    passage = counts.passages[sentence_id]
    place = counts.words.say("export.line", line=passage.line)
    return {"speaker": passage.speaker, "role": passage.role, "place": place, "text": passage.text}


def _mark(counts: Counted, mark: Mark, sentences: dict[str, SentenceRow]) -> dict[str, Any]:
    named = counts.words.say("export.mark_line", label=mark.label, series=mark.series, number=mark.shown)
    heading = counts.words.say("export.behind", label=named, count=len(mark.rows))
    return {"heading": heading, "rows": [_row(counts, row, sentences[row.sentence_ids[0]]) for row in mark.rows]}


def _row(counts: Counted, row: Row, first: SentenceRow) -> dict[str, Any]:
    """Return a row with the place of what was counted in its sentence as shown; none where it is the sentence."""
    told: dict[str, Any] = {"sentences": list(row.sentence_ids)}
    if len(row.sentence_ids) == 1 and (row.start, row.end) != (first.start, first.end) and row.start >= first.start:
        text = counts.facts.speech.text
        before = visible(without_breaks(text[first.start : row.start])).lstrip()
        told["span"] = [len(before), len(visible(without_breaks(text[row.start : row.end])))]
    return told
