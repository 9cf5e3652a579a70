"""What a speaker's label says: name, firm, position and role, and what proves that it is one."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from components.lexicon import entries
from components.reading.names import KANJI, folded, is_family_name, is_kanji, is_name
from components.reading.titles import EXECUTIVE, either, is_title, opens_with_title, position_in, titled
from components.reading.transcript import Role

# Longer heads are sentences that happen to hold a colon.
LONGEST_LABEL = 60
# 経済誌「生産の友」 風間記者: the one label with quotation marks.
_MEDIUM = re.compile(
    rf"(?P<firm>[^「」]{{0,12}}「[^「」]{{1,24}}」)[ の・、]?(?P<name>[{KANJI}ァ-ヴー]{{1,10}})(?:記者|氏|さん)(?:氏|さん)?"
)
# The letter by which some transcripts say what a speaker does.
_MARKED = re.compile(r"(?P<head>.{1,48}?) ?\[(?P<letter>[MQA])\]")
# A reading behind a name: 東海林 蕗子(しょうじ・ふきこ).
_READING = re.compile(r" ?\([ぁ-ん][ぁ-ん ・]{1,20}\)")
_ADDRESS = re.compile(r"^(?:Dr|Mr|Ms|Mrs|Prof)\.? ")
_BLANKS = re.compile(r" {2,}")
_NO_LABEL = re.compile(r"[。!?「」『』\n]")
_BRACKET = re.compile(r"(?P<outside>.+?) ?[(\[](?P<inside>[^()\[\]]*)[)\]](?P<after>.{0,3})")
_SHORT_FORM = re.compile(r"(?:以下|以降)[、, ]*(?P<short>.+)")
_DASH = re.compile(r"(?:,| (?:-{1,2}|—|―|/|\|)) ?|/")
# レイノルズの田中一郎氏: an honorific and a firm of which nothing else is known.
_OF_A_HOUSE = re.compile(r"(?P<firm>[一-龥ァ-ヴーA-Za-z0-9・&.]{2,16})の(?P<name>[^の]+)")
_UNNAMED = re.compile(r"[A-Z]|[0-9一二三四五六七八九十]{1,3}|")


# Where one who gives no name is, or who it is: オンライン質問者, 男性株主.
_FROM = "オンライン|会場|ウェブ|Web|WEB|電話|総合|男性|女性|個人|匿名の|事前|書面"


def _role_word(key: str) -> re.Pattern[str]:
    words, number = either(entries("roles")[key]), "[A-Z0-9一二三四五六七八九十]{0,3}"
    role = rf"(?:{_FROM})?(?:{words})(?:の|を務める|である)?"
    return re.compile(rf"{role}(?:(?<![A-Za-z])|(?![A-Za-z]))[ 第]?(?P<which>{number})(?:氏|さん|様)?(?P<rest>(?:[ (・、]|(?<=[のる])).*)?")


_KNOWN_FIRM = either([form for firm in entries("firms")["firm"] for form in (firm["name"], firm["en"], *firm["spellings"])])


def _houses() -> str:
    suffixes = entries("firms")["suffixes"]
    latin = either([suffix for suffix in suffixes if suffix.isascii()])
    return rf"(?:{_KNOWN_FIRM})|[^、。 ()]{{1,24}}(?:{either(suffixes)})|[A-Z][A-Za-z.&' ]{{1,40}} (?:{latin})"


_SIDES: tuple[tuple[str, re.Pattern[str], Role], ...] = (
    ("moderator", _role_word("moderator"), "moderator"),
    ("questioner", _role_word("questioner"), "analyst"),
    ("management", _role_word("management"), "management"),
)
# Those who ask by profession, whatever their firm.
_ASKER = f"(?:{either(entries('roles')['askers'])})"
_ANALYST = re.compile(rf"(?P<firm>.*?)の?(?:シニア|チーフ|リード)?{_ASKER}(?:の|、|,|・|である|:| )*(?P<name>.*)")
_ENDS_AS_ANALYST = re.compile(rf"(?P<rest>.+?){_ASKER}")
_HOUSE = re.compile(_houses())
_FIRM = re.compile(rf"{_HOUSE.pattern}|[^、。の ]{{1,24}}(?:{either(entries('firms')['company_suffixes'])})")
_PRESS = re.compile(rf"[^、。の ]{{0,24}}(?:{either(entries('firms')['press'])})")
_SURE_FIRM = re.compile(rf".{{1,24}}(?:{either(entries('firms')['lone_suffixes'] + entries('firms')['sure_suffixes'])})|{_KNOWN_FIRM}")
_LONE_FIRM = re.compile(
    rf"[^、。の ]{{1,24}}(?:{either(entries('firms')['lone_suffixes'])})|{either([p for p in entries('firms')['press'] if len(p) > 2])}|{_KNOWN_FIRM}"
)
# A firm without its ending (大和) needs a mark before the name: 大和田 is one name.
_FIRM_THEN_NAME = re.compile(
    rf"(?:(?P<firm>[^、。 ()]{{1,24}}?(?:{either(entries('firms')['suffixes'])}))(?:の| ?[、,・/:] ?| )?|(?P<known>{_HOUSE.pattern})(?:の| ?[、,・/:] ?| ))"
    rf"(?P<name>[{KANJI}ァ-ヴーA-Za-z][^、。]{{0,30}})"
)
_HONOURED = re.compile(rf"(.+?) ?(?:{either(entries('names')['honorifics'])})")
_HOUSES_BY_SPELLING = {
    folded(form): folded(firm["name"]) for firm in entries("firms")["firm"] for form in (firm["name"], firm["en"], *firm["spellings"])
}
_HEADINGS: list[str] = entries("headings")["words"]
# A Japanese heading is known by the word it ends with; Latin abbreviations (HK, ID) only as the whole of it.
_HEADING = re.compile(
    rf"(?:.*(?:{either([w for w in _HEADINGS if not w.isascii()])})|{either([w for w in _HEADINGS if w.isascii()])})[0-9]*"
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


@lru_cache(maxsize=4096)
def parse_label(head: str) -> Label | None:
    """Take a plain ``head`` apart, or return None where it cannot be a speaker's label."""
    if medium := _MEDIUM.fullmatch(head.strip()):
        return Label(medium["name"], "analyst", "analyst", firm=medium["firm"])
    if marked := _MARKED.fullmatch(head.strip()):
        return _with_letter(marked["head"], marked["letter"])
    head = _BLANKS.sub(" ", head.strip(" \t■●◆◇□○・-*#<>【】[]"))
    if not head or len(head) > LONGEST_LABEL or _NO_LABEL.search(head) or head.count("(") != head.count(")"):
        return None
    return _unnamed(head) or _analyst(head) or _title_alone(head) or _firm_alone(head) or _whole(head)


