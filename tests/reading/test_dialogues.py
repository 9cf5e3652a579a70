"""Small dialogues as pages have them: who says what, and on which side."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

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


ARROWS = [
    # behind marks, and behind labels; an arrow within an answer opens none
    "Ｑ：受注は伸びるか。\n→伸びる。\n→特に国内。\nＱ：いつからか。\n→10月から。",
    "質問者1：受注は伸びるか。\n→ 伸びる。\n→特に国内。\n質問者2：いつからか。\n-> 10月から。",
]


@pytest.mark.parametrize("text", ARROWS)
def test_an_arrow_beneath_a_question_opens_its_answer(text: str) -> None:
    """The arrow is the label; whoever answers is not said."""
    said = [(role, name, words.partition("\n")[0]) for role, name, words in _said(f"質疑応答\n{text}")]
    assert said == [(A, None, "受注は伸びるか。"), (M, None, "伸びる。"), (A, None, "いつからか。"), (M, None, "10月から。")]


def test_an_arrow_beneath_what_asks_nothing_opens_no_answer() -> None:
    """Slides lead from a heading to its point by an arrow."""
    assert _said("2026年3月期 決算説明資料\n課題は採用。\n→ 増員する。\n原価が上がる。\n→ 値上げする。\n狙いは何か。\n→ 成長。") == []


def test_a_bracket_behind_a_number_is_an_item_of_what_is_said() -> None:
    """Behind Q1 (1) numbers the first of what is asked, and is no name."""
    text = "質疑応答\nＱ１　（１）受注は伸びますか。\n（２）在庫は。\nＡ１　（１）伸びます。\n（２）適正です。"
    assert _said(text) == [(A, None, "（１）受注は伸びますか。\n（２）在庫は。"), (M, None, "（１）伸びます。\n（２）適正です。")]


def test_a_question_behind_a_dash_may_begin_with_but() -> None:
    """What goes on from a dash by と tells of it; とはいえ begins a question."""
    text = "――受注は伸びますか。\n「伸びます」\n――とはいえ、在庫も増えますか。\n「増えます」\n――と言われて笑った。"
    assert [role for role, _, _ in _said(text)] == [A, M, A, M]


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
    (f"{ROSTER}\n小峰：発言には将来の見通しに関する記述が含まれます。では高橋に代わります。\n高橋：高橋です。\n{ASKS}", "小峰 祐", HOST),
    (f"{ROSTER}\n小峰：上期は3億円の増益でした。よろしくお願いします。\n{ASKS}", "小峰 祐", M),  # he presents
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


NAMED = [
    # blanks of a web page, two of them in a list that strokes part
    (
        "<p>回答者&nbsp;代表取締役社長&nbsp;樫村&nbsp;透 / 取締役CFO&nbsp;郡司&nbsp;麻衣</p><hr><p>質問者A：&nbsp;受注は。</p>"
        "<p><strong>樫村：</strong>&nbsp;良好です。</p>",
        [None, "樫村 透"],
    ),
    # a list in brackets; a name of two scripts
    (
        "（回答：代表取締役社長 野尻 和馬、取締役副社長 スミス・直子）\n\n受注は。（東都証券・大野）\n良好です。（スミス）\n"
        "在庫は。（東都証券・大野）\n適正です。（野尻）\n配当は。（東都証券・大野）\n増やします。（スミス）",
        ["大野", "スミス・直子", "大野", "野尻 和馬", "大野", "スミス・直子"],
    ),
    # of variants the first stands, however often the other is written
    (
        "質疑応答\n\n髙木 宗一郎（代表取締役社長）\n増益でした。\n\n東都証券　大野氏\n受注は。\n\n高木 宗一郎（代表取締役社長）\n良好です。\n\n"
        "東都証券　大野氏\n在庫は。\n\n高木 宗一郎（代表取締役社長）\n適正です。",
        ["髙木 宗一郎", "大野", "髙木 宗一郎", "大野", "髙木 宗一郎"],
    ),
    # an honorific before the dash is no part of the name
    (
        "■ ご質問者\n戸塚 様 - 個人投資家\n■ 当社出席者\n高橋 亮 - 代表取締役 CEO\n\n戸塚（個人）：受注は。\n高橋（CEO）：良好です。",
        ["戸塚", "高橋 亮"],
    ),
    # the title of one part of the company is its bearer's
    (
        "回答者\n　取締役社長　朝倉 正臣\n　不動産事業部長　丹羽 圭\n\n質問者Ａ\n受注はどうですか。\n社長\n良好です。\n不動産事業部長\n住宅も良好です。",
        [None, "朝倉 正臣", "丹羽 圭"],
    ),
    # who meets the press
    ("会見者は葛西直人社長と、財務担当の宇野裕美執行役員。\n\nQ(記者)「受注は」\nA(社長)「良好だ」", [None, "葛西直人"]),
    # a headline names somebody before what he says; the piece of a word before a name is none of it
    (
        "オオルリ製薬　樫村和歌子社長\n\n一時金で営業黒字　樫村社長「三年後に自社販売へ」\n\n樫村和歌子社長に聞いた。\n\n"
        "――受注は。\n樫村社長　「良好です」\n\n――在庫は。\n樫村社長　「適正です」",
        [None, "樫村和歌子", None, "樫村和歌子"],
    ),
    # one is named but once, where dashes ask
    ("――受注は。\n樫村健吾社長　良好だ。増やす。\n\n――在庫は。\n適正だ。減らさない。\n\n――配当は。\n増やす。", [None, "樫村健吾"] * 3),
    # a Latin name behind a title that is not
    ("社長のMarta Lindqvist、最高財務責任者のErik Thorsenが出席しました。\n\n東都証券 大野：受注は。\nErik Thorsen：良好です。", ["大野", "Erik Thorsen"]),
    # the part of a firm that asks is nobody
    (
        "高橋社長が説明した。\n\nいぶき銀行投資部「受注はどうか」\n「良好だ」\n\n東都証券「在庫はどうか」\n「適正だ」",
        [None, "高橋", None, "高橋"],
    ),
    # a label of its own behind the mark of an answer; two who answer, joined by と and a comma
    (
        "<p>回答者は代表取締役社長の樫村&nbsp;透（かしむら&nbsp;とおる）と、取締役CFOのアンナ・ベルクです。</p><dl>"
        "<dt><span>Q</span>受注は伸びますか。</dt><dd><span>A</span><b>樫村：</b>伸びます。<br>内訳：<br>国内が6割です。</dd>"
        "<dt><span>Q</span>配当は増えますか。</dt><dd><span>A</span><b>ベルク：</b>増やします。</dd><dd><span>A</span><b>樫村：</b>来期です。</dd></dl>",
        [None, "樫村 透", None, "アンナ・ベルク", "樫村 透"],
    ),
    ("質疑応答\nQ1 東都証券 大野：受注は伸びますか。\nA1 高橋社長：伸びます。\n【Q】大野：配当は。\n【A】高橋社長：増やします。", ["大野", "高橋", "大野", "高橋"]),
    # a word of an answer before a colon is no label
    ("質疑応答\nQ1 為替の影響を教えてください。\nA1 為替：1円で2億円です。\nQ2 配当は。\nA2 方針：増配です。", [None] * 4),
    # the name in two scripts with a stroke between them
    (
        "■出席者\n樫村 透（CEO）\nHa-eun Seo／徐 荷恩（CTO）\n\n東都証券 大野：精度は。\nSeo（CTO）：9割です。\n樫村（CEO）：改善します。",
        ["大野", "徐 荷恩", "樫村 透"],
    ),
    # a title of Taiwan, and the name in another script
    (
        "会社側からは董事長の簡子豪氏、財務長のケビン・リー氏が出席した。\n\n東都証券 大野：受注は。\n簡子豪：良好です。\nKevin Lee：増えます。",
        ["大野", "簡子豪", "ケビン・リー"],
    ),
    # behind the company's list, the call's participants are those who ask, whatever their firm is called
    (
        "会社側参加者\n\nAnna Berg - 最高経営責任者\n\n電話会議参加者\n\nPierre Roy-Petit - Maison Lacombe\nTom Hall - Halden Partners\n\n"
        "Tom Hall\n\n受注はどうですか。\n\nAnna Berg\n\n良好です。\n\nPierre Roy-Petit\n\n在庫はどうですか。\n\nAnna Berg\n\n適正です。",
        ["Tom Hall", "Anna Berg", "Pierre Roy-Petit", "Anna Berg"],
    ),
    # two sign one answer, each what stands before his name; an item of a list is signed by nobody
    (
        "出席者　代表取締役社長　樫村 透\n　　　　執行役員　郡司 麻衣\n\nＱ　新棟の時期と補助金は。\nＡ　新棟は4月に動く。\n　　人員：30名の採用を終えた（郡司）\n"
        "　　補助金は差し引く。（樫村）\nＱ　対策は。\nＡ　次のとおりです。\n①　増員（郡司）\n②　値上げ\nこれで足ります。（樫村）",
        [None, "郡司 麻衣", "樫村 透", None, "樫村 透"],
    ),
    # who signs a notice need not be the one who answers
    ("鳴海精工\n代表者名　代表取締役社長　桐原　誠\n（コード番号：0000　東証プライム）\n\n質疑応答\nＱ１ 受注は伸びますか。\nＡ１ 伸びます。", [None, None]),
    ("鳴海精工\n代表者名　代表取締役社長　桐原　誠\n\n質疑応答\nＱ１ 受注は伸びますか。\nＡ１（桐原） 伸びます。\nＱ２ 在庫は適正ですか。\nＡ２ 適正です。", [None, "桐原 誠", None, "桐原 誠"]),
    # the form of a notice names no speaker
    ("2026年3月期 決算短信\n代表者：（役職名）代表取締役社長　（氏名）桑名 道雄\n問合せ先責任者：（役職名）管理本部長　（氏名）織部 佐和\n決算説明会：無", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_every_turn_has_its_speaker(text: str, names: list[str | None]) -> None:
    """By the fullest name that the page gives, wherever it does."""
    assert [name for _, name, _ in _said(text)] == names


def test_a_remark_is_answered_by_an_arrow_where_others_ask() -> None:
    """Behind the bullet that opens questions a remark without a question's form is one; a bracket behind the answer signs it."""
    text = (
        "機関投資家向け説明会　質疑応答\n・受注は伸びるか。\n　→伸びる。（能勢常務）\n"
        "・単価の伸びが止まったように見える。\n　→人件費の分だけ上げる。（間人営業部長）\n・在庫は。\n　→適正である。（能勢常務）"
    )
    assert [(role, name) for role, name, _ in _said(text)] == [(A, None), (M, "能勢"), (A, None), (M, "間人"), (A, None), (M, "能勢")]


