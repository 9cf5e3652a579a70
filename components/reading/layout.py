"""The page before anybody speaks: its plain form, what on it is not said, and its broken lines joined."""

from collections.abc import Iterable

from components.reading.cleaning import plain as plain_form
from components.reading.cleaning import with_japanese_points
from components.reading.furniture import furniture
from components.reading.markup import without_markup
from components.reading.transcript import Noted
from components.reading.wrapping import continued


def laid_out(text: str) -> tuple[str, list[Noted]]:
    """Return the plain form of ``text``, of the same length, with what nobody says blanked, and the spans of that.

    The two characters that end a line on Windows end one line. A line broken in mid-sentence is joined to the next: the
    break becomes a blank.
    """
    plain, markup = without_markup(with_japanese_points(plain_form(text.replace("\r\n", " \n"))))
    aside = furniture(text, plain)
    plain = _blanked(plain, [(n.start, n.end) for n in aside])
    return _joined(plain, text), sorted([*markup, *aside], key=lambda noted: noted.start)


def _blanked(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [plain[end:start], " " * (stop - start)]
        end = stop
    return "".join([*pieces, plain[end:]])


def _joined(plain: str, text: str) -> str:
    """Turn the white space after each continued line into blanks."""
    gaps = []
    for end in continued(plain, text):
        stop = end
        while plain[stop].isspace():
            stop += 1
        gaps.append((end, stop))
    return _blanked(plain, gaps)