def _whole(head: str) -> Label | None:
    """Read a name with what describes it; behind a clause it is a headline's: 上期は増収減益 樫村社長."""
    label = described(head)
    return None if label and not label.firm and _CLAUSE.search(head.partition(label.name or head)[0]) else label


def _with_letter(head: str, letter: str) -> Label | None:
    """Read 高橋 [A] and 司会 [M]: Q asks, A answers, M presents or chairs."""
    label = parse_label(head)
    if label is None:
        return None
    role: Role = "analyst" if letter == "Q" else "moderator" if label.role == "moderator" else "management"
    return replace(label, role=role, proof=label.proof if label.proof != "form" else "mark")


def _firm_alone(head: str) -> Label | None:
    """Read a label that is a firm that asks and nothing else: 東都証券, ロイター."""
    return Label(None, "firm", "analyst", firm=head) if _LONE_FIRM.fullmatch(head) else None


def _title_alone(head: str) -> Label | None:
    """Read a label that is a corporate title and nothing else: 社長, 最高経営責任者, CEO."""
    return Label(None, "title", "management", position=head) if is_title(head) and EXECUTIVE.search(head) else None


def _unnamed(head: str) -> Label | None:
    """Read a label that gives a part in the call and no name: 司会者, 質問者1, 会社側."""
    for key, pattern, role in _SIDES:
        found = pattern.fullmatch(head)
        if found:
            rest = _named_behind(_inner(found["rest"]), key == "management" and found["rest"].startswith("(")) if found["rest"] else None
            return replace(rest, proof=key, role=role) if rest else _part(key, role, found["rest"])
    return None


def _named_behind(rest: str, answers: bool) -> Label | None:
    """Read who stands behind a role word, the firm before the name or after it."""
    if any(pattern.fullmatch(rest) for _, pattern, _ in _SIDES):
        return None
    name, _, firm = rest.partition("、")
    label = described(rest) or (described(f"{firm}の{name}") if is_firm(firm) else None) or described(re.split("[・ ]", rest)[-1])
    sure = answers and not is_heading(rest)
    return label if label and (label.proof != "form" or sure or _is_personal(label.name or "")) else None


def _is_personal(name: str) -> bool:
    """Say whether a bare name is likely one: 学生 and 男性 are not."""
    return name.isascii() or bool(re.search(r"[ ・=]", name)) or is_family_name(name)


