"""Word lists: read from their file, written to one, changed step by step, and refused in a sentence where they are spoilt."""

# one line a case: full-width characters count twice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import facts_of
from components.facts.themes import mentions_of
from components.facts.wordlist import BadWordlist, SubTheme, Term, Theme, Wordlist, packs, usual
from components.facts.wordlist.edits import Add, Drop, Edit, Exclude, Make, Merge, Remove, Restore, Use, edited, joined
from components.facts.wordlist.loading import wordlist_of
from components.facts.wordlist.writing import toml_of
from components.lexicon import entries
from components.reading import read

SMALL = """
[price]
ja = "価格"
en = "Price"
not_in = ["定価格差"]

[price.up]
ja = "値上げ"
en = "Increases"
note = "改定を含む"
terms = [["値上げ", "価格改定"], ["価格転嫁"]]

[price.unit]
ja = "単価"
en = "Unit price"
terms = [["単価", "ASP"]]

[people]
ja = "人材"
en = "People"
terms = [["採用"], ["賃上げ", "ベースアップ"]]
"""


def small() -> Wordlist:
    return wordlist_of(SMALL)


def test_a_list_has_two_levels() -> None:
    """A theme has parts, a term stands in a part or in the theme itself, and its first spelling is its name."""
    price, people = small().themes
    assert [(part.key, [term.name for term in part.terms]) for part in price.parts] == [("up", ["値上げ", "価格転嫁"]), ("unit", ["単価"])]
    assert [(part.key, [term.surfaces for term in part.terms]) for part in people.parts] == [("", [("採用",), ("賃上げ", "ベースアップ")])]
    assert (price.not_in, price.parts[0].note) == (("定価格差",), "改定を含む")
    meaning = small().meanings["ASP"]
    assert (meaning.theme, meaning.sub_theme, meaning.term) == ("price", "unit", "単価")


def test_the_usual_list_is_large_and_in_two_levels() -> None:
    """At least 25 themes and 600 terms, every theme in parts, each named in both languages."""
    themes = usual().themes
    assert len(themes) >= 25
    assert sum(len(theme.terms) for theme in themes) >= 600
    assert all(part.ja and part.en for theme in themes for part in theme.parts)


@pytest.mark.parametrize("pack", packs())
def test_a_pack_adds_themes_and_changes_none(pack: str) -> None:
    """Its words yield to those of the list, and its name stands on the list."""
    with_pack = edited(usual(), Use(pack))
    assert with_pack.themes[: len(usual().themes)] == usual().themes
    assert len(with_pack.themes) > len(usual().themes)
    assert with_pack.packs == (pack,)
    assert wordlist_of(toml_of(with_pack)) == with_pack


@pytest.mark.parametrize("pack", packs())
def test_a_pack_repeats_nothing_of_the_list(pack: str) -> None:
    """A spelling that the usual list has would be lost in a pack, for the pack's words yield."""
    own = [theme for theme in usual(pack).themes if theme.key not in usual().by_key]
    spellings = [surface for theme in own for term in theme.terms for surface in term.surfaces]
    assert [surface for surface in spellings if surface in usual().meanings] == []


def test_the_name_of_a_company_may_be_a_term() -> None:
    """Nothing counts inside a name, until the name itself is put into a list."""
    facts = facts_of(read("社長 王浩：横浜銀行と日本航空の話です。"))
    assert facts.mentions == []
    named = edited(edited(usual(), Add("横浜銀行", "banking", "banks")), Add("日本航空", "travel", "passengers"))
    assert [mention.surface for mention in mentions_of(facts.speech, named)] == ["横浜銀行", "日本航空"]


def test_a_pack_is_taken_away_by_itself() -> None:
    """Whatever was changed since: another pack and a person's words stay, and no word of the usual list goes with the pack."""
    first, second = list(packs())[:2]
    own = edited(edited(usual(), Use(first)), Add("自社語", "price", "level"))
    of_pack = next(theme for theme in usual(first).themes if theme.key not in usual().by_key)
    both = edited(edited(own, Use(second)), Merge("値上げ", of_pack.terms[0].name))
    left = edited(both, Drop(first))
    assert left.packs == (second,)
    assert left.meanings["自社語"].theme == "price"
    assert set(usual().meanings) <= set(left.meanings)
    assert left.meanings["値上げ"].theme == "price"
    assert edited(left, Drop(first)) == left
    assert edited(edited(usual(), Use(first)), Drop(first)) == usual()


