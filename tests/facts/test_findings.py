"""What looks wrong in a source: each rule on a text that has the fault, and on its neighbour that has not."""

from pathlib import Path

import pytest

from components.facts import facts_of
from components.facts.findings import RULES
from components.lexicon import entries
from components.reading import read
from tests.conftest import ROOT

HEAD = "海燕グループは、2025年6月30日を期末とする第1四半期の決算を発表しました。\n会議には張偉会長、CFOの林美玲氏が出席した。\n\n"
ASKS = "東都証券アナリスト、石田真由氏：業績はどうですか？\n\n"
CNY = "売上高は1,204億人民元、営業利益は120億人民元、純利益は98億人民元、設備投資は40億人民元でした。"

LONG = "当社は今後も成長投資を続けながら、株主の皆様への還元についても機動的に考えてまいりますので、引き続きご支援のほどお願いします。"

# rule, what has the fault, the passage found
FAULTS = [
    ("two_kinds", "手数料は0.8%です。手数料0.8%は変えません。来期も1,200円の手数料をいただきます。", "1,200円"),
    ("lone_currency", f"{CNY}会費は1,200円です。", "1,200円"),
    ("two_values", "売上高は120億円で、前年同期比5%増でした。売上高は124億円で、前年同期比5%増でした。", "124億円"),
    ("two_values", "売上高は120億円で、前年同期比5%増でした。売上高は120億円で、前年同期比9%増でした。", "120億円"),
    ("change_mismatch", "売上高は120億円と、前年同期の100億円から12%増えました。", "12%"),
    ("change_mismatch", "売上高は120億円と、前年同期の100億円から一割増えました。", "一割"),
    ("change_mismatch", "売上高は前年同期の100億円から120億円へ50%増加しました。", "50%"),  # the year before may come first
    ("change_mismatch", "営業利益は、前年同期の40億円に対し、30%減の20億円でした。", "30%"),
    ("change_mismatch", "在庫は3月末の90億円から60億円へ、20億円減りました。", "20億円"),
    ("change_mismatch", "営業利益率は前年同期の8.0%から10.5%へ、3.5ポイント改善しました。", "3.5ポイント"),
    ("two_values", "純利益は31億円でした。配送は順調です。第1四半期の純利益は29億円となりました。", "29億円"),
    ("two_kinds", "在庫日数は46日まで縮みました。在庫日数46%は過去最低です。", "46%"),
    ("two_kinds", "決済手数料は取引額の2.5%です。決済手数料は350円に据え置きます。", "350円"),
    ("lone_currency", f"{CNY}1か所当たりの投資額は約12億円です。", "12億円"),
    ("parts_sum", "売上高は120億円です。売上高120億円の内訳は、国内が70億円、海外が40億円です。", "120億円"),
    ("parts_sum", "売上高は120億円でした。内訳は、国内が70億円、均等に分けた海外が40億円です。", "120億円"),  # 均等 leaves nothing open
    ("parts_sum", "従業員数は900名です。内訳は、国内が500名、海外が300名です。", "900名"),
    ("raised_used", "公募増資で50億円を調達しました。この資金のうち、40億円を工場に、25億円を研究所に充てました。", "25億円"),
    ("two_glosses", "ARPU（1人当たり平均収入）は伸びました。ARPU（広告収益管理単価）も伸びます。", "ARPU（広告収益管理単価）"),
    ("gloss_company", "HMT（本田技研工業）の分社は来年です。", "HMT（本田技研工業）"),
    ("two_names", "「夏の美容フェア」は好調でした。「サマー・ビューティー」も続けます。", "サマー・ビューティー"),
    ("two_names", "「六一八」は好調でした。「六一八」の後、「年央大セール」も続けます。", "年央大セール"),
    ("homophones", "「鯤程」を入れました。「昆城」の効果は大きいです。", "昆城"),
    ("homophones", "「鴻蒙」を載せました。「ホンモン」の利用者は増えています。", "ホンモン"),
    ("limited_time", "今四半期から1か月限定で配送手数料を徴収し始めました。今後は配送手数料を引き続き徴収します。", "1か月限定"),
    ("run_together", "好調です。では、原材料の価格についてはどうでしょうか。値上げの余地はありますか。値上げは済みました。", None),
    ("mojibake", "売上ã¯å¢—えました。", None),
    ("mojibake", "選ばれるï¼ã¨ãã信頼です。", None),
    ("mistranslation", "海外はリング比で3%増です。", "リング比"),
    ("mistranslation", "非GAAP項目を除くと純利益は増えました。", "非GAAP項目を除"),
    ("raised_used", "5月に約30億ドルの転換社債を発行し、その資金すべてを6月に36億ドルの自社株買いに充てました。", "36億ドル"),
    ("two_glosses", "GMV（流通総額）は伸びました。GMV（商品取引高）も伸びます。", "GMV（商品取引高）"),
    ("two_glosses", "CMR（顧客管理収入）は伸びました。流通額（GMV）とCMR（消費者収益モデル）も伸びます。", "CMR（消費者収益モデル）"),
    ("gloss_reversed", "GMV（流通総額）は伸びました。流通総額（GMV）の伸びは続きます。", "流通総額（GMV）"),
    ("gloss_company", "TTG（トヨタグループ）の投資は続きます。", "TTG（トヨタグループ）"),
    ("two_names", "収益化率は安定しました。収益化率は上がります。商業化率も上がります。", "商業化率"),
    ("two_names", "双十一は好調でした。双十一は長く、ダブルイレブンの後も好調です。", "ダブルイレブン"),
    ("two_scripts", "Taotianの投資は淘天に及びます。Taotianは淘天です。", "Taotian"),
    ("homophones", "「同益前問」は好調です。「同益前聞」も伸びます。", "同益前聞"),
    ("repeated", f"{LONG}\n{LONG}", None),
    ("mojibake", "売上高は�億円でした。", "�"),
    ("mistranslation", "持ち帰り率は安定しています。", "持ち帰り率"),
]  # fmt: skip
# rule, what is like the fault and is none
SOUND = [
    ("two_kinds", "手数料は0.8%です。手数料収入は12億円でした。"),  # the fees earned are an amount
    ("lone_currency", "売上高は120億円、営業利益は12億円、純利益は8億円、設備投資は4億円、原油は1バレル70ドルです。"),
    ("two_values", "第1四半期の売上高は60億円で、前年同期比5%増でした。通期の売上高は120億円で、前年同期比5%増でした。"),
    ("change_mismatch", "売上高は120億円と、前年同期の100億円から20%増えました。"),
    ("change_mismatch", "売上高は119億円と、前年同期の104億円から14%増えました。"),  # rounded
    ("change_mismatch", "売上高は114億円と、前年同期の100億円から一割増えました。"),  # told in tenths
    ("two_values", "第1四半期の売上高は60億円で、前年同期比5%増でした。第2四半期の売上高は64億円で、前年同期比5%増でした。"),
    ("two_values", "上期の売上高は60億円で、前年同期比5%増でした。下期の売上高は64億円で、前年同期比5%増でした。"),
    ("two_values", "純利益は31億円でした。第1四半期の為替の影響を除いた純利益は29億円となりました。"),  # another version of it
    ("two_values", "純利益は31億円でした。第1四半期の国内の純利益は29億円となりました。"),
    ("two_kinds", "件数で全体の35%です。件数は120件でした。"),  # a share by number
    ("two_kinds", "契約件数は5%増えました。契約件数は120件です。"),
    ("lone_currency", f"{CNY}日本での投資額は約12億円です。"),  # at home in yen
    ("change_mismatch", "売上高は前年同期の100億円から120億円へ20%増加しました。"),
    ("change_mismatch", "純利益は10億円から12億円へ29%増えました。"),  # 9.6 and 12.4 are told so
    ("change_mismatch", "在庫は3月末の90億円から60億円へ、30億円減りました。"),
    ("change_mismatch", "配当は年間72円、うち中間36円の予定で、前期の68円から4円の増配となります。"),  # of the year's
    ("change_mismatch", "営業利益は286億円で、前年同期の254億円から32億円の増益、率にして12.6%増です。"),
    ("change_mismatch", "分配金は期初予想の3,350円を62円、率にして1.9%上回りました。"),  # 62円 is the difference
    ("change_mismatch", "金属の売上高は1,800億円から1,650億円に下げ、機械を80億円上積みしました。"),  # of another part
    ("change_mismatch", "利益率は前年同期の8%から11%へ、2.6ポイント改善しました。"),  # rounded
    ("change_mismatch", "歩留まりが82%から88%まで進めば、単純計算で1.8ポイントの改善です。"),  # of what would follow
    ("parts_sum", "売上高120億円の内訳は、国内が70億円、海外が50億円です。"),
    ("parts_sum", "売上高は120億円でした。内訳は、国内が70億円、海外が50億円です。"),
    ("parts_sum", "利益は15億円増えました。内訳は、新規が11億円、既存が8億円、解約が4億円の減少です。"),  # what is taken off
    ("parts_sum", "売上高は120億円でした。内訳は、国内が70億円、海外等が40億円です。"),
    ("raised_used", "公募増資で50億円を調達しました。この資金のうち、30億円を工場に、20億円を研究所に充てました。"),
    ("raised_used", "公募増資で50億円を調達しました。この資金のほか、手元資金を加えて70億円を工場に充てました。"),
    ("limited_time", "1か月限定で配送手数料を割引しました。商品の開発を引き続き実施します。"),
    ("run_together", "では、原材料の価格についてはどうでしょうか。値上げは済みました。"),  # asked by the speaker himself, once
    ("two_names", "「夏の美容フェア」と「冬の美容フェア」は好調でした。"),
    ("two_names", "「ダブルイレブン」と「ダブル・イレブン」は好調でした。"),
    ("homophones", "「鯤程」と「昆陽」を進めます。"),
    ("mojibake", "Café Société Généraleの「Über」です。"),
    ("parts_sum", "売上高120億円の内訳は、国内が70億円などです。"),
    ("raised_used", "5月に約30億ドルの転換社債を発行し、その資金すべてを6月に30億ドルの自社株買いに充てました。"),
    ("two_glosses", "GMV（流通総額）は伸びました。GMV（流通総額）も続きます。"),
    ("two_glosses", "EPS（1株利益）は12円です。ROE（前年は8%）は9%です。"),
    ("gloss_company", "トヨタとの取引は続きます。TMC（トヨタ自動車）向けも伸びます。"),  # the text speaks of it elsewhere
    ("two_names", "収益化率は安定しました。収益化率は上がります。"),
    ("two_scripts", "Dataの活用を進め、データを売ります。Dataはデータです。"),
    ("homophones", "「中期計画」と「長期計画」を進めます。"),
    ("mojibake", "繧織物の店が縺れた糸を売りました。"),
]


