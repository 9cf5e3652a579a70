"""What stands before a colon: who it names, for which side, of which firm, or that it names nobody."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.reading import read
from components.reading.cleaning import plain
from components.reading.labels import parse_label
from components.reading.media import of_medium

A, M, HOST, U = "analyst", "management", "moderator", "unknown"

# label, name, role, firm
SPEAKERS = [
    ("三日月キャピタル・パートナーズ 田中", "田中", A, "三日月キャピタル・パートナーズ"),
    ("同・柏木氏", "柏木", "unknown", None),
    ("オンラインからの質問", None, A, None),
    ("和久井（広報IR部）", "和久井", "moderator", None),
    ("高橋 リサ・マリー（社外取締役、指名委員長）", "高橋 リサ・マリー", "management", None),
    ("オニール（灯台証券、シニアアナリスト）", "オニール", A, "灯台証券"),
    ("男性（所属・氏名を名乗らず）", None, A, None),
    ("会場の参加者、社名・氏名は聞き取れず", None, A, None),
    ("不明な話者", None, "unknown", None),
    ("回答（議長）", None, "management", None),
    ("議長（大豆生田社長）", "大豆生田", M, None),
    ("社長（高橋一郎）", "高橋一郎", M, None),
    ("別の記者", None, A, None),
    ("東都証券 調査部 田中 一郎様", "田中 一郎", A, "東都証券"),
    ("東都証券 渡部 一郎様", "渡部 一郎", A, "東都証券"),
    ("東都証券 シニアアナリスト", None, A, "東都証券"),
    ("産業新報社 高橋記者", "高橋", A, "産業新報社"),
    ("司会（IR・広報部） 樽谷 透", "樽谷 透", HOST, None),
    ("氷室 朋子（代表取締役社長）", "氷室 朋子", M, None),
    ("ｸﾞﾘｰﾝ証券 ﾀﾞﾆｴﾙ･ｻﾝﾄﾞﾊﾞｰｸﾞ様", "ダニエル・サンドバーグ", A, "グリーン証券"),
    ("Emi Oda, Chief Financial Officer", "Emi Oda", M, None),
    ("司会（IR室 小峰）", "小峰", HOST, None),  # the desk is no name
    ("司会（広報室）", None, HOST, None),
    ("Q（記者）", None, A, None),  # the trade of who asks
    ("質問（投資家）", None, A, None),
    ("高橋（記者）", "高橋", A, None),
    ("仁科 亮太・みなと投資", "仁科 亮太", A, "みなと投資"),
    ("仁科・灯台証券", None, A, "仁科・灯台証券"),  # a name alone may be a part of the house's
    ("電子材料事業本部長", None, M, None),  # a department alone is no name
    ("高橋本部長", "高橋", M, None),
    ("高橋 かおる", "高橋 かおる", U, None),  # kana that are a given name
    ("高橋 なお", "高橋 なお", U, None),
    ("高橋 まり", "高橋 まり", U, None),
    ("高橋 真ゆみ", "高橋 真ゆみ", U, None),
    ("樽谷様 灯台・ファンズ", "樽谷", A, "灯台・ファンズ"),
    ("質問者（ウィル・ハンター、灯台パクチュアル）", "ウィル・ハンター", A, "灯台パクチュアル"),
    ("質問者（関西在住、個人）", None, A, None),
    ("◎東都証券", None, A, "東都証券"),
    ("フリージャーナリスト", None, A, None),
    ("質問 個人投資家", None, A, None),
    ("東都証券アナリスト、田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券のアナリスト、田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券アナリストの田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券アナリスト　田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券 アナリスト 田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券シニアアナリスト、田中一郎氏", "田中一郎", A, "東都証券"),
    ("東都証券のチーフアナリスト、田中一郎様", "田中一郎", A, "東都証券"),
    ("東都證券アナリスト，周雨桐氏", "周雨桐", A, "東都證券"),
    ("北斗キャピタルのアナリスト、マリア・サントス氏", "マリア・サントス", A, "北斗キャピタル"),
    ("ブルー・ヘロンのアナリスト、サラ・チャン氏", "サラ・チャン", A, "ブルー・ヘロン"),
    ("North Pier Securitiesのアナリスト、David Park氏", "David Park", A, "North Pier Securities"),
    ("ＮＰＳアナリスト、Ｄａｖｉｄ　Ｐａｒｋ氏", "David Park", A, "NPS"),
    ("港湾国際のアナリスト、Chen Yifan氏", "Chen Yifan", A, "港湾国際"),
    ("青磁フィナンシャルグループ証券アナリスト、ジェイ・ムーア氏", "ジェイ・ムーア", A, "青磁フィナンシャルグループ証券"),
    ("田中一郎氏（東都証券アナリスト）", "田中一郎", A, "東都証券"),
    ("田中一郎氏（東都証券のアナリスト）", "田中一郎", A, "東都証券"),
    ("田中一郎氏（東都証券）", "田中一郎", A, "東都証券"),
    ("田中一郎（東都証券）", "田中一郎", A, "東都証券"),
    ("田中（東都証券）", "田中", A, "東都証券"),
    ("東都証券　田中一郎", "田中一郎", A, "東都証券"),
    ("東都証券の田中一郎様", "田中一郎", A, "東都証券"),
    ("東都証券、田中一郎氏", "田中一郎", A, "東都証券"),
    ("三つ葉投資顧問　木暮理恵", "木暮理恵", A, "三つ葉投資顧問"),
    ("アナリストの田中一郎氏（東都証券）", "田中一郎", A, "東都証券"),
    ("東都証券アナリスト", None, A, "東都証券"),
    ("東都証券アナリストＡ", None, A, "東都証券"),
    ("アナリスト", None, A, None),
    ("質問者", None, A, None),
    ("質問者１", None, A, None),
    ("質問者A", None, A, None),
    ("質問者一", None, A, None),
    ("質問者２（東都証券）", None, A, "東都証券"),
    ("質問者2　田中一郎氏", "田中一郎", A, None),
    ("記者1", None, A, None),
    ("記者（港湾タイムス）", None, A, "港湾タイムス"),
    ("記者２（港湾日報）", None, A, "港湾日報"),
    ("記者（通信社）", None, A, None),
    ("記者（地元紙）", None, A, None),
    ("個人投資家", None, A, None),
    ("株主", None, A, None),
    ("Analyst", None, A, None),
    ("司会", None, HOST, None),
    ("司会者", None, HOST, None),
    ("【司会】", None, HOST, None),
    ("司会（ＩＲ部長　戸倉）", "戸倉", HOST, None),
    ("モデレーター", None, HOST, None),
    ("オペレーター", None, HOST, None),
    ("Operator", None, HOST, None),
    ("会社側", None, M, None),
    ("回答者", None, M, None),
    ("当社", None, M, None),
    ("高橋社長", "高橋", M, None),
    ("代表取締役社長　高橋", "高橋", M, None),
    ("代表取締役社長CEO 高橋一郎", "高橋一郎", M, None),
    ("取締役CFO 財務本部長　浅利", "浅利", M, None),
    ("高橋一郎（ＣＥＯ）", "高橋一郎", M, None),
    ("高橋 一郎（代表取締役社長）", "高橋 一郎", M, None),
    ("高橋 一郎 - 代表取締役社長", "高橋 一郎", M, None),
    ("高橋 一郎 ／ CFO", "高橋 一郎", M, None),
    ("ＣＥＯの徐明月氏", "徐明月", M, None),
    ("CEO 徐明月氏", "徐明月", M, None),
    ("徐明月CFO", "徐明月", M, None),
    ("最高財務責任者の朴智雨氏", "朴智雨", M, None),
    ("会長兼CEOのジョン・ハーパー氏", "ジョン・ハーパー", M, None),
    ("John Harper (CEO)", "John Harper", M, None),
    ("CFO John Harper", "John Harper", M, None),
    ("高橋一郎氏（以下、高橋）", "高橋一郎", U, None),
    ("高橋一郎氏(以下高橋)", "高橋一郎", U, None),
    ("高橋一郎氏", "高橋一郎", U, None),
    ("●高橋一郎氏", "高橋一郎", U, None),
    ("高橋さん", "高橋", U, None),
    ("高橋一郎", "高橋一郎", U, None),
    ("髙﨑　徹", "髙﨑 徹", U, None),
    ("李", "李", U, None),
    ("日下部常務", "日下部", "management", None),
    ("曽我部専務", "曽我部", "management", None),  # no department bears such a title
    ("御手会副社長", "御手会", "management", None),
    ("Xu Mingyue", "Xu Mingyue", U, None),
    ("Ryan O'Neill", "Ryan O'Neill", U, None),
    ("ジョン・ハーパー", "ジョン・ハーパー", U, None),
    ("ジャン＝リュック・モロー", "ジャン=リュック・モロー", U, None),
]

# label, position as written (in its plain form), short form
TITLES = [
    ("高橋社長", "社長", None),
    ("代表取締役社長　高橋", "代表取締役社長", None),
    ("高橋 一郎（代表取締役社長）", "代表取締役社長", None),
    ("取締役CFO 財務本部長　浅利", "取締役CFO 財務本部長", None),
    ("浅利 由紀子 - 取締役CFO 財務本部長", "取締役CFO 財務本部長", None),
    ("会長兼CEOのジョン・ハーパー氏", "会長兼CEO", None),
    ("高橋一郎氏（以下、高橋）", None, "高橋"),
    ("高橋一郎氏（以降、高橋氏）", None, "高橋"),
    ("東都証券アナリスト、田中一郎氏", None, None),
]

# Each ends in a colon somewhere and is no speaker.
NOBODY = [
    "有価証券報告書提出予定日", "オペレーターの指示", "IR室 電話", "記者の目", "【記者の目】", "Presentation", "Prepared Remarks",
    "今後の見通し", "今後の展望", "為替の前提", "為替レート", "まとめ", "補足", "注", "（注）", "結論", "理由", "対策", "要点", "背景",
    "HK", "NYSE", "（単位", "単位", "GMV", "EBITDA", "ROE", "CMR", "MAU", "URL", "https", "USD/JPY", "19", "2025年", "第２四半期",
    "売上高", "営業利益", "配当", "配当方針", "設備投資", "セグメント別", "営業利益の増減要因", "日時", "開催日", "会場",
    "目次", "Q&A", "北米", "米国", "その他", "以下の通り", "質問は以下の2点です", "1つ目の質問",
    "アナリスト説明会", "アナリスト説明会メモ（5月2日、盛岡）", "鳴海精工 アナリスト説明会メモ", "記者会見メモ", "記者懇談会",
    "アナリストミーティング（5月2日）", "エコノミスト座談会（要旨）", "アナリストデイ", "アナリスト取材メモ", "個人投資家説明会", "Analyst Meeting",
    "社長から", "高橋 から", "高橋 する", "高橋 しました", "部長より", "社長です", "海外について", "国際事業を担当する上級副社長", "今期を担当する", "田中氏 続投", "田中氏 社長就任", "社長（当時）", "会長（非常勤）", "したがって、次の点が重要です", "こう述べた。", "「今後」について", "",
    "非常に長い見出しであって名前でも役職でもなく六十字を超えるために話者の札ではありえないと判断できるはずの一行がここに置かれていると考えてください",
]  # fmt: skip


@pytest.mark.parametrize(("label", "name", "role", "firm"), SPEAKERS)
def test_a_label_names_who_speaks(label: str, name: str | None, role: str, firm: str | None) -> None:
    """Name, side and firm are read whatever the order, the marks and their width."""
    found = parse_label(plain(label))
    assert found is not None
    assert (found.name, found.role, found.firm) == (name, role, firm)


@pytest.mark.parametrize(("label", "position", "short"), TITLES)
def test_a_label_gives_title_and_short_form(label: str, position: str | None, short: str | None) -> None:
    """A corporate title is kept as written, and so is the short form that later labels will use."""
    found = parse_label(plain(label))
    assert found is not None
    assert (found.position, found.short) == (position, short)


# what stands in a bracket beside Q, the name, the firm
IN_BRACKETS = [
    ("港湾週報・浦川", "浦川", "港湾週報"),
    ("港湾タウン誌・浦川", "浦川", "港湾タウン誌"),
    ("月刊港湾・浦川", "浦川", "月刊港湾"),
    ("港湾日報・浦川", "浦川", "港湾日報"),
    ("港湾新聞・浦川記者", "浦川", "港湾新聞"),
    ("港湾新聞の浦川", "浦川", "港湾新聞"),
    ("港湾週報　田中", "田中", "港湾週報"),
    ("港湾週報・エレナ・ロッシ", "エレナ・ロッシ", "港湾週報"),
    ("東都証券・浦川", "浦川", "東都証券"),
    ("業界紙・浦川", "浦川", None),  # a kind of paper is no firm
    ("港湾新聞記者", None, "港湾新聞"),
    ("港湾新聞", None, "港湾新聞"),
    ("テレビ記者", None, None),
    ("新聞記者", None, None),
    ("経済紙記者", None, None),
    ("通信社の記者", None, None),
    ("記者", None, None),
    ("通信社", None, None),
]


@pytest.mark.parametrize(("bracket", "name", "firm"), IN_BRACKETS)
def test_a_bracket_beside_a_mark_names_who_asks(bracket: str, name: str | None, firm: str | None) -> None:
    """House and name are parted; whoever only says of what kind he is names no house."""
    text = f"Ｑ（{bracket}）「受注はどうか」\nＡ（高橋社長）「良好です」\n\nＱ（記者）「在庫はどうか」\nＡ（高橋社長）「適正です」"
    transcript = read(text)
    people = {person.person_id: person.name for person in transcript.people}
    asked = transcript.turns[0]
    assert (people.get(asked.speaker or ""), asked.firm, asked.role) == (name, firm, A)


@pytest.mark.parametrize("name", ["エレナ・ロッシ", "ニュース・ロッシ", "港湾・浦川", "高橋"])
def test_a_name_with_a_dot_is_no_medium_and_name(name: str) -> None:
    """What stands before the dot of a kana name is a given name, whatever it sounds like."""
    assert of_medium(name) is None


@pytest.mark.parametrize("bracket", ["業績・配当", "設備・人員", "国内・海外", "要旨"])
def test_a_bracket_beside_a_mark_may_name_the_matter(bracket: str) -> None:
    """What is asked of is no house and nobody's name."""
    transcript = read(f"Ｑ（{bracket}）受注はどうですか。\nＡ　良好です。\n\nＱ（在庫）在庫はどうですか。\nＡ　適正です。")
    assert [person.name for person in transcript.people] == []
    assert {turn.firm for turn in transcript.turns} == {None}