def test_a_name_in_no_list_signs_answers_behind_their_marks() -> None:
    """Where most answers are signed behind their last sentence, a bracket there is a name though no list holds it."""
    text = (
        "質疑応答\nQ. 受注は伸びますか。\nA. 伸びます。（雲母坂）\n\nQ. 単価は。\nA. 上げます。（百目鬼）\n\nQ. いつですか。\n"
        "A. 10月です。（百目鬼）\n来年も上げます。（雲母坂）"
    )
    assert [name for role, name, _ in _said(text) if role == M] == ["雲母坂", "百目鬼", "百目鬼", "雲母坂"]


def test_a_gloss_behind_answers_signs_none() -> None:
    """One bracket among several answers is said of them."""
    text = "質疑応答\nQ. 受注は。\nA. 12億円です。（連結）\n\nQ. 単価は。\nA. 上げます。\n\nQ. 在庫は。\nA. 3億円です。（連結）\n\nQ. 費用は。\nA. 減ります。"
    assert {name for _, name, _ in _said(text)} == {None}


def test_an_unnamed_answer_that_somebody_supplements_is_not_his() -> None:
    """The one manager who is named goes on behind an answer that names nobody: another gave it, and the other answers too."""
    text = (
        "質疑応答\n【質問者１】受注は伸びますか。\n【回答】伸びます。\n（蛭子社長）来年も伸びます。\n\n"
        "【質問者２】単価は上がりますか。\n【回答】上がります。\n\n【質問者３】在庫は減りますか。\n【回答】減ります。"
    )
    assert [name for role, name, _ in _said(text) if role == M] == [None, "蛭子", None, None]


