"""Who speaks, for whom and in which exchange, in short calls of one shape each."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.reading import read
from components.reading.transcript import Transcript


def _named(transcript: Transcript, person_id: str | None) -> str | None:
    return next((person.name for person in transcript.people if person.person_id == person_id), None)


def _speakers(text: str) -> list[str | None]:
    transcript = read(text)
    return [_named(transcript, turn.speaker) for turn in transcript.turns]


INTERVIEWS = [
    ("樫村浩一郎社長　", "樫村浩一郎"),
    ("樫村社長　", "樫村浩一郎"),
    ("【樫村浩一郎社長】", "樫村浩一郎"),
    ("樫村浩一郎社長：", "樫村浩一郎"),
    ("", "樫村浩一郎"),  # the headline names the one who answers
]


@pytest.mark.parametrize(("label", "name"), INTERVIEWS)
def test_an_interview_names_who_answers_once(label: str, name: str) -> None:
    """Where dashes ask, one label before the first answer is a speaker's, whatever closes it."""
    text = (
        "港湾機械・樫村浩一郎社長に聞く\n\n――受注をどう見ていますか。\n"
        f"{label}底は打った。3月には戻る。\n\n――在庫は適正でしょうか。\n適正だ。増やすつもりはない。"
    )
    transcript = read(text)
    assert [transcript.text[turn.speech_start :][:3] for turn in transcript.turns if turn.role == "management"] == ["底は打", "適正だ"]
    assert [_named(transcript, turn.speaker) for turn in transcript.turns] == [None, name, None, name]


def test_a_dash_asks_behind_a_sentence_too() -> None:
    """Where dashes open lines, two of them ask in the midst of one."""
    text = "一問一答は以下の通り。 ――受注をどう見ていますか。 樫村社長：底は打った。\n\n――在庫は適正ですか。 樫村社長：適正だ。\n\n――投資は増やしますか。 樫村社長：増やす。"
    assert [turn.role for turn in read(text).turns] == ["analyst", "management"] * 3


# who is listed, the first words, and who speaks
SPEECHES = [
    ("発表者　代表取締役社長　樫村 誠", "皆様、こんにちは。本日はありがとうございます。受注は底を打ちました。", ["樫村 誠"]),
    ("発表者　代表取締役社長　樫村 誠", "受注は底を打ちました。売上高は7％増でした。", []),  # a report greets nobody
    ("発表者　代表取締役社長　樫村 誠\n発表者　取締役CFO　古賀 みどり", "皆様、こんにちは。受注は底を打ちました。", []),  # either of two
    ("発表日　5月14日", "皆様、こんにちは。受注は底を打ちました。", []),
]


@pytest.mark.parametrize(("listed", "said", "speaking"), SPEECHES)
def test_a_speech_without_a_label_is_the_presenters(listed: str, said: str, speaking: list[str]) -> None:
    """Where one alone presents and greets, the whole text behind is said by that person."""
    transcript = read(f"鳴海精工 2026年3月期 決算説明会 原稿\n\n{listed}\n\n{said}\n\n1. 見通し\n\n来期は増収を見込みます。")
    assert [_named(transcript, turn.speaker) for turn in transcript.turns] == speaking
    assert [transcript.text[turn.speech_start : turn.end] for turn in transcript.turns] == [
        f"{said}\n\n1. 見通し\n\n来期は増収を見込みます。" for _ in speaking
    ]


def test_whom_the_chair_calls_is_known_by_a_name_alone() -> None:
    """A bare family name on a line of its own is a label where the words before call on it, and from then on."""
    text = (
        "出席者\n代表取締役社長 樫村 誠\n\n司会\nそれでは質疑応答に移ります。東都証券の野崎様、お願いいたします。\n\n"
        "野崎\n東都証券の野崎 俊です。受注はどうですか。\n\n樫村\n良好です。\n\n野崎\n在庫はどうですか。\n\n樫村\n適正です。"
    )
    assert _speakers(text) == [None, "野崎 俊", "樫村 誠", "野崎 俊", "樫村 誠"]


