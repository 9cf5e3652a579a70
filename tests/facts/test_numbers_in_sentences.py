"""Numbers in whole sentences as they are spoken: causes before the result, parts in a row, effects, losses that are over."""

import pytest

from components.facts import facts_of
from components.reading import read

FRAME = "東都証券アナリスト、石田真由氏：業績はどうですか？\n\n社長 王浩："

# sentences, the number meant, what must be read of it
SPOKEN: list[tuple[str, str, dict[str, object]]] = [
    ("営業利益は人件費の増加により50億円となりました。", "50億円", {"metric": "operating_income"}),
    ("営業利益は、原材料費や物流費の上昇を補い、120億円となりました。", "120億円", {"metric": "operating_income"}),
    (
        "営業利益は研究開発費の増加を吸収し、前年同期比12%増の120億円となりました。",
        "120億円",
        {"metric": "operating_income", "change_percent": 12},
    ),
    ("営業利益は、販管費が増加したものの、120億円となりました。", "120億円", {"metric": "operating_income"}),
    ("営業利益は、売上の拡大により153億円でした。", "153億円", {"metric": "operating_income"}),
    (
        "営業利益は構造改革費用27億円を計上したことから、241億円と同14.2%減りました。",
        "241億円",
        {"metric": "operating_income", "change_percent": -14.2},
    ),
    ("営業利益は構造改革費用27億円を計上したことから、241億円と同14.2%減りました。", "27億円", {"metric": "cost"}),
    ("営業利益は、売上総利益の増加に加え、販管費の減少により、120億円でした。", "120億円", {"metric": "operating_income"}),
    ("営業利益は減損損失を除くと120億円でした。", "120億円", {"metric": "operating_income"}),
    ("減速機と工作機械を扱う精密機器事業は、売上高が261億円でした。", "261億円", {"scope": "精密機器事業"}),  # a clause tells of the part
    ("モーターを中心とする駆動機器事業は、売上高が180億円でした。", "180億円", {"scope": "駆動機器事業"}),
    ("事業別に申し上げますと、精密機器事業は売上高1,112億円でした。", "1,112億円", {"scope": "精密機器事業"}),
    ("通期の営業利益は、精密機器事業を113億円から112億円に引き下げます。", "112億円", {"scope": "精密機器事業"}),  # as what it came from
    ("設備投資は通期で195億円を計画しており、当四半期の実績は52億円でした。", "52億円", {"sense": "actual"}),
    ("営業利益予想100億円に対する進捗率は42.0%です。", "100億円", {"sense": "guidance"}),  # what is held against it says nothing of it
    ("当中間連結会計期間の売上高は1,040億円となりました。", "1,040億円", {"scope": None}),
    ("売上高は5%増え、営業利益は人件費の増加により50億円でした。", "50億円", {"metric": "operating_income"}),
    ("売上高は100億円で、営業利益が20億円増加し、120億円となりました。", "120億円", {"metric": "operating_income"}),
    ("営業利益は、原材料費が50億円増加し、120億円となりました。", "120億円", {"metric": "operating_income"}),
    ("営業利益は120億円、純利益は為替差損の影響で80億円でした。", "80億円", {"metric": "net_income"}),
    ("売上高は120億円、営業利益は12億円でした。", "12億円", {"metric": "operating_income"}),
    ("人件費の増加により、営業利益は12億円でした。", "12億円", {"metric": "operating_income"}),
    ("営業利益は前期の赤字から12億円に改善しました。", "12億円", {"value": 1200000000.0}),
    ("営業利益は赤字から脱却し12億円となりました。", "12億円", {"value": 1200000000.0}),
    ("純利益は固定資産の売却損失がなくなり50億円でした。", "50億円", {"metric": "net_income", "value": 5000000000.0}),
    ("営業損益の赤字は5億円でした。", "5億円", {"value": -500000000.0}),
    ("営業損益は二億円程度の赤字が残る。", "二億円", {"value": -200000000.0}),
    ("北米が関税の影響で8億円の事業損失となりました。", "8億円", {"value": -800000000.0, "metric": "business_profit"}),
    ("売上高は1,200億円となり、期初に見込んでいた1,100億円を上回りました。", "1,200億円", {"sense": "actual"}),
    ("売上高は1,200億円となり、期初に見込んでいた1,100億円を上回りました。", "1,100億円", {"sense": "prior_guidance"}),
    ("目標としていた営業利益100億円を達成し、120億円となりました。", "120億円", {"sense": "actual", "metric": "operating_income"}),
    ("見通しに対して売上高は1,200億円となりました。", "1,200億円", {"sense": "actual"}),
    (
        "通期の売上高は1,200億円、営業利益は100億円を見込んでおりますので、引き続きご支援をお願いします。",
        "1,200億円",
        {"sense": "guidance"},
    ),
    ("通期の売上高は1,200億円、営業利益は100億円を見込んでおりますので、引き続きご支援をお願いします。", "100億円", {"sense": "guidance"}),
    ("売上高は100億円でしたが、来期は120億円を見込みます。", "100億円", {"sense": "actual"}),
    ("売上高は100億円でしたが、来期は120億円を見込みます。", "120億円", {"sense": "guidance", "metric": "revenue"}),
    ("50億円の減損損失を計上しました。", "50億円", {"metric": "cost", "sense": "actual"}),
    ("100億円の減価償却費です。", "100億円", {"metric": "depreciation", "sense": "actual"}),
    ("有利子負債を200億円圧縮しました。", "200億円", {"metric": "debt_issue", "sense": "delta"}),
    ("コストを100億円削減しました。", "100億円", {"metric": "cost", "sense": "delta"}),
    ("30億円の成長投資を行いました。", "30億円", {"metric": "investment", "sense": "actual"}),
    ("営業利益は120億円でした。PERは同業平均で15倍です。", "15倍", {"change_percent": None}),
    ("売上高は、EC事業100億円、機械事業50億円でした。", "100億円", {"scope": "EC事業", "metric": "revenue"}),
    (
        "部門別売上高は、調剤が４２２億円（１１．３％増）、食品が７０６億円（１０．８％増）でした。",
        "７０６億円",
        {"metric": "revenue", "scope": "食品", "change_percent": 10.8},
    ),
    (
        "セグメント別の経常損益は次の通りです。ドライ船は68億円（前年同期は121億円）、タンカーは134億円（同118億円）です。",
        "134億円",
        {"metric": "ordinary_income", "scope": "タンカー"},
    ),
    (
        "セグメント別の経常損益は次の通りです。ドライ船は68億円（前年同期は121億円）、タンカーは134億円（同118億円）です。",
        "118億円",
        {"metric": "ordinary_income", "comparison": "yoy"},
    ),
    (
        "まずプラットフォーム別の売上高です。コンソールは3,216億ウォン、前四半期比21%減です。",
        "3,216億ウォン",
        {"metric": "revenue", "scope": "コンソール", "change_percent": -21},
    ),
    (
        "製造派遣は七百十億円と九％の減収で、部門損益は四億円の赤字に転落した。技術派遣は三百八十億円で一六％増だった。",
        "七百十億円",
        {"metric": "revenue", "scope": "製造派遣", "change_percent": -9},
    ),
    (
        "製造派遣は七百十億円と九％の減収で、部門損益は四億円の赤字に転落した。技術派遣は三百八十億円で一六％増だった。",
        "三百八十億円",
        {"metric": "revenue", "scope": "技術派遣", "change_percent": 16},
    ),
    ("営業利益は120億円でした。原材料の値上がりが47億円の減益要因です。", "47億円", {"metric": "operating_income", "sense": "delta"}),
    ("営業利益は120億円でした。増益効果は年間25億円です。", "25億円", {"metric": "operating_income", "sense": "delta"}),
    (
        "売上収益は3,124億円となりました。報告ベースで前年同期比3.1%増、現地通貨ベースでは7.8%の増収です。",
        "3.1%",
        {"metric": "revenue", "change_percent": 3.1},
    ),
    (
        "売上収益は3,124億円となりました。報告ベースで前年同期比3.1%増、現地通貨ベースでは7.8%の増収です。",
        "3,124億円",
        {"change_percent": 3.1, "comparison": "yoy"},
    ),
    ("北米は売上収益1,186億円、報告ベース+1.9%、現地通貨ベース+8.4%です。", "+1.9%", {"metric": "revenue", "change_percent": 1.9}),
    ("海外の売上高は31億ドル、円貨では4,560億円、円高の影響で▲1.9%となりました。", "▲1.9%", {"change_percent": -1.9}),
    ("課金社数は4,820社で15.2%増です。", "4,820社", {"metric": "users", "change_percent": 15.2}),
    ("非GAAPベースの希薄化後ADS当たり利益は4.38元で、20%減少しました。", "4.38元", {"metric": "eps"}),
    ("営業活動によるキャッシュフローは74億元でした。", "74億元", {"metric": "operating_cash_flow"}),
    ("支払手数料は1,655億ウォンと同18%減りました。", "1,655億ウォン", {"metric": "cost"}),
    ("M&Aに100億円を使う方針です。", "100億円", {"metric": "investment"}),
    ("採用は年間60名程度に抑えます。", "60名", {"metric": "headcount"}),
    ("関税の影響は35億円を見込んでいます。", "35億円", {"metric": "cost"}),
    (
        "通期の営業利益に対する進捗率は48%ですので、下期は644億円と、上期比で8%増です。",
        "644億円",
        {"metric": "operating_income", "change_percent": 8},
    ),
    (
        "売上高予想は、従来の82億円～83億円から83億5,000万円に引き上げます。前期比では27.5%増です。",
        "83億5,000万円",
        {"change_percent": 27.5},
    ),
    (
        "売上高は120億円、営業利益は12億円でした。前年同期はそれぞれ110億円、10億円です。",
        "110億円",
        {"metric": "revenue", "comparison": "yoy"},
    ),
    (
        "売上高は120億円、営業利益は12億円でした。前年同期はそれぞれ110億円、10億円です。",
        "10億円",
        {"metric": "operating_income", "comparison": "yoy"},
    ),
    ("貸出金残高は4兆円で、前年同月比4.4％、1,817億円増加しました。", "4.4％", {"change_percent": 4.4}),
    ("粗利率は54.1%でした。関税で0.6ポイント、為替で0.5ポイントのマイナスです。", "0.6ポイント", {"metric": "gross_margin"}),
    ("ホテルは平均客室単価が18,640円と9.6%上昇しました。", "18,640円", {"metric": None}),
    ("期初予想の110億円に対しては18億円の上振れです。", "18億円", {"sense": "delta"}),
    (
        "業績は、売上高が前年同期比5%増の120億円、営業利益が12億円となりました。",
        "12億円",
        {"metric": "operating_income", "sense": "actual"},
    ),
    ("売上高は前年同期に比べ、5%増加し、120億円となりました。", "120億円", {"metric": "revenue", "change_percent": 5}),
    (
        "売上収益は、国内の販売数量が減少したものの、価格改定が寄与し、前年同期比3%増の400億円となりました。",
        "400億円",
        {"metric": "revenue", "change_percent": 3},
    ),
    (
        "純利益は、特別損失の計上もあり、同9%減の20億円でした。",
        "20億円",
        {"metric": "net_income", "change_percent": -9, "value": 2000000000.0},
    ),
    (
        "営業利益率は１６・４％と２・４ポイント上昇しました。",
        "１６・４％",
        {"value": 16.4, "metric": "operating_margin"},
    ),  # newspapers' point
    ("設備投資は前期の１・３倍に増やします。", "１・３倍", {"change_percent": 30.0}),
    ("当四半期には2億7,000万ドルで自社株を買い戻しました。", "2億7,000万ドル", {"metric": "buyback"}),
    ("上期だけで600億円を超える経常利益が出ています。", "600億円", {"metric": "ordinary_income"}),
    (
        "国内は売上高が120億円、営業利益は12億円でした。海外は3億円の赤字でした。",
        "3億円",
        {"metric": "operating_income", "value": -300000000.0},
    ),
    ("営業利益の増減要因です。数量差が＋41億円、価格差が△19億円でした。", "△19億円", {"metric": "operating_income", "sense": "delta"}),
    ("既存店売上高は前年同月比104.8%でした。", "104.8%", {"metric": "revenue", "change_percent": 4.8}),
    ("既存店売上高は前年同月比98.5%でした。", "98.5%", {"change_percent": -1.5}),
    ("海外売上高比率は62%です。", "62%", {"change_percent": None}),  # a share of sales is measured against nothing
    ("機能材料は売上収益3,120億円で前年同期比12%増でした。", "3,120億円", {"scope": "機能材料", "metric": "revenue"}),
    ("円安は売上高を10億円押し上げました。", "10億円", {"scope": None, "sense": "delta"}),
    ("運輸業は、営業収益が1,032億円でした。", "1,032億円", {"scope": "運輸業"}),
    ("自然災害の発生保険金は850億円です。", "850億円", {"scope": None}),
    ("実力ベースの純利益は80億円でした。", "80億円", {"scope": None}),
    ("既存店は4.6%増でした。", "4.6%", {"scope": "既存店", "metric": "revenue"}),
    ("中国向けの受注は120億円でした。", "120億円", {"scope": "中国向け", "metric": "orders"}),
    ("営業利益を190億円から160億円に引き下げます。", "190億円", {"sense": "prior_guidance"}),
    ("営業利益を190億円から160億円に引き下げます。", "160億円", {"sense": "guidance"}),
    ("2030年度にROE10%を目指します。", "10%", {"sense": "plan"}),
    ("配当性向は30%を目安としています。", "30%", {"sense": "plan"}),
    ("3年後に売上高500億円に育てます。", "500億円", {"sense": "plan"}),
    ("来期の設備投資は120億円です。", "120億円", {"sense": "guidance"}),
    ("人件費の増加が41億円ありました。", "41億円", {"metric": "cost", "sense": "delta"}),
    ("円高の影響は売上高で48億円、営業利益で9億円のマイナスです。", "48億円", {"metric": "revenue", "sense": "delta"}),
    ("前提レートは1ドル147円、1ユーロ170円です。", "170円", {"metric": "fx_rate", "sense": "guidance"}),
    ("売上高は840億円です。日本事業の売上高は310億円でした。営業利益は126億円です。", "126億円", {"scope": None}),  # of the whole again
    ("日本事業の売上高は310億円でした。営業利益は12億円です。", "12億円", {"scope": "日本事業"}),  # the paragraph is about a part
    (
        "売上高は2,550億円、営業利益は300億円、当期純利益は205億円を計画しており、期初計画からそれぞれ50億円、15億円、10億円の上方修正です。",
        "50億円",
        {"metric": "revenue", "sense": "delta"},
    ),
    (
        "売上高は2,550億円、営業利益は300億円、当期純利益は205億円を計画しており、期初計画からそれぞれ50億円、15億円、10億円の上方修正です。",
        "10億円",
        {"metric": "net_income", "sense": "delta"},
    ),
    (
        "IFRSベースの営業利益は9,800万ドルで、減損損失1,500万ドルを計上したため前年の1億500万ドルから6.7%減少しました。",
        "1億500万ドル",
        {"metric": "operating_income", "comparison": "yoy"},
    ),
    (
        "IFRSベースの営業利益は9,800万ドルで、減損損失1,500万ドルを計上したため前年の1億500万ドルから6.7%減少しました。",
        "9,800万ドル",
        {"metric": "operating_income", "change_percent": -6.7},
    ),
    ("日本事業の売上収益は310億円で4%減です。当社のコア営業利益は1億2,600万ドルでした。", "1億2,600万ドル", {"scope": None}),
    ("産業機器の中国向け売上高は約120億円です。", "120億円", {"scope": "中国向け"}),
    ("来期の設備投資は1億5,000万ドルです。", "1億5,000万ドル", {"sense": "guidance"}),
    ("ROEは上期の年率換算で9.2%でした。", "9.2%", {"sense": "actual"}),
    ("ネットデットは6億ドルです。", "6億ドル", {"metric": "debt_issue", "scope": None}),
    ("1円の円高は、売上収益に約33億円のマイナスとなります。", "33億円", {"sense": "delta"}),
    ("期初の営業利益計画は280億円でした。", "280億円", {"scope": None}),
    ("3年間で500億円の投資を行います。", "500億円", {"metric": "investment", "period": None}),
    ("3年間で500億円を投じます。", "500億円", {"metric": "investment", "period": None}),
    ("1トン当たりのコストは5万円、6円上昇しました。", "5万円", {"metric": None}),
    ("月4回以上ご来店の会員は120万人です。", "120万人", {"metric": "users"}),
    ("PBRは1.2倍です。", "1.2倍", {"metric": None}),
    ("受注残高は120億円で、年間売上高の1.2倍です。", "1.2倍", {"change_percent": None}),
    ("売上高は、新製品が20億円寄与し、前年同期比5%増の120億円となりました。", "120億円", {"metric": "revenue", "change_percent": 5}),
    ("営業利益は、円高の影響が5億円ありましたが、120億円でした。", "120億円", {"metric": "operating_income"}),
    ("売上高は120億円と計画を下回りました。", "120億円", {"sense": "actual", "metric": "revenue"}),
    ("期末配当は、前期から5円増配の1株当たり35円を予定しております。", "35円", {"metric": "dividend", "sense": "guidance"}),
    ("期末配当は、前期から5円増配の1株当たり35円を予定しております。", "5円", {"metric": "dividend", "sense": "delta"}),
    ("自己資本比率は45.2%と前期末比1.3ポイント上昇しました。", "1.3ポイント", {"metric": "equity_ratio", "sense": "delta"}),
    ("売上高営業利益率は前年同期の8.1%から9.3%へ改善しました。", "9.3%", {"metric": "operating_margin", "sense": "actual"}),
    ("売上高営業利益率は前年同期の8.1%から9.3%へ改善しました。", "8.1%", {"metric": "operating_margin", "comparison": "yoy"}),
    ("営業利益は前年同期比12億円増の120億円となりました。", "120億円", {"metric": "operating_income", "sense": "actual"}),
    (
        "営業利益は前年同期比12億円増の120億円となりました。",
        "12億円",
        {"metric": "operating_income", "sense": "delta", "comparison": "yoy"},
    ),
    ("当期の減価償却費は45億円、設備投資額は60億円でした。", "60億円", {"metric": "capex"}),
    ("一株当たり配当金は年間50円といたします。", "50円", {"metric": "dividend"}),
    (
        "営業活動によるキャッシュ・フローは85億円の収入、投資活動によるキャッシュ・フローは60億円の支出となりました。",
        "60億円",
        {"metric": None},
    ),
    ("フリー・キャッシュ・フローは25億円の支出でした。", "25億円", {"metric": "free_cash_flow", "value": -2500000000.0}),
    ("上期実績は、売上高120億円、営業利益12億円です。", "12億円", {"sense": "actual"}),
    ("通期計画に対する上期の進捗率は売上高で48%、営業利益で52%です。", "52%", {"metric": "progress_rate"}),
    ("売上高予想の5億ドルから5億2,000万ドルを据え置きます。", "5億ドルから5億2,000万ドル", {"sense": "guidance"}),
    ("配当性向は40%から50%を目指します。", "50%", {"metric": "payout_ratio"}),  # it goes from the one to the other
]