def _rules(said: str, before: str = HEAD) -> dict[str, list[str]]:
    facts = facts_of(read(f"{before}{ASKS}張偉：{said}"))
    found: dict[str, list[str]] = {}
    for finding in facts.findings:
        found.setdefault(finding.rule, []).append(finding.surface)
    return found


@pytest.mark.parametrize(("rule", "said", "surface"), FAULTS)
def test_a_fault_is_found_where_it_stands(rule: str, said: str, surface: str | None) -> None:
    """Each rule finds its fault and marks the passage."""
    found = _rules(said)
    assert rule in found
    assert surface is None or surface in found[rule]


@pytest.mark.parametrize(("rule", "said"), SOUND)
def test_what_is_sound_is_left_alone(rule: str, said: str) -> None:
    """The neighbour of a fault is none."""
    assert rule not in _rules(said)


def test_a_person_of_two_spellings_is_asked_about() -> None:
    """Characters of one sound in a label and in the roster: one person, to be confirmed, with the roster's name suggested."""
    text = f"会議には会長の張偉氏、CEOの呉勇明氏が出席した。\n\n{ASKS}呉永明：好調です。"
    [finding] = [f for f in facts_of(read(text)).findings if f.rule == "two_spellings"]
    assert (finding.surface, finding.suggestion) == ("呉永明", "呉勇明")