def test_a_byline_speaks_to_nobody() -> None:
    """Who held the interview is named in a bracket at its end, and says nothing there."""
    text = "――受注をどう見ていますか。\n底は打った。\n\n――在庫は適正でしょうか。\n適正だ。\n\n（聞き手は編集部・宮原）\n\nかしむら・こういちろう：1962年生まれ。"
    assert [turn.role for turn in read(text).turns] == ["analyst", "management"] * 2


# label and first words of who asks; whole name, firm and side
SELVES = [
    ("青木氏", "東都みらい証券の青木です。受注を伺います。よろしくお願いします。", ("青木", "東都みらい証券", "analyst")),
    ("青木 健太氏", "東都みらい証券の青木です。受注はどうですか。", ("青木 健太", "東都みらい証券", "analyst")),
    ("ヤン（東都証券）", "ユリア・ヤンです。受注はどうですか。", ("ユリア・ヤン", "東都証券", "analyst")),
    ("青木（東都証券）", "青木健太です。受注はどうですか。", ("青木健太", "東都証券", "analyst")),
    ("青木（東都証券）", "港湾です。受注はどうですか。", ("青木", "東都証券", "analyst")),  # a matter, and no name
    ("青木（東都証券）", "北沢健太です。受注はどうですか。", ("青木", "東都証券", "analyst")),  # somebody else
]


@pytest.mark.parametrize(("label", "opening", "expected"), SELVES)
def test_who_asks_says_more_of_himself_than_his_label(label: str, opening: str, expected: tuple[str, str, str]) -> None:
    """The first words give the house or the whole name that a label leaves out."""
    transcript = read(
        f"鳴海精工 決算説明会 質疑応答\n\n{label}\n{opening}\n\n樫村社長\n良好です。\n\n{label}\n在庫はどうですか。\n\n樫村社長\n適正です。"
    )
    first = transcript.turns[0]
    assert (_named(transcript, first.speaker), first.firm, first.role) == expected
    assert {turn.speaker for turn in transcript.turns if turn.role == "analyst"} == {first.speaker}


def test_a_house_in_the_title_does_not_ask() -> None:
    """The president of a bank names his own house and is of the company."""
    text = "みなと銀行 決算説明会\n\n奥平氏\nみなと銀行の奥平でございます。本日はありがとうございます。\n\n青木氏\n東都証券の青木です。受注はどうですか。\n\n奥平氏\n良好です。"
    assert [turn.role for turn in read(text).turns] == ["management", "analyst", "management"]


INTRODUCTIONS = [
    ("港湾経済の者です。", "港湾経済"),
    ("港湾ニュースです。", "港湾ニュース"),
    ("港湾新聞の記者です。", "港湾新聞"),
    ("港湾新聞でございます。", "港湾新聞"),
    ("港湾新聞と申します。", "港湾新聞"),
    ("すみません、港湾新聞です。", "港湾新聞"),
    ("東都証券です。", "東都証券"),
    ("東都証券の田中です。", "東都証券"),
    ("業界紙の者です。", None),
    ("フリーの者です。", None),
    ("新聞です。", None),
    ("為替です。", None),
    ("設備投資です。", None),
    ("国内経済です。", None),
    ("質問は国内経済です。", None),
    ("最初の質問は経済です。", None),
    ("受注は底を打ちましたか。港湾経済です。", None),  # not the first words
]


@pytest.mark.parametrize(("words", "firm"), INTRODUCTIONS)
@pytest.mark.parametrize("label", ["記者1", "質問者１", "質問者A"])
def test_a_questioner_names_his_house_first(label: str, words: str, firm: str | None) -> None:
    """The first words may name the house alone; it holds for the number ever after."""
    text = f"司会：どうぞ。\n\n{label}：{words}受注はどうですか。\n\n高橋社長：良好です。\n\n{label}：在庫はどうですか。\n\n高橋社長：適正です。"
    assert [turn.firm for turn in read(text).turns if turn.role == "analyst"] == [firm, firm]


