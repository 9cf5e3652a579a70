"""The fiscal calendar: what a call is on and what its numbers are of, by the words of the text and by nothing else."""

import pytest

from components.facts import facts_of
from components.facts.fiscal import Reported, Stretch, Year, label_of, reported_by, stretches_of
from components.facts.fiscal.phrases import phrases_in
from components.facts.fiscal.stretch import within, year_ending
from components.reading import read

# Japanese rules add up from the beginning of the year.
J_GAAP = "売上高は100億円、経常利益は10億円となりました。"
IFRS = "売上収益は100億円、営業利益は10億円となりました。"


def call(head: str, said: str = IFRS, month: int | None = None) -> Reported:
    return reported_by(facts_of(read(f"{head}\n\n高橋一郎社長：{said}")), month)


def months(stretch: Stretch | None) -> str | None:
    """Return a stretch as its months, or as its year and quarters where no months are known: ``2025-04..2025-09``, ``2025:?-2``."""
    if stretch is None:
        return None
    if stretch.last is None:
        return f"{stretch.year}:{stretch.first_quarter or '?'}-{stretch.last_quarter}"
    return f"{_month(stretch.first)}..{_month(stretch.last)}"


def _month(number: int | None) -> str:
    return "?" if number is None else f"{number // 12}-{number % 12 + 1:02d}"


REPORTED = [
    # what the head says, what is said, the stretch of a figure of which no more is said
    ("潮路水産 2026年3月期 第1四半期決算説明会", IFRS, "2025-04..2025-06"),  # a first quarter is a quarter and a sum alike
    ("潮路水産 2026年3月期 第2四半期決算説明会", IFRS, "?..2025-09"),  # half or quarter: nothing says it
    ("潮路水産 2026年3月期 第2四半期決算説明会", J_GAAP, "2025-04..2025-09"),  # by Japanese rules results add up
    ("潮路水産 2026年3月期 第2四半期（中間期）決算説明会", IFRS, "2025-04..2025-09"),
    ("潮路水産 2026年3月期 中間決算説明会", IFRS, "2025-04..2025-09"),
    ("潮路水産 2026年3月期 第3四半期累計 決算説明会", IFRS, "2025-04..2025-12"),
    ("潮路水産 2026年3月期 通期決算説明会", IFRS, "2025-04..2026-03"),
    ("潮路水産 2026年3月期 決算説明会", IFRS, "2025-04..2026-03"),  # with no part of the year named it is the whole
    ("潮路水産 令和8年3月期 第3四半期決算説明会", J_GAAP, "2025-04..2025-12"),
    ("白樺薬局 2026年2月期 第2四半期決算説明会", J_GAAP, "2025-03..2025-08"),
    ("木霊書店 2026年8月期 第1四半期決算説明会", J_GAAP, "2025-09..2025-11"),
    ("木霊書店 2025年8月期 第3四半期決算説明会", J_GAAP, "2024-09..2025-05"),
    ("オルカ化学 2025年12月期 第3四半期決算説明会", J_GAAP, "2025-01..2025-09"),
    ("オルカ化学 2025年12月期 決算説明会", J_GAAP, "2025-01..2025-12"),
    ("茜ソフト 2026年6月期 第1四半期決算説明会", IFRS, "2025-07..2025-09"),
    ("茜ソフト 2025年11月期 第2四半期決算説明会", J_GAAP, "2024-12..2025-05"),
    ("茜ソフト FY26/3 第2四半期 決算説明会", J_GAAP, "2025-04..2025-09"),
    ("茜ソフト 2025年度 第2四半期決算説明会", J_GAAP, "2025:1-2"),  # the month of the year end is nowhere
    ("茜ソフト FY2025 Q2 決算説明会", IFRS, "2025:?-2"),
    ("茜ソフト 2025年度 第2四半期（7～9月）決算説明会", IFRS, "2025-07..2025-09"),  # its quarter tells the year's end, and is alone
    ("茜ソフト 2025年7～9月期 決算説明会", IFRS, "2025-07..2025-09"),
    ("鳥居坂投資法人 2025年6月期 決算説明会", IFRS, "2025-01..2025-06"),  # a fund's term is half a year
    ("茜ソフト 会社説明会", IFRS, None),
    ("茜ソフト 第2四半期決算説明会", IFRS, None),  # of which year is not said
    ("茜ソフト 2024年12月期（9か月決算） 決算説明会", J_GAAP, None),  # no year of twelve months
    ("茜ソフト 2024年12月期 通期決算説明会\n決算期変更に伴い、9か月間の変則決算です。", J_GAAP, None),
    ("星雲科技 2026年度第2四半期決算説明会\n2025年9月30日に終了した四半期の業績", IFRS, "2025-07..2025-09"),
]


