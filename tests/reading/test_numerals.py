"""The grammar of spoken numbers: value in base units, unit and kind of every notation, and what is no number."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

from collections.abc import Sequence
from decimal import Decimal

import pytest

from components.reading.cleaning import plain
from components.reading.numerals import numerals

# as written, value, unit
MONEY = [
    ("2,365億300万人民元", "236503000000", "CNY"),
    ("512億8,900万人民元", "51289000000", "CNY"),
    ("2兆1,450億円", "2145000000000", "JPY"),
    ("２兆１，４５０億円", "2145000000000", "JPY"),
    ("1.7兆円", "1700000000000", "JPY"),
    ("1兆2345億6789万円", "1234567890000", "JPY"),
    ("５，６７８億円", "567800000000", "JPY"),
    ("5678億円", "567800000000", "JPY"),
    ("59,874百万円", "59874000000", "JPY"),
    ("１８４，３２２百万円", "184322000000", "JPY"),
    ("4,512百万円", "4512000000", "JPY"),
    ("413百万円", "413000000", "JPY"),
    ("120千円", "120000", "JPY"),
    ("1,200千円", "1200000", "JPY"),
    ("3億円", "300000000", "JPY"),
    ("3.5億円", "350000000", "JPY"),
    ("3億5,000万円", "350000000", "JPY"),
    ("3億5千万円", "350000000", "JPY"),
    ("5千億円", "500000000000", "JPY"),
    ("3千万円", "30000000", "JPY"),
    ("2百億円", "20000000000", "JPY"),
    ("1,600円", "1600", "JPY"),
    ("72円", "72", "JPY"),
    ("18円25銭", "18.25", "JPY"),
    ("246円58銭", "246.58", "JPY"),
    ("18円5.5銭", "18.055", "JPY"),
    ("△12円30銭", "-12.3", "JPY"),
    ("△1億円", "-100000000", "JPY"),
    ("▲1億円", "-100000000", "JPY"),
    ("△４，５１２百万円", "-4512000000", "JPY"),
    ("▲ 512百万円", "-512000000", "JPY"),
    ("-120億円", "-12000000000", "JPY"),
    ("−120億円", "-12000000000", "JPY"),
    ("マイナス120億円", "-12000000000", "JPY"),
    ("+120億円", "12000000000", "JPY"),
    ("＋１２０億円", "12000000000", "JPY"),
    ("15億ドル", "1500000000", "USD"),
    ("100億米ドル", "10000000000", "USD"),
    ("5,000万ドル", "50000000", "USD"),
    ("43億ドル", "4300000000", "USD"),
    ("$120", "120", "USD"),
    ("US$3億", "300000000", "USD"),
    ("＄1.5億", "150000000", "USD"),
    ("¥1,200", "1200", "JPY"),
    ("￥５００億", "50000000000", "JPY"),
    ("€20億", "2000000000", "EUR"),
    ("£3億", "300000000", "GBP"),
    ("30億香港ドル", "3000000000", "HKD"),
    ("HK$25億", "2500000000", "HKD"),
    ("12億ユーロ", "1200000000", "EUR"),
    ("4億ポンド", "400000000", "GBP"),
    ("1兆ウォン", "1000000000000", "KRW"),
    ("3,400億ウォン", "340000000000", "KRW"),
    ("150億台湾ドル", "15000000000", "TWD"),
    ("8億シンガポールドル", "800000000", "SGD"),
    ("58億元", "5800000000", "CNY"),
    ("RMB186億", "18600000000", "CNY"),
    ("186億RMB", "18600000000", "CNY"),
    ("12億中国元", "1200000000", "CNY"),
    ("90億ルピー", "9000000000", "INR"),
    ("25億バーツ", "2500000000", "THB"),
    ("500億ドン", "50000000000", "VND"),
    ("6億スイスフラン", "600000000", "CHF"),
    ("7億豪ドル", "700000000", "AUD"),
    ("1億5百万円", "105000000", "JPY"),
    ("10億300円", "1000000300", "JPY"),
    ("2,365億 円", "236500000000", "JPY"),
    ("USD120", "120", "USD"),
    ("US$1.2億", "120000000", "USD"),
    ("RMB 3.5億", "350000000", "CNY"),
    ("HKD500百万", "500000000", "HKD"),
]
IN_KANJI = [
    ("三億円", "300000000", "JPY"),
    ("百億円", "10000000000", "JPY"),
    ("十億ドル", "1000000000", "USD"),
    ("百二十億円", "12000000000", "JPY"),
    ("三百五十億円", "35000000000", "JPY"),
    ("百五十万円", "1500000", "JPY"),
    ("一億二千万円", "120000000", "JPY"),
    ("二兆三千億円", "2300000000000", "JPY"),
    ("千二百億円", "120000000000", "JPY"),
    ("五百円", "500", "JPY"),
    ("千円", "1000", "JPY"),
    ("三・五億円", "350000000", "JPY"),  # a decimal point between kanji
    ("〇・五億円", "50000000", "JPY"),
    ("一二〇億円", "12000000000", "JPY"),  # digit by digit
    ("△三億円", "-300000000", "JPY"),
]
# Only the class of the size is said: there is no value.
VAGUE = [
    ("数十億円", "money", "JPY"), ("数百億円", "money", "JPY"), ("十数億円", "money", "JPY"), ("数億円", "money", "JPY"), ("何十億円", "money", "JPY"),
    ("数百万ドル", "money", "USD"), ("数%", "percent", "percent"), ("十数％", "percent", "percent"), ("10数%", "percent", "percent"),
    ("数割", "percent", "percent"), ("数倍", "ratio", "times"), ("数ポイント", "points", "points"), ("数千人", "count", "人"), ("数百社", "count", "社"),
    ("数カ国", "count", "カ国"), ("数名", "count", "名"), ("2桁", "percent", "digits"), ("二桁", "percent", "digits"), ("３ケタ", "percent", "digits"),
    ("数年", "duration", "year"), ("十数年", "duration", "year"), ("数カ月", "duration", "month"),
]  # fmt: skip
# Without a currency the scale shows an amount; its currency is the call's.
BARE = [
    ("120億", "12000000000"), ("1.7兆", "1700000000000"), ("12億5,000万", "1250000000"), ("△3億", "-300000000"), ("５６７８億", "567800000000"),
    ("2兆1,450億", "2145000000000"),
]  # fmt: skip
# as written, lower end, upper end, unit
RANGES = [
    ("20～24億円", "2000000000", "2400000000", "JPY"),
    ("20〜24億円", "2000000000", "2400000000", "JPY"),
    ("20億～24億円", "2000000000", "2400000000", "JPY"),
    ("20億円～24億円", "2000000000", "2400000000", "JPY"),
    ("20-24億円", "2000000000", "2400000000", "JPY"),
    ("9,500億～1兆円", "950000000000", "1000000000000", "JPY"),
    ("100～120円", "100", "120", "JPY"),
    ("1兆2,000億～1兆3,000億円", "1200000000000", "1300000000000", "JPY"),
    ("1兆2,000億～3,000億円", "1200000000000", "1300000000000", "JPY"),  # the larger scale holds for both
    ("20億円ないし24億円", "2000000000", "2400000000", "JPY"),
    ("15～20億ドル", "1500000000", "2000000000", "USD"),
    ("10億ドル～12億ドル", "1000000000", "1200000000", "USD"),
    ("＄20～24億", "2000000000", "2400000000", "USD"),
    ("２～３割", "20", "30", "percent"),
    ("2割～3割", "20", "30", "percent"),
    ("2、3割", "20", "30", "percent"),
    ("二、三割", "20", "30", "percent"),
    ("2割～2割5分", "20", "25", "percent"),
    ("1.2～1.5倍", "1.2", "1.5", "times"),
    ("1.2倍～1.5倍", "1.2", "1.5", "times"),
    ("2、3倍", "2", "3", "times"),
    ("0.5～1ポイント", "0.5", "1", "points"),
    ("50～70bp", "0.5", "0.7", "points"),
    ("5～10名", "5", "10", "名"),
    ("3社～5社", "3", "5", "社"),
    ("1,000～1,200店", "1000", "1200", "店"),
    ("3～5年", "3", "5", "year"),
    ("2、3年", "2", "3", "year"),
    ("3～6カ月", "3", "6", "month"),
    ("△3～△1%", "-3", "-1", "percent"),
    ("マイナス5～プラス5%", "-5", "5", "percent"),
    ("+3～5%", "3", "5", "percent"),
    ("5～7%", "5", "7", "percent"),
    ("5%～7%", "5", "7", "percent"),
    ("５～７％", "5", "7", "percent"),
    ("-5～-3%", "-5", "-3", "percent"),
    ("9,000円から1万円程度", "9000", "10000", "JPY"),  # an end with its own unit shares no scale
    ("900人から1万人程度", "900", "10000", "人"),
    ("1〜2億5千万円", "100000000", "250000000", "JPY"),  # the first scale of the upper end is the shared one
    ("1,000~800億円", "100000000000", "80000000000", "JPY"),  # a falling range stays as it is
    ("105円から95円程度", "105", "95", "JPY"),
    ("105%から95%程度", "105", "95", "percent"),
    ("1兆2,000億~3,000億", "1200000000000", "1300000000000", ""),
]
# as written, value, unit, kind
RATES = [
    ("5%", "5", "percent", "percent"),
    ("５％", "5", "percent", "percent"),
    ("5 %", "5", "percent", "percent"),
    ("5パーセント", "5", "percent", "percent"),
    ("6.1％", "6.1", "percent", "percent"),
    ("0.6%", "0.6", "percent", "percent"),
    ("-5.1%", "-5.1", "percent", "percent"),
    ("−5.1%", "-5.1", "percent", "percent"),
    ("▲7.4％", "-7.4", "percent", "percent"),
    ("△13.4％", "-13.4", "percent", "percent"),
    ("△ 13.4％", "-13.4", "percent", "percent"),
    ("マイナス3%", "-3", "percent", "percent"),
    ("+5%", "5", "percent", "percent"),
    ("＋５．２％", "5.2", "percent", "percent"),
    ("1,250%", "1250", "percent", "percent"),
    ("7割", "70", "percent", "percent"),
    ("二割", "20", "percent", "percent"),
    ("4割", "40", "percent", "percent"),
    ("３割", "30", "percent", "percent"),
    ("2割5分", "25", "percent", "percent"),
    ("2.5割", "25", "percent", "percent"),
    ("十割", "100", "percent", "percent"),
    ("二割五分", "25", "percent", "percent"),
    ("3割5分8厘", "35.8", "percent", "percent"),
    ("プラス33パーセント", "33", "percent", "percent"),
    ("三・五％", "3.5", "percent", "percent"),
    ("十五％", "15", "percent", "percent"),
    ("二・五倍", "2.5", "times", "ratio"),
    ("十倍", "10", "times", "ratio"),
    ("半減", "-50", "percent", "percent"),
    ("倍増", "100", "percent", "percent"),
    ("3.1倍", "3.1", "times", "ratio"),
    ("３倍", "3", "times", "ratio"),
    ("1,000倍", "1000", "times", "ratio"),
    ("1.3ポイント", "1.3", "points", "points"),
    ("１．３ポイント", "1.3", "points", "points"),
    ("1.3%ポイント", "1.3", "points", "points"),
    ("1.3pt", "1.3", "points", "points"),
    ("2pp", "2", "points", "points"),
    ("50bp", "0.5", "points", "points"),
    ("25bps", "0.25", "points", "points"),
    ("25ベーシスポイント", "0.25", "points", "points"),
    ("△0.6ポイント", "-0.6", "points", "points"),
    ("2倍", "2", "times", "ratio"),
    ("二倍", "2", "times", "ratio"),
    ("4割5分", "45", "percent", "percent"),
    ("三分の二", "66.66666666666666666666666667", "percent", "percent"),
    ("4分の3", "75", "percent", "percent"),
]
COUNTS = [
    ("2つ", "2", "つ"),
    ("三つ", "3", "つ"),
    ("20名", "20", "名"),
    ("4,200万人", "42000000", "人"),
    ("1億2,000万人", "120000000", "人"),
    ("12店舗", "12", "店舗"),
    ("１２店舗", "12", "店舗"),
    ("300店", "300", "店"),
    ("5社", "5", "社"),
    ("三社", "3", "社"),
    ("3,500台", "3500", "台"),
    ("12万台", "120000", "台"),
    ("120件", "120", "件"),
    ("3か国", "3", "か国"),
    ("4カ所", "4", "カ所"),
    ("2拠点", "2", "拠点"),
    ("1,000万株", "10000000", "株"),
    ("500トン", "500", "トン"),
    ("20万戸", "200000", "戸"),
    ("600万口座", "6000000", "口座"),
    ("30品目", "30", "品目"),
    ("2回", "2", "回"),
    ("一度", "1", "度"),
    ("三十五社", "35", "社"),
    ("百五十人", "150", "人"),
    ("百社", "100", "社"),
    ("千人", "1000", "人"),
    ("120億人", "12000000000", "人"),
    ("△35人", "-35", "人"),
    ("3億台", "300000000", "台"),
    ("120MW", "120", "MW"),
    ("128カ店", "128", "カ店"),
    ("128ヵ店", "128", "ヵ店"),
    ("128か店", "128", "か店"),
    ("128ケ店", "128", "ケ店"),
    ("86万TEU", "860000", "TEU"),
    ("12編成", "12", "編成"),
    ("1.2GWh", "1.2", "GWh"),
    ("30ヘクタール", "30", "ヘクタール"),
]
TIMES = [
    ("1ヶ月", "1", "month", "duration"),
    ("3か月", "3", "month", "duration"),
    ("6ヶ月間", "6", "month", "duration"),
    ("３カ月", "3", "month", "duration"),
    ("9箇月", "9", "month", "duration"),
    ("10年以上", "10", "year", "duration"),
    ("20年", "20", "year", "duration"),
    ("3年間", "3", "year", "duration"),
    ("数年間", None, "year", "duration"),
    ("数ヶ月", None, "month", "duration"),
    ("2週間", "2", "week", "duration"),
    ("10日間", "10", "day", "duration"),
    ("4四半期", "4", "quarter", "duration"),
    ("半年", "6", "month", "duration"),
    ("半年間", "6", "month", "duration"),
    ("1年半", "1.5", "year", "duration"),
    ("二〇二五年", "2025", "year", "date"),
    ("令和7年", "2025", "year", "date"),
    ("令和元年", "2019", "year", "date"),
    ("平成三十年", "2018", "year", "date"),
    ("昭和60年", "1985", "year", "date"),
    ("十二月", "12", "month", "date"),
    ("九月三十日", "30", "day", "date"),
    ("二〇二六年度", None, "period", "period"),
    ("7-9月", None, "period", "period"),
    ("令和8年3月期", None, "period", "period"),
    ("2025年", "2025", "year", "date"),
    ("2025 年", "2025", "year", "date"),
    ("２０２５年", "2025", "year", "date"),
    ("9月", "9", "month", "date"),
    ("9月末", "9", "month", "date"),
    ("１２月末", "12", "month", "date"),
    ("4月1日", "1", "day", "date"),
    ("2025年9月30日", "30", "day", "date"),
    ("2025年9月", "9", "month", "date"),
    ("第2四半期", "2", "quarter", "period"),
    ("第２四半期", "2", "quarter", "period"),
    ("第二四半期", "2", "quarter", "period"),
    ("3Q", "3", "quarter", "period"),
    ("2026年3月期", None, "period", "period"),
    ("2026年度", None, "period", "period"),
    ("FY2025", None, "period", "period"),
    ("FY25", None, "period", "period"),
    ("10-12月期", None, "period", "period"),
    ("2つ目", "2", "rank", "rank"),
    ("二つ目", "2", "rank", "rank"),
    ("2番目", "2", "rank", "rank"),
    ("３点目", "3", "rank", "rank"),
    ("第一", "1", "rank", "rank"),
    ("第二", "2", "rank", "rank"),
    ("2年目", "2", "rank", "rank"),
    ("25年3月期", None, "period", "period"),
]
# Nothing in these is a number of the company; a word in brackets after the bar is why.
TRAPS = [
    "一般的に", "一方で", "一部の製品", "一定の時間", "一層の改善", "一連の施策", "唯一の方法", "統一した", "均一な価格", "十分に満たす",
    "三河屋の店", "五十嵐が答えます", "千葉の工場", "百貨店の売上", "万全の体制", "億劫な作業", "七転び八起き", "四国の店", "九州の工場",
    "双十一", "「双十一」商戦", "88VIP会員", "618商戦", "5G基地局", "4Kテレビ", "B2B取引", "A4用紙", "H20系", "G7", "COVID-19", "XPT-4", "ISO9001",
    "Web3", "3D印刷", "R32冷媒", "7012", "証券コード7012", "香港上場株式（7012）", "HK: 7012", "電話03-1234-5678", "1,2,3と続く", "19:30",
    "両市場", "両面", "数字", "数値", "半分", "半導体", "半期", "半減期", "割合", "割引率", "役割", "分割", "割安", "時間割", "倍率", "兆し", "兆候",
    "億ション", "円安", "円高", "円滑", "円建て", "元建て", "元々", "元社長", "元年", "ドル建て", "ドル円", "ウォン安", "米ドル建て", "ドンと来い",
    "中期経営計画", "初期段階", "増収減益", "黒字転換", "横ばい", "大幅増", "微増", "人々", "本社", "件名", "社名", "店頭", "台湾", "回復", "点検",
    "関東一円", "三本柱", "十人十色", "1億総活躍", "単位：百万円", "（百万円）", "（単位：千円）", "百万円未満を切り捨て", "単位は億円", "数多く", "何度も", "千葉県", "万一",
    "受発注を一元管理", "一元化", "多元", "三元系正極材", "次元", "COP28", "2エンジン", "2フランチャイズ店", "40フィート", "20フィートコンテナ", "少数株主", "半分冗談",
    "第三者委員会", "二人三脚", "一石二鳥", "四捨五入", "三位一体", "第一汐見銀行", "十河が答えます",
]  # fmt: skip
# A sentence and its numbers in order: surface (a blank in it as _), value or both ends (? where only a size class is said), unit (- where none is said).
SENTENCES = [
    ("連結売上収益は2兆1,450億円、前年同期比8.6%増となりました", "2兆1,450億円 2145000000000 JPY; 8.6% 8.6 percent"),
    ("営業損失は△4,512百万円でした", "△4,512百万円 -4512000000 JPY"),
    ("売上高は1,204 億円、営業利益は 98 億円です", "1,204_億円 120400000000 JPY; 98_億円 9800000000 JPY"),
    ("売上高は 1 兆 2,000 億円です", "1_兆_2,000_億円 1200000000000 JPY"),
    ("通期の純利益は8,000億円から1兆円程度を見込みます", "8,000億円から1兆円 800000000000~1000000000000 JPY"),
    ("設備投資は500億円から700億円の範囲です", "500億円から700億円 50000000000~70000000000 JPY"),
    ("受注残は3億5,000〜6,000万円です", "3億5,000~6,000万円 350000000~360000000 JPY"),
    ("年間5〜6千万円の効果です", "5~6千万円 50000000~60000000 JPY"),
    ("2千〜3千万円の費用です", "2千~3千万円 20000000~30000000 JPY"),
    ("800〜1千億円の投資枠です", "800~1千億円 80000000000~100000000000 JPY"),
    ("投資は5千万〜1億円です", "5千万~1億円 50000000~100000000 JPY"),
    ("想定為替は1ドル=145円から140円程度です", "145円から140円 145~140 JPY"),
    ("稼働率は95%〜90%へ下がります", "95%~90% 95~90 percent"),
    ("会員は900〜1万人です", "900~1万人 900~10000 人"),  # 900万 would be further off
    ("一〜二億五千万円です", "一~二億五千万円 100000000~250000000 JPY"),
    ("配当性向は30 ～ 40 %を目安とします", "30_~_40_% 30~40 percent"),
    ("20 ～ 24 億円を計画しています", "20_~_24_億円 2000000000~2400000000 JPY"),
    ("為替影響は△3億円〜+2億円です", "△3億円~+2億円 -300000000~200000000 JPY"),
    ("* 売上高 - 120億円", "120億円 12000000000 JPY"),  # a dash between blanks is no minus
    ("- 5.1%の増収\n- 3.2%の減収", "5.1% 5.1 percent; 3.2% 3.2 percent"),
    ("前年同期比 -5.1%です", "-5.1% -5.1 percent"),
    ("前年比（-5.1%）です", "-5.1% -5.1 percent"),
    ("10 - 12億円を見込む", "12億円 1200000000 JPY"),  # a dash between blanks is no minus
    ("US$35Mの調達", "US$35M 35000000 USD"),
    ("$1.2Bの案件", "$1.2B 1200000000 USD"),
    ("₩3,400億の投資", "₩3,400億 340000000000 KRW"),
    ("PHP8に移行しました", ""),  # a language
    ("CNY商戦は好調、CNY 3.5億です", "CNY_3.5億 350000000 CNY"),
    ("CAD1,200の入金", "CAD1,200 1200 CAD"),
    ("2エンド、3ドンキ、5フランス店", ""),
    ("WTIは1バレル80ドルレベルです", "80ドル 80 USD"),
    ("20億ドルクラスの買収です", "20億ドル 2000000000 USD"),  # a size class, still money
    ("三元系と二元論、3元触媒の話", ""),
    ("1億元の還元", "1億元 100000000 CNY"),
    ("百元の商品", "百元 100 CNY"),
    ("地域一円、エリア一円に広げます", ""),
    ("全体の約4割5分の水準です", "4割5分 45 percent"),
    ("3割5分の1つの店", "3割 30 percent; 1つ 1 つ"),  # 分の1 is no 分
    ("コストを3分の1に減らします", "3分の1 33.33333333333333333333333333 percent"),
    ("株主の三分の二以上の賛成です", "三分の二 66.66666666666666666666666667 percent"),
    ("人員の10分の1を充てます", "10分の1 10 percent"),
    ("1時間30分の2部構成です", ""),  # minutes
    ("15分の1on1を行います", ""),  # minutes
    ("海外が売上の半分を占めます", "半分 50 percent"),
    ("半分以上が法人です", "半分 50 percent"),
    ("半分冗談ですが、半分お任せしています", ""),
    ("25年3月期の増収率は5%です", "25年3月期 ? period; 5% 5 percent"),
    ("25年度は増益です", "25年度 ? period"),
    ("26/3期の計画です", "26/3期 ? period"),
    ("25年4月に着工します", "25年4月 4 month"),
    ("25年春に開業します", ""),  # a year, no span of 25 years
    ("25年上期に開業します", ""),
    ("10年国債です", "10年 10 year"),
    ("3カ年の中期計画です", "3カ年 3 year"),
    ("5ヵ年計画です", "5ヵ年 5 year"),
    ("5年目標は据え置きです", "5年 5 year"),  # no 5年目
    ("3回目の値上げです", "3回目 3 rank"),
    ("シェアは国内2位です", "2位 2 rank"),
    ("少数株主、多数店舗、複数社、複数年契約", ""),
    ("上位10株主の構成です", ""),
    ("自己株式100万株を消却します", "100万株 1000000 株"),
    ("第3工場の稼働は来期です", ""),
    ("第12工場と第2拠点です", ""),
    ("国内3工場と海外2拠点です", "3工場 3 工場; 2拠点 2 拠点"),
    ("運航機材は48機、15便を増便します", "48機 48 機; 15便 15 便"),
    ("3機能を統合し、2機関と連携します", ""),
    ("2機種を投入します", "2機種 2 機種"),
    ("24両、12編成を更新します", "24両 24 両; 12編成 12 編成"),
    ("一両日中に、2両日に開示します", ""),
    ("86万TEUを214隻で運びます", "86万TEU 860000 TEU; 214隻 214 隻"),
    ("客室は1,200室、病床は300床です", "1,200室 1200 室; 300床 300 床"),
    ("室長3名と床面積1,200坪です", "3名 3 名; 1,200坪 1200 坪"),
    ("生産量は日量10万バレルです", "10万バレル 100000 バレル"),
    ("発電容量は300MW、蓄電は1.2GWhです", "300MW 300 MW; 1.2GWh 1.2 GWh"),
    ("128カ店のうち12カ店を統合します", "128カ店 128 カ店; 12カ店 12 カ店"),
    ("5基準を満たし、3基地局を置きます", ""),
    ("2点検、3回答、4本部、5件数", ""),
    ("1台当たり3万円の値上げです", "3万円 30000 JPY"),
    ("1バレル=84ドルの前提です", "84ドル 84 USD"),
    ("12期連続の増収です", "12期 12 期"),
    ("月間600万ダウンロード、300万IDです", "600万ダウンロード 6000000 ダウンロード; 300万ID 3000000 ID"),
    ("2ラインナップを追加し、2ラインを増設します", "2ライン 2 ライン"),
    ("5事業年度と3事業部と4事業です", "4事業 4 事業"),
    ("2 社会貢献\n3 人員計画", ""),  # headings with their numbers
    ("導入は 5 社、3 カ月で 2 割増えました", "5_社 5 社; 3_カ月 3 month; 2_割 20 percent"),
    ("第 2 四半期は 2 桁増収です", "第_2_四半期 2 quarter; 2_桁 ? digits"),
    ("100円ショップと500円ランチと1億円プレーヤー", "100円 100 JPY; 500円 500 JPY; 1億円 100000000 JPY"),
    ("12億5,000万米ドルの社債です", "12億5,000万米ドル 1250000000 USD"),
    ("粗利率は1.3ポイント改善、スプレッドは50bp縮小", "1.3ポイント 1.3 points; 50bp 0.5 points"),
    ("1株当たり18円25銭の配当です", "18円25銭 18.25 JPY"),
    ("40フィートコンテナと20フィート", ""),
    ("23区内の30万戸です", "30万戸 300000 戸"),
    ("24時間365日の体制です", ""),
    ("売上1,000億円超え、時価総額1兆円を目指す", "1,000億円 100000000000 JPY; 1兆円 1000000000000 JPY"),
    ("二百三十億円の黒字、▲7.4％です", "二百三十億円 23000000000 JPY; △7.4% -7.4 percent"),
    ("10月1日から12月31日までの3カ月間です", "10月1日 1 day; 12月31日 31 day; 3カ月間 3 month"),
    ("2026年3月期第2四半期、7-9月期は7割減です", "2026年3月期 ? period; 第2四半期 2 quarter; 7-9月期 ? period; 7割 70 percent"),
    ("三つ星の店、二つ返事", "二つ 2 つ"),
    ("5割から6割程度です", "5割から6割 50~60 percent"),
    ("2〜3年で1.5倍〜2倍になります", "2~3年 2~3 year; 1.5倍~2倍 1.5~2 times"),
    ("0.5%から1%程度の改善、5bpから10bp程度の縮小です", "0.5%から1% 0.5~1 percent; 5bpから10bp 0.05~0.1 points"),
    ("百貨店は3館、150館です", ""),
    ("売上高は5億3千4百万円です", "5億3千4百万円 534000000 JPY"),
    ("EBITDAは15億、純利益は5.5億でした", "15億 1500000000 -; 5.5億 550000000 -"),
    ("10億円超の案件が3件、1億円未満が12件", "10億円 1000000000 JPY; 3件 3 件; 1億円 100000000 JPY; 12件 12 件"),
    ("A4サイズ2枚、B5判3冊", "2枚 2 枚; 3冊 3 冊"),
    ("1万人以上が参加、2人組の応募", "1万人 10000 人; 2人 2 人"),
    ("ROE8%、PBR1倍を超えました", "8% 8 percent; 1倍 1 times"),
    ("0.9%pt、2.1%ポイントの改善", "0.9%pt 0.9 points; 2.1%ポイント 2.1 points"),
    ("数百億円規模、数十社、十数％です", "数百億円 ? JPY; 数十社 ? 社; 十数% ? percent"),
    ("5%、10%、15%の3段階です", "5% 5 percent; 10% 10 percent; 15% 15 percent"),
    ("12期連続の増収、5期ぶりの増益", "12期 12 期; 5期 5 期"),
    ("30億円(うち10億円は前期分)", "30億円 3000000000 JPY; 10億円 1000000000 JPY"),
    ("30億円〜を見込む", "30億円 3000000000 JPY"),
    ("1億2千〜5千万円の費用", "1億2千~5千万円 120000000~150000000 JPY"),
    ("50人から30人程度に減らします", "50人から30人 50~30 人"),
    ("1兆2,000億円〜3,000億円", "1兆2,000億円~3,000億円 1200000000000~1300000000000 JPY"),
    ("2億円〜5,000万円", "2億円~5,000万円 200000000~50000000 JPY"),  # it falls: 2億 has no rest that 5,000万 could stand beside
    ("0〜5億円の損失", "0~5億円 0~500000000 JPY"),
    ("マイナス5億円からプラス3億円程度", "マイナス5億円からプラス3億円 -500000000~300000000 JPY"),
    ("1.5〜2億5千万円です", "1.5~2億5千万円 150000000~250000000 JPY"),
    ("9,500〜1兆円です", "9,500~1兆円 950000000000~1000000000000 JPY"),  # 億, for it brings the ends nearer
    ("USD 3.5 billionの枠", "USD_3.5_billion 3500000000 USD"),
    ("EUR1.10、GBP1,200", "EUR1.10 1.1 EUR; GBP1,200 1200 GBP"),
    ("ユーロ5規制とEuro6規制", ""),
    ("SCOPE3で20%減、Scope1+2", "20% 20 percent"),
    ("CO2排出量は2万トン減", "2万トン 20000 トン"),
    ("5G基地局3万基を整備", "3万基 30000 基"),
    ("2025年4月1日に1株を3株に分割", "2025年4月1日 1 day; 1株 1 株; 3株 3 株"),
    ("売上の約3分の2が海外", "3分の2 66.66666666666666666666666667 percent"),
    ("4分の1半期という語はない", "4分の1 25 percent"),
    ("残り半分は来期です", ""),
    ("半分弱が国内、およそ半分が海外", "半分 50 percent; 半分 50 percent"),
    ("1日3便、週5便です", "3便 3 便; 5便 5 便"),
    ("3便宜、2両替、4床面積、5席数、3校正", ""),
    ("5人材、3名称、2社長、4店長", ""),
    ("20万枚のディスク、3枚数", "20万枚 200000 枚"),
    ("1億ケースの出荷と4億箱", "1億ケース 100000000 ケース; 4億箱 400000000 箱"),
    ("3ケーススタディ", ""),
    ("10GB、5TBのデータ", ""),
    ("5年半で2.5倍", "5年半 5.5 year; 2.5倍 2.5 times"),
    ("第1四半期の1-3月は5%増", "第1四半期 1 quarter; 1-3月 ? period; 5% 5 percent"),
    ("3Q累計で75億円", "3Q 3 quarter; 75億円 7500000000 JPY"),
    ("令和7年3月期は15億円", "令和7年3月期 ? period; 15億円 1500000000 JPY"),
    ("150円台、70%台、10億円台", "150円 150 JPY; 70% 70 percent; 10億円 1000000000 JPY"),
    ("月額980円、税込1,078円", "980円 980 JPY; 1,078円 1078 JPY"),
    ("20円安、3円高", "20円 20 JPY; 3円 3 JPY"),
    ("20代、30歳、5丁目3番地、302号室", ""),
    ("2024年問題、2030年ビジョン", "2024年 2024 year; 2030年 2030 year"),
    ("一般の方、一方、一部で三割減", "三割 30 percent"),
    ("プロセス、マイナー、何か、平均、半導体、四半期、Fabで", ""),
    ("123456789円", "123456789円 123456789 JPY"),
    ("売上1234億円", "1234億円 123400000000 JPY"),
    ("1社につき3億円、1店舗3億円", "3億円 300000000 JPY; 3億円 300000000 JPY"),
    ("1社を買収、1店舗を閉鎖", "1社 1 社; 1店舗 1 店舗"),
    ("3ヶ月で5ヶ所、5箇所、7ヵ国", "3ヶ月 3 month; 5ヶ所 5 ヶ所; 5箇所 5 箇所; 7ヵ国 7 ヵ国"),
    ("5口、1,000口座、3口径", "5口 5 口; 1,000口座 1000 口座"),
    ("30万t、5kt、2,000ha", "30万t 300000 t; 5kt 5 kt; 2,000ha 2000 ha"),
]  # fmt: skip


def _cases(rows: Sequence[tuple[object, ...]]) -> list[object]:
    return [pytest.param(*row, id=str(row[0])) for row in rows]


def _found(written: str) -> list[tuple[str, Decimal | None, Decimal | None, str, str]]:
    text = plain(written)
    return [(text[n.start : n.end], n.value, n.high, n.unit, n.kind) for n in numerals(text, 0, len(text))]


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


@pytest.mark.parametrize(("written", "value", "unit"), _cases(MONEY))
@pytest.mark.parametrize("frame", ["{}", "売上高は{}です。", "（{}）", "約{}、"])
def test_money_has_its_exact_value_in_its_currency(written: str, value: str, unit: str, frame: str) -> None:
    """Scales, commas, widths, signs and 銭 give one exact amount in an ISO currency, wherever it stands."""
    assert _found(frame.format(written)) == [(plain(written), Decimal(value), None, unit, "money")]


@pytest.mark.parametrize(("written", "value", "unit"), _cases(IN_KANJI))
def test_money_may_be_written_in_kanji(written: str, value: str, unit: str) -> None:
    """Kanji digits with a scale and a currency are an amount like any other."""
    assert _found(written) == [(written, Decimal(value), None, unit, "money")]


@pytest.mark.parametrize(("written", "kind", "unit"), _cases(VAGUE))
def test_a_size_class_has_no_value(written: str, kind: str, unit: str) -> None:
    """数十億円 is an amount of money, and no exact one."""
    assert _found(written) == [(plain(written), None, None, unit, kind)]


@pytest.mark.parametrize(("written", "value"), _cases(BARE))
@pytest.mark.parametrize("frame", ["売上高は{}です。", "売上高{}、", "{}を超え", "{}程度", "{}増"])
def test_a_large_scale_shows_an_amount(written: str, value: str, frame: str) -> None:
    """120億 said without 円 is money; the currency is the call's."""
    assert _found(frame.format(written)) == [(plain(written), Decimal(value), None, "", "money")]


