"""What a transcript looks like changes nothing of what it says: shapes, widths, line ends and page numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from components.reading import Transcript, read
from components.reading.cleaning import plain
from tests.reading.makers import wrapped
from tests.reading.whole import GOLDEN, read_whole


@dataclass(frozen=True)
class Speaker:
    """Somebody in the invented call; a moderator has no name."""

    family: str
    given: str = ""
    title: str = ""
    firm: str = ""

    @property
    def role(self) -> str:
        return "analyst" if self.firm else "management" if self.title else "moderator"

    @property
    def name(self) -> str:
        return self.family + self.given


@dataclass(frozen=True)
class Said:
    """One turn of the call as it has to be read; ``exchange`` is None outside the questions."""

    who: Speaker
    part: str
    exchange: int | None
    words: str


CHAIR = Speaker("")
PRESIDENT, FINANCE = Speaker("高橋", "一郎", "代表取締役社長"), Speaker("瀬戸口", "早苗", "取締役CFO")
FIRST, SECOND = Speaker("石田", "真由", firm="東都証券"), Speaker("三浦", "健太", firm="北斗証券")
THIRD = Speaker("大友", "遥", firm="明鏡アセットマネジメント")
CALL = (
    Said(CHAIR, "presentation", None, "本日はお集まりいただきありがとうございます。はじめに社長から業績をご説明します。"),
    Said(PRESIDENT, "presentation", None, "売上高は412億円で、前年同期比14.3%の増収でした。半導体向けの需要が全体を牽引しています。"),
    Said(FINANCE, "presentation", None, "営業利益は38億円でした。在庫は前期末から3億円減っています。"),
    Said(CHAIR, "qa", None, "それでは質問をお受けします。"),
    Said(FIRST, "qa", 1, "受注は下期も伸びますか。"),
    Said(PRESIDENT, "qa", 1, "受注は下期も二桁の伸びを見込んでいます。引き合いは海外でも増えています。"),
    Said(FIRST, "qa", 1, "海外の利益率は国内より低いのでしょうか。"),
    Said(FINANCE, "qa", 1, "海外の利益率は国内と同じ水準です。"),
    Said(SECOND, "qa", 2, "株主への還元の方針を教えてください。"),
    Said(FINANCE, "qa", 2, "配当性向は40%を目安としています。"),
    Said(PRESIDENT, "qa", 2, "自己株式の取得も選択肢の一つと考えています。"),
    Said(THIRD, "qa", 3, "新しい工場はいつ稼働しますか。"),
    Said(PRESIDENT, "qa", 3, "工場は2027年の春に稼働します。投資額は74億円です。"),
    Said(CHAIR, "qa", None, "以上で説明会を終了します。"),
)  # fmt: skip
ATTENDING = "出席者\n代表取締役社長 高橋一郎\n取締役CFO 瀬戸口早苗\n\n"
HEAD = "霧島計測株式会社 2026年3月期 第2四半期 決算説明会\n\n" + ATTENDING
QA_HEADING = "質疑応答\n\n"


def _written(turns: Sequence[Said], line: Callable[[Said], str], between: str = "\n\n") -> str:
    """Write the head and each turn by ``line``, with the heading of the questions before the first of them."""
    pieces = [HEAD]
    for before, turn in pairwise((None, *turns)):
        assert turn is not None
        opens = turn.part == "qa" and (before is None or before.part != "qa")
        pieces += [QA_HEADING if opens else "", line(turn), between]
    return "".join(pieces).rstrip("\n") + "\n"


def _long(who: Speaker) -> str:
    """Return the label with all that is known: 東都証券アナリスト、石田真由氏."""
    return f"{who.firm}アナリスト、{who.name}氏" if who.firm else f"{who.title} {who.name}" if who.title else "司会者"


def _bracketed(who: Speaker) -> str:
    return f"{who.name}（{who.firm or who.title}）" if who.name else "司会者"


def _short(who: Speaker) -> str:
    return f"{who.firm} {who.family}" if who.firm else who.family if who.title else "司会"


def _numbered(who: Speaker) -> str:
    return f"質問者{(FIRST, SECOND, THIRD).index(who) + 1}"


def _spoken(turns: Sequence[Said], among: Callable[[Said], bool]) -> tuple[Said, ...]:
    return tuple(turn for turn in turns if among(turn))


NAMED = _spoken(CALL, lambda turn: turn.who is not CHAIR)
QUESTIONS = _spoken(NAMED, lambda turn: turn.part == "qa")


def _colons() -> str:
    return _written(CALL, lambda turn: f"{_long(turn.who)}：{turn.words}")


def _alone() -> str:
    return _written(CALL, lambda turn: f"{_bracketed(turn.who)}\n{turn.words}")


def _stacked() -> str:
    return _written(
        CALL, lambda turn: f"{turn.who.firm or turn.who.title}\n{turn.who.name}\n{turn.words}" if turn.who.name else f"司会者\n{turn.words}"
    )


def _beneath() -> str:
    return _written(
        CALL, lambda turn: f"{turn.who.name}\n{turn.who.firm or turn.who.title}\n{turn.words}" if turn.who.name else f"司会者\n{turn.words}"
    )


def _log() -> str:
    met: set[Speaker] = set()

    def line(turn: Said) -> str:
        who = turn.who
        first = who not in met
        met.add(who)
        label = _numbered(who) if who.firm else f"{who.name}氏（以下、{who.family}）" if first and who.name else who.family or "司会者"
        return f"{label}：{turn.words}"

    return _written(CALL, line)


def _marks() -> str:
    def line(turn: Said) -> str:
        if turn.part != "qa":
            return f"{_long(turn.who)}：{turn.words}"
        return f"{'Q' if turn.who.firm else 'A'}{turn.exchange}（{_short(turn.who)}）{turn.words}"

    return _written(NAMED, line)


def _letters() -> str:
    letters = {"moderator": "M", "analyst": "Q", "management": "A"}

    def line(turn: Said) -> str:
        letter = "M" if turn.part != "qa" else letters[turn.who.role]
        return f"{turn.who.family or '司会'} [{letter}]：{turn.words}"

    return _written(CALL, line)


def _enclosed() -> str:
    return _written(CALL, lambda turn: f"【{_short(turn.who)}】{turn.words}")


def _quoted() -> str:
    return _written(CALL, lambda turn: f"{_short(turn.who)}「{turn.words}」")


def _signed() -> str:
    return _written(NAMED, lambda turn: f"{turn.words}（{_short(turn.who)}）")


def _dashes() -> str:
    return _written(
        NAMED, lambda turn: f"――（{turn.who.firm}・{turn.who.family}）{turn.words}" if turn.who.firm else f"{_long(turn.who)}：{turn.words}"
    )


def _inline() -> str:
    return _written(CALL, lambda turn: f"{_long(turn.who)}：{turn.words}", between="").replace(QA_HEADING, "")


def _table() -> str:
    rows = [(asked.words, answer.words, answer.who.family) for asked, answer in pairwise(PAIRS) if asked.who.firm]
    return HEAD + QA_HEADING + "質問\t回答\n" + "".join(f"{asked}\t{answer}（{who}）\n" for asked, answer, who in rows)


# In a table one answers each question, and each row is an exchange of its own: nothing says that the same one asks again.
PAIRS = tuple(turn for turn in QUESTIONS if not turn.words.startswith("自己株式"))
ROWS = tuple(replace(turn, exchange=index // 2 + 1) for index, turn in enumerate(PAIRS))

ALL = ("role", "speaker", "firm", "part", "exchange", "words")
# Each shape with what it can carry: the turns it has, the fields that it keeps, and those that it keeps of managers alone.
SHAPES = [
    (_colons, CALL, ALL, ()),
    (_alone, CALL, ALL, ()),
    (_stacked, CALL, ALL, ()),
    (_beneath, CALL, ALL, ()),
    (_log, CALL, ("role", "part", "exchange", "words"), ("speaker",)),  # those who ask have a number and no name
    (_marks, NAMED, ALL, ()),
    (_letters, CALL, ("role", "speaker", "part", "exchange", "words"), ()),  # a family name with no firm
    (_enclosed, CALL, ALL, ()),
    (_quoted, CALL, ALL, ()),
    (_signed, NAMED, ALL, ()),
    (_dashes, NAMED, ALL, ()),
    (_inline, CALL, ("role", "speaker", "firm", "exchange", "words"), ()),  # no heading says where the questions begin
    (_table, ROWS, ("role", "part", "exchange", "words"), ("speaker",)),  # nobody who asks is named
]


def _bare(text: str) -> str:
    """Return ``text`` without white space, which is wherever a page puts it."""
    return "".join(text.split())


def _expected(turn: Said, fields: Sequence[str]) -> dict[str, object]:
    every = {
        "role": turn.who.role, "speaker": turn.who.family or None, "firm": turn.who.firm or None,
        "part": turn.part, "exchange": turn.exchange, "words": _bare(plain(turn.words)),
    }  # fmt: skip
    return {field: every[field] for field in fields}


def _found(transcript: Transcript, fields: Sequence[str], of_managers: Sequence[str] = ()) -> list[dict[str, object]]:
    """Return the fields of each turn; of a person the family name, for a label may have no more."""
    people = {person.person_id: person.name for person in transcript.people}
    families = [turn.who.family for turn in CALL if turn.who.family]
    found = []
    for turn in transcript.turns:
        name = _bare(people.get(turn.speaker or "", "")) or None
        every = {
            "role": turn.role, "speaker": next((family for family in families if name and name.startswith(family)), name),
            "firm": turn.firm and plain(turn.firm), "part": turn.part, "exchange": turn.exchange,
            "words": _bare(transcript.plain[turn.speech_start : turn.end]).rstrip("」"),
        }  # fmt: skip
        kept = (*fields, *of_managers) if turn.role == "management" else fields
        found.append({field: every[field] for field in kept})
    return found


def _read_as_the_call(
    text: str, shape: Callable[[], str], turns: Sequence[Said], fields: Sequence[str], of_managers: Sequence[str]
) -> None:
    transcript = read_whole(text)
    assert transcript is not None
    expected = [_expected(turn, (*fields, *of_managers) if turn.who.role == "management" else fields) for turn in turns]
    found = _found(transcript, fields, of_managers)
    assert [_unsigned(each) if shape in (_signed, _table) else each for each in found] == expected


def _unsigned(found: dict[str, object]) -> dict[str, object]:
    """Return the fields of a turn with its words alone: the signature is the end of its last line."""
    return found | {"words": str(found["words"]).partition("(")[0]}


IN_EVERY_SHAPE = pytest.mark.parametrize(
    ("shape", "turns", "fields", "of_managers"), [pytest.param(*case, id=case[0].__name__[1:]) for case in SHAPES]
)
Case = tuple[Callable[[], str], Sequence[Said], Sequence[str], Sequence[str]]


@IN_EVERY_SHAPE
def test_one_call_has_the_same_turns_in_every_shape(
    shape: Callable[[], str], turns: Sequence[Said], fields: Sequence[str], of_managers: Sequence[str]
) -> None:
    """Who said what to whom is that of the call, as far as the shape can say it."""
    _read_as_the_call(shape(), shape, turns, fields, of_managers)


@IN_EVERY_SHAPE
def test_the_roster_only_confirms_the_labels(
    shape: Callable[[], str], turns: Sequence[Said], fields: Sequence[str], of_managers: Sequence[str]
) -> None:
    """Where nobody is said to attend the same people speak; only a signature in a cell needs to be of somebody known."""
    _read_as_the_call(shape().replace(ATTENDING, ""), shape, turns, fields, () if shape is _table else of_managers)


@pytest.mark.parametrize(
    ("case", "width"),
    [
        pytest.param(case, width, id=f"{case[0].__name__[1:]} {width}")
        for case in SHAPES
        for width in (22, 30, 44)
        if case[0] not in (_signed, _inline)  # their labels stand in mid-line, where a narrow page breaks them too
    ],
)
def test_a_narrow_page_changes_no_turn(case: Case, width: int) -> None:
    """Every line broken after so many characters, as a column has it, is the same call."""
    _read_as_the_call("\n".join(wrapped(case[0](), width)), *case)


def _whole_turns(text: str) -> list[tuple[object, ...]]:
    """Return the turns of a text in plain characters and without white space."""
    transcript = read(text)
    names = {person.person_id: _bare(plain(person.name)) for person in transcript.people}
    return [
        (
            t.role, names.get(t.speaker or ""), t.firm and _bare(plain(t.firm)), t.part, t.exchange,
            _bare(plain(t.speaker_raw)), _bare(transcript.plain[t.speech_start : t.end]),
        )
        for t in transcript.turns
    ]  # fmt: skip


EVERY_MARK = [chr(code) for code in range(0x21, 0x7F)]
WIDTHS = {
    "marks full-width": {ord(c): ord(c) + 0xFEE0 for c in EVERY_MARK if not c.isalnum()},
    "marks and digits full-width": {ord(c): ord(c) + 0xFEE0 for c in EVERY_MARK if not c.isalpha()} | {0x20: 0x3000},
    "all full-width": {ord(c): ord(c) + 0xFEE0 for c in EVERY_MARK} | {0x20: 0x3000},
    "all half-width": {ord(c) + 0xFEE0: ord(c) for c in EVERY_MARK} | {0x3000: 0x20},
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", GOLDEN)
def test_the_width_of_marks_changes_no_turn(name: str, width: str) -> None:
    """Brackets, colons, digits and letters mean the same in either width."""
    assert _whole_turns(GOLDEN[name].translate(WIDTHS[width])) == _whole_turns(GOLDEN[name])


# Texts in which it tells whether one line end or two part the lines, as in a list of names line upon line.


@pytest.mark.parametrize("name", GOLDEN)
def test_crlf_changes_no_turn(name: str) -> None:
    """A file saved on Windows has the same turns."""
    assert _whole_turns(GOLDEN[name].replace("\n", "\r\n")) == _whole_turns(GOLDEN[name])


@pytest.mark.parametrize("name", GOLDEN)
def test_cr_changes_no_turn(name: str) -> None:
    """A file of an old system has the same turns."""
    assert _whole_turns(GOLDEN[name].replace("\n", "\r")) == _whole_turns(GOLDEN[name])


# Calls in colon labels with paragraphs so long that a page of 40 characters a line breaks a quarter of its lines.
WRAPPED = [
    "dashes1", "dashes_long", "foreign1", "log1", "log2", "log3", "log4", "log5", "roster4", "roster_long", "silent1", "silent5", "silent6",
    "translated1", "translated_long", "umitsubame", "zuiko",
]  # fmt: skip
BROKEN_NAMES = ["ryokusui", "translated3"]


@pytest.mark.parametrize("name", WRAPPED)
def test_lines_of_forty_characters_change_no_turn(name: str) -> None:
    """A text copied from a PDF, each line broken at the page's width, has the turns of the text."""
    assert _whole_turns("\n".join(wrapped(GOLDEN[name], 40))) == _whole_turns(GOLDEN[name])


