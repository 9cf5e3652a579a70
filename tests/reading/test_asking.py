"""What makes a sentence a question, and what opens a new one."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

from collections.abc import Sequence

import pytest

from components.reading.asking import adds, declared_count, holds_on, kind_of, opens_by_order
from components.reading.cleaning import plain

QUESTIONS = [
    "来期も伸びるでしょうか？", "来期も伸びるでしょうか。", "来期も伸びるのでしょうか?", "在庫は適正ですか。", "在庫は適正ですか？", "値上げは続きますか。",
    "値上げは続けましたか。", "変更はありませんか？", "そう考えてよろしいでしょうか。", "前倒しはなかったのでしょうか。", "続くと見てよいのか。", "影響はないか。",
    "続くかどうか。", "この水準は一過性なのか、それとも続くのか？", "利益率はいかがでしょうか？", "もう少し詳しくいただけますか。", "見解を伺えますか？",
    "教えていただけませんか？", "増益とのことですが、そうですよね？", "理由は？", "理由は？」", "売上の内訳を教えてください。", "売上の内訳をお聞かせください。",
    "背景をご説明ください。", "背景をお示しください。", "見方をご教示ください。", "ご見解をお願いします。", "ご説明をお願いいたします。", "教えていただければと思います。",
    "お聞かせいただければ幸いです。", "補足をお願いします。", "ご教示いただきたいです。", "規模感を教えて下さい。", "一点確認させてください。",
    "どの程度でしたか?", "方針をお話しいただけますでしょうか。", "その点はいかがですか", "お考えをお聞かせいただけますと幸いです。", "数字を共有してください。",
    "ぶどうの作柄はどうです。", "受注の勢いはどうなのです。", "受注はどのくらいになりそうですか！？", "教えてもらえますか。", "成 長 率 は ど う で す か 。", "受注 は どう です か。", "いつ頃をお考えですか（通期ベース）？",
]  # fmt: skip
INDIRECT = [
    "半導体の事業についてお伺いします。", "利益率についてお伺いしたいです。", "在庫について伺います。", "為替についてお聞きしたいと思います。", "二点お尋ねします。",
    "見通しを知りたいです。", "海外展開について質問させていただきます。", "2つ目の質問は物流についてです。", "受注の動きを確認したいと思います。",
    "背景について聞きたい。", "配当についてうかがいたい。", "方針についてお尋ねしたいと思います。", "二点 伺い ます。", "関税に関してです。", "費用の内訳を伺えればと思います。", "価格の考え方というのが質問です。",
]  # fmt: skip
STATEMENTS = [
    "ありがとうございます。", "よろしくお願いします。", "よろしくお願いいたします。", "東都証券の田中と申します。", "いくつか質問があります。", "質問は以上です。",
    "二つ質問させてください。", "売上高は5%増でした。", "好調と理解しています。", "なるほど、よくわかりました。", "前回、値上げを検討すると伺いました。",
    "先ほど社長は続くのかと自問されました。", "聞こえますか？", "経営陣は続くと述べています。", "田中でございます。", "質問よろしいでしょうか。",
    "聞きたいことはない。", "上司に聞きたいところです。", "ご 質問 は 以上 です 。",  # blanks within words part none
    "ご説明ありがとうございました。", "利益率は改善しています。", "値下げが見られます。", "次に進みます。",
    "ぶどう証券の田中です。", "りんどう投信の浦川です。", "いくら水産新聞のロッシです。",  # the word stands in a name
]  # fmt: skip
ORDERS = [
    ("1つ目は在庫です。", True), ("２つ目の質問は為替です。", True), ("まず最初の質問は受注です。", True), ("次の質問は価格です。", True),
    ("最後に、来期の見通しです。", True), ("もう一点お願いします。", True), ("もう１つ伺います。", True), ("2番目は物流です。", True),
    ("第二の点は人員です。", True), ("3点目、為替です。", True), ("あと一点だけ。", True), ("二問目です。", True),
    ("在庫について伺います。", False), ("その2社は好調ですか。", False), ("また、在庫はどうですか。", False),
    ("経営陣は前回の長い長い説明の中で少しだけ触れていましたが、2つ目の工場はどうですか。", False),  # too far in to open anything
    ("御社の2つ目の工場は稼働しましたか。", False),
    ("One, how is the order book?", True), ("Number two, what about prices?", True), ("Three, do margins improve?", True),
    ("One of your plants is closed, why?", False), ("Two plants are closed.", False), ("一 つ目 は 在庫です。", True),
    ("第二工場の稼働はどうですか。", False), ("第1四半期の受注はどうですか。", False),
]  # fmt: skip
# sentence, whether it may add a question, whether it holds on to the one before
FIRST_WORDS = [
    ("また、在庫はどうですか。", True, False), ("さらに、為替はどうですか。", True, False), ("加えて伺います。", True, False),
    ("これは続くのでしょうか。", False, True), ("その理由は何ですか。", False, True), ("また 、 在庫は。", True, False), ("そ の 理由は何ですか。", False, True), ("例えば、どの製品ですか。", False, True),
    ("言い換えれば、横ばいですか。", False, True), ("在庫はどうですか。", False, False), ("またとない機会ですか。", False, False),
]  # fmt: skip
DECLARED = [
    ("2 点伺いたい。", 2), ("私からは2点です。", 2), ("私からの質問は以下の3点です。", 3), ("こちらから配当について、次の二点です。", 2), ("二 点 伺い ます。", 2),
    ("他社から見た2点です。", None), ("強みは2点ありません。", None), ("理由の2点目は為替です。", None),
    ("2つの質問があります。", 2), ("２点伺います。", 2), ("三つ質問があります。", 3), ("2問お願いします。", 2), ("二点お伺いします。", 2),
    ("1点だけお聞きします。", 1), ("3点ほど教えてください。", 3), ("いくつか質問があります。", None), ("2つの要因があります。", None),
    ("2つ目の質問は為替です。", None), ("私の2つの質問は在庫に関するものです。", 2), ("質問は2点です。", 2), ("質問が二つあります。", 2),
]  # fmt: skip


def _cases(rows: Sequence[tuple[object, ...]]) -> list[object]:
    return [pytest.param(*row, id=str(row[0])) for row in rows]


def _alone(sentences: list[str]) -> list[object]:
    return _cases([(sentence,) for sentence in sentences])


@pytest.mark.parametrize("sentence", _alone(QUESTIONS))
def test_a_question_asks_by_mark_ending_or_request(sentence: str) -> None:
    """A question needs no question mark: its ending or a request will do."""
    assert kind_of(plain(sentence)) == "question"


@pytest.mark.parametrize("sentence", _alone(INDIRECT))
def test_a_wish_to_know_may_only_lead_in(sentence: str) -> None:
    """A wish to know is no question by itself."""
    assert kind_of(plain(sentence)) == "indirect"


@pytest.mark.parametrize("sentence", _alone(STATEMENTS))
def test_a_courtesy_or_a_remark_asks_nothing(sentence: str) -> None:
    """Greetings, thanks, announcements and remarks are no questions, whatever they end with."""
    assert kind_of(plain(sentence)) == "statement"


@pytest.mark.parametrize(("sentence", "opens"), _cases(ORDERS))
def test_an_ordinal_opens_a_question(sentence: str, opens: bool) -> None:
    """An ordinal near the start of a sentence, or the word for the last, opens a question."""
    assert opens_by_order(plain(sentence)) is opens


@pytest.mark.parametrize(("sentence", "added", "held"), _cases(FIRST_WORDS))
def test_the_first_word_adds_or_holds_on(sentence: str, added: bool, held: bool) -> None:
    """A conjunction may open another question; a pointing word goes on with the one before."""
    assert (adds(plain(sentence)), holds_on(plain(sentence))) == (added, held)


@pytest.mark.parametrize(("said", "count"), _cases(DECLARED))
def test_an_analyst_says_how_many_questions_follow(said: str, count: int | None) -> None:
    """Only a count of questions is one; an ordinal or a count of other things is not."""
    assert declared_count(plain(said)) == count
