"""Text to a transcript: who said what, in which sentence. ``read`` and ``read_file`` are the doors."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter
from pathlib import Path

from components.reading.behind import list_behind
from components.reading.chairs import with_chairs
from components.reading.cleaning import plain as plain_of
from components.reading.collector import held_off
from components.reading.coverage import covered
from components.reading.errors import UnreadableTranscript
from components.reading.exchanges import turns
from components.reading.files import document_at
from components.reading.formats import find_heads, monologue
from components.reading.formats.shape import Found, Page, page_of
from components.reading.header import header_of
from components.reading.introductions import bearers, introduced, tells_of_others, told_of_later
from components.reading.label import Label
from components.reading.language import language_of
from components.reading.layout import laid_out
from components.reading.only_manager import only_answerer, title_bearers, with_only_manager
from components.reading.people import Register
from components.reading.roster import attendees
from components.reading.speeches import speeches
from components.reading.transcript import Noted, Transcript
from components.reading.voices import assigned, listed, with_owners

__all__ = ["Transcript", "UnreadableTranscript", "read", "read_file"]

# The first speaker stands among so many lines, as a rule; only where not is the whole text searched.
OPENING_LINES = 16


@held_off()
def read(text: str, name: str = "") -> Transcript:
    """Read a transcript; ``name`` is what the person calls it, a file's name as a rule.

    Raises ``UnreadableTranscript`` where the text is empty or holds nothing that could be language.
    """
    if not _has_words(text):
        raise UnreadableTranscript("error.empty", "本文がありません。議事録の文章を入れてください。", name=name)
    layout = laid_out(text)
    plain, lines, aside = layout.plain, layout.lines, layout.aside
    preamble_end = _preamble_end(plain, lines)
    behind = list_behind(plain, lines, preamble_end)
    voices = assigned(plain, preamble_end)
    attending = (*attendees(plain, preamble_end), *attendees(plain, len(plain), behind), *listed(voices))
    shape, found = _heads(page_of(plain, (line for line in lines if line[0] < behind), attending, layout.timed), attending)
    heads = tuple(with_owners(found.heads, voices))
    told = tuple(bearers(plain, preamble_end))
    later = told_of_later(plain, preamble_end)
    first = heads[0].start if heads else len(plain)
    answering = (*only_answerer(told, attending, heads), *title_bearers(_above(text, plain[:first], aside), (*attending, *told), heads))
    register = Register(attending, chain(introduced(plain), told, later), answering)
    if tells_of_others(plain, preamble_end):
        register.expect_others()
    spoken = with_chairs(plain, list(speeches(plain[:behind], heads, register)), register)
    spoken = with_only_manager(spoken, register)
    register.mention(plain)
    said, unread = covered(plain, first, list(turns(plain, spoken)), min(behind, _footer(plain, aside)))
    unread = sorted([*unread, *aside], key=attrgetter("start"))
    trimmed_turns = tuple(turn for turn, _ in said if turn)
    return Transcript(
        name=name, text=text, plain=plain, format=shape, language=language_of(plain),
        header=header_of(text, plain, first), people=register.people(), turns=trimmed_turns,
        sentences=tuple(s for _, sentences in said for s in sentences), unread=tuple(unread), not_speakers=found.not_speakers,
    )  # fmt: skip


def read_file(path: str | Path) -> Transcript:
    """Read the transcript in a file; raises ``UnreadableTranscript`` with what to do where it cannot."""
    path = Path(path)
    document = document_at(path)
    return replace(read(document.text, path.name), medium=document.medium)


def _heads(page: Page, attending: Sequence[Label]) -> tuple[str, Found]:
    """Return the shape and the heads of a page; one without any may be the speech of the one who presents."""
    shape, found = find_heads(page)
    spoken = Found() if found.heads else monologue.find(page, attending)
    return (monologue.NAME, spoken) if spoken.heads else (shape, found)


def _above(text: str, above: str, aside: Iterable[Noted]) -> str:
    """Return what stands ``above`` the first speaker, with the captions there, which name who is to be seen."""
    captions = (plain_of(text[n.start : n.end]) for n in aside if n.reason == "unread.caption" and n.end <= len(above))
    return "\n".join([above, *captions])


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _preamble_end(plain: str, lines: Iterable[tuple[int, int]]) -> int:
    """Return where the first line stands that a strong label opens: the roster is looked for before it."""
    every = tuple(lines)
    for seen in (every[:OPENING_LINES], every[: OPENING_LINES * 2], every):
        _, found = find_heads(page_of(plain[: seen[-1][1]] if seen else "", seen))
        strong = [head.start for head in found.heads if head.label.proof != "form"]
        if strong:
            return strong[0]
    return len(plain)


def _footer(plain: str, aside: Iterable[Noted]) -> int:
    """Return where the links at the foot of a page begin, behind which no sentence ends."""
    last = plain.rfind("。")
    return next((n.start for n in aside if n.start > last >= 0 and n.reason in ("unread.navigation", "unread.owner")), len(plain))
