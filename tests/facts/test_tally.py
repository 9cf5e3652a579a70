"""The one place that counts: every number equals the rows it lists, under every selection."""

from functools import cache
from pathlib import Path

import pytest

import components.samples
from components.facts import Facts, facts_of
from components.facts.selection import ANALYSTS, Selection
from components.facts.tally import LEVELS, UNITS, Asked, Count, Depth, Unit, asked, rows_of, speakers_of, spoken
from components.reading import read

SAMPLES = sorted(path.stem for path in Path(components.samples.__path__[0]).glob("*.txt"))
EVERYTHING = Selection()


@cache
def _facts(sample: str) -> Facts:
    path = Path(components.samples.__path__[0]) / f"{sample}.txt"
    return facts_of(read(path.read_text(encoding="utf-8"), sample))


def _selections(facts: Facts) -> list[Selection]:
    """Return some selections of a call: each part alone, and all of them together."""
    analyst = asked(facts, "questions", EVERYTHING).counts[0].key.rpartition(":")[2]
    theme, speaker = facts.mentions[0].theme, speakers_of(facts)[0] or None
    alone = [Selection(analyst=analyst), Selection(theme=theme), Selection(speaker=speaker), Selection(speaker=ANALYSTS)]
    return [EVERYTHING, *alone, Selection(analyst, theme, speaker)]


def _number(tally: Asked) -> int:
    return sum(count.number for count in tally.counts)


def _counts(facts: Facts, selection: Selection) -> list[Count]:
    questions = [count for unit in UNITS for count in asked(facts, unit, selection).counts]
    themes = spoken(facts, selection).themes
    return [*questions, *(part for theme in themes for part in (*theme.parts, theme.analysts))]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_number_is_the_number_of_its_rows(sample: str) -> None:
    """What a mark shows is what its evidence lists; only characters weigh more than one a row."""
    facts = _facts(sample)
    for selection in _selections(facts):
        for count in _counts(facts, selection):
            weights = [row.weight for row in count.rows]
            assert count.number == (sum(weights) if ":characters:" in count.key else len(weights))
            assert len({row.row_id for row in count.rows}) == len(count.rows)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_key_leads_back_to_the_rows_it_counted(sample: str) -> None:
    """The key on a mark finds the same rows again under the same selection."""
    facts = _facts(sample)
    for selection in _selections(facts):
        for count in _counts(facts, selection):
            assert tuple(rows_of(facts, count.key, selection) or ()) == count.rows, count.key


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_row_has_its_sentences(sample: str) -> None:
    """A counted row names the sentences of the call it stands in."""
    facts = _facts(sample)
    sentences = {s.sentence_id for s in facts.speech.sentences}
    for count in _counts(facts, EVERYTHING):
        for row in count.rows:
            assert row.sentence_ids and set(row.sentence_ids) <= sentences


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_counts_add_up_to_the_frames(sample: str) -> None:
    """With nothing selected every question, ask and turn of an analyst is counted once."""
    facts = _facts(sample)
    turns = [turn for turn in facts.speech.turns if turn.role == "analyst"]
    expected = {
        "questions": len(facts.questions),
        "asks": len(facts.asks),
        "turns": len(turns),
        "characters": sum(turn.characters for turn in turns),
    }
    assert {unit: _number(asked(facts, unit, EVERYTHING)) for unit in UNITS} == expected


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_largest_stands_first(sample: str) -> None:
    """Analysts and themes are ranked by their number."""
    facts = _facts(sample)
    themes = [theme.number for theme in spoken(facts, EVERYTHING).themes]
    assert themes == sorted(themes, reverse=True)
    for unit in UNITS:
        numbers = [count.number for count in asked(facts, unit, EVERYTHING).counts if not count.key.endswith(":others")]
        assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_is_left_out_is_told_no_oftener_than_what_is_shown(sample: str) -> None:
    """The rows are chosen by the number that they are ranked by, however much the analysts say of the others."""
    facts = _facts(sample)
    for level in LEVELS:
        every = [row.number for row in spoken(facts, EVERYTHING, depth=Depth(level, most=9999)).themes]
        assert [row.number for row in spoken(facts, EVERYTHING, depth=Depth(level)).themes] == sorted(every, reverse=True)[: Depth().most]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_selected_analyst_is_marked_and_stays_among_the_others(sample: str, unit: Unit) -> None:
    """Selecting an analyst hides no other analyst's bar, so that another can be chosen."""
    facts = _facts(sample)
    whole = asked(facts, unit, EVERYTHING)
    key = whole.counts[0].key.rpartition(":")[2]
    chosen = asked(facts, unit, Selection(analyst=key))
    assert [count.key for count in chosen.counts if count.chosen] == [f"asked:{unit}:{key}"]
    assert _number(chosen) == _number(whole)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_selected_analyst_leaves_only_that_exchange(sample: str) -> None:
    """Themes are counted in the exchanges of the analyst selected alone."""
    facts = _facts(sample)
    key = asked(facts, "questions", EVERYTHING).counts[0].key.rpartition(":")[2]
    exchanges = {t.exchange for t in facts.speech.turns if t.role == "analyst" and (t.speaker_id or f"X{t.exchange}") == key}
    mentions = {m.mention_id: m for m in facts.mentions}
    for theme in spoken(facts, Selection(analyst=key)).themes:
        rows = [row for part in (*theme.parts, theme.analysts) for row in part.rows]
        assert {mentions[row.row_id].exchange for row in rows} <= exchanges


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_selected_theme_leaves_only_questions_about_it(sample: str) -> None:
    """Questions are counted where their ask is about the theme selected, as the ledger has it."""
    facts = _facts(sample)
    for theme in {m.theme for m in facts.mentions if m.role == "analyst"}:
        counts = asked(facts, "questions", Selection(theme=theme)).counts
        about = {sentence for ask in facts.asks if theme in ask.themes for sentence in ask.question_sentence_ids}
        assert {row.sentence_ids[0] for count in counts for row in count.rows} == about


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_selected_speaker_leaves_only_what_that_speaker_said(sample: str) -> None:
    """Themes are counted in the words of the speaker selected alone."""
    facts = _facts(sample)
    for speaker in filter(None, speakers_of(facts)):
        themes = spoken(facts, Selection(speaker=speaker)).themes
        assert all(part.number == 0 for theme in themes for part in theme.parts if part.group != speaker)
        assert all(theme.analysts.number == 0 for theme in themes)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_analysts_may_be_selected_as_one_speaker(sample: str) -> None:
    """Selecting the analysts leaves their mentions and none of management."""
    facts = _facts(sample)
    themes = spoken(facts, Selection(speaker=ANALYSTS)).themes
    assert sum(theme.number for theme in themes) == 0
    assert sum(theme.analysts.number for theme in themes) > 0