NAMED_BY_THEMSELVES = [
    ("日刊港湾の磯貝です。", "磯貝", "日刊港湾"),  # a medium by how its name begins
    ("港湾通信のロペスです。", "ロペス", "港湾通信"),
    ("週刊港湾のロペスと申します。", "ロペス", "週刊港湾"),
    ("東都証券の辻です。", "辻", "東都証券"),
    ("東都証券のSmithです。", "Smith", "東都証券"),
    ("東都証券のJohn Smithと申します。", "John Smith", "東都証券"),
    ("東都証券アナリストの田中です。", "田中", "東都証券"),
    ("東都証券のアナリストのロペスです。", "ロペス", "東都証券"),
    ("港湾新聞の浦川記者です。", "浦川", "港湾新聞"),
    ("港湾新聞、ロペスでございます。", "ロペス", "港湾新聞"),
    ("個人投資家の田中です。", "田中", None),  # for no house
    ("フリーの田中です。", "田中", None),
    ("携帯通信のコストです。", None, None),  # a matter behind a trade
    ("携帯通信のインフラです。", None, None),
    ("損害保険の料率です。", None, None),
    ("海外のメーカーです。", None, None),
    ("東都証券のアナリストです。", None, None),
]


@pytest.mark.parametrize(("words", "name", "firm"), NAMED_BY_THEMSELVES)
def test_a_questioner_says_who_he_is(words: str, name: str | None, firm: str | None) -> None:
    """A name of one part in any script stands behind a house; a matter behind a trade is none."""
    transcript = read(f"司会：どうぞ。\n\n記者1：{words}受注はどうですか。\n\n高橋社長：良好です。")
    asked = next(turn for turn in transcript.turns if turn.role == "analyst")
    assert (_named(transcript, asked.speaker), asked.firm) == (name, firm)


EXCHANGES = [
    ("港湾週報・浦川", "港湾週報・浦川", [1, 1, 1, 1]),  # the same goes on asking
    ("地元紙", "地元紙", [1, 1, 1, 1]),
    ("港湾週報・浦川", "記者", [1, 1, 2, 2]),
    ("記者", "記者", [1, 1, 2, 2]),  # a word for all of them
    ("港湾週報・浦川", "山の日報・小野", [1, 1, 2, 2]),
]


@pytest.mark.parametrize(("one", "other", "exchanges"), EXCHANGES)
def test_the_next_question_of_the_same_is_of_the_same_exchange(one: str, other: str, exchanges: list[int]) -> None:
    """Unless another asks between, whoever is named again goes on."""
    text = f"Q({one})「受注はどうか」\nA(高橋社長)「良好です」\n\nQ({other})「在庫はどうか」\nA(高橋社長)「適正です」"
    assert [turn.exchange for turn in read(text).turns] == exchanges


OPENINGS = [
    ("投資家向け広報担当副社長の浦川誠", "本日はご参加ありがとうございます。それでは社長に代わります。", "moderator"),
    ("IR部長の浦川誠", "ただいまより始めます。はじめに社長の樫村よりご説明いたします。", "moderator"),
    ("IR部長の浦川誠", "本日はご参加いただきありがとうございます。初めに社長の樫村より決算についてご説明します。", "moderator"),
    ("IR部長の浦川誠", "続いて、個人投資家の方からのご質問です。", "moderator"),
    ("IR部長の浦川誠", "私から決算の概要をご説明いたします。売上高は10億円でした。利益は増えました。", "management"),  # presents himself
    ("IR部長の浦川誠", "本日の説明には見通しが含まれます。次回の電話会議は5月の予定です。", "moderator"),
    ("IR部長の浦川誠", "ほかの方はいかがでしょうか。では、窓側の方。", "moderator"),
    ("IR部長の浦川誠", "メールでいただいた質問をご紹介します。「配当は1株30円のままか」というものです。", "moderator"),  # reads a figure
    ("IR部長の浦川誠", "配当は1株30円のままかというご質問が多いのですが、40円にいたします。", "management"),
    ("財務部長の浦川誠", "本日はご参加ありがとうございます。それでは社長に代わります。", "management"),
]


