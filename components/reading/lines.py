"""What a line within a turn is: speech, a heading or a direction that nobody says, or a note behind the last speech."""

import re
from collections.abc import Iterator

from components.lexicon import entries
from components.reading.furniture import DIRECTION

# The heading of the part of questions and answers, numbered or not; in prose, the sentence that says it began.
QA_HEADING = re.compile(
    r"^[■●◆◇○□▼▽【<《〔#*=~\[( -]{0,4}(?:第?(?:\d{1,2}|[一二三四五六七八九])(?:部|章)?[.、) ]{1,2})?(?:主な|当日の|会場での?)?ご?"
    r"(?:質疑応答|質疑|Q ?& ?A|QA|一問一答|質問と回答"
    r"|Questions?(?: (?:and|&) |-and-)Answers?|QUESTIONS? (?:AND|&) ANSWERS?|问答)(?![にへがでをはもの])[^。\n]{0,30}$"
    r"|質疑応答(?:に|が|へ)(?:移った|入った|始まった|行われた)"
    # What holds the speech before the questions too is no heading of theirs.
    r"|以下[はがに、](?![^。\n]{0,24}(?:説明(?![会者])|講演|プレゼン|含))[^。\n]{0,30}?"
    r"(?:質疑|Q ?& ?A|一問一答|やり取り|やりとり)[^。:\n]{0,24}",
    re.MULTILINE,
)
_QA_WORD = re.compile("質疑|Q ?& ?A|QA|一問一答|やり取り|やりとり|質問と回答|Question|QUESTION|问答")
# A line this short with no mark at its end is a heading or a caption, not speech.
LONGEST_HEADING = 40
# A line of a list is said, though it ends without a mark, and so is one with a figure.
_BULLETS = frozenset("・•*-")
_FIGURE = re.compile(
    r"\d(?:[\d,.]{0,20}\d)? ?(?:兆|億|百?万|千|円|%|ドル|元|ユーロ|ポイント|pt|bp|倍|社|店|人|名|件|台|株|トン|割|回|カ国|か国|拠点)"
)
# A row of a table tells figures, with a unit or without, and marks where there is none.
_GAP, _CELL, _NONE = r"[ \t|│]{1,20}", r"[(△+-]{0,2} ?\d[\d,.~]{0,20}(?:%|以上|以下|程度)?\)?", r"[-―—–](?=[ \t|│]|$)"
_CELLS = re.compile(rf"\S{_GAP}(?:{_CELL}{_GAP}(?:{_CELL}|{_NONE})|{_NONE}{_GAP}{_CELL})")
_SPOKEN_END = re.compile(r"[。?!」』…]$|[。?!][^。?!]{0,20}\)$")
# A line that ends in a predicate, or breaks off behind a particle, is said, whatever stands at its end.
_PREDICATE = re.compile(
    r"(?:ます|です|ました|でした|ません|ましょう|である|だった|(?:て|で)い(?:る|た)|ない|なかった|たい|ください|れる|せる|する|した|った|んだ)$"
    r"|.{11}(?:[をがはのにでともや、]|から|ので|ため)$"
)
_OPEN_ENDS = frozenset("すたんうるいだをがはのにでともや、らめ")
# An ending is shorter, with what must stand before it.
LONGEST_ENDING = 24
_BRACKETED = re.compile(r"[(《\[【<〈][^。]{0,400}[)》\]】>〉]|\([^()]{0,400}。\)")
OPENING_BRACKETS = frozenset("([【<《〈")
# 一、測る: 届くまで and 国内: 12億円 are items where they stand line upon line.
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|[①-⑳]|[一二三四五][、.]) ?\S|[^:。]{1,20} ?: ?[^:\s][^:]*$")
_NUMBERS = frozenset("(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五")
# The word with its colon.
LONGEST_WORD = 22
# A line that one of these opens heads what follows, unless it ends as speech does or tells a figure.
_HEADS = frozenset("■◆◇▼▽□")
_HEADED = re.compile(r". ?[^。]{1,40}$")
_POLITE = re.compile(r"(?:ます|です|ました|でした|ません)$")
_EPILOGUE = re.compile("|".join(entries("furniture")["epilogues"]))
_NOTE = re.compile("|".join(entries("furniture")["notes"]))


def question_headings(plain: str, start: int = 0) -> Iterator[int]:
    """Yield where the headings of questions and answers stand from ``start`` on; their word is looked for first, for it is rare."""
    seen = start
    for word in _QA_WORD.finditer(plain, start):
        line = plain.rfind("\n", 0, word.start()) + 1
        found = QA_HEADING.match(plain, line) or QA_HEADING.match(plain, word.start())
        if found and found.start() >= seen and found.end() >= word.end():
            seen = found.end()
            yield found.start()


def is_said(line: str) -> bool:
    """Say whether a line ends as speech does."""
    return bool(_SPOKEN_END.search(line[-LONGEST_ENDING:]))


def closes(plain: str, left: int, right: int) -> bool:
    """Say whether a line ends as a sentence and opens neither as a note nor as a bracket: most lines do, and are said."""
    return plain[right - 1] in "。?!" and plain[left] not in _ASIDE


_ASIDE = OPENING_BRACKETS | {"※"}


def is_heading(line: str) -> bool:
    """Say whether a line within a turn is nobody's: a heading, a caption, a note behind ※, or what a whole bracket holds."""
    return not closes(line, 0, len(line)) and is_unsaid(line)


def is_unsaid(line: str) -> bool:
    """Say whether a line that does not close as a sentence is nobody's."""
    if line[0] == "※" or QA_HEADING.match(line):
        return True
    if line[0] in OPENING_BRACKETS and (DIRECTION.fullmatch(line) or (_BRACKETED.fullmatch(line) and not _FIGURE.search(line))):
        return True
    if line[0] in _HEADS and _HEADED.match(line) and not _FIGURE.search(line) and not _POLITE.search(line):
        return True
    if line[0] in _BULLETS or len(line) > LONGEST_HEADING or "。" in line:
        return False
    goes_on = line[-1] in _OPEN_ENDS and _PREDICATE.search(line[-LONGEST_ENDING:])
    return not (goes_on or is_said(line) or _FIGURE.search(line) or _CELLS.search(line))


def is_item(line: str) -> bool:
    """Say whether a line may be an item of a list: numbered, or a word with what holds for it."""
    may_be = line[0] in _NUMBERS or line[0].isdecimal() or ":" in line[:LONGEST_WORD]
    return may_be and _ITEM.match(line) is not None and not is_note(line)


def is_epilogue(line: str) -> bool:
    """Say whether a line behind the last answer ends the call."""
    return bool(_EPILOGUE.match(line))


def is_note(line: str) -> bool:
    """Say whether a line opens what whoever published the transcript wrote behind it."""
    return bool(_NOTE.match(line))
