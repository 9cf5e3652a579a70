"""The agenda: its file and back, what a file may not hold, limits, and suggestions that are counted like everything else."""

import json
from typing import Any

import pytest

from components.facts import Facts, facts_of
from components.facts.agenda import LONGEST_NOTE, LONGEST_TITLE, LONGEST_VIEW, MOST_STEPS, Agenda, BadAgenda, Step
from components.facts.agenda_file import LARGEST, agenda_of, json_of
from components.facts.ledger import EVERYTHING, asks_left
from components.facts.quotation import quotation
from components.facts.selection import Selection
from components.facts.suggested import suggested
from components.facts.tally import rows_of
from components.reading import read

STEP = Step("abc123", "questions", (("mark", "ask:A1.1"), ("panel", "ask")), "最初の問い", "受注の<b>見通し</b>\n二行目", ((3, 9),))
CALL = (
    "青空電機 2026年3月期 第1四半期決算説明会\n\n高橋社長：売上高は前年同期比5%増の120億円でした。\n"
    "受注は秋に戻ります。受注は増えます。\n\n石田アナリスト：値上げの影響はいかがでしょうか。値上げは続きますか。\n\n高橋社長：お答えを控えます。\n\n"
    "川口アナリスト：為替の前提はいかがでしょうか。\n\n高橋社長：据え置きました。\n"
)


def test_a_file_reads_back_as_the_same_agenda() -> None:
    agenda = Agenda((STEP, Step("other-call", "overview", (), "", "")))
    assert agenda_of(json_of(agenda).encode(), "a.json") == agenda
    assert agenda_of(b"\xef\xbb\xbf" + json_of(agenda).encode(), "a.json").digest == agenda.digest, "with a mark at its beginning"


def held(**changes: Any) -> bytes:
    step = json.loads(json_of(Agenda((STEP,))))["steps"][0] | changes
    return json.dumps({"gijiroku_agenda": 1, "steps": [step]}).encode()


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "agenda.no_json"),
        (b'{"gijiroku_agenda": 1,\n "steps": [', "agenda.no_json"),
        (b"[" * 100_000, "agenda.no_json"),
        (b'{"gijiroku_agenda": ' + b"9" * 5000 + b"}", "agenda.no_json"),
        (b"\x82\xa0\x82\xa2", "agenda.no_text"),
        (b" " * (LARGEST + 1), "agenda.large"),
        (b"[]", "agenda.other_json"),
        (b'"gijiroku_agenda"', "agenda.other_json"),
        (b'{"steps": []}', "agenda.other_json"),
        (b'{"gijiroku_agenda": 2, "steps": []}', "agenda.version"),
        (b'{"gijiroku_agenda": 1, "steps": []}', "agenda.no_steps"),
        (b'{"gijiroku_agenda": 1, "steps": {"0": 1}}', "agenda.no_steps"),
        (b'{"gijiroku_agenda": 1, "steps": [null]}', "agenda.bad_step"),
        (json.dumps({"gijiroku_agenda": 1, "steps": [{}] * (MOST_STEPS + 1)}).encode(), "agenda.too_many"),
        (held(call="../../etc/passwd"), "agenda.bad_step"),
        (held(call=7), "agenda.bad_step"),
        (held(page="admin"), "agenda.bad_step"),
        (held(page=["overview"]), "agenda.bad_step"),
        (held(title=["x"]), "agenda.bad_step"),
        (held(note=None), "agenda.bad_step"),
        (held(view={"mark": 1}), "agenda.bad_step"),
        (held(view={"Mark-Up": "x"}), "agenda.bad_step"),
        (held(view={"mark": "x" * (LONGEST_VIEW + 1)}), "agenda.bad_step"),
        (held(view={"mark": "x\u0000"}), "agenda.bad_step"),
        (held(view=[["mark", "x"]]), "agenda.bad_step"),
        (held(quoted=[[5, 5]]), "agenda.bad_step"),
        (held(quoted=[[True, 5]]), "agenda.bad_step"),
        (held(quoted=[[-1, 5]]), "agenda.bad_step"),
        (held(quoted=[[0, 10**9]]), "agenda.bad_step"),
        (held(quoted=[[0, 1]] * 4), "agenda.bad_step"),
        (held(quoted="0-5"), "agenda.bad_step"),
        (held(note="あ" * 100_000), "agenda.long_note"),
        (held(title="あ" * (LONGEST_TITLE + 1)), "agenda.long_title"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:40]),
)
def test_a_bad_file_is_refused_with_what_is_wrong(content: bytes, rule: str) -> None:
    with pytest.raises(BadAgenda) as refused:
        agenda_of(content, "broken.json")
    assert refused.value.rule == rule