@pytest.mark.parametrize("label", NOBODY)
def test_a_heading_names_nobody(label: str) -> None:
    """A heading, a ticker, a time, a unit or a definition is no speaker."""
    assert parse_label(plain(label)) is None


@pytest.mark.parametrize("honorific", ["氏", "様", "さん", "先生"])
def test_an_honorific_is_no_part_of_the_name(honorific: str) -> None:
    """The name stands without what is said after it in courtesy, and the courtesy is proof of a name."""
    found = parse_label(f"高橋一郎{honorific}")
    assert found is not None
    assert (found.name, found.proof) == ("高橋一郎", "honorific")


# A question and its answer, with one line of the answer under test between them.
BEFORE = "東都証券アナリスト、田中一郎氏：受注はどうですか？\n\n王浩：良好です。\n\n"
AFTER = "\n\n港町証券アナリスト、石田真由氏：在庫はどうですか？\n\n王浩：適正です。"

NO_TURN = [
    "今後の見通し：伸びると見ています。", "為替の前提:1ドル7.1元です。", "HK: 7012", "19:30", "19：30に終わりました。",
    "（単位：百万円）", "（注：期末の値です。）", "GMV：流通総額", "GMV:流通総額のことです。", "GM：総支配人の略です。", "MD：商品計画のことです。",
    "株主還元について：来年お示しします。", "値引き：増やしません。", "第二に：外注を増やしました。", "一例を挙げると：工場の自動化です。",
    "国内：120億円", "北米：80億円", "理由：契約を結び直しました。", "要は：時期の問題です。", "https://example.jp/ir", "参考：決算短信3頁",
    "安全：最優先です。", "品質：問題はありません。", "東証：7012", "東京：12店舗", "大阪：9店舗です。", "工場：3か所", "森林：保全を続けます。",
    "関係会社：4社", "千葉：新工場です。", "福島：再建中です。", "タイ：2工場です。", "ドイツ：景気が弱い状態です。", "ブランド：強いままです。",
    "クラウド：伸びています。", "アプリ：刷新しました。", "Cloud: 伸びています。", "Umimart: 好調です。",
    "クラウド：伸びています。\nクラウド：利益も出ました。", "Cloud: 伸びています。\nCloud: 利益も出ました。", "千葉：新工場です。\n福島：再建中です。\n千葉：増員します。",
]  # fmt: skip

