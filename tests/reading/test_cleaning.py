"""Cleaning never moves a character."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.reading.cleaning import SAME_MARK, plain, with_japanese_points
from components.reading.layout import laid_out
from components.reading.markup import without_markup

PAIRS = [
    ("Ｑ１．", "Q1."),
    ("ＡＩ", "AI"),
    ("５，６７８億円", "5,678億円"),
    ("売上高：５％", "売上高:5%"),
    ("（単位）", "(単位)"),
    ("「ｸﾗｳﾄ」", "「クラウト」"),
    ("△▲", "△△"),
    ("−5", "-5"),
    ("‐5", "-5"),
    ("–5", "-5"),
    ("20〜24億", "20~24億"),
    ("20～24億", "20~24億"),
    ("全角　空白", "全角 空白"),
    ("a\u00a0b", "a b"),
    ("⽉", "月"),  # compatibility ideograph of pdf text
    ("⽇⽴", "日立"),
    ("でした｡はい､次", "でした。はい、次"),
    ("一行\r二行", "一行\n二行"),
    ("一行\u2028二行", "一行\n二行"),
    ("㈱", "㈱"),  # one character that stands for three stays as it is
    ("①", "①"),  # a circled digit is no digit
    ("m²", "m²"),  # a superscript is no digit
    ("ｶﾞ", "カ\u3099"),  # the sound mark is a character of its own
    ("ー", "ー"),
    ("王浩", "王浩"),
    ("", ""),
]


@pytest.mark.parametrize(
    ("given_text", "expected"),
    PAIRS,
)
def test_width_and_compatibility_forms_become_plain(given_text: str, expected: str) -> None:
    """Forms that differ only in width or in code point are one; whatever would take two characters is left alone."""
    assert plain(given_text) == expected


def test_no_usual_character_has_another_plain_form() -> None:
    """What cleaning does not look at is plain already, whatever the character."""
    usual = "\t\n" + "".join(map(chr, (*range(0x20, 0x7F), *range(0x3001, 0x301C), *range(0x3041, 0x30FF), *range(0x3400, 0xA000))))
    folded = {c for c in usual if c in SAME_MARK or (len(form := unicodedata.normalize("NFKC", c)) == 1 and form != c)}
    assert folded == set()
    assert plain(usual) == usual


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("好調です.次に", "好調です。次に"),
        ("はい,次の点", "はい、次の点"),
        ("1.5倍", "1.5倍"),
        ("It was strong. We raised it.", "It was strong。 We raised it."),
        ("It rose 14%. Orders fell.", "It rose 14%。 Orders fell."),
        ("Acme Inc. The Board", "Acme Inc. The Board"),
        ("Kurenai Co., Ltd. Earnings", "Kurenai Co., Ltd. Earnings"),
        ("Mr. Mikuriya", "Mr. Mikuriya"),
        ("Q17. SSDの需要", "Q17. SSDの需要"),  # a mark's point is none
    ],
)
def test_a_point_ends_a_sentence_whichever_habit_the_writer_has(given_text: str, expected: str) -> None:
    """A point after a word ends its sentence; one in a number, a mark or an abbreviation does not."""
    assert with_japanese_points(given_text) == expected


def test_old_forms_behind_radicals_are_those_japan_writes() -> None:
    """A PDF puts a radical for 黒; what Unicode gives for it is the form that Japan gave up."""
    assert plain("⽬⿊川の⿈⾊い⻨") == "目黒川の黄色い麦"


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    """One character in, one character out, so that every offset stays true."""
    assert len(plain(text)) == len(text)


@given(st.text(alphabet=st.characters(min_codepoint=0xF900, max_codepoint=0xFFEF)))
def test_the_length_never_changes_among_compatibility_forms(text: str) -> None:
    """The forms that cleaning is about keep the length as well."""
    assert len(plain(text)) == len(text)


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    """Cleaning what is clean changes nothing."""
    assert plain(plain(text)) == plain(text)


@given(st.text(), st.text())
def test_a_character_does_not_depend_on_its_neighbours(left: str, right: str) -> None:
    """A passage reads the same alone and in its text."""
    assert plain(left + right) == plain(left) + plain(right)


@given(st.text(alphabet=st.characters(max_codepoint=126)).filter(lambda text: not set(text) & set("\r\v\f")))
def test_ascii_is_left_alone(text: str) -> None:
    """Nothing in ASCII but the marks that end a line is changed."""
    assert plain(text) == text


# text, its passages of markup
MARKUPS = [
    ("<p><b>受注</b></p>\n<p>増収</p>", ["<p><b>", "</b></p>\n<p>", "</p>"]),  # what stands together is one
    ("売上<br><br>利益", ["<br><br>"]),
    ("<!-- 注 --><p>増収</p>", ["<!-- 注 --><p>", "</p>"]),
    ("<b><foo>増収</foo></b>", ["<b>", "</b>"]),  # a word in angle brackets is none, and parts the rest
    ("<p></p><Q>受注は", ["<p>", "</p>"]),  # a mark of a dialogue
    ("在庫 < 5 <b>社</b> > 3", ["<b>", "</b>"]),
    ("|受注<br>増|単価|\n", ["<br>"]),  # in a row drawn with bars
    ("売上 &amp; 利益", []),  # an entity is a character of the text
    ("在庫 < 5、単価 > 3", []),
]


@pytest.mark.parametrize(("text", "tags"), MARKUPS)
def test_tags_are_blanked_and_noted_together(text: str, tags: list[str]) -> None:
    """Nothing moves, nothing else goes, and what is no tag stays."""
    bare, noted = without_markup(text)
    assert [text[note.start : note.end] for note in noted] == tags
    assert len(bare) == len(text)
    assert not any(tag in bare for tag in tags)


def test_a_tag_in_a_row_of_bars_parts_no_line() -> None:
    """Elsewhere a tag that breaks a line does."""
    assert without_markup("|受注<br>増|\n")[0] == "|受注    増|\n"
    assert without_markup("受注<br>増\n")[0] == "受注\n   増\n"


FULL = "受注は国内の自動車向けを中心に前年の同じ四半期と比べて一割ほど\n増えており、海外の電池向けもこれに続いて伸びているところでありま\nす。在庫は三カ月分で、前の四半期の末からおよそ二割を減らしており\nます。来期の投資は六十億円を計画しており、半分を新工場に充てる方"
# the end of a full page's last line, what stands behind it, whether it goes on
BREAKS = [
    ("本", "\n", True),
    ("本", "\n\n", False),  # a blank line ends the paragraph
    ("本を", "\n\n", True),  # a particle goes on all the same
    ("本", "\n\f\n", True),  # the page put it there
]


@pytest.mark.parametrize(("end", "gap", "goes_on"), BREAKS)
def test_a_blank_line_ends_a_paragraph_of_a_wrapped_page(end: str, gap: str, goes_on: bool) -> None:
    """A line as long as the page is wide goes on to the next, unless a blank one stands between."""
    page = "\n".join(["霧島計測 決算説明会", *[FULL[: -len(end)] + end] * 3])
    joined = laid_out(f"{page}{gap}新しい設備が動きます。\n").plain
    assert (f"{end}{' ' * len(gap)}新しい" in joined) is goes_on


@pytest.mark.parametrize(("beneath", "goes_on"), [("司　会　経営企画部長　柏木蓮", False), ("新設の設備が動きます", True)])
def test_a_heading_set_apart_begins_anew_on_a_wrapped_page(beneath: str, goes_on: bool) -> None:
    """司　会 and 日　時 head a line of a list, however full the line above it is."""
    page = "\n".join(["霧島計測 決算説明会", *[FULL] * 3])
    assert (f"{FULL[-1]} {beneath[0]}" in laid_out(f"{page}\n{beneath}\n").plain) is goes_on
