"""``氏名：発言``: a label before a colon at the start of a line, as translated calls and log pages have it."""

import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

from components.reading.called import is_called, is_handed_over
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.headings import is_heading
from components.reading.introductions import introduced
from components.reading.label import Label
from components.reading.labels import LONGEST_LABEL, parse_label
from components.reading.named import is_personal
from components.reading.names import has_known_family_name, is_kanji
from components.reading.roster import is_entry, is_key, opens_roster
from components.reading.sentences import line_spans
from components.reading.spellings import MOST_ALIKE, Spellings
from components.reading.transcript import Noted

# A whole name that heads this many lines is a speaker even where nobody asks and no roster names it.
OFTEN = 2
_HEAD = re.compile(rf"(?P<head>[^:\n。]{{1,{LONGEST_LABEL}}}?) {{0,16}}:(?!//) ?")
# A value is shorter than an answer.
LONGEST_VALUE = 24
# 19:30 is no label; 質問者1:2点 is one.
_TIME = re.compile(r"\d:\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[。?!]")


class _Candidate(NamedTuple):
    start: int
    line_end: int
    end: int
    speech_start: int
    raw: str
    label: Label | None


def find(page: Page) -> Found:
    """Find the lines that a label opens, and note those that only look as if one did."""
    candidates = [
        c for left, right, colon in page.colons if colon - left <= LONGEST_LABEL + 1 and (c := _candidate(page.plain, left, right))
    ]
    known = page.known(c.label for c in candidates)
    doubtful = {c.label.name: c.label for c in candidates if c.label and c.label.name and not _is_certain(c.label, known)}
    if called := [label for label in islice(doubtful.values(), MOST_ALIKE) if is_called(page.plain, label)]:
        # Whom the chair has called is known by the label that follows.
        known = known.and_of([*introduced(page.plain), *(o for o in called if _is_housed(o) or is_handed_over(page.plain, o.name or ""))])
    speakers = _speakers(page.plain, candidates, known)
    defined = _defined(page.plain, candidates, speakers)
    heads, noted = [], []
    for candidate in candidates:
        if candidate.label and candidate.raw in speakers and candidate.start not in defined and not _is_roster(page, candidate):
            heads.append(Head(candidate.start, candidate.speech_start, candidate.raw, candidate.label))
        else:
            noted.append(Noted(candidate.start, candidate.end, _why_not(candidate.label, candidate.raw)))
    return Found(tuple(heads), tuple(noted))


def _candidate(plain: str, left: int, right: int) -> _Candidate | None:
    found = _HEAD.match(plain, left, right)
    if not found:
        return None
    label = parse_label(found["head"])
    if plain[found.end("head") - 1].isdecimal() and _TIME.match(plain, found.end("head") - 1) and (label is None or label.proof == "form"):
        return None
    return _Candidate(left, right, found.end("head") + 1, found.end(), found["head"], label)


def _speakers(plain: str, candidates: list[_Candidate], known: Spellings) -> set[str]:
    """Return the labels that name a speaker: those that prove it, those of somebody known, and bare names in their place."""
    often = Counter(c.raw for c in candidates)
    speakers: set[str] = set()
    askers = {c.label.name for c in candidates if c.label and c.label.role == "analyst"} - {None}
    asked = False
    for candidate in candidates:
        label = candidate.label
        if label and (
            _is_certain(label, known) or _stands_for_one(label, asked, often[candidate.raw]) or (asked and _names_himself(plain, candidate))
        ):
            speakers.add(candidate.raw)
            asked = label.role in ("analyst", "moderator") or (label.role == "unknown" and label.name in askers)
            if label.proof == "form":
                known.add(label)
    return speakers


def _names_himself(plain: str, candidate: _Candidate) -> bool:
    """Say whether a bare label opens the words of one who gives that name first, behind a house: 卜部: 三つ葉塾の卜部です."""
    name, start = (candidate.label.name if candidate.label else None) or "", candidate.speech_start
    at = plain.find(f"の{name}", start, start + LONGEST_GREETING) if name else -1
    return at > start and not _CLAUSE.search(plain, start, at) and plain.startswith(_OWN, at + 1 + len(name))


