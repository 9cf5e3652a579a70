"""The second law: no number without its sentences."""

import json
from collections.abc import Iterator

import plotly.graph_objects as go
import pytest

from components.charts.along import Voice, along
from components.charts.amounts import AmountRow, Axis, amounts
from components.charts.bridge import Bridge, bridge
from components.charts.expected import ExpectedRow, expected
from components.charts.look import LIGHT
from components.charts.ranked import ranked_bars
from components.charts.stacked import Scale, themes_by_speaker
from components.facts import Facts
from components.facts.figures import COMPARED, figures, held_against
from components.facts.headlines import headlines
from components.facts.ledger import EVERYTHING, Narrowing
from components.facts.measures import measures
from components.facts.numbers import opened
from components.facts.selection import ANALYSTS, Selection, asker_of
from components.facts.tally import UNITS, Unit, asked, rows_of, spoken


def marks(figure: go.Figure) -> Iterator[tuple[str, float]]:
    """Yield the key and the number of every mark, as the browser gets them."""
    for trace in json.loads(figure.to_json())["data"]:
        for key, number in trace["customdata"]:
            yield key, float(number)


def selections(facts: Facts) -> list[Selection]:
    """Return no selection, and one of each kind that the call offers."""
    found = [Selection()]
    analyst = next((asker_of(facts.speech, turn) for turn in facts.speech.turns if turn.role == "analyst"), None)
    manager = next((turn.speaker_id for turn in facts.speech.turns if turn.role == "management" and turn.speaker_id), None)
    theme = facts.mentions[0].theme if facts.mentions else None
    found += [Selection(analyst=analyst), Selection(theme=theme), Selection(speaker=manager), Selection(speaker=ANALYSTS)]
    return [*found, Selection(analyst, theme, manager)]


def counted(facts: Facts, key: str, number: float, selection: Selection, narrowing: Narrowing = EVERYTHING) -> None:
    rows = rows_of(facts, key, selection, narrowing)
    assert rows is not None, key
    assert sum(row.weight for row in rows) == number, key
    if ":characters:" not in key and not key.startswith("ask:"):
        assert len(rows) == number, key
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    for row in rows:
        assert row.sentence_ids and all(sentence_id in sentences for sentence_id in row.sentence_ids)
        assert sentences[row.sentence_ids[0]].start <= row.end and row.start <= sentences[row.sentence_ids[-1]].end


@pytest.mark.parametrize("unit", UNITS)
def test_every_bar_of_questions_lists_its_rows(facts: Facts, unit: Unit) -> None:
    """The number on a bar is the number of rows its key lists, under any selection and in any unit."""
    for selection in selections(facts):
        tally = asked(facts, unit, selection)
        for key, number in marks(ranked_bars(tally, "", 9, LIGHT)) if tally.counts else ():
            counted(facts, key, number, selection)


@pytest.mark.parametrize("per_characters", [True, False])
def test_every_mark_of_themes_lists_its_rows(facts: Facts, per_characters: bool) -> None:
    """The number of a piece of a bar, or of a diamond, is the number of mentions its key lists."""
    for selection in selections(facts):
        tally = spoken(facts, selection)
        names = {key: key for key in (*tally.speakers, ANALYSTS)}
        for key, number in marks(themes_by_speaker(tally, names, Scale(per_characters, "", 9), LIGHT)):
            counted(facts, key, number, selection)


def test_a_rate_is_its_count_over_the_characters(facts: Facts) -> None:
    """A bar per 1,000 characters is as long as its mentions over the characters of that side."""
    tally = spoken(facts, Selection())
    names = {key: key for key in (*tally.speakers, ANALYSTS)}
    figure = themes_by_speaker(tally, names, Scale(True, "", 9), LIGHT)
    for trace in figure.data:
        side = tally.analyst_characters if trace.type == "scatter" else tally.management_characters
        for length, (_, number) in zip(trace.x, trace.customdata, strict=True):
            assert length == pytest.approx(float(number) * 1000 / side)


def test_every_figure_is_a_number_as_spoken(facts: Facts) -> None:
    """A solid bar is as long as the quantity of its key; a hollow one is that amount over one plus the stated change."""
    figures = headlines(facts)
    rows = [AmountRow(h, "", "", 0, "", "" if h.prior is not None else None) for h in figures]
    by_id = {q.quantity_id: q for q in facts.quantities}
    assert figures, "every call here states its results"
    for key, number in marks(amounts(rows, Axis("", 1e8), LIGHT, False)):
        kind, _, quantity_id = key.partition(":")
        quantity = by_id[quantity_id]
        change = quantity.change_percent or 0
        expected = quantity.value if kind == "figure" else (quantity.value or 0) / (1 + change / 100)
        assert number == pytest.approx(expected, rel=1e-9)


def test_keys_are_text(facts: Facts) -> None:
    """Keys reach the browser as text: numeric arrays are sent as base64 and come back as nothing."""
    tally = asked(facts, "questions", Selection())
    for trace in json.loads(ranked_bars(tally, "", 9, LIGHT).to_json())["data"]:
        assert all(isinstance(cell, str) for pair in trace["customdata"] for cell in pair)


def test_every_row_slices_to_its_surface(facts: Facts) -> None:
    """A span cut out of the text is the surface that its row shows."""
    text = facts.speech.text
    for row in (*facts.quantities, *facts.mentions, *facts.findings):
        assert text[row.start : row.end] == row.surface
    for row in (*facts.speech.sentences, *facts.questions, *facts.asks):
        assert text[row.start : row.end] == row.text


def test_every_mark_of_the_page_of_figures_is_a_number(facts: Facts) -> None:
    """A mark carries the value of the quantity that its key opens; a result opens what it is held against as well."""
    values = {q.quantity_id: q.value or 0 for q in facts.quantities}
    voices = [Voice("", "management", tuple((q, "") for q in figures(facts)))]
    rows = [ExpectedRow(held, "", "") for held in held_against(facts)]
    drawn = [along(voices, "", LIGHT), *([expected(rows, "", dict.fromkeys(COMPARED, ""), LIGHT)] if rows else [])]
    for key, number in (mark for figure in drawn for mark in marks(figure)):
        ids = key.partition(":")[2].split("-")
        assert number == pytest.approx(values[ids[0]], rel=1e-9)
        assert {row.row_id for row in opened(facts, key)} == set(ids)
        assert len(ids) == (2 if key.startswith("held:") else 1)


def test_every_key_is_unique(facts: Facts) -> None:
    """A mark opens what it counted and nothing else: no two of a kind share a key."""
    for keys in ([m.key for m in measures(facts)], [h.key for h in headlines(facts)], [f.finding_id for f in facts.findings]):
        assert len(keys) == len(set(keys))


def test_a_bridge_leads_from_one_stated_amount_to_another(facts: Facts) -> None:
    """The step in the middle is computed from the two amounts beside it."""
    by_id = {q.quantity_id: q for q in facts.quantities}
    for gap in (each for each in measures(facts) if each.kind == "gap"):
        adjusted, statutory = (by_id[quantity_id] for quantity_id in gap.quantity_ids)
        step = Bridge(statutory, adjusted, (("", None),) * 3, ("", "", ""))
        for key, number in marks(bridge(step, "", 1e8, LIGHT)):
            expected_number = gap.value if key.startswith("measure") else by_id[key.partition(":")[2]].value
            assert number == pytest.approx(expected_number, rel=1e-9)