@pytest.mark.parametrize(("head", "said", "expected"), REPORTED)
def test_a_call_is_on_the_stretch_that_its_text_names(head: str, said: str, expected: str | None) -> None:
    assert months(call(head, said).stretch) == expected


OTHER_CALLS_TELL = [
    # the head, the month in which other calls say that years end, the year's last month
    ("2025年度 第2四半期決算説明会", 3, "2026-03"),  # 年度 is named by its beginning
    ("2025年度 第2四半期決算説明会", 2, "2026-02"),
    ("2025年度 第2四半期決算説明会", 12, "2025-12"),
    ("FY2025 Q2 決算説明会", 12, "2025-12"),
    ("FY2025 Q2 決算説明会", 3, None),  # by its end or its beginning: nothing says it
    ("FY2025 Q2 決算説明会\n2025年11月7日開催", 3, "2026-03"),  # the day of the call does
    ("FY2026 Q2 決算説明会\n2025年11月7日開催", 3, "2026-03"),
    ("2026年3月期 第2四半期決算説明会", 12, "2026-03"),  # what the head names is not overruled
]


@pytest.mark.parametrize(("head", "month", "expected"), OTHER_CALLS_TELL)
def test_the_month_of_other_calls_places_a_year(head: str, month: int, expected: str | None) -> None:
    year = call(f"湊ホールディングス {head}", IFRS, month).year
    assert year is not None
    assert (None if year.ends is None else _month(year.ends)) == expected


WHY = [
    # what is said in a second quarter, whether figures add up from the year's beginning, by what that is known
    ("上期の売上収益は200億円、前年同期比5%増でした。", True, "words"),
    ("第2四半期累計の売上収益は200億円、前年同期比5%増でした。", True, "words"),
    ("第2四半期の3か月の売上収益は100億円、前年同期比5%増でした。", False, "words"),
    ("当四半期の売上収益は100億円、前年同期比5%増でした。", False, "words"),
    ("7～9月期の売上収益は100億円、前年同期比5%増でした。", False, "words"),
    ("営業利益は42億円、前年同期比5%増です。通期の営業利益予想100億円に対する進捗率は42.0%です。", True, "progress"),
    ("営業利益は42億円、前年同期比5%増です。通期の営業利益予想100億円に対する進捗率は63.0%です。", None, None),
    ("営業利益は42億円、前年同期比5%増です。第2四半期の3か月の営業利益は20億円でした。", True, "values"),
    ("営業利益は20億円、前年同期比5%増です。上期の営業利益は42億円でした。", False, "values"),
    ("経常利益は42億円、前年同期比5%増です。", True, "custom"),
    ("売上収益は20億ドル、前年同期比5%増です。", False, "foreign"),
    ("売上収益は200億円、前年同期比5%増です。", None, None),
]


@pytest.mark.parametrize(("said", "adds_up", "because"), WHY)
def test_sum_and_quarter_are_told_apart_by_what_the_text_shows(said: str, adds_up: bool | None, because: str | None) -> None:
    reported = call("綾瀬建機 2026年3月期 第2四半期決算説明会", said)
    assert (reported.cumulative, reported.because) == (adds_up, because)


