"""The distinct questions of an analyst's turn: where one ends and the next begins."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.facts import Facts, facts_of
from components.reading import read

HEAD = "東都証券アナリスト、石田真由氏："
ANSWER = "\n\n社長 王浩：お答えします。"

# What an analyst says, with a bar before each sentence that opens a new ask; the questions of each ask.
TURNS = [
    ("受注はどうですか？", [1]),
    ("ありがとうございます。受注はどうですか？よろしくお願いします。", [1]),
    ("受注の動きを教えてください。その理由は何でしょうか？", [2]),
    ("2つ質問があります。1つ目は受注です。回復は続きますか？|2つ目は在庫です。水準は適正ですか？", [1, 1]),
    ("1点目、受注はどうですか？背景も教えてください。|2点目、在庫はどうですか？", [2, 1]),
    ("一つ目の質問は受注についてです。回復は続くのでしょうか。|二つ目の質問は工場の新設についてです。時期はいつですか。規模はどの程度ですか。", [1, 2]),
    ("受注はどうですか？|最後に、為替の前提を教えてください。", [1, 1]),
    ("受注はどうですか？|もう一点、為替の前提を教えてください。", [1, 1]),
    ("まず最初の質問は受注です。回復は続きますか？|次の質問は人員です。採用は進んでいますか？|最後に株主還元です。増配はありますか？", [1, 1, 1]),
    ("受注はどうですか？|2つ目は、在庫です。適正と見てよいのでしょうか？つまり、値引きはないということですか？", [1, 2]),
    ("株主還元についてお伺いします。", [1]),  # a wish to know, where nothing else asks
    ("株主還元についてお伺いします。増配はありますか？", [1]),  # the same, only leading in
    ("値上げが続いています。客数は落ちませんか？例えば、地方の店ではいかがですか？", [2]),
    ("2点伺います。受注の回復は続きますか。|中国の代理店の在庫は適正ですか。", [1, 1]),
    ("二つ質問させてください。利益率の改善は続きますか？|海外の工場はいつ稼働しますか？", [1, 1]),
    ("最初の点は、価格です。|2つ目の質問は、物流です。倉庫の自動化の時期を知りたいです。", [1, 1]),  # a numbered sentence asks
    ("よくわかりました。ありがとうございます。", []),
    ("聞こえておりますでしょうか。東都証券の石田です。受注はどうですか？", [1]),
    ("受注はどうですか？\n\n|また、株主還元について新しい方針はありますか？", [1, 1]),
    ("クラウドの利益率は改善しています。続くのでしょうか？最近はクラウドの値下げが目立ちます。クラウドの利益率をどう見るべきでしょうか？", [2]),
    ("下取り補助金はいつまで続きますか？|また、補助金の対象は広がるのでしょうか？", [1, 1]),
    ("海外の工場は予定どおり動きますか？|また、政府は新しい税制を導入しました。この制度を使えますか？", [1, 1]),
    ("追加関税の影響はいくらで、|そのうちどの程度を価格に転嫁できたのでしょうか。", [1, 0]),  # two clauses ask
    ("関税の影響は昨年いくらで、今年はいくらを見込んでいますか。", [1]),
    ("もう一つ、株式の残りはいくらで、いつゼロになりますか。", [1]),  # one by its own count
    ("固定と変動の割合をどう変えますか。", [1]),
    ("今期どれぐらい上がるのか、|解約率への影響をどう見ているか、この2点をお願いします。", [1, 0]),
    ("燃油のヘッジ比率と、|来期の想定価格は。", [1, 0]),
    ("連結から外れるのはいつですか。|その場合の営業利益への影響も教えてください。", [1, 1]),  # one thing more
    ("新工場の名称を変えた経緯。|また、稼働時期に変更はないか。", [1, 1]),  # minutes name what is asked
    ("下期の感応度を教えてください。|あわせて、下限の考え方も。", [1, 1]),  # behind あわせて a sentence may break off
    ("供給は足りますか？|それから、価格は据え置きですか？", [1, 1]),
    ("売上の内訳を教えてください。|それから、採用の計画と人件費の見通しも教えてください。", [1, 1]),
    ("試験の計画について教えてください。収益化の時期と、|提携先の有無の2点です。", [2, 0]),  # the list bears out the number
    ("客数が減っています。回復の時期と、|広告費の規模の2点を教えてください。", [1, 0]),
    ("まず地域別の受注を確認させてください。中国はどうですか。", [2]),  # the request only names the matter
    ("強みはどこにあるのか、また|値下げで対抗する可能性はあるのか、お聞かせください。", [1, 0]),
    ("投資計画は変わりませんか。|それと、資金の手当ては。", [1, 1]),
    ("３問あります。Ｑ１は受注です。伸びますか？|Ｑ２は在庫です。減りますか？|Ｑ３は為替です。前提はいくらですか？", [1, 1, 1]),
    # requests in other words than please
    ("養殖網の張り替えの費用について、ご教示いただけますでしょうか。", [1]),
    ("卸売の取扱高が落ちた要因をお示しいただければ幸いです。", [1]),
    ("航路の再編がいつ終わるのか、お聞かせ願えればと思います。", [1]),
    ("社長は人手不足にいかがお考えか。", [1]),  # the plain style, without a mark
    ("葬儀の単価の下げ止まりについて、どのように捉えているかコメントをいただけますと幸いです。", [1]),
    ("肥料の補助金が切れた後の需要を、どうご覧になっていますか。", [1]),
    # what somebody else asks is no question of the analyst
    ("取引先から「納期は守れますか」とよく聞かれますが、増産の時期を教えてください。", [1]),
    ("「もう成長は終わったのではないか」という声があります。この見方に対する社長のご意見をお聞かせください。", [1]),
    ("社内で「なぜ続けるのか」と問われたことはありませんか。", [1]),
    # numbers and their like
    ("1点目は船員の確保です。足りていますか。|2点目は港の使用料です。値上げは避けられませんか。|3点目は燃料です。脱炭素の船はいつ入りますか。", [1, 1, 1]),
    ("最初に、家賃の改定率を教えてください。|次に、空室率の見通しを教えてください。", [1, 1]),
    ("まず賃上げについてですが、何％を予定していますか。|2つ目ですが、新卒の採用は何人ですか。", [1, 1]),
    ("前半の質問は教室の統廃合です。何校減りますか。|もう一つは講師の待遇です。時給は上げますか。", [1, 1]),
    ("2点ですね。1点目が山林の評価の方法、|2点目が間伐材の価格の上限がどこから来るのか、教えてください。", [1, 0]),
    ("2つ教えてください。一つは苗木の仕入れの時期、|もう一つは、林道が崩れたときの備えです。", [1, 0]),
    ("①検査機器の納入の遅れは解消しましたか。|②試薬の値上げは受け入れられていますか。", [1, 1]),
    ("二点お願いします。一点目、山林の評価額はいくらですか。|二点目、間伐材の引き取り価格はどう動いていますか。", [1, 1]),
    # another matter without an ordinal
    ("鉄道の定期券の利用は戻りましたか。|ホテルの客室単価はどこまで上がりますか。", [1, 1]),
    ("精米の在庫は何カ月分ですか。|ところで、社外取締役を増やすお考えはありますか。", [1, 1]),
    ("葡萄の不作は売上にどう響きますか。|話は変わりますが、本社の売却の話は進んでいますか。", [1, 1]),
    ("広告の単価が下がっています。動画の比率は上がっていますか。|別件ですが、制作会社の買収は終わりましたか。", [1, 1]),
    # the same matter in two sentences
    ("警備員の採用は進んでいますか。進んでいないとすれば、何が妨げですか。", [2]),
    ("印刷の受注は戻りましたか。官公庁と民間に分けて教えてください。", [2]),
    ("水族館の来館者が減ったのは天候のためですか。それとも料金のためですか。", [2]),
    ("その理由を、もう少し詳しく教えてください。", [1]),  # of a turn before
    # several targets of one request
    ("畜舎の建設の進捗と、|環境規制への対応状況を教えていただければと思います。", [1, 0]),
    ("値上げの時期、|幅、|対象の品目の3点をお願いします。", [1, 0, 0]),
    ("国内と海外の売上の比率を教えてください。", [1]),  # one ratio of two
    ("電力料金の影響額はいくらで、|いつから価格に反映できますか。", [1, 0]),
    # one thing, offered or wrapped
    ("御社の売りは何かと学生によく聞かれます。内定の辞退率はどのくらいですか。", [1]),  # asked by students
    ("既存店の伸びは客数でしょうか、客単価でしょうか。", [1]),
    ("薬局の出店の余地はどこにありますか。地方でしょうか。", [2]),  # the second offers an answer to the first
    ("物流費が上がった理由を教えてください。倉庫でしょうか、運賃でしょうか。", [2]),
    ("人件費は増えますか。増えるなら、どの部門ですか。", [2]),
    ("値上げの浸透率を教えてください。また、その背景も教えてください。", [2]),
    ("質問というよりお願いですが、英語の資料も出していただけないでしょうか。", [1]),
    ("確認ですが、工場の火災の保険金は今期に入りますか。", [1]),
    ("来期に黒字とのことですが、本当に可能なのか、根拠をお聞かせください。", [1]),
    ("設備の老朽化と人手不足の関係をどう見ますか。", [1]),  # a relation of two
    # two things in one breath
    ("仮に関税が25％になった場合、影響額はいくらですか。|対策はありますか。", [1, 1]),
    ("自動車向けの在庫は減りましたか。|関連して、代理店の数は変わりましたか。", [1, 1]),
    ("人員を何人減らすのか、また、|退職金の費用はいくらか、お伺いできればと思います。", [1, 0]),
    ("店舗の売却益の見込み、それから|来期の新店の数について伺えますでしょうか。", [1, 0]),
    ("教室の数と|生徒の数を教えてください。", [1, 0]),
    ("3つ伺います。苗の出荷、|農機の修理、|温室の暖房費の状況です。", [1, 0, 0]),
    ("まず人件費の見通しから教えてください。来期は何人増やしますか。", [2]),  # the first only names the matter
    ("まず人件費の見通しから教えてください。|また、配当の方針も教えてください。", [1, 1]),
    ("海外について教えてください。|また、配当について教えてください。", [1, 1]),
    ("工場を建てた狙いと、|のり弁の販売計画を確認したい。", [1, 0]),  # の begins a word
    ("原油の相場と金利の前提を教えてください。|また、予備費はどの程度ですか。", [1, 1]),  # one word for two
    ("配当の方針と|為替の前提を教えてください。", [1, 0]),
    ("新的門市、今年要開多少家、|為什麼選在南部？", [1, 0]),
    ("资本开支是多少，|什么时候能见效？", [1, 0]),
    ("新的門市要開多少家？", [1]),
    # what asks nothing
    ("大変参考になりました。以上です。", []),
    # wishes, as minutes have them, and blanks within words
    ("値上げの背景について聞きたい。|また、配当の方針も知りたい。", [1, 1]),
    ("値上げの背景について聞きたい。株価は上がりますか。", [1]),  # nothing adds another: the wish leads in
    ("値上げの背景と|配当の方針をそれぞれ教えてください。", [1, 0]),
    ("売上と|利益の見通しを、それぞれ教えてください。", [1, 0]),
    ("投資は10億円と、増えましたが、理由を教えてください。", [1]),  # an amount is no target
    ("One, how is the order book? |Two, what about prices? |Three, do margins improve?", [1, 1, 1]),
    ("One of the plants is closed. Why?", [1]),
    ("私からは2点です。受注は伸びますか。|配当は増えますか。", [1, 1]),
    ("一 点目 は 受注 です。伸び ます か。|二 点目 は 配当 です。増え ます か。", [1, 1]),
    ("聞こえますか。音声が途切れています。", []),
    ("私からは以上です。ありがとうございました。", []),
]  # fmt: skip


def _facts(said: str) -> Facts:
    return facts_of(read(HEAD + said + ANSWER))


@pytest.mark.parametrize(("said", "numbers"), TURNS)
def test_a_turn_is_parted_into_what_it_asks(said: str, numbers: list[int]) -> None:
    """Ordinals, the word for the last and another matter open an ask; pointing words and courtesies do not."""
    facts = _facts(said.replace("|", ""))
    asks = [sum(q.ask == ask.ask for q in facts.questions) for ask in facts.asks]
    assert asks == numbers


@pytest.mark.parametrize(("said", "numbers"), [case for case in TURNS if len(case[1]) > 1])
def test_an_ask_stays_within_its_part_of_the_turn(said: str, numbers: list[int]) -> None:
    """An ask runs from its first question to its last and takes in no sentence of the next."""
    parts = said.split("|")
    facts = _facts("".join(parts))
    assert all(ask.text in part for ask, part in zip(facts.asks, parts, strict=True))


@pytest.mark.parametrize(
    ("said", "declared"),
    [
        ("2つ質問があります。受注は？在庫は？", 2),
        ("三点伺います。受注は？", 3),
        ("受注はどうですか？", None),
        ("いくつか質問があります。受注は？", None),
    ],
)
def test_the_number_declared_is_kept_beside_the_number_found(said: str, declared: int | None) -> None:
    """What the analyst announced stands in each ask, whatever was asked."""
    assert {ask.declared for ask in _facts(said).asks} == {declared}


def test_an_ask_knows_who_answered() -> None:
    """Those who speak for the company in the exchange answered it; with nobody it has no counterpart."""
    text = HEAD + "受注は？" + ANSWER + "\n\nCFO 李静怡：補足します。\n\n港町証券アナリスト、木村剛氏：在庫は？"
    first, second = facts_of(read(text)).asks
    assert (first.status, first.answered_by, len(first.answer_sentence_ids)) == ("answered", ["王浩", "李静怡"], 2)
    assert (second.status, second.answered_by, second.answer_sentence_ids) == ("no_counterpart", [], [])


def test_an_ask_has_the_themes_of_its_questions() -> None:
    """The themes of an ask are those its questions speak of, each once."""
    [ask] = _facts("クラウドの設備投資は増えますか？クラウドの料金は？").asks
    assert ask.themes == ["cloud", "investment"]


def test_a_follow_up_goes_on_counting() -> None:
    """A second turn of the same analyst is in the same exchange, and its asks have numbers of their own."""
    facts = facts_of(read(HEAD + "受注は？" + ANSWER + "\n\n" + HEAD + "追加で、在庫は？" + ANSWER))
    assert [(ask.exchange, ask.ask, ask.turn) for ask in facts.asks] == [(1, 1, 1), (1, 2, 3)]


def test_a_manager_asks_nothing() -> None:
    """Rhetorical questions of the company are not counted."""
    facts = facts_of(read(HEAD + "受注は？\n\n社長 王浩：なぜ伸びたのでしょうか。需要が強いからです。"))
    assert [q.text for q in facts.questions] == ["受注は？"]