@pytest.mark.parametrize(("officer", "words", "role"), OPENINGS)
def test_an_officer_of_investor_relations_who_hands_over_chairs(officer: str, words: str, role: str) -> None:
    """Who opens the call and calls on another to speak runs it; who presents speaks for the company."""
    text = (
        f"電話会議には社長の樫村浩一郎氏、{officer}氏が参加した。\n\n浦川誠：{words}\n\n樫村浩一郎：受注は伸びました。\n\n"
        "東都証券アナリスト、田中一郎氏：在庫はどうですか。\n\n樫村：適正です。"
    )
    assert read(text).turns[0].role == role


ENGLISH_OPENINGS = [
    ("Thank you, operator. With me today are Anna Berg, our President; and Tom Hall, our CFO. Anna, over to you.", "moderator"),
    ("We will now open the line for questions.", "moderator"),
    ("We will now take your questions.", "moderator"),
    ("Revenue was up 12% year on year.", "management"),
]


@pytest.mark.parametrize(("words", "role"), ENGLISH_OPENINGS)
def test_an_officer_of_investor_relations_chairs_in_english_too(words: str, role: str) -> None:
    """The list at the end of the call says whose office it is."""
    text = (
        f"Paula Reyes: {words}\n\nAnna Berg: Orders grew again in every region.\n\nOperator: Our first question comes from Lee Park of Halden Securities.\n\n"
        "Lee Park: How are inventories?\n\nAnna Berg: They are fine.\n\nPaula Reyes: Thank you all. This concludes our call.\n\n"
        "Call participants\n\nAnna Berg - President\nPaula Reyes - Head of Investor Relations\nLee Park - Halden Securities"
    )
    transcript = read(text)
    assert [turn.role for turn in transcript.turns] == [role, "management", "moderator", "analyst", "management", role]
    assert transcript.turns[-1].exchange == (None if role == "moderator" else 1)


def test_the_same_letter_asks_again_with_a_blank_before_it() -> None:
    """質問者 A who goes on at once is in one exchange; B is in the next."""
    turns = "".join(f"【質問者 {who}】\n受注は伸びるか。\n【回答】\n伸びる。\n" for who in "AABA")
    assert [turn.exchange for turn in read(f"質疑応答要旨\n\n{turns}").turns] == [1, 1, 1, 1, 2, 2, 3, 3]


CALLED = [
    # whom the chair calls by firm and name speaks by the name alone, though no list of names holds it
    ("司会：続いて、東都証券の鵺野様、お願いします。\n鵺野：受注は伸びますか。\n高橋社長：伸びます。", ["鵺野"], "東都証券"),
    (
        "Operator: The first question is from Ms. Anneke Vos of Halden Street Capital.\nVos: Could you explain the order decline?\n"
        "Berg (CEO): Orders will recover.\nOperator: Thank you.",
        ["Anneke Vos"],
        "Halden Street Capital",
    ),
]


@pytest.mark.parametrize(("text", "names", "firm"), CALLED)
def test_whom_the_chair_has_called_speaks_by_the_name_alone(text: str, names: list[str], firm: str) -> None:
    transcript = read(text)
    asked = [turn for turn in transcript.turns if turn.role == "analyst"]
    assert [(_named(transcript, turn.speaker), turn.firm) for turn in asked] == [(name, firm) for name in names]


def test_a_list_gives_names_in_both_scripts_before_the_title() -> None:
    """The name of the label is known by its kanji, whoever else is listed behind a stroke."""
    text = (
        "Speakers: 栗栖 大輔 Daisuke Kurisu (President & CEO) / Berit Nord (CFO)\n\nQ: Will orders recover?\n栗栖: 回復します。\nNord: Yes."
    )
    met = {person.name: {link.surface for link in person.links} for person in read(text).people}
    assert set(met) == {"栗栖 大輔", "Berit Nord"}
    assert "Daisuke Kurisu" in met["栗栖 大輔"]