def test_the_first_to_ask_may_be_of_a_medium_of_any_name() -> None:
    """Before a manager's quotation a question is asked, whoever the name is of; who remarks needs a word for one who asks."""
    text = (
        "決算会見の一問一答\n\n港湾の窓「受注は伸びるか」\n雲母社長「伸びる」\n\n日刊倉庫新報「単価は上がるか」\n雲母社長「上がる」\n\n"
        "フリージャーナリスト「株主から批判が出ている」\n雲母社長「真摯に聞く」"
    )
    assert [role for role, _, _ in _said(text)] == [A, M, A, M, A, M]


def test_who_gives_his_name_alone_is_known_by_his_number() -> None:
    """質問者1 says his name and no house; a chair who says a name calls on its bearer."""
    text = (
        "質疑応答\n司会者：最初は王生様でございます。\n質問者1：伊集院と申します。受注は伸びますか。\n樫村社長：伸びます。\n"
        "司会者：次の方、お願いします。\n質問者2：ありがとうございます。単価は上がりますか。\n樫村社長：上がります。\n質問者1：在庫は減りますか。"
    )
    assert [name for role, name, _ in _said(text) if role != M] == [None, "伊集院", None, None, "伊集院"]


def test_a_row_of_titles_names_nobody() -> None:
    """取締役 is no family name before the title of who heads a part of the company."""
    text = "2026年3月期 決算説明会\n回答者：代表取締役社長、取締役 研究開発本部長、執行役員 経理部長\n\nＱ１．受注は伸びますか。\nＡ１．伸びます。"
    assert _said(text) == [(A, None, "受注は伸びますか。"), (M, None, "伸びます。")]


