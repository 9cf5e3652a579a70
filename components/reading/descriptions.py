"""Names with what describes them: ``所属＋役職＋氏名`` in any order, in brackets, behind dashes, の or a blank."""

import re
from functools import lru_cache
from typing import NamedTuple

from components.lexicon import entries
from components.reading.firms import FIRM_THEN_NAME, HOUSE, SURE_FIRM, is_ending, is_firm
from components.reading.headings import is_heading, is_nobody, may_be_family
from components.reading.names import KANJI, is_family_name, is_kanji, is_name
from components.reading.sides import ASKER, MODERATOR
from components.reading.terms import either
from components.reading.titles import EXECUTIVE, is_row_of_titles, is_title, opens_with_title, position_in, titled
from components.reading.transcript import Role

# A reading behind a name: 東海林 蕗子(しょうじ・ふきこ).
_READING = re.compile(r" ?\([ぁ-ん][ぁ-ん ・]{1,20}\)")
_ADDRESS = re.compile(r"^(?:Dr|Mr|Ms|Mrs|Prof|DR|MR|MS|MRS|PROF)\.? ")
BRACKET = re.compile(r"(?P<outside>.{1,100}?) ?[(\[](?P<inside>[^()\[\]]{0,60})[)\]](?P<after>.{0,3})")
_GLOSSED = re.compile(r"(?P<name>[^()]{1,24}?) ?\((?P<gloss>[^()]{1,40})\) ?(?P<title>[^()]{2,40})")
# 専務取締役(財務担当) 宇佐見 律子: what the title covers stands between it and the name.
_COVERING = re.compile(r"(?P<title>[^() ]{2,24}) ?\((?P<duties>[^()]{1,40})\) ?(?P<name>[^()]{2,30})")
# 蓮沼 徹 Toru Hasunuma: the name in both scripts, one behind the other.
_SIDE_BY_SIDE = re.compile(rf"(?P<outside>[{KANJI}]{{1,5}} ?[{KANJI}ぁ-ん]{{1,5}}) {{1,2}}(?P<inside>[A-Z][A-Za-z'’-]* [A-Z][A-Za-z'’-]*)")
_STROKED = re.compile(r"(?P<one>[^/()]{2,40}?) ?/ ?(?P<other>[^/()]{2,40}?)(?P<rest>(?:氏|さん|様)? ?\(.*)")
_SHORT_FORM = re.compile(r"(?:以下|以降)[、, ]{0,2}(?P<short>.+)")
_DASH = re.compile(r"(?:,| (?:-{1,2}|—|―|/|\|)) ?|/")
_ANALYST = re.compile(rf"{ASKER}|Analyst")
# 南雲/記者(決済通信).
_ASKER_OF = re.compile(rf"{ASKER} ?\((?P<firm>[^()]{{2,24}})\)")
# トム・ハリントン、東都証券.
_BEFORE_HOUSE = re.compile(r"(?P<name>[^、()]{2,30})、(?P<firm>[^、()]{2,40})")
# IR広報室 桑畑: an office before the name, and those whose staff chair.
_PLACE = r"[^ 、。()]{1,16}(?:部|室|課|局|本部|センター|グループ)"
_OFFICE = re.compile(rf"(?P<place>{_PLACE})(?P<by> |の)(?P<name>[{KANJI}]{{1,4}}(?: [{KANJI}]{{1,4}})?)")
_CHAIRING_OFFICE = re.compile(r"IR|広報|事務局|コミュニケーション")
# レイノルズの田中一郎氏: an honorific and a firm of which nothing else is known.
_OF_A_HOUSE = re.compile(r"(?P<firm>[一-龥ァ-ヴーA-Za-z0-9・&.]{2,16})の(?P<name>[^の]+)")
_HONOURED = re.compile(rf"(.{{1,80}}?) ?(?:{either(entries('names')['honorifics'])})")
_HONORIFIC_ENDS = frozenset(word[-1] for word in entries("names")["honorifics"])
_PARTED = re.compile(r"[ ・=]")


