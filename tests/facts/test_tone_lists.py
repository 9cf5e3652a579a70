"""The words of tone as a person changes them: each change, each refusal, and the file that a list is written to and read from."""

# one line a case: full-width characters count twice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, corrected
from components.facts.selection import Selection
from components.facts.tally import rows_of, tone
from components.facts.tone import Lists, label_of, usual
from components.facts.tone.checks import spellings
from components.facts.tone.edits import Add, Edit, Make, Remove, edited
from components.facts.tone.inflection import forms_of
from components.facts.tone.loading import lists_in
from components.facts.tone.tokens import matcher_of
from components.facts.tone.writing import toml_of
from components.facts.wordlist import BadWordlist
from components.lexicon import SHELF, entries
from components.reading import read

# A change, a sentence, and the pairs that it holds then.
CHANGES: list[tuple[Edit, str, str]] = [
    (Add("手応え", "demand"), "手応えが増えました。", "demand.increase"),
    (Add("ＡＢＣ指数", "demand"), "ABC指数が上昇しました。", "demand.increase"),  # full width is the same word
    (Add("みなぎる", "increase", "alone"), "需要がみなぎっています。", "demand.increase"),
    (Add("焚き付ける", "increase", "over"), "需要を焚き付けました。", "demand.increase"),
    (Add("躍進", "increase"), "売上が躍進しました。", "revenue.increase"),
    (Add("絶佳", "strong", "states"), "需要は絶佳です。", "demand.strong"),
    (Make("電池", ("電池", "蓄電池", " ")), "蓄電池が増えました。", "own1.increase"),
    (Remove("ニーズ"), "ニーズが増えました。", ""),
    (Remove("膨らむ"), "費用が膨らみました。", ""),
    (Remove("頭打ち"), "需要は頭打ちです。", ""),
    (Remove("増収"), "増収となりました。", ""),
    (Remove("増える"), "需要が増えました。", ""),  # 増 alone is no part of it
    (Remove("減らす"), "在庫を減らしました。", ""),
    (Remove("引き上げる"), "価格を引き上げました。", ""),  # neither the noun 引き上げ nor 上げる counts in it
    (Remove("引き上げ"), "価格を引き上げました。", ""),
    (Remove("加速"), "成長率が加速しています。", ""),
    (Remove("値上げ"), "値上げしました。", ""),
    (Remove("営業利益"), "営業利益が増えました。", ""),  # 利益 is none of its own in it
]
# A word as a dictionary has it, and how it is said.
SPOKEN = [
    ("勝ち抜く", "勝ち抜い 勝ち抜か 勝ち抜き 勝ち抜け"),
    ("弾む", "弾んで 弾み 弾まず 弾めば"),
    ("急ぐ", "急いで 急が 急げば"),
    ("立つ", "立った 立ちま 立たな"),
    ("補う", "補った 補わず 補います"),
    ("跳ね返す", "跳ね返した 跳ね返され 跳ね返そう"),
    ("翳る", "翳った 翳りま 翳らな 翳れば"),
    ("痩せる", "痩せた 痩せて 痩せな 痩せれば"),
    ("抜け出る", "抜け出た 抜け出ま 抜け出ず 抜け出られ"),
    ("見る", "見た 見られ 見よう"),
    ("へる", "へった へらな へりま へて"),
    ("躍進する", "躍進した 躍進せず 躍進すれば 躍進され"),
    ("減ずる", "減じた 減ずれば 減ぜ"),
    ("萎んでくる", "萎んできた 萎んでこな 萎んでくる"),
    ("沈んでいく", "沈んでいった 沈んでいきま"),
    ("淡い", "淡く 淡かった 淡ければ 淡さ 淡そう 淡すぎ"),
    ("下火", "下火"),
]


def facts_by(said: str, lists: Lists) -> Facts:
    facts = facts_of(read(f"決算説明会\n\n高橋社長：{said}"))
    return corrected(facts, Corrections(tone_lists=lists))


@pytest.mark.parametrize(("edit", "said", "pairs"), CHANGES, ids=lambda value: str(value)[:40])
def test_a_change_is_counted_at_once(edit: Edit, said: str, pairs: str) -> None:
    """The facts of a call count by the list that was made, and by the one before without it."""
    lists = edited(usual(), edit)
    before, now = (" ".join(p.what for p in facts_by(said, each).tone().pairings) for each in (usual(), lists))
    assert now == pairs != before
    assert lists.digest != usual().digest and lists_in(toml_of(lists), usual(), instead=True) == lists


@pytest.mark.parametrize(("word", "said"), SPOKEN)
def test_a_word_is_found_in_all_its_forms(word: str, said: str) -> None:
    """However it inflects, it begins in one of the ways that the list looks for; another word of the same letters does not."""
    for spoken in said.split():
        assert spoken.startswith(forms_of(word)), spoken
    assert not "見込みます".startswith(forms_of("見る"))