def test_a_chair_reads_out_what_he_was_sent() -> None:
    """What is asked stands in quotation marks before と…いただいています: the answer behind it is one to a question."""
    text = (
        "決算説明会 質疑応答\n司会者：最初のご質問です。「受注の見通しを教えてください」といただいています。\n樫村社長：伸びます。\n"
        "質問者1：単価は上がりますか。\n樫村社長：上がります。"
    )
    assert [turn.exchange for turn in read(text).turns] == [None, 1, 2, 2]


@pytest.mark.parametrize(
    "said", ["オンラインでいただいたご質問です。「障害への備えは十分ですか」。", "続いて、「障害への備えを教えてください」とのことです。"]
)
def test_a_question_read_out_between_two_is_an_exchange_of_its_own(said: str) -> None:
    """Whoever answers it answers no longer the one who asked before."""
    text = f"決算説明会 質疑応答\n質問者1：単価は上がりますか。\n樫村社長：上がります。\n司会者：{said}\n樫村社長：十分です。"
    assert [turn.exchange for turn in read(text).turns] == [1, 1, None, 2]


def test_a_line_that_opens_with_the_end_of_a_verb_goes_on() -> None:
    """A page may break the line before です."""
    filler = "主力製品の受注は国内の設備更新に支えられて前年同期を上回って推移しており、海外も\n堅調です。当社としては引き続き生産能力の増強を進め、納期の短縮に取り組んでおりま\nす。"
    text = (
        f"質疑応答\nQ1. 新製品の出荷の時期と、開発費の総額\nです。2点を教えてください。\nA1. {filler}\nQ2. 単価は。\nA2. {filler}\n{filler}"
    )
    said = read(text)
    assert any(text[s.start : s.end] == "新製品の出荷の時期と、開発費の総額\nです。" for s in said.sentences)


def test_questions_numbered_by_their_section_stand_alone() -> None:
    """Beneath 1. 塾事業 the 1 of Q1-2 is the section's; without headings Q1-2 goes on from Q1-1."""
    asked = "Q{0}-1　受注は伸びますか。\nA{0}-1　伸びます。\nQ{0}-2　単価は上がりますか。\nA{0}-2　上がります。\n"
    headed = f"質疑応答\n１．塾事業\n{asked.format(1)}\n２．海外事業\n{asked.format(2)}"
    assert [turn.exchange for turn in read(headed).turns] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert [turn.exchange for turn in read(f"質疑応答\n{asked.format(1)}\n{asked.format(2)}").turns] == [1, 1, 1, 1, 2, 2, 2, 2]


def test_a_list_behind_the_companys_name_is_no_answer() -> None:
    """当社： heads those who attend, one a line."""
    text = (
        "決算説明会\n当社：\n代表取締役副社長　三枝 泰三\n常務執行役員　鷹觜 勉\n\n愛宕（東都証券）：受注は伸びますか。\n三枝：伸びます。"
    )
    assert _said(text) == [(A, "愛宕", "受注は伸びますか。"), (M, "三枝 泰三", "伸びます。")]


def test_stars_that_set_a_mark_bold_are_markup() -> None:
    """Markdown's stars are no part of what is said, on either side of a mark's colon."""
    text = "# 取材メモ\n- **Q：**受注は伸びるか？\n  - **A：**伸びる。\n- **Q**：単価は？\n  - **A**：上げる。"
    assert _said(text) == [(A, None, "受注は伸びるか？"), (M, None, "伸びる。"), (A, None, "単価は？"), (M, None, "上げる。")]


def test_a_question_above_a_signed_answer_is_asked_by_another() -> None:
    """Where nothing marks what is asked, the line that asks stands above the answer that is signed, a blank one between the pairs."""
    text = (
        "説明会 Q&Aサマリー\n<鉄道>\n定期外に伸びしろはまだあるか。\n空港線の増発により来年度も増える。［温品CFO］\n\n運賃の改定はいつか。\n"
        "2027年春を目指す。［栃折社長］\n\n再開発の採算は取れるのか。\n賃料の見直しで確保できる。［栃折社長］\n共同事業も検討している。［温品CFO］"
    )
    assert [(role, name) for role, name, _ in _said(text)] == [
        (A, None),
        (M, "温品"),
        (A, None),
        (M, "栃折"),
        (A, None),
        (M, "栃折"),
        (M, "温品"),
    ]


def test_a_name_in_no_list_is_proven_by_its_title_in_the_chairs_words() -> None:
    """社長の百目木より説明します names the one whose label is a bare family name, and so does 東都証券のチョーです the asker."""
    text = (
        "[00:00:05] 司会：社長の百目木より説明します。\n[00:00:21] 百目木：はい、百目木です。増収でした。\n[00:09:10] 司会：チョー様、お願いします。\n"
        "[00:09:32] ダニエル・チョー：東都証券のチョーです。受注は伸びますか。\n[00:10:02] 百目木：伸びます。\n[00:10:09] ダニエル・チョー：いつですか。"
    )
    turns = read(text).turns
    assert [turn.role for turn in turns] == [HOST, M, HOST, A, M, A]
    assert [turn.firm for turn in turns if turn.role == A] == ["東都証券"] * 2


