"""Corporate titles: where they stand in a label, which department goes with them, and which name."""

import re
from dataclasses import dataclass, replace

from components.lexicon import entries
from components.reading.firms import is_firm
from components.reading.headings import is_nobody
from components.reading.names import KANJI, KANJI_THEN_KANA, family_name, is_family_name, is_kanji, is_listed_family, is_name
from components.reading.terms import either

_ROLES = entries("roles")


def _script(word: str) -> int:
    return 0 if word.isascii() else 1 if re.fullmatch("[ァ-ヴー・]+", word) else 2


# A Latin title is a word of its own, GM is not in GMV, and so is one in katakana: ヘッド is not in ヘッドランプ.
_ONE = "(?:(?<![A-Za-z])(?:{})(?![A-Za-z])|(?<![ァ-ヴー])(?:{})(?![ァ-ヴー])|(?:{}))".format(
    *(either([w for w in _ROLES["positions"] if _script(w) == script]) for script in range(3))
)
# In a row of titles none is given back once it is read (+), for a place could swallow each and the ways multiply.
# What may stand before a title as a part of it: 電子材料事業, 外食, IR・広報.
_PLACE = rf"[{KANJI}ァ-ヴーA-Za-z・&]{{0,14}}?"
_TITLE = re.compile(rf"(?:共同|上席)?{_ONE}(?:[兼 ・、/]{{0,3}}(?:共同|グループ)?{_ONE}|\((?:C[A-Z]O)\)){{0,8}}+")
# The same with the departments between and before the titles, for what is written as the position.
_WRITTEN = re.compile(rf"{_PLACE}{_ONE}(?:[兼 ・、/]{{0,3}}{_PLACE}{_ONE}|[(](?:C[A-Z]O)[)]){{0,8}}+(?:\([^()]{{1,16}}\))?")
_DEPARTMENT = re.compile(rf"(?:{either(_ROLES['departments'])})$")
_DEPARTMENTS = re.compile(rf"(?:(?:{either(_ROLES['departments'])})[ ・]?){{1,4}}")
EXECUTIVE = re.compile(either(_ROLES["executives"]))
# 国際事業を担当する上級副社長: what somebody is in charge of is neither a name nor a title.
_IN_CHARGE = re.compile(r"[^、。()はがで]{1,20}を(?:担当|管掌|統括|所管|主管|管轄)する")
# What may stand between a title and the name: CEOの, 会長である, 共同会長を務める.
_BETWEEN = re.compile(r"^(?:\([^()]{1,16}\))?(?:を務める|を兼ねる|を担う|である|の|・|、|,|:| )+|^\([^()]{1,16}\) ?")
# The name right before a title: 会議には張偉会長.
_LAST_NAME = re.compile(
    rf"(?:[{KANJI}]{{1,3}}[ケノッツガ](?=[{KANJI}]))?(?:[{KANJI}]{{1,5}} )?[{KANJI}]{{1,12}}$|[{KANJI}]{{1,5}} ?[ぁ-ん]{{2,5}}$"
    rf"|[{KANJI}]{{1,4}}[ァ-ヴー]{{2,8}}$|(?:[{KANJI}]{{1,5}} )?[ァ-ヴー・=]{{2,24}}$"
    rf"|[{KANJI}]{{1,3}} [A-Z][a-z]{{1,11}}$|[A-Za-z][A-Za-z .'-]{{0,40}}$"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A name with its title; ``place`` is what stands before both, a firm or nothing."""

    name: str
    position: str
    place: str


def is_title(text: str) -> bool:
    """Say whether ``text`` is a corporate title and nothing else."""
    found = _TITLE.search(text)
    return bool(found and found.end() == len(text) and (found.start() == 0 or _DEPARTMENTS.fullmatch(text, 0, found.start())))


def is_row_of_titles(text: str) -> bool:
    """Say whether ``text`` is titles with their departments, a blank apart, of which a title is the last: 取締役 経理財務本部長."""
    if is_title(text):
        return True
    *before, last = [word for word in text.split(" ") if word != "兼"]
    titled_last = _WRITTEN.fullmatch(last) is not None
    return titled_last and all(_WRITTEN.fullmatch(word) or is_nobody(word) for word in before)


def opens_with_title(text: str) -> bool:
    """Say whether ``text`` begins with a corporate title."""
    return bool(_TITLE.match(text))


def position_in(text: str) -> str | None:
    """Return ``text`` where it holds a corporate title, or None."""
    return text.strip() if _TITLE.search(text) else None


def titled(text: str) -> Titled | None:
    """Read a title before the name (CEOの徐紅, 代表取締役社長 高橋一郎) or after it (高橋社長, 大日向渉海外営業部長)."""
    found = list(_TITLE.finditer(text))
    if not found:
        return None
    if (charge := _IN_CHARGE.search(text)) and charge.end() <= found[-1].start():
        bearer = titled(text[charge.end() :])
        return replace(bearer, place=text[: charge.start()].strip("、 ")) if bearer else None
    after = _BETWEEN.sub("", text[found[-1].end() :]).strip(" 、,・の")
    if after:
        return _name_behind(text, found, after)
    before = _name_before(text, found[-1])
    return None if before and _is_place(text, before, len(found)) else before


def _is_place(text: str, before: Titled, titles: int) -> bool:
    """Say whether a part of a company stands between two titles, and no name: 執行役員 光学部品事業本部長."""
    borne_alone = EXECUTIVE.search(before.position) or is_family_name(before.name)
    return titles > 1 and is_kanji(before.name) and not borne_alone and is_row_of_titles(text)


def _name_behind(text: str, found: list[re.Match[str]], name: str) -> Titled | None:
    if not is_name(name):
        return None
    written = _WRITTEN.search(text)
    start = min(found[0].start(), written.start() + _company_end(written[0])) if written else found[0].start()
    position = text[start : found[-1].end()] + (_gloss(text, found[-1].end()))
    return Titled(name, position.strip(" 、・"), text[: found[0].start()].rstrip("の、 ・"))


def _company_end(written: str) -> int:
    """Return where the company's own name ends that stands before a title: 海燕グループ会長."""
    company = _COMPANY.match(written)
    return company.end() if company else 0


def _gloss(text: str, end: int) -> str:
    bracket = _BRACKET.match(text, end)
    return bracket[0] if bracket else ""


def _name_before(text: str, title: re.Match[str]) -> Titled | None:
    if text[: title.start()].rstrip(" ・").endswith("の"):
        return None
    before = text[: title.start()].strip(" 、,・の")
    if _DEPARTMENTS.fullmatch(before) and not is_family_name(before):
        return None
    bare = _without_department(before)
    name = _LAST_NAME.search(bare)
    if not name or not is_name(name[0].strip()):
        return None
    bearer = _bearer(name[0].strip(), begins=name.start() == 0 or not _WORD.match(bare, name.start() - 1))
    place = bare[: len(bare.rstrip()) - len(bearer)].rstrip("の、 ・")
    bearer, once = _without_time(bearer)
    return Titled(bearer, (once + before[len(bare) :] + title[0]).strip(" 、・"), place)


def _without_time(name: str) -> tuple[str, str]:
    """Return a name without the word behind it for who bore the title or will (棚橋義文前社長), and the word; 秋元 is whole."""
    word = next((word for word in _ROLES["former"] if name.endswith(word)), "")
    rest = name.removesuffix(word).rstrip()
    if not word or not rest or is_listed_family(name) or name.partition(" ")[2] == word:
        return name, ""
    # 高橋一元 is a name: one letter behind a family name is no given name that another word follows.
    parted = len(word) > 1 or is_listed_family(rest) or len(rest) >= len(family_name(rest)) + 2
    return (rest, word) if parted else (name, "")


def _bearer(name: str, begins: bool) -> str:
    """Return the name itself where a word stands before it, or the end of one (増収減益 樫村, ツゲノ製薬 樫村), that is no family name."""
    if mixed := KANJI_THEN_KANA.fullmatch(name):
        return name if _may_be_family(mixed["family"], begins) else mixed["given"]
    first, _, second = name.partition(" ")
    if len(second) < 2 or first.isascii() or is_family_name(first):
        return name
    return second if is_family_name(second) or not begins or len(first) > LONGEST_FAMILY else name


def _may_be_family(first: str, begins: bool) -> bool:
    """Say whether kanji before a given name in katakana are a family name, and no place, part or house: 米国, 東都証券."""
    place = is_nobody(first) or is_firm(first) or _DEPARTMENTS.fullmatch(first)
    return is_listed_family(first) or (begins and len(first) <= LONGEST_FAMILY and not place)


# Longer family names (勅使河原) are listed, or none.
LONGEST_FAMILY = 3

# What a name cannot go on from.
_WORD = re.compile("[ァ-ヴーA-Za-z0-9&]")
_COMPANY = re.compile(r".{2,14}?(?:グループ|ホールディングス|株式会社|会社|法人|HD)")
_BRACKET = re.compile(r"\([^()]{1,16}\)")


def _without_department(before: str) -> str:
    """Return what stands before a title without the departments at its end, unless nothing would be left."""
    bare = before
    while found := _DEPARTMENT.search(bare):
        bare = bare[: found.start()].rstrip(" ・")
    return bare or before
