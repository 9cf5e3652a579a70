"""Tone without a score: which direction is said of which noun, in which manner, and in which forms; every count lists its hits."""

import re
from copy import deepcopy
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import Facts, facts_of
from components.facts.selection import ANALYSTS
from components.facts.tally import Count, ToneCount, rows_of, tone
from components.facts.tone import MANNERS, Tone, label_of, lists_of
from components.lexicon import entries
from components.reading import read
from tests.house.test_evidence import selections

# A sentence, and its pairs of noun and direction; behind a stroke the manner where it is not simply stated.
PAIRS = [
    ("需要が増加しました。", "demand.increase"),
    ("需要の増加を受けました。", "demand.increase"),
    ("需要増に対応しました。", "demand.increase"),
    ("増加する需要に応えます。", "demand.increase"),
    ("コストは前年に比べて大きく増え、想定を外れました。", "cost.increase"),
    ("需要は堅調で価格も上昇しました。", "demand.strong price.increase"),
    ("売上は増えたがコストも増えた。", "revenue.increase cost.increase"),
    ("売上と利益が増えました。", "revenue.increase profit.increase"),
    ("売上も利益も増えました。", "revenue.increase profit.increase"),
    ("売上、利益ともに減少しました。", "revenue.decrease profit.decrease"),
    ("在庫が増えていません。", "inventory.increase/negated"),
    ("コストは増加しておらず、想定内です。", "cost.increase/negated"),
    ("需要の伸びが見られません。", "demand.increase/negated"),
    ("在庫の減少はしていません。", "inventory.decrease/negated"),
    ("減収から脱却しました。", "revenue.decrease/reversed"),
    ("受注の減少に歯止めがかかりました。", "orders.decrease/reversed"),
    ("在庫の減少が止まりました。", "inventory.decrease/reversed"),
    ("需要は底打ちしました。", "demand.decrease/reversed"),
    ("コストの増加傾向が一服しました。", "cost.increase/reversed"),
    ("需要の増勢に歯止めがかかりました。", "demand.increase/reversed"),
    ("需要は増えますか。", "demand.increase/asked"),
    ("コストが増えるかどうかは見極めています。", "cost.increase/asked"),
    ("単価が上がるのか、まだ見ています。", "unit_price.increase/asked"),
    ("需要が増えれば、増産します。", "demand.increase/conditional production.increase"),
    ("受注が減った場合、在庫も減らします。", "orders.decrease/conditional inventory.decrease"),
    ("もし需要が減少しても、投資は続けます。", "demand.decrease/conditional"),
    ("売上高成長率が鈍化しました。", "growth_rate.slow"),
    ("増収増益となりました。", "revenue.increase profit.increase"),
    ("増資を行いました。", ""),
    ("減価償却費を計上しました。", ""),
    ("減価償却費が増えました。", "depreciation.increase"),
    # What is foretold is no forecast that moves; one that was moved is.
    ("減価償却費は年間で6億円ほど増える見通しです。", "depreciation.increase"),
    ("人員は減る計画です。", "headcount.decrease"),
    ("下期の在庫は減少する見込みです。", "inventory.decrease"),
    ("増える見通しです。", ""),
    ("引き上げた予想を据え置きます。", "guidance.increase guidance.flat"),
    ("高い目標を掲げます。", "guidance.high"),
    ("見通しが下がりました。", "guidance.decrease"),
    # What a step of a rate would do, and what one did.
    ("1円の円高は年間の営業利益を約8,000万円押し下げます。", "yen.strong/conditional operating_profit.decrease/conditional"),
    ("1円の円安で営業利益が3億円増えます。", "yen.weak/conditional operating_profit.increase/conditional"),
    ("0.25%の利上げは経常利益を5億円押し上げます。", "interest_rate.increase/conditional ordinary_profit.increase/conditional"),
    ("3円の円高は営業利益を5億円押し下げました。", "yen.strong operating_profit.decrease"),
    ("1円の円高は営業利益を2億円押し下げました。", "yen.strong operating_profit.decrease"),
    ("円高は営業利益を押し下げます。", "yen.strong operating_profit.decrease"),
    # How far something went, and what it went beyond.
    ("受注残高は310億円に達しています。", ""),
    ("利益率は12%に達しました。", ""),
    ("在庫は過去最高の水準に達しました。", "inventory.high"),
    ("受注残は300億円を超えました。", "backlog.exceed"),
    ("売上は目標に達しました。", "revenue.exceed"),
    # What begins to run is no rate.
    ("工場は10月に稼働を開始します。", "facilities.start"),
    ("工場の稼働開始は10月です。", "facilities.start"),
    ("稼働を10月に開始します。", ""),
    ("工場は稼働を停止しています。", "facilities.stop"),
    ("工場の稼働は上がっています。", "utilization.increase"),
    # A movement behind its number, with the amount that it led to.
    ("売上高は前年同期比11.0%増の265億円でした。", "revenue.increase"),
    ("機器事業の売上高が同5.1%減の38億円となりました。", "revenue.decrease"),
    ("営業利益は同22.0%増の約14億円です。", "operating_profit.increase"),
    ("売上高は9%増、営業利益は3%減です。", "revenue.increase operating_profit.decrease"),
    ("5%増の要因は値上げです。", "price.increase"),
    ("売上高は増収の要因を欠きました。", "revenue.increase"),
    ("下取りを始めました。", ""),
    ("昨年、上場しました。", ""),
    ("低価格の品をそろえました。", ""),
    ("強みを磨きます。", ""),
    ("成長投資を行います。", ""),
    ("成長戦略をご説明します。", ""),
    ("改善策を講じます。", ""),
    ("拡大版を出します。", ""),
    ("減損を計上しました。", ""),
    ("伸びしろがあります。", ""),
    ("増減率をご覧ください。", ""),
    ("売上の増減率をご覧ください。", ""),
    ("需要が伸びました。", "demand.increase"),
    ("需要が伸びています。", "demand.increase"),
    ("需要は伸びて、足元も同じです。", "demand.increase"),
    ("価格を引き上げました。", "price.increase"),
    ("価格の引き上げを進めます。", "price.increase"),
    ("価格を据え置きました。", "price.flat"),
    ("値上げを実施しました。", "price.increase"),
    ("値下げは行いません。", "price.decrease/negated"),
    ("円安の影響がありました。", "yen.weak"),
    ("賃上げを続けます。", "wage.increase"),
    ("人員を減らします。", "headcount.decrease"),
    ("人員削減を進めました。", "headcount.decrease"),
    ("解約率は低下しました。", "churn.decrease"),
    ("稼働率が高まりました。", "utilization.increase"),
    ("稼働率は高い水準です。", "utilization.high"),
    ("為替が大きく変動しました。", "exchange_rate.change"),
    ("配当を増やします。", "dividend.increase"),
    ("増配します。", "dividend.increase"),
    ("シェアを伸ばしました。", "share.increase"),
    ("シェアが拡大しています。", "share.increase"),
    ("競争が激化しています。", "competition.accelerate"),
    ("価格競争が激しくなりました。", "competition.accelerate"),
    ("有利子負債は縮小しました。", "debt.decrease"),
    ("堅調な国内需要に支えられました。", "demand.strong"),
    ("強い需要が続いています。", "demand.strong"),
    ("高まる需要に応じます。", "demand.increase"),
    ("減少した在庫を補います。", "inventory.decrease"),
    ("客数は減りましたが、客単価は上がりました。", "visitors.decrease unit_price.increase"),
    ("客数減を単価上昇で補いました。", "visitors.decrease unit_price.increase"),
    ("売上高は前年同期比5%増となりました。", "revenue.increase"),
    ("営業利益は10億円、前年同期比8%減となりました。", "operating_profit.decrease"),
    ("営業利益が10億円、前年同期比8%減となりました。", "operating_profit.decrease"),
    ("売上高で5%の増加となりました。", "revenue.increase"),
    ("売上高は、円安の影響もあり、増加しました。", "yen.weak revenue.increase"),
    ("利益は増加するコストに押されました。", "cost.increase"),
    ("利益はコストが増えて減りました。", "cost.increase profit.decrease"),
    ("利益は人が増えて減りました。", "profit.decrease"),
    ("利益は店舗の拡大により確保しました。", "stores.increase"),
    ("利益は販路の拡大により確保しました。", ""),
    ("利益は販路拡大により確保しました。", ""),
    ("コストは人が増えています。", ""),
    ("投資を成長につなげます。", ""),
    ("投資は成長を支えます。", ""),
    ("需要動向が改善しました。", "demand.improve"),
    ("コストの水準が下がりました。", "cost.decrease"),
    ("投資家が増えました。", ""),
    ("需要予測が改善しました。", ""),
    ("需要の伸びが鈍化しました。", "demand.increase demand.slow"),
    ("減収幅が縮小しました。", "revenue.decrease"),
    ("受注は減少から増加に転じました。", "orders.decrease/reversed orders.increase"),
    ("コスト増加を抑えました。", "cost.increase/reversed"),
    ("コスト増加の懸念があります。", "cost.increase/conditional"),
    ("需要が減るリスクがあります。", "demand.decrease/conditional"),
    ("利益率には改善の余地があります。", "margin.improve/conditional"),
    ("在庫は横ばいです。", "inventory.flat"),
    ("金利は変わらず、影響はありません。", "interest_rate.flat"),
    ("料金は変えません。", "price.change/negated"),
    ("工場を再開しました。", "facilities.start"),
    ("海外事業から撤退しました。", ""),
    ("海外事業の撤退を決めました。", "business.stop"),
    ("出店を中止しました。", "openings.stop"),
    ("新製品を発売しました。", "new_products.start"),
    ("売上は計画を上回りました。", "revenue.exceed"),
    ("計画を上回る売上となりました。", "revenue.exceed"),
    ("利益は予想に届かず、残念です。", "profit.fall_short"),
    ("業績予想を上方修正しました。", "guidance.revise_up"),
    ("通期予想を下方修正します。", "guidance.revise_down"),
    ("先ほど申し上げました価格の件です。", ""),
    ("価格を取り上げました。", ""),
    ("立ち上げコストが増えました。", "cost.increase"),
    ("コストを強く意識しています。", ""),
    ("需要は強く推移しました。", "demand.strong"),
    ("需要は強くありません。", "demand.strong/negated"),
    ("需要は弱く、低い水準です。", "demand.weak demand.low"),
    ("競争が厳しくなりました。", "competition.tough"),
    ("客数は改定後も前年を上回りました。", "visitors.exceed"),
    ("投資はブランドの長期的な成長にも寄与しました。", ""),
    ("需要は地方の工場にも広がりました。", "demand.increase"),
    ("台数を増やし、高い稼働率を保ちました。", "volume.increase utilization.high utilization.flat"),
    ("販売は機械の輸出が一巡したことから5％の減少となりました。", "sales_activity.decrease"),
    ("料金の改定は2019年以来行っていません。", "price.change/negated"),
    ("対象の事業は売上高20億円で3％減でした。", "revenue.decrease"),
    ("手数料の改定が進みました。", "fees.change"),
    ("供給が止まることはありません。", "supply.stop/negated"),
    ("市況が悪くなりました。", "price.worsen"),
    ("採算の改善が見込めないと判断しました。", "profitability.improve/negated"),
    ("現金を積み上げるつもりはございません。", "cash.increase/negated"),
    ("残業が減ったとうかがっています。", "overtime.decrease"),
    ("需要が減少しても、体制は変えません。", "demand.decrease/conditional"),
    ("生産が1万台を超えると逆転します。", "production.exceed/conditional"),
    ("コストは減らないわけではない。", "cost.decrease"),
    ("需要は増えるかもしれません。", "demand.increase"),
    ("需要増加に違いありません。", "demand.increase"),
    ("徴収し始めた手数料です。", ""),
    ("需要が好調に伸びています。", "demand.strong demand.increase"),
    ("売上は増加、利益は減少しました。", "revenue.increase profit.decrease"),
    ("売上増、利益減となりました。", "revenue.increase profit.decrease"),
    ("インフラコストが増えました。", "cost.increase"),
    ("コストコが増えました。", ""),
    ("シェアードの枠を広げます。", ""),
    ("価格を抑えた商品です。", "price.decrease"),
    ("コストが抑えられました。", "cost.decrease"),
    ("為替を除くと需要が増えました。", "demand.increase"),
    ("予想を超える需要がありました。", "demand.exceed"),
    ("受注が伸び悩みました。", "orders.slow"),
    ("回復する消費を取り込みます。", "consumption.recover"),
    ("消費の回復が遅れています。", "consumption.recover/reversed consumption.slow"),
    ("景気が減速しています。", "economy.slow"),
    ("物価高が続いています。", "inflation.high"),
    ("金利が上がったため、利息が増えました。", "interest_rate.increase"),
    ("人手不足が深刻化しています。", "shortage.accelerate"),
    ("原材料価格の高騰が続いています。", "materials.increase"),
    ("固定費の圧縮を進めました。", "expense.decrease"),
    ("ＡＲＰＵが上昇しました。", "unit_price.increase"),
    ("売上高は５％増でした。", "revenue.increase"),
    ("EBITDAは増えました。", "operating_profit.increase"),
    ("需要が増加することはありません。", "demand.increase/negated"),
    ("需要が増えたわけではありません。", "demand.increase/negated"),
    ("価格の引き上げは見送りました。", "price.increase/negated"),
    ("在庫が増えたら減らします。", "inventory.increase/conditional"),
    # Another subject between, clauses before a noun, lists, one noun with two directions, what is done to a movement, what is supposed.
    ("需要は、競合の値下げが続く中でも増加しました。", "demand.increase price.decrease"),
    ("客数は、天候に恵まれない日が多かったにもかかわらず増えました。", "visitors.increase"),
    ("利益率は、原材料が高騰したことで低下しました。", "margin.decrease materials.increase"),
    ("売上高は、主力の大型案件が来期にずれたことから減少しました。", "revenue.decrease"),
    ("会員数は、他社が撤退したこともあり、前年から2割増えました。", "users.increase"),
    ("在庫は、部品の納入が遅れた影響で積み上がりました。", "inventory.increase"),
    ("新規受注は、官公庁が伸びた一方で民間が落ち込み、横ばいでした。", "orders.flat"),
    ("需要が伸びている東南アジアでは、在庫を増やしています。", "demand.increase inventory.increase"),
    ("落ち込んでいた受注が戻ってきました。", "orders.decrease orders.recover"),
    ("値上げした商品の販売は落ちていません。", "price.increase sales_activity.decrease/negated"),
    ("稼働率の低い工場を閉鎖しました。", "utilization.low facilities.stop"),
    ("売上高、営業利益、純利益はいずれも増加しました。", "revenue.increase operating_profit.increase net_profit.increase"),
    ("物流費や人件費などのコストが上昇しています。", "cost.increase"),
    ("電気代、運賃、人件費の上昇が重なりました。", "energy.increase freight_rates.increase personnel_cost.increase"),
    ("受注は増加から減少に転じました。", "orders.increase/reversed orders.decrease"),
    ("客単価は上昇に転じました。", "unit_price.increase"),
    ("需要は上期に減少し、下期に回復しました。", "demand.decrease demand.recover"),
    ("宿泊単価は上がったり下がったりしています。", "unit_price.increase unit_price.decrease"),
    ("配当が引き上げられました。", "dividend.increase"),
    ("稼働率を改善させました。", "utilization.improve"),
    ("円安に利益が押し上げられました。", "yen.weak profit.increase"),
    ("投資は来期に先送りし、費用を減らしてもらいました。", "expense.decrease"),
    ("人件費の増加を抑制しました。", "personnel_cost.increase/reversed"),
    ("解約率の上昇を食い止めています。", "churn.increase/reversed"),
    ("固定費を抑えながら出店を増やします。", "expense.decrease openings.increase"),
    ("粗利率の悪化に歯止めをかけました。", "margin.worsen/reversed"),
    ("コストの増加は最小限に抑えました。", "cost.increase/reversed"),
    ("費用の伸びを2%に抑えています。", "expense.increase/reversed"),
    ("客数は前年並みにとどまりました。", "visitors.flat"),
    # Behind an amount or a movement it says how far that went, and only behind a level that nothing moved.
    ("純利益は120億円、前年同期比9%減にとどまりました。", "net_profit.decrease"),
    ("売上高は3%の増加にとどまりました。", "revenue.increase"),
    ("費用は2%の減少に留まっています。", "expense.decrease"),
    ("営業利益は2割増に留まりました。", "operating_profit.increase"),
    ("売上高は12億円にとどまりました。", ""),
    ("受注は前年の水準にとどまりました。", "orders.flat"),
    ("稼働率は7割のレベルにとどまりました。", "utilization.flat"),
    ("客単価は横ばいにとどまりました。", "unit_price.flat"),
    ("受注は同水準にとどまりました。", "orders.flat"),
    ("値上げの効果にとどまらず、需要も増えました。", "price.increase demand.increase"),
    ("販管費は横ばいで推移しています。", "expense.flat"),
    ("需要が減らないとは言えません。", "demand.decrease"),
    ("値上げせざるを得ません。", "price.increase"),
    ("コストは増加せずにはいられません。", "cost.increase"),
    ("在庫の増加は避けられません。", "inventory.increase"),
    ("単価の下落は否めません。", "unit_price.decrease"),
    ("受注は減少が続いていたものの、下げ止まりました。", "orders.decrease orders.decrease/reversed"),
    ("客数の減少が続いていましたが、足元では持ち直しています。", "visitors.decrease visitors.improve"),
    ("金利が上がれば、需要は弱まります。", "interest_rate.increase/conditional demand.slow"),
    ("円高が進めば、利益は減ります。", "yen.strong/conditional profit.decrease"),
    ("稼働率が9割を下回ると、赤字が拡大します。", "utilization.fall_short/conditional loss.increase"),
    ("需要が回復しない限り、投資は再開しません。", "demand.recover/conditional investment.start/negated"),
    ("コストが増えかねません。", "cost.increase/conditional"),
    ("単価の低下は続くのでしょうか。", "unit_price.decrease/asked"),
    ("人件費が増える中で、利益率の改善は可能ですか。", "personnel_cost.increase/asked margin.improve/asked"),
    ("在庫の増加についてはどうご覧になっていますか。", "inventory.increase/asked"),
    ("需要が弱いという声もありますが、当社では増えています。", "demand.weak demand.increase"),
    ("「コストは下がる」との見方には立っていません。", "cost.decrease/negated"),
    ("販売数量減とコスト増が重なりました。", "volume.decrease cost.increase"),
    ("広告費増、人件費増により減益となりました。", "advertising.increase personnel_cost.increase profit.decrease"),
    ("運転資金の増減をご覧ください。", "receivables.change"),
    ("為替影響を除くと増収増益でした。", "revenue.increase profit.increase"),
    ("客数増が客単価減を補い、増収となりました。", "visitors.increase unit_price.decrease revenue.increase"),
    ("需要増に伴う残業の増加で労務費が増えました。", "demand.increase overtime.increase personnel_cost.increase"),
    ("円安による原材料高が利益を押し下げました。", "yen.weak materials.high profit.decrease"),
    ("需要の強い地域に人員を移し、費用を見直しました。", "demand.strong expense.change"),
    ("市場が縮む中、当社のシェアは広がりました。", "market.decrease share.increase"),
    ("利益を成長投資に回します。", ""),
    ("配当は増えませんが、減りもしません。", "dividend.increase/negated dividend.decrease/negated"),
    ("解約は減り、継続率は上がりました。", "churn.decrease retention.increase"),
    ("売上が想定ほど伸びなかったのは、出店が遅れたためです。", "revenue.increase/negated openings.slow"),
    ("コストは増えるどころか、減りました。", "cost.increase/negated cost.decrease"),
    ("薬価の引き下げがありました。", "drug_prices.decrease"),
    # Shipping, hospitals, games and steel.
    ("航空貨物の取扱量は、中国発の通販需要が一巡したため弱含みましたが、年明けからは回復しています。", "volume.slow volume.recover"),
    ("病床稼働率が下がったのは一時的で、足元では前年並みに戻しています。", "utilization.decrease"),
    ("看護師の採用が進み、残業は減りましたが、人件費は増えています。", "overtime.decrease personnel_cost.increase"),
    ("課金率が低下した旧作の運営費を削り、新作の広告宣伝費に回しました。", "content.decrease"),
    ("為替が円高に振れれば、海外売上高は目減りします。", "yen.strong/conditional exports.decrease"),
    ("鉄鉱石の価格は下がる一方で、石炭は高止まりし、原料コストは思うように減っていません。", "price.decrease cost.decrease/negated"),
    ("設備の老朽化に伴う修繕費の増加を、固定費の削減で吸収しました。", "expense.decrease"),
    ("出荷は減少傾向にありますが、在庫の適正化は進んでいます。", "volume.decrease inventory.improve"),
    ("利益率の改善が遅れているとのご懸念はもっともです。", "margin.improve/reversed margin.slow"),
    ("配当性向を引き上げる考えはありません。", "dividend.increase/negated"),
    ("新造船の引き渡しが遅れ、減価償却費は計画を下回りました。", "volume.slow depreciation.fall_short"),
    ("顧客数は伸びていますか、それとも単価の上昇が効いているのでしょうか。", "customers.increase/asked unit_price.increase/asked"),
    ("診療単価は上がったものの、患者数が減り、医業収益は伸び悩みました。", "unit_price.increase patients.decrease income_of_sales.slow"),
    ("需要が冷え込む中でも、シェアは落としていません。", "demand.decrease share.decrease/negated"),
    ("ドライバルク市況は、中国の鉄鉱石輸入が細るなかでも底堅く推移しました。", "price.strong imports.decrease"),
    (
        "コンテナ運賃は紅海の混乱が収まったことで下落しましたが、燃料費も下がったため採算は悪化していません。",
        "freight_rates.decrease energy.decrease profitability.worsen/negated",
    ),
    ("船隊の拡充に伴って減価償却費と船員費が膨らんだ一方、荷動きは前年を下回っています。", "depreciation.increase volume.fall_short"),
    ("傭船料の値上がりを運賃に転嫁できなければ、利益率は低下しかねません。", "price.increase margin.decrease/conditional"),
    (
        "取扱量が3%減となった一方で、平均単価は5%上がり、営業収益は横ばいを維持しました。",
        "volume.decrease unit_price.increase revenue.flat",
    ),
    ("来期の運賃が今期の水準を下回ることは想定していません。", "freight_rates.fall_short/negated"),
    ("外来の患者数は感染症の流行が落ち着いて減ったものの、入院単価の上昇が補いました。", "patients.decrease unit_price.increase"),
    ("看護師の離職に歯止めがかかり、病床の稼働率は9割台まで戻っています。", "utilization.recover"),
    ("診療報酬が引き上げられても、材料費と人件費の伸びを吸収しきれるわけではありません。", "materials.increase personnel_cost.increase"),
    ("新病棟の開業費用がかさんだことを除けば、増収増益でした。", "expense.increase revenue.increase profit.increase"),
    ("手術件数が増えない限り、黒字化は難しいと見ています。", "transactions.increase/conditional"),
    (
        "患者さまの負担を抑える薬価の引き下げが続いており、薬剤の仕入価格も下がりました。",
        "pressure.decrease drug_prices.decrease materials.decrease",
    ),
    ("主力タイトルの課金額は周年イベントの反動で落ちましたが、MAUは逆に伸びています。", "content.decrease users.increase"),
    ("広告宣伝費を絞ったにもかかわらず、新規ユーザーは想定ほど減りませんでした。", "advertising.decrease users.decrease/negated"),
    ("売上高は計画に届かず、開発費だけが膨らむ結果となりました。", "revenue.fall_short research.increase"),
    ("解約率が上がっているのではないかというご指摘ですが、実際には下がり続けています。", "churn.increase/asked churn.decrease"),
    ("ダウンロード数、売上ともに横ばいで、客単価だけが伸び悩んでいます。", "content.flat revenue.flat unit_price.slow"),
    (
        "鋼材需要は自動車向けが弱含むものの、造船向けの引き合いが強まり、全体としては減少を食い止めました。",
        "demand.accelerate demand.decrease/reversed",
    ),
    ("原料価格の下落を受けて販売価格も下がりましたが、スプレッドは改善しました。", "materials.decrease price.decrease margin.improve"),
    (
        "輸出は関税の引き上げで減り、国内も建設向けが振るわず、生産を1割落としました。",
        "exports.decrease tariff.increase production.decrease",
    ),
    ("粗鋼生産量が増加から減少に転じた要因は、設備の老朽化ではありません。", "production.increase/reversed production.decrease"),
    (
        "在庫調整が一巡し、流通在庫は3か月連続で減っていたものの足元では下げ止まっています。",
        "inventory.decrease inventory.decrease/reversed",
    ),
    (
        "電力料金が上がり続ければコスト増は避けられず、値上げをお願いせざるを得ません。",
        "energy.increase/conditional cost.increase price.increase",
    ),
    # What banks, shops, railways, makers of steel and drugs say.
    ("減収から脱却しました。", "revenue.decrease/reversed"),
    ("既存店売上高の落ち込みは底を打ちました。", "existing_stores.decrease/reversed"),
    ("減益幅は縮小しました。", "profit.decrease"),  # less of a fall is a fall
    ("需要の回復が遅れています。", "demand.recover/reversed demand.slow"),  # spoken of and not there
    ("受注の減少に歯止めがかかりました。", "orders.decrease/reversed"),
    ("物流費の高騰は落ち着きました。", "logistics_cost.increase/reversed"),
    ("営業利益率が低下するとは見ていません。", "margin.decrease/negated"),  # と quotes, it makes no condition
    ("利益率が改善するとは限りません。", "margin.improve/negated"),
    ("需要が増えるとは思っていません。", "demand.increase/negated"),
    ("コストが上昇すると、利益率は低下します。", "cost.increase/conditional margin.decrease"),  # here it does
    ("値下げには頼りません。", "price.decrease/negated"),
    ("配当を減らす考えはありません。", "dividend.decrease/negated"),
    ("在庫の積み上がりは見られません。", "inventory.increase/negated"),
    ("賃料は下がるどころか上がっています。", "rent.decrease/negated rent.increase"),
    ("受注が増えないわけではありません。", "orders.increase"),  # twice denied
    ("輸出が伸びなかったことが減益の要因です。", "exports.increase/negated profit.decrease"),
    ("稼働率が上がれば、利益は改善します。", "utilization.increase/conditional profit.improve"),
    ("空室率は低下し、賃料は上昇しています。", "vacancy.decrease rent.increase"),
    ("預金は増えましたが、貸出は伸び悩みました。", "cash.increase lending.slow"),
    ("薬価の引き下げで売上が減少しました。", "drug_prices.decrease revenue.decrease"),
    ("粗鋼生産は前年を下回りました。", "production.fall_short"),
    ("来期も増配を続けますか。", "dividend.increase/asked"),
]
# A sentence, and its forms of speech.
FORMS = [
    ("引き続き効率化に取り組んでまいります。", "forward"),
    ("予断を許さない状況です。", "hedging"),
    ("今期は慎重に見ております。", "hedging"),
    ("来期の売上は10億円を見込みます。", "forward forward"),
    ("利益は予想を上回りました。", ""),
    ("今後も投資してまいります。", "forward forward"),
    ("増益は見込んでいません。", "forward/negated"),
    ("遅れるかもしれません。", "hedging"),
    ("遅れる可能性があります。", "hedging"),
    ("おそらく秋になるでしょう。", "hedging hedging"),
    ("秋になるのでしょうか。", ""),
    ("5%程度です。", "hedging"),
    ("どの程度かは決まっていません。", "refusal"),
    ("必ずやり切ります。", "committing committing"),
    ("必ずしも早くはありません。", "hedging"),
    ("達成することをお約束します。", "committing committing"),
    ("達成をコミットするものではありません。", "committing/negated"),
    ("計画を達成しました。", "forward"),
    ("順調だと考えております。", "polite_think"),
    ("順調だと思っています。", "polite_think"),
    ("順調だとは考えておりません。", ""),
    ("早く始めたいと思います。", ""),
    ("順調と思われます。", "hedging"),
    ("個別の社名は申し上げられません。", "refusal"),
    ("数値は開示しておりません。", "refusal"),
    ("工場を見学しました。", ""),
    # た ends a verb before it, and its first letter is no word's: 配ったぶん is no たぶん.
    ("クーポンを大きく配ったぶん、利益は減りました。", ""),
    ("人を増やしたぶんと、値上げしたぶんと、積み上げたぶんです。", ""),
    ("早く来たぶん、店を見たぶん、得たぶん、重ねたぶんです。", ""),
    ("秋はたぶん早いです。しかしたぶん良くなります。たぶん増えます。", "hedging hedging hedging"),
    ("それで結果たぶん増えます。そしてたぶん続きます。", "hedging hedging"),
    # Nor does one begin or end in a longer word.
    ("素晴らしい結果で、すばらしい商品です。", ""),
    ("多分野に広げ、拡大体制を整えました。", ""),
    ("多分増えます。大体同じです。遅れるらしいです。", "hedging hedging hedging"),
]
TABLES = entries("tone")
LETTERS = st.sampled_from("需要コスト価格売上が増え減っ加少なったのはもを、。強く弱いないまし5%増減からとに歯止めかでしょう?（）\n ａ%")