@pytest.mark.xfail(strict=True, reason="a name or its bracket that the end of a line parts in the preamble is not read as one")
@pytest.mark.parametrize("name", BROKEN_NAMES)
def test_a_name_broken_at_the_end_of_a_line_is_one_name(name: str) -> None:
    """COOの李, 強氏 on two lines of the preamble is 李強, who speaks below."""
    assert _whole_turns("\n".join(wrapped(GOLDEN[name], 40))) == _whole_turns(GOLDEN[name])


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


# Texts that bring page numbers or heads of their own are left out.
WITHOUT_PAGES = [name for name, text in GOLDEN.items() if "\f" not in text and len(_paragraphs(text)) > 3]


@pytest.mark.parametrize("part", [0.25, 0.5, 0.75])
@pytest.mark.parametrize("name", WITHOUT_PAGES)
def test_a_page_number_between_paragraphs_changes_no_turn(name: str, part: float) -> None:
    """A number on a line of its own is said by nobody and ends nothing."""
    paragraphs = _paragraphs(GOLDEN[name])
    at = max(1, int(part * len(paragraphs)))
    numbered = "\n\n".join([*paragraphs[:at], "- 3 -", *paragraphs[at:]])
    assert _whole_turns(numbered) == _whole_turns(GOLDEN[name])


