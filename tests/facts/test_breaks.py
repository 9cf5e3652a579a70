"""A page breaks its lines wherever they are full: numbers, metrics and themes are those of the unbroken text."""

import pytest

from components.facts import Facts, facts_of
from components.reading import read
from components.reading.breaks import unbroken

WIDTH = 36
SAID = (
    "当期の業績についてご説明します。連結売上高は６，２３４億５，０００万円となり、前年同期と比べて８．１％の増収となりました。"
    "営業利益は１，２３０億円で、同１２．４％の増益です。人工知能を使った半導体の検査装置が伸び、受注残高は２兆１，４５０億円に達しました。"
    "一方で、親会社株主に帰属する当期純利益は△８７億円となりました。為替の影響は約１５億ドル、配当は１８円２５銭を予定しています。"
    "株主還元については、自己株式の取得を含めて機動的に考えてまいります。通期の見通しは据え置いております。よろしくお願いいたします。"
)


def _broken(lead: int, end: str = "\n") -> Facts:
    """Return the facts of the speech behind ``lead`` characters more, its lines broken at the page's width by ``end``."""
    said = "本日は皆様にお集まりいただき、誠にありがとうございます。まずはじめに御礼を申し上げます。"[:lead] + SAID
    lines = [said[at : at + WIDTH] for at in range(0, len(said), WIDTH)]
    return facts_of(read("鳴海精工 決算説明会\n\n高橋一郎社長：\n" + end.join(lines)))


def _counted(facts: Facts) -> tuple[list[object], list[object]]:
    numbers: list[object] = [(q.value, q.unit, q.metric) for q in facts.quantities]
    return numbers, [(m.theme, m.term) for m in facts.mentions]


WHOLE = facts_of(read(f"鳴海精工 決算説明会\n\n高橋一郎社長：\n{SAID}"))


@pytest.mark.parametrize("lead", range(WIDTH))
def test_a_broken_line_breaks_no_number_metric_or_theme(lead: int) -> None:
    """Wherever the lines break, the same is counted."""
    assert _counted(_broken(lead)) == _counted(WHOLE)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_breaks_no_number(end: str) -> None:
    """Files from any system have their own ends of lines."""
    assert [_counted(_broken(lead, end)) == _counted(WHOLE) for lead in range(WIDTH)] == [True] * WIDTH


@pytest.mark.parametrize("lead", range(WIDTH))
def test_a_broken_number_is_quoted_where_it_stands(lead: int) -> None:
    """The span of a number is its span in the text as given, break and all."""
    facts = _broken(lead)
    assert all(facts.speech.text[q.start : q.end] == q.surface for q in facts.quantities)
    assert [q.surface.replace("\n", "") for q in facts.quantities] == [q.surface for q in WHOLE.quantities]


@pytest.mark.parametrize(
    ("plain", "text", "whole"),
    [
        ("6,00 0万円", "6,00\n0万円", "6,000万円"),
        ("sales rose", "sales\nrose", "sales rose"),  # between Latin words a break is a blank
        ("Beyond 5G", "Beyond\n5G", "Beyond 5G"),
        ("2025 年", "2025 年", "2025 年"),  # a blank of the writer's own stays
        ("一\n二", "一\n二", "一\n二"),  # a break that reading left one stays
        ("6,00       0万円", "6,00\n- 1 -\n0万円", "6,000万円"),  # the page's number between is nobody's
        ("", "", ""),
    ],
)
def test_only_breaks_that_reading_joined_are_taken_out(plain: str, text: str, whole: str) -> None:
    """The unbroken text is the plain one without them."""
    assert unbroken(plain, text).plain == whole


def test_spans_go_there_and_back() -> None:
    """A span of the unbroken text is found in the text as given, and the other way round."""
    text = "売上は6,00\n0万円、利益は2\n  0億円です。"
    plain = text.replace("\n", " ")
    whole = unbroken(plain, text)
    for number in ("6,000", "20億"):
        start = whole.plain.index(number)
        given = whole.original(start, start + len(number))
        assert "".join(text[slice(*given)].split()) == number
        assert whole.within(*given) == (start, start + len(number))
