"""A name with its firm, its title or its office before or behind it, and no bracket."""

import re

from components.lexicon import entries
from components.reading.firms import FIRM_THEN_NAME, HOUSE, SURE_FIRM, is_ending, is_firm
from components.reading.headings import is_heading, is_nobody, may_be_family
from components.reading.label import Label
from components.reading.names import KANJI, is_family_name, is_name
from components.reading.terms import either
from components.reading.titles import EXECUTIVE, is_row_of_titles, is_title, opens_with_title, position_in, titled
from components.reading.transcript import Role

_HONOURED = re.compile(rf"(.{{1,80}}?) ?(?:{either(entries('names')['honorifics'])})")
_HONORIFIC_ENDS = frozenset(word[-1] for word in entries("names")["honorifics"])
PARTED = re.compile(r"[ ・=]")
# トム・ハリントン、東都証券.
BEFORE_HOUSE = re.compile(rf"(?P<name>[^、()]{{2,30}}?)(?:、|(?<=[{KANJI}])・)(?P<firm>[^、()]{{2,40}})")
# IR広報室 桑畑: an office before the name, and those whose staff chair; 氷室 is none.
PLACE = r"[^ 、。()]{2,16}(?:部|室|課|局|本部|センター|グループ)"
_OFFICE = re.compile(rf"(?P<place>{PLACE})(?P<by> |の)(?P<name>[{KANJI}]{{1,4}}(?: [{KANJI}]{{1,4}})?)")
_DESK = re.compile(rf"(?P<place>{PLACE}) (?=.)")
CHAIRING_OFFICE = re.compile(r"IR|広報|事務局|コミュニケーション")
# レイノルズの田中一郎氏: an honorific and a firm of which nothing else is known.
_OF_A_HOUSE = re.compile(r"(?P<firm>[一-龥ァ-ヴーA-Za-z0-9・&.]{2,16})の(?P<name>[^の]+)")
# 樽谷様 東都証券, 喜屋武様 個人投資家: the honorific parts the name from the house, whatever it is called.
HONOURED_FIRST = re.compile(r"(?P<name>[^ ()、]{1,14}(?: [^ ()、]{1,12})?)(?:様|氏|さん)[ /・]{1,3}(?P<place>[^、。:()]{2,30})")
# A house that nobody knows has a foreign word in its name: of 続投 a headline tells.
_FOREIGN = re.compile("[ァ-ヴーA-Za-z]{3}[^ぁ-ん]{0,30}$")


def without_honorific(text: str) -> tuple[str, bool]:
    """Return ``text`` without the honorific it ends with, and whether there was one."""
    bare = text.strip()
    found = _HONOURED.fullmatch(bare) if bare[-1:] in _HONORIFIC_ENDS else None
    return (found[1], True) if found else (bare, False)


# 同じく曙橋証券の塩谷です.
_AGAIN = re.compile("^(?:(?:[^、。]{1,8}と)?(?:同じく?|おなじく?)|改めまして|再び)、?")


def house_named(text: str) -> str | None:
    """Return ``text`` where it names a house; 個人投資家 says what kind of person asks and names none."""
    kinds, text = entries("firms"), _AGAIN.sub("", text)
    unnamed = text in kinds["unnamed"] or text.endswith(tuple(kinds["unnamed_endings"]))
    return None if unnamed or text.partition("の")[0] in entries("roles")["independent"] else text


def is_personal(name: str) -> bool:
    """Say whether a bare name is likely one: 学生 and 男性 are not."""
    return name.isascii() or bool(PARTED.search(name)) or is_family_name(name)


def housed(text: str) -> Label | None:
    """Read a firm before the name: 東都証券の田中一郎, 東都証券 田中一郎, 東都証券、田中一郎."""
    found = FIRM_THEN_NAME.fullmatch(text)
    name = without_desk(found["name"]) if found else ""
    if not found or is_title(text) or HOUSE.fullmatch(text) or not is_name(name) or position_in(name) or is_heading(name):
        return None
    firm = found["firm"] or found["known"]
    if is_ending(name) or name.endswith("会社"):
        return None
    sure = is_personal(name) or SURE_FIRM.fullmatch(firm)
    return Label(name, "firm", "analyst", firm=firm.strip()) if sure else None


def without_desk(name: str) -> str:
    """Return a name without the desk of the house before it: 調査部 高橋; 渡部 一郎 has none."""
    found = _DESK.match(name)
    return name[found.end() :] if found and not is_family_name(found["place"]) else name


def named(text: str, honorific: bool) -> Label | None:
    """Read a title that opens the label before a firm (代表取締役社長 桐原), any other after it (三つ葉投資顧問 木暮)."""
    readers = (_titled, housed) if opens_with_title(text) else (housed, _titled)
    return readers[0](text) or readers[1](text) or _plain_name(text, honorific)


def _titled(text: str) -> Label | None:
    """Read a name with its title; a firm before both makes an analyst, unless the title is an executive's."""
    found = titled(text)
    if (
        found is None
        or is_title(found.name)
        or (is_nobody(found.name) and not (EXECUTIVE.search(found.position) and may_be_family(found.name)))
    ):
        return None
    if HOUSE.fullmatch(found.place) and not EXECUTIVE.search(found.position):
        return Label(found.name, "firm", "analyst", firm=found.place, position=found.position)
    return Label(found.name, "position", "management", position=found.position)


def _plain_name(text: str, honorific: bool) -> Label | None:
    """Read a name alone, or of a firm that only its honorific proves to be one."""
    text = text.strip()
    of_house = _OF_A_HOUSE.fullmatch(text)
    if honorific and of_house and is_name(of_house["name"]):
        return Label(of_house["name"], "honorific", firm=of_house["firm"])
    abbreviated = text.isascii() and text.isupper() and " " not in text and not honorific
    if abbreviated or is_title(text) or not is_name(text) or (not honorific and is_heading(text)) or is_firm(text):
        return None
    return Label(text, "honorific" if honorific else "form")


def of_office(text: str) -> Label | None:
    """Read IR広報室 桑畑: an office and a name; the staff of some chairs."""
    found = _OFFICE.fullmatch(text)
    if (
        not found
        or not is_name(found["name"])
        or is_heading(found["name"])
        or is_family_name(found["place"])
        or (found["by"] == "の" and not is_family_name(found["name"]))
    ):
        return None
    role: Role = "moderator" if CHAIRING_OFFICE.search(found["place"]) else "management"
    return Label(found["name"], "position", role, position=found["place"])


def asks_for(found: re.Match[str]) -> Label | None:
    """Read a name of two parts before the house it asks for."""
    name, _ = without_honorific(found["name"])
    sure = is_name(name) and PARTED.search(name) and not is_heading(name) and HOUSE.fullmatch(found["firm"].strip())
    return Label(name, "firm", "analyst", firm=found["firm"].strip()) if sure else None


def of_house_behind(found: re.Match[str]) -> Label | None:
    """Read a name with an honorific before the house it asks for; a title behind it makes a manager."""
    name, place = found["name"], found["place"].strip()
    if not is_name(name) or is_nobody(name) or is_heading(place):
        return None
    if is_row_of_titles(place):
        return Label(name, "position", "management", position=place)
    asks = is_firm(place) or house_named(place) is None or (_FOREIGN.search(place) and not position_in(place))
    return Label(name, "firm", "analyst", firm=house_named(place)) if asks else None