@pytest.mark.parametrize(
    ("asks", "answers", "rule"),
    [
        ("2つ質問があります。業績はどうですか？配当はどうなりますか？", "3つ目のご質問についてお答えします。", "undeclared_answer"),
        ("御社の配当についてのご質問にお答えします。増やしますか？", "増やします。", "role_phrase"),
        ("ご質問をいただき、ありがとうございます。配当は増やしますか？", "増やします。", "role_phrase"),
        ("3点お伺いします。業績はどうですか？", "好調です。", "declared_count"),
    ],
)
def test_questions_and_answers_that_do_not_fit(asks: str, answers: str, rule: str) -> None:
    """An answer to what nobody announced, and one side's words in the other's mouth."""
    text = f"{HEAD}東都証券アナリスト、石田真由氏：{asks}\n\n張偉：{answers}"
    assert rule in {f.rule for f in facts_of(read(text)).findings}


@pytest.mark.parametrize(
    ("said", "found"),
    [("2025年のマクロ経済見通しはどうですか？", True), ("2026年の見通しはどうですか？", False), ("2025年度の見通しはどうですか？", False)],
)
def test_a_year_that_is_over_has_no_outlook(said: str, found: bool) -> None:
    """A period that ends in September 2025 is not followed by questions about how 2025 will be."""
    head = (
        "海燕グループは、2025年9月30日を期末とする第2四半期の決算を発表しました"
        "（注：会計年度は毎年4月1日に始まり、翌年3月31日に終了します）。\n\n"
    )
    text = f"{head}東都証券アナリスト、石田真由氏：{said}\n\n社長 王浩：良いです。"
    assert ("period_end" in {f.rule for f in facts_of(read(text)).findings}) is found


