"""What each head opens: where it ends, who speaks, and on which side."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.lexicon import entries
from components.reading.asking import declared_count, kind_of
from components.reading.firms import is_firm, same_house
from components.reading.formats.shape import SILENT, Head
from components.reading.greetings import house_before, house_introduced, introduced_by_himself, named_by_himself, told_more
from components.reading.label import Label
from components.reading.lines import question_headings
from components.reading.narration import quoted_until, said_until, told_of
from components.reading.numbered import Numbered
from components.reading.people import Register
from components.reading.sentences import line_end, sentence_spans, trimmed
from components.reading.transcript import Role


class Speech(NamedTuple):
    """A head with the end of what it opens, its role and the index of its person in the register."""

    head: Head
    end: int
    role: Role
    person: int | None
    firm: str | None


def speeches(plain: str, heads: Sequence[Head], register: Register) -> Iterator[Speech]:
    """Give each head its end, its role and its person."""
    ends = [*(head.start for head in heads[1:]), len(plain)]
    asked, handed_over, numbered = False, False, Numbered()
    first = _first_question(plain, heads)
    for written, next_head in zip(heads, ends):
        end = _end(plain, written, next_head)
        head = _introduced(plain, written, end, register)
        if head.label.firm and not head.label.name:
            head = _named_by_trade(head, register)
        presents = head.start < first and not handed_over
        known = _known_role(head.label, register) or numbered.sides.get(head.raw)
        role = known or _role_by_asking(plain, (head.speech_start, end), asked, presents)
        if role == "analyst" and head.label.name and not head.label.firm:
            head = head._replace(label=head.label._replace(firm=house_before(head.label.name, plain[head.speech_start : end])))
        asked, handed_over = asked or role == "analyst", role == "moderator"
        if role != "management":
            head = numbered.housed(head, role, plain[max(head.speech_start, end - LONGEST_GREETING) : end])
        head, person = numbered.completed(head, role, register.place(head.label, role))
        person, firm = _speaker(head, role, person, register)
        if person is not None:
            register.hear(person)
        yield Speech(head, end, role, person, firm)


def _first_question(plain: str, heads: Sequence[Head]) -> int:
    """Return where the questions begin, by the first label or heading that says so; 0 where no label does."""
    first = next((head.start for head in heads if head.label.role == "analyst"), 0)
    return min(first, next(question_headings(plain, heads[0].start), first)) if first else 0


def _end(plain: str, head: Head, following: int) -> int:
    """Return where a speech ends: at its signature, where a narrator takes over, or before the next head."""
    start = head.speech_start
    if head.closes is not None:
        return head.closes
    signed = _signed(plain, head) if head.raw_at is not None else None
    end = max(start, signed or head.start + len(plain[head.start : following].rstrip()))
    if _is_within_line(plain, head.start) or _is_within_line(plain, following) or following == len(plain):
        end = said_until(plain, start, end)
    if head.label is SILENT and plain.startswith("「", start):
        end = quoted_until(plain, start, end)
    return told_of(plain, start, end, head.raw) if head.label.name and head.label.position else end


def _is_within_line(plain: str, at: int) -> bool:
    """Say whether something stands before ``at`` on its line: a narrator leads over to such a label."""
    return plain[at - 1 : at] not in _LINE_STARTS and plain[plain.rfind("\n", 0, at) + 1 : at].strip(" ・■●◆") != "" and at < len(plain)


# Before the first line of a text stands nothing.
_LINE_STARTS = ("", "\n")


def _introduced(plain: str, head: Head, end: int, register: Register) -> Head:
    """Complete a label by the greeting behind it: a name by its house or the rest of it, a label without one by a name."""
    opening = plain[head.speech_start : min(end, head.speech_start + LONGEST_GREETING)]
    if not head.label.name:
        return _named_by_himself(head, opening) if head.label.role in ("analyst", "moderator") else head
    fuller = told_more(head.label, opening)
    if fuller is head.label:
        return head
    is_own = fuller.firm is not None and fuller.firm in plain[: min(LONGEST_TITLE, line_end(plain, 0))]
    return head if is_own or register.role(head.label) else head._replace(label=fuller)


# One says who one is in the first sentences.
LONGEST_GREETING = 80
# A house that stands in the title is the company itself: 湊銀行の奥平でございます.
LONGEST_TITLE = 200


def _named_by_himself(head: Head, opening: str) -> Head:
    """Give a questioner or a chair the name, or the house, of the greeting: 東都証券の田中と申します."""
    asks = head.label.role == "analyst"
    own = next((label for label in introduced_by_himself(opening) if (label.role == "analyst") == asks), None)
    if own:
        return head._replace(label=head.label._replace(name=own.name, firm=head.label.firm or own.firm))
    house = house_introduced(opening) if asks and not head.label.firm else None
    name = named_by_himself(opening) if asks and not house else None
    return head._replace(label=head.label._replace(name=name, firm=head.label.firm or house)) if house or name else head


def _named_by_trade(head: Head, register: Register) -> Head:
    """Read 布施記者 as the name of whoever of those who ask bears it, and not as a medium."""
    label = head.label
    is_name = label.proof == "analyst" and label.firm and register.asks_as(label.firm)
    return head._replace(label=label._replace(name=label.firm, firm=None)) if is_name else head


def _signed(plain: str, head: Head) -> int | None:
    """Return the end of the line that a speaker signed, None where the label stands before the speech."""
    return trimmed(plain, head.start, line_end(plain, head.raw_at or 0))[1] if head.is_signed else None


_OPERATOR = re.compile("|".join(entries("meeting")["operators"]))


def _speaker(head: Head, role: Role, person: int | None, register: Register) -> tuple[int | None, str | None]:
    """Return who speaks, and for an analyst the firm."""
    if role == "analyst":
        return person, _firm(head.label.firm, register.firm(person) if person is not None else None)
    if person is None and role == "moderator":
        return None if _OPERATOR.search(head.raw) else register.only_moderator(), None
    if person is None and role == "management" and head.label.position:
        person = register.by_title(head.label.position)
    return person, None


def _firm(written: str | None, listed: str | None) -> str | None:
    """Return the firm of a label; one that the label shortens (大手町総研) is the roster's."""
    shortened = written and listed and not is_firm(written) and same_house(written, listed)
    return listed if shortened else written or listed


def _known_role(label: Label, register: Register) -> Role | None:
    """Return the role that a label says, or that its person has; None where neither is known."""
    if label.role in ("analyst", "moderator"):
        return label.role
    if label.name and (known := register.role(label) or register.told_role(label)):
        return known
    return None if label.role == "unknown" and label.proof != "unidentified" else label.role


def _role_by_asking(plain: str, span: tuple[int, int], asked: bool, presents: bool) -> Role:
    """Return the side of a speech whose label says none: who asks in the last two sentences is an analyst.

    Where labels say who asks, whoever speaks before them all and is not called on by the chair ``presents``, though he may
    end on a rhetorical question.
    """
    start, end = span
    said = list(sentence_spans(plain, start, end))
    if presents and len(said) > LONGEST_BARE_QUESTION:
        return "management"
    kinds = [kind_of(plain[left:right]) for left, right in said[-2:]]
    asks = "question" in kinds or (asked and kinds[-1:] == ["indirect"] and declared_count(plain[start:end]) is not None)
    return "analyst" if asks and (asked or len(said) < LONGEST_ASKING) else "management"


# Nobody presents in so few sentences of which the last asks.
LONGEST_BARE_QUESTION = 3
# Before the first question a presenter may end on a rhetorical one, after a long speech.
LONGEST_ASKING = 20