Q1 = "潮路水産 2026年3月期 第1四半期決算説明会"
HALF = "潮路水産 2026年3月期 第2四半期（中間期）決算説明会"
Q3 = "潮路水産 2026年3月期 第3四半期決算説明会 日本基準"
FULL = "潮路水産 2026年3月期 通期決算説明会"
DECEMBER = "オルカ化学 2025年12月期 第2四半期決算説明会 日本基準"
OPEN = "茜ソフト 2026年3月期 第2四半期決算説明会"
STRETCHES = [
    # the head, the sentence, the number as written, its stretch
    (HALF, "売上高は100億円でした。", "100億円", "2025-04..2025-09"),
    (HALF, "上期の売上高は100億円でした。第2四半期の3か月だけでは、売上高は55億円でした。", "55億円", "2025-07..2025-09"),
    (HALF, "上期の売上高は100億円、前年同期比5%増でした。第2四半期の営業利益は5億円でした。", "5億円", "2025-07..2025-09"),
    (HALF, "第2四半期会計期間の売上高は55億円でした。", "55億円", "2025-07..2025-09"),
    (HALF, "四半期単独では、売上高は55億円でした。", "55億円", "2025-07..2025-09"),
    (HALF, "7～9月期の売上高は55億円でした。", "55億円", "2025-07..2025-09"),
    (HALF, "第1四半期の売上高は45億円でした。", "45億円", "2025-04..2025-06"),
    (HALF, "通期の売上高予想は220億円です。", "220億円", "2025-04..2026-03"),
    (HALF, "下期の売上高は120億円を見込んでいます。", "120億円", "2025-10..2026-03"),
    (HALF, "来期の売上高は240億円を見込んでいます。", "240億円", "2026-04..2027-03"),
    (HALF, "2027年3月期の売上高は240億円を目標としています。", "240億円", "2026-04..2027-03"),
    (HALF, "2027年度の売上高は260億円を目標としています。", "260億円", "2027-04..2028-03"),
    (HALF, "売上高は前年同期の95億円から5億円増えました。", "95億円", "2024-04..2024-09"),
    (HALF, "営業利益は3億円、前期の通期の営業利益は8億円でした。", "8億円", "2024-04..2025-03"),
    (HALF, "親会社株主に帰属する中間純利益は4億円でした。", "4億円", "2025-04..2025-09"),
    (HALF, "親会社株主に帰属する当期純利益は9億円を見込んでいます。", "9億円", "2025-04..2026-03"),  # 当期 is of the name
    (HALF, "売上高は100億円で、3か月連続で前年を上回りました。営業利益は5億円です。", "5億円", "2025-04..2025-09"),
    (HALF, "9月末の受注残高は80億円です。", "80億円", "2025-04..2025-09"),
    (HALF, "6月末の受注残高は75億円でした。", "75億円", None),  # of another day than the one reported
    (Q1, "売上高は45億円でした。", "45億円", "2025-04..2025-06"),
    (Q1, "第1四半期の売上高は45億円でした。", "45億円", "2025-04..2025-06"),
    (Q1, "通期の予想は変更しておりません。売上高は220億円、営業利益は20億円を見込んでいます。", "20億円", "2025-04..2026-03"),
    (Q1, "上期の売上高は100億円を見込んでいます。", "100億円", "2025-04..2025-09"),
    (Q3, "第3四半期累計の売上高は160億円でした。", "160億円", "2025-04..2025-12"),
    (Q3, "9か月累計の売上高は160億円でした。", "160億円", "2025-04..2025-12"),
    (Q3, "3か月間の売上高は60億円で、前年同期の55億円から増えました。", "60億円", "2025-10..2025-12"),
    (Q3, "3か月間の売上高は60億円で、前年同期の55億円から9%増えました。", "55億円", "2024-10..2024-12"),  # compared as the one beside it
    (Q3, "上期の営業利益は、前年同期の9億円から11億円に増えました。", "9億円", "2024-04..2024-09"),
    (Q3, "（単位：億円）\n　　当第3四半期累計　前年同期\n売上高　160　150\n営業利益　12　11", "150", "2024-04..2024-12"),
    (
        HALF,
        "（単位：百万円）\n　　当中間期　前中間期　増減率\n売上高　9,120　8,840　3.2％\n営業利益　510　480　6.3％",
        "8,840",
        "2024-04..2024-09",
    ),
    (Q3, "10～12月期の売上高は60億円でした。", "60億円", "2025-10..2025-12"),
    (Q3, "4～12月期の売上高は160億円でした。", "160億円", "2025-04..2025-12"),
    (Q3, "上期の売上高は100億円でした。", "100億円", "2025-04..2025-09"),
    (Q3, "第4四半期の売上高は62億円を見込んでいます。", "62億円", "2026-01..2026-03"),
    (FULL, "売上高は220億円、営業利益は20億円でした。", "220億円", "2025-04..2026-03"),
    (FULL, "第4四半期の3か月の売上高は62億円でした。", "62億円", "2026-01..2026-03"),
    (FULL, "2027年3月期の売上高は240億円を見込んでいます。", "240億円", "2026-04..2027-03"),
    (FULL, "2027年3月期の予想です。売上高は240億円、営業利益は25億円を見込んでいます。", "25億円", "2026-04..2027-03"),
    (FULL, "今期の計画をご説明します。今期の売上高は240億円を見込んでいます。", "240億円", "2026-04..2027-03"),  # the year reported is over
    (FULL, "前期の業績と今期の計画です。前期の売上高は220億円でした。", "220億円", "2025-04..2026-03"),
    (FULL, "通期の売上高は240億円を予想しています。", "240億円", "2026-04..2027-03"),
    (FULL, "来期の売上高は240億円を見込んでいます。", "240億円", "2026-04..2027-03"),
    (DECEMBER, "上期の売上高は100億円でした。", "100億円", "2025-01..2025-06"),
    (DECEMBER, "4～6月期の売上高は55億円でした。", "55億円", "2025-04..2025-06"),
    (DECEMBER, "前年同期の4～6月期の売上高は50億円でした。", "50億円", "2024-04..2024-06"),
    (HALF, "売上高は100億円でした。前年同期の売上高は95億円でした。", "95億円", "2024-04..2024-09"),
    (HALF, "第2四半期単独の売上高は55億円でした。前年同期の売上高は51億円でした。", "51億円", "2024-07..2024-09"),
    (HALF, "前年同期の第2四半期単独の売上高は51億円でした。", "51億円", "2024-07..2024-09"),
    (HALF, "親会社の所有者に帰属する当期利益は4億円でした。", "4億円", "2025-04..2025-09"),
    (OPEN, "売上収益は55億円でした。", "55億円", "?..2025-09"),
    (OPEN, "第2四半期の売上収益は55億円でした。", "55億円", "?..2025-09"),
    (OPEN, "通期の売上収益予想は220億円です。", "220億円", "2025-04..2026-03"),
    ("鳥居坂投資法人 2025年6月期 決算説明会", "次期の営業収益は56億円を見込んでいます。", "56億円", "2025-07..2025-12"),
    ("茜ソフト 会社説明会", "売上収益は55億円でした。", "55億円", None),
    ("茜ソフト 会社説明会", "2025年10～12月期の売上収益は55億円でした。", "55億円", "2025-10..2025-12"),  # months need no fiscal year
    ("茜ソフト 会社説明会", "上期の売上収益は55億円でした。", "55億円", None),
]