# Beside those who answer by their names the company speaks in sentences, and has values.
OF_THE_COMPANY = [
    ("当社：3割\n他社：1割", False), ("他社：1割\n当社：3割", False), ("弊社：12％", False), ("当社：直販\n他社：代理店", False),
    ("当社：増やします。", True), ("当社：はい、3割を占めています。", True),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "speaks"), OF_THE_COMPANY)
def test_what_holds_for_the_company_is_not_said_by_it(lines: str, speaks: bool) -> None:
    """当社 before a value defines it; without names it is the label of whoever answers."""
    text = f"鵜飼社長：例を挙げます。\n{lines}\n差はここにあります。\n\n東都証券 田中：在庫はどうですか。\n\n古賀常務：適正です。"
    assert len(_labels(text)) == 3 + speaks
    unnamed = _labels("質疑応答要旨\n\n質問者：受注は伸びるか。\n当社：3割増\n質問者：在庫は。\n当社：適正")
    assert unnamed == ["質問者", "当社"] * 2


A_TURN = [
    ("王浩：82%でした。", "王浩"),
    ("王浩:10年以上かけてきました。", "王浩"),
    ("王浩：「双輪」戦略を続けます。", "王浩"),
    ("Wang Hao: 続けます。", "Wang Hao"),
    ("王浩氏：続けます。", "王浩氏"),
    ("王氏：続けます。", "王氏"),
    ("CFOの李静怡氏：続けます。", "CFOの李静怡氏"),
    ("李静怡（CFO）：続けます。", "李静怡（CFO）"),
    ("司会者：次の方、どうぞ。", "司会者"),
    ("田中氏：では、費用はどうですか？", "田中氏"),
    ("田中：では、費用はどうですか？", "田中"),
]


def _labels(text: str) -> list[str]:
    transcript = read(text)
    return [text[turn.start :][: len(turn.speaker_raw)] for turn in transcript.turns]


@pytest.mark.parametrize("line", NO_TURN)
def test_a_heading_inside_an_answer_starts_no_turn(line: str) -> None:
    """What stands before a colon in an answer takes the answer from nobody, even where it has the form of a name."""
    assert len(_labels(BEFORE + line + AFTER)) == len(_labels(BEFORE + AFTER))


@pytest.mark.parametrize(("line", "label"), A_TURN)
def test_a_speaker_met_before_starts_a_turn(line: str, label: str) -> None:
    """A known speaker's label starts a turn whatever the speech begins with."""
    assert label in _labels(BEFORE + line + AFTER)[2:3]
