"""What a speaker's label says: name, firm, position and role, and what proves that it is one."""

import re
from dataclasses import dataclass, replace

from components.lexicon import entries
from components.reading.names import KANJI, folded, is_kanji, is_name
from components.reading.transcript import Role

# Longer heads are sentences that happen to hold a colon.
LONGEST_LABEL = 60
_NO_LABEL = re.compile(r"[。!?「」『』\n]")
_BRACKET = re.compile(r"(?P<outside>.+?) ?[(\[](?P<inside>[^()\[\]]*)[)\]](?P<after>.{0,3})")
_SHORT_FORM = re.compile(r"(?:以下|以降)[、, ]*(?P<short>.+)")
_DASHED = re.compile(r"(?P<name>.+?)(?:,| (?:-|—|―|/|\|)) ?(?P<position>.+)")
# What may stand between a title and the name: CEOの, 会長である, 共同会長を務める.
_BETWEEN = re.compile(r"^(?:を務める|を兼ねる|を担う|である|の|・|、|,|:| )+")
# The name right before a title: 会議には張偉会長.
_LAST_NAME = re.compile(rf"(?:[{KANJI}]+ ?)?(?:[{KANJI}]+|[ァ-ヴー・=]+|[A-Za-z][A-Za-z .'-]*)$")
# レイノルズの田中一郎氏: an honorific and a firm of which nothing else is known.
_OF_A_HOUSE = re.compile(r"(?P<firm>[一-龥ァ-ヴーA-Za-z0-9・&.]{2,16})の(?P<name>[^の]+)")
_UNNAMED = re.compile(r"[A-Z]|[0-9一二三四五六七八九十]{1,3}|")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _role_word(key: str) -> re.Pattern[str]:
    words, number = _either(entries("roles")[key]), "[A-Z0-9一二三四五六七八九十]{0,3}"
    role = rf"(?:電話|本日の|総合)?(?:{words})(?:の|を務める|である)?"
    return re.compile(rf"{role}[ 第]?(?P<which>{number})(?:氏|さん|様)?(?P<rest>(?:[ (・、]|(?<=[のる])).*)?")


def _houses() -> str:
    firms = entries("firms")
    known = _either([form for firm in firms["firm"] for form in (firm["name"], firm["en"], *firm["spellings"])])
    return rf"(?:{known})|[^、。の ]{{1,24}}(?:{_either(firms['suffixes'])})"