@pytest.mark.parametrize(("head", "said", "surface", "expected"), STRETCHES)
def test_a_number_is_of_the_stretch_that_its_words_name(head: str, said: str, surface: str, expected: str | None) -> None:
    facts = facts_of(read(f"{head}\n\n高橋一郎社長：{said}"))
    placed = stretches_of(facts, reported_by(facts))
    number = next(q for q in facts.quantities if q.surface == surface)
    assert months(placed[number.quantity_id]) == expected


def test_in_an_answer_a_number_without_words_or_change_is_of_no_stretch() -> None:
    """An answer may speak of any year: what nothing places stays unplaced."""
    answered = "三宅遥（朝凪証券）：売上の規模は？\n\n高橋一郎社長：売上高は30億円ほどです。"
    facts = facts_of(read(f"{HALF}\n\n高橋一郎社長：売上高は100億円でした。\n\n質疑応答\n\n{answered}"))
    placed = stretches_of(facts, reported_by(facts))
    numbers = {q.surface: months(placed[q.quantity_id]) for q in facts.quantities if q.metric}
    assert numbers == {"100億円": "2025-04..2025-09", "30億円": None}


PHRASES = [
    # what is written, the spans that it names
    ("2026年3月期第2四半期の3か月だけで", ["2026年3月期第2四半期の3か月"]),
    ("第2四半期連結累計期間の", ["第2四半期連結累計期間"]),
    ("前期比5%増の", []),  # only compared with
    ("前期末に比べ", []),
    ("通期では、前年同期の", ["通期", "前年同期"]),
    ("上期と下期の", ["上期", "下期"]),
    ("3年間の", []),  # how long, not when
    ("2.3か月分の", []),
    ("目標を3か月遅れで", []),
    ("当期純利益は", []),
    ("第1～第3四半期の", ["第1~第3四半期"]),
    ("3ヶ月間の", ["3ヶ月間"]),
    ("累計販売台数は", []),
    ("令和8年3月期の中間期は", ["令和8年3月期の中間期"]),
]