@pytest.mark.parametrize(("year", "found"), [(2025, True), (2026, False)])
def test_a_year_that_is_over_does_not_begin(year: int, found: bool) -> None:
    """The end that a speaker names is held against the year that he calls the coming one."""
    said = f"2025年12月31日を期末とする通期の決算を見ました。これから始まる{year}年の市場をどう見ていますか？"
    text = f"海燕グループの質疑応答です。\n\n東都証券アナリスト、石田真由氏：{said}\n\n社長 王浩：良いです。"
    assert ("period_end" in {f.rule for f in facts_of(read(text)).findings}) is found


def test_a_period_end_fits_the_fiscal_year() -> None:
    """A year that begins in April has its second quarter end in September, not in December."""
    head = "海燕グループは、2025年12月31日を期末とする第2四半期の決算を発表しました（会計年度は毎年4月1日に始まります）。\n\n"
    [finding] = facts_of(read(f"{head}{ASKS}社長 王浩：良いです。")).findings
    assert (finding.rule, finding.severity) == ("period_end", "conflict")


# Who asks, and whether the house that is named can be one.
HOUSES = [
    ("扶桑フィナンシャルグループ証券アナリスト、石田真由氏：業績はどうですか？", "扶桑フィナンシャルグループ証券"),
    ("モルガン・スタンレー・チェース証券アナリスト、石田真由氏：業績はどうですか？", "モルガン・スタンレー・チェース証券"),
    ("【質問者１】扶桑フィナンシャルグループ証券の石田真由です。業績はどうですか？", "扶桑フィナンシャルグループ証券"),
    ("三菱UFJモルガン・スタンレー証券アナリスト、石田真由氏：業績はどうですか？", None),
    ("JPモルガン・アセット・マネジメントのアナリスト、石田真由氏：業績はどうですか？", None),
    ("大和ホールディングスアナリスト、石田真由氏：業績はどうですか？", None),
]


