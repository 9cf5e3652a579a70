"""Own markup: text of a transcript always escaped, spans of what was found in it tinted by layer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import chain, pairwise
from pathlib import Path

import streamlit as st

from components.panels.unbroken import unbroken
from components.reading.breaks import without_breaks

CUT = "…"
# What no line parts.
WHOLE = '<span class="nw">'
# A transcript is in Japanese or in one of these.
OTHER_LANGUAGES = ("en", "zh")
SHEET = (Path(__file__).parent / "look.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Tint:
    """A span of the text with the classes it is drawn with and the words shown when the pointer rests on it."""

    start: int
    end: int
    classes: str
    title: str = ""


def write(body: str, classes: str = "") -> None:
    """Place own markup on the page, as wide as its place; ``body`` must be escaped already."""
    st.html(f'<div class="gj {classes}">{body}</div>')


def write_inline(body: str, classes: str = "") -> None:
    """Place own markup in a row, no wider than its words; ``body`` must be escaped already."""
    st.html(f'<div class="gj {classes}">{body}</div>', width="content")


def write_scrolled(body: str, label: str, classes: str = "") -> None:
    """Place own markup that may be higher than its place: the keyboard reaches it, to scroll it; ``body`` must be escaped already."""
    st.html(f'<div class="gj {classes}" role="group" tabindex="0" aria-label="{escape(label)}">{body}</div>')


def style() -> None:
    """Place the one style sheet on the page."""
    st.html(f"<style>{SHEET}</style>")


def tinted(text: str, start: int, end: int, tints: Iterable[Tint]) -> str:
    """Return ``text[start:end]`` escaped, each piece in the classes of all tints over it, and numbers on one line with their units."""
    inside, whole = [t for t in tints if t.start < end and t.end > start], list(unbroken(text, start, end))
    ends = chain.from_iterable((t.start, t.end) for t in inside)
    cuts = sorted({start, end, *(min(max(at, start), end) for at in ends), *chain.from_iterable(whole)})
    opening, closing = {left: WHOLE for left, _ in whole}, {right: "</span>" for _, right in whole}
    return "".join(f"{opening.get(left, '')}{_piece(text, left, right, inside)}{closing.get(right, '')}" for left, right in pairwise(cuts))


def _piece(text: str, left: int, right: int, tints: list[Tint]) -> str:
    over = [t for t in tints if t.start <= left and right <= t.end]
    shown = _in_place(text, left, right)
    if not over:
        return shown
    title = next((f' title="{escape(t.title)}"' for t in reversed(over) if t.title), "")
    return f'<span class="{" ".join(t.classes for t in over)}"{title}>{shown}</span>'


def _in_place(text: str, left: int, right: int) -> str:
    """Return a piece as it is shown, its breaks judged by what stands on either side of it."""
    before = left > 0 and not text[left - 1].isspace()
    behind = right < len(text) and not text[right].isspace()
    shown = without_breaks(text[left - before : right + behind])
    return escape(shown[before : len(shown) - behind])


def shown_as(text: str) -> str:
    """Return text of a transcript escaped, without the breaks that a page put into its lines, numbers on one line with their units."""
    return tinted(text, 0, len(text), ())


def quoted(text: str, span: tuple[int, int], most: int) -> str:
    """Return a passage on one line with no more characters than ``most``, saying where it is cut; not escaped."""
    start, end = span
    cut = end if end <= start + most else _before_run(text, start, start + most)
    return " ".join(without_breaks(text[start:cut]).split()) + (CUT if cut < end else "")


def ending(text: str, most: int) -> str:
    """Return the end of a passage with no more characters than ``most``, saying where it is cut; not escaped."""
    if len(text) <= most:
        return text
    cut = len(text) - most
    inside = next((run for run in _RUN.finditer(text) if run.start() < cut < run.end()), None)
    return CUT + text[inside.end() if inside and inside.end() < len(text) else cut :]


def _before_run(text: str, start: int, cut: int) -> int:
    """Return where to cut a passage before ``cut``, so that no number or word of one script is cut in two, unless it is all."""
    inside = next((run for run in _RUN.finditer(text, start, cut + 1) if run.start() < cut < run.end()), None)
    return inside.start() if inside and inside.start() > start else cut


# A number with its unit, and a word in one script: what is cut in the midst of either reads as another.
_RUN = re.compile(r"[0-9０-９.,．，]+[%％億兆万千百円]*|[一-龥々]+|[ァ-ヴー]+|[A-Za-z]+")


def spoken_in(language: str) -> str:
    """Return the language of a transcript as a browser names it; a text in several is held to be Japanese, as most of it is."""
    return language if language in OTHER_LANGUAGES else "ja"


def as_spoken(language: str, body: str) -> str:
    """Return markup of words of a transcript with the language they are in, which may be another than the page's."""
    return f'<span lang="{spoken_in(language)}">{body}</span>'


def sign(shown: str, words: str) -> str:
    """Return the label of a button that shows a sign alone, or with an icon nothing; whoever cannot see it is told the words."""
    return f"{shown} :small[{literal(words)}]".strip()


def notice(sentence: str, kind: str) -> None:
    """Say what is wrong or missing (``error``, ``warning`` or ``info``).

    Not by ``st.warning``: its markdown makes links of addresses even where they are escaped, and the sentence may quote a link.
    """
    role = "status" if kind == "info" else "alert"
    st.html(f'<div class="gj gj-notice {kind}" role="{role}">{escape(sentence)}</div>')


def literal(text: str) -> str:
    """Return text that the label of a widget shows as it is: no image, formula or colour in it comes to life."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def empty(bold: str, why: str) -> None:
    """Say what is absent, and why."""
    write(f'<div class="gj-empty"><b>{escape(bold)}</b><span>{escape(why)}</span></div>')
