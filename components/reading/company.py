"""Which company a call is of, as the text before the first speaker says it: outright, in a sentence, in a title or a headline."""

import re
from collections.abc import Iterable

from components.reading.announcements import told_of, told_of_results
from components.reading.company_names import NO_COMPANY, named, without_trade
from components.reading.lines import is_note
from components.reading.mastheads import Span, company_above, company_behind, company_in_headline, company_in_title, company_interviewed

# [企業名] and 会社名： say it outright.
_STATED = re.compile(
    r"^[\[【]?(?:企業名|(?:上場)?会社名|社名|商号|発行会社|(?:不動産投資信託証券)?発行者名)[\]】]?[ :]{1,4}(?P<company>[^\n:]{2,40}?)"
    r"(?: ?\(| {1,4}上場(?:取引所|市場)|$)",
    re.MULTILINE,
)
_LATIN_FORM = (
    r"[A-Z][A-Za-z0-9&.' -]{1,40}?,? (?:Co\.?,? ?Ltd\.?|Inc\.?|Corp\.?|Corporation|Limited|Ltd\.?|PLC|plc|N\.V\.|AG|SE)(?![A-Za-z])"
)
_INCORPORATED = re.compile(
    rf"^[ \t]*株式会社 [^\s。、:()「」|0-9]{{2,24}}[ \t]*$"
    r"|[A-Z][A-Za-z&.'-]{1,24}(?: [A-Z&][A-Za-z&.'-]{0,24}){1,5} ?株式会社"
    rf"|株式会社[^\s。、:()「」|0-9]{{1,24}}|[^\s。、:()「」【】\[\]|0-9]{{1,24}}(?:株式会社|投資法人|(?:股份)?有限公司)|^{_LATIN_FORM}",
    re.MULTILINE,
)
# A hall or a host may be a company too.
_VENUE = re.compile(r"会場|場所|主催|共催|運営|協力|後援|提供|配信")


def company_in(quoted: str, plain: str, end: int, title: Span | None) -> str | None:
    """Prefer the subject of the sentence that announces the results, for titles shorten the name; then the registered form."""
    if stated := _STATED.search(plain, 0, end):
        return quoted[slice(*stated.span("company"))].strip()
    if subject := _first(quoted, told_of_results(plain, end)):
        return without_trade(subject, quoted, plain)
    in_title = company_in_title(quoted, plain, title) if title else None
    in_title = in_title and without_trade(in_title, quoted, plain)
    if registered := _registered(quoted, plain, end):
        return in_title if in_title and registered.isascii() and not in_title.isascii() else registered
    if interviewed := company_interviewed(quoted, plain, end):
        return without_trade(interviewed, quoted, plain)
    beside = (company_above(quoted, plain, title) or company_behind(quoted, plain, title)) if title else None
    return (
        in_title
        or (beside and without_trade(beside, quoted, plain))
        or company_in_headline(quoted, plain, end)
        or _first(quoted, told_of(plain, end))
    )


def _registered(quoted: str, plain: str, end: int) -> str | None:
    """Return the first company by its registered form that is no venue's; beside a title in Japanese an English one is a footer's."""
    for incorporated in _INCORPORATED.finditer(plain, 0, end):
        line = plain[plain.rfind("\n", 0, incorporated.start()) + 1 : incorporated.start()]
        if not NO_COMPANY.search(incorporated[0]) and not _VENUE.search(line) and not is_note(line):
            return quoted[slice(*incorporated.span())]
    return None


def _first(quoted: str, subjects: Iterable[re.Match[str]]) -> str | None:
    """Return the first company that is named among what patterns found."""
    return next((name for found in subjects if (name := named(quoted[slice(*found.span("company"))]))), None)
