"""The briefing: the three largest changes, each of its family, as sentences of counts and figures; and the frames of change."""

import re
from itertools import pairwise, product
from pathlib import Path

import pytest

from components.facts import Facts, facts_of
from components.facts.change.briefing import MOST_CHANGES, briefing, evidence_of, sentence, small_sentence
from components.facts.change.moved_figures import moved_figures
from components.facts.change.shifts import smallness
from components.facts.change.talk_frames import frames
from components.facts.change.themes import theme_shifts
from components.lexicon import entries
from components.reading import read

FAMILIES = ["figures", "themes", "asks", "manner"]


def _call(quarter: str, told: str) -> Facts:
    return facts_of(read(f"青潮電機 2026年3月期 {quarter}決算説明会\n\n高橋社長：{told}"))


@pytest.mark.parametrize(
    ("then", "here", "moved"),
    [
        ("通期の営業利益は200億円を見込みます。", "通期の営業利益は220億円を見込みます。", ("guidance", "200億円", "220億円", "+10.0%")),
        ("通期の営業利益は200億円を見込みます。", "通期の営業利益は180億円を見込みます。", ("guidance", "200億円", "180億円", "−10.0%")),
        ("通期の営業利益は200億円を見込みます。", "通期の営業利益は200億円を見込みます。", None),
        ("下期の営業利益は200億円を見込みます。", "通期の営業利益は220億円を見込みます。", None),  # another span
        ("通期の営業利益は200億円を見込みます。", "通期の売上高は220億円を見込みます。", None),
        # Two values of one forecast in one call: a part of the company may be meant.
        ("通期の営業利益は200億円を見込みます。", "通期の営業利益は220億円を見込みます。通期の営業利益は90億円の予想です。", None),
    ],
)
def test_a_forecast_moves_only_within_its_span(then: str, here: str, moved: tuple[str, str, str, str] | None) -> None:
    """The same metric of the same span with another value is a change, by so many percent."""
    found = moved_figures(_call("第1四半期", then), _call("第2四半期", here), "ja")
    changes = [(each.kind, each.values["before"], each.values["now"], each.values["percent"]) for each in found if each.kind == "guidance"]
    assert changes == ([moved] if moved else [])


@pytest.mark.parametrize(("before", "now"), [("第3四半期", ""), ("", "第1四半期"), ("第4四半期", "第1四半期")])
def test_a_word_for_the_year_ends_with_the_year(before: str, now: str) -> None:
    """通期 in the call of a whole year is of the next year, and no other call's."""
    said = "通期の営業利益は{}億円を見込みます。"
    assert not [
        each for each in moved_figures(_call(before, said.format(200)), _call(now, said.format(220)), "ja") if each.kind == "guidance"
    ]


def test_a_result_moves_by_the_points_of_its_stated_change() -> None:
    """What is compared is the change on the year that each call states, and not the amounts of spans that differ."""
    calls = [_call("第1四半期", "売上高は100億円、前年同期比5％増でした。"), _call("第2四半期", "売上高は210億円、前年同期比2％減でした。")]
    (found,) = moved_figures(*calls, "ja")
    assert {each: found.values[each] for each in ("points", "before", "now")} == {"points": "−7.0", "before": "+5.0%", "now": "−2.0%"}


@pytest.mark.parametrize(
    ("quarters", "told"),
    [
        (("第3四半期", "第4四半期"), ("の2026年3月期 第3四半期累計が+5.0%", "の2026年3月期 通期が−2.0%")),
        (("第1四半期", "第2四半期"), ("の2026年3月期 第1四半期が+5.0%", "の2026年3月期 第2四半期累計が−2.0%")),
    ],
)
def test_a_result_says_the_span_its_change_is_of(quarters: tuple[str, str], told: tuple[str, str]) -> None:
    """A sum of three quarters is held against one of four, which the picture of single quarters does not show."""
    said = ("累計の売上高は100億円、前年同期比5％増でした。", "累計の売上高は210億円、前年同期比2％減でした。")
    (found,) = moved_figures(*(_call(quarter, each) for quarter, each in zip(quarters, said, strict=True)), "ja")
    assert sentence(found, "ja") == f"売上高の前年比は、前回{told[0]}、今回{told[1]}です（差−7.0ポイント）。"