def test_a_list_written_reads_back() -> None:
    """The file of a list gives the same list, that of the usual one too."""
    for wordlist in (small(), usual()):
        assert wordlist_of(toml_of(wordlist)) == wordlist


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=2, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=6, unique=True), WORDS, WORDS)
def test_any_words_read_back(words: list[str], label: str, note: str) -> None:
    """Whatever letters, quotes and backslashes a list holds, its file gives it back, or it is refused."""
    part = SubTheme("", label, label, tuple(Term((word,)) for word in words))
    text = toml_of(Wordlist((Theme("own1", label, label, (part,), note=note),)))
    try:
        found = wordlist_of(text)
    except BadWordlist as error:
        assert error.rule in entries("screen")["words"] or error.rule.partition(".")[2] in entries("screen")["words"]
        return
    assert toml_of(found) == toml_of(wordlist_of(toml_of(found)))
    assert found.themes[0].note == note


# a file, the sentence that refuses it, and its line
REFUSED = [
    ("[price]\nja = 価格", "no_toml", "2"),
    ("[price\nja = '価格'", "no_toml", "1"),
    ("[price]\nja = '価格'\nterms = [['値上げ'", "no_toml", "3"),
    ("", "no_theme", None),
    ("# nothing\n", "no_theme", None),
    ("price = 3", "no_table", "1"),
    ("[people]\nja = '人材'\nterms = [['採用']]\n\n[price]\nterms = [['値上げ']]", "no_label", "5"),
    ("[price]\nja = ' '\nterms = [['値上げ']]", "no_label", "1"),
    ("[price]\nja = '価格'\nterms = '値上げ'", "no_terms", "1"),
    ("[price]\nja = '価格'\nterms = [['値上げ', 3]]", "no_terms", "1"),
    ("[price]\nja = '価格'\nterms = [[]]", "no_terms", "1"),
    ("[price]\nja = '価格'\n[price.up]\nja = '値上げ'\nword = ['値上げ']", "unknown", "3"),
    ("['a:b']\nja = '価格'\nterms = [['値上げ']]", "key", "1"),
    ("[price]\nja = '価格'\nterms = [['値上げ']]\n[cost]\nja = '費用'\nterms = [\n  ['値上げ'],\n]", "twice", "7"),
    ("[price]\nja = '価格'\nterms = [\n  ['値上げ'],\n  ['改定', '値上げ'],\n]", "twice_within", "5"),
    ("[ai]\nja = 'AI'\nterms = [['AI']]\n[it]\nja = 'IT'\nterms = [['ＡＩ']]", "twice", "6"),  # full width is the same spelling
    ("[price]\nja = '価格'\nterms = [\n  ['値'],\n]", "short", "4"),
    ("[price]\nja = '価格'\nterms = [\n  ['値上げ.*'],\n]", "pattern", "4"),
    ("[price]\nja = '価格'\nterms = [\n  ['値上げ|改定'],\n]", "pattern", "4"),
    ("[price]\nja = '価格'\nterms = [\n  ['[値上]げ'],\n]", "pattern", "4"),
    ("[price]\nja = '価格'\nterms = [['値上げ']]\nnot_in = ['値上げ']", "excludes_all", "4"),
    (f"[price]\nja = '価格'\nterms = [['{'長' * 61}']]", "long", "3"),
    ("[price]\nja = '価格'\nterms = [['値上げ']]\nnot_in = ['値']", "short", "4"),
    ("[price]\nja = '価格'\nterms = [['値上げ']]\nnot_in = ['']", "blank", "4"),
    ("[price]\nja = '価格'\nnote = ['x']\nterms = [['値上げ']]", "no_note", "1"),
    ("[price]\nja = '価格'\nnote = 2020-01-01\nterms = [['値上げ']]", "no_note", "1"),
    ("['a.b']\nja = '価格'\nterms = [['値上げ']]", "key", "1"),
    ("pack = 'x'\n[price]\nja = '価格'\nterms = [['値上げ']]", "no_table", "1"),
    ("a = " + "[" * 20000, "no_toml", "1"),
]


