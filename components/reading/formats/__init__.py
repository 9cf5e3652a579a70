"""The shapes that transcripts come in, one module each; a text may change its shape on the way."""

from components.reading.formats import alone, labelled, marks
from components.reading.formats.shape import Found, Head, Page, Shape

# Where two shapes claim one line, the earlier is right: a mark is never a name, a colon proves more than a bare line.
SHAPES: tuple[Shape, ...] = (marks.SHAPE, labelled.SHAPE, alone.SHAPE)


def find_heads(page: Page) -> tuple[str, Found]:
    """Return the name of the shape that found most heads, and the heads of all shapes in the order of the text."""
    found = {shape.name: shape.find(page) for shape in SHAPES}
    heads: dict[int, Head] = {}
    for shape in reversed(SHAPES):
        heads |= {head.start: head for head in found[shape.name].heads}
    noted = [n for each in found.values() for n in each.not_speakers if n.start not in heads]
    best = max(SHAPES, key=lambda shape: len(found[shape.name].heads))
    return best.name if heads else "none", Found(tuple(heads[start] for start in sorted(heads)), tuple(noted))
