"""Numbers with their meaning: metric, basis, comparison, signed change and sense of every number spoken."""

from collections.abc import Sequence

import pytest

from components.facts import facts_of
from components.facts.schema import Quantity
from components.reading import read

FRAME = "東都証券アナリスト、石田真由氏：業績はどうですか？\n\n社長 王浩："
M, P = 1_000_000, "percent"

# sentence, the number meant, value, unit, metric
MEANT = [
    ("売上高は1,204億600万人民元で、前年同期比8%増でした。", "1,204億600万人民元", 120406 * M, "CNY", "revenue"),
    ("売上高は前年同期比5%増の2,365億円でした。", "2,365億円", 236500 * M, "JPY", "revenue"),
    ("売上収益は120億円です。", "120億円", 12000 * M, "JPY", "revenue"),
    ("営業収益は５，６７８億円でした。", "５，６７８億円", 567800 * M, "JPY", "revenue"),
    ("経常収益は3兆円です。", "3兆円", 3_000_000 * M, "JPY", "revenue"),
    ("売上総利益は45億円です。", "45億円", 4500 * M, "JPY", "gross_profit"),
    ("営業利益は4,402百万円です。", "4,402百万円", 4402 * M, "JPY", "operating_income"),
    ("営業利益は△264百万円となりました。", "△264百万円", -264 * M, "JPY", "operating_income"),
    ("営業損益は▲１４８百万円です。", "▲１４８百万円", -148 * M, "JPY", "operating_income"),
    ("営業損失は148百万円です。", "148百万円", -148 * M, "JPY", "operating_income"),  # a loss is a negative profit
    ("営業赤字は3億円に縮小しました。", "3億円", -300 * M, "JPY", "operating_income"),
    ("純損失は12億円でした。", "12億円", -1200 * M, "JPY", "net_income"),
    ("事業利益は88億円です。", "88億円", 8800 * M, "JPY", "business_profit"),
    ("コア営業利益は88億円です。", "88億円", 8800 * M, "JPY", "operating_income"),  # on the adjusted basis
    ("経常利益は4,518百万円です。", "4,518百万円", 4518 * M, "JPY", "ordinary_income"),
    ("経常損失は5億円です。", "5億円", -500 * M, "JPY", "ordinary_income"),
    ("税引前利益は60億円です。", "60億円", 6000 * M, "JPY", "pretax_income"),
    ("親会社株主に帰属する四半期純利益は3,105百万円です。", "3,105百万円", 3105 * M, "JPY", "net_income"),
    ("最終利益は21億円です。", "21億円", 2100 * M, "JPY", "net_income"),
    ("EBITDAは150億円です。", "150億円", 15000 * M, "JPY", "ebitda"),
    ("1株当たり当期純利益は246円58銭でした。", "246円58銭", 246.58, "JPY", "eps"),
    ("EPSは18円25銭です。", "18円25銭", 18.25, "JPY", "eps"),
    ("ROEは9.8％でした。", "9.8％", 9.8, P, "roe"),
    ("営業利益率は11.6％です。", "11.6％", 11.6, P, "operating_margin"),
    ("フリー・キャッシュ・フローは85億円です。", "85億円", 8500 * M, "JPY", "free_cash_flow"),
    ("設備投資は5,240百万円でした。", "5,240百万円", 5240 * M, "JPY", "capex"),
    ("減価償却費は2,610百万円です。", "2,610百万円", 2610 * M, "JPY", "depreciation"),
    ("配当は年間72円です。", "72円", 72, "JPY", "dividend"),
    ("配当性向は35％です。", "35％", 35, P, "payout_ratio"),
    ("70億ドル規模の自社株買いを決めました。", "70億ドル", 7000 * M, "USD", "buyback"),
    ("約30億ドルの転換社債を出しました。", "30億ドル", 3000 * M, "USD", "debt_issue"),
    ("受注残高は80,444百万円です。", "80,444百万円", 80444 * M, "JPY", "order_backlog"),
    ("受注高は62,140百万円です。", "62,140百万円", 62140 * M, "JPY", "orders"),
    ("0.8%のシステム利用料をいただきます。", "0.8%", 0.8, P, "service_fee"),
    ("サービス料は1,200円です。", "1,200円", 1200, "JPY", None),  # a rate's metric is no amount: it is never a headline
    ("収益化率は3.2%です。", "3.2%", 3.2, P, "take_rate"),
    ("稼働率は86％です。", "86％", 86, P, "utilisation"),
    ("市場シェアは12％です。", "12％", 12, P, "market_share"),
    ("歩留まりは93％です。", "93％", 93, P, "yield_rate"),
    ("自己資本比率は61.4％です。", "61.4％", 61.4, P, "equity_ratio"),
    ("営業利益の進捗率は19.6％です。", "19.6％", 19.6, P, "progress_rate"),
    ("会員数は4,200万人です。", "4,200万人", 42 * M, "人", "users"),
    ("店舗数は300店です。", "300店", 300, "店", "stores"),
    ("新製品を3点発表しました。", "3点", 3, "点", None),
    ("GMVは1兆元です。", "1兆元", 1_000_000 * M, "CNY", "gmv"),
    ("為替レートは1ドル＝145円です。", "145円", 145, "JPY", "fx_rate"),
    ("売上高の5%に当たる費用です。", "5%", 5, P, None),  # a share of sales is no growth of them
    ("値上げの効果は300百万円です。", "300百万円", 300 * M, "JPY", None),
    # a line of income is revenue, what a person or a barrel brings is no figure of the company
    ("受入手数料は四半期で371億円、前四半期比12%増えました。", "371億円", 37100000000, "JPY", "revenue"),
    ("このうち委託手数料が98億円（18%増）、引受手数料が42億円でした。", "42億円", 4200000000, "JPY", "revenue"),
    ("空港線の訪日客収入は64億円で伸びた。", "64億円", 6400000000, "JPY", "revenue"),
    ("ロイヤリティ収入は12億円でした。", "12億円", 1200000000, "JPY", "revenue"),
    ("受取利息は3億円でした。", "3億円", 300000000, "JPY", None),
    ("ROEは前期で九・二％だった。二〇二八年に一一％を目指す。", "一一％", 11, "percent", "roe"),
    ("事業利益七百四十億円を見込む。市場予想の平均である七百六十億円は下回る。", "七百六十億円", 76000000000, "JPY", "business_profit"),
    (
        "経常利益は、リテール部門は38億円、海外は△5億円でした。海外は前四半期の△14億円から赤字が縮んでいます。",
        "△14億円",
        -1400000000,
        "JPY",
        "ordinary_income",
    ),
    ("また120億円、1,500万株を上限とする自己株式の取得を決めました。", "120億円", 12000000000, "JPY", "buyback"),
    ("コンサルタントの1人当たりの月間売上は210万円で前年から4%改善しました。", "210万円", 2100000, "JPY", None),
    ("営業利益は12億円でした。平均請求単価は1時間当たり2,140円と2.6%上がりました。", "2,140円", 2140, "JPY", None),
    ("HRプラットフォーム事業の赤字は35億円でした。", "35億円", -3500000000, "JPY", "operating_income"),
    ("会社計画では今期の赤字を35億円と聞いています。", "35億円", -3500000000, "JPY", "operating_income"),
    ("赤字は10～15億円に縮みます。", "10～15億円", -1000000000, "JPY", "operating_income"),
    ("既存店売上高の伸びは第2四半期の6.2%に対して8.0%でした。", "8.0%", 8, "percent", "revenue"),
    ("売上高の伸び率は6.2%でした。", "6.2%", 6.2, "percent", "revenue"),
    ("売上高成長率は8%でした。", "8%", 8, "percent", "revenue"),
    ("販売費及び管理費は16億4,000万人民元でした。", "16億4,000万人民元", 1640000000, "CNY", "sga"),
    ("9月末の現金及び短期投資は74億人民元です。", "74億人民元", 7400000000, "CNY", "cash"),
    ("設備投資は今年12億人民元、来年は15億人民元を予定し、その6割を原料工場に使います。", "15億人民元", 1500000000, "CNY", "capex"),
    ("年間の配当性向はNon-IFRS純利益の40%を目安とします。", "40%", 40, "percent", "payout_ratio"),
    ("第3四半期に3億2,000万香港ドル（約2億9,000万人民元）の自社株買いを行いました。", "3億2,000万香港ドル", 320000000, "HKD", "buyback"),
    ("コンサルタントは9月末で2,310人、年内に2,400人まで増やします。", "2,310人", 2310, "人", "headcount"),
    ("コンサルタントは9月末で2,310人、年内に2,400人まで増やします。", "2,400人", 2400, "人", "headcount"),
    ("セグメント利益は231億円、利益率は17.5%です。", "17.5%", 17.5, "percent", "operating_margin"),
    ("営業利益は231億円で、利益率は17.5%でした。", "17.5%", 17.5, "percent", "operating_margin"),
    ("売上収益は120億円、AIサーバー向けが前年同期の2.4倍に拡大しました。", "2.4倍", 2.4, "times", "revenue"),
    ("輸送人員は1億9,800万人で3.5％増でした。", "1億9,800万人", 198000000, "人", None),
    ("為替は１ドル＝150円、原油は１バレル75ドルを前提としている。", "75ドル", 75, "USD", None),
    ("年間の増収効果は約95億円と見込む。", "95億円", 9500000000, "JPY", "revenue"),
    ("豪州の運用会社の株式70%を約4億5,000万豪ドルで取得する契約です。", "4億5,000万豪ドル", 450000000, "AUD", "investment"),
    ("採用は計画の九割まで進んでいる。", "九割", 90, "percent", "progress_rate"),
    ("営業利益は計画の8割に達しました。", "8割", 80, "percent", "progress_rate"),
    ("通期予想に対して55%まで来ています。", "55%", 55, "percent", "progress_rate"),
    ("自己株式を120億円で取得しました。", "120億円", 12000000000, "JPY", "buyback"),
    ("当社は東工業を300億円で買収しました。", "300億円", 30000000000, "JPY", "investment"),
    ("売上高に占めるクラウドの割合は35%です。", "35%", 35, "percent", None),
    ("配当性向は40%を維持し、1株当たり50円とします。", "50円", 50, "JPY", "dividend"),
]