def _facts(said: str, by: str = "高橋社長") -> Facts:
    return facts_of(read(f"決算説明会\n\n{by}：{said}"))


def _written(whats: list[tuple[str, str]]) -> list[str]:
    return sorted(what if manner == "stated" else f"{what}/{manner}" for what, manner in whats)


def _pairs(tone_of_call: Tone) -> list[str]:
    return _written([(pairing.what, pairing.manner) for pairing in tone_of_call.pairings])


def _forms(tone_of_call: Tone) -> list[str]:
    return _written([(form.form, form.manner) for form in tone_of_call.forms])


@pytest.mark.parametrize(("said", "pairs"), PAIRS)
def test_a_direction_is_said_of_its_own_noun(said: str, pairs: str) -> None:
    """An analyst who counts by hand finds the same pairs in the same manner."""
    assert _pairs(_facts(said).tone()) == sorted(pairs.split())


@pytest.mark.parametrize(("said", "forms"), FORMS)
def test_a_form_of_speech_is_counted_once(said: str, forms: str) -> None:
    """What looks ahead, hedges, commits, declines or is only polite is each counted apart."""
    assert _forms(_facts(said).tone()) == sorted(forms.split())


@pytest.mark.parametrize("said", ["需要が5%増加しました。", "ARPUが上昇しました。", "売上高は10%増です。"])
def test_full_and_half_width_are_one(said: str) -> None:
    """How a number or a Latin word is typed changes no count."""
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isprintable() and c != " " else c for c in said)
    assert _pairs(_facts(said).tone()) == _pairs(_facts(wide).tone()) != []