# what is to come depends on the quarter that the call tells of
QUARTERS = [
    ("2026年3月期 第2四半期 決算説明会", "通期の売上高は250億円です。", "guidance"),
    ("2026年3月期 第2四半期 決算説明会", "上期の売上高は250億円です。", "actual"),
    ("2026年3月期 第2四半期 決算説明会", "下期の売上高は250億円です。", "guidance"),
    ("2026年3月期 第2四半期 決算説明会", "第3四半期の売上高は250億円です。", "guidance"),
    ("2026年3月期 第2四半期 決算説明会", "2028年3月期の売上高は250億円です。", "plan"),
    ("2026年3月期 第2四半期 決算説明会", "通期の売上高は250億円でした。", "actual"),  # told as done
    ("2026年3月期 決算説明会", "通期の売上高は250億円です。", "actual"),
    ("2026年3月期 決算説明会", "来期の売上高は250億円です。", "guidance"),
    ("説明会", "通期の売上高は250億円です。", "actual"),  # a call that names no quarter tells of a year
]


@pytest.mark.parametrize(("said", "surface", "meaning"), [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in SPOKEN])
def test_a_number_is_read_in_its_sentences(said: str, surface: str, meaning: dict[str, object]) -> None:
    quantity = next(q for q in facts_of(read(FRAME + said)).quantities if q.surface == surface)
    assert {name: getattr(quantity, name) for name in meaning} == meaning


@pytest.mark.parametrize(("title", "said", "sense"), QUARTERS)
def test_what_is_to_come_goes_by_the_quarter_of_the_call(title: str, said: str, sense: str) -> None:
    quantity = next(q for q in facts_of(read(f"{title}\n\n{FRAME}{said}")).quantities if q.surface == "250億円")
    assert quantity.sense == sense
