"""The company that stands at the head of a text: in its title, above or behind it, in a headline or before an executive's title."""

import re
from itertools import islice

from components.reading.company_names import BRACKETS, MARKS, TAG, named
from components.reading.headings import is_heading
from components.reading.periods import start_of_period
from components.reading.titles import is_title, titled

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_RESULTS = re.compile(r"20\d\d|令和|\d{1,2}-\d{1,2}月期|決算|業績")


def company_in_title(quoted: str, plain: str, title: Span) -> str | None:
    """Take what stands before the period or the word for the results; in a title without them, its first part."""
    start = title[0] + len(tag[0]) if (tag := TAG.match(plain[slice(*title)])) else title[0]
    start = dated.end() if (dated := _DAY.match(plain, start, title[1])) else start
    results = _RESULTS.search(plain, start, title[1])
    ends = [at for at in (start_of_period(plain, start, title[1]), results.start() if results else None) if at is not None]
    end = min(ends, default=title[1])
    if ends and (name := named(_before_clause(quoted[start:end]))):
        return name
    first, blank, _ = BRACKETS.sub("", quoted[start:end].strip(MARKS)).replace("　", " ").partition(" ")
    return named(_before_clause(first)) if blank else None


# 6月3日 鳴海精工 事業説明会: the day of a note.
_DAY = re.compile(r" {0,4}(?:20\d\d ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日(?: ?\([月火水木金土日]\))?[ 、]{1,4}")


def _before_clause(written: str) -> str:
    """Return what stands before the comma of a headline (青葉製作所、2025年度上期は), the whole where there is none."""
    return written.strip(" 　■●◆").partition("、")[0]


def company_above(quoted: str, plain: str, title: Span) -> str | None:
    """Take the line above the title where it is the first of the text and reads like a name."""
    lines = [line for line in _LINE.finditer(plain, 0, title[0]) if (said := line[0].strip()) and not _ABOVE.fullmatch(said)]
    alone = len(lines) == 1 and not _PROSE.search(BRACKETS.sub("", lines[0][0]))
    return named(quoted[slice(*lines[0].span())]) if alone else None


# A name holds no clause, though it may begin with kana.
_PROSE = re.compile(r"[。、「」:]|(?<=.)[ぁ-ん]{4}")
# A letter's date and whom it is to stand above the company.
_ABOVE = re.compile(r"(?:20\d\d|令和 ?\d{1,2}) ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|各 {0,3}位|(?:株主|投資家|関係者)[^。]{0,12}各位")


def company_behind(quoted: str, plain: str, title: Span) -> str | None:
    """Take what a wide gap sets apart at the end of the title, as the head of a page has it."""
    found = _SET_APART.search(plain, *title)
    return named(quoted[slice(*found.span("company"))]) if found and not is_heading(found["company"]) else None


_SET_APART = re.compile(r" {2,8}(?P<company>[^\s。、「」:()]{2,24})$")
# 鳴海精工、受注が底打ち: a headline names the company before a comma.
_HEADLINE = re.compile(r"(?:[【\[][^】\]]{0,20}[】\]] ?)?(?P<company>[^、。\sぁ-ん「」【】:(]{2,24})、")


def company_in_headline(quoted: str, plain: str, end: int) -> str | None:
    """Take what stands before the comma of the very first line."""
    line = _LINE.search(plain, 0, end)
    found = _HEADLINE.match(line[0]) if line else None
    return named(quoted[line.start() + found.start("company") : line.start() + found.end("company")]) if line and found else None


# A newspaper's headline: ミナヅキ食品・大槻社長「…」, ミナヅキ食品、大槻社長に聞く, ミナヅキ食品の社長・CFOに聞く.
_HEADED, _WHO, _ASKED = r"(?P<company>[^\s・「」『』、。:()]{2,20}?)", r"[^\s・「」『』、。:()]{2,16}?", "(?:に聞く|が語る|に問う)"
_INTERVIEWED = tuple(
    re.compile(rf"{_HEADED}{behind}(?=[\s「『(]|$)")
    for behind in (
        rf"の(?P<who>{_WHO}(?:・{_WHO})?){_ASKED}",
        rf"・(?P<who>{_WHO}){_ASKED}?",
        rf"、(?P<who>{_WHO})(?:{_ASKED}|(?=「))",
        rf"の(?P<who>{_WHO})(?=「)",
    )
)
# Headlines stand in the first lines.
HEADLINES = 4


def company_interviewed(quoted: str, plain: str, end: int) -> str | None:
    """Take the company of the one whom a headline names by title: タチバナ紙器・早乙女千景CEO."""
    for line in islice(_LINE.finditer(plain, 0, end), HEADLINES):
        for found in filter(None, (each.search(line[0]) for each in _INTERVIEWED)):
            if _is_headed(found["who"]) and not titled(found["company"]) and not _is_of_a_person(line[0], found):
                return named(quoted[line.start() + found.start("company") : line.start() + found.end("company")])
    return None


def _is_of_a_person(line: str, found: re.Match[str]) -> bool:
    """Say whether what stands for a company is a person's name or a part of one: ラジーブ・ナイル社長, ファン・デン・ベルフ副社長."""
    return line[found.start() - 1 : found.start()] == "・" or _FOREIGN.search(found[0]) is not None


_FOREIGN = re.compile("[ァ-ヴー]{2,12}・[ァ-ヴー]{2,12}副?(?:社長|会長|頭取|専務|常務|取締役|C[EFOT]O)")


def _is_headed(who: str) -> bool:
    """Say whether a headline names somebody with a title behind the company, or titles alone."""
    bearer = titled(who) if "・" not in who else None
    return bool(bearer and bearer.position) or all(map(is_title, who.split("・")))
