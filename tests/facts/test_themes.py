"""Mentions of themes: each spelling counts for its term, each term for its theme, and longer words for none of their parts."""

import pytest

from components.facts import facts_of
from components.facts.wordlist import usual
from components.reading import read

FRAME = "東都証券アナリスト、石田真由氏：どうですか？\n\n社長 王浩："

# sentence, theme/term of each mention in order
MENTIONED = [
    ("収益化率は安定しました。", ["take_rate/収益化率"]),
    ("商業化率と持ち帰り率です。", ["take_rate/収益化率"] * 2),  # three translations of one word
    ("テイクレートの話です。", ["take_rate/収益化率"]),
    ("AIに投資します。", ["ai/AI", "investment/投資"]),
    ("ＡＩです。", ["ai/AI"]),
    ("生成AIです。", ["ai/生成AI"]),
    ("人工知能（AI）です。", ["ai/AI"]),
    ("AIDCの話です。", []),
    ("NeoAIの話です。", []),
    ("クラウドです。", ["cloud/クラウド"]),
    ("クラウド事業です。", ["cloud/クラウド"]),
    ("クラウドファンディングです。", []),
    ("設備投資です。", ["investment/設備投資"]),
    ("投資家との面談です。", []),
    ("投資有価証券です。", []),
    ("自社株買いです。", ["shareholder_returns/自社株買い"]),
    ("受取配当です。", []),
    ("配当性向です。", ["shareholder_returns/配当性向"]),
    ("下取り補助金です。", ["policy/下取り", "policy/補助金"]),
    ("米国関税です。", ["policy/関税"]),
    ("資本政策です。", ["capital_efficiency/資本政策"]),
    ("競争法の話です。", ["policy/独占禁止法"]),
    ("競争環境です。", ["competition/競争"]),
    ("画面シェアします。", []),
    ("GMV（流通総額）です。", ["ecommerce/GMV"]),
    ("「双十一」です。", ["promotion/双十一"]),
    ("ダブルイレブンです。", ["promotion/双十一"]),
    ("CMR（顧客管理収入）です。", ["advertising/CMR"]),
    ("物流費です。", ["logistics/物流費"]),
    ("営業利益率です。", ["margins/利益率"]),
    ("ライブストリーミングECです。", ["ecommerce/ライブコマース"]),
    ("地震の影響です。", ["geopolitics/地震"]),
    ("減損損失です。", ["restructuring/減損"]),
    ("SPECの話です。", []),
    ("株価です。", ["capital_efficiency/株価"]),
    ("利益は出ています。", []),
]


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [pytest.param(*case, id=case[0]) for case in MENTIONED],
)
def test_a_mention_stands_for_its_term_and_theme(sentence: str, mentions: list[str]) -> None:
    """Spellings are merged into terms, the longest wins, and a guarded word is no mention."""
    found = facts_of(read(FRAME + sentence)).mentions
    assert [f"{m.theme}/{m.term}" for m in found] == mentions


def test_a_mention_quotes_what_was_written() -> None:
    """The surface is the text itself, full-width where it was written so."""
    text = FRAME + "ＡＩと人工知能です。"
    assert [(m.surface, text[m.start : m.end]) for m in facts_of(read(text)).mentions] == [("ＡＩ", "ＡＩ"), ("人工知能", "人工知能")]


def test_a_mention_knows_who_spoke_and_where() -> None:
    """Side, speaker, exchange and part come from the sentence."""
    text = "東都証券アナリスト、石田真由氏：関税は？\n\n社長 王浩：関税は小さいです。"
    rows = [(m.role, m.speaker, m.exchange, m.part) for m in facts_of(read(text)).mentions]
    assert rows == [("analyst", "石田真由", 1, "qa"), ("management", "王浩", 1, "qa")]