@pytest.mark.parametrize("name", WITHOUT_PAGES)
def test_the_numbers_of_all_pages_change_no_turn(name: str) -> None:
    """Every thirty lines, at the next blank line, a page ends with its number."""
    pages, lines = [""], 0
    for paragraph in _paragraphs(GOLDEN[name]):
        pages[-1] += paragraph + "\n\n"
        lines += paragraph.count("\n") + 2
        if lines > 30:
            pages, lines = [*pages, ""], 0
    numbered = "".join(f"{page}- {number} -\n\n" for number, page in enumerate(pages, 1))
    assert _whole_turns(numbered) == _whole_turns(GOLDEN[name])


CHAIRED = "".join(
    f"高橋社長\n受注は{n}割伸びました。\n\n{{page}}司会\n{n}問目の方、どうぞ。\n\n質問者{n}\n受注は伸びますか。\n\n" for n in range(1, 6)
)


def test_a_speaker_at_the_top_of_two_pages_is_no_running_head() -> None:
    """Two pages begin with the chair's label: it opens turns as it does everywhere else."""
    first, second, *rest = CHAIRED.split("{page}")
    numbered = f"{first}- 1 -\n\n{second}- 2 -\n\n" + "".join(rest)
    assert _whole_turns(numbered) == _whole_turns(CHAIRED.replace("{page}", ""))


