"""The vocabulary: which words are terms, how their scores are computed, and that each number has its places."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import Facts, facts_of, recounted
from components.facts.selection import Selection
from components.facts.tally import Finds, finds_against, finds_by_side, rows_of, word_label
from components.facts.vocabulary import SIDES, UNEVEN, Hearing, Share, c_values, log_likelihood, names_of, voice_of
from components.facts.wordlist import BadWordlist, SubTheme, Term, Theme, Wordlist, usual
from components.facts.wordlist.edits import Add, edited
from components.reading import read

ASKED = "東都証券アナリスト、石田真由氏："
TOLD = "社長 王浩："


NOTHING = Wordlist(())


def call(asked: str, told: str, wordlist: Wordlist = NOTHING) -> Facts:
    """Return a call in which no theme knows a word, unless a list is given."""
    return facts_of(read(f"翠明社 決算説明会\n\n{ASKED}{asked}\n\n{TOLD}{told}"), wordlist=wordlist)


def terms(facts: Facts) -> dict[str, tuple[int, int]]:
    found = finds_by_side(facts)
    return {each.term: (each.own.number, each.other.number) for each in found.terms}


COUNTED = [
    # A term that stands alone and inside a longer one is counted at each place; the longer one at its own.
    ("金型はどうですか。", "金型が伸び、金型部品も伸びました。金型部品は来期も伸びます。", {"金型": (3, 1), "金型部品": (2, 0)}),
    # 部品 never stands outside 金型部品, and so is no term of its own.
    ("", "金型部品を売りました。金型部品は伸びます。", {"金型部品": (2, 0)}),
    # What is said once is characteristic of nobody.
    ("金型はどうですか。", "鋳物が伸びました。", {}),
    # A suffix belongs to its noun: 販売 in 販売店 is not 販売.
    ("", "販売店を増やします。販売店は都市に置きます。", {"販売店": (2, 0)}),
    ("", "3割と2割です。3割と2割でした。", {}),
    # Descriptions, courtesy and words of every call name nothing.
    ("", "重要な質問です。重要なご質問です。継続的です。継続的に。本日の質疑応答です。本日の質疑応答でした。", {}),
    # Who speaks and whose firm asks is no term, and neither is anybody with さん behind the name.
    ("", "石田真由と東都証券です。石田真由と東都証券。石田さん、翠明社です。石田さん、翠明社。", {}),
    # However wide and in whatever case it is written a term is one.
    ("ｅＳＩＭはどうですか。", "eSIMが伸びました。ESIMです。", {"eSIM": (2, 1)}),
]


@pytest.mark.parametrize(("asked", "told", "found"), COUNTED)
def test_terms_are_counted_by_side(asked: str, told: str, found: dict[str, tuple[int, int]]) -> None:
    """Nouns and compounds count for who says them."""
    assert terms(call(asked or "どうですか。", told)) == found


def one(*surfaces: str, not_in: tuple[str, ...] = ()) -> Wordlist:
    """Return a list of one theme with one term."""
    return Wordlist((Theme("own1", "金型", "Moulds", (SubTheme("", "金型", "Moulds", (Term(surfaces),)),), not_in),))


def test_a_term_that_a_known_one_covers_is_left_out() -> None:
    """What a theme counts already is no find, alone or inside a longer term; elsewhere the same word is one."""
    asked, told = "金型はどうですか。", "金型部品も、鋳物も伸びました。金型部品と鋳物です。部品です。"
    assert set(terms(call(asked, told))) == {"金型", "金型部品", "鋳物", "部品"}
    assert set(terms(call(asked, told, one("金型")))) == {"鋳物", "部品"}


PLACES: list[tuple[str, Wordlist, dict[str, tuple[int, int]]]] = [
    # Only where no mention stands a place counts: 検査 in 検査装置 is a part of the theme's word, 検査 alone is not.
    ("検査装置です。検査です。検査です。", one("検査装置"), {"検査": (2, 0)}),
    ("検査装置です。検査です。検査です。", one("検査"), {}),
    # A word of katakana that goes on is another one to themes, so that no place of it is left once it is added.
    ("アドバンス事業です。アドバンスセミナーです。アドバンスです。", NOTHING, {"アドバンス": (2, 0)}),
    ("アドバンス事業です。アドバンスセミナーです。アドバンスです。", one("アドバンス"), {}),
    # A phrase that hides the words of a theme hides them here: no theme could count them. The phrase itself is a term.
    ("金型師です。金型師です。型師です。", one("鋳型", "金型", not_in=("金型師",)), {"金型師": (2, 0)}),
]


@pytest.mark.parametrize(("told", "wordlist", "found"), PLACES)
def test_a_place_counts_where_no_theme_counts(told: str, wordlist: Wordlist, found: dict[str, tuple[int, int]]) -> None:
    """The number of a find is that of the places which no mention touches and which a theme could count."""
    counted = terms(call("どうですか。", told, wordlist))
    assert {term: counts for term, counts in counted.items() if term in found or not found} == found


def test_a_find_that_is_added_is_gone(facts: Facts) -> None:
    """In any call, and whichever term it is: with all its spellings in a theme it has no place left, on either side."""
    theme = next(iter(usual().by_key))
    for each in finds_by_side(facts).terms:
        try:
            grown = recounted(facts, edited(usual(), Add(each.term, theme, "", each.spellings[1:])))
        except BadWordlist as refused:
            assert refused.rule == "words.excludes_all"  # the theme itself counts nothing inside it
            continue
        for count in (each.own, each.other):
            assert rows_of(grown, count.key, Selection()) == ()
        assert each.term not in {left.term for left in finds_by_side(grown).terms}


def test_a_find_is_added_in_every_way_it_is_written() -> None:
    """Large and small letters make one find of two spellings, and both count for the theme it is added to."""
    facts = call("どうですか。", "eSIMです。ESIMです。eSIMです。")
    [find] = finds_by_side(facts).terms
    assert (find.term, find.spellings, find.own.number) == ("eSIM", ("eSIM", "ESIM"), 3)
    assert word_label(facts, "management:esim") == "eSIM"
    grown = recounted(facts, edited(usual(), Add(find.term, "demand", "", find.spellings[1:])))
    assert [(m.term, m.surface) for m in grown.mentions] == [("eSIM", "eSIM"), ("eSIM", "ESIM"), ("eSIM", "eSIM")]


def test_a_phrase_that_hides_a_theme_covers_nothing() -> None:
    """投資 is no theme in 投資家, and so 投資家 is not known by it."""
    facts = call("どうですか。", "投資家と話しました。投資家は喜びました。設備投資です。設備投資。", usual())
    assert set(terms(facts)) == {"投資家"}


def test_the_most_uneven_comes_first_with_who_says_it() -> None:
    """The rows are sorted by the ratio; which side says a term more is told by its rate, not by its count."""
    facts = call(
        "鋳物は。鋳物は。鋳物は。鋳物は。", "金型です。鋳物と金型です。" + "来期もしっかりと伸ばしてまいりたいと思っております。" * 4
    )
    found = finds_by_side(facts)
    assert [(each.term, each.over) for each in found.terms[:2]] == [("鋳物", "analyst"), ("金型", "management")]
    assert found.own_words > found.other_words > 0


def test_two_calls_are_compared_alike() -> None:
    """A term of either call is counted in both."""
    before, now = call("鋳物は?", "鋳物と金型です。"), call("金型は?", "金型です。")
    found = finds_against(now, before)
    assert {each.term: (each.own.number, each.other.number) for each in found.terms} == {"金型": (2, 1), "鋳物": (0, 2)}
    assert {each.term: each.over for each in found.terms} == {"金型": now.call.call_id, "鋳物": before.call.call_id}


def check_places(facts: Facts, found: Finds) -> None:
    """Assert that the rows of each number quote the term in the sentences they name, and that no mention touches one."""
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    for each in found.terms:
        for count in (each.own, each.other):
            assert count.number == len(count.rows) == len({row.row_id for row in count.rows})
            for row in count.rows:
                sentence = sentences[row.sentence_ids[0]]
                assert sentence.start <= row.start < row.end <= sentence.end
                assert sentence.role == count.group
                assert "".join(facts.speech.plain[row.start : row.end].split()).casefold() == each.term.casefold()
                assert not any(m.start < row.end and row.start < m.end for m in facts.mentions)


def test_every_number_of_a_call_has_its_places(facts: Facts) -> None:
    """In any call each count lists where it was counted, no key is used twice, and the order is that of the ratio."""
    found = finds_by_side(facts)
    check_places(facts, found)
    keys = [count.key for each in found.terms for count in (each.own, each.other)]
    assert len(keys) == len(set(keys))
    ratios = [each.llr for each in found.terms]
    assert ratios == sorted(ratios, reverse=True)
    assert [each.is_uneven for each in found.terms] == [ratio >= UNEVEN for ratio in ratios]


def test_no_name_of_a_call_is_a_term(facts: Facts) -> None:
    """Neither those who attend nor their firms are among the terms."""
    found = {each.term.casefold() for each in finds_by_side(facts).terms}
    assert not found & {name.casefold() for name in names_of(facts)}


def test_a_call_without_questions_has_one_side() -> None:
    """Nothing is divided by the words of analysts who say none."""
    facts = facts_of(read(f"{TOLD}金型が伸びました。金型です。"), wordlist=NOTHING)
    found = finds_by_side(facts)
    assert found.other_words == 0
    assert [(each.term, each.llr, each.over) for each in found.terms] == [("金型", 0.0, "management")]


def test_both_sides_make_the_whole(facts: Facts) -> None:
    """What the sides say and the words they speak add up to the call."""
    own, other, whole = (voice_of(facts, Hearing(name, Selection())) for name in (*SIDES, facts.call.call_id))
    assert own.words + other.words == whole.words
    assert {t: len(p) for t, p in whole.places.items()} == {
        term: len(own.places.get(term, ())) + len(other.places.get(term, ())) for term in {*own.places, *other.places}
    }


def test_a_selection_narrows_what_is_compared() -> None:
    """With one analyst selected his exchange alone is heard, on both sides."""
    first = f"{ASKED}鋳物は?鋳物は。\n\n{TOLD}鋳物です。"
    second = f"北都証券アナリスト、森健氏：金型は?\n\n{TOLD}金型です。金型。"
    facts = facts_of(read(f"翠明社 決算説明会\n\n{first}\n\n{second}"), wordlist=NOTHING)
    asker = next(turn.speaker_id for turn in facts.speech.turns if turn.firm == "東都証券")
    found = finds_by_side(facts, Selection(analyst=asker))
    assert {each.term: (each.own.number, each.other.number) for each in found.terms} == {"鋳物": (1, 2)}
    assert found.own_words < finds_by_side(facts).own_words


# The example of Frantzi, Ananiadou and Mima (2000), whose measure has log2 of the length; ours has that of the length and one.
CARCINOMA = {
    "adenoid cystic basal cell carcinoma": (5, 5),
    "cystic basal cell carcinoma": (11, 11 - 5),
    "ulcerated basal cell carcinoma": (7, 7),
    "recurrent basal cell carcinoma": (5, 5),
    "circumscribed basal cell carcinoma": (3, 3),
    "basal cell carcinoma": (984, 984 - (5 + 6 + 7 + 5 + 3) / 5),
}


@pytest.mark.parametrize("term", CARCINOMA)
def test_the_c_value_is_that_of_its_authors(term: str) -> None:
    """What stands inside longer terms counts less by the mean of what is said in them."""
    values = c_values({tuple(each.split()): count for each, (count, _) in CARCINOMA.items()})
    assert values[tuple(term.split())] == pytest.approx(math.log2(len(term.split()) + 1) * CARCINOMA[term][1])


@pytest.mark.parametrize(
    ("own", "other", "ratio"),
    [
        (Share(10, 1000), Share(10, 1000), 0.0),
        (Share(0, 100), Share(0, 100), 0.0),
        (Share(0, 0), Share(0, 0), 0.0),
        (Share(5, 100), Share(0, 0), 0.0),  # nothing to compare with
        # 2 × (10 ln 2 + 90 ln(90/95) + 100 ln(100/95)): all ten in one of two equal halves
        (Share(10, 100), Share(0, 100), 2 * (10 * math.log(2) + 90 * math.log(90 / 95) + 100 * math.log(100 / 95))),
        (Share(100, 100), Share(0, 100), 2 * 200 * math.log(2)),
    ],
)
def test_the_log_likelihood_ratio_is_dunnings(own: Share, other: Share, ratio: float) -> None:
    """The ratio is computed from the four cells of said and unsaid words."""
    assert log_likelihood(own, other) == pytest.approx(ratio)


@st.composite
def shares(draw: st.DrawFn) -> Share:
    total = draw(st.integers(0, 10_000))
    return Share(draw(st.integers(0, total)), total)


@given(shares(), shares())
def test_the_ratio_is_never_negative_and_has_no_side(own: Share, other: Share) -> None:
    """Whichever comes first, the ratio is the same and at least 0."""
    assert log_likelihood(own, other) == pytest.approx(log_likelihood(other, own))
    assert log_likelihood(own, other) >= 0
