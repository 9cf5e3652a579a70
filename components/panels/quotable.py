"""What a view offers to be quoted: sentences behind what it shows, or none, but never those of another view."""

from collections.abc import Callable, Sequence

from components.facts import Facts
from components.facts.agenda import Span
from components.facts.headlines import headlines
from components.facts.numbers import opened
from components.facts.tally import Count, Row, asked, tone_pairs
from components.facts.tally.rows import ask_as_row
from components.panels import choice
from components.panels.agenda.view import passage, span_of_link, whole
from components.panels.compare.stage import compare_quoted
from components.panels.evidence import listed_rows
from components.panels.scene import Scene, asked_in, scene_of, spoken_in

# The pages of which every sentence may be quoted, and where none is until one was chosen.
READ = ("transcript", "checks")
COMPARE = "compare"
Passage = tuple[Facts, Span]


def quoted_first(facts: Facts, page: str, panel: str) -> Passage | None:
    """Return the passage that a view is shown with, and its call; None where nothing stands behind the view by itself."""
    if page == COMPARE:
        return next(iter(compare_quoted()), None)
    spans = _chosen(facts) if page in READ else _behind(facts, page, panel)
    return (facts, spans[0]) if spans else None


def quotable(facts: Facts, page: str, panel: str) -> list[Span]:
    """Return the passages of a call that a view offers to be quoted, the one it is shown with first."""
    if page == COMPARE:
        return list(dict.fromkeys(span for of, span in compare_quoted() if of.call.call_id == facts.call.call_id))
    if page in READ:
        return list(dict.fromkeys((*_chosen(facts), *map(whole, facts.speech.sentences))))
    return _behind(facts, page, panel)


def _chosen(facts: Facts) -> list[Span]:
    return [span] if (span := span_of_link(facts)) else []


def _behind(facts: Facts, page: str, panel: str) -> list[Span]:
    """Return the passages of the mark or the selection, else those of what the picture shows first."""
    scene, sentences = scene_of(facts), {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    of_picture = _FIRST.get((page, panel))
    is_ledger = of_picture is _asks and not choice.mark()
    is_chosen = bool(choice.mark() or scene.selection) and not is_ledger
    rows = listed_rows(facts) if is_chosen else of_picture(scene) if of_picture else ()
    return list(dict.fromkeys(passage(sentences, row) for row in rows if row.sentence_ids))


def _numbers(scene: Scene) -> Sequence[Row]:
    return listed_rows(scene.facts, scene.numbers if scene.narrowed else None)


def _results(scene: Scene) -> Sequence[Row]:
    """Return what states the results that the picture shows, and behind it the other numbers; of other pictures all numbers."""
    if scene.narrowed or choice.switch("picture") != "levels":
        return _numbers(scene)
    shown = [row for headline in headlines(scene.facts) for row in opened(scene.facts, headline.key)]
    return [*shown, *_numbers(scene)]


def _asks(scene: Scene) -> Sequence[Row]:
    return [ask_as_row(ask) for ask in scene.asks]


def _largest(counts: Sequence[Count]) -> Sequence[Row]:
    return max(counts, key=lambda count: count.number).rows if counts else ()


def _asker(scene: Scene) -> Sequence[Row]:
    """Return what whoever asks most asks."""
    return _largest(asked_in(scene).counts)


def _of_bar(scene: Scene) -> Sequence[Row]:
    """Return what the longest bar of the distribution counts."""
    return _largest(asked(scene.facts, scene.unit, scene.selection, scene.cut).counts)


def _theme(scene: Scene) -> Sequence[Row]:
    """Return management's mentions of what it speaks of most."""
    themes = spoken_in(scene).themes
    return [row for part in themes[0].parts for row in part.rows] if themes else ()


def _tone(scene: Scene) -> Sequence[Row]:
    """Return the sentences of the largest dot."""
    dots = tone_pairs(scene.facts, scene.selection, scene.language, choice.switch("tone_side"), 1)
    return _largest([mark.count for mark in dots.marks if not dots.columns[mark.column].beside])


# What stands behind a picture where nothing is chosen on it, by page and panel.
_FIRST: dict[tuple[str, str], Callable[[Scene], Sequence[Row]]] = {
    ("overview", "figures"): _results, ("overview", "questions"): _asker, ("overview", "themes"): _theme,
    ("figures", "figures"): _results, ("questions", "views"): _asks, ("questions", "ask"): _asks, ("questions", "spread"): _of_bar,
    ("themes", "views"): _theme, ("themes", "tone"): _tone,
}  # fmt: skip