# sentence, the amount or rate that changes, comparison, change in percent
CHANGES = [
    ("売上高は120億円で、前年同期比5%増でした。", "120億円", "yoy", 5),
    ("売上高は120億円で、前年同期比5%の増加です。", "120億円", "yoy", 5),
    ("売上高は120億円、前年比5.2％増となりました。", "120億円", "yoy", 5.2),
    ("売上高は前年同期比5%増の120億円でした。", "120億円", "yoy", 5),
    ("純利益は12億円で、前年同期比9%減です。", "12億円", "yoy", -9),
    ("純利益は12億円で、前年同期比△9％となりました。", "12億円", "yoy", -9),
    ("純利益は12億円で、前年同期比▲10.3％です。", "12億円", "yoy", -10.3),
    ("純利益は12億円で、前年同期比-5.1%でした。", "12億円", "yoy", -5.1),
    ("純利益は12億円で、前年同期比マイナス5.1%でした。", "12億円", "yoy", -5.1),
    ("純利益は12億円で、前年同期比＋5.1%でした。", "12億円", "yoy", 5.1),
    ("売上高は120億円で、前年から4割増えました。", "120億円", "yoy", 40),
    ("売上高は120億円で、前年同期比7割減です。", "120億円", "yoy", -70),
    ("売上高は120億円で、前年同期比3.1倍に拡大しました。", "120億円", "yoy", 210),
    ("売上高は120億円で、前年同期の3.1倍です。", "120億円", "yoy", 210),
    ("売上高は120億円で、前四半期比2.5％増です。", "120億円", "qoq", 2.5),
    ("売上高は120億円で、計画比3％減です。", "120億円", "plan", -3),
    ("売上高は120億円で、前期比6.4％増を見込みます。", "120億円", "yoy", 6.4),
    ("売上高は120億円で、前年同期比5%の増収でした。", "120億円", "yoy", 5),
    ("営業利益は12億円で、前年同期比9%の減益でした。", "12億円", "yoy", -9),
    ("売上高は120億円で同8.6%増でした。", "120億円", None, 8.6),
    ("売上高は120億円で前年同期比4.3％増、営業利益は12億円で同6.3％減です。", "12億円", "yoy", -6.3),
    ("売上高は120億円、営業利益は12億円で前年同期比9％減です。", "120億円", None, None),  # the change is the profit's
    ("売上高は前年同期比で12%伸び、120億円となりました。", "120億円", "yoy", 12),
    ("売上高は120億円で、前年同期を5%上回りました。", "120億円", "yoy", 5),
    ("売上高は120億円で、前年同期を5%下回りました。", "120億円", "yoy", -5),
    ("売上高は120億円と、前年同期比で2桁の増加です。", "120億円", None, None),
    ("純利益は12億円と、前年同期から半減しました。", "12億円", "yoy", -50),
    ("純利益は12億円と、前年同期比で倍増しました。", "12億円", "yoy", 100),
    ("営業利益率は11.6％で、前年同期比1.3ポイント改善しました。", "11.6％", None, None),  # points are no percent
    ("売上高は120億円です。", "120億円", None, None),
    ("売上高は120億円で、うち海外が5%です。", "120億円", None, None),
    ("売上高は120億円で、前年同期は110億円でした。", "110億円", "yoy", None),
    # what is said of the last of a list is said of all
    ("修正した予想に対しては、売上高が1.0%、営業利益が2.7%、それぞれ上回りました。", "1.0%", "guidance", 1.0),
    ("修正した予想に対しては、売上高が1.0%、営業利益が2.7%、それぞれ上回りました。", "2.7%", "guidance", 2.7),
    ("前年同期比で売上高は2%、営業利益は3%、純利益は4%減少しました。", "2%", "yoy", -2),
    ("前年同期比で売上高は2%、営業利益は3%、純利益は4%減少しました。", "3%", "yoy", -3),
    ("売上高は120億円で、会社計画を3%上回りました。", "120億円", "plan", 3),
    ("会社予想を見直しましたが、売上高は120億円で5%増です。", "120億円", None, 5),  # what is reviewed is nothing to compare with
    ("事業利益は前の期の一・四倍の二百六十億円になりました。", "一・四倍", "yoy", 40),
    ("営業利益率は七・九％と、前の期から〇・六ポイント改善しました。", "〇・六ポイント", "yoy", None),
    ("新工場の投資額は120億円で、生産能力を二倍にします。", "120億円", None, None),  # it is the capacity that doubles
    ("海外比率は30%、売上高は前年同期比5%増えました。", "30%", None, None),  # a share has its own level
    ("営業利益率は8%、売上高は5%増となりました。", "8%", None, None),
]

