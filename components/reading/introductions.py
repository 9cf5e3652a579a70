"""Who is named in full beside a title or a firm: by a colleague who hands over, by himself, or by whoever tells of him."""

import re
from collections.abc import Iterator
from functools import lru_cache

from components.lexicon import entries, theme_spellings
from components.reading.descriptions import Label, described, house_named, is_personal, without_honorific
from components.reading.firms import ASKER_ENDS, SURE_FIRM, may_ask, surely_asks
from components.reading.headings import is_heading, is_nobody
from components.reading.media import asking_firm
from components.reading.names import KANJI, is_family_name, is_name, is_whole_name
from components.reading.sides import ASKER, MODERATOR, QUESTIONER
from components.reading.titles import EXECUTIVE, position_in

_ROLES = entries("roles")
SHORTEST_NAME = 2
# What stands between two particles of a sentence, with a name and a title, is short.
LONGEST_CLAUSE = 60
# A family name and a given one, with what may stand before them in a clause.
SHORTEST_WHOLE, LONGEST_NAME = 3, 24
_FORMER = re.compile("[前元]$")
# 代表取締役社長の高橋一郎でございます, 社長の高橋一郎より: who is named in full by a colleague or by himself.
_FULL_NAME = rf"[{KANJI}]{{1,4}} ?(?:[{KANJI}ァ-ヴー]|[ぁ-ん](?<!の(?=[{KANJI}]))){{1,5}}?|[ァ-ヴー]{{1,10}}[・=][ァ-ヴー・=]{{2,20}}"
# How a house, a title, an office and a part in the call end: nothing else stands before an introduction, and most places are passed over.
_INTRODUCE = (
    *_ROLES["positions"],
    *_ROLES["askers"],
    *_ROLES["questioner"],
    *_ROLES["moderator"],
    *_ROLES["independent"],
    *entries("firms")["unnamed"],
)
_BEFORE = "".join(map(re.escape, sorted({word[-1] for word in _INTRODUCE} | ASKER_ENDS | set("部室課局ープ"))))
# The particle stands first in the pattern: that is what the search looks for.
_INTRODUCED = re.compile(
    rf"[の、](?<=[{_BEFORE}].)(?P<name>{_FULL_NAME})(?:です|でございます|でありま|と申し|より|から|が|様|さま|さん|氏)"
)
# The next question comes from Priya Raghunathan, Halden Street Capital.
_LATIN_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}"
_LATIN_FIRM = r"(?:[A-Z]\.)+|[A-ZÀ-Þ][\w&'’-]*(?: (?:[A-Z&][\w&'’-]*|of)){0,4}"
_IN_ENGLISH = re.compile(
    rf"(?:from|of|to) (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{_LATIN_NAME})(?:,| with| of| from| at) (?P<firm>{_LATIN_FIRM})"
)
# One who speaks of himself may give a name of one part, in any script.
_OWN_NAME = rf"{_FULL_NAME}|[{KANJI}]|[ァ-ヴー]{{2,12}}|[A-Z][a-z'’-]{{1,20}}(?: [A-Z][a-z'’-]{{1,20}})?"
_BY_HIMSELF = re.compile(rf"[の、 ](?P<name>{_OWN_NAME})(?:記者)?(?P<says>です|でございます|でありま|と申し)")
_PRESS_OPENINGS = tuple(entries("firms")["press_openings"])
# What is asked of stands behind a trade as a name behind a house.
_MATTERS = theme_spellings().union(_ROLES["departments"])
_OWN = ("です", "でございます", "でありま", "と申し")
_OTHERS = re.compile("|".join(entries("meeting")["others"]))
_BEFORE_INTRODUCED = re.compile(r"[、。:\n「」()はもがを]")
LONGEST_PLACE = 30
# 東都証券の田中アナリストから: what one is called is no part of the name.
_ASKER = re.compile(f"{ASKER}$")
# What parts a name from what is told of its bearer.
_CLAUSES = re.compile(r"[はがもをにへとで、。「」()\n]|の(?=(?:回答|説明|発言|コメント))")


