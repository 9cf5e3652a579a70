"""The numbers as a ledger, what is computed from them, and how far management speaks in numbers."""

import pytest

from components.facts import Facts, facts_of
from components.facts.figures import FILTERS, Filter, figures, held_against, options
from components.facts.headlines import results
from components.facts.measures import measures
from components.facts.numbers import opened
from components.facts.numeracy import numeracy
from components.reading import read

HEAD = "鳴海精工 2026年3月期 第2四半期 決算説明会\n\n東都証券アナリスト、石田真由氏：業績はどうですか？\n\n社長 王浩："
SAID = (
    "売上高は120億円で、前年同期比20%増でした。営業利益は12億円、非GAAPの営業利益は15億円でした。"
    "通期の売上高は250億円を見込んでいます。海外事業の売上高は40億円でした。"
)


def _facts(said: str = SAID) -> Facts:
    return facts_of(read(HEAD + said))


@pytest.mark.parametrize(
    ("kind", "metric", "basis", "value", "numbers"),
    [
        ("prior", "revenue", None, 100e8, 2),
        ("margin", "operating_income", None, 10, 2),
        ("margin", "operating_income", "non_gaap", 12.5, 2),
        ("gap", "operating_income", "non_gaap", 3e8, 2),
        ("progress", "revenue", None, 48, 2),
    ],
)
def test_a_value_is_computed_from_stated_ones(kind: str, metric: str, basis: str | None, value: float, numbers: int) -> None:
    """Each computed value has the ids of the quantities it came from, and opens them."""
    facts = _facts()
    [found] = [m for m in measures(facts) if (m.kind, m.metric, m.basis) == (kind, metric, basis)]
    assert found.value == pytest.approx(value)
    assert len(found.quantity_ids) == numbers == len(opened(facts, found.key))


# What the speech says, and the value a year before by metric: stated, implied, or none.
PRIORS = [
    ("売上高は前年同期の100億円から120億円へ50%増加しました。", 100e8, None),  # stated beats implied
    ("売上高は120億円（前年同期は100億円）で、前年同期比50%増でした。", 100e8, None),
    ("売上高は120億円で、前年同期比20%増でした。", 100e8, 100e8),
    ("営業損失は100億円で、前年同期比20%改善しました。", None, None),  # a loss that improves shrinks
    ("売上高は120億円で、20%増でした。", None, None),  # nothing says that it is on the year
    ("売上高は120億円で、前四半期比20%増でした。", None, None),
]


@pytest.mark.parametrize(("said", "before", "implied"), PRIORS)
def test_one_definition_of_the_value_a_year_before(said: str, before: float | None, implied: float | None) -> None:
    """The strip and the page of figures say the same; only what is computed is a measure."""
    facts = _facts(said)
    [headline] = results(facts)
    assert headline.prior == (before if before is None else pytest.approx(before))
    assert [m.value for m in measures(facts) if m.kind == "prior"] == ([pytest.approx(implied)] if implied else [])


def test_the_nearest_stated_value_is_the_one_before() -> None:
    """Of two amounts of last year in a sentence each belongs to the result beside it, on its basis."""
    facts = _facts("営業利益は12億円（前年同期10億円）、非GAAPの営業利益は15億円（前年同期13億円）でした。")
    assert {h.quantity.basis: h.prior for h in results(facts)} == {None: 10e8, "non_gaap": 13e8}


# What the speech says, and the margins that follow: amounts of two spans are never held against each other.
MARGINS = [
    ("第2四半期の売上高は120億円です。上期の営業利益は24億円です。", []),
    ("第2四半期の売上高は120億円です。営業利益は24億円です。上期の売上高は200億円です。", [20]),
    ("上期の売上高は240億円、営業利益は24億円です。下期の売上高は300億円、営業利益は60億円でした。", [10, 20]),
    ("上期の売上高は240億円です。上半期の営業利益は24億円です。", [10]),  # two words for one span
]


@pytest.mark.parametrize(("said", "margins"), MARGINS)
def test_a_margin_is_of_one_span(said: str, margins: list[float]) -> None:
    """Revenue and profit of one span give a margin."""
    assert [m.value for m in measures(_facts(said)) if m.kind == "margin"] == [pytest.approx(each) for each in margins]


def test_a_later_quarter_alone_is_no_progress() -> None:
    """What adds up from the beginning of the year is held against the year's forecast."""
    said = "売上高は60億円でした。通期の売上高は250億円を見込んでいます。"
    assert "progress" in {m.kind for m in measures(_facts("累計の" + said))}
    assert "progress" not in {m.kind for m in measures(_facts("第2四半期の" + said))}


def test_every_gap_has_its_own_key() -> None:
    """One adjusted amount is held against two statutory ones: each difference opens its own two rows."""
    facts = _facts("営業利益は12億円、IFRSの営業利益は11億円、非GAAPの営業利益は15億円でした。")
    gaps = [m for m in measures(facts) if m.kind == "gap"]
    assert [m.value for m in gaps] == [pytest.approx(3e8), pytest.approx(4e8)]
    assert [tuple(row.row_id for row in opened(facts, m.key)) for m in gaps] == [tuple(sorted(m.quantity_ids)) for m in gaps]


def test_a_year_that_is_over_has_no_progress() -> None:
    """The forecast stated with a year's results is the next year's."""
    facts = facts_of(read(HEAD.replace("第2四半期", "通期") + SAID))
    assert not [m for m in measures(facts) if m.kind == "progress"]


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_leaves_as_many_as_its_option_says(facts: Facts, name: str) -> None:
    """The number beside an option is the number of rows it leaves; the options share all rows out."""
    found = options(facts, name)
    assert sum(found.values()) == len(figures(facts))
    for value, count in found.items():
        assert len(figures(facts, Filter(**{name: value}))) == count


def test_results_are_held_against_what_is_expected() -> None:
    """A part of the company is not held against the whole."""
    [held] = held_against(_facts())
    assert (held.metric, {sense: q.surface for sense, q in held.amounts.items()}) == (
        "revenue",
        {"actual": "120億円", "guidance": "250億円"},
    )


def test_management_speaks_in_numbers() -> None:
    """Sentences with a figure, and those that look ahead, are counted over all that an executive said."""
    facts = _facts("売上高は120億円でした。需要は堅調です。来期は増収を見込んでいます。通期の売上高は250億円を見込んでいます。")
    [each] = numeracy(facts)
    assert [len(each.rows(part)) for part in ("all", "figures", "ahead", "with", "bare")] == [4, 2, 2, 1, 1]
    assert opened(facts, f"numeracy:bare:{each.speaker_id}") == each.rows("bare")


def test_unknown_marks_open_nothing(facts: Facts) -> None:
    """A link may name what a call does not have."""
    assert not any(opened(facts, key) for key in ("number:N99999", "measure:prior:N99999", "numeracy:all:P999", "numeracy:none:P1", "x"))


def test_every_number_opens_its_sentence(facts: Facts) -> None:
    """The key of each number leads to one row, in the sentence that holds it."""
    sentences = {s.sentence_id: s for s in facts.speech.sentences}
    for quantity in figures(facts):
        [row] = opened(facts, f"number:{quantity.quantity_id}")
        sentence = sentences[row.sentence_ids[0]]
        assert sentence.start <= row.start < row.end <= sentence.end
