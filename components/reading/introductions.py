"""Who is named in full beside a title or a firm: by a colleague who hands over, or by whoever tells of him."""

import re
from collections.abc import Iterator
from functools import lru_cache

from components.lexicon import entries
from components.reading.descriptions import described
from components.reading.firms import ASKER_ENDS
from components.reading.headings import is_heading
from components.reading.label import Label
from components.reading.media import asking_firm
from components.reading.named import house_named, is_personal, without_honorific
from components.reading.names import KANJI, is_family_name, is_name, is_whole_name
from components.reading.sides import ASKER, MODERATOR, QUESTIONER
from components.reading.terms import either
from components.reading.titles import EXECUTIVE, position_in

_ROLES, _MEETING = entries("roles"), entries("meeting")
INDEPENDENT = frozenset([*_ROLES["independent"], *entries("firms")["unnamed"]])
SHORTEST_NAME = 2
# What stands between two particles of a sentence, with a name and a title, is short.
LONGEST_CLAUSE = 60
# A family name and a given one, with what may stand before them in a clause.
SHORTEST_WHOLE, LONGEST_NAME = 3, 24
_FORMER = tuple(_ROLES["former"])
# 代表取締役社長の高橋一郎でございます, 社長の高橋一郎より: who is named in full by a colleague or by himself.
FULL_NAME = rf"[{KANJI}]{{1,4}} ?(?:[{KANJI}ァ-ヴー]|[ぁ-ん](?<!の(?=[{KANJI}]))){{1,5}}?|[ァ-ヴー]{{1,10}}[・=][ァ-ヴー・=]{{2,20}}"
# Priya Raghunathan, and with a middle name or letter.
_LATIN_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}"
# How a house, a title, an office and a part in the call end: nothing else stands before an introduction, and most places are passed over.
_INTRODUCE = (
    *_ROLES["positions"],
    *_ROLES["askers"],
    *_ROLES["questioner"],
    *_ROLES["moderator"],
    *INDEPENDENT,
)
_BEFORE = "".join(map(re.escape, sorted({word[-1] for word in _INTRODUCE} | ASKER_ENDS | set("部室課局ープ"))))
# The particle stands first in the pattern: that is what the search looks for.
_INTRODUCED = re.compile(
    rf"[の、](?<=[{_BEFORE}].)(?P<name>{FULL_NAME}|{_LATIN_NAME})(?:です|でございます|でありま|と申し|より|から|が|様|さま|さん|氏|と、|に移|にお移|の回線)"
)
# The next question comes from Priya Raghunathan, Halden Street Capital.
_LATIN_FIRM = r"(?:[A-Z]\.)+|[A-ZÀ-Þ][\w&'’-]*(?: (?:[A-Z&][\w&'’-]*|of)){0,4}"
_IN_ENGLISH = re.compile(
    rf"(?:from|of|to) (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{_LATIN_NAME})(?:,| with| of| from| at) (?P<firm>{_LATIN_FIRM})"
)
PRESS_OPENINGS = tuple(entries("firms")["press_openings"])
_OTHERS = re.compile("|".join(_MEETING["others"]))
_UNNAMED = re.compile(f"、(?:{'|'.join(_MEETING['unnamed'])})")
LONGEST_HEADING = 14
# 光が丘証券: the particle within a place's name parts nothing.
_BEFORE_INTRODUCED = re.compile(rf"[、。:\n「」()はもを]|が(?![{entries('names')['places_behind_ga']}])")
LONGEST_PLACE = 30
# 東都証券の田中アナリストから: what one is called is no part of the name.
_ASKER = re.compile(f"{ASKER}$")
# What parts a name from what is told of its bearer.
_CLAUSES = re.compile(r"[はがもをにへとで、。「」()\n]|の(?=(?:回答|説明|発言|コメント))")


def introduced(plain: str) -> Iterator[Label]:
    """Yield those whom a sentence names in full behind a title or a firm: 代表取締役社長の高橋一郎より, 東都証券の田中一郎です."""
    if "from " in plain or " of " in plain:
        yield from (Label(found["name"], "firm", "analyst", firm=found["firm"].rstrip(".")) for found in _IN_ENGLISH.finditer(plain))
    yield from (label for found in _INTRODUCED.finditer(plain) if (label := introduced_at(plain, found)))
    yield from (label for found in _CALLED_ON.finditer(plain) if (label := _called_on(found)))


