"""The head of the parse report: how the text was read, in numbers with what they are out of."""

from html import escape

from components.facts import Facts
from components.facts.report import parts_of, read_characters, read_share
from components.panels.doubts import open_doubts
from components.panels.markup import write
from components.panels.wording import number, say


def report(facts: Facts) -> None:
    """Place the page's heading and the strip of what was read."""
    write(f'<h1>{say("page.checks")}</h1> <span class="m">{say("checks.scope")}</span>', "gj-page")
    cells = [_share(facts), _form(facts), _parts(facts), _speakers(facts)]
    write("".join(f'<div><div class="label">{say(f"checks.{key}")}</div>{body}</div>' for key, body in cells), "gj-strip gj-report")


def shape_name(facts: Facts) -> str:
    """Return how the text is written, in words."""
    return say(f"shape.{facts.call.format}")


def medium_name(facts: Facts) -> str:
    """Return what the text was taken from: a kind of file, pasted text, or the encoding of a text file."""
    medium = facts.call.medium
    return (
        say(f"medium.{medium}") if medium in ("pdf", "docx", "html", "pasted", "text") else say("medium.encoded", encoding=medium.upper())
    )


def _share(facts: Facts) -> tuple[str, str]:
    read, whole = read_characters(facts)
    passages = len(facts.transcript.unread)
    detail = say("checks.share_of", read=number(read), whole=number(whole), unread=number(whole - read), passages=number(passages))
    return "share", f'<div class="value">{read_share(facts):.1%}</div><div class="prior">{detail}</div>'


def _form(facts: Facts) -> tuple[str, str]:
    language = say(f"language.{facts.call.language}")
    return "form", f'<div class="word">{escape(shape_name(facts))}</div><div class="prior">{escape(medium_name(facts))}　{language}</div>'


def _parts(facts: Facts) -> tuple[str, str]:
    rows = [
        say("checks.part", part=say(f"part.{part.name}"), turns=number(part.turns), characters=number(part.characters))
        for part in parts_of(facts)
        if part.turns
    ]
    exchanges = len({turn.exchange for turn in facts.speech.turns if turn.exchange is not None})
    value = f'<div class="value">{number(len(facts.speech.turns))}<small>{say("checks.turns")}</small></div>'
    detail = "<br>".join([*rows, say("checks.exchanges", count=exchanges)]) if rows else say("checks.no_turns")
    return "turns_read", f'{value}<div class="prior">{detail}</div>'


def _speakers(facts: Facts) -> tuple[str, str]:
    turns = facts.speech.turns
    named = [turn for turn in turns if turn.speaker_id is not None]
    people = {turn.speaker_id for turn in named}
    detail = say("checks.named", named=number(len(named)), turns=number(len(turns)), doubts=number(len(open_doubts(facts))))
    return (
        "speakers",
        f'<div class="value">{number(len(people))}<small>{say("checks.people")}</small></div><div class="prior">{detail}</div>',
    )