DIRECTION_WORDS = [word for d in usual().directions for _, words in d.words for word in words] + [
    word for d in usual().directions for word in d.reversed
]


@settings(max_examples=60)
@given(st.sampled_from(DIRECTION_WORDS))
def test_a_word_removed_is_removed_in_all_its_forms(word: str) -> None:
    """Nothing else of the list goes on counting it, and added anew it counts again."""
    key = next(key for key, each in spellings(usual()) if each == word)
    without = edited(usual(), Remove(word))
    for form in forms_of(word):
        assert not matcher_of(without).find(f"これは{form}。"), form
        assert matcher_of(edited(without, Add(word, key))).find(f"これは{form}。"), form


# A change of a form of speech, a sentence, and the forms that it holds then.
FORM_CHANGES: list[tuple[Edit, str, str]] = [
    (Add("腹をくくる", "committing", "verbs"), "腹をくくりました。", "committing"),
    (Add("ひょっとすると", "hedging", "words"), "ひょっとすると秋です。", "hedging"),
    (Add("見込み違い", "forward", "not_in"), "見込み違いがありました。", ""),
    (Remove("見込む", "forward"), "10億円を見込みました。", ""),  # 見込み goes with it
    (Remove("今後", "forward"), "今後も続けます。", ""),
    (Remove("と思う", "polite_think"), "順調だと思う。", ""),
    (Add("お答えを差し控える", "refusal", "verbs"), "お答えを差し控えさせていただきます。", "refusal"),
]


@pytest.mark.parametrize(("edit", "said", "forms"), FORM_CHANGES, ids=lambda value: str(value)[:40])
def test_a_form_of_speech_is_changed_like_a_noun(edit: Edit, said: str, forms: str) -> None:
    """Its words come and go, and the nouns and directions stay as they were."""
    lists = edited(usual(), edit)
    assert " ".join(form.form for form in facts_by(said, lists).tone().forms) == forms
    assert (lists.nouns, lists.directions, lists.wholes) == (usual().nouns, usual().directions, usual().wholes)
    assert lists.digest != usual().digest and lists_in(toml_of(lists), usual(), instead=True) == lists


def test_a_noun_and_a_form_of_one_spelling_go_apart() -> None:
    """計画 is a noun and looks ahead; taken from the one it stays in the other."""
    for key, counted in (("", (0, 1)), ("forward", (1, 0))):
        found = facts_by("計画が増えました。", edited(usual(), Remove("計画", key))).tone()
        assert (len(found.pairings), len(found.forms)) == counted


def test_a_noun_that_a_person_made_has_its_name() -> None:
    """Its label comes from the list, in the tally as in the key of its count."""
    lists = edited(usual(), Make("電池", ("電池",)))
    assert label_of("own1", "ja", lists) == label_of("own1", "en", lists) == "電池"
    facts = facts_by("電池が増えました。", lists)
    [count] = tone(facts, Selection()).pairs
    assert count.label == "電池 × 増加・上昇"
    assert rows_of(facts, count.management.key, Selection()) == count.management.rows


def test_a_noun_goes_with_its_last_word() -> None:
    """A second noun has another key, and one that a longer word holds stays."""
    lists = edited(edited(usual(), Make("電池", ("電池",))), Make("風力", ("風力発電",)))
    assert [noun.key for noun in lists.nouns[-2:]] == ["own1", "own2"]
    assert [noun.key for noun in edited(lists, Remove("電池")).nouns[-1:]] == ["own2"]
    assert "own1" not in edited(lists, Remove("電池")).names
    for word in next(noun.words for noun in usual().nouns if noun.key == "revenue"):
        lists = edited(lists, Remove(word))
    assert "revenue" in lists.names


# A change, and the sentence that refuses it.
SPOILING: list[tuple[Edit, str]] = [
    (Add("需要", "cost"), "tone_words.known"),
    (Add("増え", "cost"), "tone_words.known"),  # a form of 増える
    (Add("増加", "decrease"), "tone_words.known"),
    (Add("膨張する", "decrease", "alone"), "tone_words.known"),  # 膨張 counts already
    (Add("増収", "cost"), "tone_words.known"),
    (Add("増", "demand"), "words.short"),
    (Add("需要.*", "demand"), "words.pattern"),
    (Add("長" * 61, "demand"), "words.long"),
    (Add("手応え", "nothing"), "tone_words.unknown_key"),
    (Make(" ", ("電池",)), "tone_words.no_name"),
    (Make("需要", ("電池",)), "tone_words.name_known"),
    (Make("電池", (" ", "")), "tone_words.no_words"),
    (Make("電池", ("需要",)), "tone_words.known"),
    (Remove("電池"), "tone_words.unknown_word"),
    (Add("見込む", "hedging", "verbs"), "tone_words.known"),
    (Add("今", "forward", "words"), "words.short"),
    (Remove("電池", "forward"), "tone_words.unknown_word"),
]