@pytest.mark.parametrize(("written", "low", "high", "unit"), _cases(RANGES))
def test_a_range_has_both_its_ends(written: str, low: str, high: str, unit: str) -> None:
    """The lower end takes the scale of the upper where it has none of its own."""
    [(surface, value, upper, found_unit, _)] = _found(written)
    assert (surface, value, upper, found_unit) == (plain(written).removesuffix("程度"), Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(("written", "value", "unit", "kind"), _cases(RATES))
def test_rates_points_and_ratios_differ(written: str, value: str | None, unit: str, kind: str) -> None:
    """％ and 割 are percent, ポイント and bp are points, 倍 is a ratio."""
    assert _found(written) == [(plain(written), _decimal(value), None, unit, kind)]


@pytest.mark.parametrize(("written", "value", "counter"), _cases(COUNTS))
def test_a_count_has_its_counter(written: str, value: str, counter: str) -> None:
    """A number with the word for what is counted is a count of it."""
    assert _found(written) == [(plain(written), Decimal(value), None, counter, "count")]


@pytest.mark.parametrize(("written", "value", "unit", "kind"), _cases(TIMES))
def test_times_are_no_amounts(written: str, value: str | None, unit: str, kind: str) -> None:
    """Dates, periods, durations and ranks are told apart from one another and from figures."""
    [(surface, number, _, found_unit, found_kind)] = _found(written)
    assert (surface, number, found_unit, found_kind) == (plain(written), _decimal(value), unit, kind)


@pytest.mark.parametrize("written", _cases([(trap,) for trap in TRAPS]))
def test_a_word_with_a_numeral_in_it_is_no_number(written: str) -> None:
    """Names, compounds and bare digits are no figures."""
    assert _found(written) == []


@pytest.mark.parametrize(
    ("sentence", "surfaces"),
    [
        ("1,204億600万人民元で、前年同期比8%増", ["1,204億600万人民元", "8%"]),
        ("4,815百万円から413百万円の減少", ["4,815百万円", "413百万円"]),
        ("1ドル＝145円で、前年同期は1ドル＝155円", ["145円", "155円"]),
        ("1ドル151円", ["151円"]),
        ("1ユーロ＝163円50銭", ["163円50銭"]),
        ("2025年度は5%増、2026年度は7%増", ["2025年度", "5%", "2026年度", "7%"]),
        ("30％から35％に", ["30%", "35%"]),
        ("3か月で2社", ["3か月", "2社"]),
        ("2月と3月", ["2月", "3月"]),
        ("9月30日に2つ", ["9月30日", "2つ"]),
        ("前年の4万台から5万台", ["4万台", "5万台"]),
        ("1,2%", ["2%"]),  # a comma that parts no thousands
        ("12,34億円", ["34億円"]),
        ("10年国債で2%", ["10年", "2%"]),
        ("20億円から24億円に増えた", ["20億円", "24億円"]),  # it went from one to the other
        ("20億円から24億円程度を見込む", ["20億円から24億円"]),  # a range
        ("3%から4%程度の伸び", ["3%から4%"]),
        ("売上高は120億で、営業利益は15億", ["120億", "15億"]),
        ("1ドル150円、1ユーロ163円", ["150円", "163円"]),
        ("1ドル=105円から95円程度", ["105円から95円"]),
        ("- 120億円の設備投資", ["120億円"]),  # the dash of a list
        ("・120億円の設備投資", ["120億円"]),
        ("決算\n  - 120億円の設備投資", ["120億円"]),
        ("前年比-5.1%(-5.1%)", ["-5.1%", "-5.1%"]),
        ("CAD2025年版", ["2025年"]),
        ("AED3台", ["3台"]),
        ("約4割5分の増加", ["4割5分"]),
        ("3割2分の1", ["3割", "2分の1"]),  # a fraction, no 分
    ],
)
def test_neighbouring_numbers_stay_apart(sentence: str, surfaces: list[str]) -> None:
    """Each number keeps its own digits, and the unit of an exchange rate is none."""
    assert [surface for surface, *_ in _found(sentence)] == surfaces


@pytest.mark.parametrize(("sentence", "expected"), _cases(SENTENCES))
def test_a_sentence_has_its_numbers_and_no_others(sentence: str, expected: str) -> None:
    """Every number of a sentence is read, with both ends of a range, and no word is taken for one."""
    rows = [row.split(" ") for row in expected.split("; ") if row]
    wanted = [
        (surface.replace("_", " "), [None if end == "?" else Decimal(end) for end in ends.split("~")], unit) for surface, ends, unit in rows
    ]
    found = [(surface, [value] if high is None else [value, high], unit or "-") for surface, value, high, unit, _ in _found(sentence)]
    assert found == wanted


def test_a_third_is_the_nearest_float() -> None:
    """The frame holds floats: a third of a hundred is told as near as one comes."""
    [(_, value, *_)] = _found("3分の1")
    assert float(value or 0) == 100 / 3


def test_only_the_span_asked_for_is_read() -> None:
    """A number outside the span is not found, though it stands in the text."""
    text = "5%増、7%増"
    assert [n.start for n in numerals(text, 0, 3)] == [0]