# sentence, the number meant, sense
SENSES = [
    ("売上高は120億円でした。", "120億円", "actual"),
    ("通期の売上高は120億円を見込んでいます。", "120億円", "guidance"),
    ("売上高予想は120億円です。", "120億円", "guidance"),
    ("設備投資は120億円に増やします。", "120億円", "guidance"),
    ("設備投資は120億円に増やしました。", "120億円", "actual"),
    ("来期の設備投資は120億円で、水準は維持します。", "120億円", "guidance"),
    ("通期の予想は、売上高が120億円、営業利益が12億円です。", "12億円", "guidance"),
    ("売上高は120億円となる見通しです。", "120億円", "guidance"),
    ("期初予想の売上高は130億円でした。", "130億円", "prior_guidance"),
    ("従来予想の営業利益は12億円です。", "12億円", "prior_guidance"),
    ("売上高は130億円を目標とします。", "130億円", "plan"),
    ("営業利益は24,000百万円を計画します。", "24,000百万円", "plan"),
    ("営業利益の進捗率は19.6％です。", "19.6％", "progress"),
    ("売上高は5%増でした。", "5%", "delta"),
    ("利益率は1.3ポイント改善しました。", "1.3ポイント", "delta"),
    ("工場は3か所あります。", "3か所", "other"),
    ("営業利益を300百万円押し下げました。", "300百万円", "delta"),  # an effect on the profit is not the profit
    ("営業利益は前年同期の4,815百万円から413百万円の減少となりました。", "413百万円", "delta"),
    ("売上高は会社予想を上回る120億円でした。", "120億円", "actual"),
    ("売上高は計画どおりの120億円でした。", "120億円", "actual"),
]