@pytest.mark.parametrize(("edit", "rule"), SPOILING, ids=lambda value: str(value)[:40])
def test_a_change_that_spoils_the_list_is_refused(edit: Edit, rule: str) -> None:
    with pytest.raises(BadWordlist) as refused:
        edited(usual(), edit)
    assert refused.value.rule == rule


# A file, the sentence that refuses it, and its line.
REFUSED = [
    ("[nouns]\ndemand = 需要", "words.no_toml", "2"),
    ("", "tone_words.nothing", None),
    ("[structure]\ntails = '.'", "tone_words.nothing", None),
    ("[themes]\nai = 1", "tone_words.unknown", "1"),
    ("nouns = 3", "tone_words.no_table", "1"),
    ("[nouns]\nbattery = ['電池']", "tone_words.no_table", "2"),
    ("[nouns]\nbattery = { words = ['電池'] }", "tone_words.no_label", "2"),
    ("[nouns]\nbattery = { ja = 3, words = ['電池'] }", "tone_words.no_label", "2"),
    ("[nouns]\nbattery = { ja = '電池', words = '電池' }", "tone_words.no_list", "2"),
    ("[nouns]\nbattery = { ja = '電池', words = [3] }", "tone_words.no_list", "2"),
    ("[nouns]\nbattery = { ja = '電池', word = ['電池'] }", "tone_words.unknown", "2"),
    ("[nouns]\nany = { ja = '電池', words = ['電池'] }", "tone_words.key", "2"),
    ("[nouns]\n'a.b' = { ja = '電池', words = ['電池'] }", "tone_words.key", "2"),
    ("[nouns]\nincrease = { ja = '電池', words = ['電池'] }", "tone_words.key_twice", None),
    ("[nouns]\n\nbattery = { ja = '電池', words = ['電池', '需要'] }", "tone_words.twice", "3"),
    ("[nouns]\nbattery = { ja = '電池', words = ['電'] }", "words.short", "2"),
    ("[directions.surge]\nja = '急騰'\neither = ['電池', '増加']", "tone_words.twice", "3"),
    ("[directions.surge]\neither = ['電池']", "tone_words.no_label", "1"),
    ("[forms.hedging]\nja = '避ける'\nwords = ['見込み']", "tone_words.twice", "3"),
    ("[wholes]\n'増電' = ['increase', 'demand']", "tone_words.whole", None),
    ("[wholes]\n'増|電' = ['increase', 'battery']", "tone_words.whole", None),
    ("[wholes]\n'増|電' = ['increase']", "tone_words.no_list", "2"),
    ("wholes = 1", "tone_words.no_table", "1"),
    ("nouns_hidden = 1", "tone_words.no_table", "1"),
    ("[nouns_hidden]\nwords = '投資家'", "tone_words.no_list", "1"),
]


@pytest.mark.parametrize(("text", "rule", "line"), REFUSED)
def test_a_spoilt_file_is_refused_with_its_line(text: str, rule: str, line: str | None) -> None:
    with pytest.raises(BadWordlist) as refused:
        lists_in(text, usual())
    assert (refused.value.rule, refused.value.found.get("line")) == (rule, line)
    section, _, name = rule.partition(".")
    assert set(entries("screen")[section][name]) == {"ja", "en"}


@pytest.mark.parametrize("instead", [False, True])
def test_the_list_of_the_house_reads_back(instead: bool) -> None:
    """Its own file and the one that is written of it give the same list."""
    for text in (toml_of(usual()), (SHELF / "tone.toml").read_text(encoding="utf-8")):
        assert lists_in(text, usual(), instead) == usual()


def test_a_file_is_put_over_the_list_or_instead_of_it() -> None:
    """Over it, a noun of the same key is replaced and a new one comes last; instead, the file's nouns are all."""
    nouns = "[nouns]\ndemand = { ja = '引き', words = ['引き合い'] }\nbattery = { en = 'Batteries', words = ['電池'] }"
    text = f"{nouns}\n[wholes]\n'増|益' = ['increase', 'demand']"
    over = lists_in(text, usual())
    assert over.names["demand"] == ("引き", "引き") and over.nouns[-1].key == "battery" and len(over.nouns) == len(usual().nouns) + 1
    assert {whole.word: whole.noun for whole in over.wholes}["増益"] == "demand"
    instead = lists_in(text, usual(), instead=True)
    assert [noun.key for noun in instead.nouns] == ["demand", "battery"] and [whole.word for whole in instead.wholes] == ["増益"]
    assert instead.directions == usual().directions and instead.forms == usual().forms


def test_two_lists_of_the_same_words_are_one() -> None:
    """Equal, of one hash and of one name in a link."""
    one, other = (edited(usual(), Add("手応え", "demand")) for _ in range(2))
    assert (one, hash(one), one.digest) == (other, hash(other), other.digest)
