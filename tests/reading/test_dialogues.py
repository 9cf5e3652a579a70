"""Small dialogues as pages have them: who says what, and on which side."""

import pytest

from components.reading import read

A, M, HOST = "analyst", "management", "moderator"
Said = tuple[str, str | None, str]


def _said(text: str) -> list[Said]:
    """Return the role, the speaker's name and the first letters of every turn."""
    transcript = read(text)
    names = {person.person_id: person.name for person in transcript.people}
    return [(turn.role, names.get(turn.speaker or ""), text[turn.speech_start : turn.end]) for turn in transcript.turns]


def test_marks_on_one_line_are_turns_though_a_tab_parts_them() -> None:
    """A question and its answer that bear their marks are no cells of a table."""
    text = "質疑応答\nＱ：単価は上がるか。\tＡ：上げる。\nＱ：いつ。\tＡ：10月から。"
    assert _said(text) == [(A, None, "単価は上がるか。"), (M, None, "上げる。"), (A, None, "いつ。"), (M, None, "10月から。")]


def test_cells_without_marks_are_rows() -> None:
    """A tab between what is asked and what is answered parts the two where no mark does."""
    text = "質疑応答\n単価は上がるか。\t上げる。\nいつ上げるか。\t10月から。"
    assert _said(text) == [(A, None, "単価は上がるか。"), (M, None, "上げる。"), (A, None, "いつ上げるか。"), (M, None, "10月から。")]