class Label(NamedTuple):
    """A label taken apart; ``proof`` is what shows that it names a speaker, ``form`` being the weakest.

    ``gloss`` is the name in another script, as it stands in brackets. As a tuple it is made and looked up quickly: a text has hundreds.
    """

    name: str | None
    proof: str
    role: Role = "unknown"
    firm: str | None = None
    position: str | None = None
    short: str | None = None
    gloss: str | None = None


@lru_cache(maxsize=4096)
def described(text: str) -> Label | None:
    """Read a name with its firm or title, on either side of it, with or without an honorific; None where there is no name."""
    text = _READING.sub("", text).strip(" 、,")
    text, addressed = _ADDRESS.subn("", text)
    if label := _twice(text) or _dashed(text) or _glossed(text) or _covering(text):
        return label
    bracket = BRACKET.fullmatch(text)
    if bracket and (label := _bracketed(bracket) or _firm_first(bracket) or _title_first(bracket)):
        return label
    if honoured := _HONOURED_FIRST.fullmatch(text):
        return _of_house_behind(honoured) or None
    if (before := _BEFORE_HOUSE.fullmatch(text)) and (label := _asks_for(before)):
        return label
    bare, honorific = without_honorific(text)
    label = _named(bare, honorific or bool(addressed))
    return (_of_office(bare) or label) if label is None or label.proof == "form" else label


# 樽谷様 東都証券, 喜屋武様 個人投資家: the honorific parts the name from the house, whatever it is called.
_HONOURED_FIRST = re.compile(r"(?P<name>[^ ()、]{1,14}(?: [^ ()、]{1,12})?)(?:様|氏|さん)[ /・]{1,3}(?P<place>[^、。:()]{2,30})")


def _asks_for(found: re.Match[str]) -> Label | None:
    """Read a name of two parts before the house it asks for."""
    name, _ = without_honorific(found["name"])
    sure = is_name(name) and _PARTED.search(name) and not is_heading(name) and HOUSE.fullmatch(found["firm"].strip())
    return Label(name, "firm", "analyst", firm=found["firm"].strip()) if sure else None


def _of_house_behind(found: re.Match[str]) -> Label | None:
    """Read a name with an honorific before the house it asks for; a title behind it makes a manager."""
    name, place = found["name"], found["place"].strip()
    if not is_name(name) or is_nobody(name) or is_heading(place):
        return None
    if is_row_of_titles(place):
        return Label(name, "position", "management", position=place)
    asks = is_firm(place) or house_named(place) is None or (_FOREIGN.search(place) and not position_in(place))
    return Label(name, "firm", "analyst", firm=house_named(place)) if asks else None


# A house that nobody knows has a foreign word in its name: of 続投 a headline tells.
_FOREIGN = re.compile("[ァ-ヴーA-Za-z]{3}[^ぁ-ん]{0,30}$")


def without_honorific(text: str) -> tuple[str, bool]:
    """Return ``text`` without the honorific it ends with, and whether there was one."""
    bare = text.strip()
    found = _HONOURED.fullmatch(bare) if bare[-1:] in _HONORIFIC_ENDS else None
    return (found[1], True) if found else (bare, False)


def house_named(text: str) -> str | None:
    """Return ``text`` where it names a house; 個人投資家 says what kind of person asks and names none."""
    kinds = entries("firms")
    unnamed = text in kinds["unnamed"] or text.endswith(tuple(kinds["unnamed_endings"]))
    return None if unnamed or text.partition("の")[0] in entries("roles")["independent"] else text


def is_personal(name: str) -> bool:
    """Say whether a bare name is likely one: 学生 and 男性 are not."""
    return name.isascii() or bool(_PARTED.search(name)) or is_family_name(name)