_OWN, LONGEST_GREETING, _CLAUSE = ("です。", "でございます", "と申し"), 40, re.compile("[。、はがをにも]")


def _is_certain(label: Label, known: Spellings) -> bool:
    return label.proof != "form" or label.name is None or known.known(label.name)


def _is_housed(label: Label) -> bool:
    """Say whether a label has what is likely a name, and a house in its bracket: ユーザー(法人) has none."""
    return is_personal(label.name or "") and (label.firm or label.gloss) is not None


def _defined(plain: str, candidates: list[_Candidate], speakers: set[str]) -> set[int]:
    """Return where 当社: 3割 tells what holds for the company instead of what it says: where others answer by their names.

    It says no sentence, and holds a figure or stands beside another line of its kind.
    """
    if not any(c.label and _is_company(c.label) for c in candidates):
        return set()
    if not any(c.label and c.label.name and c.label.role != "analyst" and c.raw in speakers for c in candidates):
        return set()
    values = {c.start: c for c in candidates if (c.label is None or _is_company(c.label)) and _is_value(plain, c)}
    beside = {c.start for c in values.values() if _following(plain, c) in values}
    beside |= {_following(plain, values[start]) for start in beside}
    figures = {c.start for c in values.values() if any(map(str.isdecimal, plain[c.speech_start : c.line_end]))}
    return beside | figures


def _is_company(label: Label) -> bool:
    return label.proof == "management" and label.name is None and label.position is None


def _is_value(plain: str, candidate: _Candidate) -> bool:
    """Say whether a few words stand behind the colon, and no sentence."""
    value = plain[candidate.speech_start : candidate.line_end]
    return 0 < len(value) <= LONGEST_VALUE and _SENTENCE_END.search(value) is None


def _following(plain: str, candidate: _Candidate) -> int:
    """Return where the line behind begins, if no blank one parts them."""
    left, _ = next(line_spans(plain, candidate.line_end), (-1, -1))
    return left if plain.count("\n", candidate.line_end, max(left, candidate.line_end)) == 1 else -1


def _stands_for_one(label: Label, asked: bool, often: int) -> bool:
    """Weigh a bare name: it answers a question, or it is a whole name that heads several lines; 国内 and クラウド are neither."""
    name = label.name or ""
    whole = bool(_WHOLE_NAME.search(name)) or (is_kanji(name) and len(name) > 2 and has_known_family_name(name))
    likely = has_known_family_name(name) if is_kanji(name) else often >= OFTEN
    return (asked and (whole or likely)) or (whole and often >= OFTEN)


_WHOLE_NAME = re.compile(r"[ ・=]")


def _is_roster(page: Page, candidate: _Candidate) -> bool:
    """Say whether the line, or the one after it where nothing else stands on it, lists who takes part instead of what is said."""
    rest = page.plain[candidate.speech_start : candidate.line_end]
    if candidate.label and candidate.label.name is None and (_HEADCOUNT.fullmatch(rest.strip()) or _tells_owner(candidate.label, rest)):
        return True
    if rest.strip() and not _SENTENCE_END.search(rest):
        line = page.plain[candidate.start : candidate.line_end]
        if opens_roster(candidate.raw) or is_entry(rest) or is_key(line):
            return True
    if rest.strip() or candidate.label is None or candidate.label.name is not None:
        return False
    heads = opens_roster(candidate.raw) or candidate.label.proof == "management"
    following = next(line_spans(page.plain, candidate.line_end), None) if heads else None
    return following is not None and is_entry(page.plain[slice(*following)])


def _tells_owner(label: Label, rest: str) -> bool:
    """Say whether the line of a numbered voice says no more than whose it is: 話者2：司会."""
    owner = parse_label(rest.strip()) if label.proof == "voice" else None
    return owner is not None and owner.proof != "form"


# 来場者:184名 says how many there are.
_HEADCOUNT = re.compile(r"(?:約|計|合計|延べ|のべ)? ?[\d,]{1,7} ?(?:名|人)(?:様)?(?: ?\([^()]{0,40}\))?")


def _why_not(label: Label | None, raw: str) -> str:
    return "not_speaker.heading" if label is None and is_heading(raw) else "not_speaker.no_name"


SHAPE = Shape("labelled", find)