def introduced_by_himself(plain: str) -> Iterator[Label]:
    """Yield whom a greeting names as the one who speaks: 東都証券の田中と申します, 港湾通信のロペスです, IR部の山本です."""
    if not any(own in plain for own in _OWN):
        return
    for found in _BY_HIMSELF.finditer(plain):
        label = _introduced(plain, found)
        if label and (label.role != "analyst" or _is_own(label, found["says"])):
            yield label


def _is_own(label: Label, says: str) -> bool:
    """Say whether what stands behind a house is a name and no matter (損害保険の料率です): by itself, by the house or by the verb."""
    name, firm = label.name or "", label.firm or ""
    if is_personal(name):
        return True
    sure = bool(firm) and (surely_asks(firm) or SURE_FIRM.fullmatch(firm) or firm.startswith(_PRESS_OPENINGS) or says != "です")
    return bool(sure) and not is_heading(name) and name not in _MATTERS


def told_more(label: Label, opening: str) -> Label:
    """Return the label of a name with what its bearer says first: his house (東都証券の梅津です) or whole name (ユリア・ヤンです)."""
    name = label.name or ""
    if whole := _WHOLE.match(opening):
        fuller = whole["name"]
        ends = fuller.endswith(f"・{name}") or fuller.startswith(f"{name} ") or (is_family_name(name) and fuller.startswith(name))
        if len(fuller) > len(name) and ends:
            return label._replace(name=fuller)
    if label.role == "management" or not (name.partition(" ")[0] in opening or name.rpartition("・")[2] in opening):
        return label
    own = next((o for o in introduced_by_himself(opening) if o.role == "analyst" and o.firm and _is_same(name, o.name or "")), None)
    if own is None:
        return label
    return label._replace(name=max(name, own.name or "", key=len), firm=label.firm or own.firm, role="analyst")


def _is_same(name: str, other: str) -> bool:
    """Say whether two names are one, or one of them is the other's family name."""
    short, whole = sorted((name, other), key=len)
    return short == whole or whole.startswith(f"{short} ") or whole.endswith(f"・{short}")


# Nothing but the name: what stands before it would be said of somebody.
_WHOLE = re.compile(rf"(?P<name>{_FULL_NAME})(?:です|でございます|と申します)。")


def house_introduced(plain: str) -> str | None:
    """Return the house that the very first words name and nobody with it: 港湾経済の者です, 港湾ニュースです."""
    found = _HOUSE_ALONE.match(plain)
    if found is None or not (found["who"] or surely_asks(found["firm"])):
        return None
    label = asking_firm(found["firm"])
    return label.firm if label else None


def house_before(name: str, said: str) -> str | None:
    """Return the house that an analyst of the name puts before it in the first words, whatever it is called: 三つ葉塾の卜部です."""
    opening = said[:LONGEST_OPENING]
    family = name.rpartition("・")[2].partition(" ")[0]
    at = opening.find(f"の{family}")
    if at < 0 or not opening.startswith(_OWN, at + 1 + len(family)):
        return None
    place = _BEFORE_HOUSE.split(opening[:at])[-1]
    other = (
        position_in(place) or is_heading(place) or MODERATOR.fullmatch(place) or QUESTIONER.fullmatch(place) or len(place) < SHORTEST_NAME
    )
    return None if other else house_named(place)


LONGEST_OPENING, _BEFORE_HOUSE = 60, re.compile(r"[、。\s「」はがをにも]")


def named_by_himself(plain: str) -> str | None:
    """Return the name that one gives alone, with no house before it: 伊集院と申します, 林です."""
    for found in _NAME_ALONE.finditer(plain):
        name = found["name"]
        if (is_family_name(name) or found["says"] == "と申し") and not _is_other(name):
            return name
    return None


def _is_other(name: str) -> bool:
    """Say whether what stands in a name's place is somebody called by it, a house or a kind of person."""
    called = without_honorific(name)[1]
    return called or is_nobody(name) or may_ask(name) or name in _INDEPENDENT or QUESTIONER.fullmatch(name) is not None


_NAME_ALONE = re.compile(rf"(?:^|(?<=[。、]))(?P<name>{_FULL_NAME}|[{KANJI}]{{1,2}}|[ァ-ヴー]{{2,12}})(?P<says>です。|でございます|と申し)")

