"""Where a narrator takes over, where the questions end, and what nobody says behind them."""

import pytest

from components.reading import read
from components.reading.closings import ends_questions, is_farewell, takes_leave
from components.reading.lines import is_epilogue, is_heading, is_item, is_note, question_headings
from components.reading.narration import said_until

# what is said, and what a narrator tells behind it
TOLD = [
    ("年内に片づけます。", " 社長はここで水を一口飲んだ。"),
    ("増資は考えていません。", "\n\n続いて競合の話題に移った。"),
    ("こちらは計画の7割です。", "\n報道関係者からも質問が出た。"),
    ("以上です。", "\n説明会は午後4時に終了した。株価は翌日、3％高で始まった。"),
    ("増資は考えていません。", ""),
    ("売上は伸びた。利益も伸びた。", ""),  # who speaks in the plain style cannot be told from a narrator
    ("去年は苦労しました。本当に大変だった。しかし今年は違います。", ""),  # a plain sentence in the midst of polite ones is said
    ("「買いなさい」と答えました。", ""),
    ("ご質問ありがとうございます。\n上期の受注は100億円だった。", ""),  # thanks are polite in whatever style the rest is
]


@pytest.mark.parametrize(("said", "told"), TOLD)
def test_a_narrator_is_told_from_who_speaks(said: str, told: str) -> None:
    """Behind polite speech the plain past is a narrator's."""
    assert said_until(said + told, 0, len(said + told)) == len(said)


def test_a_narrator_tells_of_the_speaker_by_his_label() -> None:
    """Nobody says of himself 桜井社長は, and an answer in quotation marks ends with them."""
    text = (
        "会見\n野々村氏：前提は？\n桜井社長：下落を見込む。\n桜井社長は資料をめくった。\n"
        "――買収は考えていますか。\n「2件ほど検討している」\n株価は3％高で引けた。"
    )
    said = [(turn.role, text[turn.speech_start : turn.end]) for turn in read(text).turns]
    assert said == [
        ("analyst", "前提は？"), ("management", "下落を見込む。"),
        ("analyst", "買収は考えていますか。"), ("management", "「2件ほど検討している」"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("以上で質疑応答を終了いたします。", True),
        ("ご質問は以上です。", True),
        ("This concludes today's call.", True),
        ("質疑応答を終了します。社長、最後に一言お願いします。", True),
        ("時間となりましたので終わりますが、いまのご質問にお答えください。", False),
        ("続いてのご質問をお願いします。", False),
        ("ご質問は以上でよろしいでしょうか。では、社長。", False),  # who checks back ends nothing
    ],
)
def test_a_chair_ends_the_questions(said: str, ends: bool) -> None:
    """What is said after that answers nobody, unless the chair hands the last question over."""
    assert ends_questions(said) == ends


LED_OUT = [
    "最後に棚橋社長が次のように締めくくった。",
    "会見の終わりに棚橋社長はこう述べた。",
    "会見は1時間で終了した。",
    "最後に、棚橋社長が挨拶した。",
    "■閉会挨拶",
    "おわりに",
    "社長からのご挨拶",
]
# The next call, somebody who asked, a wish, a matter, a heading of what is answered.
NOT_LED_OUT = [
    "工事の説明会は来月終わります。",
    "最後に投資について述べた記者がいた。",
    "終わりに一言述べてほしいとの声があった。",
    "在庫について語った。",
    "■受注の見通し",
]


@pytest.mark.parametrize(("led", "ends"), [*((line, True) for line in LED_OUT), *((line, False) for line in NOT_LED_OUT)])
def test_a_narrator_or_a_heading_leads_to_the_last_word(led: str, ends: bool) -> None:
    """What the company says beneath answers nobody; elsewhere it goes on answering."""
    asked = "質疑応答\nQ：受注は伸びますか。\nA：伸びます。\nQ：配当は増えますか。\nA：増えます。\n"
    turns = read(f"霧島計測 決算説明会\n\n{asked}{led}\n棚橋社長：来期も励みます。\n").turns
    assert [turn.exchange for turn in turns] == [1, 1, 2, 2, None if ends else 2]


@pytest.mark.parametrize(
    ("said", "heading", "leaves"),
    [
        ("本日は長い時間、ありがとうございました。", "", True),
        ("ご参加ありがとうございました。", "", True),
        ("これをもちまして質疑を終了し、採決に移ります。", "", True),
        ("小さな会社ですが、歩んでまいります。", "髙橋氏からのご挨拶", True),
        ("来週、私も秋田へまいります。本日はありがとうございました。", "", False),  # an answer may end on thanks
        ("受注は順調です。", "為替の前提", False),
    ],
)
def test_a_manager_takes_leave(said: str, heading: str, leaves: bool) -> None:
    """By the first sentence, or by the heading above it."""
    assert (takes_leave(said) or is_farewell(heading)) == leaves


