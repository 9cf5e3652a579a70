"""What a transcript says of itself before anybody speaks."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.reading import read

SPEECH = "\n\n東都証券アナリスト、石田真由氏：受注はどうですか？\n\n王浩：良好です。"

# what stands before the first speaker, company, period as written, fiscal year, quarter, period end, day of the call
HEADERS = [
    ("株式会社鳴海精工　2026年3月期 第2四半期 決算説明会", "株式会社鳴海精工", "2026年3月期 第2四半期", 2026, 2, "2025-09-30", None),
    ("株式会社鳴海精工 2026年3月期 第1四半期 決算説明会\n2025年8月5日開催", "株式会社鳴海精工", "2026年3月期 第1四半期", 2026, 1, "2025-06-30", "2025-08-05"),
    ("株式会社鳴海精工　２０２６年３月期　第３四半期決算説明会　質疑応答要旨\n開催日：２０２６年２月４日", "株式会社鳴海精工", "２０２６年３月期　第３四半期", 2026, 3, "2025-12-31", "2026-02-04"),
    ("株式会社鳴海精工 2026年3月期 通期決算説明会\n2026年5月13日（水）開催", "株式会社鳴海精工", "2026年3月期 通期", 2026, 4, "2026-03-31", "2026-05-13"),
    ("鳴海精工株式会社 2025年12月期 第3四半期決算説明会", "鳴海精工株式会社", "2025年12月期 第3四半期", 2025, 3, "2025-09-30", None),
    ("鳴海精工株式会社 2025年2月期 第1四半期決算説明会", "鳴海精工株式会社", "2025年2月期 第1四半期", 2025, 1, "2024-05-31", None),
    ("鳴海精工株式会社 2024年6月期 第2四半期決算説明会", "鳴海精工株式会社", "2024年6月期 第2四半期", 2024, 2, "2023-12-31", None),
    ("鳴海精工 2026年3月期 本決算説明会 質疑応答", "鳴海精工", "2026年3月期 本決算", 2026, 4, "2026-03-31", None),
    ("【書き起こし】鳴海精工 2026年3月期第1四半期決算説明会", "鳴海精工", "2026年3月期第1四半期", 2026, 1, "2025-06-30", None),
    ("■鳴海精工　2026年3月期第2四半期　決算説明会要旨", "鳴海精工", "2026年3月期第2四半期", 2026, 2, "2025-09-30", None),
    ("鳴海精工 FY2025 Q2 決算カンファレンスコール", "鳴海精工", "FY2025 Q2", 2025, 2, None, None),
    ("鳴海精工 FY25 3Q決算説明会", "鳴海精工", "FY25 3Q", 2025, 3, None, None),
    ("鳴海精工 2025年度第2四半期 決算説明会", "鳴海精工", "2025年度第2四半期", 2025, 2, None, None),
    ("鳴海精工 2025年度 2Q決算説明会", "鳴海精工", "2025年度 2Q", 2025, 2, None, None),
    ("鳴海精工 第一四半期決算説明会", "鳴海精工", "第一四半期", None, 1, None, None),
    ("鳴海精工 第4四半期決算説明会", "鳴海精工", "第4四半期", None, 4, None, None),
    ("鳴海精工 2Q決算の電話会議", "鳴海精工", "2Q", None, 2, None, None),
    ("鳴海精工 Q3決算の電話会議", "鳴海精工", "Q3", None, 3, None, None),
    ("海燕第1四半期決算発表議事録：新しい提携\n\n海燕グループは、2025年6月30日を期末とする第1四半期の決算を発表しました。", "海燕グループ", "第1四半期", None, 1, "2025-06-30", None),
    ("海燕グループは2025年9月30日に終了した第2四半期の業績を公表した。", "海燕グループ", "第2四半期", None, 2, "2025-09-30", None),
    ("海燕グループが2025年12月31日締めの第3四半期決算を公表しています。", "海燕グループ", "第3四半期", None, 3, "2025-12-31", None),
    ("本日、海燕グループは、2026年3月31日に終了した第4四半期の決算を発表しました。", "海燕グループ", "第4四半期", None, 4, "2026-03-31", None),
    ("ハーバー・ロボティクス 2025年第3四半期決算 電話会議", "ハーバー・ロボティクス", "2025年第3四半期", 2025, 3, None, None),
    ("Harbor Robotics 2025年度第3四半期決算説明会", "Harbor Robotics", "2025年度第3四半期", 2025, 3, None, None),
    ("鳴海精工 2026年3月期 中間期決算説明会", "鳴海精工", "2026年3月期 中間期", 2026, 2, "2025-09-30", None),
    ("鳴海精工 2026年3月期 上期決算説明会", "鳴海精工", "2026年3月期 上期", 2026, 2, "2025-09-30", None),
    ("鳴海精工　第86期　決算説明会", "鳴海精工", "第86期", None, 4, None, None),  # nor of a term by its number
    ("鳴海精工_2026年3月期_決算説明会.txt", "鳴海精工", "2026年3月期", 2026, 4, "2026-03-31", None),
    ("2025年度 中間期 決算説明会　質疑応答要旨　　鳴海精工", "鳴海精工", "2025年度 中間期", 2025, 2, None, None),  # as the head of a page has it
    ("2025年度 中間期 決算説明会　　質疑応答要旨", None, "2025年度 中間期", 2025, 2, None, None),
    ("【取材メモ】鳴海精工　スモールミーティング（2026年2月3日）\n2025年度第3四半期の決算を受けた質疑。", "鳴海精工", "2025年度第3四半期", 2025, 3, None, None),
    ("【録音起こし】株式会社鳴海精工　2026年3月期 第2四半期 決算説明会", "株式会社鳴海精工", "2026年3月期 第2四半期", 2026, 2, "2025-09-30", None),
    ("鳴海精工 2026年3月期 決算説明会", "鳴海精工", "2026年3月期", 2026, 4, "2026-03-31", None),  # no part named: by custom the whole year
    ("鳴海リート投資法人 2025年10月期 決算短信", "鳴海リート投資法人", "2025年10月期", 2025, None, "2025-10-31", None),  # half a year is a period there
    ("鳴海精工 2026年6月期 業績予想\n鳴海精工 2025年6月期 第1四半期 決算説明会", "鳴海精工", "2025年6月期 第1四半期", 2025, 1, "2024-09-30", None),
    ("鳴海精工 2026/3期 2Q 決算説明会", "鳴海精工", "2026/3期 2Q", 2026, 2, "2025-09-30", None),
    ("鳴海精工 令和8年3月期 第2四半期 決算説明会", "鳴海精工", "令和8年3月期 第2四半期", 2026, 2, "2025-09-30", None),
    ("決算説明会 質疑応答要旨\n日時：2025年11月10日 15:00\n会社名：株式会社鳴海精工", "株式会社鳴海精工", None, None, None, None, "2025-11-10"),
    ("鳴海精工 決算説明会\n開催日時：２０２５年６月１日", "鳴海精工", None, None, None, None, "2025-06-01"),
    ("質疑の記録です。", None, None, None, None, None, None),
    ("当社は第2四半期の決算を発表しました。", None, "第2四半期", None, 2, None, None),
    ("鳴海精工 決算説明会 2025年13月45日開催", "鳴海精工", None, None, None, None, None),
    ("海燕グループは、2025年6月30日を期末とする第1四半期の決算を2025年8月25日に発表しました。", "海燕グループ", "第1四半期", None, 1, "2025-06-30", None),
    ("Narumi Seiko Co., Ltd.\nQ2 FY2025 Earnings Call\nDate: November 6, 2025", "Narumi Seiko Co., Ltd.", "Q2 FY2025", 2025, 2, None, "2025-11-06"),
    ("Narumi Seiko Co., Ltd.\nEarnings call for the quarter ended September 30, 2025", "Narumi Seiko Co., Ltd.", None, None, None, "2025-09-30", None),
    ("Narumi Seiko Co., Ltd.\nEarnings call for the second quarter of the fiscal year ending March 31, 2026", "Narumi Seiko Co., Ltd.", None, None, None, None, None),
    ("株式会社　鳴海精工\n\n2025年11月期　通期決算説明会", "株式会社　鳴海精工", "2025年11月期　通期", 2025, 4, "2025-11-30", None),
    ("株式会社鳴海精工（本社盛岡市）は11月12日、第2四半期の決算説明会を開いた。", "株式会社鳴海精工", "第2四半期", None, 2, None, None),
    ("鳴海精工 第2四半期決算説明会\n開催日：2025/11/10", "鳴海精工", "第2四半期", None, 2, None, "2025-11-10"),
    ("鳴海精工 第2四半期決算説明会\n2025.11.10", "鳴海精工", "第2四半期", None, 2, None, "2025-11-10"),
    ("【東京＝経済部】鳴海精工（東京・中央）は9日、第2四半期の決算を発表した。", "鳴海精工", "第2四半期", None, 2, None, None),
    ("Narumi Systems, Inc.\nQ3 Fiscal 2026 Earnings Call Transcript", "Narumi Systems, Inc.", "Q3 Fiscal 2026", 2026, 3, None, None),
    ("鳴海精工（証券コード：0000）\n2026年2月期 第3四半期 決算説明会", "鳴海精工", "2026年2月期 第3四半期", 2026, 3, "2025-11-30", None),
    ("8月7日に2026年3月期第1四半期の決算を発表した鳴海精工。", "鳴海精工", "2026年3月期第1四半期", 2026, 1, "2025-06-30", None),
    ("鳴海精工の決算説明会に出てきた（2025年12月期通期）。", "鳴海精工", "2025年12月期通期", 2025, 4, "2025-12-31", None),
    ("鳴海精工\n第87期 定時株主総会 質疑の概要", "鳴海精工", "第87期", None, None, None, None),
    ("鳴海精工 第15期 第1四半期決算説明会", "鳴海精工", "第15期 第1四半期", None, 1, None, None),
    ("鳴海精工 2025年9月期（第38期）本決算 質疑応答の概要", "鳴海精工", "2025年9月期（第38期）本決算", 2025, 4, "2025-09-30", None),
    ("鳴海精工　25年度 第1四半期　決算説明会", "鳴海精工", "25年度 第1四半期", 2025, 1, None, None),
    ("冬は来年明ける\n工作機械中堅の鳴海精工が7日発表した2025年3月期の連結決算は減益だった。", "鳴海精工", "2025年3月期", 2025, None, "2025-03-31", None),
    ("原点に回帰　鳴海精工・土屋社長に聞く", "鳴海精工", None, None, None, None, None),
    ("鳴海精工・大槻社長「量で勝つ」 一問一答", "鳴海精工", None, None, None, None, None),
    ("鳴海精工 2025 年 12 ⽉期 第 3 四半期 決算説明会", "鳴海精工", "2025 年 12 月期 第 3 四半期", 2025, 3, "2025-09-30", None),
    ("鳴海精工 第 2 四半期 決算説明会", "鳴海精工", "第 2 四半期", None, 2, None, None),
    ("【速報】鳴海精工、中間期の決算説明会の詳報\n計測機器の鳴海精工が7日に都内で開いた2026年3月期中間期の決算説明会", "鳴海精工", "2026年3月期中間期", 2026, 2, "2025-09-30", None),
    ("海の幸フーズの2026年3月期第2四半期の決算説明会", "海の幸フーズ", "2026年3月期第2四半期", 2026, 2, "2025-09-30", None),  # the name holds の
    ("社長に聞く　鳴海クレーン社長　鵜沢直人氏\n「受注は戻る」", "鳴海クレーン", None, None, None, None, None),
    ("「受注は戻る」\n\n　港湾機械で国内首位の鳴海クレーンは、2025年11月期通期の連結営業利益が2割減の64億円だった。", "鳴海クレーン", "2025年11月期通期", 2025, 4, "2025-11-30", None),
    ("「受注は戻る」\n\n　為替は、2025年11月期の営業利益を2割減らした。", None, "2025年11月期", 2025, None, "2025-11-30", None),  # no name
    ("なるなみ不動産投資法人\n2025年8月期（第21期）決算説明会における主なご質問と回答", "なるなみ不動産投資法人", "2025年8月期（第21期）", 2025, None, "2025-08-31", None),  # kana, and half a year
    ("2025年10月期　決算短信（ＲＥＩＴ）\n不動産投資信託証券発行者名　鳴海リート投資法人　　上場取引所　東\n資産運用会社名　鳴海アセット株式会社", "鳴海リート投資法人", "2025年10月期", 2025, None, "2025-10-31", None),
    ("2026年3月期 第2四半期決算短信\n上場会社名　株式会社鳴海精工　　上場取引所　東", "株式会社鳴海精工", "2026年3月期 第2四半期", 2026, 2, "2025-09-30", None),
    ("鸣海科技今日发布了截至2025年12月31日的2025财年第四季度财报。", "鸣海科技", "2025财年第四季度", 2025, 4, None, None),
    ("鸣海科技2025财年第四季度财报电话会议\n\n财报发布后，管理层解读了业绩。", "鸣海科技", "2025财年第四季度", 2025, 4, None, None),
    ("鸣海科技公布2025财年第三季度业绩，鸣海日本株式会社总经理出席了会议。", "鸣海科技", "2025财年第三季度", 2025, 3, None, None),
    ("澄川電子2025年第四季度財報電話會議：出貨回升", "澄川電子", "2025年第四季度", 2025, 4, None, None),
    ("5月9日，澄川電子（TW: 0000）公布了2025年第四季度財報。", "澄川電子", "2025年第四季度", 2025, 4, None, None),
    ("鳴海精工、輸出が内需の減少補う 決算説明会の詳報\n\n計測大手の鳴海精工は7日、第2四半期の決算を発表した。", "鳴海精工", "第2四半期", None, 2, None, None),
    ("輸出が内需の減少を補い、第2四半期の決算を発表した。", None, "第2四半期", None, 2, None, None),
    ("鳴海リート投資法人 2025年10月期 決算説明会", "鳴海リート投資法人", "2025年10月期", 2025, None, "2025-10-31", None),
    ("鳴海銀行 2026年3月期 中間期 会社説明会\n1\nNarumi Bank, Ltd.", "鳴海銀行", "2026年3月期 中間期", 2026, 2, "2025-09-30", None),  # the footer has it in English
    ("Narumi Bank, Ltd.\n2026年3月期 中間期 会社説明会", "Narumi Bank, Ltd.", "2026年3月期 中間期", 2026, 2, "2025-09-30", None),
    ("ゲーム会社ナルミ・インタラクティブは昨晩、第2四半期の決算を発表した。", "ナルミ・インタラクティブ", "第2四半期", None, 2, None, None),
    ("半導体メーカーのナルミ・デバイスは昨晩、第2四半期の決算を発表した。", "ナルミ・デバイス", "第2四半期", None, 2, None, None),
    ("株式会社ナルミ・デバイスは昨晩、第2四半期の決算を発表した。", "株式会社ナルミ・デバイス", "第2四半期", None, 2, None, None),
    ("通信用ソフトの米ナルミ・デバイスは昨晩、第2四半期の決算を発表した。", "ナルミ・デバイス", "第2四半期", None, 2, None, None),
    ("書籍チェーンのナルミ、樫村社長に聞く\n「店は減らさない」", "ナルミ", None, None, None, None, None),
    ("書籍チェーンのナルミ、輸出に聞く", None, None, None, None, None, None),
    ("鳴海会社は昨晩、第2四半期の決算を発表した。", "鳴海会社", "第2四半期", None, 2, None, None),
    ("スモールミーティング 議事要旨\n説明者：鳴海精工　取締役CFO　玉置 洋介", "鳴海精工", None, None, None, None, None),
    ("スモールミーティング 議事要旨\n参加者：東都証券　シニアアナリスト　玉置 洋介", None, None, None, None, None, None),  # who asks is not of the company
    ("鳴海リート投資法人\n第18期 決算説明会\n説明者：鳴海アセット株式会社　代表取締役社長　椎葉 耕平", "鳴海リート投資法人", "第18期", None, None, None, None),  # whose assets are managed
    ("鳴海精工 2025年10-12月期 決算説明会", "鳴海精工", "2025年10-12月期", None, None, "2025-12-31", None),
]  # fmt: skip


def _cases() -> list[object]:
    return [pytest.param(case[0], case[1:], id=str(i)) for i, case in enumerate(HEADERS)]


@pytest.mark.parametrize(("preamble", "expected"), _cases())
def test_a_header_names_company_period_and_dates(preamble: str, expected: tuple[object, ...]) -> None:
    """Company and period are quoted as written; the end of a quarter is counted back from the year end that is named."""
    header = read(preamble + SPEECH).header
    found = (header.company, header.fiscal_period, header.fiscal_year, header.quarter, header.period_end, header.held_on)
    assert found == expected


@pytest.mark.parametrize(
    ("period", "cumulative"),
    [
        ("2026年3月期 第2四半期", None),  # says nothing of the months before it
        ("第2四半期", None),
        ("2025年度 2Q", None),
        ("2026年3月期 第2四半期累計", True),
        ("2026年3月期 第2四半期連結累計期間", True),
        ("2026年3月期 中間期", True),
        ("2026年3月期 上期", True),
        ("2026年3月期 通期", True),
        ("2026年3月期 下期", False),  # begins in the middle of the year
        ("2026年3月期 第2四半期（7～9月期）", False),
        ("2026年3月期 第3四半期（3カ月間）", False),
    ],
)
def test_a_period_adds_up_only_where_the_text_says_so(period: str, cumulative: bool | None) -> None:
    """A bare quarter may be the three months or all since the year began: the text does not say, and nor does the header."""
    assert read(f"鳴海精工 {period} 決算説明会{SPEECH}").header.cumulative is cumulative


@pytest.mark.parametrize(
    ("preamble", "title"),
    [
        ("鳴海精工 決算説明会\n\n本日の概要です。", "鳴海精工 決算説明会"),
        ("# 鳴海精工 決算説明会", "鳴海精工 決算説明会"),
        ("IRニュース\n鳴海精工 2026年3月期 決算説明会", "鳴海精工 2026年3月期 決算説明会"),
        ("鳴海精工 決算説明会（要約です。人名は架空です。）", "鳴海精工 決算説明会"),
        ("海燕は決算を発表しました。", None),  # a sentence is no title
        ("天気の話", None),
    ],
)
def test_the_title_is_the_first_line_that_names_a_call(preamble: str, title: str | None) -> None:
    """A title is a line and no sentence; marks before it and remarks after it are left out."""
    assert read(preamble + SPEECH).header.title == title


def test_nothing_said_later_is_a_header() -> None:
    """Periods and dates that speakers name say nothing of the call itself."""
    header = read(
        "質疑の記録です。\n\n東都証券アナリスト、石田真由氏：来期、2026年3月期第2四半期の株式会社星屑の受注は？\n\n王浩：良好です。"
    ).header
    assert (header.company, header.fiscal_period, header.fiscal_year) == (None, None, None)