# sentence, the number meant, basis, segment
PLACES = [
    ("非GAAPの純利益は214億9,000万人民元です。", "214億9,000万人民元", "non_gaap", None),
    ("非GAAPで見ると、純利益は214億9,000万人民元で、前年同期比7%減でした。", "214億9,000万人民元", "non_gaap", None),
    ("Non-GAAPベースの純利益は12億ドルです。", "12億ドル", "non_gaap", None),
    ("調整後EBITDAは15億円です。", "15億円", "adjusted", None),
    ("日本基準の営業利益は12億円です。", "12億円", "jgaap", None),
    ("IFRSの営業利益は12億円です。", "12億円", "ifrs", None),
    ("売上高は120億円です。", "120億円", None, None),
    ("非GAAP純利益は12億円、営業利益は9億円です。", "9億円", None, None),  # a basis is not carried to the next metric
    ("半導体関連事業の営業利益は2,866百万円です。", "2,866百万円", None, "半導体関連事業"),
    ("精密機器事業は、売上高が26,118百万円です。", "26,118百万円", None, "精密機器事業"),
    ("クラウドの売上高は120億円です。", "120億円", None, "クラウド"),
    ("当社の売上高は120億円です。", "120億円", None, None),
    ("連結の売上高は120億円です。", "120億円", None, None),
    ("第2四半期の売上高は120億円です。", "120億円", None, None),
    ("通期の売上高は120億円です。", "120億円", None, None),
    ("海外の売上高は120億円です。", "120億円", None, "海外"),
]