# sentence, theme/part/term of each mention in order
IN_PARTS = [
    ("ＡＩエージェントです。", ["ai/agents/AIエージェント"]),
    ("aiと書きました。", []),  # a spelling counts as it is written
    ("OpenAIの話です。", []),
    ("AI需要です。", ["ai/ai_general/AI", "demand/demand/需要"]),
    ("生成ＡＩの需要です。", ["ai/models/生成AI", "demand/demand/需要"]),
    ("ジェネレーティブAIです。", ["ai/models/生成AI"]),
    ("クラウドサービスです。", ["cloud/cloud_services/クラウド"]),
    ("クラウドコンピューティングです。", ["cloud/cloud_services/クラウド"]),
    ("アイクラウドの話です。", []),  # the katakana goes on before it
    ("クラウドワークスの話です。", []),  # and behind it
    ("値上げしました。", ["price/raise/値上げ"]),
    ("値上がりしました。", ["price/raise/値上げ"]),
    ("価格転嫁率です。", ["price/pass_through/価格転嫁"]),
    ("値下げ要請です。", ["price/cut/値下げ"]),
    ("客単価です。", ["merchants/same_store/客単価"]),
    ("既存店売上高です。", ["merchants/same_store/既存店"]),
    ("新規出店です。", ["merchants/stores/出店"]),
    ("最新店の話です。", []),  # 新店 ends another word
    ("需要期です。", ["promotion/seasons/繁忙期"]),  # a season, not the demand
    ("需給です。", ["demand/demand/需要"]),
    ("個人消費です。", ["demand/consumption/個人消費"]),
    ("消費者物価です。", ["materials/inflation/物価"]),  # of 消費者 nothing counts here
    ("消費者庁です。", []),  # an office
    ("顧客数です。", ["users/user_base/顧客"]),
    ("観客数です。", []),  # 客数 ends another word
    ("客数です。", ["merchants/same_store/客数"]),
    ("乗客数です。", []),
    ("株主還元です。", ["shareholder_returns/policy/株主還元"]),
    ("配当性向です。", ["shareholder_returns/policy/配当性向"]),
    ("受取配当金です。", []),  # what is received
    ("契約者配当です。", []),
    ("自己株式取得です。", ["shareholder_returns/buyback/自社株買い"]),
    ("自社株買いと増配です。", ["shareholder_returns/buyback/自社株買い", "shareholder_returns/dividend/増配"]),
    ("ROEです。", ["capital_efficiency/profitability/ROE"]),
    ("ROE10%です。", ["capital_efficiency/profitability/ROE"]),  # a figure of what the word names
    ("ROEを見ます。", ["capital_efficiency/profitability/ROE"]),
    ("HEROESの話です。", []),
    ("PBR1倍割れです。", ["capital_efficiency/valuation/PBR"]),
    ("設備投資計画です。", ["investment/capex/設備投資"]),
    ("投資家との対話です。", ["governance/disclosure/対話"]),
    ("投資有価証券の売却です。", ["alliances/disposal/売却"]),  # of 投資 nothing counts here
    ("投資信託です。", ["banking/wealth/投資信託"]),
    ("研究開発費です。", ["research/rnd/研究開発"]),
    ("在庫調整です。", ["supply_chain/destocking/在庫調整"]),
    ("棚卸資産です。", ["supply_chain/inventory/在庫"]),
    ("円安です。", ["currency/yen/円安"]),
    ("ドル円です。", ["currency/rates/為替レート"]),
    ("為替感応度です。", ["currency/effects/為替感応度"]),
    ("為替予約です。", ["currency/hedging/為替予約"]),
    ("米国関税です。", ["policy/tariffs/関税"]),
    ("追加関税措置です。", ["policy/tariffs/関税"]),
    ("補助金申請です。", ["policy/subsidy/補助金"]),
    ("独占禁止法です。", ["policy/enforcement/独占禁止法"]),
    ("中国市場です。", ["overseas/china/中国"]),
    ("中国電力の話です。", []),  # a company
    ("北米です。", ["overseas/americas/米国"]),
    ("東南アジアです。", ["overseas/asia_emerging/東南アジア"]),
    ("人手不足です。", ["people/hiring/人手不足"]),
    ("賃上げです。", ["people/wages/賃上げ"]),
    ("ベースアップです。", ["people/wages/賃上げ"]),
    ("人的資本です。", ["people/human_capital/人的資本"]),
    ("離職率です。", ["people/hiring/離職"]),
    ("M&Aです。", ["alliances/deals/M&A"]),
    ("Ｍ＆Ａです。", ["alliances/deals/M&A"]),
    ("買収です。", ["alliances/deals/M&A"]),
    ("自社株買収の話です。", ["shareholder_returns/buyback/自社株買い"]),  # as machines translate it
    ("リコールです。", ["quality/quality/リコール"]),
    ("品質問題です。", ["quality/quality/品質"]),
    ("新製品です。", ["research/new_products/新製品"]),
    ("新商品の投入です。", ["research/new_products/新製品"]),
    ("脱炭素です。", ["esg/decarbonisation/脱炭素"]),
    ("カーボンニュートラルです。", ["esg/decarbonisation/脱炭素"]),
    ("ＥＳＧです。", ["esg/climate/ESG"]),
    ("ガバナンスです。", ["governance/board/ガバナンス"]),
    ("社外取締役です。", ["governance/board/取締役会"]),
    ("サプライチェーンです。", ["supply_chain/supply/サプライチェーン"]),
    ("物流費の上昇です。", ["logistics/cost/物流費"]),
    ("半導体です。", ["semiconductors/chips/半導体"]),
    ("半導体製造装置です。", ["semiconductors/equipment/半導体製造装置"]),
    ("パワー半導体です。", ["semiconductors/power_analogue/パワー半導体"]),
    ("EVです。", ["automotive/electrification/EV"]),
    ("EVERの話です。", []),
    ("電気自動車です。", ["automotive/electrification/EV"]),
    ("DXです。", ["digital/dx/DX"]),
    ("サイバー攻撃です。", ["quality/cyber/サイバー攻撃"]),
    ("受注残です。", ["orders/backlog/受注残"]),
    ("受注残高です。", ["orders/backlog/受注残"]),
    ("工場の稼働率です。", ["production/plants/工場", "production/capacity/稼働率"]),  # two words, two themes
    ("歩留まりです。", ["production/process/歩留まり"]),
    ("原材料価格です。", ["materials/raw_materials/原材料"]),
    ("インフレです。", ["materials/inflation/インフレ"]),
    ("金利上昇です。", ["finance/rates/金利"]),
    ("政策金利です。", ["finance/monetary_policy/政策金利"]),
    ("増収増益です。", ["growth/results/増収"]),
    ("中期経営計画です。", ["guidance/mid_term/中期経営計画"]),
    ("通期予想です。", ["guidance/outlook/ガイダンス"]),
    ("上方修正です。", ["guidance/revision/上方修正"]),
    ("減損損失です。", ["restructuring/impairment/減損"]),
    ("構造改革です。", ["restructuring/reform/構造改革"]),
    ("希望退職です。", ["restructuring/jobs/希望退職"]),
    ("インバウンドです。", ["demand/inbound/インバウンド"]),
    ("訪日外国人です。", ["demand/inbound/インバウンド"]),
    ("地政学リスクです。", ["geopolitics/conflicts/地政学"]),
    ("台風です。", ["geopolitics/disasters/台風"]),
    ("電力です。", ["esg/power/電力"]),
    ("CMR（顧客収益管理）です。", ["advertising/cmr/CMR"]),
    ("シングルズ・デーです。", ["promotion/online_events/双十一"]),
    ("独身の日です。", ["promotion/online_events/双十一"]),
    # A theme counts its own plain name, and none of what is of another.
    ("成長です。", ["growth/rate/成長"]),
    ("持続的な成長です。", ["growth/rate/成長"]),
    ("成長率です。", ["growth/rate/成長率"]),
    ("成長戦略です。", ["growth/drivers/成長戦略"]),
    ("成長投資です。", ["investment/growth_investment/成長投資"]),
    ("経済成長です。", ["demand/economy/経済成長"]),
    ("市場の成長です。", ["demand/market/市場成長"]),
    ("業界の成長です。", []),
    ("商品です。", ["products/range/商品"]),
    ("金融商品です。", []),
    ("商品開発です。", ["research/rnd/製品開発"]),
    ("通信です。", ["telecom/mobile/通信"]),
    ("通信販売です。", ["ecommerce/platforms/通販"]),
    ("通信社の話です。", []),
    ("銀行です。", ["banking/banks/銀行"]),
    ("投資銀行です。", ["banking/markets/投資銀行"]),
    ("日本銀行です。", ["finance/monetary_policy/日銀"]),
    ("金融です。", ["payments/fintech/金融"]),
    ("金融政策です。", ["finance/monetary_policy/金融政策"]),
    ("金融市場の話です。", []),
    ("医療です。", ["health/care/医療"]),
    ("医療機器です。", ["health/devices/医療機器"]),
    ("教育です。", ["staffing/education/教育"]),
    ("社員教育です。", ["people/talent/従業員"]),
    # What is not the same is no spelling of it.
    ("未達です。", ["guidance/revision/未達"]),
    ("下振れです。", ["guidance/revision/下振れ"]),
    ("アップサイドです。", ["guidance/revision/上振れ"]),
    ("普及です。", ["growth/opportunity/普及"]),
    ("普及率です。", ["growth/opportunity/浸透率"]),
    ("浸透度です。", ["growth/opportunity/浸透度"]),
    ("改善の余地です。", ["growth/opportunity/改善の余地"]),
    ("供給過剰です。", ["supply_chain/supply/供給過剰"]),
    ("減益です。", ["growth/results/減益"]),
    ("競争相手です。", ["competition/rivals/競合"]),
    ("過剰在庫です。", ["supply_chain/inventory/余剰在庫"]),
    ("在庫評価損です。", ["supply_chain/destocking/在庫評価損"]),
    ("統合効果です。", ["alliances/integration/シナジー"]),
    # A company's name is no talk of what it does.
    ("横浜銀行と銀行です。", ["banking/banks/銀行"]),
    ("三菱UFJ銀行です。", []),
    ("みずほ銀行です。", []),  # a name in hiragana, known by the list of names
    ("大手銀行です。", ["banking/banks/銀行"]),  # a kind of bank and no name
    ("取引銀行からの借入です。", ["banking/banks/銀行", "finance/debt/借入"]),
    ("城南信用金庫です。", []),
    ("信用金庫です。", ["banking/banks/地方銀行"]),
    ("東京電力と電力です。", ["esg/power/電力"]),
    ("トヨタ自動車です。", []),
    ("日本航空です。", []),
    ("日本M&AセンターとM&Aです。", ["alliances/deals/M&A"]),
    ("テレビ東京です。", []),
    ("日本政策投資銀行です。", []),
    ("良品計画です。", []),
    # What only looks like a word, across two others.
    ("発生保険金です。", ["banking/insurance/保険金"]),  # not 生保
    ("3割引き上げました。", []),  # not 割引
    ("取締役会長です。", []),  # not 取締役会
    ("預貸金利回り差です。", ["banking/deposits_margin/利ざや"]),  # not 金利
    ("1四半期ずれました。", []),  # not 期ずれ
    ("中国語です。", []),
    ("無事故です。", []),
    ("航空機エンジンです。", ["realestate/defence/航空機"]),  # what is built, no travel
    ("保険のソフト化です。", ["banking/insurance/保険"]),
    # One word, several trades: the pack of the trade counts it, the list does not guess.
    ("パイプラインを拡充します。", []),
    ("開発パイプラインです。", ["health/pipeline/開発パイプライン"]),
    ("ADRは1万円です。", []),
    ("ADR（米国預託証券）です。", ["capital_efficiency/listing/米国預託証券"]),
    ("2割増益です。", ["growth/results/増益"]),
    ("荒利益率です。", ["margins/margin/粗利"]),
    ("クロスセルです。", ["users/arpu/クロスセル"]),
    ("資産リサイクルです。", ["alliances/disposal/資産リサイクル"]),  # a trading house sells, nothing is recycled
    ("投資口価格です。", ["capital_efficiency/valuation/株価"]),
    ("分配金です。", ["shareholder_returns/dividend/配当"]),
    ("大雨の影響です。", ["geopolitics/disasters/台風"]),
    ("乗務員不足です。", ["people/hiring/人手不足"]),
    ("運賃改定です。", ["price/raise/値上げ"]),
    ("アンチダンピング措置です。", ["policy/tariffs/アンチダンピング"]),
    ("外需です。", ["overseas/expansion/外需"]),
]