def housed(text: str) -> Label | None:
    """Read a firm before the name: 東都証券の田中一郎, 東都証券 田中一郎, 東都証券、田中一郎."""
    found = FIRM_THEN_NAME.fullmatch(text)
    if not found or HOUSE.fullmatch(text) or not is_name(found["name"]) or position_in(found["name"]) or is_heading(found["name"]):
        return None
    firm = found["firm"] or found["known"]
    if is_ending(found["name"]) or found["name"].endswith("会社"):
        return None
    sure = is_personal(found["name"]) or SURE_FIRM.fullmatch(firm)
    return Label(found["name"], "firm", "analyst", firm=firm.strip()) if sure else None


def _dashed(text: str) -> Label | None:
    """Read 高橋 一郎 - CEO and 沢渡 和也 - 五稜アセット - アナリスト: the name first, what follows says the side."""
    name, *parts = [part.strip() for part in _DASH.split(text)]
    glossed = BRACKET.fullmatch(name) or _SIDE_BY_SIDE.fullmatch(name)
    name, _ = without_honorific(glossed["outside"] if glossed else name)
    if not parts or not is_name(name):
        return None
    firm = next((part for part in parts if HOUSE.fullmatch(part)), None)
    if asker := _ASKER_OF.fullmatch(parts[-1]):
        return Label(name, "firm", "analyst", firm=house_named(asker["firm"]))
    others = [part for part in parts if not _ANALYST.fullmatch(part)]
    if firm or len(others) < len(parts):
        return Label(name, "firm", "analyst", firm=firm or next(filter(None, map(house_named, others)), None))
    titles, written = _written_otherwise(", ".join(parts), name)
    gloss = glossed["inside"] if glossed and is_name(glossed["inside"]) else written
    position = position_in(titles)
    return Label(name, "position", "management", position=position, gloss=gloss) if position else None


def _twice(text: str) -> Label | None:
    """Read Ha-eun Seo/徐 荷恩(CTO): the name in two scripts, a stroke between them; the kanji stand for it."""
    found = _STROKED.fullmatch(text) if "/" in text else None
    if not found or not is_name(found["one"]) or not is_name(found["other"]) or is_kanji(found["one"]) == is_kanji(found["other"]):
        return None
    kanji, other = sorted((found["one"], found["other"]), key=is_kanji, reverse=True)
    label = described(kanji + (found["rest"] or ""))
    return label._replace(gloss=other) if label and label.name and label.proof != "form" else None


def _written_otherwise(titles: str, name: str) -> tuple[str, str | None]:
    """Part the name in another script from the titles it stands behind: President and CEO (水無瀬 大悟)."""
    found = BRACKET.fullmatch(titles)
    other = found["inside"].strip() if found and not found["after"] else ""
    return (found["outside"], other) if found and is_name(other) and _script(other) != _script(name) else (titles, None)


def _glossed(text: str) -> Label | None:
    """Read 琴 成珉(クム・ソンミン) 代表取締役CEO: the name in another script stands between the name and the title."""
    found = _GLOSSED.fullmatch(text)
    if not found or not is_name(found["name"]) or not is_name(found["gloss"]) or titled(found["title"]):
        return None
    position = position_in(found["title"])
    return Label(found["name"], "position", "management", position=position, gloss=found["gloss"]) if position else None


def _covering(text: str) -> Label | None:
    """Read 専務取締役(財務担当) 宇佐見 律子 and IR室長(司会) 土岐: what a title covers stands between it and the name."""
    found = _COVERING.fullmatch(text)
    name = without_honorific(found["name"])[0] if found else ""
    if not found or not is_title(found["title"]) or not is_name(name) or is_nobody(name):
        return None
    if MODERATOR.fullmatch(found["duties"]):
        return Label(name, "moderator", "moderator", position=found["title"])
    return Label(name, "position", "management", position=f"{found['title']}({found['duties']})")


