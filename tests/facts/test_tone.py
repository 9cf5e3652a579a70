"""Tone without a score: which direction is said of which noun, in which manner, and in which forms; every count lists its hits."""

import re
from copy import deepcopy
from itertools import pairwise

import pytest
from hypothesis import given, settings
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
    ("販売は機械の輸出が一巡したことから5％の減少となりました。", ""),
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
    ("消費の回復が遅れています。", "consumption.recover consumption.slow"),
    ("景気が減速しています。", "economy.slow"),
    ("物価高が続いています。", ""),
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
]
# A sentence, and its forms of speech.
FORMS = [
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
        for what in {hit.what for hit in hits}:
            spans = sorted((hit.start, hit.end) for hit in hits if hit.what == what)
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), what
    assert len({hit.row_id for hit in found.hits}) == len(found.hits)


# A plain sentence behind a polite one may be a narrator's.
POLITE = re.compile("(?:ます|ました|です|でした|ません|ませんでした)。$")


@settings(deadline=None)
@given(st.lists(st.sampled_from([pair for pair in PAIRS if POLITE.search(pair[0])]), min_size=1, max_size=6))
def test_sentences_in_a_row_keep_their_own_pairs(said: list[tuple[str, str]]) -> None:
    """A sentence beside another says neither more nor less."""
    facts = _facts("".join(sentence for sentence, _ in said))
    _holds(facts)
    assert _pairs(facts.tone()) == sorted(pair for _, pairs in said for pair in pairs.split())


@settings(deadline=None)
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