QUESTIONS_AND_ANSWERS = "Q1. 受注はどうですか。\nA1. 良好です。\nQ2. 在庫はどうですか。\nA2. 減ります。\n"
BARS = "| 分類 | 質問 | 回答 |\n|---|---|---|\n| 業績 | 受注はどうですか。 | 良好です。 |\n| 在庫 | 在庫は減りますか。 | 減ります。 |\n"


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        pytest.param(QUESTIONS_AND_ANSWERS, ["Q1", "A1", "Q2", "A2"], id="marks"),
        pytest.param(QUESTIONS_AND_ANSWERS.replace("Q", "■Q"), ["Q1", "A1", "Q2", "A2"], id="bullets"),
        pytest.param(BARS, ["業績", "", "在庫", ""], id="bars"),
    ],
)
def test_a_label_stands_where_it_is_said_to_stand(text: str, raw: list[str]) -> None:
    """What the text has at a label's place is the label."""
    transcript = read(text)
    assert [transcript.text[t.raw_at :][: len(t.speaker_raw)] for t in transcript.turns] == raw


SIGNED = (
    "出席：代表取締役社長 高橋一郎、取締役 瀬戸口早苗\n\n"
    "受注はどうですか。（東都証券 石田）\n　良好です。前年を上回っています。（高橋）\n"
    "在庫は減りますか。（東都証券 石田）\n　減ります。春には半分になります。（瀬戸口）\n"
    "３月の受注はどうでしたか。（東都証券 石田）\n　△３％でした。（高橋）\n"
)