def test_labels_in_capitals_name_parts_and_people() -> None:
    """MODERATOR chairs, and MS. NONOMURA is the one of the list, whose entries a comma parts behind their brackets."""
    text = (
        "Q2 FY2025 Earnings Briefing\nSpeakers: Takeshi Kasuga (President & CEO), Rie Nonomura (Director, CFO)\n\nMODERATOR: We will now take questions.\n\n"
        "DAMIEN THONG (Macquarie): Is the plant on schedule?\n\nMS. NONOMURA: Yes, it is.\n\nMR. KASUGA: It starts in August.\n\nMODERATOR: Thank you."
    )
    said = [(role, name) for role, name, _ in _said(text)]
    assert said == [(HOST, None), (A, "DAMIEN THONG"), (M, "Rie Nonomura"), (M, "Takeshi Kasuga"), (HOST, None)]


def test_a_mark_that_names_one_by_turns_leaves_the_rest_open() -> None:
    """(回答　鴨志田副社長) gave his answers; who gave those behind a bare (回答) is not said, unless a list says that he alone answers."""
    asked = "（質問）受注は伸びるか。\n（回答）伸びる。\n\n（質問）単価は上がるか。\n（回答　鴨志田副社長）上がる。"
    assert [name for role, name, _ in _said(f"質疑応答\n{asked}") if role == M] == [None, "鴨志田"]
    assert [name for role, name, _ in _said(f"質疑応答\n回答者：鴨志田副社長\n\n{asked}") if role == M] == ["鴨志田"] * 2


def test_who_presents_alone_answers_too() -> None:
    """A1 names nobody, and one manager is named in the whole text: he who presented."""
    asked = "質疑応答\nQ1：受注は伸びますか。\nA1：伸びます。\nQ2：単価は上がりますか。\nA2：上げます。"
    presented = "高橋一郎氏：第2四半期の決算をご説明します。売上高は100億円でした。\n\n"
    assert [name for role, name, _ in _said(f"決算説明会\n\n{presented}{asked}") if role == M] == ["高橋一郎"] * 3


def test_the_same_company_is_nobody_in_a_list() -> None:
    """同社 stands for the company of the one before."""
    text = "決算説明会\n登壇者\n神谷レイ氏　鳴海精工株式会社 代表取締役社長CEO\n塙悠人氏　同社 取締役CFO\n\n神谷：増収でした。\n塙：増益でした。\n質問者：来期は。\n塙：増益です。"
    assert [person.name for person in read(text).people] == ["神谷レイ", "塙悠人"]


def test_an_answer_may_begin_with_a_year_behind_its_mark() -> None:
    """The point of Ａ．2019年 parts the mark from a figure with its unit; that of Q1.5 is a number's."""
    text = "質疑応答\nＱ．積み増しは終わったか。\nＡ．2019年以前の契約については終わった。\nＱ．対応は。\nＡ．250％を超えれば還元する。"
    assert [role for role, _, _ in _said(text)] == [A, M, A, M]


def test_who_asks_may_stand_before_a_house_of_any_name() -> None:
    """Behind an honorific stands the house; a bare label before one's own words is proven by them."""
    text = "決算説明会 質疑応答\n樽谷様　灯台ファンズ\n受注は伸びますか。\n\n渥美　社長\n伸びます。\n\n喜屋武様　個人投資家\n単価は上がりますか。\n\n渥美　社長\n上がります。"
    assert [(turn.role, turn.firm) for turn in read(text).turns] == [(A, "灯台ファンズ"), (M, None), (A, None), (M, None)]
    text = (
        "決算説明会\n回答者：筑紫 潤（代表取締役CEO）\n\n司会：お願いします。\n二宮：東都証券の二宮です。受注は伸びますか。\n筑紫：伸びます。\n"
        "司会：次の方。\n卜部：三つ葉塾の卜部です。2点お聞きします。黒字化の時期と、分割の予定についてです。\n筑紫：来期です。"
    )
    assert [(turn.role, turn.firm) for turn in read(text).turns if turn.role != HOST] == [
        (A, "東都証券"),
        (M, None),
        (A, "三つ葉塾"),
        (M, None),
    ]


def test_the_name_of_the_company_opens_no_speech() -> None:
    """鳴海生命科学株式会社 above the title is no desk of 鳴海生命."""
    text = "鳴海生命科学株式会社\n2025年度 第3四半期 決算説明会\n\n渥美社長\n増収でした。\n\n東都証券　樽谷\n来期は増収ですか。\n\n渥美社長\nそう見ています。"
    transcript = read(text)
    assert [turn.role for turn in transcript.turns] == [M, A, M]
    assert transcript.header.company == "鳴海生命科学株式会社"


