"""Words in which an answer declines, and words that only look like them: each hit is shown, and an ask declined is answered in part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import Facts, facts_of
from components.facts.markers import refusals
from components.reading import read

# What is not said, in which words.
DECLINED = [
    "比率は公表しておりません。",
    "部門別の利益は開示していない。",
    "個別の案件へのコメントは差し控えます。",
    "回答を控える。",
    "詳しくは控えたいと思います。",
    "社名は申し上げられません。",
    "具体的な数字はお答えできません。",
    "お答えはいたしかねます。",
    "お示しすることは難しいです。",
    "公表には早いと考えています。",
    "明言は避けたいと思います。",
    "お答えは遠慮させてください。",
    "申し上げるわけにはまいりません。",
    "コメントできることは限られます。",
    "お答えする立場にございません。",
    "まだお伝えできる時期ではありません。",
    "今はお答えできる段階にありません。",
    "開示できる状況にありません。",
    "開示する予定はありません。",
    "現時点でお話しできることはございません。",
    "金額は非開示です。",
    "何とも言えません。",
    "ノーコメントです。",
    "ご容赦ください。",
    "時期はまだ決まっておりません。",
    "投資額は未定です。",
    "手元に数字がございません。",
    "名前は教えられません。",
    "もう少しお時間をいただければと思います。",
    "発表までお待ちいただければと思います。",
    "皆さまのご判断にお任せします。",
    # put off to another day
    "来期の計画は5月の本決算でご説明します。",
    "詳細は次回の説明会でお示しします。",
    "まとまり次第ご報告します。",
    "適切な時期に開示します。",
    "次の中期経営計画に合わせて開示する方向です。",
    "改めて方針を公表する来年5月までに検討します。",
]
SAID = ("公表", "言及", "コメント", "回答", "お答え", "お話し", "お伝え", "お示し", "ご説明")
WAYS = (
    "{}できません。", "{}はできません。", "{}することはできません。", "{}することができません。", "{}できることはありません。",
    "{}しません。", "{}はしておりません。", "{}は行っていません。", "{}いたしておりません。", "{}しかねます。",
    "{}はいたしかねます。", "{}は控えさせてください。",
    "{}することは差し控えます。", "{}は難しいです。", "{}は適切ではありません。", "{}できずに申し訳ありません。",
)  # fmt: skip
# The same words where nothing is declined.
ANSWERED = [
    "お待ちいただきありがとうございます。",
    "回復と言える段階に来ました。",
    "現時点でお答えできる数字としては、10％の増加です。",
    "手元に数字がありますが、10％の増加です。",
    "改めてご説明します。",
    "数値は毎月開示しています。",
    "すでに公表しております。",
    "開示資料の5ページをご覧ください。",
    "開示していない企業と比べると高い水準です。",
    "公表していない商品は除いています。",
    "公表しない理由はありません。",
    "公表できる見通しです。",
    "開示できるよう努めます。",
    "先ほどお答えしたとおりです。",
    "難しい質問ですが、お答えします。",
    "先ほどご説明した計画の達成は難しい状況です。",
    "申し上げた水準には届きません。",
    "お示しした計画の前倒しは困難です。",
    "先に発表した提携の効果は限られます。",
    "お客さまには発表を控えた新製品を先に見せました。",
    "在庫の積み増しは控えています。",
    "投資は控えめに見ています。",
    "値上げは避けられません。",
    "採用は難しい状況です。",
    "値下げは考えていません。",
    "予断を許さない状況です。",
    "言うまでもなく重要です。",
    "十分とは言えません。",
    "数字はまだ出ていませんが、堅調です。",
    "次回の説明会は5月です。",
    "次にCFOからご説明します。",
    "前回の説明会でご説明した計画から変えていません。",
    "説明会でもお伝えしましたが、順調です。",
    "改めてご説明しますと、柱は3つあります。",
    "改めてご説明するまでもなく、需要は強いです。",
    "値上げのタイミングでお客さまにご説明します。",
    "別途、費用が2億円かかります。",
    "本日はお時間をいただきありがとうございます。",
    "お待ちいただくお客さまが増えました。",
    "店舗の運営は加盟店にお任せします。",
]


def _facts(answer: str) -> Facts:
    asked = "三宅遥（朝凪証券）：受注の動きはどうですか。"
    return facts_of(read(f"決算説明会\n\n質疑応答\n\n{asked}\n\n高橋社長：受注は堅調です。{answer}"))


@pytest.mark.parametrize("said", DECLINED)
def test_words_that_decline_are_found(said: str) -> None:
    """An analyst who lists what was declined misses none of these."""
    assert refusals(said, 0, len(said))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("said", SAID)
def test_whatever_is_not_said_is_declined_in_any_way(said: str, way: str) -> None:
    """Each verb of telling declines in each of the usual ways."""
    sentence = way.format(said)
    assert refusals(sentence, 0, len(sentence))


@pytest.mark.parametrize("said", ANSWERED)
def test_words_that_look_alike_decline_nothing(said: str) -> None:
    """An answer that gives what was asked is not said to decline it."""
    assert refusals(said, 0, len(said)) == []


@given(st.sampled_from(DECLINED), st.sampled_from(ANSWERED), st.booleans())
def test_each_sentence_declines_for_itself(declined: str, answered: str, is_first: bool) -> None:
    """A sentence beside one that declines is none, and the hit stands where its words do."""
    text = declined + answered if is_first else answered + declined
    at = text.index(answered)
    assert refusals(text, at, at + len(answered)) == []
    start = text.index(declined)
    assert all(start <= one < other <= start + len(declined) for one, other in refusals(text, start, start + len(declined)))


@pytest.mark.parametrize(("answer", "status"), [("顧客名は公表しておりません。", "partly"), ("数値は毎月開示しています。", "answered")])
def test_an_ask_that_is_declined_is_answered_in_part(answer: str, status: str) -> None:
    """The words that decline are quoted from the text, and the cue of the ask follows."""
    facts = _facts(answer)
    [ask] = facts.asks
    quotes = [facts.speech.text[start:end] for start, end in ask.refusals]
    assert ask.status == status and all(quote in answer for quote in quotes) and bool(quotes) == (status == "partly")