def _holds(facts: Facts) -> None:
    text, found = facts.speech.text, facts.tone()
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    for hit in found.hits:
        sentence = sentences[hit.sentence_id]
        assert text[hit.start : hit.end] == hit.surface and sentence.start <= hit.start < hit.end <= sentence.end
    for pair in found.pairings:
        assert text[pair.noun_start : pair.noun_end] == pair.noun_surface
        assert text[pair.direction_start : pair.direction_end] == pair.direction_surface
        assert pair.start == min(pair.noun_start, pair.direction_start) and pair.end == max(pair.noun_end, pair.direction_end)
    for hits in (found.pairings, found.forms):
        for what in {(hit.what, hit.manner) for hit in hits}:
            spans = sorted((hit.start, hit.end) for hit in hits if (hit.what, hit.manner) == what)
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), what
    assert len({hit.row_id for hit in found.hits}) == len(found.hits)


# A plain sentence behind a polite one may be a narrator's.
POLITE = re.compile("(?:ます|ました|です|でした|ません|ませんでした)。$")


@given(st.lists(st.sampled_from([pair for pair in PAIRS if POLITE.search(pair[0])]), min_size=1, max_size=6))
def test_sentences_in_a_row_keep_their_own_pairs(said: list[tuple[str, str]]) -> None:
    """A sentence beside another says neither more nor less."""
    facts = _facts("".join(sentence for sentence, _ in said))
    _holds(facts)
    assert _pairs(facts.tone()) == sorted(pair for _, pairs in said for pair in pairs.split())