def _bracketed(bracket: re.Match[str]) -> Label | None:
    """Read 田中一郎氏(東都証券): a name, and in the bracket what describes it."""
    outside, honorific = without_honorific(bracket["outside"] + bracket["after"])
    twice = None if opens_with_title(outside) else _SIDE_BY_SIDE.fullmatch(outside)
    label = _named(twice["outside"] if twice else outside, honorific)
    if label is None or label.name is None:
        return None
    return _with_bracket(label._replace(gloss=twice["inside"]) if twice else label, label.name, bracket["inside"].strip())


def _with_bracket(label: Label, name: str, inside: str) -> Label:
    """Add to a label what stands in its bracket: a short form, a firm, a title, a part in the call or another script."""
    if short := _SHORT_FORM.fullmatch(inside):
        return label._replace(short=without_honorific(short["short"])[0], proof="short form")
    if fuller := _in_full(label, name, inside):
        return fuller
    if side := _with_side(label, inside):
        return side
    if is_name(inside) and _script(inside) != _script(name) and _may_gloss(name, inside):
        return label._replace(gloss=inside)
    return label if label.firm or label.role == "management" else label._replace(firm=inside)


def _may_gloss(name: str, inside: str) -> bool:
    """Say whether a bracket may hold the same name: a western one in kana has as many parts, Vos(ハルデン・ストリート) is of a house."""
    return is_kanji(name) or is_kanji(inside) or len(_PARTED.split(name)) == len(_PARTED.split(inside))


def _in_full(label: Label, name: str, inside: str) -> Label | None:
    """Read 佐久間社長(佐久間 浩一郎): the whole name in the bracket, with a title or without."""
    fuller = _named(inside, honorific=False)
    whole = fuller.name if fuller else None
    if fuller is None or whole is None or len(whole) <= len(name) or not (whole.startswith(name) or whole.endswith(f"・{name}")):
        return None
    return label._replace(name=whole, position=fuller.position or label.position)


def _with_side(label: Label, inside: str) -> Label | None:
    """Give a label the side that its bracket proves, by a firm, a title or a part in the call."""
    if is_firm(inside):
        return label._replace(firm=inside, role="analyst", proof="firm")
    if inside in entries("firms")["unnamed"]:
        return label._replace(role="analyst", proof="firm")
    if position := position_in(inside):
        held = f"{label.position}({position})" if label.position else position
        return label._replace(position=held, role="management", proof="position")
    if _CHAIRING_OFFICE.search(inside) and (re.fullmatch(_PLACE, inside) or _CHAIRING_OFFICE.search(inside[-2:])):
        return label._replace(position=inside, role="moderator", proof="position")
    return label._replace(role="moderator", proof="moderator") if MODERATOR.fullmatch(inside) else None


def _firm_first(bracket: re.Match[str]) -> Label | None:
    """Read 五稜アセット(沢渡 和也様): the firm outside, the name in the bracket."""
    name, _ = without_honorific(bracket["inside"])
    found = is_firm(bracket["outside"]) and is_name(name) and not is_heading(name)
    return Label(name, "firm", "analyst", firm=bracket["outside"].strip()) if found else None


def _title_first(bracket: re.Match[str]) -> Label | None:
    """Read 議長(大豆生田社長) and 社長(高橋一郎): a part or a title outside, in the bracket who bears it."""
    bare, honorific = without_honorific(bracket["inside"])
    label = _named(bare, honorific) if is_title(bracket["outside"]) else None
    if label is None or not label.name or label.firm or not (label.position or is_personal(label.name)):
        return None
    held = f"{label.position}・{bracket['outside']}" if label.position else bracket["outside"]
    return label._replace(proof="position", role="management", position=held)


def _named(text: str, honorific: bool) -> Label | None:
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


def _of_office(text: str) -> Label | None:
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
    role: Role = "moderator" if _CHAIRING_OFFICE.search(found["place"]) else "management"
    return Label(found["name"], "position", role, position=found["place"])


def _script(name: str) -> tuple[bool, bool]:
    return is_kanji(name), name[:1] < "ɐ"