def _cases(rows: Sequence[tuple[object, ...]]) -> list[object]:
    return [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in rows]


def _quantity(sentence: str, surface: str) -> Quantity:
    found = [q for q in facts_of(read(FRAME + sentence)).quantities if q.surface == surface]
    assert len(found) == 1, [q.surface for q in facts_of(read(FRAME + sentence)).quantities]
    return found[0]


@pytest.mark.parametrize(("sentence", "surface", "value", "unit", "metric"), _cases(MEANT))
def test_a_number_measures_the_metric_named(sentence: str, surface: str, value: float, unit: str, metric: str | None) -> None:
    """The value is in base units, a loss is negative, and a number that measures nothing named has no metric."""
    quantity = _quantity(sentence, surface)
    assert quantity.value == pytest.approx(value)
    assert (quantity.unit, quantity.metric) == (unit, metric)


@pytest.mark.parametrize(("sentence", "surface", "comparison", "change"), _cases(CHANGES))
def test_a_change_is_signed_by_its_word(sentence: str, surface: str, comparison: str | None, change: float | None) -> None:
    """The change goes to the amount it belongs to, with the sign of its mark or of its word, and with what it is measured against."""
    quantity = _quantity(sentence, surface)
    assert quantity.change_percent == (None if change is None else pytest.approx(change))
    assert quantity.comparison == comparison


@pytest.mark.parametrize(("sentence", "surface", "sense"), _cases(SENSES))
def test_a_result_is_told_from_what_is_expected(sentence: str, surface: str, sense: str) -> None:
    """Results, guidance, plans, progress and changes are different things."""
    assert _quantity(sentence, surface).sense == sense


@pytest.mark.parametrize(("sentence", "surface", "basis", "scope"), _cases(PLACES))
def test_an_amount_has_its_basis_and_its_segment(sentence: str, surface: str, basis: str | None, scope: str | None) -> None:
    """Two bases of one metric, or two segments, are two series."""
    quantity = _quantity(sentence, surface)
    assert (quantity.basis, quantity.scope) == (basis, scope)


@pytest.mark.parametrize(
    "name", ["88VIP会員が好みます。", "香港上場株式（7012）です。", "「双十一」商戦です。", "5G対応です。", "証券コードは7012です。"]
)
def test_a_name_is_no_figure(name: str) -> None:
    """A number that is part of a name is an identifier or nothing."""
    assert {q.kind for q in facts_of(read(FRAME + name)).quantities} <= {"identifier"}


def test_a_gloss_in_brackets_is_no_second_number() -> None:
    """What only repeats a number in other words is not counted again."""
    quantities = facts_of(read(FRAME + "売上高は120億ドル（約1兆8,000億円）でした。")).quantities
    assert [q.surface for q in quantities if q.metric == "revenue"] == ["120億ドル"]