@given(st.text(LETTERS, max_size=80))
def test_any_text_has_hits_that_slice_back_and_never_overlap(said: str) -> None:
    """Whatever is typed, no hit is lost from its place and none is counted twice."""
    _holds(_facts(said))


def test_every_hit_of_a_call_slices_back(facts: Facts) -> None:
    """So it is in whole calls."""
    _holds(facts)
    assert facts.tone().pairings and facts.tone().forms


def _counts(count: ToneCount) -> tuple[Count, ...]:
    return (
        count.management, count.analysts, *count.management_manners, *count.analyst_manners, *count.speakers, *count.themes,
    )  # fmt: skip


def test_every_count_of_tone_lists_its_rows(facts: Facts) -> None:
    """A number equals the rows that its key leads back to, under any selection, and the parts add up."""
    for selection in selections(facts):
        tally = tone(facts, selection)
        for count in (*tally.pairs, *tally.forms):
            for each in _counts(count):
                assert rows_of(facts, each.key, selection) == each.rows and each.number == len(each.rows), each.key
            assert sum(each.number for each in count.management_manners) == count.management.number
            assert sum(each.number for each in count.analyst_manners) == count.analysts.number
            stated = next(each for each in count.management_manners if each.group == "stated")
            assert sum(each.number for each in count.speakers) == stated.number


