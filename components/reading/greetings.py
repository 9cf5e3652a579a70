"""Who one says one is in the first words: a name with a house, a house alone, or a name alone."""

import re
from collections.abc import Iterator

from components.lexicon import entries, theme_spellings
from components.reading.firms import SURE_FIRM, may_ask, surely_asks
from components.reading.headings import is_heading, is_nobody
from components.reading.introductions import FULL_NAME, INDEPENDENT, PRESS_OPENINGS, SHORTEST_NAME, introduced_at
from components.reading.label import Label
from components.reading.media import asking_firm
from components.reading.named import house_named, is_personal, without_honorific
from components.reading.names import KANJI, family_name, is_family_name
from components.reading.sides import MODERATOR, QUESTIONER
from components.reading.titles import position_in

_OWN = ("です", "でございます", "でありま", "と申し")
# One who speaks of himself may give a name of one part, in any script.
_OWN_NAME = rf"{FULL_NAME}|[{KANJI}]|[ァ-ヴー]{{2,12}}|[A-Z][a-z'’-]{{1,20}}(?: [A-Z][a-z'’-]{{1,20}})?"
_BY_HIMSELF = re.compile(rf"[の、 ](?P<name>{_OWN_NAME})(?:記者)?(?P<says>です|でございます|でありま|と申し)")
# What is asked of stands behind a trade as a name behind a house.
_MATTERS = theme_spellings().union(entries("roles")["departments"])


def introduced_by_himself(plain: str) -> Iterator[Label]:
    """Yield whom a greeting names as the one who speaks: 東都証券の田中と申します, 港湾通信のロペスです, IR部の山本です."""
    if not any(own in plain for own in _OWN):
        return
    for found in _BY_HIMSELF.finditer(plain):
        label = introduced_at(plain, found)
        if label and (label.role != "analyst" or _is_own(label, found["says"])):
            yield label


def _is_own(label: Label, says: str) -> bool:
    """Say whether what stands behind a house is a name and no matter (損害保険の料率です): by itself, by the house or by the verb."""
    name, firm = label.name or "", label.firm or ""
    if is_personal(name):
        return True
    sure = bool(firm) and (surely_asks(firm) or SURE_FIRM.fullmatch(firm) or firm.startswith(PRESS_OPENINGS) or says != "です")
    return bool(sure) and not is_heading(name) and name not in _MATTERS


def told_more(label: Label, opening: str) -> Label:
    """Return the label of a name with what its bearer says first: his house (東都証券の梅津です) or whole name (ユリア・ヤンです)."""
    if not any(own in opening for own in _OWN):
        return label
    name = label.name or ""
    if whole := _WHOLE.match(opening):
        fuller = whole["name"]
        ends = fuller.endswith(f"・{name}") or fuller.startswith(f"{name} ") or (is_family_name(name) and fuller.startswith(name))
        if len(fuller) > len(name) and ends:
            return label._replace(name=fuller)
    if label.role == "management" or not any(part in opening for part in _PARTED.split(name)):
        return label
    own = next((o for o in introduced_by_himself(opening) if o.role == "analyst" and o.firm and _is_same(name, o.name or "")), None)
    if own is None:
        return label
    return label._replace(name=max(name, own.name or "", key=len), firm=label.firm or own.firm, role="analyst")


_PARTED = re.compile("[ ・]")


def _is_same(name: str, other: str) -> bool:
    """Say whether two names are one, or one of them is the other's family name."""
    short, whole = sorted((name, other), key=len)
    return short == whole or whole.startswith((f"{short} ", f"{short}・")) or whole.endswith(f"・{short}") or family_name(whole) == short


# Nothing but the name: what stands before it would be said of somebody.
_WHOLE = re.compile(rf"(?P<name>{FULL_NAME})(?:です|でございます|と申します)。")
# A subject (質問は経済です) is no house; what may be a matter too (設備投資です) needs a word that says who.
_HOUSE_ALONE = re.compile(
    r"(?:(?:すみません|すいません|失礼します|はい|どうも)[、。])?(?P<firm>[^、。はがをにも\s]{2,24}?)(?:です|(?P<who>の(?:者|記者)(?:です|でございます)|でございます|と申します))[。、]"
)


def house_introduced(plain: str) -> str | None:
    """Return the house that the very first words name and nobody with it: 港湾経済の者です, 港湾ニュースです."""
    found = _HOUSE_ALONE.match(plain)
    if found is None or not (found["who"] or surely_asks(found["firm"])):
        return None
    label = asking_firm(found["firm"])
    return label.firm if label else None


# 最前列の銀嶺証券さん、お願いします: whom a chair calls by the house alone, at the end of what he says.
_CALLED = re.compile(
    r"(?P<house>[^、。はがをにもへ\s]{2,24}?)(?:さん|様|さま|の(?:記者の)?方)(?:から|より)?(?:の?ご?質問)?(?:です)?"
    r"(?:、?(?:再び|もう一度|続けて)?、?(?:お願い|どうぞ)[^。]{0,16})?。?$"
)


# 先ほどお話しいただいた山手証券さん.
_TOLD_BEFORE = re.compile("^.*(?:いただいた|れた|した|いる|ある)(?=[^ぁ-ん])")


def house_called(said: str) -> str | None:
    """Return the house that a chair calls on by its name alone, None where he names a person or nobody."""
    found = _CALLED.search(said[-LONGEST_OPENING:].rstrip())
    place = _TOLD_BEFORE.sub("", found["house"]).rpartition("の")[2] if found else ""
    return house_named(place) if place and may_ask(place) else None


LONGEST_OPENING, _BEFORE_HOUSE = 60, re.compile(r"[、。\s「」はがをにも]")


def house_before(name: str, said: str) -> str | None:
    """Return the house that an analyst of the name puts before it in the first words, whatever it is called: 三つ葉塾の卜部です."""
    opening = said[:LONGEST_OPENING]
    family = name.rpartition("・")[2].partition(" ")[0]
    at = opening.find(f"の{family}")
    if at < 0 or not opening.startswith(_OWN, at + 1 + len(family)):
        return None
    place = _BEFORE_HOUSE.split(opening[:at])[-1]
    return None if len(place) < SHORTEST_NAME or _is_no_house(place) else house_named(place)


def _is_no_house(place: str) -> bool:
    """Say whether what stands before a name is its bearer's title or part in the call, or what is spoken of."""
    return bool(position_in(place) or is_heading(place) or MODERATOR.fullmatch(place) or QUESTIONER.fullmatch(place))


_SAYS = ("です。", "でございます", "と申し")
_NAME_ALONE = re.compile(rf"(?:^|(?<=[。、]))(?P<name>{FULL_NAME}|[{KANJI}]{{1,2}}|[ァ-ヴー]{{2,12}})(?P<says>{'|'.join(_SAYS)})")


def named_by_himself(plain: str) -> str | None:
    """Return the name that one gives alone, with no house before it: 伊集院と申します, 林です."""
    if not any(says in plain for says in _SAYS):
        return None
    for found in _NAME_ALONE.finditer(plain):
        name = found["name"]
        if (is_family_name(name) or found["says"] == "と申し") and not _is_other(name):
            return name
    return None


def _is_other(name: str) -> bool:
    """Say whether what stands in a name's place is somebody called by it, a house or a kind of person."""
    called = without_honorific(name)[1]
    return called or is_nobody(name) or may_ask(name) or name in INDEPENDENT or QUESTIONER.fullmatch(name) is not None
