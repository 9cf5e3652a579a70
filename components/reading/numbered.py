"""Questioners known by a number alone: who asks as 質問者1, and for which firm, as far as the text has said so."""

import re
from dataclasses import dataclass, field

from components.reading.cleaning import plain as plain_form
from components.reading.formats.shape import Head
from components.reading.greetings import house_called
from components.reading.transcript import Role

# 質問者1, 質問者B and Q3 of Q3-2: the number by which one who gives no name is known again.
NUMBERED = re.compile(r"[^\d\n]{0,24}?(?:\d{1,3}|(?<=[者人家主]) ?[A-Z](?![A-Za-z]))")


@dataclass(slots=True)
class Numbered:
    """Who asks under which number, for which firm and on which side, as far as the text has said so."""

    asking: str = ""
    people: dict[str, int] = field(default_factory=dict)
    firms: dict[str, str | None] = field(default_factory=dict)
    sides: dict[str, Role] = field(default_factory=dict)
    called: str | None = None

    def housed(self, head: Head, role: Role, said: str) -> Head:
        """Return the head of one who gives no name with the house that the chair has called on."""
        if role == "moderator":
            self.called = house_called(said)
        nameless = role == "analyst" and self.called and not (head.label.name or head.label.firm)
        return head._replace(label=head.label._replace(firm=self.called)) if nameless else head

    def completed(self, head: Head, role: Role, person: int | None) -> tuple[Head, int | None]:
        """Return a head with the firm, and the person, that its number was met with before."""
        if head.label.proof == "voice":
            # On which side a voice is its first speech says.
            self.sides.setdefault(head.raw, role)
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


def _tag(head: Head, asking: str) -> str:
    """Return the number of a questioner (質問者B), by which a name given once is known again; empty where there is none.

    Q1 of Q1-2 is known again only while nobody else asks, for the count may begin anew.
    """
    found = NUMBERED.match(head.raw) if head.label.proof == "questioner" else None
    if found is None:
        return ""
    passing = found[0][0] in "QＱ問" and found[0] != asking
    return found[0] if not passing or head.label.name else f"{found[0]} at {head.start}"


_PERSON = re.compile(r"(?:[者人家主客員]|Participant|Analyst|Investor|Shareholder)[^\d]{0,8}(?:\d{1,3}|[A-Z])$")


def questioner_number(label: str) -> str | None:
    """Return the part of a label by which one who gives no name is known again (質問者1, 株主B); a question's number is none."""
    found = NUMBERED.match(plain_form(label))
    return found[0] if found and _PERSON.search(found[0]) else None
