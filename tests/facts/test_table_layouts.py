"""Tables as filings, slides and pages lay them out, each with the whole reading of it."""

import time

import pytest

from components.facts import facts_of
from components.facts.cells import Cell, cells_of
from components.reading import read
from components.reading.cleaning import plain

# Seconds of processor time; a hundredth is enough.
LIMIT = 10
# The layout, the table, and of each cell that is read: its surface, value, unit, what it is, of which metric, of which part.
LAYOUTS = [
    (
        "signed changes below a ratio's head are changes",
        "(単位:百万円)\n 当期 前年同期比\n売上高 1,200 +85.0%\n営業利益 50 △85.0%\n",
        ["1,200 1.2e+09 JPY actual revenue -", "+85.0% 85 percent delta/yoy revenue -",
         "50 5e+07 JPY actual operating_income -", "△85.0% -85 percent delta/yoy operating_income -"],
    ),
    (
        "a column of values near a hundred counts the year before as a hundred",
        "(単位:百万円)\n　当期　前年同期比(%)\n売上高　1,122　112.2\n営業利益　45　90.0\n",
        ["1,122 1.122e+09 JPY actual revenue -", "112.2 12.2 percent delta/yoy revenue -",
         "45 4.5e+07 JPY actual operating_income -", "90.0 -10 percent delta/yoy operating_income -"],
    ),
    (
        "small unsigned values below a ratio's head are changes",
        "(単位:百万円)\n 当期 前年比\n売上高 1,200 5.0\n営業利益 50 112.0\n",
        ["1,200 1.2e+09 JPY actual revenue -", "5.0 5 percent delta/yoy revenue -",
         "50 5e+07 JPY actual operating_income -", "112.0 112 percent delta/yoy operating_income -"],
    ),
    (
        "amounts beside a column prove what it is: growth twofold is no fall",
        "(単位:百万円)\n 当期 前年同期 前年同期比\n売上高 1,000 540 85.2\n営業利益 50 30 66.7\n",
        ["1,000 1e+09 JPY actual revenue -", "540 5.4e+08 JPY actual/yoy revenue -", "85.2 85.2 percent delta/yoy revenue -",
         "50 5e+07 JPY actual operating_income -", "30 3e+07 JPY actual/yoy operating_income -",
         "66.7 66.7 percent delta/yoy operating_income -"],
    ),
    (
        "a ratio's head may stand over the difference in money",
        "(単位:百万円)\n 前年同期 当期 前年同期比\n売上高 12,345 13,000 +655\n",
        ["12,345 1.2345e+10 JPY actual/yoy revenue -", "13,000 1.3e+10 JPY actual revenue -", "+655 6.55e+08 JPY delta/yoy revenue -"],
    ),
    (
        "notes in brackets are no units",
        "(単位:百万円)\n 当期 前年同期\n売上高(IFRS) 500 400\n営業利益(連結) 123 110\n経常利益(注) 120 100\n純利益(参考) 80 70\n",
        ["500 5e+08 JPY actual revenue -", "400 4e+08 JPY actual/yoy revenue -",
         "123 1.23e+08 JPY actual operating_income -", "110 1.1e+08 JPY actual/yoy operating_income -",
         "120 1.2e+08 JPY actual ordinary_income -", "100 1e+08 JPY actual/yoy ordinary_income -",
         "80 8e+07 JPY actual net_income -", "70 7e+07 JPY actual/yoy net_income -"],
    ),
    (
        "what is told of the company alone is no result of the group",
        "(単位:百万円)\n 当期 前年同期\n売上高(個別) 300 200\n",
        ["300 3e+08 JPY actual revenue 個別", "200 2e+08 JPY actual/yoy revenue 個別"],
    ),
    (
        "units of their own: times, counts, money of another scale",
        "(単位:百万円)\n 当期 前年同期\nレバレッジ 1.5倍 1.2倍\n販売台数(千台) 45 40\n従業員数(人) 1,234 1,200\n受注高(億円) 12 11\n",
        ["1.5倍 1.5 times actual - レバレッジ", "1.2倍 1.2 times actual/yoy - レバレッジ",
         "45 45000 台 actual - 販売台数", "40 40000 台 actual/yoy - 販売台数",
         "1,234 1234 人 actual headcount -", "1,200 1200 人 actual/yoy headcount -",
         "12 1.2e+09 JPY actual orders -", "11 1.1e+09 JPY actual/yoy orders -"],
    ),
    (
        "brackets around a percentage mean a fall, around a signed one nothing",
        "(単位:百万円)\n 当期 前年同期 増減率\n売上高 12,345 13,000 (5.0%)\n営業利益 500 400 25.0%\n",
        ["12,345 1.2345e+10 JPY actual revenue -", "13,000 1.3e+10 JPY actual/yoy revenue -", "(5.0%) -5 percent delta/yoy revenue -",
         "500 5e+08 JPY actual operating_income -", "400 4e+08 JPY actual/yoy operating_income -",
         "25.0% 25 percent delta/yoy operating_income -"],
    ),
    (
        "brackets that hold a sign elsewhere only set a column off",
        "(単位:億円)\n 当期 (増減率)\n売上高 120 (5.0%)\n営業利益 8 (△3.1%)\n",
        ["120 1.2e+10 JPY actual revenue -", "(5.0%) 5 percent delta/yoy revenue -",
         "8 8e+08 JPY actual operating_income -", "(△3.1%) -3.1 percent delta/yoy operating_income -"],
    ),
    (
        "brackets around a share set it off",
        "(単位:億円)\n 当期 構成比\n自動車 60 (60.0%)\n電機 40 (40.0%)\n",
        ["60 6e+09 JPY actual - 自動車", "(60.0%) 60 percent other - 自動車", "40 4e+09 JPY actual - 電機",
         "(40.0%) 40 percent other - 電機"],
    ),
    (
        "broken groups of digits are no number, and their row none",
        "(単位:百万円)\n 当期 前年同期\n売上高 1,23,456 130\n営業利益 1,234 1,100\n",
        ["1,234 1.234e+09 JPY actual operating_income -", "1,100 1.1e+09 JPY actual/yoy operating_income -"],
    ),
    (
        "quarters of one year stand side by side",
        "(単位:億円)\n 1Q 2Q 3Q 4Q\n売上高 11 12 13 14\n",
        [f"1{v} 1.{v}e+09 JPY actual revenue -" for v in "1234"],
    ),
    (
        "of the same quarter a year apart the older is held against; other quarters of that year are another time's",
        "(単位:億円)\n FY24 1Q FY24 2Q FY25 1Q\n売上高 10 11 12\n",
        ["10 1e+09 JPY actual/yoy revenue -", "11 1.1e+09 JPY actual/other revenue -", "12 1.2e+09 JPY actual revenue -"],
    ),
    (
        "of three years only the last but one is the year before",
        "(単位:億円)\n 2023年3月期 2024年3月期 2025年3月期\n売上高 10 11 12\n",
        ["10 1e+09 JPY actual/other revenue -", "11 1.1e+09 JPY actual/yoy revenue -", "12 1.2e+09 JPY actual revenue -"],
    ),
    (
        "years that end below a name of results, and a forecast",
        "(百万円)\n　2024年3月期 実績　2025年3月期 実績　2026年3月期 予想　増減率\n売上高　900　1,000　1,100　10.0%\n",
        ["900 9e+08 JPY actual/yoy revenue -", "1,000 1e+09 JPY actual revenue -", "1,100 1.1e+09 JPY guidance revenue -",
         "10.0% 10 percent delta/yoy revenue -"],
    ),
    (
        "heads over two lines: periods over amounts and shares",
        "(単位:百万円)\n 前年同期 当期\n 金額 構成比 金額 構成比 増減率\n売上高 900 100.0% 1,000 100.0% 11.1%\n"
        "営業利益 90 10.0% 120 12.0% 33.3%\n",
        ["900 9e+08 JPY actual/yoy revenue -", "100.0% 100 percent other - -", "1,000 1e+09 JPY actual revenue -",
         "100.0% 100 percent other - -", "11.1% 11.1 percent delta/yoy revenue -",
         "90 9e+07 JPY actual/yoy operating_income -", "10.0% 10 percent other - -", "120 1.2e+08 JPY actual operating_income -",
         "12.0% 12 percent other - -", "33.3% 33.3 percent delta/yoy operating_income -"],
    ),
    (
        "heads over two lines: years over quarters",
        "(単位:億円)\n 2024年度 2025年度\n 1Q 2Q 1Q 2Q\n売上高 10 11 12 13\n",
        ["10 1e+09 JPY actual/yoy revenue -", "11 1.1e+09 JPY actual/yoy revenue -",
         "12 1.2e+09 JPY actual revenue -", "13 1.3e+09 JPY actual revenue -"],
    ),
    (
        "heads over two lines that do not fit are not guessed",
        "(単位:億円)\n 前年同期 当期 予想\n 上期 下期 上期 下期\n売上高 10 11 12 13\n",
        [],
    ),
    (
        "a plan, what is made of it, and the gap",
        "(単位:百万円)\n 計画 実績 差異 計画比 進捗率(対通期予想)\n売上高 1,000 1,050 50 105.0% 48.2%\n",
        ["1,000 1e+09 JPY plan revenue -", "1,050 1.05e+09 JPY actual revenue -", "50 5e+07 JPY delta/plan revenue -",
         "105.0% 5 percent delta/plan revenue -", "48.2% 48.2 percent progress progress_rate -"],
    ),
    (
        "a forecast revised",
        "(単位:百万円)\n 前回発表予想(A) 今回修正予想(B) 増減額(B-A) 増減率(%)\n売上高 10,000 11,000 1,000 10.0\n",
        ["10,000 1e+10 JPY prior_guidance revenue -", "11,000 1.1e+10 JPY guidance revenue -",
         "1,000 1e+09 JPY delta/guidance revenue -", "10.0 10 percent delta/guidance revenue -"],
    ),
    (
        "a forecast told as a range",
        "(単位:百万円)\n 前期実績 通期予想\n売上高 11,000 12,000~13,000\n営業利益 900 1,000 ~ 1,100\n",
        ["11,000 1.1e+10 JPY actual/yoy revenue -", "12,000~13,000 1.2e+10 JPY guidance revenue -",
         "900 9e+08 JPY actual/yoy operating_income -", "1,000 ~ 1,100 1e+09 JPY guidance operating_income -"],
    ),
    (
        "a balance sheet holds the end of the term against the end of the last",
        "(単位:百万円)\n 前期末 当期末 増減\n現金及び預金 500 600 100\n棚卸資産 300 280 △20\n有利子負債 - 50 50\n",
        ["500 5e+08 JPY actual/other cash -", "600 6e+08 JPY actual cash -", "100 1e+08 JPY delta/other cash -",
         "300 3e+08 JPY actual/other inventory -", "280 2.8e+08 JPY actual inventory -", "△20 -2e+07 JPY delta/other inventory -",
         "50 5e+07 JPY actual debt_issue -", "50 5e+07 JPY delta/other debt_issue -"],
    ),
    (
        "this quarter and the one before it",
        "(単位:百万円)\n 前四半期 当四半期 前四半期比\n売上高 100 110 10.0%\n",
        ["100 1e+08 JPY actual/qoq revenue -", "110 1.1e+08 JPY actual revenue -", "10.0% 10 percent delta/qoq revenue -"],
    ),
    (
        "a page's table with bars, an empty corner and a rule",
        "(単位:百万円)\n| | 当期 | 前年同期 | 増減率 |\n|---|---:|---:|---:|\n| 売上高 | 1,200 | 1,000 | 20.0% |\n| 営業利益 | 120 | | |\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -", "20.0% 20 percent delta/yoy revenue -",
         "120 1.2e+08 JPY actual operating_income -"],
    ),
    (
        "a box of lines",
        "(単位:億円)\n┌──┬──┬──┐\n│項目│前年同期│当期│\n├──┼──┼──┤\n│売上高│80│100│\n│営業利益│－│▲5│\n└──┴──┴──┘\n",
        ["80 8e+09 JPY actual/yoy revenue -", "100 1e+10 JPY actual revenue -", "▲5 -5e+08 JPY actual operating_income -"],
    ),
    (
        "tabs keep an empty cell's place",
        "(単位:百万円)\n\t当期\t前年同期\t通期予想\n売上高\t1,200\t\t2,500\n営業利益\t―\t100\t－\n",
        ["1,200 1.2e+09 JPY actual revenue -", "2,500 2.5e+09 JPY guidance revenue -", "100 1e+08 JPY actual/yoy operating_income -"],
    ),
    (
        "a row with fewer cells than heads is not guessed",
        "(単位:百万円)\n 当期 前年同期 増減率 通期予想\n売上高 1,200 1,000 20.0% 2,500\n営業利益 120 100\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -", "20.0% 20 percent delta/yoy revenue -",
         "2,500 2.5e+09 JPY guidance revenue -"],
    ),
    (
        "full width",
        "（単位：百万円）\n　　　　　　当期　　前年同期　増減率\n売上高　１，２００　１，０００　２０．０％\n"
        "営業損失　▲５０　　３０　　　―\n",
        ["１，２００ 1.2e+09 JPY actual revenue -", "１，０００ 1e+09 JPY actual/yoy revenue -",
         "２０．０％ 20 percent delta/yoy revenue -",
         "▲５０ -5e+07 JPY actual operating_income -", "３０ -3e+07 JPY actual/yoy operating_income -"],
    ),
    (
        "the sign in brackets says how a loss is written",
        "(単位:百万円)\n 当期 前年同期\n営業利益又は営業損失(△) 50 △30\n",
        ["50 5e+07 JPY actual operating_income -", "△30 -3e+07 JPY actual/yoy operating_income -"],
    ),
    (
        "the unit in the head",
        "業績の推移\n売上高(百万円) 営業利益(百万円) 営業利益率(%)\n2024年3月期 1,000 80 8.0\n2025年3月期 1,200 120 10.0\n",
        ["1,000 1e+09 JPY actual/yoy revenue -", "80 8e+07 JPY actual/yoy operating_income -",
         "8.0 8 percent actual/yoy operating_margin -",
         "1,200 1.2e+09 JPY actual revenue -", "120 1.2e+08 JPY actual operating_income -", "10.0 10 percent actual operating_margin -"],
    ),
    (
        "the unit in the corner",
        "(億円) 当期 前年同期 増減額\n売上高 100 90 10\n",
        ["100 1e+10 JPY actual revenue -", "90 9e+09 JPY actual/yoy revenue -", "10 1e+09 JPY delta/yoy revenue -"],
    ),
    (
        "the unit behind the heads",
        "当期 前年同期 増減額 (単位:億円)\n売上高 100 90 10\n",
        ["100 1e+10 JPY actual revenue -", "90 9e+09 JPY actual/yoy revenue -", "10 1e+09 JPY delta/yoy revenue -"],
    ),
    (
        "the unit in each row",
        "　当期　前年同期　増減率\n売上高(百万円)　1,200　1,000　20.0\n1株当たり当期純利益(円)　35.20　30.10　16.9\n"
        "ROE(%)　8.5　8.0　0.5\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -", "20.0 20 percent delta/yoy revenue -",
         "35.20 35.2 JPY actual eps -", "30.10 30.1 JPY actual/yoy eps -", "16.9 16.9 percent delta/yoy eps -",
         "8.5 8.5 percent actual roe -", "8.0 8 percent actual/yoy roe -", "0.5 0.5 points delta/yoy roe -"],
    ),
    (
        "the unit in each cell",
        "| 項目 | 当期 | 前年同期 | 前年同期比 |\n| 売上高 | 120億円 | 100億円 | 1.2倍 |\n| 店舗数 | 1,204店 | 1,180店 | +24店 |\n",
        ["120億円 1.2e+10 JPY actual revenue -", "100億円 1e+10 JPY actual/yoy revenue -", "1.2倍 1.2 times delta/yoy revenue -",
         "1,204店 1204 店 actual stores -", "1,180店 1180 店 actual/yoy stores -", "+24店 24 店 delta/yoy stores -"],
    ),
    (
        "rows per share and rows of percentages in a table of millions",
        "(単位:百万円)\n 当期 前年同期\n売上高 1,200 1,000\n原価率 62.1 63.0\n1株当たり純資産 1,520.5 1,480.2\n従業員数 1,234 1,200\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -",
         "62.1 62.1 percent actual - 原価率", "63.0 63 percent actual/yoy - 原価率",
         "1,520.5 1520.5 JPY actual - 1株当たり純資産", "1,480.2 1480.2 JPY actual/yoy - 1株当たり純資産",
         "1,234 1234 人 actual headcount -", "1,200 1200 人 actual/yoy headcount -"],
    ),
    (
        "changes in a row below their amounts",
        "(単位:百万円)\n 2024年3月期 2025年3月期\n売上高 1,000 1,200\n 前年同期比 5.0% 20.0%\n営業利益 100 90\n 増減率 25.0% △10.0%\n",
        ["1,000 1e+09 JPY actual/yoy revenue -", "1,200 1.2e+09 JPY actual revenue -",
         "5.0% 5 percent delta/yoy revenue -", "20.0% 20 percent delta/yoy revenue -",
         "100 1e+08 JPY actual/yoy operating_income -", "90 9e+07 JPY actual operating_income -",
         "25.0% 25 percent delta/yoy operating_income -", "△10.0% -10 percent delta/yoy operating_income -"],
    ),
    (
        "metrics by column, periods by row",
        "(単位:百万円)\n 売上高 営業利益\n当期 1,200 120\n前年同期 1,000 110\n増減率 20.0% 9.1%\n通期予想 2,500 250\n",
        ["1,200 1.2e+09 JPY actual revenue -", "120 1.2e+08 JPY actual operating_income -",
         "1,000 1e+09 JPY actual/yoy revenue -", "110 1.1e+08 JPY actual/yoy operating_income -",
         "20.0% 20 percent delta/yoy revenue -", "9.1% 9.1 percent delta/yoy operating_income -",
         "2,500 2.5e+09 JPY guidance revenue -", "250 2.5e+08 JPY guidance operating_income -"],
    ),
    (
        "quarters by row are no years before",
        "(単位:億円)\n 売上高 営業利益\n第1四半期 10 1\n第2四半期 11 2\n通期(予想) 44 6\n",
        ["10 1e+09 JPY actual revenue -", "1 1e+08 JPY actual operating_income -",
         "11 1.1e+09 JPY actual revenue -", "2 2e+08 JPY actual operating_income -",
         "44 4.4e+09 JPY guidance revenue -", "6 6e+08 JPY guidance operating_income -"],
    ),
    (
        "segments below the name of what is measured",
        "(単位:億円)\n 当期 前年同期\n売上高\n 自動車 60 50\n その他 5 4\n 計 65 54\n営業利益\n 自動車 6 5\n",
        ["60 6e+09 JPY actual revenue 自動車", "50 5e+09 JPY actual/yoy revenue 自動車",
         "5 5e+08 JPY actual revenue その他", "4 4e+08 JPY actual/yoy revenue その他",
         "65 6.5e+09 JPY actual revenue -", "54 5.4e+09 JPY actual/yoy revenue -",
         "6 6e+08 JPY actual operating_income 自動車", "5 5e+08 JPY actual/yoy operating_income 自動車"],
    ),
    (
        "segments that all are set in",
        "セグメント別売上高 (単位:億円)\n　　　　　　当期　前年同期\n　自動車　60　50\n　連結合計　100　90\n",
        ["60 6e+09 JPY actual revenue 自動車", "50 5e+09 JPY actual/yoy revenue 自動車",
         "100 1e+10 JPY actual revenue -", "90 9e+09 JPY actual/yoy revenue -"],
    ),
    (
        "segments with a note's mark and shares of the whole",
        "売上高(単位:億円)\nセグメント 当期 構成比\n自動車(注1) 60 60.0\n電機※ 40 40.0\n",
        ["60 6e+09 JPY actual revenue 自動車", "60.0 60 percent other - 自動車",
         "40 4e+09 JPY actual revenue 電機", "40.0 40 percent other - 電機"],
    ),
    (
        "two units in the unit's line",
        "(単位:億円、%)\n 当期 前年同期\n売上高 100 90\n営業利益率 8.0 7.5\n",
        ["100 1e+10 JPY actual revenue -", "90 9e+09 JPY actual/yoy revenue -",
         "8.0 8 percent actual operating_margin -", "7.5 7.5 percent actual/yoy operating_margin -"],
    ),
    (
        "a table of counts",
        "販売台数 (単位:千台)\n 当期 前年同期 増減率\n国内 120 110 9.1%\n",
        ["120 120000 台 actual - 国内", "110 110000 台 actual/yoy - 国内", "9.1% 9.1 percent delta/yoy - 国内"],
    ),
    (
        "dollars",
        "(単位:百万米ドル)\n 当期 前年同期\n売上高 1,200 1,000\n",
        ["1,200 1.2e+09 USD actual revenue -", "1,000 1e+09 USD actual/yoy revenue -"],
    ),
    (
        "notes below a table end it",
        "(単位:百万円)\n 当期 前年同期\n売上高 1,200 1,000\n(注)百万円未満切捨て\n※1 前年同期は遡及修正後\n2 3\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -"],
    ),
    (
        "words in a cell for what has no rate",
        "(単位:百万円)\n 当期 前年同期 増減率\n営業利益 50 △30 黒字転換\n純利益 △20 10 -%\n",
        ["50 5e+07 JPY actual operating_income -", "△30 -3e+07 JPY actual/yoy operating_income -",
         "△20 -2e+07 JPY actual net_income -", "10 1e+07 JPY actual/yoy net_income -"],
    ),
    (
        "a unit for each column below the heads",
        " 売上高 営業利益 1株当たり当期純利益\n 百万円 % 百万円 % 円 銭\n2025年3月期 9,812 4.1 4,906 △5.7 35.20\n"
        "2024年3月期 9,426 △0.8 5,202 1.0 33.10\n",
        ["9,812 9.812e+09 JPY actual revenue -", "4.1 4.1 percent delta/yoy revenue -", "4,906 4.906e+09 JPY actual operating_income -",
         "△5.7 -5.7 percent delta/yoy operating_income -", "35.20 35.2 JPY actual eps -",
         "9,426 9.426e+09 JPY actual/yoy revenue -", "△0.8 -0.8 percent delta/yoy revenue -",
         "5,202 5.202e+09 JPY actual/yoy operating_income -", "1.0 1 percent delta/yoy operating_income -",
         "33.10 33.1 JPY actual/yoy eps -"],
    ),
    (
        "a difference told in percent below a head that does not say so",
        "(単位:百万円)\n 当期 前年同期 増減\n売上高 1,210 1,000 21.0\n営業利益 120 100 20.0\n",
        ["1,210 1.21e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -", "21.0 21 percent delta/yoy revenue -",
         "120 1.2e+08 JPY actual operating_income -", "100 1e+08 JPY actual/yoy operating_income -",
         "20.0 20 percent delta/yoy operating_income -"],
    ),
    (
        "months side by side",
        "既存店売上高(単位:百万円)\n 4月 5月 6月\n国内 100 110 120\n",
        ["100 1e+08 JPY actual revenue 国内", "110 1.1e+08 JPY actual revenue 国内", "120 1.2e+08 JPY actual revenue 国内"],
    ),
    (
        "a row of fewer cells set aside, margins by row",
        "2025年3月期 連結業績(百万円)\n　2024/3期　2025/3期　増減額　増減率\n売上高　100　110　+10　+10.0%\n"
        "(粗利率)　40.0%　40.9%　+0.9pt\n(営業利益率)　8.0%　9.0%　+1.0pt　―\n",
        ["100 1e+08 JPY actual/yoy revenue -", "110 1.1e+08 JPY actual revenue -", "+10 1e+07 JPY delta/yoy revenue -",
         "+10.0% 10 percent delta/yoy revenue -", "8.0% 8 percent actual/yoy operating_margin -",
         "9.0% 9 percent actual operating_margin -", "+1.0pt 1 points delta/yoy operating_margin -"],
    ),
    (
        "a margin's column is that of the profit to its left; what is struck out between parts is no part's",
        "(単位:億円)\nセグメント\t売上高\t前年同期比\t営業利益\t利益率\n国内\t200\t+5.6%\t20\t10.0%\n消去・全社\t△12\t―\t△2\t―\n",
        ["200 2e+10 JPY actual revenue 国内", "+5.6% 5.6 percent delta/yoy revenue 国内", "20 2e+09 JPY actual operating_income 国内",
         "10.0% 10 percent actual operating_margin 国内", "△12 -1.2e+09 JPY actual revenue 消去・全社",
         "△2 -2e+08 JPY actual operating_income 消去・全社"],
    ),
    (
        "years that span quarters, the cells beside them empty",
        "四半期推移(単位:百万円)\n\t2024年度\t\t2025年度\n\t1Q\t2Q\t1Q\n売上高\t10\t11\t14\n",
        ["10 1e+07 JPY actual/yoy revenue -", "11 1.1e+07 JPY actual/other revenue -", "14 1.4e+07 JPY actual revenue -"],
    ),
    (
        "what a caption expects, periods by row",
        "2026年3月期の連結業績予想\n(%表示は、対前期増減率)\n　売上高　営業利益\n　百万円　%　百万円　%\n"
        "通期　115,000　4.5　10,000　△1.0\n",
        ["115,000 1.15e+11 JPY guidance revenue -", "4.5 4.5 percent delta/yoy revenue -", "10,000 1e+10 JPY guidance operating_income -",
         "△1.0 -1 percent delta/yoy operating_income -"],
    ),
    (
        "a column below words that say nothing is left out",
        "地域別売上高(単位:億円、%)\n 当第2四半期 前年同期 前年同期比 為替影響除く\n国内 300 290 103.4 103.4\n",
        ["300 3e+10 JPY actual revenue 国内", "290 2.9e+10 JPY actual/yoy revenue 国内", "103.4 3.4 percent delta/yoy revenue 国内"],
    ),
    (
        "years side by side, a unit in each cell, a range and a lower bound",
        " 2023年度 2024年度 2025年度予想\n売上高 900億円 1,000億円 1,100~1,150億円\n配当性向 30% 35% 40%以上\n",
        ["900億円 9e+10 JPY actual/yoy revenue -", "1,000億円 1e+11 JPY actual revenue -", "1,100~1,150億円 1.1e+11 JPY guidance revenue -",
         "30% 30 percent actual/yoy payout_ratio -", "35% 35 percent actual payout_ratio -", "40% 40 percent guidance payout_ratio -"],
    ),
    (
        "months of a ratio that only the caption names",
        "月次売上高 前年同月比(単位:%)\n 4月 5月 累計\n既存店 102.3 98.7 100.5\n",
        ["102.3 2.3 percent delta/yoy revenue 既存店", "98.7 -1.3 percent delta/yoy revenue 既存店",
         "100.5 0.5 percent delta/yoy revenue 既存店"],
    ),
    (
        "a metric in the corner holds for the parts below it",
        "(単位:百万円)\n営業収益 当期 前期 増減率\n運輸業 61,307 58,214 5.3\n不動産業 28,942 31,006 △6.7\n"
        "営業利益 当期 前期 増減率\n運輸業 9,874 8,420 17.3\n",
        ["61,307 6.1307e+10 JPY actual revenue 運輸業", "58,214 5.8214e+10 JPY actual/yoy revenue 運輸業",
         "5.3 5.3 percent delta/yoy revenue 運輸業", "28,942 2.8942e+10 JPY actual revenue 不動産業",
         "31,006 3.1006e+10 JPY actual/yoy revenue 不動産業",
         "△6.7 -6.7 percent delta/yoy revenue 不動産業", "9,874 9.874e+09 JPY actual operating_income 運輸業",
         "8,420 8.42e+09 JPY actual/yoy operating_income 運輸業", "17.3 17.3 percent delta/yoy operating_income 運輸業"],
    ),
    (
        "heads that tell the days of a term",
        "(単位:百万円)\n　前連結会計年度(自 2023年4月1日 至 2024年3月31日)　当連結会計年度(自 2024年4月1日 至 2025年3月31日)\n"
        "売上高　100　110\n",
        ["100 1e+08 JPY actual/yoy revenue -", "110 1.1e+08 JPY actual revenue -"],
    ),
    (
        "the ends of two business years",
        "(単位:千円)\n科目 前事業年度末 当事業年度末\n現金預金 500 700\n",
        ["500 500000 JPY actual/other cash -", "700 700000 JPY actual cash -"],
    ),
    (
        "fees received are an amount and no rate",
        "(単位:百万円)\n 当期 前年同期\n受取手数料 100 90\n販管費 50 45\n うち研究開発費 10 9\n",
        ["100 1e+08 JPY actual - 受取手数料", "90 9e+07 JPY actual/yoy - 受取手数料", "50 5e+07 JPY actual sga -",
         "45 4.5e+07 JPY actual/yoy sga -",
         "10 1e+07 JPY actual research -", "9 9e+06 JPY actual/yoy research -"],
    ),
    (
        "dividends by the half-year, in yen and sen",
        "配当の状況\n 年間配当金\n 第2四半期末 期末 合計\n 円 銭 円 銭 円 銭\n2024年3月期 10.00 15.00 25.00\n"
        "2025年3月期 15.00 15.00 30.00\n",
        ["10.00 10 JPY actual/yoy dividend -", "15.00 15 JPY actual/yoy dividend -", "25.00 25 JPY actual/yoy dividend -",
         "15.00 15 JPY actual dividend -", "15.00 15 JPY actual dividend -", "30.00 30 JPY actual dividend -"],
    ),
    (
        "a result held against a plan and the year before as a hundred each",
        "(百万円、%)\n 実績 計画比 対前年\n売上高 1,050 105 108\n営業利益 100 97 102\n",
        ["1,050 1.05e+09 JPY actual revenue -", "105 5 percent delta/plan revenue -", "108 8 percent delta/yoy revenue -",
         "100 1e+08 JPY actual operating_income -", "97 -3 percent delta/plan operating_income -",
         "102 2 percent delta/yoy operating_income -"],
    ),
    (
        "rows with numbers of their own, and a note between them",
        "(金額:百万円)\n 当期 前年同期\n1. 売上高 1,200 1,000\n2. 営業利益 120 100\n",
        ["1,200 1.2e+09 JPY actual revenue -", "1,000 1e+09 JPY actual/yoy revenue -", "120 1.2e+08 JPY actual operating_income -",
         "100 1e+08 JPY actual/yoy operating_income -"],
    ),
    (
        "parts by column over what is measured",
        "(単位:百万円)\n 自動車事業 電機事業\n 売上高 営業利益 売上高 営業利益\n当期 100 10 50 5\n前期 90 9 45 4\n",
        ["100 1e+08 JPY actual revenue 自動車事業", "10 1e+07 JPY actual operating_income 自動車事業",
         "50 5e+07 JPY actual revenue 電機事業", "5 5e+06 JPY actual operating_income 電機事業",
         "90 9e+07 JPY actual/yoy revenue 自動車事業", "9 9e+06 JPY actual/yoy operating_income 自動車事業",
         "45 4.5e+07 JPY actual/yoy revenue 電機事業", "4 4e+06 JPY actual/yoy operating_income 電機事業"],
    ),
    (
        "parts by column",
        "(単位:億円)\n 国内 海外 合計\n売上高 60 40 100\n",
        ["60 6e+09 JPY actual revenue 国内", "40 4e+09 JPY actual revenue 海外", "100 1e+10 JPY actual revenue -"],
    ),
    (
        "heads alike that nothing tells apart",
        "(単位:億円)\n 売上高 売上高\n国内 60 40\n",
        [],
    ),
    (
        "periods of a key figure",
        "主要KPI\n FY24/3Q FY25/3Q YoY\nARR(百万円) 1,200 1,500 +25.0%\n有料会員数(千人) 120 150 +25.0%\n解約率(%) 0.8 0.7 △0.1pt\n",
        ["1,200 1.2e+09 JPY actual/yoy - ARR", "1,500 1.5e+09 JPY actual - ARR", "+25.0% 25 percent delta/yoy - ARR",
         "120 120000 人 actual/yoy users -", "150 150000 人 actual users -", "+25.0% 25 percent delta/yoy users -",
         "0.8 0.8 percent actual/yoy churn -", "0.7 0.7 percent actual churn -", "△0.1pt -0.1 points delta/yoy churn -"],
    ),
]  # fmt: skip