def test_dashes_in_the_midst_of_lines_ask_too() -> None:
    """A narrator leads over to a dash, and a label answers in the line that asks: what he tells behind it is no answer."""
    text = (
        "説明会の質疑から\n会社側からは行方社長が出席した。 ――改定の影響は。 行方社長：0.8％減にとどまった。\n\n――投資は重くないか。 行方社長：重くない。\n\n"
        "ホテルには強気だ。 ――単価は高すぎないか。 行方社長：平日は抑えている。"
    )
    assert [(role, name) for role, name, _ in _said(text)] == [(A, None), (M, "行方")] * 3


def test_the_first_answer_behind_a_dash_may_name_who_gives_all() -> None:
    """白鳥氏「…」 opens the first answer, bare quotations the rest; what a headline quotes is none."""
    text = (
        "一問一答　若葉銀行の白鳥頭取「再編の主役になる」\n\n若葉銀行の白鳥頭取が取材に応じた。\n\n――最高益でした。\n白鳥氏「金利の恩恵が大きい」\n\n"
        "――相手は決まっていますか。\n「決まっていない」"
    )
    assert _said(text) == [
        (A, None, "最高益でした。"), (M, "白鳥", "金利の恩恵が大きい」"), (A, None, "相手は決まっていますか。"), (M, "白鳥", "「決まっていない」"),
    ]  # fmt: skip
    assert read(text).header.company == "若葉銀行"


def test_the_company_answers_by_the_name_of_the_headline() -> None:
    """ルミエール「…」 answers again and again, and nobody's name is made of it."""
    text = (
        "ルミエール・カーボン、説明会の質疑\n\n港湾投資公社「市況はいつ戻るか」\nルミエール「来年の後半とみる」\n\n東都証券「赤字を続ける理由は」\nルミエール「技術は手放せない」\n\n"
        "北浜証券「削減の計画は」\n東海林社長「3割減らす」"
    )
    assert [(role, name) for role, name, _ in _said(text)] == [(A, None), (M, None), (A, None), (M, None), (A, None), (M, "東海林")]


def test_a_house_stands_behind_a_comma_or_a_stroke() -> None:
    """トム・ハリントン、東都証券 and 蓼科／東都アセットマネジメント are labels on their lines."""
    text = (
        "決算説明会\n日下／代表取締役CEO\n増収でした。\n\nトム・ハリントン、東都証券\n来期も増収ですか。\n\n日下／代表取締役CEO\n増収です。\n\n"
        "蓼科／東都アセットマネジメント\n単価は上がりますか。\n\n日下／代表取締役CEO\n上がります。\n\n南雲／記者（港湾通信）\n在庫は減りますか。\n\n日下／代表取締役CEO\n減ります。"
    )
    firms = [(turn.role, turn.firm) for turn in read(text).turns if turn.role == A]
    assert firms == [(A, "東都証券"), (A, "東都アセットマネジメント"), (A, "港湾通信")]


STACKED = """決算説明会 議事録
司会
浦川 和歌
定刻となりましたので、決算説明会を始めます。
代表取締役社長
鵜飼 誠
上期は増収増益となりました。
クレイン証券
小野寺様
在庫の水準を教えてください。
執行役員 海外事業本部長
ヴィクトル・ノヴァク
11月末で5.2カ月分です。
司会
浦川 和歌
以上で終了いたします。
"""


def test_a_title_above_a_name_opens_a_speech() -> None:
    """As the columns of a page leave it: the two lines are a label only together."""
    transcript = read(STACKED)
    named = {person.person_id: person.name for person in transcript.people}
    assert [(turn.role, named.get(turn.speaker or ""), turn.firm) for turn in transcript.turns] == [
        ("moderator", "浦川 和歌", None),
        ("management", "鵜飼 誠", None),
        ("analyst", "小野寺", "クレイン証券"),
        ("management", "ヴィクトル・ノヴァク", None),
        ("moderator", "浦川 和歌", None),
    ]
    assert transcript.format == "stacked" and all("\n" in turn.speaker_raw for turn in transcript.turns)


def test_a_list_of_titles_above_names_says_nothing() -> None:
    """Beneath the names of who attends no speech stands."""
    listed = "出席者\n代表取締役社長\n鵜飼 誠\n常務取締役\n堀籠 美津\n執行役員 海外事業本部長\nヴィクトル・ノヴァク\n"
    assert not read(f"決算説明会\n\n{listed}\n当期の業績は別紙のとおりです。").turns