ASKING_LISTS = [
    "＜ご参加のアナリスト・投資家（敬称略）＞", "ご質問された投資家の皆様", "■ご出席のアナリスト", "出席した報道機関", "参加者（アナリスト）", "アナリスト側", "Participating Analysts",
]  # fmt: skip


@pytest.mark.parametrize("heading", ASKING_LISTS)
def test_a_list_of_those_who_ask_gives_their_houses(heading: str) -> None:
    """Beneath such a heading whatever stands behind the dash is a house, and the family name alone is the label."""
    text = (
        f"＜会社側＞\n代表取締役社長　鵜飼 誠\n\n{heading}\nAnneke Vos - ハルデン・ストリート\n\n鵜飼（社長）：増益でした。\n\n"
        "Vos（ハルデン・ストリート）：受注は伸びますか。\n\n鵜飼（社長）：伸びます。"
    )
    transcript = read(text)
    assert [(_named(transcript, turn.speaker), turn.firm) for turn in transcript.turns][1] == ("Anneke Vos", "ハルデン・ストリート")


def test_a_latin_name_that_the_chair_calls_is_known_beside_its_house() -> None:
    """Without a list the bracket and the call by 様 prove the family name."""
    text = "鵜飼（社長）：増益でした。\n\n浦川（司会）：次にAnneke Vos様、どうぞ。\n\nVos（ハルデン・ストリート）：受注は伸びますか。\n\n鵜飼（社長）：伸びます。"
    assert [(turn.role, turn.firm) for turn in read(text).turns][2] == ("analyst", "ハルデン・ストリート")


@pytest.mark.parametrize(
    "words", ["次の質問は、Ironbridge ResearchのSamir Haddadから来ています。", "次に、Ironbridge ResearchのSamir Haddadに移ります。"]
)
def test_whom_the_operator_calls_in_latin_letters_is_of_the_house_before_him(words: str) -> None:
    """A translated call leaves names and houses in their own letters, or in either script by turns."""
    text = f"オペレーター：{words}\n\n{{}}：受注は伸びますか。\n\n鵜飼社長：伸びます。"
    for label in ("Samir Haddad", "サミール・ハダド"):
        assert [(turn.role, turn.firm) for turn in read(text.format(label)).turns][1] == ("analyst", "Ironbridge Research")


def test_a_kind_of_house_may_ask_through_who_runs_its_money() -> None:
    """地方銀行の運用担当者 is nobody known, and 者 no name."""
    text = "決算説明会 質疑応答\n\nみなと証券「受注は伸びるか」　「伸びる」\n\n地方銀行の運用担当者「為替の備えは」　「半分を予約した」"
    transcript = read(text)
    assert [turn.role for turn in transcript.turns] == ["analyst", "management"] * 2 and not transcript.people


def test_a_memo_of_a_meeting_is_one_person_s_answers() -> None:
    """Its title asks nothing, and who answers is named in a sentence."""
    text = "港湾機械　2026年3月期　アナリスト説明会メモ（東京）\n\n回答は鵜飼誠社長。受注は底を打った。\n\n東都証券「受注は伸びるか」\n「伸びる。」\n\n三つ葉証券「在庫は」\n「適正だ。」"
    assert _speakers(text) == [None, "鵜飼誠"] * 2


ENGLISH_CHAIRS = [
    "Let me take your questions now. The first comes from Mr. Amsel of Carrow Securities.", "Next, Mr. Amsel, please.",
    "The final question will come from Mr. Amsel, Carrow Securities.", "Let us move on to the Q&A session.", "Please go ahead, Mr. Amsel.",
    "We now open the floor for questions.", "Thank you. Our next speaker is Mr. Amsel.", "Now over to you, Mr. Amsel.",
    "I would now like to invite questions from the floor.",
]  # fmt: skip


