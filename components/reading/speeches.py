"""What each head opens: where it ends, who speaks, and on which side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import NamedTuple

from components.lexicon import entries
from components.reading.asking import declared_count, kind_of
from components.reading.cleaning import plain as plain_form
from components.reading.firms import is_firm, same_house
from components.reading.formats.shape import SILENT, Head
from components.reading.greetings import house_before, house_introduced, introduced_by_himself, named_by_himself, told_more
from components.reading.label import Label
from components.reading.lines import question_headings
from components.reading.narration import quoted_until, said_until, told_of
from components.reading.people import Register
from components.reading.sentences import line_end, sentence_spans, trimmed
from components.reading.transcript import Role

# 質問者1, 質問者B and Q3 of Q3-2: the number by which one who gives no name is known again.
NUMBERED = re.compile(r"[^\d\n]{0,24}?(?:\d{1,3}|(?<=[者人家主]) ?[A-Z](?![A-Za-z]))")


class Speech(NamedTuple):
    """A head with the end of what it opens, its role and the index of its person in the register."""

    head: Head
    end: int
    role: Role
    person: int | None
    firm: str | None


@dataclass(slots=True)
class _Numbered:
    """Who asks under which number and for which firm, as far as the text has said so."""

    asking: str = ""
    people: dict[str, int] = field(default_factory=dict)
    firms: dict[str, str | None] = field(default_factory=dict)

    def completed(self, head: Head, role: Role, person: int | None) -> tuple[Head, int | None]:
        """Return a head with the firm, and the person, that its number was met with before."""
        tag = _tag(head, self.asking)
        if role == "analyst":
            self.asking = tag
        if not tag:
            return head, person
        known = self.people.get(tag) if person is None else person
        if known is not None:
            self.people[tag] = known
        firm = self.firms.setdefault(tag, head.label.firm)
        return head if head.label.firm or firm is None else head._replace(label=head.label._replace(firm=firm)), known


def speeches(plain: str, heads: Sequence[Head], register: Register) -> Iterator[Speech]:
    """Give each head its end, its role and its person."""
    ends = [*(head.start for head in heads[1:]), len(plain)]
    asked, handed_over, numbered = False, False, _Numbered()
    first = next((head.start for head in heads if head.label.role == "analyst"), 0)
    first = min(first, next(question_headings(plain, heads[0].start), first)) if first else 0
    for written, next_head in zip(heads, ends):
        end = _end(plain, written, next_head)
        head = _introduced(plain, written, end, register)
        presents = head.start < first and not handed_over
        role = _known_role(head.label, register) or _role_by_asking(plain, (head.speech_start, end), asked, presents)
        if role == "analyst" and head.label.name and not head.label.firm:
            head = head._replace(label=head.label._replace(firm=house_before(head.label.name, plain[head.speech_start : end])))
        placed = register.place(head.label, role)
        asked, handed_over = asked or role == "analyst", role == "moderator"
        head, person = numbered.completed(head, role, placed)
        person, firm = _speaker(head, role, person, register)
        if person is not None:
            register.hear(person)
        yield Speech(head, end, role, person, firm)


def with_only_manager(spoken: Sequence[Speech], register: Register) -> list[Speech]:
    """Return the speeches, the answers that name nobody as those of the only manager, if the whole text shows no other."""
    only = None if _supplemented(spoken) else register.only_manager()
    if only is None:
        return list(spoken)
    # Where but some marks of answers name him, one that names nobody is another's; what has no label at all is his.
    told = register.is_told(only) or _presents(spoken, only)
    unnamed = [_names_nobody(speech) and (told or not speech.head.raw) for speech in spoken]
    if any(unnamed):
        register.hear(only)
    return [speech._replace(person=only) if nobody else speech for speech, nobody in zip(spoken, unnamed)]


def _presents(spoken: Sequence[Speech], person: int) -> bool:
    """Say whether a person speaks before anybody asks: who holds the meeting alone answers too."""
    return any(speech.person == person for speech in takewhile(lambda speech: speech.role != "analyst", spoken))


def _names_nobody(speech: Speech) -> bool:
    return speech.role == "management" and speech.person is None and not speech.head.label.position


def _supplemented(spoken: Sequence[Speech]) -> bool:
    """Say whether somebody named goes on behind an answer that names nobody: then another gave it."""
    return any(_names_nobody(one) and other.role == "management" and other.person is not None for one, other in pairwise(spoken))


def only_answerer(told: Sequence[Label], attending: Sequence[Label], heads: Sequence[Head]) -> tuple[Label, ...]:
    """Return the one whom the introduction tells of by name and title, where no list and no label names anybody who answers."""
    listed = any(label.role not in ("analyst", "moderator") for label in attending)
    named = any(head.label.name and head.label.role not in ("analyst", "moderator") for head in heads)
    alone = len({label.name for label in told}) == 1 and any(head.label.role == "management" for head in heads)
    return (told[0],) if alone and not listed and not named else ()


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
    """Give a questioner or a chair whose label names nobody the name he gives himself: 東都証券の田中と申します."""
    opening = plain[head.speech_start : min(end, head.speech_start + LONGEST_GREETING)]
    if head.label.name:
        fuller = told_more(head.label, opening)
        if fuller is head.label:
            return head
        is_own = fuller.firm is not None and fuller.firm in plain[: min(LONGEST_TITLE, line_end(plain, 0))]
        return head if is_own or register.role(head.label) else head._replace(label=fuller)
    if head.label.role not in ("analyst", "moderator"):
        return head
    asks = head.label.role == "analyst"
    own = next((label for label in introduced_by_himself(opening) if (label.role == "analyst") == asks), None)
    if own:
        return head._replace(label=head.label._replace(name=own.name, firm=head.label.firm or own.firm))
    house = house_introduced(opening) if asks and not head.label.firm else None
    name = named_by_himself(opening) if asks and not house else None
    return head._replace(label=head.label._replace(name=name, firm=head.label.firm or house)) if house or name else head


# One says who one is in the first sentences.
LONGEST_GREETING = 80
# A house that stands in the title is the company itself: 湊銀行の奥平でございます.
LONGEST_TITLE = 200


def _signed(plain: str, head: Head) -> int | None:
    """Return the end of the line that a speaker signed, None where the label stands before the speech."""
    return trimmed(plain, head.start, line_end(plain, head.raw_at or 0))[1] if head.is_signed else None


def _tag(head: Head, asking: str) -> str:
    """Return the number of a questioner (質問者B), by which a name given once is known again; empty where there is none.

    Q1 of Q1-2 is known again only while nobody else asks, for the count may begin anew.
    """
    found = NUMBERED.match(head.raw) if head.label.proof == "questioner" else None
    if found is None:
        return ""
    passing = found[0][0] in "QＱ問" and found[0] != asking
    return found[0] if not passing or head.label.name else f"{found[0]} at {head.start}"


_OPERATOR = re.compile("|".join(entries("meeting")["operators"]))


def questioner_number(label: str) -> str | None:
    """Return the part of a label by which one who gives no name is known again (質問者1, 株主B); a question's number is none."""
    found = NUMBERED.match(plain_form(label))
    return found[0] if found and _PERSON.search(found[0]) else None


_PERSON = re.compile(r"(?:[者人家主客員]|Participant|Analyst|Investor|Shareholder)[^\d]{0,8}(?:\d{1,3}|[A-Z])$")


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
    if label.name and (known := register.role(label)):
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
