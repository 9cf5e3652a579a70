"""Names with a bracket: what describes the bearer stands in it, or the bearer does."""

import re

from components.lexicon import entries
from components.reading.firms import is_firm
from components.reading.headings import is_heading, is_nobody
from components.reading.label import Label
from components.reading.named import CHAIRING_OFFICE, PARTED, PLACE, is_personal, named, without_desk, without_honorific
from components.reading.names import KANJI, is_kanji, is_name
from components.reading.sides import MODERATOR
from components.reading.titles import is_title, opens_with_title, position_in, titled

BRACKET = re.compile(r"(?P<outside>.{1,100}?) ?[(\[](?P<inside>[^()\[\]]{0,60})[)\]](?P<after>.{0,3})")
_GLOSSED = re.compile(r"(?P<name>[^()]{1,24}?) ?\((?P<gloss>[^()]{1,40})\) ?(?P<title>[^()]{2,40})")
# 専務取締役(財務担当) 宇佐見 律子: what the title covers stands between it and the name.
_COVERING = re.compile(r"(?P<title>[^() ]{2,24}) ?\((?P<duties>[^()]{1,40})\) ?(?P<name>[^()]{2,30})")
# 蓮沼 徹 Toru Hasunuma: the name in both scripts, one behind the other.
SIDE_BY_SIDE = re.compile(rf"(?P<outside>[{KANJI}]{{1,5}} ?[{KANJI}ぁ-ん]{{1,5}}) {{1,2}}(?P<inside>[A-Z][A-Za-z'’-]* [A-Z][A-Za-z'’-]*)")
_SHORT_FORM = re.compile(r"(?:以下|以降)[、, ]{0,2}(?P<short>.+)")


# 司会(広報室) 高橋: behind the part stands the office, and then the name.
_OFFICE_FIRST = re.compile(r"\([^()]{1,24}(?:部|室|課|局|本部|センター|グループ|IR)\) ?(?P<name>[^()]{2,30})")


def inside_of(rest: str) -> str:
    """Return what follows a role word, out of its brackets where it stands in such."""
    bare = rest.strip(" ・、")
    if office := _OFFICE_FIRST.fullmatch(bare):
        return office["name"]
    return without_desk(bare[1:-1]) if bare.startswith("(") and bare.endswith(")") else bare


def glossed(text: str) -> Label | None:
    """Read 琴 成珉(クム・ソンミン) 代表取締役CEO: the name in another script stands between the name and the title."""
    found = _GLOSSED.fullmatch(text)
    if not found or not is_name(found["name"]) or not is_name(found["gloss"]) or titled(found["title"]):
        return None
    position = position_in(found["title"])
    return Label(found["name"], "position", "management", position=position, gloss=found["gloss"]) if position else None


def covering(text: str) -> Label | None:
    """Read 専務取締役(財務担当) 宇佐見 律子 and IR室長(司会) 土岐: what a title covers stands between it and the name."""
    found = _COVERING.fullmatch(text)
    name = without_honorific(found["name"])[0] if found else ""
    if not found or not is_title(found["title"]) or not is_name(name) or is_nobody(name):
        return None
    if MODERATOR.fullmatch(found["duties"]):
        return Label(name, "moderator", "moderator", position=found["title"])
    return Label(name, "position", "management", position=f"{found['title']}({found['duties']})")


def bracketed(bracket: re.Match[str]) -> Label | None:
    """Read 田中一郎氏(東都証券): a name, and in the bracket what describes it."""
    outside, honorific = without_honorific(bracket["outside"] + bracket["after"])
    twice = None if opens_with_title(outside) else SIDE_BY_SIDE.fullmatch(outside)
    label = named(twice["outside"] if twice else outside, honorific)
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
    if is_name(inside) and script(inside) != script(name) and _may_gloss(name, inside):
        return label._replace(gloss=inside)
    return label if label.firm or label.role == "management" else label._replace(firm=inside)


def _may_gloss(name: str, inside: str) -> bool:
    """Say whether a bracket may hold the same name: ソラリス北浜 is none of 李, and Vos(ハルデン・ストリート) has fewer parts."""
    if is_kanji(name) and _ANY_KANJI.search(inside):
        return False
    return is_kanji(name) or is_kanji(inside) or len(PARTED.split(name)) == len(PARTED.split(inside))


_ANY_KANJI = re.compile(f"[{KANJI}]")


def _in_full(label: Label, name: str, inside: str) -> Label | None:
    """Read 佐久間社長(佐久間 浩一郎): the whole name in the bracket, with a title or without."""
    fuller = named(inside, honorific=False)
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
    if CHAIRING_OFFICE.search(inside) and (re.fullmatch(PLACE, inside) or CHAIRING_OFFICE.search(inside[-2:])):
        return label._replace(position=inside, role="moderator", proof="position")
    return label._replace(role="moderator", proof="moderator") if MODERATOR.fullmatch(inside) else None


def firm_first(bracket: re.Match[str]) -> Label | None:
    """Read 五稜アセット(沢渡 和也様): the firm outside, the name in the bracket."""
    name, _ = without_honorific(bracket["inside"])
    found = is_firm(bracket["outside"]) and is_name(name) and not is_heading(name)
    return Label(name, "firm", "analyst", firm=bracket["outside"].strip()) if found else None


def title_first(bracket: re.Match[str]) -> Label | None:
    """Read 議長(大豆生田社長) and 社長(高橋一郎): a part or a title outside, in the bracket who bears it."""
    bare, honorific = without_honorific(bracket["inside"])
    label = named(bare, honorific) if is_title(bracket["outside"]) else None
    if label is None or not label.name or label.firm or not (label.position or is_personal(label.name)):
        return None
    held = f"{label.position}・{bracket['outside']}" if label.position else bracket["outside"]
    return label._replace(proof="position", role="management", position=held)


def script(name: str) -> tuple[bool, bool]:
    """Return what tells one script of names from another: whether it is of kanji, and whether of Latin letters."""
    return is_kanji(name), name[:1] < "ɐ"