def test_a_result_of_an_unknown_span_is_told_without_one() -> None:
    """A span of one call alone would be held against nothing."""
    unknown = facts_of(read("青潮電機 決算説明会\n\n高橋社長：売上高は210億円、前年同期比2％減でした。"))
    (found,) = moved_figures(_call("第1四半期", "売上高は100億円、前年同期比5％増でした。"), unknown, "ja")
    assert sentence(found, "ja") == "売上高の前年比は、前回+5.0%、今回−2.0%です（差−7.0ポイント）。"


def test_a_profit_that_turns_and_a_forecast_that_is_withdrawn_are_told_in_words() -> None:
    """Neither is a percent; both open their sentences in both calls."""
    told = (
        "累計の純利益は8億円でした。通期の純利益は20億円を見込みます。",
        "累計の純損失は2億円、前年同期は14億円の純利益でした。通期の純利益予想は取り下げます。",
    )
    calls = [_call(quarter, said) for quarter, said in zip(("第2四半期", "第3四半期"), told, strict=True)]
    withdrawn, turned = moved_figures(*calls, "ja")
    assert sentence(withdrawn, "ja") == "純利益の2026年3月期 通期予想は、前回の20億円に対して今回は取り下げです。"
    assert "△2億円です。前年比では赤字転落です。" in sentence(turned, "ja") and "%" not in sentence(turned, "en")
    for change in (withdrawn, turned):
        assert {facts.call.call_id for facts, _ in evidence_of(change, *calls)} == {each.call.call_id for each in calls}


@pytest.mark.parametrize(
    ("then", "here", "moves"),
    [
        # Sales are named beside the largest, in whatever order the others moved.
        (
            {"売上高": "900億円", "営業利益": "50億円", "経常利益": "40億円", "純利益": "20億円"},
            {"売上高": "918億円", "営業利益": "55億円", "経常利益": "43億円", "純利益": "24億円"},
            "純利益20億円→24億円（+20.0%）、売上高900億円→918億円（+2.0%）、ほか2件",
        ),
        (
            {"売上高": "900億円", "営業利益": "50億円"},
            {"売上高": "918億円", "営業利益": "50億円"},
            None,
        ),
        (
            {"売上高": "900億円", "営業利益": "50億円"},
            {"売上高": "990億円", "営業利益": "52億円"},
            "売上高900億円→990億円（+10.0%）、営業利益50億円→52億円（+4.0%）",
        ),
        (
            {"営業利益": "50億円", "純利益": "20億円"},
            {"営業利益": "45億円", "純利益": "19億円"},
            "営業利益50億円→45億円（−10.0%）、純利益20億円→19億円（−5.0%）",
        ),
    ],
)
def test_forecasts_of_one_stretch_are_one_change(then: dict[str, str], here: dict[str, str], moves: str | None) -> None:
    """None that moved loses its place to another; what stands open holds the rows of all of them in both calls."""
    told = ["".join(f"通期の{metric}は{value}を見込みます。" for metric, value in each.items()) for each in (then, here)]
    calls = _call("第1四半期", told[0]), _call("第2四半期", told[1])
    (change,) = (each for each in briefing(*calls) if each.family == "figures")
    assert (change.kind, change.values.get("moves")) == (("guidance_several", moves) if moves else ("guidance", None))
    moved = sum(then[metric] != here[metric] for metric in then)
    assert [len(rows) for _, rows in evidence_of(change, *calls)] == [moved, moved]
    assert not moves or sentence(change, "ja") == f"2026年3月期 通期予想は、{moves}です。"


@pytest.mark.parametrize(
    ("told", "kind", "said"),
    [
        ("晴れです。", "left_unsaid", "前回、回答の残った問い1件の語を、経営側は今回も挙げていません。"),
        ("関税は3億円です。", "left_open", "前回、回答の残った問い1件のうち1件は、残った語を今回経営側が挙げています。"),
    ],
)
def test_what_was_left_open_is_told_without_a_zero(told: str, kind: str, said: str) -> None:
    """Where management names none of the words the sentence says so, and does not count none of them."""
    asked = "\n\n質疑応答\n\n三宅遥（朝凪証券）：在庫は減りましたか。また、関税の影響額はいくらですか。\n\n高橋社長：在庫は減りました。"
    (change,) = (each for each in briefing(_call("第1四半期", f"始めます。{asked}"), _call("第2四半期", told)) if "left" in each.kind)
    assert (change.kind, sentence(change, "ja")) == (kind, said)
    assert " 0" not in sentence(change, "en")


GOLDEN = [
    ((1, 2), ["guidance_several", "left_open", "result_of"]),
    ((2, 3), ["result_of", "theme", "left_open"]),
    ((3, 4), ["result_of", "theme", "left_open"]),
    ((2, 4), ["result_of", "left_open", "result_of"]),
]


