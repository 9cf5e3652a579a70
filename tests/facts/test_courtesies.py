"""Sentences of an answer that only thank, greet, close or say who speaks answer nothing; those that look alike do."""

import pytest

from components.facts import Facts, facts_of
from components.facts.courtesies import is_courtesy
from components.reading import read

HEAD = "登壇者：代表取締役社長 高橋健一、取締役CFO 浅利由紀\n\n質疑応答\n\n三宅遥（朝凪証券）：受注はどうですか。\n\n"

COURTESIES = [
    # thanks
    "ありがとうございます。",
    "どうもありがとうございます。",
    "はい、ご質問ありがとうございます。",
    "ご質問をいただき、ありがとうございます。",
    "三宅さん、ご質問ありがとうございます。",
    "ご質問ありがとうございます、三宅さん。",
    "ありがとうございます、三宅。",
    "ありがとうございます、うれしいですね。",
    "ご指摘ありがとうございます。",
    "大変貴重なご意見をいただきまして、ありがとうございます。",
    # closings
    "以上です。",
    "私からは以上でございます。",
    "よろしくお願いいたします。",
    "お答えになっていますでしょうか。",
    # what was asked, counted
    "2つの質問をいただきました。",
    # the own name
    "高橋です。",
    "高橋健一です。",
    "社長の高橋です。",
    "はい、社長の高橋でございます。",
    "高橋と申します。",
]
ANSWERS = [
    "お客さまのおかげで受注が増え、ありがとうございます。",  # says why
    "ご質問ありがとうございます、受注は堅調です。",  # thanks and answers in one
    "ありがとうございます、増配です。",
    "値上げへのご理解をいただき、ありがとうございます。",
    "ありがたいことに受注は増えています。",
    "受注は以上のとおりです。",
    "以上の理由から据え置きました。",
    "私からは受注の話をします。",
    "2点ご質問をいただきましたが、受注は堅調です。",
    "取引先に値上げをお願いしています。",
    "増配です。",  # as short as a name
    "7月です。",
    "主力は減速機です。",
    "はい、増やします。",
    "はい、そのとおりです。",
    "責任者は高橋です。",  # names oneself and answers
    "担当は浅利です。",
    "浅利です。",  # somebody else's name
]


def _facts(said: str) -> Facts:
    return facts_of(read(f"{HEAD}高橋健一：{said}\n\n浅利由紀：受注は2割増えました。"))


def _courteous(facts: Facts) -> list[bool]:
    """Return which sentences of the president are courtesies."""
    return [is_courtesy(facts.speech, s) for s in facts.speech.sentences if s.speaker == "高橋健一"]


@pytest.mark.parametrize("said", COURTESIES)
def test_a_courtesy_answers_no_ask(said: str) -> None:
    """It stands in the transcript, and neither the answer's sentences nor those who answer hold it."""
    facts = _facts(said)
    [ask] = facts.asks
    assert _courteous(facts) == [True]
    assert ask.answered_by == ["浅利由紀"]


@pytest.mark.parametrize("said", ANSWERS)
def test_what_only_looks_like_a_courtesy_answers(said: str) -> None:
    """A short answer, or one that also thanks, is an answer of who gives it."""
    facts = _facts(said)
    [ask] = facts.asks
    assert _courteous(facts) == [False]
    assert "高橋健一" in ask.answered_by


@pytest.mark.parametrize("said", COURTESIES)
def test_a_courtesy_takes_no_answer_with_it(said: str) -> None:
    """The sentence behind it is tied as if it stood alone, and so is the one before."""
    for text in (f"{said}受注は堅調です。", f"受注は堅調です。{said}"):
        facts = _facts(text)
        texts = {s.sentence_id: s.text for s in facts.speech.sentences}
        assert [texts[each] for each in facts.asks[0].answer_sentence_ids] == ["受注は堅調です。", "受注は2割増えました。"]


def test_thanks_alone_leave_an_ask_without_a_counterpart() -> None:
    """Where management only thanks and closes, nobody has answered."""
    [ask] = facts_of(read(f"{HEAD}高橋健一：ご質問ありがとうございます。以上です。")).asks
    assert (ask.status, ask.answered_by, ask.answer_sentence_ids) == ("no_counterpart", [], [])


def test_the_name_behind_a_speech_is_a_courtesy() -> None:
    """In minutes that are signed, the name in brackets is no sentence of the answer."""
    facts = facts_of(
        read("1. 説明\n\n売上高は92億円である。(高橋)\n\n2. 質疑応答\n\n受注はどうか。(朝凪証券 三宅)\n受注は堅調である。(高橋)")
    )
    answers = [s for s in facts.speech.sentences if s.exchange is not None and s.role == "management"]
    assert [(s.text, is_courtesy(facts.speech, s)) for s in answers] == [("受注は堅調である。", False), ("(高橋)", True)]
