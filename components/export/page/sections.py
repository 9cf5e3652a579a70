"""What stands on the page: headline figures, pictures with their numbers, ledgers, all sentences, methods, provenance."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from components.export.letters import one_line, unmarked, visible
from components.export.marks import Counted, Mark, marks_of
from components.export.page.pictures import chart_ids
from components.export.provenance import footer, provenance, title
from components.export.view import Step
from components.facts.amounts import arrow, headline_name, prior_words, tension_words
from components.facts.headlines import Headline, strip
from components.facts.ledger import ask_number
from components.facts.methods import methods
from components.facts.quotation import line_of
from components.facts.schema import Ask
from components.facts.selection import asker_of
from components.reading.breaks import without_breaks

# Of the columns of the ledgers; the one without a width takes the rest.
ASK_WIDTHS = ("3.5em", "11em", "26%", "7em", "7em", "8em", "")
FINDING_WIDTHS = ("4em", "6em", "24%", "")
SENTENCE_WIDTHS = ("4em", "4em", "11em", "")
# Only such a link may be followed, and only by a click; any other stays text.
_ADDRESS = re.compile(r"https?://[^\s]+\Z")


def body_of(counts: Counted) -> str:
    """Return the whole page below its head; everything that comes from a transcript or a person is escaped."""
    say = counts.words.say
    parts = [
        f"<h1>{escape(title(counts.facts, counts.view))}</h1>\n<p class=from>{escape(footer(counts.facts, counts.view))}</p>",
        f"<noscript><p>{say('export.no_script')}</p></noscript>",
        _strip(counts),
        f"<div class=panels>{''.join(_panels(counts))}</div>",
        f"<section id=evidence aria-live=polite><b>{say('export.evidence')}</b><p class=muted>{say('export.press')}</p></section>",
        *_agenda(counts),
        _asks(counts),
        _findings(counts),
        _sentences(counts),
        _methods(counts),
        _provenance(counts),
    ]
    return "\n".join(parts)


def _strip(counts: Counted) -> str:
    display = counts.display
    if display is None:
        return f"<p><b>{counts.words.say('export.no_figures')}</b></p>"
    cells = [_cell(counts, headline) for headline in strip(list(counts.figures))]
    tension = (
        f"<div><span class=muted>{counts.words.say('strip.tension')}</span><p>{escape(tension_words(counts.facts, counts.words))}</p></div>"
    )
    return f"<div class=strip>{''.join(cells)}{tension}</div>"


def _cell(counts: Counted, headline: Headline) -> str:
    display = counts.display
    if display is None:
        return ""
    percent = headline.quantity.change_percent or 0
    direction = "up" if percent > 0 else "down" if percent < 0 else "muted"
    before = prior_words(headline, display, counts.words, lambda word: f"<span class=est>{word}</span>")
    return (
        f"<div><span class=muted>{escape(headline_name(headline, counts.words))}</span>"
        f"<div class=value>{display.show(headline.quantity.value or 0)}<small>{escape(display.unit)}</small></div>"
        f"<span class={direction}>{arrow(headline)}</span> <span class=from>{before}</span></div>"
    )


def _panels(counts: Counted) -> Iterator[str]:
    """Yield the three pictures, each with the numbers of its marks and its method."""
    say, ids, marks = counts.words.say, chart_ids(counts), marks_of(counts)
    told = dict(methods(counts.facts, counts.view.selection, counts.words))
    for name, absent in (("figures", "no_figures"), ("questions", "no_questions"), ("themes", "no_themes")):
        heading = say(f"{name}.title")
        drawn = "".join(_chart(counts, key, heading) for key in ids[name]) or f"<p class=muted>{say(f'export.{absent}')}</p>"
        numbers = (
            f"<details><summary>{say('export.numbers')}</summary>{_numbers(counts, marks[heading])}</details>" if marks[heading] else ""
        )
        method = f"<details><summary>{say('exhibit.method')}</summary><p class=method>{escape(unmarked(told[heading]))}</p></details>"
        yield f"<section class=panel><header><h2>{escape(heading)}</h2></header>{drawn}{numbers}{method}</section>"


def _chart(counts: Counted, key: str, heading: str) -> str:
    buttons = "".join(
        f'<button type=button data-chart="{key}" data-save="{form}">{counts.words.say(f"export.save_{form}")}</button> '
        for form in ("svg", "png")
    )  # fmt: skip
    return f'<div class=chart id="{key}" role=img aria-label="{escape(heading)}"></div><div class=tools>{buttons}</div>'


def _numbers(counts: Counted, marks: Sequence[Mark]) -> str:
    """Return the marks as a table whose numbers open their sentences, for whoever does not use a pointer."""
    rows = "".join(
        f'<tr><td>{escape(m.label)}</td><td>{escape(m.series)}</td><td class=n><button type=button class=number data-key="{escape(m.key)}">'
        f"{escape(m.shown)}</button></td></tr>"
        for m in marks
    )
    heads = [counts.words.say(f"export.column_{name}") for name in ("mark", "kind", "number")]
    return _table(heads, rows)


def _table(heads: Sequence[str], rows: str, widths: Sequence[str] = ()) -> str:
    """Return a table; with widths its columns keep them whatever they hold, and the one without takes the rest."""
    head = "".join(f"<th scope=col>{escape(each)}</th>" for each in heads)
    columns = "".join(f"<col style='width:{width}'>" if width else "<col>" for width in widths)
    fixed = f" class=fixed><colgroup>{columns}</colgroup" if columns else ""
    return f"<table{fixed}><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{escape(visible(cell))}</td>' for cell in cells)}</tr>"


def _agenda(counts: Counted) -> Iterator[str]:
    """Yield the steps of the agenda, where there is one, each whole."""
    if counts.view.agenda:
        yield f"<h3>{counts.words.say('export.agenda')}</h3>"
    for number, step in enumerate(counts.view.agenda, 1):
        yield _step(step, one_line(step.named(number, counts.words)))


def _step(step: Step, heading: str) -> str:
    quotation = f"<blockquote>{escape(visible(step.quotation))}</blockquote>" if step.quotation else ""
    link, words = escape(step.link), escape(visible(step.link))
    leads = f'<p><a href="{link}" rel="noreferrer noopener">{words}</a></p>' if _ADDRESS.match(step.link) else f"<p>{words}</p>"
    return f"<h2>{escape(heading)}</h2><p class=note>{escape(visible(step.note))}</p>{quotation}{leads if step.link else ''}"


def _asks(counts: Counted) -> str:
    say = counts.words.say
    heads = [say(f"asks.column_{name}") for name in ("number", "analyst", "text", "answerer", "standing", "left", "answer")]
    rows = "".join(_ask(counts, ask) for ask in counts.asks)
    shown = say("asks.count", shown=len(counts.asks), every=len(counts.facts.asks))
    return f"<h3>{say('asks.title')} <span class=from>{shown}</span></h3>{_table(heads, rows, ASK_WIDTHS)}"


def _ask(counts: Counted, ask: Ask) -> str:
    who = counts.words.person(counts.facts, asker_of(counts.facts.speech, ask))
    answer = "".join(counts.passages[sentence_id].text for sentence_id in ask.answer_sentence_ids)
    return _row(
        ask_number(ask.ask_id), counts.words.aside(who, ask.firm), without_breaks(ask.text), counts.words.answerers(ask),
        counts.words.standing(ask), "・".join(ask.open_subjects), answer,
    )  # fmt: skip


def _findings(counts: Counted) -> str:
    say = counts.words.say
    heads = [say(f"export.column_{name}") for name in ("line", "severity", "passage", "message")]
    rows = "".join(
        _row(str(line_of(counts.facts, f.start)), say(f"verdicts.{f.severity}"), without_breaks(f.surface), counts.words.finding(f))
        for f in counts.facts.findings
    )
    return f"<h3>{say('verdicts.title')}</h3>{_table(heads, rows, FINDING_WIDTHS) if rows else say('verdicts.none')}"


def _sentences(counts: Counted) -> str:
    """Return every sentence of the call, each a place that evidence leads to."""
    say = counts.words.say
    heads = [say(f"export.column_{name}") for name in ("line", "turn", "speaker", "text")]
    rows = "".join(
        f'<tr id="{p.sentence_id}"><td>{p.line}</td><td>{"" if p.turn is None else p.turn}</td>'
        f'<td class="who {p.role}">{escape(p.speaker)}</td><td>{escape(p.text)}</td></tr>'
        for p in counts.passages.values()
    )
    shown = say("evidence.sentences", count=len(counts.passages))
    return f"<h3>{say('export.all_sentences')} <span class=from>{shown}</span></h3>{_table(heads, rows, SENTENCE_WIDTHS)}"


def _methods(counts: Counted) -> str:
    told = methods(counts.facts, counts.view.selection, counts.words)
    rows = "".join(f"<h2>{escape(name)}</h2><p class=method>{escape(unmarked(method))}</p>" for name, method in told)
    return f"<h3>{counts.words.say('export.methods')}</h3>{rows}"


def _provenance(counts: Counted) -> str:
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in provenance(counts.facts, counts.view))
    return f"<h3>{counts.words.say('export.provenance')}</h3><dl>{rows}</dl>"