def test_management_and_analysts_are_counted_apart() -> None:
    """What an analyst says of demand is none of management's statements."""
    asked = "三宅遥（朝凪証券）：需要が減っていると見ています。受注は増えますか。"
    facts = facts_of(read(f"決算説明会\n\n質疑応答\n\n{asked}\n\n高橋社長：需要は増えています。"))
    by_what = {(p.what, p.role, p.manner) for p in facts.tone().pairings}
    assert by_what == {
        ("demand.decrease", "analyst", "stated"),
        ("orders.increase", "analyst", "asked"),
        ("demand.increase", "management", "stated"),
    }


@pytest.mark.parametrize(
    "key", ["tone:", "tone:demand.increase", "tone:nothing.increase:all:any:any", f"tone:demand.increase:{ANALYSTS}:never:any"]
)
def test_a_key_of_no_count_leads_to_no_rows(key: str) -> None:
    """A link that somebody mistyped opens nothing."""
    facts = _facts("需要が増えました。")
    assert rows_of(facts, key, selections(facts)[0]) is None


def test_a_word_added_to_the_list_is_counted() -> None:
    """A person may change the list: the call is counted anew by it, and as before without."""
    tables = deepcopy(TABLES)
    tables["nouns"]["demand"]["words"].append("手応え")
    tables["directions"]["increase"]["alone"].append("みなぎる")
    facts = _facts("手応えがみなぎっています。")
    assert _pairs(facts.tone()) == [] and _pairs(facts.tone(lists_of(tables))) == ["demand.increase"]
    assert _pairs(facts.tone()) == []