@pytest.mark.parametrize(("text", "rule", "line"), REFUSED)
def test_a_spoilt_file_is_refused_with_its_line(text: str, rule: str, line: str | None) -> None:
    with pytest.raises(BadWordlist) as refused:
        wordlist_of(text)
    assert refused.value.rule == f"words.{rule}"
    assert refused.value.found.get("line") == line


# words that look like a pattern and are none
@pytest.mark.parametrize("word", ["A.I.", "C++", "CMR(顧客管理収入)", "R&D", "B/L", "5G", "Yahoo!", "¥/$", "24/7"])
def test_marks_within_a_word_are_no_pattern(word: str) -> None:
    assert edited(small(), Add(word, "people")).meanings[word].theme == "people"


def test_a_word_is_added_to_a_part() -> None:
    """It is folded as the text is, stands behind the others, and starts a part where there is none."""
    new = edited(small(), Add(" ＡＢＣ原価 ", "price", "up"))
    assert new.meanings["ABC原価"].sub_theme == "up"
    assert edited(small(), Add("定価", "price")).meanings["定価"].sub_theme == ""
    assert small().meanings.get("ABC原価") is None


@pytest.mark.parametrize(
    ("word", "into", "term", "theme"),
    [
        ("単価", "値上げ", "値上げ", "price"),  # two terms: all spellings of the one count for the other
        ("ベースアップ", "採用", "採用", "people"),  # a spelling brings its whole term
        ("ベア", "賃上げ", "賃上げ", "people"),  # a word that is new is a spelling of the other
        ("賃上げ", "ベア", "賃上げ", "people"),  # in either order
        ("採用", "値上げ", "値上げ", "price"),  # from another theme
    ],
)
def test_two_spellings_become_one_term(word: str, into: str, term: str, theme: str) -> None:
    new = edited(small(), Merge(word, into))
    assert {(new.meanings[each].term, new.meanings[each].theme) for each in (word, into)} == {(term, theme)}
    assert set(small().meanings) <= set(new.meanings)


def test_a_phrase_is_excluded_once() -> None:
    new = edited(small(), Exclude("値上げ幅の議論", "price"))
    assert new.by_key["price"].not_in == ("定価格差", "値上げ幅の議論")
    with pytest.raises(BadWordlist):
        edited(new, Exclude("値上げ幅の議論", "price"))


def test_a_phrase_that_was_excluded_counts_again() -> None:
    excluded = edited(small(), Exclude("値上げ幅の議論", "price"))
    assert edited(excluded, Restore("値上げ幅の議論", "price")) == small()


def test_a_phrase_hides_the_words_of_its_own_theme_alone() -> None:
    """Other themes count inside it, and of two themes that share it both do not."""
    text = "山田：採用と値上げの議論をした。"
    facts = facts_of(read(text))

    def said(wordlist: Wordlist) -> list[str]:
        return [mention.surface for mention in mentions_of(facts.speech, wordlist)]

    assert said(small()) == ["採用", "値上げ"]
    hidden = edited(small(), Exclude("採用と値上げの議論", "price"))
    assert said(hidden) == ["採用"]
    assert said(edited(hidden, Exclude("採用と値上げの議論", "people"))) == []


def test_keys_of_any_letters_read_back() -> None:
    """A key in Japanese stands in quotes, and a theme emptied of its words is still itself."""
    wordlist = wordlist_of("['値上げ']\nja = '価格'\n['値上げ'.'単価']\nja = '単価'\nterms = [['単価']]")
    assert wordlist_of(toml_of(wordlist)) == wordlist
    empty = edited(edited(small(), Make("関税", ("関税",))), Remove("関税"))
    assert wordlist_of(toml_of(empty)) == empty


