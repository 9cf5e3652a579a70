"""Which sentences of an answer belong to which ask, and why."""

import pytest

from components.facts import Facts, facts_of
from components.reading import read

HEAD = "登壇者：代表取締役社長 佐藤一郎、取締役CFO 鈴木花子、常務執行役員 高橋健\n\n"
ASKED = "東都証券アナリスト、石田真由氏："

# the asks, the speeches of the answer, the asks of each of its sentences in order (several joined by +), its reasons
TIES = [
    # one ask has the whole answer
    ("受注の見通しを教えてください。",
     ["佐藤：受注は堅調です。在庫も減りました。"],
     "1 1", "only only"),
    ("受注は？",
     ["佐藤：堅調です。"],
     "1", "only"),
    # numbers of questions
    ("1つ目は受注です。足元はどうですか。2つ目は在庫です。水準はどうですか。",
     ["佐藤：1つ目のご質問ですが、好調です。2つ目のご質問ですが、適正です。"],
     "1 2", "ordinal ordinal"),
    ("1点目は受注です。足元はどうですか。2点目は在庫です。水準はどうですか。",
     ["佐藤：2点目についてですが、適正です。1点目についてですが、好調です。"],
     "2 1", "ordinal ordinal"),
    ("まず受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：最初のご質問ですが、好調です。最後のご質問ですが、適正です。"],
     "1 2", "ordinal ordinal"),
    ("まず受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：第一のご質問ですが、好調です。続きます。第二のご質問ですが、適正です。"],
     "1 1 2", "ordinal goes_on ordinal"),
    ("1つ目は受注です。足元はどうですか。2つ目は在庫です。水準はどうですか。",
     ["佐藤：2つとも順調です。"],
     "1+2", "ordinal"),
    ("1つ目は受注です。足元はどうですか。2つ目は在庫です。水準はどうですか。",
     ["佐藤：まず申し上げます。2つ目のご質問ですが、適正です。"],
     "1 2", "order ordinal"),
    # a point of the answer's own is no question's number
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注には2つの要因があります。2つ目の要因は価格です。在庫は適正です。"],
     "1 1 2", "echo goes_on echo"),
    # a question that is only touched
    ("1つ目は投資です。どう考えますか。2つ目は会員です。数はどうですか。",
     ["佐藤：投資は続けます。これは2つ目のご質問にも関連しますが、会員が増えます。"
         "2つ目のご質問ですが、100万人です。"],
     "1 1+2 2", "echo goes_on+ordinal ordinal"),
    # who will answer what
    ("1つ目は受注です。足元はどうですか。2つ目は配当です。方針はどうですか。",
     ["佐藤：最初の質問は私が答え、2つ目の質問は鈴木からお答えします。受注は好調です。",
      "鈴木：安定を重んじます。"],
     "1+2 1 2", "announced echo handover"),
    ("1つ目は受注です。足元はどうですか。2つ目は配当です。方針はどうですか。",
     ["佐藤：2つ目のご質問はCFOからご説明します。受注は好調です。",
      "鈴木：安定を重んじます。"],
     "2 1 2", "announced echo handover"),
    ("1つ目は受注です。足元はどうですか。2つ目は配当です。方針はどうですか。",
     ["佐藤：2つ目の質問は担当からお答えします。受注は好調です。",
      "高橋：安定を重んじます。"],
     "2 1 2", "announced echo handover"),
    # words
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。在庫は適正です。"],
     "1 2", "echo echo"),
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。大型案件がありました。在庫は適正です。夏に減らしました。"],
     "1 1 2 2", "echo goes_on echo goes_on"),
    ("設備投資の計画を教えてください。次に返品率の見通しを教えてください。",
     ["佐藤：投資額は120億円です。返品は減っています。"],
     "1 2", "order echo"),  # a part of a compound, and a term
    ("クーポンの効果を教えてください。次に物流の費用を教えてください。",
     ["佐藤：物流に関するご質問ですが、下がります。クーポンは好評です。"],
     "2 1", "echo echo"),
    ("クーポンの効果を教えてください。次に物流の費用を教えてください。",
     ["佐藤：クーポンは好評です。続いて物流ですが、下がります。"],
     "1 2", "echo echo"),
    ("加盟店の状況を教えてください。次に物流の費用を教えてください。",
     ["佐藤：出店者が増えました。物流は下がります。"],
     "1 2", "order echo"),
    # the order of the answer, where no word says which
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。適正な水準まで来ました。"],
     "1 2", "echo order"),
    ("受注の状況を教えてください。次に在庫の状況を教えてください。次に人員の状況を教えてください。",
     ["佐藤：受注は好調です。在庫は適正です。人員は増やします。"],
     "1 2 3", "echo echo echo"),
    # nothing answers
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。受注は来期も伸びます。"],
     "1 1", "echo echo"),
    # an answer of another order, and one that comes back by number
    ("3点お願いします。広告の動向、インドの時期、それから自社株買いの枠についてお願いします。",
     ["佐藤：広告は好調です。自社株買いの枠は残っています。インドは来年です。急ぎません。"],
     "1 3 2 2", "echo echo echo goes_on"),
    ("1つ目は受注です。足元はどうですか。2つ目は在庫です。水準はどうですか。",
     ["佐藤：2つ目のご質問ですが、適正です。減らしました。1つ目のご質問ですが、好調です。"],
     "2 2 1", "ordinal goes_on ordinal"),
    # another executive adds to what is being answered
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。",
      "鈴木：在庫は適正です。"],
     "1 2", "echo echo"),
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：受注は好調です。在庫は適正です。",
      "高橋：在庫について補足します。夏に減らしました。"],
     "1 2 2 2", "echo echo echo goes_on"),
    ("受注は？",
     ["佐藤：堅調です。",
      "鈴木：補足します。単価も上がりました。"],
     "1 1 1", "only only only"),
    # a hand-over by name, by title, and by him who answers himself
    ("1つ目は受注です。足元はどうですか。2つ目は配当です。方針はどうですか。",
     ["佐藤：1点目は高橋から、2点目は鈴木からお答えします。",
      "高橋：好調です。",
      "鈴木：安定を重んじます。"],
     "1+2 1 2", "announced handover handover"),
    ("1つ目は受注です。足元はどうですか。2つ目は配当です。方針はどうですか。",
     ["佐藤：最初のご質問に私からお答えします。好調です。"],
     "1 1", "announced goes_on"),
    # a word that both have says less than one's own
    ("国内の受注の状況を教えてください。次に海外の受注の状況を教えてください。",
     ["佐藤：国内の受注は好調です。海外の受注は弱いです。"],
     "1 2", "echo echo"),
    ("国内の店舗の計画を教えてください。次に海外の店舗の計画を教えてください。",
     ["佐藤：店舗は慎重に選びます。海外は10店です。"],
     "1 2", "echo echo"),
    # spellings of one thing
    ("AIの需要を教えてください。次に米国の状況を教えてください。",
     ["佐藤：人工知能は伸びます。アメリカは堅調です。"],
     "1 2", "echo echo"),
    ("EC事業の状況を教えてください。次に人件費の見通しを教えてください。",
     ["佐藤：eコマースは好調です。人件費は上がります。"],
     "1 2", "echo echo"),
    # questions that are taken up by their words
    ("値上げの影響を教えてください。次に人員の計画を教えてください。",
     ["佐藤：人員についてのご質問ですが、増やします。値上げの件ですが、浸透しました。"],
     "2 1", "echo echo"),
    ("値上げの影響を教えてください。次に人員の計画を教えてください。",
     ["佐藤：ご指摘の値上げにつきましては、浸透しました。人員は増やします。"],
     "1 2", "echo echo"),
    # numbers that are joined, in an answer and in a hand-over
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。3つ目は農機です。売れますか。",
     ["佐藤：1つ目と2つ目にお答えします。稲は平年並みです。肥料は足ります。3つ目ですが、売れています。"],
     "1+2 1 2 3", "ordinal echo echo ordinal"),
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。3つ目は農機です。売れますか。",
     ["佐藤：1つ目は私から、2つ目と3つ目は鈴木からお答えします。平年並みです。",
      "鈴木：足ります。農機も売れています。"],
     "1+2+3 1 2 3", "announced echo handover echo"),
    # who stands nearest to the number takes the question
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。",
     ["佐藤：1つ目のご質問は私から、2つ目のご質問は担当の鈴木からお答えします。平年並みです。",
      "鈴木：足ります。"],
     "1+2 1 2", "announced echo handover"),
    # what only adds to an answer is not the next one's, an item of a list neither
    ("受注の状況を教えてください。次に住宅の減税の影響を教えてください。",
     ["佐藤：受注は好調です。利益率も上がりました。"],
     "1 1", "echo goes_on"),
    ("受注の状況を教えてください。次に住宅の減税の影響を教えてください。",
     ["佐藤：受注の内訳は次のとおりです。\n・戸建てが6割\n・集合が4割"],
     "1 1 1", "echo goes_on goes_on"),
    # a character that says nothing by itself does within a word
    ("拠点の数を教えてください。次に電気の料金の影響を教えてください。",
     ["佐藤：電気は値上がりしました。拠点は12カ所です。"],
     "2 1", "echo echo"),
    # a number with the word of its question; a point of the answer's own has none
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。",
     ["佐藤：2つ目の肥料は足ります。1つ目の稲も平年並みです。"],
     "2 1", "ordinal ordinal"),
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。",
     ["佐藤：稲は平年並みです。晴天に助けられました。2つ目の水路は直しました。肥料は足ります。"],
     "1 1 1 2", "echo goes_on goes_on echo"),
    # the one who hands over in so many words, or in none, answers nothing himself
    ("1つ目は稲の作柄です。平年並みですか。2つ目は肥料です。足りますか。",
     ["佐藤：2つ目から私がお答えします。足ります。余裕もあります。", "鈴木：1つ目のほうですね。平年並みです。"],
     "2 2 2 1 1", "announced goes_on goes_on ordinal echo"),
    ("稲の作柄はどうですか。次に肥料の在庫を教えてください。",
     ["佐藤：稲は平年並みです。肥料のほうは鈴木さんから。", "鈴木：足ります。"],
     "1 2 2", "order announced handover"),
    ("稲の作柄はどうですか。", ["佐藤：これは鈴木からお答えします。", "鈴木：平年並みです。"], "1 1", "announced only"),
    # one sentence for several
    ("1点目は受注です。足元はどうですか。2点目は在庫です。水準はどうですか。",
     ["佐藤：受注も在庫も計画どおりです。"],
     "1+2", "echo"),
    ("為替の影響を教えてください。次に原材料の影響を教えてください。最後に物流費の影響を教えてください。",
     ["佐藤：為替は減益に、原材料は増益に、物流費は中立に働きます。"],
     "1+2+3", "echo"),
    # who takes a question himself hands nothing over
    ("財務の方針を教えてください。次に配当の方針を教えてください。",
     ["佐藤：財務については私からご説明します。自己資本を厚くします。", "鈴木：配当は増やします。"],
     "1 1 2", "echo goes_on echo"),
    # what stands for a word of the ask
    ("為替の感応度を教えてください。次に1ドル145円という前提を見直す予定はありますか。",
     ["佐藤：対ドルで1円の円高が進むと、1億円の減益です。前提は秋に見直します。"],
     "1 2", "order echo"),
    # full and half width, kanji numerals
    ("１つ目は受注です。足元はどうですか。２つ目は在庫です。水準はどうですか。",
     ["佐藤：１つ目のご質問ですが、好調です。２つ目のご質問ですが、適正です。"],
     "1 2", "ordinal ordinal"),
    ("一つ目は受注です。足元はどうですか。二つ目は在庫です。水準はどうですか。",
     ["佐藤：一つ目のご質問ですが、好調です。二つ目のご質問ですが、適正です。"],
     "1 2", "ordinal ordinal"),
    ("受注と、在庫の水準を教えてください。",
     ["佐藤：在庫は適正です。"],
     "2", "echo"),
    ("受注の状況を教えてください。次に在庫の状況を教えてください。",
     ["佐藤：在庫は適正です。"],
     "2", "echo"),
]  # fmt: skip


def _facts(asks: str, speeches: list[str]) -> Facts:
    return facts_of(read(HEAD + ASKED + asks + "\n\n" + "\n\n".join(speeches)))


def _read(facts: Facts) -> tuple[str, str]:
    """Return the asks and the reasons of each sentence of the answers, as the table writes them."""
    answers = [s.sentence_id for s in facts.speech.sentences if s.role == "management" and s.exchange is not None]
    tied: dict[str, list[tuple[int, str]]] = {}
    for ask in facts.asks:
        for sentence, reason in zip(ask.answer_sentence_ids, ask.tie_reasons, strict=True):
            tied.setdefault(sentence, []).append((ask.ask, reason))
    rows = [tied.get(sentence, []) for sentence in answers]
    return " ".join("+".join(str(ask) for ask, _ in row) for row in rows), " ".join(
        "+".join(dict.fromkeys(r for _, r in row)) for row in rows
    )


@pytest.mark.parametrize(("asks", "speeches", "sentences", "reasons"), TIES)
def test_a_sentence_of_an_answer_belongs_to_its_ask(asks: str, speeches: list[str], sentences: str, reasons: str) -> None:
    assert _read(_facts(asks, speeches)) == (sentences, reasons)