def _said(text: str, cell: Cell) -> str:
    sense = f"{cell.sense}/{cell.comparison}" if cell.comparison else cell.sense
    return f"{text[cell.start : cell.end]} {float(cell.value):g} {cell.unit} {sense} {cell.metric or '-'} {cell.scope or '-'}"


@pytest.mark.parametrize(("text", "cells"), [layout[1:] for layout in LAYOUTS], ids=[layout[0] for layout in LAYOUTS])
def test_a_layout_is_read_as_a_reader_reads_it(text: str, cells: list[str]) -> None:
    """Every cell with its value in base units and what it is; what cannot be told is left out."""
    plain_text = plain(text)
    assert [_said(text, cell) for cell in cells_of(plain_text)] == cells


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("(単位:億円)\n 1Q 2Q 3Q 4Q\n売上高 11 12 13 14\n", ["1Q", "2Q", "3Q", "4Q"]),
        ("(単位:億円)\n 2024年度 2025年度\n 1Q 2Q 1Q 2Q\n売上高 1 2 3 4\n", ["2024年度1Q", "2024年度2Q", "2025年度1Q", "2025年度2Q"]),
        ("(単位:億円)\n FY24 1Q FY25 1Q\n売上高 1 2\n", ["FY24 1Q", "FY25 1Q"]),
        ("(単位:億円)\n 当期 通期予想\n売上高 1 2\n", [None, "通期"]),
        ("(単位:億円)\n 売上高 営業利益\n2025年3月期 10 1\n", ["2025年3月期", "2025年3月期"]),
        ("(単位:億円)\n売上高\n 2025年3月期 2024年3月期\n第1四半期 10 9\n", ["2025年3月期第1四半期", "2024年3月期第1四半期"]),
    ],
)
def test_a_cell_is_of_the_period_that_its_head_names(text: str, periods: list[str | None]) -> None:
    """A period is told by the column, the row, or both."""
    assert [cell.period for cell in cells_of(text)] == periods