def test_a_broken_file_names_its_line() -> None:
    with pytest.raises(BadAgenda) as refused:
        agenda_of(b'{"gijiroku_agenda": 1,\n"steps": [oops]}', "broken.json")
    assert (refused.value.found["line"], refused.value.found["found"]) == (2, '"steps": [oops]}')


def test_what_cannot_be_written_is_left_out_of_words() -> None:
    """Half of a pair and a control character would stop the file and the page; lines of a note stay."""
    taken = Agenda().added(Step("c", "overview", (), "あ\ud83d\u0007い\nう", "一\n二\udc00"))
    assert (taken.steps[0].title, taken.steps[0].note) == ("あい う", "一\n二")
    assert agenda_of(json_of(taken).encode(), "a.json") == taken


@pytest.mark.parametrize("value", ["売上　利益", "x" * 900, "a\u00a0b", "需要😀"])
def test_what_is_taken_can_be_loaded_again(value: str) -> None:
    """A search with a full-width blank, or the long key of a mark over calls, comes back from the file that it was saved to."""
    taken = Agenda().added(Step("c", "library", (("q", value),), ""))
    assert agenda_of(json_of(taken).encode(), "a.json") == taken


@pytest.mark.parametrize("view", [(("kwic", "x" * LONGEST_VIEW),), (("kwic", "x\n"),), (("Mark-Up", "x"),)])
def test_a_view_that_no_file_holds_is_not_taken(view: tuple[tuple[str, str], ...]) -> None:
    """It is refused when it is added, not when the saved agenda is to be loaded."""
    with pytest.raises(BadAgenda, match="bad_view"):
        Agenda().added(Step("c", "themes", view, ""))


def test_a_step_is_the_same_whatever_its_blanks() -> None:
    """A title with a full-width blank is kept with a common one, and is taken once."""
    step = Step("c", "overview", (), "高橋　一郎の質問 ", "メモ\n")
    assert len(Agenda().added(step).added(step).steps) == 1


def test_steps_are_added_once_moved_worded_and_taken_out() -> None:
    one, two, three = (Step("c", "overview", (), title) for title in ("一", "二", "三"))
    agenda = Agenda().added(one, two).added(two, three)
    assert [step.title for step in agenda.steps] == ["一", "二", "三"]
    assert [step.title for step in agenda.moved(2, 0).steps] == ["三", "一", "二"]
    assert [step.title for step in agenda.moved(0, 1).steps] == ["二", "一", "三"]
    assert [step.title for step in agenda.without(1).steps] == ["一", "三"]
    assert [step.title for step in agenda.worded(1, "弐", "メモ").steps] == ["一", "弐", "三"]
    assert agenda.moved(2, 0).digest != agenda.digest


@pytest.mark.parametrize(("title", "note", "rule"), [("x" * 121, "", "long_title"), ("", "x" * (LONGEST_NOTE + 1), "long_note")])
def test_words_that_are_too_long_are_refused(title: str, note: str, rule: str) -> None:
    with pytest.raises(BadAgenda, match=rule):
        Agenda((STEP,)).worded(0, title, note)


def test_an_agenda_ends_somewhere() -> None:
    full = Agenda(tuple(Step("c", "overview", (), str(at)) for at in range(MOST_STEPS)))
    with pytest.raises(BadAgenda, match="too_many"):
        full.added(STEP)
    assert full.added(full.steps[3]) == full


def test_suggestions_are_counted_like_everything_else(facts: Facts) -> None:
    """What a suggestion shows is what its key opens; every row stands in sentences of the call, and its passage can be cited."""
    sentences = {sentence.sentence_id for sentence in facts.speech.sentences}
    kinds = [each.kind for each in suggested(facts)]
    assert kinds == sorted(kinds, key=["figures", "asker", "asked_theme", "open", "told_only", "asked_only", "finding"].index)
    for each in suggested(facts):
        assert each.rows and len(set(each.rows)) == len(each.rows)
        assert all(set(row.sentence_ids) <= sentences and quotation(facts, (row.start, row.end)) for row in each.rows)
        counted = tuple(rows_of(facts, each.key, Selection()) or ()) if each.key else ()
        if each.key and each.kind in ("asker", "told_only", "asked_only"):
            assert each.rows == counted
        if each.kind == "asked_theme" and not each.sharing:
            asks = asks_left(facts, EVERYTHING, Selection(theme=each.subject))
            assert [row.row_id for row in each.rows] == [ask.ask_id for ask in asks], "the ledger that it opens"
        if each.kind == "open":
            assert each.rows[1:] == counted and each.rows[0].row_id == each.subject