@pytest.mark.parametrize(("asks", "house"), HOUSES)
def test_a_house_that_is_none(asks: str, house: str | None) -> None:
    """A holding company's name with 証券 behind it, and two houses run together."""
    answer = "【回答】好調です。" if asks.startswith("【") else "張偉：好調です。"
    found = [f.surface for f in facts_of(read(f"{HEAD}{asks}\n\n{answer}")).findings if f.rule == "no_firm"]
    assert found == ([house] if house else [])


@pytest.mark.parametrize(("held", "found"), [("2025年8月1日", False), ("2025年6月1日", True), ("2025年4月1日～2025年6月30日", False)])
def test_a_call_is_held_after_the_period(held: str, found: bool) -> None:
    """A call about a quarter that ends on 30 June is not held on 1 June."""
    head = f"海燕グループ 第1四半期決算説明会\n開催日：{held}\n\n2025年6月30日を期末とする第1四半期の決算を発表しました。\n\n"
    assert ("held_before_end" in _rules("好調です。", head)) is found


@pytest.mark.parametrize(("times", "found"), [(60, True), (4, False)])
def test_a_long_speech_has_a_speaker(times: int, found: bool) -> None:
    """A long stretch of which nothing says who speaks is shown; a short one is not."""
    said = "".join(f"{at}つ目の工場は予定どおりに動き、社員はよく学び、品質は上がり、費用は下がりました。" for at in range(times))
    facts = facts_of(read(f"海燕グループ 決算説明会\n\n発言者不明：{said}"))
    assert [f.rule for f in facts.findings] == (["no_label"] if found else [])


@pytest.mark.parametrize(("count", "found"), [(2, False), (3, True)])
def test_the_head_counts_the_questions(count: int, found: bool) -> None:
    """The number that the head gives is held against the questions that follow, and the passage that gives it is marked."""
    asked = "Q1. 業績はどうですか。\n\nA1. 好調です。\n\nQ2. 配当はどうですか。\n\nA2. 増やします。"
    text = f"海燕グループ 主な質疑応答\n質問は全部で{count}問です。\n\n{asked}"
    hits = [f.surface for f in facts_of(read(text)).findings if f.rule == "declared_count"]
    assert [f"全部で{count}問" in hit for hit in hits] == ([True] if found else [])


def test_an_answer_belongs_to_the_question_before_it() -> None:
    """One more thing asked afterwards does not make the second answer one too many."""
    asks = "東都証券アナリスト、石田真由氏：質問は2つあります。業績はどうですか？配当はどうなりますか？"
    more = "石田真由氏：追加で一点だけ伺います。株価はどうですか？\n\n張偉：良いです。"
    text = f"{HEAD}{asks}\n\n張偉：好調です。2つ目のご質問ですが、増やします。\n\n{more}"
    assert not [f for f in facts_of(read(text)).findings if f.rule in ("undeclared_answer", "declared_count")]


def test_every_rule_has_its_words() -> None:
    """Severity and message in both languages stand in the lexicon for each rule, and for nothing else."""
    said = entries("findings")["rules"]
    assert all({"severity", "ja", "en"} == set(words) for words in said.values())
    assert [rule.__name__ for rule in RULES] == list(dict.fromkeys(rule.__name__ for rule in RULES))
    assert {rule.__name__ for rule in RULES} == set(said)


# What the invented calls hold on purpose: names in another script or with another character, and terms that only a translation writes.
MEANT = {
    "translated1": ["mistranslation", "two_spellings"], "translated4": ["mistranslation", "two_spellings"],
    "translated_long": ["mistranslation", "two_spellings"],
    **{name: ["two_spellings"] for name in (
        "minato", "namesakes", "roster7", "ryokusui", "signed7", "translated12", "translated7", "umitsubame", "zuiko",
    )},
}  # fmt: skip


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "golden").glob("*.txt")), ids=lambda path: path.stem)
def test_a_sound_call_raises_no_alarm(path: Path) -> None:
    """Invented calls hold no faults but those that they are made for."""
    found = {f.rule for f in facts_of(read(path.read_text(encoding="utf-8"))).findings}
    assert sorted(found) == MEANT.get(path.stem, [])
