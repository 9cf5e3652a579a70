"""The entries of a list of those who take part: one a line or several, each with a title, a firm or a key to its label."""

import re
from collections.abc import Iterator

from components.lexicon import entries
from components.reading.columns import in_columns
from components.reading.descriptions import described
from components.reading.headings import is_nobody
from components.reading.keys import SIGNS, explained
from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.named import house_named, without_honorific
from components.reading.names import is_name, is_whole_name
from components.reading.sides import ASKER
from components.reading.terms import either
from components.reading.titles import position_in
from components.reading.transcript import Role

# A line of a list of attendees is short and holds no sentence.
LONGEST_ENTRY = 60
# Behind the heading of a list all may stand on one line.
LONGEST_LIST = 400
NEXT_PERSON = re.compile(
    r"(?:(?<=[)一-龥ァ-ヴー])と、|[、;]|,(?! )|(?<=\)),(?= [A-Z][a-z'-]{1,15} [A-Z])|以及|および|及び|並びに|ならびに"
    r"|(?<=[氏様者長役員取務事裁理問OＯ])と(?!も))(?![^()]{0,200}\))"
)
CHAIR = re.compile(either(entries("roles")["moderator"]))
_ANALYST = re.compile(ASKER)
# 馬場 京子(広報・IR室): one of the firm, with the bracket as the position.
_STAFF = re.compile(r"[^()]{1,60}? ?\((?P<inside>[^()]{1,60})\)")
_BLANKS = re.compile(" {2,}")
# What proves that an entry of a list is a person.
_PROVEN = ("position", "firm", "short form", "moderator")


def listed_in(line: str, side: Role | None) -> Iterator[Label]:
    """Yield those whom a line of a list names: by a title or a firm, or by a whole name beneath the heading of a list."""
    if len(line) > (LONGEST_LIST if side else _longest(line)):
        return
    if found := keyed(line):
        yield from found
        return
    head, colon, rest = line.partition(":")
    if colon and len(head) <= 8:
        line = rest.strip()
    if not line or ":" in line:
        return
    for label in filter(None, (_entry(part, side) or _behind_dash(part, side) for part in _parts(line))):
        if label.name and (label.proof in _PROVEN or (side and is_whole_name(label.name))):
            differs = side in ("moderator", "analyst") and label.role not in (side, "moderator")
            yield label._replace(role=side) if side and differs else label


def keyed(line: str) -> list[Label]:
    """Return those whom a line explains by their whole names, as a key to the labels."""
    if not any(sign in line for sign in SIGNS):
        return []
    return [label for part in NEXT_PERSON.split(line) if (label := explained(part.strip()))]


def _parts(line: str) -> list[str]:
    """Part a line of a list into its persons; a stroke parts them only where each side names one with a title."""
    parts = [part.strip() for part in NEXT_PERSON.split(line)]
    return [piece for part in parts for piece in ((_strokes(part) if "/" in part else []) or [part])]


def _strokes(part: str) -> list[str]:
    pieces = [piece.strip() for piece in re.split(r" ?/ ?", part)]
    read = (parse_label(piece) if CHAIR.match(piece) else described(piece) for piece in pieces)
    named = [label for label in read if label and (label.position or label.role == "moderator")]
    return pieces if len(pieces) > 1 and len(named) == len(pieces) else []


def _entry(part: str, side: Role | None) -> Label | None:
    """Read one entry; where a firm's own staff stand in brackets (馬場 京子（広報・IR室）) the bracket is the position."""
    part, note, remark = _BLANKS.sub(" ", part).partition("※")
    part = part.rstrip()
    if row := in_columns(part, side is not None):
        return row
    label = parse_label(part) if CHAIR.match(part) else described(part)
    if label and label.name is None:
        label = described(part)
    if label and _ANALYST.match(label.name or ""):
        label = parse_label(part)
    if label is None or len(part) > _longest(part):
        return None
    if note and CHAIR.search(remark):
        return label._replace(role="moderator", proof="moderator")
    bracket = _STAFF.fullmatch(part)
    if bracket and label.proof in ("form", "honorific") and label.gloss is None and not is_name(bracket["inside"]):
        return label._replace(position=position_in(bracket["inside"]) or bracket["inside"])
    return label


def _behind_dash(part: str, side: Role | None) -> Label | None:
    """Read Michael Brandt - Harrow & Co. in a list of those who ask, and 古沢 環 - 広報部 in one of the company's."""
    written, dash, behind = part.partition(" - ")
    name, _ = without_honorific(written)
    if not dash or not is_name(name):
        return None
    if side == "analyst":
        return Label(name, "firm", "analyst", firm=house_named(behind.strip()))
    return Label(name, "position", "management", position=behind.strip()) if side and is_nobody(behind.strip()) else None


def _longest(line: str) -> int:
    """Return how long an entry may be: Latin letters take half the room."""
    return LONGEST_ENTRY * 2 if line[:1].isascii() else LONGEST_ENTRY