@pytest.mark.parametrize(("written", "expected"), PHRASES)
def test_the_words_of_one_span_are_put_together(written: str, expected: list[str]) -> None:
    plain = read(f"高橋社長：{written}").plain.partition(":")[2] or written.replace("～", "~")
    assert [plain[phrase.start : phrase.end] for phrase in phrases_in(plain)] == expected


MARCH = year_ending(2026 * 12 + 2)
KINDS = [
    (MARCH.quarters(1, 1), "quarter"),
    (MARCH.quarters(2, 2), "quarter"),
    (MARCH.quarters(1, 2), "cumulative"),
    (MARCH.quarters(1, 3), "cumulative"),
    (MARCH.quarters(3, 4), "half"),
    (MARCH.whole, "year"),
    (MARCH.quarters(None, 2), "unsaid"),
    (within(None, (2025 * 12 + 6, 2025 * 12 + 8)), "quarter"),
    (within(None, (2025 * 12 + 6, 2025 * 12 + 11)), "half"),  # six months alone
]


@pytest.mark.parametrize(("stretch", "kind"), KINDS)
def test_a_sum_and_a_quarter_are_of_two_kinds(stretch: Stretch, kind: str) -> None:
    assert stretch.kind == kind


CALENDAR = [
    # the month in which years end, the fiscal quarter, the quarter of the calendar that most of it is in
    (3, 1, (2025, 2)),
    (3, 4, (2026, 1)),
    (2, 1, (2025, 2)),  # March to May
    (2, 4, (2026, 1)),  # December to February
    (12, 1, (2026, 1)),
    (8, 1, (2025, 4)),  # September to November
    (11, 2, (2026, 2)),  # March to May
]


@pytest.mark.parametrize(("month", "quarter", "expected"), CALENDAR)
def test_filers_with_other_year_ends_meet_in_the_calendar(month: int, quarter: int, expected: tuple[int, int]) -> None:
    assert year_ending(2026 * 12 + month - 1).quarters(quarter, quarter).calendar_quarter == expected


def test_without_months_there_is_no_calendar_quarter() -> None:
    assert Year(2025).quarters(2, 2).calendar_quarter is None


LABELS = [
    (MARCH.quarters(2, 2), "2026年3月期 第2四半期", "FY 3/26 2Q"),
    (MARCH.quarters(1, 2), "2026年3月期 第2四半期累計", "FY 3/26 1Q–2Q"),
    (MARCH.quarters(3, 4), "2026年3月期 下期", "FY 3/26 2H"),
    (MARCH.whole, "2026年3月期 通期", "FY 3/26 full year"),
    (MARCH.quarters(None, 2), "2026年3月期 第2四半期（累計か3か月か不明）", "FY 3/26 2Q (quarter or sum not said)"),
    (Year(2025).quarters(1, 1), "2025年度 第1四半期", "FY 2025 1Q"),
    (within(None, (2025 * 12 + 6, 2025 * 12 + 8)), "2025年7～9月", "7–9/2025"),
]


@pytest.mark.parametrize(("stretch", "ja", "en"), LABELS)
def test_a_stretch_is_called_by_its_name(stretch: Stretch, ja: str, en: str) -> None:
    assert (label_of(stretch, "ja"), label_of(stretch, "en")) == (ja, en)