@pytest.mark.parametrize("key", ["", "asked", "asked:questions:P999", "asked:nothing:P1", "theme:nothing:P1", "theme:ai", "point:1", "::"])
def test_an_unknown_key_leads_to_nothing(key: str) -> None:
    """A key that no count has gives no rows and no error."""
    assert not rows_of(_facts(SAMPLES[0]), key, EVERYTHING)


def test_an_unknown_selection_counts_nothing() -> None:
    """A link to somebody who is not in the call shows an empty panel."""
    facts = _facts(SAMPLES[0])
    assert _number(asked(facts, "questions", Selection(theme="no such theme"))) == 0
    assert sum(theme.number for theme in spoken(facts, Selection(speaker="P999")).themes) == 0


def test_a_numbered_questioner_who_comes_back_is_one() -> None:
    """質問者1 asks in two exchanges and has one bar, though nobody knows the name; a question's number is no questioner's."""
    said = "質問者1：受注はどうですか？|質問者2：在庫は減りますか？|質問者1：為替の前提は？".replace("|", "\n\n高橋社長：はい。\n\n")
    counts = asked(facts_of(read(f"決算説明会 質疑応答\n\n{said}\n\n高橋社長：はい。")), "questions", Selection()).counts
    assert [(count.label, len(count.rows)) for count in counts] == [("質問者1", 2), ("質問者2", 1)]
    marks = "".join(f"Q{n}．受注はどうですか？\nA{n}．良好です。\n" for n in (1, 2, 1))
    assert len(asked(facts_of(read(f"決算説明会 質疑応答要旨\n\n{marks}")), "questions", Selection()).counts) == 3