def test_suggestions_of_a_small_call() -> None:
    """What is asked and declined, what only one side speaks of, and who asked are all found."""
    found = {each.kind: each for each in suggested(facts_of(read(CALL)))}
    assert {"figures", "asker", "open", "told_only", "asked_only"} <= set(found)
    assert len(found["asker"].rows) == 2


HEAD = "青空電機 2026年3月期 第1四半期決算説明会\n\n"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ({"石田": "受注はいかがでしょうか。単価は？", "川口": "為替は？"}, ["石田"]),
        ({"石田": "受注は？単価は？", "川口": "為替は？金利は？", "三谷": "人員は？"}, ["石田", "川口"]),
        ({"石田": "受注は？単価は？", "川口": "為替は？金利は？", "三谷": "人員は？賃金は？", "森": "在庫は？"}, ["石田", "川口", "三谷"]),
        # Where all ask as often, where four share the first place, and where one alone asks, nobody asked more than the others.
        ({"石田": "受注は？", "川口": "為替は？"}, []),
        ({**dict.fromkeys(("石田", "川口", "三谷", "森"), "受注は？単価は？"), "東": "在庫は？"}, []),
        ({"石田": "受注は？単価は？"}, []),
    ],
)
def test_who_asked_most_has_asked_more_than_others(asked: dict[str, str], first: list[str]) -> None:
    """All who share the first place are named, each with the same count; where many do, or all, there is no such place."""
    said = "\n\n".join(f"{name}アナリスト：{questions}\n\n高橋社長：検討します。" for name, questions in asked.items())
    facts = facts_of(read(f"{HEAD}高橋社長：始めます。\n\n{said}"))
    names = {person.person_id: person.name for person in facts.speech.people}
    found = next((each for each in suggested(facts) if each.kind == "asker"), None)
    assert ([names[each] for each in found.subjects] if found else []) == first
    assert not found or len(found.rows) == 2 * len(first)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        # Three words of one question are one ask.
        ({"石田": "自社株買いと増配など株主還元のお考えは？", "川口": "為替は？"}, []),
        ({"石田": "自社株買いは？", "川口": "増配は？", "三谷": "為替は？"}, [2]),
        ({"石田": "自社株買いは？", "川口": "増配は？", "三谷": "為替は？", "森": "円安の影響は？", "東": "在庫は？"}, [2, 2]),
        ({"石田": "在庫は？", "川口": "為替は？"}, []),
    ],
)
def test_what_was_asked_most_is_counted_in_asks(asked: dict[str, str], first: list[int]) -> None:
    """A theme stands first by how many asks name it, however many of its words one of them has."""
    said = "\n\n".join(f"{name}アナリスト：{questions}\n\n高橋社長：検討します。" for name, questions in asked.items())
    facts = facts_of(read(f"{HEAD}高橋社長：始めます。\n\n{said}"))
    found = next((each for each in suggested(facts) if each.kind == "asked_theme"), None)
    assert [sum(theme in ask.themes for ask in facts.asks) for theme in (found.subjects if found else ())] == first


@pytest.mark.parametrize(
    ("told", "asked", "kinds"),
    [
        ("為替は円安でした。", "在庫は？", set()),
        ("為替は読めません。円安は続きます。", "在庫は？", {"told_only"}),
        ("始めます。", "為替は？", set()),
        ("始めます。在庫は減りました。", "在庫は？円安はどう見ますか。為替の前提は？", {"asked_only"}),
        ("始めます。在庫は減りました。", "在庫は？円安など為替の前提は？", set()),
    ],
)
def test_a_theme_of_one_sentence_is_no_step(told: str, asked: str, kinds: set[str]) -> None:
    """What one side alone speaks of is suggested from two sentences on."""
    facts = facts_of(read(f"{HEAD}高橋社長：{told}\n\n石田アナリスト：{asked}\n\n高橋社長：在庫は検討します。"))
    assert {each.kind for each in suggested(facts)} & {"told_only", "asked_only"} == kinds


@pytest.mark.parametrize("text", ["資料の表です。", "Good afternoon. Sales were strong."])
def test_a_text_without_talk_suggests_nothing_it_has_not(text: str) -> None:
    """Nothing is made up where nobody speaks."""
    assert all(each.kind in ("figures", "finding") for each in suggested(facts_of(read(text))))


def test_a_quotation_knows_its_place() -> None:
    """A passage is cited with who said it and its line; of a span beyond the text there is none."""
    facts = facts_of(read(CALL))
    start = CALL.index("受注は秋")
    found = quotation(facts, (start, start + 10))
    assert found and (found.text, found.speaker, found.company, found.line) == ("受注は秋に戻ります。", "高橋", "青空電機", 4)
    assert quotation(facts, (0, len(CALL) + 1)) is None and quotation(facts, (start - 1, start)) is None
