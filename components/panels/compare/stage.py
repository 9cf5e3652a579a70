"""What a shared screen shows of a comparison: its picture in rows that can be read, and above it what moved between two calls."""

from collections.abc import Callable, Iterator, Sequence

from components.facts import Facts
from components.facts.agenda import Span
from components.facts.change.briefing import evidence_of, sentence
from components.facts.change.companies import company_key
from components.facts.tally import Row
from components.facts.tally.over import Behind, rows_behind
from components.panels import choice
from components.panels.agenda.view import passage
from components.panels.columns import FULL, width_of
from components.panels.compare.asked import asked_picture
from components.panels.compare.figures import figures_picture
from components.panels.compare.manner import manner_picture
from components.panels.compare.scene import Compared, compared_calls, titles
from components.panels.compare.themes import themes_picture
from components.panels.compare.told import told_changes
from components.panels.compare.wording import wording_picture
from components.panels.markup import empty
from components.panels.names import call_title, short_period
from components.panels.wording import say

PICTURES: dict[str, Callable[[Compared], None]] = {
    "figures": figures_picture,
    "themes": themes_picture,
    "asked": asked_picture,
    "manner": manner_picture,
    "wording": wording_picture,
}
# Forty full-width characters of a title stand on one line, measured as those of a cell.
TITLE_ROOM = 40 * FULL


def compare_stage() -> None:
    """Place the picture of the view that the link names."""
    scene = compared_calls()
    if scene is None:
        empty(say("compare.one"), say("compare.one_why"))
    else:
        PICTURES[choice.switch("compared")](scene)


def compare_told() -> tuple[str, str]:
    """Return the title of the comparison, and what moved between its two calls in the view of the link."""
    scene = compared_calls()
    if scene is None:
        return say("page.compare"), ""
    names = titles(scene)
    title, whole = compare_title(scene), _titled(scene, names[scene.ids[0]], names[scene.ids[-1]])
    said = [sentence(change, scene.language) for change in told_changes(scene)]
    pair = say("over.pair", then=names[scene.ids[scene.then]], now=names[scene.ids[scene.now]])
    return title, "\n".join([pair, *said] if said or title != whole else [])


def compare_calls() -> str:
    """Return of how many calls the comparison is, empty where it is none."""
    scene = compared_calls()
    return say("over.all_calls", count=len(scene.ids)) if scene else ""


def compare_title(scene: Compared) -> str:
    """Return what the comparison in view is called: its view and its calls, without their files where these have no room."""
    names, ends = titles(scene), (scene.calls[0], scene.calls[-1])
    whole = _titled(scene, names[scene.ids[0]], names[scene.ids[-1]])
    if width_of(whole) <= TITLE_ROOM:
        return whole
    is_one = company_key(ends[0].call) == company_key(ends[1].call)
    short = short_period(ends[1].call.fiscal_period or "") if is_one else ""
    return _titled(scene, call_title(ends[0]), short or call_title(ends[1]))


def _titled(scene: Compared, first: str, last: str) -> str:
    scope = say("compare.scope", count=len(scene.ids), first=first, last=last)
    return say("compare.title", view=say(f"compare.view_{choice.switch('compared')}"), scope=scope)


def compare_quoted() -> list[tuple[Facts, Span]]:
    """Return the passages behind the comparison, each with its call: of the mark that is open, else of the changes told."""
    scene = compared_calls()
    if scene is None:
        return []
    key = choice.over()
    found: Behind = rows_behind(scene.calls, key) if key else _of_changes(scene)
    return [(facts, span) for facts, rows in found for span in _passages(facts, rows)]


def _of_changes(scene: Compared) -> Behind:
    return tuple(each for change in told_changes(scene) for each in evidence_of(change, scene.before, scene.latest))


def _passages(facts: Facts, rows: Sequence[Row]) -> Iterator[Span]:
    sentences = {each.sentence_id: each for each in facts.speech.sentences}
    return (passage(sentences, row) for row in rows if row.sentence_ids)
