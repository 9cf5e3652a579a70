"""Two calls as lines side by side: their order, what differs in them, runs of the same, and what filters leave."""

import pytest

from components.facts import Facts, facts_of
from components.facts.change.lines import Line, Run, folded, lines_of, narrowed, tally_of
from components.facts.change.repeats import KINDS, repeats
from components.facts.change.wording import numbers_apart
from components.reading import read
from tests.conftest import SAMPLES

OPENING = "本日はお忙しい中ご参加いただき、誠にありがとうございます。"
CAUTION = "実際の業績は、さまざまな要因により異なる可能性があります。"


def call(said: str, asked: str = "") -> Facts:
    return facts_of(read(f"青潮電機 決算説明会\n\n高橋社長：{said}\n\n{asked}"))


def lines(before: Facts, now: Facts) -> tuple[Line, ...]:
    return lines_of(before, now, repeats(before, now))


def told(found: tuple[Line, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(line.kind, line.before and line.before.sentence.text, line.now and line.now.sentence.text) for line in found]


def test_the_order_is_that_of_the_later_call() -> None:
    """What is gone stands behind the sentence that it followed, where that stands now; what begins a call begins the lines."""
    before = call(f"{OPENING}桜が咲きました。{CAUTION}倉庫を閉じます。")
    now = call(f"{CAUTION}{OPENING}新しい製品が出ます。")
    assert told(lines(before, now))[1:] == [
        ("same", CAUTION, CAUTION), ("gone", "倉庫を閉じます。", None), ("same", OPENING, OPENING), ("gone", "桜が咲きました。", None),
        ("new", None, "新しい製品が出ます。"),
    ]  # fmt: skip


def test_what_begins_the_earlier_call_and_is_gone_stands_first() -> None:
    """Before it there is nothing that the later call has."""
    before = facts_of(read(f"高橋社長：桜が咲きました。{OPENING}"))
    now = facts_of(read(f"高橋社長：{OPENING}"))
    assert [line.kind for line in lines(before, now)] == ["gone", "same"]


@pytest.mark.parametrize(
    ("text", "numbers", "words"),
    [
        ("前年同期比△1.2％の減", ["△1.2"], ["前年同期比", "％の減"]),
        ("5", ["5"], []),
        ("やや弱く", [], ["やや弱く"]),
        ("　3 ", ["3"], []),  # blanks are no words
        ("", [], []),
    ],
)
def test_numbers_stand_apart_from_words(text: str, numbers: list[str], words: list[str]) -> None:
    """A span that differs is parted into its numbers and what is left of it."""
    found = numbers_apart(text, ((0, len(text)),))
    assert [[text[start:end] for start, end in spans] for spans in found] == [numbers, words]


def test_a_number_and_a_word_that_differ_are_marked_on_both_sides() -> None:
    """The spans are those of each call's own text."""
    before, now = call("売上高は前年同期比5％増の101億円でした。"), call("売上高は前年同期比6％増の102億円でした。")
    line = next(line for line in lines(before, now) if line.kind == "number")
    assert line.before and line.now
    for facts, said, numbers in ((before, line.before, ["5", "101"]), (now, line.now, ["6", "102"])):
        assert [facts.speech.text[start:end] for start, end in said.numbers] == numbers and not said.words


def test_runs_of_the_same_are_one_until_they_are_opened() -> None:
    """A run bears the key of its first line; opened, its lines stand behind it."""
    found = lines(call(f"{OPENING}{CAUTION}桜が咲きました。"), call(f"{OPENING}{CAUTION}雪が降りました。"))
    rows = folded(found, ())
    runs = [row for row in rows if isinstance(row, Run)]
    assert sum(len(run.lines) for run in runs) == sum(line.kind == "same" for line in found)
    opened = folded(found, [run.key for run in runs])
    assert [row for row in opened if isinstance(row, Line)] == list(found)
    assert folded((), ()) == ()


def test_filters_go_by_the_later_sentence() -> None:
    """Of a line that only the earlier call has they go by that."""
    asked = "質疑応答\n\n三宅遥（朝凪証券）：在庫はどうですか。\n\n高橋社長：在庫は減りました。"
    found = lines(call(OPENING), call(OPENING, asked))
    assert {line.own.text for line in narrowed(found, "qa", "analyst")} == {"在庫はどうですか。"}
    assert {line.own.text for line in narrowed(found, "presentation", "management")} == {OPENING}
    assert narrowed(found, None, None) == found and not narrowed(found, "qa", "moderator")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sentence_of_both_calls_stands_once(facts: Facts, path: str, facts_by_path: dict[str, Facts]) -> None:
    """Lines lose nothing, and their counts are those of the sentences they hold."""
    other = facts_by_path[path]
    found = lines(facts, other)
    assert {line.before.sentence.sentence_id for line in found if line.before} == {s.sentence_id for s in facts.speech.sentences}
    assert [line.now.sentence for line in found if line.now] == list(other.speech.sentences)
    assert len({line.key for line in found}) == len(found)
    tally = tally_of(found)
    assert set(tally.kinds) == set(KINDS) and sum(tally.kinds.values()) == len(found)
    assert (tally.before, tally.now) == (len(facts.speech.sentences), len(other.speech.sentences))
    assert 0 <= tally.repeated <= tally.now