@pytest.mark.parametrize("office", ["General Manager, Investor Relations", "Head of IR", "Vice President, Corporate Communications"])
@pytest.mark.parametrize("words", ENGLISH_CHAIRS)
@pytest.mark.parametrize("ends", ["This is the end of our briefing.", "That is all the time we have today. Goodbye."])
def test_an_officer_chairs_in_english(office: str, words: str, ends: str) -> None:
    """Who only opens, calls and closes is a moderator, and what follows the close answers nobody."""
    text = (
        f"Company Participants\nTakuma Berg - President and CEO\nReiji Todo - {office}\n\nReiji Todo: Thank you for joining us.\n\n"
        f"Takuma Berg: Sales rose 10%.\n\nReiji Todo: {words}\n\nPeter Amsel, Carrow Securities: Will orders recover?\n\n"
        f"Takuma Berg: Yes, they will.\n\nReiji Todo: {ends}\n\nTakuma Berg: Thank you."
    )
    host, manager, analyst = ("moderator", None), "management", ("analyst", 1)
    assert [(turn.role, turn.exchange) for turn in read(text).turns] == [
        host, (manager, None), host, analyst, (manager, 1), host, (manager, None),
    ]  # fmt: skip


def test_an_officer_who_answers_in_english_chairs_nothing() -> None:
    """A figure, or an answer that nobody else gives, is the company's."""
    text = (
        "Company Participants\nTakuma Berg - President and CEO\nReiji Todo - General Manager, Investor Relations\n\n"
        "Takuma Berg: Sales rose 10%.\n\nPeter Amsel, Carrow Securities: What is the next step?\n\n"
        "Reiji Todo: Next, we build a plant.\n\nPeter Amsel: Thank you."
    )
    assert {turn.role for turn in read(text).turns} == {"management", "analyst"}


TOLD_LATER = [
    ("管理を受け持つ古賀みどり常務が同席した。", "古賀みどり"),
    ("会見には古賀誠二常務も加わった。", "古賀誠二"),
    ("財務は古賀誠二常務執行役員が受け持つ。", "古賀誠二"),
    ("常務の古賀誠二が同席した。", "古賀誠二"),
    ("前任の古賀誠二前常務は退いた。", "古賀"),
    ("古賀誠二副社長は退いた。", "古賀"),  # of another title
]


@pytest.mark.parametrize(("sentence", "name"), TOLD_LATER)
def test_a_narrator_names_in_full_who_speaks_next(sentence: str, name: str) -> None:
    """Behind the first speaker a sentence may still tell who else is there."""
    text = (
        "会見で高橋孝臣社長は「忍耐の年だった」と述べた。 高橋社長: 国内は減りました。\n\n"
        f"{sentence}以下は質疑応答の記録です: 東都証券のアナリスト、柚木真砂氏: 前提はどうですか。 古賀常務: 横ばいです。"
    )
    assert _speakers(text) == ["高橋孝臣", "柚木真砂", name]


@pytest.mark.parametrize("who", ["匿名の投資家", "海外の株主", "会場の参加者", "個人投資家"])
def test_a_kind_of_person_who_asks_is_of_no_house(who: str) -> None:
    """What says who asks only by kind names no firm."""
    text = f"東都証券「受注は伸びるか。」\n「伸びる。」\n\n三つ葉証券「在庫は適正か。」\n「適正だ。」\n\n{who}「配当は増えるか。」\n「増やす。」"
    assert [turn.firm for turn in read(text).turns if turn.role == "analyst"] == ["東都証券", "三つ葉証券", None]


def test_the_length_of_a_page_is_said_by_nobody() -> None:
    """What a page says of itself behind the last speech is a note."""
    text = f"{SAID_LAST}\n\nこの記事は、約9分でお読みいただけます"
    assert [text[turn.speech_start : turn.end] for turn in read(text).turns][-1] == "良好です。"


SAID_LAST = "東都証券 田中：受注はどうですか。\n高橋社長：良好です。"
