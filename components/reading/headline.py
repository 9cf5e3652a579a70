"""The title of a call as it is shown, and the headline that stands for one where no line names a call."""

import re
from itertools import islice

from components.reading.headings import is_heading
from components.reading.roster import lists

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_INCORPORATED = re.compile(r"株式会社|\(株\)|㈱|有限会社|投資法人")
_NO_HEADLINE = re.compile(r"。|^[^:]{1,10}:")
# A web page's title ends with the name of the site.
_FIELD = re.compile(r"^(?:会議名|件名|タイトル|題名|題目)[ 　:：]{1,4}")
_SITE = re.compile(r" {1,2}[|｜-] (?P<site>[^|｜\n\d]{1,24})$")
_CALL = re.compile("決算|説明会|質疑|会見|会議|業績|書き起こし|[CQ]all|Q&A|Briefing|Earnings")
# A headline stands in the first lines and says more than who.
HEADLINES, LEAST_SAID, LONGEST = 6, 6, 120
FEWEST_STEPS = 2
LONGEST_BARE = 8


def is_way(line: str) -> bool:
    """Say whether a line is the way to a page: ホーム > 決算 > 書き起こし."""
    return "<" not in line and sum(map(line.count, ">›»")) >= FEWEST_STEPS


def headline(plain: str, end: int, company: str | None) -> Span | None:
    """Return the first line that says something of the company and is no sentence: 鳴海精工、受注が底打ち."""
    name = _INCORPORATED.sub("", company or "").strip()
    if not name:
        return None
    for line in islice(_LINE.finditer(plain, 0, end), HEADLINES):
        said = line[0].strip()
        if (
            name in said
            and len(name) + LEAST_SAID <= len(said) <= LONGEST
            and not (_NO_HEADLINE.search(said) or is_way(said) or _lists(said))
        ):
            return line.span()
    return None


def _lists(line: str) -> bool:
    """Say whether a line only lists who takes part; a headline that quotes somebody may end with him."""
    return "「" not in line and lists(line)


def is_bare(line: str) -> bool:
    """Say whether a line is no more than the heading of a part: 決算概要."""
    return len(line.strip()) <= LONGEST_BARE and is_heading(line.strip())


def shown(text: str, quoted: str, span: Span) -> str:
    """Return a title out of the quoted form of ``text``, without the blanks that stand for markup and without the name of the site."""
    start, end = span
    blank = text.find("\n\n", start, end)
    end = blank if blank > start else end
    kept = (mark for mark, given in zip(quoted[start:end], text[start:end]) if mark != " " or given.isspace() or given == "&")
    title = _FIELD.sub("", "".join(kept).strip(" #　"))
    site = _SITE.search(title)
    return title[: site.start()] if site and not _CALL.search(site["site"]) and _CALL.search(title[: site.start()]) else title
