"""The words that stand on both sides of an ask and its answer, and those that the answer leaves out."""

import pytest

from components.facts import Facts, facts_of
from components.facts.pairs import left_open, pairs_of
from components.reading import read

CASES = (
    # The same word on either side, every place of it.
    ("受注の見通しを教えてください。", "受注は堅調です。海外の受注も増えています。", {"受注": (["受注"], ["受注", "受注"])}),
    # Two spellings of one term are one word.
    ("独身の日の手応えはいかがでしたか。", "ダブルイレブンは計画を上回りました。", {"双十一": (["独身の日"], ["ダブルイレブン"])}),
    # A compound is known again by its part, as far as that is no word of its own in the ask.
    ("減価償却費の水準はどうなりますか。", "償却費は横ばいです。", {"減価償却費": (["減価償却費"], ["償却費"])}),
    # Units, ordinals and so many of something are no words that two sides share; the amount itself is one.
    ("1点目は、受注高152億円の内訳です。", "1点目ですが、半分が国内です。費用は下期に4億円です。", {}),
    ("来期の純増は3カ月で20台程度でしょうか。", "費用は3カ月で2億円程度、台数は変わりません。", {}),
    ("在庫は一年分でしょうか。", "契約は二年分です。", {}),
    ("利益140億円の前提は何ですか。", "140億円は外部の想定です。", {"140億円": (["140億円"], ["140億円"])}),
    # What is left of a word behind a unit is one, and so is a word that only begins as a count does.
    ("5日営業の店を教えてください。", "営業は続けます。", {"営業": (["営業"], ["営業"])}),
    ("24時間型の店について教えてください。", "24時間型は順調です。", {"時間型": (["時間型"], ["時間型"])}),
    # Words of courtesy and of asking are none, and what the answer does not take up is no pair.
    ("質問の機会をありがとうございます。値上げの浸透度について教えてください。", "ご質問ありがとうございます。順調です。", {}),
)


def _call(asked: str, answered: str) -> Facts:
    return facts_of(read(f"質疑応答\n\n青葉証券 杉山氏：{asked}\n\n社長 高橋一郎：{answered}\n"))


@pytest.mark.parametrize(("asked", "answered", "expected"), CASES)
def test_words_on_both_sides(asked: str, answered: str, expected: dict[str, tuple[list[str], list[str]]]) -> None:
    facts = _call(asked, answered)
    text = facts.speech.text
    found = {
        pair.key: ([text[start:end] for start, end in pair.asked], [text[start:end] for start, end in pair.answered])
        for pair in pairs_of(facts, facts.asks[0])
    }
    assert found == expected


def test_spans_stay_on_their_side() -> None:
    facts = _call("受注と在庫の見通しを教えてください。", "受注は堅調で、在庫は適正です。受注残も増えました。")
    ask = facts.asks[0]
    answers = next(s.start for s in facts.speech.sentences if s.sentence_id == ask.answer_sentence_ids[0])
    for pair in pairs_of(facts, ask):
        assert all(end <= answers for _, end in pair.asked)
        assert all(start >= answers for start, _ in pair.answered)


def test_what_is_left_open_is_marked_in_the_ask() -> None:
    facts = _call("広告予算と返品率への影響を教えてください。", "広告予算は増やしています。")
    (ask,) = facts.asks
    assert [facts.speech.text[start:end] for start, end in left_open(facts, ask)] == ["返品率"]
