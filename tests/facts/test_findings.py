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
    ("parts_sum", "売上高は120億円です。売上高120億円の内訳は、国内が70億円、海外が40億円です。", "120億円"),
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
    ("parts_sum", "売上高120億円の内訳は、国内が70億円、海外が50億円です。"),
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


def test_a_period_end_fits_the_fiscal_year() -> None:
    """A year that begins in April has its second quarter end in September, not in December."""
    head = "海燕グループは、2025年12月31日を期末とする第2四半期の決算を発表しました（会計年度は毎年4月1日に始まります）。\n\n"
    [finding] = facts_of(read(f"{head}{ASKS}社長 王浩：良いです。")).findings
    assert (finding.rule, finding.severity) == ("period_end", "conflict")


def test_every_rule_has_its_words() -> None:
    """Severity and message in both languages stand in the lexicon for each rule, and for nothing else."""
    said = entries("findings")["rules"]
    assert all({"severity", "ja", "en"} == set(words) for words in said.values())
    assert {rule.__name__ for rule in RULES} <= set(said)


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "golden").glob("*.txt")), ids=lambda path: path.stem)
def test_a_sound_call_raises_no_alarm(path: Path) -> None:
    """Invented calls hold few faults: more than two findings are false alarms, unless names in two scripts are what the call is for."""
    found = [f.rule for f in facts_of(read(path.read_text(encoding="utf-8"))).findings]
    assert len(found) <= 2 or set(found) <= {"two_spellings", "mistranslation"}