def _inner(rest: str) -> str:
    """Return what follows a role word, out of its brackets where it stands in such."""
    bare = rest.strip(" ・、")
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare


def _part(key: str, role: Role, rest: str | None) -> Label | None:
    """Read a part in the call with what stands behind it; 当社の目指す姿 goes on in words and is no label."""
    place = (rest or "").strip(" ()・、")
    if rest and not (rest.lstrip().startswith("(") or is_firm(place) or key == "moderator"):
        return None
    return Label(None, key, role, firm=place if role == "analyst" and is_firm(place) else None)


def _analyst(head: str) -> Label | None:
    """Read a label with the word アナリスト: behind the firm, behind the name, or in the bracket."""
    found = _ANALYST.fullmatch(head)
    if found is None:
        return None
    bare, _ = without_honorific(found["name"])
    firm = found["firm"].strip(" 、,・") or None
    firm = None if firm in entries("firms")["unnamed"] else firm
    if firm and _CLAUSE.search(firm):
        return _analyst_behind(head)
    if _UNNAMED.fullmatch(bare.strip(")]( ")) or _SIDES[1][1].fullmatch(bare):
        if firm and is_family_name(firm) and not is_firm(firm):
            return _analyst_behind(head) or Label(firm, "analyst", "analyst")
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


@lru_cache(maxsize=4096)
def described(text: str) -> Label | None:
    """Read ``所属＋役職＋氏名`` in any order: brackets, dashes, の, white space, with or without an honorific."""
    text = _ADDRESS.sub("", _READING.sub("", text).strip(" 、,"))
    if dashed := _dashed(text):
        return dashed
    if glossed := _glossed(text):
        return glossed
    bracket = _BRACKET.fullmatch(text)
    if bracket and (label := _bracketed(bracket) or _firm_first(bracket)):
        return label
    bare, honorific = without_honorific(text)
    label = _named(bare, honorific)
    return (_of_office(bare) or label) if label is None or label.proof == "form" else label


# IR広報室 桑畑: an office before the name, and those whose staff chair.
_OFFICE = re.compile(
    rf"(?P<place>[^ 、。()]{{1,16}}(?:部|室|課|局|本部|センター|グループ)) (?P<name>[{KANJI}]{{1,4}}(?: [{KANJI}]{{1,4}})?)"
)
_CHAIRING_OFFICE = re.compile(r"IR|広報|事務局|コミュニケーション")


def _of_office(text: str) -> Label | None:
    found = _OFFICE.fullmatch(text)
    if not found or not is_name(found["name"]) or is_family_name(found["place"]):
        return None
    role: Role = "moderator" if _CHAIRING_OFFICE.search(found["place"]) else "management"
    return Label(found["name"], "position", role, position=found["place"])


def _dashed(text: str) -> Label | None:
    """Read 高橋 一郎 - CEO and 沢渡 和也 - 五稜アセット - アナリスト: the name first, what follows says the side."""
    name, *parts = [part.strip() for part in _DASH.split(text)]
    glossed = _BRACKET.fullmatch(name)
    name, _ = without_honorific(glossed["outside"] if glossed else name)
    if not parts or not is_name(name):
        return None
    gloss = glossed["inside"] if glossed and is_name(glossed["inside"]) else None
    firm = next((part for part in parts if _HOUSE.fullmatch(part)), None)
    if firm or any(re.fullmatch(_ASKER, part) or part == "Analyst" for part in parts):
        others = [part for part in parts if not re.fullmatch(_ASKER, part) and part != "Analyst"]
        return Label(name, "firm", "analyst", firm=firm or next(iter(others), None))
    position = position_in(", ".join(parts))
    return Label(name, "position", "management", position=position, gloss=gloss) if position else None


def _named(text: str, honorific: bool) -> Label | None:
    """Read a title that opens the label before a firm (代表取締役社長 桐原), any other after it (三つ葉投資顧問 木暮)."""
    readers = (_titled, _housed) if opens_with_title(text) else (_housed, _titled)
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
    if inside in entries("firms")["unnamed"]:
        return replace(label, role="analyst", proof="firm")
    if position := position_in(inside):
        return replace(label, position=position, role="management", proof="position")
    if _SIDES[0][1].fullmatch(inside):
        return replace(label, role="moderator", proof="moderator")
    if is_name(inside) and _script(inside) != _script(label.name):
        return replace(label, gloss=inside)
    return label if label.firm or label.role == "management" else replace(label, firm=inside)