@pytest.mark.parametrize(("pair", "kinds"), GOLDEN)
def test_the_briefing_of_a_year(quarters: dict[int | None, Facts], pair: tuple[int, int], kinds: list[str]) -> None:
    """The first change of each family that has one of more than small counts, in the order of the families, then the seconds."""
    assert [change.kind for change in briefing(*(quarters[at] for at in pair))] == kinds


def test_a_briefing_is_the_first_of_each_family(facts_by_path: dict[Path, Facts]) -> None:
    """Between any two calls there are three changes at most, families in their order, small counts last."""
    for before, now in product(facts_by_path.values(), repeat=2):
        changes = briefing(before, now)
        found = [FAMILIES.index(change.family) for change in changes if not change.is_small]
        assert len(changes) <= MOST_CHANGES
        assert found[: len(set(found))] == sorted(set(found))
        assert [change.is_small for change in changes] == sorted(change.is_small for change in changes)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_change_is_a_sentence(facts_by_path: dict[Path, Facts], language: str) -> None:
    """No blank is left, the language is the one asked for, and a sentence holds counts or figures."""
    for before, now in product(facts_by_path.values(), repeat=2):
        for change in briefing(before, now, language):
            said = sentence(change, language)
            assert not re.search(r"[{}]", said) and re.search(r"\d", said)
            assert said.endswith("。" if language == "ja" else ".")


def test_small_counts_are_said_to_be_small(quarters: dict[int | None, Facts]) -> None:
    """A change both of whose counts are below five says so, and any other does not."""
    for at in (1, 2, 3):
        for change in briefing(quarters[at], quarters[at + 1]):
            assert ("少数" in sentence(change, "ja")) is change.is_small
    words = small_sentence(smallness(theme_shifts(quarters[1], quarters[2])), "ja")
    assert words.startswith("27件のうち14件は") and "3.84" in words


def test_nothing_moves_between_a_call_and_itself(facts: Facts) -> None:
    """Held against itself a call has no change of figures, themes or manner."""
    assert {change.family for change in briefing(facts, facts)} <= {"asks"}


def test_the_words_of_change_are_complete() -> None:
    """Every sentence stands in both languages with the same blanks, and passes no judgement."""
    tables = [words for section in ("briefing", "small") for words in entries("change")[section].values()]
    for words in tables:
        assert set(words) == {"ja", "en"}
        assert len({frozenset(re.findall(r"{\w+}", said)) for said in words.values()}) == 1
        assert not re.search(r"改善|悪化|好調|懸念|回避|better|worse|concern|evad", " ".join(words.values()))


def test_frames_hold_the_ids_of_what_they_count(quarters: dict[int | None, Facts]) -> None:
    """Each row of a frame names its calls, and as many ids as its count."""
    calls = [quarters[at] for at in (1, 2, 3, 4)]
    found = frames(calls)
    assert set(found) == {"theme_change", "asks_over_calls", "left_open", "manner", "repeats"}
    ids = {facts.call.call_id for facts in calls}
    assert all(set(frame["call_id"]) <= ids and len(frame) for frame in found.values())
    themes, asks = found["theme_change"], found["asks_over_calls"]
    assert (themes["now"] == themes["mention_ids"].map(len)).all() and (themes["before"] == themes["before_mention_ids"].map(len)).all()
    assert (asks["asks"].fillna(0) == asks["ask_ids"].map(len)).all() and (asks["asks"].isna() == ~asks["in_call"]).all()
    assert (found["left_open"]["told"].fillna(0) == found["left_open"]["told_sentence_ids"].map(len)).all()
    manner = found["manner"][found["manner"]["kind"] != "answer"]
    assert (manner["number"] == manner["row_ids"].map(len)).all()
    assert len(found["repeats"]) == sum(len(b.speech.sentences) + len(n.speech.sentences) for b, n in pairwise(calls))


def test_frames_of_one_call_have_their_columns(quarters: dict[int | None, Facts]) -> None:
    """With one call nothing changed: the frames of change are empty, and have the columns that they would have."""
    one, two = frames([quarters[1]]), frames([quarters[1], quarters[2]])
    assert {name: list(frame.columns) for name, frame in one.items()} == {name: list(frame.columns) for name, frame in two.items()}
    assert {name: frame.dtypes.to_dict() for name, frame in one.items()} == {name: frame.dtypes.to_dict() for name, frame in two.items()}
    assert one["theme_change"].empty and one["repeats"].empty and not one["manner"].empty
