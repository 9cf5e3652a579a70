"""``…です。（高橋）``: the speaker in brackets behind the speech."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.formats.shape import Found, Head, Page, Shape, label_in, speaker_in
from components.reading.label import Label
from components.reading.lines import LONGEST_HEADING, is_heading
from components.reading.roster import lists
from components.reading.sentences import line_spans, sentence_spans, trimmed
from components.reading.spellings import Spellings
from components.reading.terms import any_of

_SIGNATURE = re.compile(r"[(\[〔【](?P<who>[^()\[\]〔〕【】\n。]{1,40})[)\]〕】] ?[|]?$")
_CLOSED = re.compile(r"[)\]〕】|] *(?:\n|$)")
_CLOSERS = frozenset(")]〕】|")
_SAID = ("。", "?", "!", "」", ")")
_SENTENCE_END = re.compile(r"[。?!]")
# What says how the text is written is no speech.
_ABOUT = re.compile(any_of(entries("furniture")["about"]))
# A title may be longer.
_TITLE = re.compile(any_of(entries("headings")["meetings"]))
# What one of these opens, and what a whole bracket holds, is a note.
_NOTED = ("※", "(注", "注")
_ENCLOSED = re.compile(r"\([^()]{0,400}\)")
# What sets a speech apart and is none of it; a stroke with no blank behind it is the sign of a figure.
_BULLET = re.compile(r"[・●■◆◇○□▼▽•▪◎]{1,3} *|[-*] +")
# One bracket behind one speech may gloss it.
FEWEST = 3
# Of one, all that stands behind the mark is his.
FEWEST_TOGETHER = 2
# A bare name signs more than once.
OFTEN = 2


# (同): whoever asked before, or answered.
_SAME, _SAME_WORDS = Label(None, "questioner", "analyst"), frozenset(entries("meeting")["same"])


def find(page: Page) -> Found:
    """Find speeches that end in a bracket with a speaker; each begins behind the one before, headings left out."""
    closed = {line: found for line in page.lines if page.plain[line[1] - 1] in _CLOSERS and (found := _bracket(page.plain, line))}
    if len(closed) < FEWEST:
        return Found()
    known = page.known(_signing(found["who"] for found in closed.values()))
    signed = {line: (found.start(), label) for line, found in closed.items() if (label := _signature(found["who"], known))}
    return Found(tuple(_heads(page, signed)) if len(signed) >= FEWEST else ())


def _signing(named: Iterable[str]) -> Iterator[Label]:
    """Yield those whom brackets behind speeches prove: by a firm or a title, and bare names that stand behind several."""
    counted = Counter(named)
    for who, count in counted.items():
        label = label_in(who)
        if label and label.name and (label.proof != "form" or count >= OFTEN):
            yield label if label.proof != "form" else label._replace(proof="signature")


def _bracket(plain: str, line: tuple[int, int]) -> re.Match[str] | None:
    """Return the bracket behind a finished sentence of a line that ends with one."""
    found = _SIGNATURE.search(plain, max(line[0], line[1] - 45), line[1])
    return found if found and plain[line[0] : found.start()].rstrip().endswith(_SAID) else None


def _signature(who: str, known: Spellings) -> Label | None:
    """Return whom the bracket behind a speech names, None where it is a gloss."""
    return _SAME if who in _SAME_WORDS else speaker_in(who, known)


def _heads(page: Page, signed: dict[tuple[int, int], tuple[int, Label]]) -> Iterator[Head]:
    start: int | None = None
    spoken: dict[bool, Label] = {}
    for line in page.lines:
        if start is not None and not spoken and lists(page.plain[slice(*line)]):
            start = None
        if start is None and _is_said(page.plain, line):
            start = _behind_bullet(page.plain, line)
        if line in signed and start is not None:
            at, label = signed[line]
            label = spoken.get(_asks(page.plain, start, at), label) if label is _SAME else label
            spoken[label.role == "analyst"] = label
            yield Head(start, start, page.plain[at + 1 : line[1] - 1].strip(), label, raw_at=at + 1)
            start = None


def with_questions(page: Page, heads: Sequence[Head]) -> Iterator[Head]:
    """Part the line that asks from the answer beneath it, where nobody signs as one who asks and most of what is signed begins so.

    ``heads`` are the signed speeches that nothing else opens.
    """
    asked = {head.start: answer for head in heads if (answer := _answer(page.plain, head)) is not None}
    parted = 2 * len(asked) >= len(heads) and not any(head.label.role == "analyst" for head in heads)
    for head in heads:
        if parted and head.start in asked:
            yield Head(head.start, head.start, "", Label(None, "questioner", "analyst"))
            yield head._replace(start=asked[head.start], speech_start=asked[head.start])
        else:
            yield head


def _answer(plain: str, head: Head) -> int | None:
    """Return where the line begins behind the first one, where that asks and a signed one is left."""
    lines = list(line_spans(plain, head.start, head.raw_at))
    *_, last = sentence_spans(plain, *lines[0])
    asks = len(lines) > 1 and kind_of(plain[slice(*last)]) != "statement"
    return _behind_bullet(plain, lines[1]) if asks else None


def _asks(plain: str, start: int, end: int) -> bool:
    return any(kind_of(plain[slice(*span)]) == "question" for span in sentence_spans(plain, start, end))


def _behind_bullet(plain: str, line: tuple[int, int]) -> int:
    bullet = _BULLET.match(plain, *line)
    return bullet.end() if bullet else line[0]


def _is_said(plain: str, line: tuple[int, int]) -> bool:
    """Say whether a line holds a sentence, and none that ※ or (注) makes a note of whoever wrote the text down."""
    if plain.startswith(_NOTED, line[0]):
        return False
    written = plain[slice(*line)]
    said = _SENTENCE_END.search(written) or written[-1] == "、" or (len(written) > LONGEST_HEADING and not _TITLE.search(written))
    return bool(said) and not (_ENCLOSED.fullmatch(written) or _ABOUT.search(written) or lists(written))


def with_signatures(page: Page, heads: Sequence[Head]) -> Iterator[Head]:
    """Give the heads that name nobody the name in the bracket their speech ends with, where it has one."""
    ends = [*(head.start for head in heads[1:]), len(page.plain)]
    closed = {
        head.start: end for head, end in zip(heads, ends) if _is_nameless(head.label) and _CLOSED.search(page.plain, head.speech_start, end)
    }
    known = page.known(head.label for head in heads) if closed else page.attendees
    if closed and (signing := _signing_all(page.plain, heads, closed)):
        known = known.and_of(signing)
    for head in heads:
        if head.start in closed:
            speech = trimmed(page.plain, head.speech_start, closed[head.start])
            yield from _each_signed(page.plain, head, speech, known)
        else:
            yield head


def _signing_all(plain: str, heads: Sequence[Head], closed: Mapping[int, int]) -> list[Label]:
    """Return those who sign, by whatever name, where most answers that name nobody are signed behind their last sentence."""
    answers = [head for head in heads if _is_nameless(head.label) and head.label.role != "analyst"]
    ends = (trimmed(plain, head.speech_start, closed[head.start]) for head in answers if head.start in closed)
    signed = [found["who"] for start, end in ends if (found := _bracket(plain, (start, end)))]
    behind = (head.raw for head in heads if head.is_signed)
    return list(_signing([*signed, *behind])) if 2 * len(signed) > len(answers) else []


def _each_signed(plain: str, head: Head, speech: tuple[int, int], known: Spellings) -> Iterator[Head]:
    """Give a head whoever signed its speech; where several did, each speaks from behind the signature before his own."""
    signatures = list(_signatures(plain, speech, known))
    if len({label.name for _, _, label in signatures}) < FEWEST_TOGETHER:
        yield head._replace(label=_merged(head.label, _signed_by(plain, speech, known)))
        return
    yield head._replace(label=_merged(head.label, signatures[0][2]))
    for (_, before, _), (found, _, label) in pairwise(signatures):
        start = trimmed(plain, before, found.end())[0]
        yield Head(start, start, found["who"], _merged(head.label, label), raw_at=found.start("who"))


def _signatures(plain: str, speech: tuple[int, int], known: Spellings) -> Iterator[tuple[re.Match[str], int, Label]]:
    """Yield the brackets that close what a line says with somebody known, where the line ends, and who it is."""
    for left, right in line_spans(plain, *speech):
        found = _SIGNATURE.search(plain, max(left, right - 45), right) if plain[right - 1] in _CLOSERS else None
        label = speaker_in(found["who"], known) if found else None
        if found and label and label.name and known.known(label.name) and not is_heading(plain[left : found.start()].strip() or "※"):
            yield found, right, label


def _is_nameless(label: Label) -> bool:
    return label.name is None and label.firm is None and label.role != "moderator"


def _signed_by(plain: str, speech: tuple[int, int], known: Spellings) -> Label | None:
    """Return whom the bracket at the end of a line of the speech names, where it is somebody known, or a title or a firm."""
    lines = [line for line in line_spans(plain, *speech) if plain[line[1] - 1] in _CLOSERS]
    finished = [found for line in lines if (found := _bracket(plain, line))]
    glossed = [found for left, right in lines if (found := _SIGNATURE.search(plain, max(left, right - 45), right))]
    for found in (*finished, *glossed):
        label = speaker_in(found["who"], known)
        if label and (label.proof != "form" or known.known(label.name or "")):
            return label
    return None


def _merged(label: Label, signature: Label | None) -> Label:
    if signature is None or signature.role not in ("unknown", label.role):
        return label
    return signature._replace(role=label.role, proof=label.proof)


SHAPE = Shape("signed", find)