def _glossed(text: str) -> Label | None:
    """Read 琴 成珉(クム・ソンミン) 代表取締役CEO: the name in another script stands between the name and the title."""
    found = _GLOSSED.fullmatch(text)
    if not found or not is_name(found["name"]) or not is_name(found["gloss"]) or titled(found["title"]):
        return None
    position = position_in(found["title"])
    if position is None:
        return None
    return Label(found["name"], "position", "management", position=position, gloss=found["gloss"])


_GLOSSED = re.compile(r"(?P<name>[^()]{1,24}?) ?\((?P<gloss>[^()]{1,40})\) ?(?P<title>[^()]{2,40})")


def _firm_first(bracket: re.Match[str]) -> Label | None:
    """Read 五稜アセット(沢渡 和也様): the firm outside, the name in the bracket."""
    name, _ = without_honorific(bracket["inside"])
    found = is_firm(bracket["outside"]) and is_name(name) and not is_heading(name)
    return Label(name, "firm", "analyst", firm=bracket["outside"].strip()) if found else None


def _script(name: str) -> tuple[bool, bool]:
    return is_kanji(name), name[:1] < "ɐ"


def _titled(text: str) -> Label | None:
    """Read a name with its title; a firm before both makes an analyst, unless the title is an executive's."""
    found = titled(text)
    if found is None or is_nobody(found.name):
        return None
    if _HOUSE.fullmatch(found.place) and not EXECUTIVE.search(found.position):
        return Label(found.name, "firm", "analyst", firm=found.place, position=found.position)
    return Label(found.name, "position", "management", position=found.position)


# A headline may name somebody with his title behind a clause.
_CLAUSE = re.compile(r"、|(?<=[^ぁ-ん])[はがをに](?=[^ぁ-ん])")
# 経営企画部 and 子会社 bear titles and are nobody.
_ORGAN = re.compile(r".{2}(?:部|課|室|局|社|会|店|所|班|団)$")


def _housed(text: str) -> Label | None:
    """Read a firm before the name: 東都証券の田中一郎, 東都証券 田中一郎, 東都証券、田中一郎."""
    found = _FIRM_THEN_NAME.fullmatch(text)
    if not found or not is_name(found["name"]) or position_in(found["name"]):
        return None
    if not (_is_personal(found["name"]) or _SURE_FIRM.fullmatch(found["firm"] or found["known"])):
        return None
    return Label(found["name"], "firm", "analyst", firm=(found["firm"] or found["known"]).strip())


def _plain_name(text: str, honorific: bool) -> Label | None:
    text = text.strip()
    of_house = _OF_A_HOUSE.fullmatch(text)
    if honorific and of_house and is_name(of_house["name"]):
        return Label(of_house["name"], "honorific", firm=of_house["firm"])
    abbreviated = text.isascii() and text.isupper() and " " not in text
    if abbreviated or is_title(text) or not is_name(text) or (not honorific and is_heading(text)) or is_firm(text):
        return None
    return Label(text, "honorific" if honorific else "form")


def without_honorific(text: str) -> tuple[str, bool]:
    """Return ``text`` without the honorific it ends with, and whether there was one."""
    found = _HONOURED.fullmatch(text.strip())
    return (found[1], True) if found else (text.strip(), False)


def is_firm(text: str) -> bool:
    """Say whether ``text`` is a securities house, a bank, an investor or a medium by its name or its ending."""
    return bool(text) and bool(_FIRM.fullmatch(text.strip()))


@lru_cache(maxsize=4096)
def asking_firm(text: str) -> Label | None:
    """Read a firm that asks and nothing else, where the place proves a speaker; a colon alone does not (設備投資：)."""
    known = not any(pattern.fullmatch(text) for _, pattern, _ in _SIDES) and "(" not in text
    return Label(None, "firm", "analyst", firm=text) if known and (_HOUSE.fullmatch(text) or _PRESS.fullmatch(text)) else None


def house_of(firm: str) -> str:
    """Return the usual name of a firm, by which two spellings of it are one; the folded spelling where it is not known."""
    return _HOUSES_BY_SPELLING.get(folded(firm), folded(firm))


def is_nobody(name: str) -> bool:
    """Say whether what stands in a name's place is none: a heading, a part of a company, a company."""
    organ = _ORGAN.search(name) is not None and not is_family_name(name)
    return organ or is_heading(name) or re.search(r"(?:Inc|Ltd|Corp|Co)\.?$", name) is not None


def is_heading(text: str) -> bool:
    """Say whether ``text`` is a heading or a caption by the word it ends with."""
    return bool(_HEADING.fullmatch(text))