def test_the_list_is_long_and_has_no_word_twice() -> None:
    """A word stands for one noun or one direction alone, and each has its labels."""
    nouns = [word for noun in TABLES["nouns"].values() for word in noun["words"]]
    kinds = ("alone", "over", "either", "states", "behind", "reversed")
    directions = [word for group in TABLES["directions"].values() for kind in kinds for word in group[kind]]
    words = [*nouns, *directions, *(word.replace("|", "") for word in TABLES["wholes"])]
    assert len(words) == len(set(words)) and len(TABLES["nouns"]) >= 120 and len(directions) >= 150
    for key in (*TABLES["nouns"], *TABLES["directions"], *TABLES["forms"], *MANNERS):
        assert label_of(key, "ja") and label_of(key, "en")


def test_nouns_and_directions_have_keys_of_their_own() -> None:
    """A key names one thing: a noun, a direction or a form."""
    keys = [*TABLES["nouns"], *TABLES["directions"], *TABLES["forms"]]
    assert len(keys) == len(set(keys)) and not [key for key in keys if "." in key or ":" in key]


def test_a_broken_line_parts_no_word() -> None:
    """A pair that a page broke is found, and its spans are those of the text as given."""
    _holds(facts_of(read("決算説明会\n\n高橋社長：国内の需\n要が前年に比べて大きく増\n加しました。\n")))
