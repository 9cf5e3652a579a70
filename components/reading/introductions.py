"""Who is named in full beside a title or a firm: by a colleague who hands over, by himself, or by whoever tells of him."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.reading.descriptions import Label, described, without_honorific
from components.reading.firms import ASKER_ENDS, surely_asks
from components.reading.media import asking_firm
from components.reading.names import KANJI, is_name, is_whole_name
from components.reading.sides import ASKER
from components.reading.titles import EXECUTIVE

SHORTEST_NAME = 2
# What stands between two particles of a sentence, with a name and a title, is short.
LONGEST_CLAUSE = 60
# A family name and a given one, with what may stand before them in a clause.
SHORTEST_WHOLE, LONGEST_NAME = 3, 24
_FORMER = re.compile("[前元]$")
# 代表取締役社長の高橋一郎でございます, 社長の高橋一郎より: who is named in full by a colleague or by himself.
_FULL_NAME = rf"[{KANJI}]{{1,4}} ?(?:[{KANJI}ァ-ヴー]|[ぁ-ん](?<!の(?=[{KANJI}]))){{1,5}}?|[ァ-ヴー]{{1,10}}[・=][ァ-ヴー・=]{{2,20}}"
_INTRODUCED = re.compile(rf"[の、](?P<name>{_FULL_NAME})(?:です|でございます|でありま|と申し|より|から|が|様|さま|さん|氏)")
# The next question comes from Priya Raghunathan, Halden Street Capital.
_LATIN_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}"
_LATIN_FIRM = r"(?:[A-Z]\.)+|[A-ZÀ-Þ][\w&'’-]*(?: (?:[A-Z&][\w&'’-]*|of)){0,4}"
_IN_ENGLISH = re.compile(
    rf"(?:from|of|to) (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{_LATIN_NAME})(?:,| with| of| from| at) (?P<firm>{_LATIN_FIRM})"
)
_OWN = ("です", "でございます", "でありま", "と申し")
_BEFORE_INTRODUCED = re.compile(r"[、。\n「」()はもがを]")
LONGEST_PLACE = 30
# 東都証券の田中アナリストから: what one is called is no part of the name.
_ASKER = re.compile(f"{ASKER}$")
# What parts a name from what is told of its bearer.
_CLAUSES = re.compile(r"[はがもをにへとで、。「」()\n]")


def introduced_by_himself(plain: str) -> Iterator[Label]:
    """Yield whom a greeting names as the one who speaks: 東都証券の田中と申します, IR部の山本です."""
    if not any(own in plain for own in _OWN):
        return
    for found in _INTRODUCED.finditer(plain):
        if plain.startswith(_OWN, found.end("name")) and (label := _introduced(plain, found)):
            yield label


def house_introduced(plain: str) -> str | None:
    """Return the house that the very first words name and nobody with it: 港湾経済の者です, 港湾ニュースです."""
    found = _HOUSE_ALONE.match(plain)
    if found is None or not (found["who"] or surely_asks(found["firm"])):
        return None
    label = asking_firm(found["firm"])
    return label.firm if label else None


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
            yield replace(label, proof="told")


def _introduced(plain: str, found: re.Match[str]) -> Label | None:
    # Before a comma a firm stands, or nothing that introduces.
    if plain[found.start()] == "、" and plain[max(0, found.start() - 1)] not in ASKER_ENDS:
        return None
    name, _ = without_honorific(_ASKER.sub("", found["name"]))
    if not is_name(name) or len(name) < SHORTEST_NAME:
        return None
    place = _BEFORE_INTRODUCED.split(plain[max(0, found.start() - LONGEST_PLACE) : found.start()])[-1]
    tail = place.rpartition("の")[2]
    firm = asking_firm(tail) or asking_firm(place)
    if firm:
        return Label(name, "firm", "analyst", firm=firm.firm)
    label = described(f"{place}の{name}") if plain[found.start()] == "の" else None
    return label if label and label.position else None
