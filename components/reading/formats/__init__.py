"""The shapes that transcripts come in, one module each; a text may change its shape on the way."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from components.reading.asking import kind_of
from components.reading.formats import alone, arrows, dashes, inline, labelled, marks, quoted, rows, signed, spaced, stacked, told
from components.reading.formats.shape import SILENT, Found, Head, Page, Shape
from components.reading.sentences import line_end, sentence_spans

# Where two shapes claim one place, the earlier is right: a mark is never a name, a colon proves more than a bare line,
# and a speech whose label stands behind it, or nowhere, is one only where no label opens it.
SHAPES: tuple[Shape, ...] = (
    rows.SHAPE, marks.SHAPE, labelled.SHAPE, quoted.SHAPE, spaced.SHAPE, inline.SHAPE, stacked.SHAPE, alone.SHAPE, signed.SHAPE,
    dashes.SHAPE, arrows.SHAPE,
)  # fmt: skip


def find_heads(page: Page) -> tuple[str, Found]:
    """Return the name of the shape that found most heads, and the heads of all shapes in the order of the text."""
    upon = stacked.find(page)
    page = page.knowing(head.label for head in upon.heads) if upon.heads else page
    found = {shape.name: upon if shape is stacked.SHAPE else shape.find(page) for shape in SHAPES}
    # In a report's sentences speakers are looked for where no line opens with one.
    found[told.SHAPE.name] = Found() if any(each.heads for each in found.values()) else told.find(page)
    if _is_doubtful(page.plain, found["marks"]) and any(len(found[name].heads) for name in ("labelled", "alone", "spaced")):
        found["marks"] = Found()
    if found["signed"].heads:
        unopened = _unopened(found)
        found["signed"] = Found(tuple(signed.with_questions(page, unopened.heads)), unopened.not_speakers)
    claimed: dict[int, tuple[str, Head]] = {}
    for shape in reversed((*SHAPES, told.SHAPE)):
        claimed |= {h.start: (shape.name, h) for h in found[shape.name].heads if h.label is not SILENT or h.start not in claimed}
    in_order = list(_apart([claimed[start] for start in sorted(claimed)]))
    spoken = list(_speaking(page.plain, list(_open(in_order))))
    noted = {n.start: n for each in found.values() for n in each.not_speakers if n.start not in claimed}
    heads = tuple(signed.with_signatures(page, [head for _, head in spoken]))
    return _most(name for name, _ in spoken), Found(heads, tuple(noted[start] for start in sorted(noted)))


def _is_doubtful(plain: str, marks: Found) -> bool:
    """Say whether there is but one pair of marks, without a number or with nothing asked: beside labels it is no dialogue."""
    if len(marks.heads) != ONE_PAIR:
        return False
    head = marks.heads[0]
    says = sentence_spans(plain, head.speech_start, line_end(plain, head.speech_start))
    return not any(map(str.isdigit, head.raw)) or not any(kind_of(plain[left:right]) == "question" for left, right in says)


_SAID = re.compile(r"\S")
# A question and its answer.
ONE_PAIR = 2


def _unopened(found: Mapping[str, Found]) -> Found:
    """Keep the signed speeches that no label or mark opens: where one does, the signature only says who it is."""
    opened = sorted(
        at
        for name, each in found.items()
        if name != "signed"
        for h in each.heads
        if h.label is not SILENT
        for at in (h.start, h.speech_start)
    )
    heads = [h for h in found["signed"].heads if bisect_left(opened, h.start) == bisect_left(opened, h.raw_at or h.start)]
    return Found(tuple(heads), found["signed"].not_speakers)


def _apart(heads: Sequence[tuple[str, Head]]) -> Iterator[tuple[str, Head]]:
    """Leave out a head that begins inside the label of the one before."""
    end = 0
    for name, head in heads:
        if head.start >= end:
            end = head.speech_start
            yield name, head


def _open(heads: Sequence[tuple[str, Head]]) -> Iterator[tuple[str, Head]]:
    """Leave out an answer without a label where one with a label answers the same question."""
    named = False
    kept = []
    for name, head in reversed(heads):
        if head.label is SILENT and name != quoted.SHAPE.name:
            if named:
                continue
        else:
            named = head.label.role not in ("analyst", "moderator") and not head.is_signed
        kept.append((name, head))
    yield from _unanswered(list(reversed(kept)))


def _unanswered(heads: Sequence[tuple[str, Head]]) -> Iterator[tuple[str, Head]]:
    """Leave out an answer without a label where one with a label stands before it, in the line that asks."""
    answered = False
    for name, head in heads:
        if head.label is SILENT and answered and name == dashes.SHAPE.name:
            continue
        answered = head.label is not SILENT and head.label.role not in ("analyst", "moderator")
        yield name, head


def _speaking(plain: str, heads: Sequence[tuple[str, Head]]) -> Iterator[tuple[str, Head]]:
    """Join a label behind which nothing is said to the one that follows, which speaks for its side."""
    waiting: Head | None = None
    ends = [*(head.start for _, head in heads[1:]), len(plain)]
    for (name, head), end in zip(heads, ends):
        said = _SAID.search(plain, head.speech_start, end)
        start = said.start() if said else end
        joined = _joined(waiting, head, start) if waiting else head if start == head.speech_start else head._replace(speech_start=start)
        if said:
            yield name, joined
        waiting = None if said else joined


def _joined(silent: Head, head: Head, speech_start: int) -> Head:
    role = head.label.role if head.label.role != "unknown" else silent.label.role
    raw_at = head.start if head.raw_at is None else head.raw_at
    return head._replace(start=silent.start, speech_start=speech_start, label=head.label._replace(role=role), raw_at=raw_at)


def _most(names: Iterator[str]) -> str:
    counted = Counter(names)
    return counted.most_common(1)[0][0] if counted else "none"