_SIDES: tuple[tuple[str, re.Pattern[str], Role], ...] = (
    ("moderator", _role_word("moderator"), "moderator"),
    ("questioner", _role_word("questioner"), "analyst"),
    ("management", _role_word("management"), "management"),
)
# A Latin title is a word of its own: GM is not in GMV.
_ONE_POSITION = "(?:{}|(?<![A-Za-z])(?:{})(?![A-Za-z]))".format(
    *(_either([w for w in entries("roles")["positions"] if w.isascii() == latin]) for latin in (False, True))
)
_POSITION = re.compile(rf"(?:共同|上席)?{_ONE_POSITION}(?:[兼 ・、]*(?:共同|グループ)?{_ONE_POSITION}|\((?:C[A-Z]O)\))*")
# Those who ask by profession, whatever their firm.
_ASKER = f"(?:{_either(entries('roles')['askers'])})"
_ANALYST = re.compile(rf"(?P<firm>.*?)の?(?:シニア|チーフ|リード)?{_ASKER}(?:の|、|,|・|である|:| )*(?P<name>.*)")
_ENDS_AS_ANALYST = re.compile(rf"(?P<rest>.+?){_ASKER}")
_EXECUTIVE = re.compile(_either(entries("roles")["executives"]))
_HOUSE = re.compile(_houses())
_FIRM = re.compile(rf"{_HOUSE.pattern}|[^、。の ]{{1,24}}(?:{_either(entries('firms')['company_suffixes'])})")
_FIRM_THEN_NAME = re.compile(rf"(?P<firm>{_HOUSE.pattern})(?:の|、|,|・| |:)?(?P<name>[{KANJI}ァ-ヴーA-Za-z][^、。]{{0,30}})")
_HONOURED = re.compile(rf"(.+?) ?(?:{_either(entries('names')['honorifics'])})")
_HOUSES_BY_SPELLING = {
    folded(form): folded(firm["name"]) for firm in entries("firms")["firm"] for form in (firm["name"], firm["en"], *firm["spellings"])
}
_HEADINGS: list[str] = entries("headings")["words"]
# A Japanese heading is known by the word it ends with; Latin abbreviations (HK, ID) only as the whole of it.
_HEADING = re.compile(
    rf"(?:.*(?:{_either([w for w in _HEADINGS if not w.isascii()])})|{_either([w for w in _HEADINGS if w.isascii()])})[0-9]*"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart; ``proof`` is what shows that it names a speaker, ``form`` being the weakest.

    ``gloss`` is the name in another script, as it stands in brackets.
    """

    name: str | None
    proof: str
    role: Role = "unknown"
    firm: str | None = None
    position: str | None = None
    short: str | None = None
    gloss: str | None = None


def parse_label(head: str) -> Label | None:
    """Take a plain ``head`` apart, or return None where it cannot be a speaker's label."""
    head = head.strip(" \t■●◆◇□○・-*#<>【】[]")
    if not head or len(head) > LONGEST_LABEL or _NO_LABEL.search(head):
        return None
    return _unnamed(head) or _analyst(head) or _title_alone(head) or described(head)


def _title_alone(head: str) -> Label | None:
    """Read a label that is a corporate title and nothing else: 社長, 最高経営責任者, CEO."""
    return Label(None, "title", "management", position=head) if _POSITION.fullmatch(head) and _EXECUTIVE.search(head) else None


def _unnamed(head: str) -> Label | None:
    """Read a label that gives a part in the call and no name: 司会者, 質問者1, 会社側."""
    for key, pattern, role in _SIDES:
        found = pattern.fullmatch(head)
        if found:
            rest = _named_behind(_inner(found["rest"])) if found["rest"] else None
            return replace(rest, proof=key, role=role) if rest else _part(key, role, found["rest"])
    return None


def _named_behind(rest: str) -> Label | None:
    """Read who stands behind a role word, the firm before the name or after it."""
    name, _, firm = rest.partition("、")
    return described(rest) or (described(f"{firm}の{name}") if is_firm(firm) else None)


def _inner(rest: str) -> str:
    """Return what follows a role word, out of its brackets where it stands in such."""
    bare = rest.strip(" ・、")
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare


def _part(key: str, role: Role, rest: str | None) -> Label:
    place = (rest or "").strip(" ()・、")
    return Label(None, key, role, firm=place if role == "analyst" and is_firm(place) else None)


def _analyst(head: str) -> Label | None:
    """Read a label with the word アナリスト: behind the firm, behind the name, or in the bracket."""
    found = _ANALYST.fullmatch(head)
    if found is None:
        return None
    bare, _ = without_honorific(found["name"])
    firm = found["firm"].strip(" 、,・") or None
    if _UNNAMED.fullmatch(bare.strip(")]( ")) or _SIDES[1][1].fullmatch(bare):
        return _analyst_behind(head) or Label(None, "analyst", "analyst", firm=firm)
    if bare.startswith("(") and firm and is_name(firm):
        return Label(firm, "analyst", "analyst", firm=_inner(bare))
    label = described(bare)
    return Label(label.name, "analyst", "analyst", firm=firm or label.firm) if label and label.name else None


def _analyst_behind(head: str) -> Label | None:
    """Read 田中一郎氏(東都証券アナリスト) and 東都証券の田中一郎アナリスト."""
    bracket = _BRACKET.fullmatch(head)
    if bracket:
        outside, _ = without_honorific(bracket["outside"])
        firm = re.split(_ASKER, bracket["inside"])[0].rstrip("の、 ")
        return Label(outside, "analyst", "analyst", firm=firm or None) if is_name(outside) else None
    named = _ENDS_AS_ANALYST.fullmatch(head)
    return _housed(named["rest"]) if named else None


def described(text: str) -> Label | None:
    """Read ``所属＋役職＋氏名`` in any order: brackets, dashes, の, white space, with or without an honorific."""
    text = text.strip(" 、,")
    bracket = _BRACKET.fullmatch(text)
    if bracket and (label := _bracketed(bracket)):
        return label
    dashed = _DASHED.fullmatch(text)
    if dashed and is_name(dashed["name"]) and _HOUSE.fullmatch(dashed["position"]):
        return Label(dashed["name"], "firm", "analyst", firm=dashed["position"])
    if dashed and is_name(dashed["name"]) and (position := position_in(dashed["position"])):
        return Label(dashed["name"], "position", "management", position=position)
    bare, honorific = without_honorific(text)
    return _named(bare, honorific)


def _named(text: str, honorific: bool) -> Label | None:
    """Read a title that opens the label before a firm (代表取締役社長 桐原), any other after it (三つ葉投資顧問 木暮)."""
    readers = (_titled, _housed) if _POSITION.match(text) else (_housed, _titled)
    return readers[0](text) or readers[1](text) or _plain_name(text, honorific)


def _bracketed(bracket: re.Match[str]) -> Label | None:
    outside, honorific = without_honorific(bracket["outside"] + bracket["after"])
    label = _named(outside, honorific)
    if label is None or label.name is None:
        return None
    inside = bracket["inside"].strip()
    if short := _SHORT_FORM.fullmatch(inside):
        return replace(label, short=without_honorific(short["short"])[0], proof="short form")
    if is_firm(inside):
        return replace(label, firm=inside, role="analyst", proof="firm")
    if position := position_in(inside):
        return replace(label, position=position, role="management", proof="position")
    if _SIDES[0][1].fullmatch(inside):
        return replace(label, role="moderator", proof="moderator")
    return replace(label, gloss=inside) if is_name(inside) and _script(inside) != _script(label.name) else label


def _script(name: str) -> tuple[bool, bool]:
    return is_kanji(name), name.isascii()


def _titled(text: str) -> Label | None:
    """Read a title before the name (CEOの徐紅, 代表取締役社長 高橋一郎) or after it (高橋社長)."""
    found = list(_POSITION.finditer(text))
    if not found:
        return None
    title = found[-1]
    before, after = text[: title.start()], _BETWEEN.sub("", text[title.end() :])
    name, place = (after, before) if after else (_LAST_NAME.search(before), "")
    name = (name if isinstance(name, str) else name[0] if name else "").strip(" 、,・の")
    if not is_name(name):
        return None
    place = place.rstrip("の、 ・")
    if _HOUSE.fullmatch(place) and not _EXECUTIVE.search(title[0]):
        return Label(name, "firm", "analyst", firm=place, position=title[0])
    return Label(name, "position", "management", position=title[0].strip(" 、・"))


def _housed(text: str) -> Label | None:
    """Read a firm before the name: 東都証券の田中一郎, 東都証券 田中一郎, 東都証券、田中一郎."""
    found = _FIRM_THEN_NAME.fullmatch(text)
    if not found or not is_name(found["name"]) or position_in(found["name"]):
        return None
    return Label(found["name"], "firm", "analyst", firm=found["firm"].strip())


def _plain_name(text: str, honorific: bool) -> Label | None:
    text = text.strip()
    of_house = _OF_A_HOUSE.fullmatch(text)
    if honorific and of_house and is_name(of_house["name"]):
        return Label(of_house["name"], "honorific", firm=of_house["firm"])
    if _POSITION.fullmatch(text) or not is_name(text) or (not honorific and is_heading(text)) or is_firm(text):
        return None
    return Label(text, "honorific" if honorific else "form")


def without_honorific(text: str) -> tuple[str, bool]:
    """Return ``text`` without the honorific it ends with, and whether there was one."""
    found = _HONOURED.fullmatch(text.strip())
    return (found[1], True) if found else (text.strip(), False)


def position_in(text: str) -> str | None:
    """Return the corporate title that ``text`` holds, as written, or None."""
    found = _POSITION.search(text)
    return text.strip() if found else None


def is_firm(text: str) -> bool:
    """Say whether ``text`` is a securities house, a bank, an investor or a medium by its name or its ending."""
    return bool(text) and bool(_FIRM.fullmatch(text.strip()))


def house_of(firm: str) -> str:
    """Return the usual name of a firm, by which two spellings of it are one; the folded spelling where it is not known."""
    return _HOUSES_BY_SPELLING.get(folded(firm), folded(firm))


def is_heading(text: str) -> bool:
    """Say whether ``text`` is a heading or a caption by the word it ends with."""
    return bool(_HEADING.fullmatch(text))