def test_a_pack_that_was_imported_as_themes_is_not_added_twice() -> None:
    name = next(iter(packs()))
    imported = Wordlist(edited(usual(), Use(name)).themes)
    again = edited(imported, Use(name))
    assert [theme.key for theme in again.themes] == [theme.key for theme in imported.themes]
    assert wordlist_of(toml_of(again)) == again


def test_a_theme_is_made_with_its_words() -> None:
    """It comes last under a key of its own, and a second one under another."""
    new = edited(edited(small(), Make("関税", ("関税", "追加関税", ""))), Make("金利", ("利上げ",)))
    assert [(theme.key, theme.ja, [term.name for term in theme.terms]) for theme in new.themes[2:]] == [
        ("own1", "関税", ["関税", "追加関税"]),
        ("own2", "金利", ["利上げ"]),
    ]


def test_a_spelling_is_removed() -> None:
    """The next one names the term then, and a term without spellings is gone."""
    assert edited(small(), Remove("値上げ")).meanings["価格改定"].term == "価格改定"
    assert "採用" not in {term.name for term in edited(small(), Remove("採用")).by_key["people"].terms}


# a change, and the sentence that refuses it
SPOILING = [
    (Add("値上げ", "people"), "known"),
    (Add("値", "people"), "short"),
    (Add(" ", "people"), "blank"),
    (Add("値.*", "people"), "pattern"),
    (Add("在庫", "stock"), "unknown_theme"),
    (Merge("値上げ", "値上げ"), "same"),
    (Merge("値上げ", "価格改定"), "merged"),
    (Merge("在庫", "受注"), "neither"),
    (Merge("在", "値上げ"), "short"),
    (Exclude("値上げ", "price"), "excludes_all"),
    (Exclude("上げ", "price"), "excludes_all"),  # a part of a term
    (Exclude("在庫水準", "price"), "excludes_none"),
    (Exclude("価格転嫁", "people"), "excludes_none"),
    (Restore("値上げ幅", "price"), "not_excluded"),
    (Make("価格", ("関税",)), "theme_known"),
    (Make("関税", ("", " ")), "no_words"),
    (Make(" ", ("関税",)), "no_name"),
    (Make("関税", ("値上げ",)), "twice"),
    (Make("名" * 25, ("関税",)), "long"),
    (Exclude("価格転嫁率", "stock"), "unknown_theme"),
    (Remove("在庫"), "unknown_word"),
]


@pytest.mark.parametrize(("edit", "rule"), SPOILING)
def test_a_change_that_spoils_the_list_is_refused(edit: Edit, rule: str) -> None:
    with pytest.raises(BadWordlist) as refused:
        edited(small(), edit)
    assert refused.value.rule == f"words.{rule}"


def test_every_refusal_has_its_sentence() -> None:
    """The blanks of the sentence are those that the refusal fills."""
    for refused in (*(rule for _, rule, _ in REFUSED), *(rule for _, rule in SPOILING)):
        assert set(entries("screen")["words"][refused]) == {"ja", "en"}


def test_an_imported_list_is_put_over_the_present_one() -> None:
    """A theme of the same key is replaced in its place, a new one comes last; a spelling of another theme is refused."""
    other = wordlist_of("[people]\nja = '人材'\nterms = [['離職']]\n[tariff]\nja = '関税'\nterms = [['関税']]")
    new = joined(small(), other)
    assert [theme.key for theme in new.themes] == ["price", "people", "tariff"]
    assert set(new.meanings) >= {"離職", "関税", "値上げ"} and "採用" not in new.meanings
    with pytest.raises(BadWordlist):
        joined(small(), wordlist_of("[tariff]\nja = '関税'\nterms = [['値上げ']]"))


def test_two_lists_of_the_same_words_are_one() -> None:
    """Equal, of one name in a link, whatever way they were made."""
    one, other = edited(small(), Add("定価", "price")), wordlist_of(toml_of(edited(small(), Add("定価", "price"))))
    assert (one, one.digest, hash(one)) == (other, other.digest, hash(other))
    assert one.digest != small().digest