# A subject (質問は経済です) is no house; what may be a matter too (設備投資です) needs a word that says who.
_HOUSE_ALONE = re.compile(
    r"(?:(?:すみません|すいません|失礼します|はい|どうも)[、。])?(?P<firm>[^、。はがをにも\s]{2,24}?)(?:です|(?P<who>の(?:者|記者)(?:です|でございます)|でございます|と申します))[。、]"
)


def introduced(plain: str) -> Iterator[Label]:
    """Yield those whom a sentence names in full behind a title or a firm: 代表取締役社長の高橋一郎より, 東都証券の田中一郎です."""
    if "from " in plain or " of " in plain:
        yield from (Label(found["name"], "firm", "analyst", firm=found["firm"].rstrip(".")) for found in _IN_ENGLISH.finditer(plain))
    yield from (label for found in _INTRODUCED.finditer(plain) if (label := _introduced(plain, found)))


def bearers(plain: str, end: int) -> Iterator[Label]:
    """Yield those whom ``plain[:end]`` names in full before a title, in the midst of what it tells: 鵜飼誠社長は冒頭."""
    for piece in _CLAUSES.split(plain[:end]):
        label = described(piece.strip()) if len(piece) <= LONGEST_CLAUSE and EXECUTIVE.search(piece) else None
        if label and label.position and label.name and is_whole_name(label.name):
            yield label


def told_of_later(plain: str, start: int) -> Iterator[Label]:
    """Yield those whom the text from ``start`` on names in full right before a title, whoever does: 古賀みどり常務が同席した."""
    for title in EXECUTIVE.finditer(plain, start):
        name = _CLAUSES.split(plain[max(start, title.start() - LONGEST_NAME) : title.start()])[-1]
        label = described(name + title[0]) if len(name) >= SHORTEST_WHOLE and not _FORMER.search(name) else None
        if label and label.position and label.name and is_whole_name(label.name):
            yield label._replace(proof="told")


def tells_of_others(plain: str, end: int) -> bool:
    """Say whether ``plain[:end]`` tells that others answer beside the one it names: 二宮氏らが対応した."""
    return _OTHERS.search(plain, 0, end) is not None


def _introduced(plain: str, found: re.Match[str]) -> Label | None:
    # Before a comma a firm stands, or nothing that introduces.
    if plain[found.start()] in "、 " and plain[max(0, found.start() - 1)] not in ASKER_ENDS:
        return None
    name, _ = without_honorific(_ASKER.sub("", found["name"]))
    if not is_name(name) or (len(name) < SHORTEST_NAME and not is_family_name(name)):
        return None
    place = _BEFORE_INTRODUCED.split(plain[max(0, found.start() - LONGEST_PLACE) : found.start()])[-1]
    if house := _house(place):
        return Label(name, "firm", "analyst", firm=house.firm)
    if MODERATOR.fullmatch(place) and is_personal(name):
        return Label(name, "moderator", "moderator")
    label = described(f"{place}の{name}") if plain[found.start()] == "の" else None
    return label if label and label.position else None


@lru_cache(maxsize=4096)
def _house(place: str) -> Label | None:
    """Read for whom one asks before his name: 東都証券, 東都証券のアナリスト, 月刊港湾の編集部, 個人投資家 (for nobody)."""
    parts = _ASKER.sub("", place).split("の")
    for part in (parts[-1], "の".join(parts), *parts[-2::-1]):
        if firm := asking_firm(part) or (_opened_as_medium(part) if part.startswith(_PRESS_OPENINGS) else None):
            return firm
    unhoused = place in _INDEPENDENT or QUESTIONER.fullmatch(place) is not None
    return Label(None, "questioner", "analyst") if unhoused else None


_INDEPENDENT = frozenset([*_ROLES["independent"], *entries("firms")["unnamed"]])


def _opened_as_medium(part: str) -> Label | None:
    """Read 日刊港湾: whatever begins so is a medium, whose name goes on behind."""
    return Label(None, "firm", "analyst", firm=part) if part not in _PRESS_OPENINGS else None