TOLD = "社長 山田太郎：業績をご説明します。\n\n（単位：百万円）\n"


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("　当期　前年同期　増減率　通期予想　増減率\n売上高　110　100　10.0　220　5.0\n", {"110": 10.0, "220": 5.0}),
        ("　実績　計画　計画比　前年比\n売上高　110　100　110　105\n", {"110": 10.0}),  # the first that is stated
        ("　計画　実績　前年比\n売上高　100　110　5.0%\n", {"110": 5.0}),
        ("　前回予想　今回予想　増減率\n売上高　100　110　10.0\n", {"110": 10.0}),
        ("　当期　前年同期　前年同期比\n売上高　120　100　1.2倍\n", {"120": 20.0}),
        ("　当期　増減\n営業利益率(%)　8.5　0.5\n", {}),
    ],
)
def test_an_amount_takes_the_change_beside_it(table: str, changes: dict[str, float]) -> None:
    """A change is of the result or the forecast that it stands behind, never of the year before or the old forecast."""
    amounts = [q for q in facts_of(read(TOLD + table)).quantities if q.kind == "money" and q.sense != "delta"]
    assert {q.surface: q.change_percent for q in amounts if q.change_percent is not None} == pytest.approx(changes)


def test_a_row_keeps_ranges_bounds_and_periods() -> None:
    """Both ends of a range, how near an amount is meant, and the period of its column."""
    table = "　通期予想　前期実績\n売上高　100～120　90\n営業利益　10以上　9\n以上です。\n"
    found = [(q.surface, q.value, q.value_high, q.hedge, q.period) for q in facts_of(read(TOLD + table)).quantities]
    assert found == [
        ("100～120", 100e6, 120e6, None, "通期"), ("90", 90e6, None, None, None),
        ("10", 10e6, None, "at_least", "通期"), ("9", 9e6, None, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", [" 当期 前年同期" * 20_000, "(百万円)\n" * 20_000, "(単位:百万円)\n 当期 前年同期\n" + ("売上 " + "1 " * 70 + "\n") * 2_000]
)
def test_a_text_that_begins_tables_without_end_is_read_at_once(text: str) -> None:
    """What looks like a table at every place costs no more than its length."""
    before = time.process_time()
    assert not list(cells_of(text))
    assert time.process_time() - before < LIMIT
