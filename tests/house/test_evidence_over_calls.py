"""The second law over several calls: each count opens its rows in its own call, and its number is how many they are."""

from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest

from components.facts import Facts
from components.facts.change.asked import asked_over
from components.facts.change.briefing import briefing
from components.facts.change.left_open import left_open
from components.facts.change.manner import Voice, lengths_over, numbers_over, tone_courses
from components.facts.change.themes import Aspect, facing, theme_courses
from components.facts.tally import LEVELS
from components.facts.tally.over import SIDES, CallCount, parted_key, rows_over
from tests.conftest import CALLS

EVERY = [Aspect(side, level) for side, level in product(SIDES, LEVELS)]


def said(calls: list[Facts]) -> Iterator[CallCount]:
    yield from (count for aspect in EVERY for course in theme_courses(calls, aspect) for count in course.counts)
    yield from (count for each in facing(calls) for count in (*each.asked, *each.told))
    for side, kind in product(SIDES, ("pairs", "forms")):
        yield from (count for course in tone_courses(calls, Voice(side, kind)) for count in course.counts)
    yield from (count for each in numbers_over(calls) for count in (each.sentences, each.figures, each.ahead, each.ahead_with))


def asked(calls: list[Facts]) -> Iterator[CallCount]:
    for over in (asked_over(calls), asked_over(calls, "firm")):
        yield from (count for call in over.calls for count in (call.asks, call.unnamed))
        yield from (count for asker in over.askers for count in asker.counts if count)
    yield from (count for each in lengths_over(calls) for count in (each.asks, each.answered))
    for before, now in pairwise(calls):
        yield from (count for each in left_open(before, now) for term in each.terms for count in (term.told, term.asked))


MADE = {"said": said, "asked": asked}


@pytest.mark.parametrize("kind", MADE)
def test_every_count_over_calls_lists_its_rows(facts_by_path: dict[Path, Facts], kind: str) -> None:
    """A count is of one call; its key leads there, and to as many rows as its number, each in a sentence of that call."""
    calls = [facts_by_path[path] for path in CALLS]
    counts = list(MADE[kind](calls))
    assert any(count.number for count in counts)
    sentences = {facts.call.call_id: {s.sentence_id for s in facts.speech.sentences} for facts in calls}
    for count in counts:
        assert parted_key(count.key) and count.key.startswith(f"over:{count.call_id}:")
        found = rows_over(calls, count.key)
        assert (found[1] if found else ()) == count.rows, count.key
        assert count.number == len(count.rows) <= max(count.total, count.number)
        if count.number:
            assert found and found[0].call.call_id == count.call_id
        assert all(row.sentence_ids and set(row.sentence_ids) <= sentences[count.call_id] for row in count.rows)


def test_the_length_of_an_answer_is_what_its_sentences_weigh(facts_by_path: dict[Path, Facts]) -> None:
    """The characters of an answer are those of the sentences that its key opens."""
    calls = [facts_by_path[path] for path in CALLS]
    for each in lengths_over(calls):
        for count in each.answers:
            found = rows_over(calls, count.key)
            assert found and found[0].call.call_id == each.call_id
            assert sum(row.weight for row in found[1]) == count.number > 0


def test_every_change_of_a_briefing_opens_its_evidence(facts_by_path: dict[Path, Facts]) -> None:
    """Each key of a change opens rows, those of the earlier call in the earlier and those of the later in the later."""
    calls = [facts_by_path[path] for path in CALLS]
    for before, now in product(calls, repeat=2):
        for change in briefing(before, now):
            assert change.before or change.now
            for facts, keys in ((before, change.before), (now, change.now)):
                for key in keys:
                    found = rows_over((before, now), key)
                    assert found and found[1] and found[0].call.call_id == facts.call.call_id, key


@pytest.mark.parametrize(
    "key",
    [
        "", "over", "over:", "over:{id}", "over:{id}:", "theme:price:all", "over:no_such_call:theme:price:all", "over:{id}:nothing:1",
        "over:{id}:theme:no_such_theme:all", "over:{id}:theme:price:nobody", "over:{id}:said:nothing", "over:{id}:asks:nothing:1",
        "over:{id}:named:nobody:価格", "over:{id}:named:all:", "over:{id}:number:N0", "over:{id}:ask:A0.0",
        "over:{id}:tone:x:all:stated:any",
    ],
)  # fmt: skip
def test_a_key_of_no_count_opens_nothing(facts_by_path: dict[Path, Facts], key: str) -> None:
    """Whatever stands in a link, what is no count of an open call is none."""
    calls = [facts_by_path[path] for path in CALLS]
    assert rows_over(calls, key.format(id=calls[0].call.call_id)) is None