@pytest.mark.parametrize(("sentence", "mentions"), [pytest.param(*case, id=case[0]) for case in IN_PARTS])
def test_a_mention_stands_in_a_part_of_its_theme(sentence: str, mentions: list[str]) -> None:
    """Of words inside one another the longest counts, of those hidden in another word none."""
    found = facts_of(read(FRAME + sentence)).mentions
    assert [f"{m.theme}/{m.sub_theme or ''}/{m.term}" for m in found] == mentions


@pytest.mark.parametrize("theme", usual().by_key)
def test_every_term_of_a_theme_is_found(theme: str) -> None:
    """Every spelling, alone in a sentence, counts for its own theme and term, and for nothing else."""
    spellings = {surface: term.name for term in usual().by_key[theme].terms for surface in term.surfaces}
    found = facts_of(read(FRAME + "".join(f"{surface}です。" for surface in spellings))).mentions
    assert [(m.theme, m.term, m.surface) for m in found] == [(theme, term, surface) for surface, term in spellings.items()]


PARTS = "減速部品事業の売上高は5億円です。減速部品事業は増収です。"


@pytest.mark.parametrize(
    ("told", "mentions"),
    [
        # A part that is named with its figures, or twice, is a name wherever it stands, with its kind or without.
        ("減速部品事業の売上高は5億円です。減速部品は好調です。", []),
        ("減速部品事業を伸ばします。減速部品事業に集中します。", []),
        ("減速部品の事業を伸ばします。減速部品事業に集中します。", []),
        ("人材支援サービス部門は増収です。", []),
        ("物流機器セグメントの利益は3億円です。", []),
        # The word beside it counts, and so does the word alone.
        (f"{PARTS}部品が足りません。", ["supply_chain/部材"]),
        (f"{PARTS}減速部品の在庫です。", ["supply_chain/在庫"]),
        # Named once, without a figure, it may be no name.
        ("減速部品事業を伸ばします。", ["supply_chain/部材"]),
        ("減速部品の事業を伸ばします。減速部品の事業です。", ["supply_chain/部材"] * 2),
        # A theme's word as a whole stays one, also beside a word of where or which.
        ("クラウド事業の売上高は5億円です。クラウド事業は増収です。", ["cloud/クラウド"] * 2),
        ("国内広告事業の売上高は5億円です。国内広告事業は増収です。", ["advertising/広告"] * 2),
        ("AI関連事業の売上高は5億円です。AI関連事業は増収です。", ["ai/AI"] * 2),
        ("海外クラウド関連事業は増収です。海外クラウド関連事業です。", ["overseas/海外", "cloud/クラウド"] * 2),
        # A longer word that only ends alike names no part.
        ("部品事業者の話です。部品事業者は増収です。", ["supply_chain/部材"] * 2),
    ],
)
def test_nothing_counts_inside_the_name_of_a_part(told: str, mentions: list[str]) -> None:
    """What a call names as a part of its company is a name, as a company's is, and no talk of what its words say elsewhere."""
    found = [f"{m.theme}/{m.term}" for m in facts_of(read(FRAME + told)).mentions]
    assert [
        each for each in found if each.split("/")[0] in ("supply_chain", "cloud", "advertising", "ai", "overseas", "talent", "logistics")
    ] == mentions