# 次の質問は珠江基金管理の劉佳怡さんから: on whom a chair calls has a house before his name, whatever it is called.
_CALLED_ON = re.compile(
    rf"{either(_MEETING['calls_on'])}[^。、\n]{{0,8}}?(?:は|に|、|として)、?(?:[^。、\n]{{2,20}}?(?:参加|出席|お越し|接続)の、)?"
    rf"(?P<house>[^、。はがをにも\n]{{2,24}}?)の(?P<name>{FULL_NAME}|{_LATIN_NAME})"
    rf"(?:氏|様|さま|さん)(?!(?:から|より|が|は)、?(?:{'|'.join(_MEETING['answers'])}))"
)


def _called_on(found: re.Match[str]) -> Label | None:
    """Return the label of one who is called on with a house; a title, an office or a part in the call before the name is none."""
    place, name = found["house"], found["name"]
    if position_in(place) or _OFFICE.search(place) or MODERATOR.fullmatch(place) or QUESTIONER.fullmatch(place):
        return None
    # Of モンテローザ・アジア one part alone is a region.
    named = not all(map(is_heading, place.split("・"))) and is_name(name) and is_personal(name)
    return Label(name, "firm", "analyst", firm=house_named(place)) if named else None


_OFFICE = re.compile("[部室課]$")


def bearers(plain: str, end: int) -> Iterator[Label]:
    """Yield those whom ``plain[:end]`` names in full before a title, in the midst of what it tells: 鵜飼誠社長は冒頭."""
    for piece in _CLAUSES.split(plain[:end]):
        label = described(piece.strip()) if len(piece) <= LONGEST_CLAUSE and EXECUTIVE.search(piece) else None
        if label and label.position and label.name and is_whole_name(label.name) and not label.position.startswith(_FORMER):
            yield label


def told_of_later(plain: str, start: int) -> Iterator[Label]:
    """Yield those whom the text from ``start`` on names in full right before a title, whoever does: 古賀みどり常務が同席した."""
    for title in EXECUTIVE.finditer(plain, start):
        name = _CLAUSES.split(plain[max(start, title.start() - LONGEST_NAME) : title.start()])[-1]
        label = described(name + title[0]) if len(name) >= SHORTEST_WHOLE and not name.endswith(_FORMER) else None
        if label and label.position and label.name and is_whole_name(label.name):
            yield label._replace(proof="told")


def tells_of_others(plain: str, end: int) -> bool:
    """Say whether ``plain[:end]`` tells that others answer beside the one it names: 二宮氏らが対応した."""
    return _OTHERS.search(plain, 0, end) is not None or _lists_unnamed(plain, end)


def _lists_unnamed(plain: str, end: int) -> bool:
    """Say whether a list behind its heading counts some whom it does not name: 先方:桐山常務、IR室2名."""
    starts = (plain.rfind("\n", 0, found.start()) + 1 for found in _UNNAMED.finditer(plain, 0, end))
    return any(plain.find(":", start, start + LONGEST_HEADING) >= 0 for start in starts)


def introduced_at(plain: str, found: re.Match[str]) -> Label | None:
    """Return the label of the name in ``found`` by what stands before it: a house, a part in the call or a title, or else None."""
    # Before a comma a firm stands, or nothing that introduces.
    if plain[found.start()] in "、 " and plain[max(0, found.start() - 1)] not in ASKER_ENDS:
        return None
    name, _ = without_honorific(_ASKER.sub("", found["name"]))
    if not is_name(name) or (len(name) < SHORTEST_NAME and not is_family_name(name)):
        return None
    place = _BEFORE_INTRODUCED.split(plain[max(0, found.start() - LONGEST_PLACE) : found.start()])[-1]
    if house := _house(place):
        return Label(name, "firm", "analyst", firm=house_named(house.firm) if house.firm else None)
    if MODERATOR.fullmatch(place) and is_personal(name):
        return Label(name, "moderator", "moderator")
    label = described(f"{place}の{name}") if plain[found.start()] == "の" else None
    return label if label and label.position else None


@lru_cache(maxsize=4096)
def _house(place: str) -> Label | None:
    """Read for whom one asks before his name: 東都証券, 東都証券のアナリスト, 月刊港湾の編集部, 個人投資家 (for nobody)."""
    parts = _ASKER.sub("", place).split("の")
    for part in (parts[-1], "の".join(parts), *parts[-2::-1]):
        if firm := asking_firm(part) or (_opened_as_medium(part) if part.startswith(PRESS_OPENINGS) else None):
            return firm
    unhoused = place in INDEPENDENT or QUESTIONER.fullmatch(place) is not None
    return Label(None, "questioner", "analyst") if unhoused else None


def _opened_as_medium(part: str) -> Label | None:
    """Read 日刊港湾: whatever begins so is a medium, whose name goes on behind."""
    return Label(None, "firm", "analyst", firm=part) if part not in PRESS_OPENINGS else None
