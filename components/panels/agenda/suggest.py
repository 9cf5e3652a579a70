"""What the call suggests for the agenda, in words: each suggestion as a step with its sentences."""

from collections.abc import Callable
from functools import lru_cache

from components.facts import Facts
from components.facts.agenda import LONGEST_NOTE, LONGEST_TITLE, Step, tidied
from components.facts.amounts import tension_words
from components.facts.headlines import headlines, tension
from components.facts.ledger import ask_number, refusals_of
from components.facts.suggested import Suggestion, suggested
from components.panels.agenda.view import passage
from components.panels.names import finding_message, metric_name, person_name, theme_name
from components.panels.scene import KEPT, Scene
from components.panels.strip import headline_words
from components.panels.wording import number, say, words

_View = dict[str, str]
# The step quotes the first sentences it was counted from.
QUOTED = 1


@lru_cache(maxsize=KEPT)
def suggested_steps(scene: Scene) -> tuple[tuple[Suggestion, Step], ...]:
    """Return the suggestions of a call, each with the step that it becomes."""
    return tuple((each, step_of(scene.facts, each)) for each in suggested(scene.facts))


def step_of(facts: Facts, suggestion: Suggestion) -> Step:
    """Return a suggestion as a step, in the page's language."""
    page, view = _VIEWS[suggestion.kind](suggestion)
    title, note = _WORDS[suggestion.kind](facts, suggestion)
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    spans = tuple(passage(sentences, row) for row in suggestion.rows[:QUOTED])
    return tidied(Step(facts.call.call_id, page, tuple(sorted(view.items())), title[:LONGEST_TITLE], note[:LONGEST_NOTE], spans))


def _of_finding(suggestion: Suggestion) -> tuple[str, _View]:
    row = suggestion.rows[0]
    return "transcript", {"span": f"{row.start}-{row.end}"}


def _of_theme(suggestion: Suggestion) -> tuple[str, _View]:
    return "themes", {"panel": "views", "theme_view": "attention", "mark": suggestion.key}


def _of_asker(suggestion: Suggestion) -> tuple[str, _View]:
    """Return the bars of all who asked; of one who asked most, with that one chosen."""
    chosen = {} if suggestion.sharing else {"analyst": suggestion.subject, "mark": suggestion.key}
    return "overview", {"panel": "questions", **chosen}


def _of_asked_theme(suggestion: Suggestion) -> tuple[str, _View]:
    """Return who asked about a theme, ask by ask; of several, what was asked against what was told."""
    if suggestion.sharing:
        return "themes", {"panel": "views", "theme_view": "attention"}
    return "questions", {"panel": "spread", "unit": "asks", "theme": suggestion.subject}


_VIEWS: dict[str, Callable[[Suggestion], tuple[str, _View]]] = {
    "figures": lambda _: ("overview", {"panel": "figures"}),
    "asker": _of_asker,
    "asked_theme": _of_asked_theme,
    "open": lambda each: ("questions", {"panel": "ask", "mark": each.key}),
    "told_only": _of_theme,
    "asked_only": _of_theme,
    "finding": _of_finding,
}


def _figures(facts: Facts, _suggestion: Suggestion) -> tuple[str, str]:
    """Return the two figures that pull apart with the sentence of the strip, or else what was reported."""
    figures = headlines(facts)
    pair = tension(figures)
    if pair is None:
        return say("suggest.figures"), say("suggest.beside").join(headline_words(each) for each in figures)
    names = dict.fromkeys(metric_name(each.quantity.metric) for each in (pair.up, pair.down))
    return say("suggest.tension", names=words().abreast(names)), tension_words(facts, words())


def _asker(facts: Facts, suggestion: Suggestion) -> tuple[str, str]:
    names = words().abreast(person_name(facts, each) for each in suggestion.subjects)
    count, every = number(len(suggestion.rows) // len(suggestion.subjects)), number(len(facts.questions))
    note = "suggest.asker_each" if suggestion.sharing else "suggest.asker_note"
    return say("suggest.asker", name=names), say(note, name=names, count=count, every=every)


def _asked_theme(facts: Facts, suggestion: Suggestion) -> tuple[str, str]:
    names = words().abreast(map(theme_name, suggestion.subjects))
    count = sum(suggestion.subject in ask.themes for ask in facts.asks)
    note = "suggest.asked_theme_each" if suggestion.sharing else "suggest.asked_theme_note"
    return say("suggest.asked_theme", theme=names), say(note, theme=names, count=number(count), every=number(len(facts.asks)))


def _theme(_facts: Facts, suggestion: Suggestion) -> tuple[str, str]:
    name = theme_name(suggestion.subject)
    blanks = {"theme": name, "count": number(len(suggestion.rows))}
    return say(f"suggest.{suggestion.kind}", **blanks), say(f"suggest.{suggestion.kind}_note", **blanks)


def _open(facts: Facts, suggestion: Suggestion) -> tuple[str, str]:
    ask = next(each for each in facts.asks if each.ask_id == suggestion.subject)
    name = ask.analyst or say("evidence.unnamed")
    missing = say("asks.missing", words="・".join(ask.open_subjects)) if ask.open_subjects else ""
    told = [missing, *([say("suggest.no_number")] if ask.number_asked and not ask.number_given else [])]
    told += [say("asks.declined", words="・".join(refusals_of(facts, ask)))] if ask.refusals else []
    standing = say(f"asks.standing_{ask.standing}")
    return say("suggest.open", number=ask_number(ask.ask_id), name=name), say("suggest.beside").join(filter(None, (standing, *told)))


def _finding(facts: Facts, suggestion: Suggestion) -> tuple[str, str]:
    finding = next(each for each in facts.findings if each.finding_id == suggestion.subject)
    return say("suggest.finding"), finding_message(finding)


_WORDS: dict[str, Callable[[Facts, Suggestion], tuple[str, str]]] = {
    "figures": _figures, "asker": _asker, "asked_theme": _asked_theme, "open": _open, "told_only": _theme, "asked_only": _theme,
    "finding": _finding,
}  # fmt: skip
