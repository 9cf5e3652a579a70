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


ROSTER = "登壇者\n代表取締役社長 高橋 一郎（以下、高橋）\nIR広報部長 小峰 祐（以下、小峰）\n"
OPENS, ASKS = "小峰：定刻になりましたので始めます。高橋社長、お願いします。\n", "東都証券 田中：受注はどうですか。\n高橋：良好です。\n"

# what is added to a call, and the side of the one of whom it tells
CHAIRS = [
    (f"{ROSTER}\n{OPENS}{ASKS}小峰：ご質問がないようですので、終了いたします。", "小峰 祐", HOST),
    (f"{ROSTER}\n{OPENS}{ASKS}東都証券 田中：配当は。\n小峰：配当性向は3割です。", "小峰 祐", M),  # he answers
    (f"{ROSTER}\n{OPENS}{ASKS}東都証券 田中：表は。\n小峰：お送りします。宜しくお願いします。", "小峰 祐", M),  # nobody else answers
    (f"{ROSTER}\n{ASKS}高橋：本日の説明会を終了いたします。", "高橋 一郎", M),  # who leads the company may close
    (
        "登壇者\n代表取締役社長 高橋 一郎\nフリーアナウンサー 白鳥 りか 氏\n\n白鳥りか氏（以下、白鳥）：本日の司会を務めます白鳥です。\n"
        "高橋：高橋です。\n東都証券 田中：受注はどうですか。\n高橋：良好です。\n白鳥：手が挙がっているようです。",
        "白鳥りか", HOST,
    ),
    (
        "出席者\n代表取締役社長 高橋 一郎\n最高財務責任者 浅井 圭\n\n浅井：本日の司会を務めます。今期は増益でした。\n"
        "東都証券 田中：受注はどうですか。\n浅井：良好です。",
        "浅井 圭", M,
    ),  # an executive who chairs and answers
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), CHAIRS)
def test_who_only_chairs_is_a_moderator(text: str, name: str, role: str) -> None:
    """By what he says of himself, or by opening, handing over and closing alone where his office does that."""
    people = {person.name: person for person in read(text).people}
    assert people[name].role == role
    assert {turn.role for turn in read(text).turns if turn.speaker == people[name].person_id} == {role}


def test_the_mark_of_who_presents_may_be_a_chairs() -> None:
    """Transcript houses mark with an M whoever presents and whoever chairs."""
    text = f"{ROSTER}\n小峰 [M]：始めます。高橋社長、お願いします。\n高橋 [M]：増益でした。\n小峰 [M]：質疑応答に移ります。\n" + (
        "田中 [Q]：受注はどうですか。\n高橋 [A]：良好です。\n小峰 [M]：終了いたします。"
    )
    assert [role for role, _, _ in _said(text)] == [HOST, M, HOST, A, M, HOST]
