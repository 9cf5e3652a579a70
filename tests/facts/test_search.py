"""The search over many calls: which words are found whatever their writing, and that every hit is a span of the text."""

import pytest

from components.facts import Facts, facts_of
from components.facts.search import Narrow, hits_in, kept, left_in, search, searchable, spellings_of
from components.facts.wordlist import usual
from components.reading import read

TEXT = """青空電機 2026年3月期 第1四半期決算説明会

東都証券アナリスト、石田真由氏：ＡＩ向けのﾃﾞｰﾀｾﾝﾀｰの需要はいかがでしょうか。データは増えますか。

高橋社長：生成AIの受注は増えました。ﾊﾟﾜｰ半導体もﾊﾟﾜｰです。İ と ẞ は大きな字です。(株)みなとの話です。

石田真由氏：売上高は<b>120億円</b>でしょうか。

高橋社長：売上高は120億円です。正規表現の.*は文字です。
"""


@pytest.fixture(scope="module")
def call() -> Facts:
    return facts_of(read(TEXT))


def found(call: Facts, *spellings: str) -> list[str]:
    return [sentence.text for each in search([searchable(call)], spellings) for sentence in each.sentences]


@pytest.mark.parametrize(
    ("words", "sentences", "surfaces"),
    [
        ("AI", 2, ["ＡＩ", "AI"]),
        ("ai", 2, ["ＡＩ", "AI"]),
        ("ａｉ", 2, ["ＡＩ", "AI"]),
        ("データ", 2, ["ﾃﾞｰﾀ", "データ"]),
        ("ﾃﾞｰﾀ", 2, ["ﾃﾞｰﾀ", "データ"]),
        ("データセンター", 1, ["ﾃﾞｰﾀｾﾝﾀｰ"]),
        ("デ", 2, ["ﾃﾞ", "デ"]),
        # A kana with its mark is another one than without.
        ("ハワー", 0, []),
        ("パワー", 1, ["ﾊﾟﾜｰ", "ﾊﾟﾜｰ"]),
        ("受注は増えま", 1, ["受注は増えま"]),
        # A capital with two small letters moves nothing behind it.
        ("大きな字", 1, ["大きな字"]),
        ("(株)", 1, ["(株)"]),
        # Markup of a page is no part of what is said.
        ("<b>120", 0, []),
        ("120億", 2, ["120億", "120億"]),
        ("<script>", 0, []),
        # What looks like a regular expression is looked for as it is written.
        (".*", 1, [".*"]),
        ("(", 1, ["("]),
        # A hit counts for the sentence it begins in.
        ("ました。ﾊﾟﾜｰ", 1, ["ました。ﾊﾟﾜｰ"]),
        # In a label and in the words of a title nobody speaks; the title is a sentence before the first speaker.
        ("石田真由", 0, []),
        ("決算説明会", 1, ["決算説明会"]),
        ("  売上高 ", 2, ["売上高", "売上高"]),
        ("", 0, []),
        ("　 ", 0, []),
        ("x" * 10_000, 0, []),
    ],
)
def test_words_are_found(call: Facts, words: str, sentences: int, surfaces: list[str]) -> None:
    """Words are found whatever their width and case, and each hit is a span of the text as it was given."""
    result = search([searchable(call)], [words])
    assert sum(len(each.places) for each in result) == sentences
    spans = [hit for each in result for place in each.places for hit in hits_in(each.page, place, [words])]
    assert [call.speech.text[start:end] for start, end in spans] == surfaces


def test_every_sentence_of_every_call_is_found_at_its_place(facts: Facts) -> None:
    """The first words of a sentence are found in it, and the tinted span holds them."""
    page = searchable(facts)
    for place, sentence in enumerate(facts.speech.sentences):
        words = sentence.text.strip()[:6].strip()
        if words and "\n" not in words:
            assert place in [at for each in search([page], [words]) for at in each.places], sentence
            start, end = hits_in(page, place, [words])[0]
            assert sentence.start <= start < sentence.end and facts.speech.text[start:end] == words


def test_one_of_several_spellings_counts_a_sentence_once(call: Facts) -> None:
    """A sentence with two of the spellings is one row; a spelling that holds another adds nothing."""
    assert len(found(call, "ＡＩ", "データ")) == 3
    assert found(call, "AI", "生成AI") == found(call, "AI")


def test_a_filter_leaves_whose_sentences_are_wanted(call: Facts) -> None:
    """By role and by speaker; either filter counts what the other leaves."""
    result = search([searchable(call)], ["は"])
    every = sum(len(each.places) for each in result)
    roles, speakers = left_in(result, Narrow())
    assert roles["analyst"] + roles["management"] <= every and set(speakers) == {"石田真由", "高橋"}
    asked = kept(result, Narrow(role="analyst"))
    assert sum(len(each.places) for each in asked) == roles["analyst"] == speakers["石田真由"]
    assert left_in(result, Narrow(role="analyst"))[1]["高橋"] == 0
    assert kept(result, Narrow("analyst", "高橋")) == []


@pytest.mark.parametrize(
    ("words", "among", "not_among"),
    [
        ("人工知能", "AI", "売上高"),
        ("ａｉ", "人工知能", "売上高"),
        ("石田真由", "石田", "高橋"),
        # A spelling that holds another would find nothing more.
        ("石田", "石田", "石田真由"),
        ("どこにもない語", "どこにもない語", "AI"),
    ],
)
def test_aliases(words: str, among: str, not_among: str) -> None:
    """A spelling of a term brings all of them, a name of a person all the person's; other words stay alone."""
    text = "出席者：東都証券 石田真由\n\n石田：増えますか。\n\n高橋社長：増えます。\n\n石田真由：本当でしょうか。"
    spellings = spellings_of(words, usual(), facts_of(read(text)).speech.people)
    assert words in spellings and among in spellings and not_among not in spellings
    assert len(spellings) == len(set(spellings))


STANDING = """決算説明会

高橋社長：WeChat Payと接続しました。ＥＣの売上は伸びました。越境ECは堅調です。ECプラットフォームです。セキュリティとリティの話です。
"""


@pytest.mark.parametrize(
    ("spellings", "surfaces"),
    [
        # What is typed stands anywhere, another spelling of it only as a word.
        (("EC",), ["eC", "ＥＣ", "EC", "EC"]),
        (("通販", "EC"), ["ＥＣ", "EC", "EC"]),
        (("ティ", "リティ"), ["ティ", "ティ"]),
        (("安全", "リティ"), ["リティ"]),
        (("売上", "売上は", "上は"), ["売上"]),
        # A longer spelling is looked for beside one that is no word in it, and of two over one another the first is tinted.
        (("通販", "セキュリ", "セキュリティ"), ["セキュリティ"]),
        (("ECは", "EC"), ["ＥＣ", "ECは", "EC"]),
        (("", "EC"), ["ＥＣ", "EC", "EC"]),
    ],
)
def test_another_spelling_is_found_as_a_word_of_its_own(spellings: tuple[str, ...], surfaces: list[str]) -> None:
    """Latin letters and katakana of an alias do not go on; the places are those of the spans, which never overlap."""
    page = searchable(facts_of(read(STANDING)))
    sentences = page.speech.sentences
    hits = [[page.speech.text[start:end] for start, end in hits_in(page, place, spellings)] for place in range(len(sentences))]
    found_at = [place for each in search([page], spellings) for place in each.places]
    assert [surface for held in hits for surface in held] == surfaces
    assert found_at == [place for place, held in enumerate(hits) if held]