@pytest.mark.parametrize(
    "line",
    [
        "以　上".replace("　", " "),
        "【当方コメント】",
        "記者の目 「底」は本物か",
        "取材後記",
        "採決の結果",
        "▽つげの・まさみ 1987年入社。",
        "つげの・まさみ 1987年入社。",
        "つげの・まさみ:1987年生まれ。",
        "【所感】",
        "■感想:海外は順調。",
        "全体の印象:落ち着いていた。",
        "関連記事:港湾機械の受注",
        "あわせて読みたい:関税の行方",
        "(会見は約30分で終了。次回は春の予定)",
        "(経済部・浦川がまとめた)",
        "Ticker: NRM 0000",
    ],
)
def test_an_epilogue_ends_the_call(line: str) -> None:
    """What whoever wrote the text down adds is nobody's words."""
    assert is_epilogue(line)


@pytest.mark.parametrize(
    "line",
    [
        "現場の担当者の見方では需要は底を打ちました。",
        "▽国内は100億円伸びます。",
        "今後の予定につきましては、来年春に稼働させます。",
        "お問い合わせ件数は2倍です。",
        "印象としては、底は打ちました。",
        "(説明会は3回開きました)",
        "関連記事の広告が伸びています。",
        "議事録は後日公開いたします。",
        "要旨は以上です。",
        "The transcript business grew by a third。",
    ],
)
def test_what_is_said_is_no_note(line: str) -> None:
    """A word of a note within a sentence makes none of it."""
    assert not is_epilogue(line)
    assert not is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "記録は要約であり、発言の通りではない。",
        "議事要旨は発言を要約したものです。",
        "以上のメモは当方でまとめた。",
        "発言は一部を要約した。",
        "This transcript has been edited for clarity。",
        "The above translation is for reference only。",
        "Edited for length。",
        "整理:編集部",
    ],
)
def test_what_the_text_says_of_itself_is_a_note(line: str) -> None:
    """How it was written down is nobody's words."""
    assert is_note(line)


@pytest.mark.parametrize("line", ["①夜間無人運転", "(2)借入金の固定比率", "配当性向: 30パーセント以上", "3. 社長の持株"])
def test_an_item_of_a_list_is_one(line: str) -> None:
    """Numbered, or a word with what holds for it."""
    assert is_item(line)


def test_items_are_said_line_upon_line_and_headings_are_not() -> None:
    """Two items beneath one another are a list; a numbered line alone is the next heading."""
    said = "高橋社長：内訳は次のとおりです。\n配当性向：30パーセント以上\n総還元性向：40パーセント程度\n\n２．資本政策\n"
    transcript = read(f"決算説明会\n\n質問者1：還元の方針は？\n\n{said}")
    last = transcript.turns[-1]
    assert transcript.text[last.start : last.end].endswith("40パーセント程度")


@pytest.mark.parametrize(
    ("line", "heading"),
    [("■値上げは「最後の手段」", True), ("※ご質問は要約しています。", True), ("■売上高は10%増です", False), ("▼受注 120億円", False)],
)
def test_a_marked_line_is_a_heading_unless_it_is_said(line: str, heading: bool) -> None:
    """A square opens a heading, but not a line that ends as speech or tells a figure."""
    assert is_heading(line) == heading


@pytest.mark.parametrize(
    "line", ["質疑応答", "[Q&A / 質疑応答]", "質疑応答:価格について", "質問と回答:", "Question-and-Answer Session", "3. 主な質疑応答"]
)
def test_the_heading_of_the_questions_is_found(line: str) -> None:
    """In any language and bracket, at the start of its line."""
    plain = f"決算説明会\n{line}\n本文"
    assert list(question_headings(plain)) == [len("決算説明会\n")]


REPORTS = [
    # who tells of results without being asked is no dialogue, nor is one question
    "ハヤセ住建が決算を発表した。早瀬社長は「秋には落ち着く」と述べた。三谷取締役は「空室率は3%台だ」と説明した。暁証券の土岐アナリストは「買いだ」とみる。",
    "ハヤセ住建の説明会で、暁証券の土岐アナリストは「値上げするのか」と質問した。早瀬社長は「しない」と答えた。",
]


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_that_quotes_is_no_dialogue_by_that(text: str) -> None:
    """Several ask and are answered where a report stands for the call."""
    assert read(text).turns == ()