def test_two_lines_may_stand_above_a_name() -> None:
    """Titles that go on, and the desk beneath its house; a house that no list knows is proven by the honorific."""
    text = (
        "決算説明会\n専務取締役\n生産本部長 兼 品質担当\n鵜飼 誠\n増収でした。\n灯台証券\n調査部\n小野寺 環様\n受注は伸びますか。\n"
        "専務取締役\n生産本部長 兼 品質担当\n鵜飼 誠\n伸びます。\n灯台ファンズ\n樽谷様\n単価は上がりますか。\n個人株主\n匿名希望\n配当は増えますか。\n"
    )
    transcript = read(text)
    assert [(turn.role, turn.firm) for turn in transcript.turns] == [(M, None), (A, "灯台証券"), (M, None), (A, "灯台ファンズ"), (A, None)]
    assert [person.name for person in transcript.people] == ["鵜飼 誠", "小野寺 環", "樽谷"]
    assert transcript.turns[0].speaker_raw == "専務取締役\n生産本部長 兼 品質担当\n鵜飼 誠"


def test_a_title_beneath_a_name_opens_a_speech_in_latin_letters_too() -> None:
    """The name above, what it does beneath, a comma in its line."""
    text = (
        "Q2 FY2025 Earnings Call\n\nTetsuo Mikuriya\nPresident & CEO\nSales grew by 12%.\n\nPriya Raman\nAnalyst, North Pier Securities\n"
        "How large is the order book?\n\nEmi Oda\nChief Financial Officer\nIt is large.\n"
    )
    turns = read(text).turns
    assert [(turn.role, turn.firm) for turn in turns] == [(M, None), (A, "North Pier Securities"), (M, None)]


def test_one_presents_above_the_marks_of_questions() -> None:
    """A single title above a whole name is enough where speech follows, and its bearer answers by his family name."""
    text = "決算説明会\n\n代表取締役社長\n鳴神 壮一郎\n増収でした。\n\n質疑応答\n\n質問者1：受注は伸びますか。\n鳴神：伸びます。\n質問者1：単価は。\n鳴神：上がります。"
    assert [(role, name) for role, name, _ in _said(text)] == [
        (M, "鳴神 壮一郎"),
        (A, None),
        (M, "鳴神 壮一郎"),
        (A, None),
        (M, "鳴神 壮一郎"),
    ]


def test_who_signs_a_notice_says_nothing_in_a_bracket() -> None:
    """Beneath the name stands whom to ask."""
    assert not read("お知らせ\n\n代表取締役社長\n鵜飼 誠\n(問合せ先は総務部、電話は代表番号へ)\n\n業績予想を修正しました。").turns


def test_a_part_of_the_company_between_two_titles_is_nobody() -> None:
    """執行役員 光学部品事業本部長 is whole a title; 取締役 高橋本部長 names one."""
    listed = "決算説明会\n出席者\n執行役員 光学部品事業本部長\nヨナス・ヴェーバー\n取締役 高橋本部長\n\n質問者：受注は伸びますか。\n会社側：伸びます。"
    assert [person.name for person in read(listed).people] == ["ヨナス・ヴェーバー", "高橋"]


def test_an_arrow_before_an_answers_mark_leads_to_it() -> None:
    """Notes of a meeting have question and answer on one line, and a follow-up by its own mark."""
    text = (
        "面談メモ\n\n・Q：在庫は適正か？ →A：適正だ。3カ月分。\n・再Q：来期もか？ ⇒A：そのとおり。\n・Q：投資の時期は？ →A：6月に決める。"
    )
    assert _said(text) == [
        (A, None, "在庫は適正か？"), (M, None, "適正だ。3カ月分。"), (A, None, "来期もか？"), (M, None, "そのとおり。"),
        (A, None, "投資の時期は？"), (M, None, "6月に決める。"),
    ]  # fmt: skip


def test_who_presides_and_answers_nothing_chairs() -> None:
    """議長 is the president as a rule; here others answer all, what was sent before the meeting too."""
    text = (
        "定時株主総会 質疑応答\n\n議長：事前質問の1つ目は、「なぜ値下げしないのか」というご質問です。\n\n取締役（営業担当）真木：費用が上がっております。\n\n"
        "議長：会場の株主様からご質問をお受けいたします。どうぞ。\n\n株主1：配当は増えますか。\n\n取締役（財務担当）大西：据え置きます。\n\n"
        "議長：ご質問も尽きたようですので、質疑を終了いたします。"
    )
    turns = read(text).turns
    assert [turn.role for turn in turns] == ["moderator", "management", "moderator", "analyst", "management", "moderator"]
    assert [turn.exchange for turn in turns] == [None, 1, None, 2, 2, None]


def test_who_presides_and_answers_is_of_management() -> None:
    """The president answers most questions himself."""
    text = "定時株主総会 質疑応答\n\n株主1：配当は増えますか。\n\n議長：配当は1株45円に据え置きます。\n\n株主2：社債は発行しますか。\n\n議長：予定はありません。"
    assert [turn.role for turn in read(text).turns] == ["analyst", "management"] * 2


