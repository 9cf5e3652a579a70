"""The slides of tables and texts: asks, what looks odd, the agenda, how all was counted, where it is from."""

from components.export.deck.slides import MUTED, SMALL, TEXT, Deck, Line
from components.export.deck.tables import Columns, paged
from components.export.letters import cut_to, one_line, unmarked, visible
from components.export.marks import Counted
from components.export.passages import placed
from components.export.provenance import provenance
from components.export.view import Step
from components.facts.ledger import ask_number
from components.facts.methods import methods
from components.facts.quotation import line_of
from components.facts.schema import Ask, Finding
from components.facts.selection import asker_of
from components.reading.breaks import without_breaks

# Lines of a cell, and of the texts of an agenda.
ASK_LINES, FINDING_LINES, METHOD_LINES = 3, 2, 12
NOTE_LINES, QUOTATION_LINES = 9, 4


def ask_slides(deck: Deck, counts: Counted) -> None:
    """Place the ledger of asks that the view leaves; each whole ask and its answer stand in the notes."""
    say = counts.words.say
    names = ("number", "analyst", "text", "answerer", "standing", "left")
    columns = Columns(tuple(say(f"asks.column_{name}") for name in names), (0.9, 2, 4.9, 1.8, 1.6, 1.9), ASK_LINES)
    paged(deck, say("asks.title"), columns, [(_ask(counts, ask), _whole_ask(counts, ask)) for ask in counts.asks])


def _ask(counts: Counted, ask: Ask) -> tuple[str, ...]:
    who = counts.words.person(counts.facts, asker_of(counts.facts.speech, ask))
    return (
        ask_number(ask.ask_id), counts.words.aside(who, ask.firm), without_breaks(ask.text), counts.words.answerers(ask),
        counts.words.standing(ask), "・".join(ask.open_subjects),
    )  # fmt: skip


def _whole_ask(counts: Counted, ask: Ask) -> str:
    """Return an ask with the sentences that ask and those that answer it."""
    lines = [counts.words.say("asks.one", number=ask_number(ask.ask_id))]
    lines += [f"  {placed(counts.passages[sentence_id], counts.words)}" for sentence_id in ask.sentence_ids]
    lines += [f"  → {placed(counts.passages[sentence_id], counts.words)}" for sentence_id in ask.answer_sentence_ids]
    return "\n".join(lines)


def finding_slides(deck: Deck, counts: Counted) -> None:
    """Place what looks odd in the source, which nothing corrects."""
    say = counts.words.say
    columns = Columns(
        tuple(say(f"export.column_{name}") for name in ("line", "severity", "passage", "message")), (0.6, 0.9, 3, 6.5), FINDING_LINES, (0,)
    )
    paged(deck, say("verdicts.title"), columns, [(_finding(counts, each), "") for each in counts.facts.findings])


def _finding(counts: Counted, finding: Finding) -> tuple[str, ...]:
    severity = counts.words.say(f"verdicts.{finding.severity}")
    line = str(line_of(counts.facts, finding.start))
    return line, severity, without_breaks(finding.surface), counts.words.finding(finding)


def agenda_slides(deck: Deck, counts: Counted) -> None:
    """Place a slide a step; what has no room stands whole in the notes."""
    for at, step in enumerate(counts.view.agenda, 1):
        page = deck.page(step.named(at, counts.words), *_whole_step(step))
        width = page.area.letters(TEXT)
        lines = [Line(text, TEXT) for text in _shortened(step.note, width, NOTE_LINES)]
        lines += [Line(text, TEXT, colour=MUTED) for text in _shortened(step.quotation, width, QUOTATION_LINES)]
        lines += [Line(cut_to(one_line(step.link), page.area.letters(SMALL)), SMALL, colour=MUTED)] if step.link else []
        page.write(page.area, lines)


def _whole_step(step: Step) -> list[str]:
    return [text for text in (step.title, step.note, step.quotation, step.link) if text]


def _shortened(text: str, width: float, most: int) -> list[str]:
    """Return the paragraphs of a text as far as so many lines go."""
    found: list[str] = []
    left = float(most)
    for paragraph in visible(text).split("\n"):
        if left < 1:
            found[-1] = found[-1].rstrip("…") + "…"
            break
        told = cut_to(paragraph, width * int(left) * 0.9)
        found.append(told)
        left -= max(1.0, -(-len(told) // max(1.0, width)))
    return found if text else []


def method_slides(deck: Deck, counts: Counted) -> None:
    """Place how each picture was made, as the method cards of the screen say it."""
    say = counts.words.say
    columns = Columns((say("export.column_picture"), say("export.column_method")), (1.6, 9), METHOD_LINES)
    told = methods(counts.facts, counts.view.selection, counts.words)
    rows = [((name, unmarked(method)), f"{name}\n{unmarked(method)}") for name, method in told]
    paged(deck, say("export.methods"), columns, rows)


def provenance_slide(deck: Deck, counts: Counted) -> None:
    """Place where all is from."""
    say = counts.words.say
    columns = Columns((say("export.provenance"), ""), (2.4, 9), 2)
    paged(deck, say("export.provenance"), columns, [(row, "") for row in provenance(counts.facts, counts.view)])
