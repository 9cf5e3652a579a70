"""The page before anybody speaks: its plain form, what on it is not said, and its broken lines joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from components.reading.cleaning import plain as plain_form
from components.reading.cleaning import with_japanese_points
from components.reading.clocks import without_clocks
from components.reading.furniture import furniture
from components.reading.markup import without_markup, without_stress, without_tags_of_cues
from components.reading.sentences import line_spans
from components.reading.transcript import Noted
from components.reading.wrapping import continued


@dataclass(frozen=True, slots=True)
class Layout:
    """The plain form of a text, of the same length, the spans of its lines, and what on the page nobody says, which is blank in it.

    ``timed`` are the lines, by where they begin, that were a label and the time of a recording.
    """

    plain: str
    lines: tuple[tuple[int, int], ...]
    aside: tuple[Noted, ...]
    timed: frozenset[int] = frozenset()


def laid_out(text: str) -> Layout:
    """Return the plain form of ``text`` with its lines.

    The two characters that end a line on Windows end one line. A line broken in mid-sentence is joined to the next: the
    break becomes a blank.
    """
    plain, cues = without_tags_of_cues(with_japanese_points(plain_form(text.replace("\r\n", " \n"))))
    plain, markup = without_markup(plain)
    plain, stars = without_stress(plain)
    every = list(line_spans(plain))
    plain, clocks, timed = without_clocks(plain, every)
    every = list(line_spans(plain)) if clocks else every
    aside = furniture(text, plain, every)
    unsaid = {(noted.start, noted.end) for noted in aside}
    lines = [line for line in every if line not in unsaid]
    plain = _blanked(plain, sorted(unsaid))
    joined = _joined(plain, lines, text)
    spans = lines if joined == plain else line_spans(joined)
    return Layout(joined, tuple(spans), tuple(sorted([*cues, *markup, *stars, *clocks, *aside], key=attrgetter("start"))), timed)


def _blanked(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [plain[end:start], " " * (stop - start)]
        end = stop
    return "".join([*pieces, plain[end:]])


def _joined(plain: str, lines: Sequence[tuple[int, int]], text: str) -> str:
    """Turn the white space after each continued line into blanks."""
    gaps = []
    for end in continued(plain, lines, text):
        stop = end
        while plain[stop].isspace():
            stop += 1
        gaps.append((end, stop))
    return _blanked(plain, gaps)
