"""Lists of those who take part: in columns, behind the last speech, and in sentences of a report."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.reading import read
from components.reading.cleaning import plain
from components.reading.columns import in_columns
from components.reading.descriptions import described
from components.reading.people import Register
from components.reading.roster import attendees
from components.reading.titles import titled

ENTRIES = [
    ("高橋 一郎　代表取締役社長", "高橋 一郎", "代表取締役社長", None),
    ("鷹嘴 小雪　取締役 経理財務本部長", "鷹嘴 小雪", "取締役 経理財務本部長", None),
    ("鵺野 小雪　経営企画室 IR担当", "鵺野 小雪", "経営企画室 IR担当", None),
    ("高橋 さくら（CTO）　取締役 技術統括", "高橋 さくら", "取締役 技術統括(CTO)", None),
    ("Marta Lindqvist（CFO）　取締役 財務統括　マルタ・リンドクヴィスト", "Marta Lindqvist", "取締役 財務統括(CFO)", None),
    ("マルタ・リンドクヴィスト（Marta Lindqvist）　取締役", "マルタ・リンドクヴィスト", "取締役", None),
    ("鵺野 小雪　社外取締役（ローナ・ヴィク）", "鵺野 小雪", "社外取締役", None),
    ("鵺野 小雪　青葉坂証券", "鵺野 小雪", None, "青葉坂証券"),
    ("マルタ・リンドクヴィスト　ハーゼル・キャピタル", "マルタ・リンドクヴィスト", None, "ハーゼル・キャピタル"),
    ("海外営業部 高橋 部長", None, None, None),  # a part of the company is no name
    ("代表取締役社長 高橋 一郎", None, None, None),  # the title first: another reader's
    ("Ariake Photonics Holdings Corporation", None, None, None),
    ("決算 概要 株式会社", None, None, None),
]


@pytest.mark.parametrize(("entry", "name", "position", "firm"), ENTRIES)
def test_a_column_behind_a_whole_name_is_the_title_or_the_firm(
    entry: str, name: str | None, position: str | None, firm: str | None
) -> None:
    """However many words the titles have; in a list without a heading no firm is looked for."""
    label = in_columns(plain(entry), housed=True)
    assert (label and label.name, label and label.position, label and label.firm) == (name, position, firm)
    assert firm is None or in_columns(plain(entry), housed=False) is None


DIALOGUE = (
    "鳴海精工 説明会の記録\n\n高橋氏\n受注は伸びました。国内の設備の更新が続き、海外でも新しい顧客が増えています。通期の計画は変えていません。\n\n"
    "鵺野氏\n在庫はどうですか。夏から増えているように見えますので、適正な水準の考え方も含めて教えてください。\n\n"
    "鷹嘴氏\n適正な水準です。冬の出荷に備えて部品を早めに集めたもので、春までには元の水準に戻る見込みです。\n\n"
    "鵺野氏\n配当はどうですか。\n\n鷹觜氏\n増やします。\n\n"
)
LISTS = [
    "【発言者】\n高橋 一郎　代表取締役社長\n鷹觜 小雪　取締役 経理本部長\n鵺野 誠　　青葉坂証券",
    "以上\n\n出席者\n代表取締役社長　高橋 一郎\n取締役（経理・人事）　鷹觜 小雪\n青葉坂証券　鵺野 誠",
    "出席者：代表取締役社長 高橋 一郎、取締役 鷹觜 小雪、青葉坂証券 鵺野 誠",
    "■当社出席者\n代表取締役社長：高橋 一郎\n取締役：鷹觜 小雪\n■質問者\n青葉坂証券 鵺野 誠\n※本資料は当社が作成しました。",
]


@pytest.mark.parametrize("written", LISTS)
def test_a_list_behind_the_last_speech_gives_the_whole_names(written: str) -> None:
    """Those who speak by their family names are those of the list, which nobody says."""
    transcript = read(DIALOGUE + written)
    names = {person.person_id: person.name for person in transcript.people}
    asks, answers = "鵺野 誠", "鷹觜 小雪"
    assert [names.get(turn.speaker or "") for turn in transcript.turns] == ["高橋 一郎", asks, answers, asks, answers]
    assert [turn.firm for turn in transcript.turns if turn.role == "analyst"] == ["青葉坂証券"] * 2
    assert transcript.text[: transcript.turns[-1].end].endswith("増やします。")


NO_LISTS = [
    "回答者\n高橋氏\nもう一度申し上げます。増やします。",
    "出席者\n質疑のあと、工場を見学した\n昼食をとった",
]


@pytest.mark.parametrize("written", NO_LISTS)
def test_what_names_nobody_behind_a_heading_is_no_list(written: str) -> None:
    """A heading alone lists nobody."""
    assert {person.name for person in read(DIALOGUE + written).people} == {"高橋", "鵺野", "鷹嘴"}


REPORTS = [
    ("本社での会見には霧沢誠会長と霧沢小雪社長が出た。", ["霧沢誠/会長", "霧沢小雪/社長"]),
    ("説明会に高橋一郎社長も出ている。", ["高橋一郎/社長"]),
    ("会見では社長から弱気な発言が出た。", []),
    ("会議に先立ち、効果が出た。", []),
    ("会社側は高橋一郎社長と、財務担当の鵺野ナディア執行役員が答えた。", ["高橋一郎/社長", "鵺野ナディア/執行役員"]),
    ("高橋一郎社長と経営戦略部長の東海林ソフィ常務は会見で説明した。", ["高橋一郎/社長", "東海林ソフィ/常務"]),
    ("高橋一郎社長と、米国のロッシ副社長が説明した。", ["高橋一郎/社長", "ロッシ/副社長"]),
    (
        "公司董事长兼CEO吕明远、首席财务官高清和以及海外业务负责人Marta Ruiz（マルタ・ルイス）出席了电话会议。",
        ["吕明远/公司董事长兼CEO", "高清和/首席财务官", "Marta Ruiz/海外业务负责人"],
    ),
]


@pytest.mark.parametrize(("sentence", "listed"), REPORTS)
def test_a_report_says_who_took_part(sentence: str, listed: list[str]) -> None:
    """In the words of the press, by whole names."""
    met = [f"{person.name}/{person.position}" for person in Register(attendees(plain(sentence), len(sentence))).people()]
    assert met == [plain(entry) if entry.isascii() else entry for entry in listed]


GIVEN_IN_KANA = [
    ("鵺野ナディア執行役員", "鵺野ナディア"),
    ("東海林ソフィ取締役", "東海林ソフィ"),
    ("東都証券ロッシ社長", "ロッシ"),
    ("北米ロッシ社長", "ロッシ"),
    ("子会社ロッシ社長", "ロッシ"),
]


@pytest.mark.parametrize(("written", "name"), GIVEN_IN_KANA)
def test_kanji_before_a_given_name_in_katakana_are_the_family_name(written: str, name: str) -> None:
    """Unless they are a place, a part of the company or a house."""
    label = described(written)
    assert label is not None
    assert label.name == name


NAMESAKES = (
    "港湾機械は決算を発表した。会見には霧沢誠会長と霧沢小雪社長が出た。 霧沢社長: 受注は伸びました。国内も海外も計画を上回っています。"
)
QUESTIONS = "以下は会見での主なやり取りです: 港湾日報の記者、大野亮氏: 増産は。 霧沢会長: 急がない。 霧沢社長: 続けます。 大野氏: 配当は。 霧沢社長: 増やします。"


def test_two_of_one_family_are_told_apart_by_their_titles() -> None:
    """What is said before the line that leads over to the questions is a presentation."""
    transcript = read(f"{NAMESAKES}\n\n{QUESTIONS}")
    names = {person.person_id: person.name for person in transcript.people}
    assert [names.get(turn.speaker or "") for turn in transcript.turns] == [
        "霧沢小雪",
        "大野亮",
        "霧沢誠",
        "霧沢小雪",
        "大野亮",
        "霧沢小雪",
    ]
    assert [turn.part for turn in transcript.turns] == ["presentation"] + ["qa"] * 5


LEADING_OVER = [
    ("以下は、質疑応答の記録です。", "qa"),
    ("以下は主な一問一答である。", "qa"),
    ("以下、説明と質疑応答の全文です。", "presentation"),
    ("以下は質疑応答を含む全文です。", "presentation"),
    ("以下は全文です。", "presentation"),
]


@pytest.mark.parametrize(("line", "part"), LEADING_OVER)
def test_a_line_that_leads_over_to_the_questions_opens_them(line: str, part: str) -> None:
    """The chair who opens the call behind it opens the questions; not where it announces the whole."""
    text = f"港湾機械の電話会議には社長の高橋一郎氏が出席した。\n\n{line}\n\n司会：最初の方、どうぞ。\n\n東都証券 大野：受注は。\n\n高橋：良好です。"
    assert read(text).turns[0].part == part


PAGE = (
    "登壇者\n代表取締役社長　霧沢 誠\n取締役生産本部長　鵺野 小雪\n\n霧沢：当期の売上高は前期に比べて四パーセント減りました。これは自動車\n"
    "の減産によるもので、数量は七パーセント減っています。一方で鉄道や風力\n発電に向けた太いボルトは伸びており、全体の四分の一を占めるまでになり\nました。\n"
    "質問者1：海外の安い製品との競争はどのような状況でしょうか。また、御社\nの優れた点はどこにありますか。\n"
    "鵺野：中国の製品は三割ほど安い状況です。ただし、洋上で長く使うもので\nすので、検査のデータで選んでいただいています。\n"
    "質問者1：そのデータは追加の料金になりますか。\n鵺野：はい。一本ごとにいただいています。\n質問者2：人件費の転嫁はどうですか。\n"
    "霧沢：六割ほどです。取引先によって差があり、公正な取引の指針が出てからは\n今後の取り組み：箱詰めの無人化、検査の画像処理、材料の共同での調達など\n"
    "鵺野：工場の方から補足します。箱詰めの無人化は七月に始めました。"
)


def test_a_name_that_opens_line_after_line_goes_on_from_none() -> None:
    """Though the line before is full and ends in no mark."""
    answers = [turn.speaker_raw for turn in read(PAGE).turns if turn.role == "management"]
    assert answers == ["霧沢", "鵺野", "鵺野", "霧沢", "鵺野"]


def test_a_part_of_the_company_behind_a_dash_is_a_position() -> None:
    """Whoever is listed for the company with a part of it, however short the name, is the one a label means."""
    listed = "■ 登壇者\n高橋 一郎 - 代表取締役CEO\n古沢 環 - 広報IR部\n"
    assert [(label.name, label.position) for label in attendees(listed, len(listed))][1] == ("古沢 環", "広報IR部")


@pytest.mark.parametrize(
    ("present", "speaker"),
    [
        ("会社側は財務本部長の高橋一郎氏が対応した。", "高橋一郎"),
        ("会社側は財務本部長の高橋一郎氏らが対応した。", None),
        ("高橋一郎社長ほか2名が説明した。", None),
        ("出席した高橋一郎社長らとの質疑は次の通り。", None),
        ("出席者：代表取締役社長 高橋一郎、IR室2名", None),  # others of the list, by their number
        ("会社側：高橋一郎社長、他1名", None),
        ("会社側：高橋一郎社長、アナリスト20名", "高橋一郎"),  # who asks answers nothing
    ],
)
def test_an_answer_without_a_name_is_of_the_only_one_who_may_give_it(present: str, speaker: str | None) -> None:
    """Where others of management take part who are not named, nobody can say who answered."""
    told = f"青葉坂食品の決算説明会、主な一問一答\n\n{present}\n\n凌雲証券「増益の要因は」 「値上げが効いた」\n\n朝凪証券「来期は」 「増える」\n"
    transcript = read(told)
    people = {person.person_id: person.name for person in transcript.people}
    answers = {people.get(turn.speaker or "") for turn in transcript.turns if turn.role == "management"}
    assert answers == {speaker}


def test_a_family_name_in_katakana_is_the_latin_names_alone_on_a_line() -> None:
    """Who is called and answered by the family name proves the whole name in Latin letters above a speech, whatever stands in its bracket."""
    said = (
        "高橋 一郎（代表取締役社長）\n受注は5%伸びました。\n\nMaeve Corrigan（ハザーリー・グローバル）\n在庫はどうですか。\n\n"
        "高橋氏\n適正です。\n\nコリガン氏\n人員は増やしますか。\n\n高橋氏\n増やします。\n"
    )
    transcript = read(said)
    assert [person.name for person in transcript.people] == ["高橋 一郎", "Maeve Corrigan"]
    assert len(transcript.turns) == 5


IN_CHARGE = [
    ("国際事業を担当する上級副社長のアンナ・ベルク", "アンナ・ベルク", "上級副社長"),
    ("海外を統括する高橋専務", "高橋", "専務"),
    ("取締役 高橋本部長", "高橋", "本部長"),
    ("国際事業を担当する上級副社長", None, None),  # whom the clause tells of is not named
    ("電子材料事業本部長", None, None),  # nor is a department a name
    ("執行役員 電子材料事業本部長", None, None),
]


@pytest.mark.parametrize(("written", "name", "position"), IN_CHARGE)
def test_what_somebody_is_in_charge_of_is_no_name(written: str, name: str | None, position: str | None) -> None:
    """Before a title may stand a clause, a part of the company, or a name."""
    found = titled(plain(written))
    assert (found.name if found else None, found.position if found else None) == (name, position)