def test_whom_the_chair_calls_by_how_his_name_is_read_speaks() -> None:
    """李凱（リー・カイ） is called リー・カイさん, with the house."""
    text = (
        "決算説明会\n\n司会：次は、みなと・リサーチのリー・カイさん、お願いします。\n\n李凱（リー・カイ）：受注は伸びますか。\n\n鵜飼社長：伸びます。\n\n"
        "司会：では、須貝様、お願いいたします。\n\n須貝：配当は増えますか。\n\n鵜飼社長：増えます。"
    )
    transcript = read(text)
    asking = [turn for turn in transcript.turns if turn.role == "analyst"]
    assert [(turn.speaker_raw, turn.firm) for turn in asking] == [("李凱(リー・カイ)", "みなと・リサーチ"), ("須貝", None)]


def test_whom_the_chair_introduces_with_a_title_answers_though_he_asks_first() -> None:
    """見えていますか before the first slide makes nobody an analyst."""
    text = (
        "司会　0:00:12\n本日は代表取締役CEOの安斎直哉と、取締役CFOの日向ひかるが出席しております。\n\n安斎 直哉　0:01:05\n画面は見えていますでしょうか。\n\n"
        "安斎 直哉　0:01:31\n上期は増収でした。\n\n久世 隆　0:10:02\nみなと証券の久世です。在庫は適正ですか。\n\n日向 ひかる　0:10:44\n適正です。"
    )
    assert [turn.role for turn in read(text).turns] == ["moderator", "management", "management", "analyst", "management"]


GOING_ON = "決算説明会\n\n質疑応答\nQ：受注は伸びますか。\nA：伸びます。\n{}\nA：上がります。\nQ：配当は増えますか。\nA：増えます。\n"
# the second question, and whether the first asker goes on
FOLLOWS = [
    ("Q：続けて伺います。単価は上がりますか。", True),
    ("Q：では、続けてお聞きします。単価は。", True),
    ("Q：追加で、単価は。", True),
    ("Q：重ねてお尋ねします。単価は。", True),
    ("Q（続けて）単価は上がりますか。", True),
    ("Q（引き続き）単価は上がりますか。", True),
    ("Q：続けて投資する理由は何ですか。", False),  # the company goes on
    ("Q：引き続き増収ですか。", False),
    ("Q：追加でお金がかかりますか。", False),
    ("Q：単価は上がりますか。", False),
]


@pytest.mark.parametrize(("asked", "goes_on"), FOLLOWS)
def test_who_goes_on_asking_stays_in_his_exchange(asked: str, goes_on: bool) -> None:
    """By the first words, or by a bracket behind the mark, though nobody is named."""
    turns = read(GOING_ON.format(asked)).turns
    assert [turn.exchange for turn in turns] == ([1, 1, 1, 1, 2, 2] if goes_on else [1, 1, 2, 2, 3, 3])


def test_a_digit_may_stand_behind_the_colon_of_a_label() -> None:
    """1点目 opens the answer; in 10:30 the colon parts hours from minutes."""
    text = "決算説明会\n\nQ1　三宅：2点です。受注と在庫は。\nA1　日下部：1点目は良好です。2点目は減りました。\nQ2　森山：開店は。\nA2　10:30です。\n"
    assert [(name, said[:6]) for _, name, said in _said(text)] == [
        ("三宅", "2点です。受"),
        ("日下部", "1点目は良好"),
        ("森山", "開店は。"),
        (None, "10:30で"),
    ]


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("来場者：184名", 2),
        ("来場者：約1,200名様（うち機関投資家60名）", 2),
        ("参加者：延べ30人", 2),
        ("来場者：30名の店を増やしますか。", 3),
        ("株主：3名の取締役を選ぶのはなぜですか。", 3),
    ],
)
def test_how_many_there_are_is_said_by_nobody(line: str, turns: int) -> None:
    """A number alone behind the label is a headcount, a sentence is said."""
    assert len(read(f"決算説明会\n{line}\n\n質問者：受注は伸びますか。\n\n棚橋社長：伸びます。\n").turns) == turns


def test_a_label_alone_on_its_line_makes_a_name_in_brackets_known() -> None:
    """【藤崎】 is he, 【業績】 nobody."""
    text = (
        "決算説明会\n\n藤崎 弘道（代表取締役社長）\n増収でした。\n\n【質問者】受注は伸びますか。\n【藤崎】伸びます。\n【業績】増収です。\n"
        "【質問者】単価は。\n【藤崎】上がります。\n"
    )
    assert [name for _, name, _ in _said(text)] == ["藤崎 弘道", None, "藤崎 弘道", None, "藤崎 弘道"]