@pytest.mark.parametrize("bullet", ["・", "・　", "●", "■ ", "◆", "○ ", "- ", "* "])
def test_a_bullet_before_a_signed_speech_belongs_to_none(bullet: str) -> None:
    """Turn and speech begin behind the bullet, whoever speaks; the sign of a figure is no bullet."""
    text = "\n".join(f"{bullet}{line}" if line.endswith("石田）") else line for line in SIGNED.split("\n"))
    turns = read(text).turns
    assert len(turns) == 6
    assert all(turn.start == turn.speech_start for turn in turns)
    assert [text[turn.start :][:1] for turn in turns] == ["受", "良", "在", "減", "３", "△"]


LABEL_AND_NAME = """ブルーヘロン・キャピタルのアナリスト、リサ・
チャン氏：受注の回復はいつ頃になりますか。ま
た、来期の設備投資の計画についても教えていた
だけますでしょうか。よろしくお願いいたします。
王浩氏：受注は来年の春には回復すると見込んで
います。設備投資は今期と同じ水準を計画してい
ますが、状況を見て判断いたします。
"""
LABEL_AND_COLON = """Operator: Good morning, everyone, and thank you for joining us today.
Priya Raman (Morgan Stanley MUFG Securities)
: Good afternoon. How large is the order book at the end of
the quarter, and how much of it will turn into revenue before
the end of the fiscal year that we are in now, if I may ask?
Tetsuo Mikuriya: It is large, and most of it will turn into
revenue in this year.
"""


@pytest.mark.xfail(strict=True, reason="a label that the end of a line parts is read from its second line alone, or not at all")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(LABEL_AND_NAME, "リサ・チャン", id="in the midst of the name"),
        pytest.param(LABEL_AND_COLON, "Priya Raman", id="before the colon"),
    ],
)
def test_a_label_broken_at_the_end_of_a_line_is_one_label(text: str, name: str) -> None:
    """A line that ends in a mark within a name goes on, and no line begins with a colon of its own."""
    speaking = [person.name for person in read(text).people if person.speaks]
    assert name in speaking
