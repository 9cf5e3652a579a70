"""Those who ask for a medium: ``港湾週報・浦川``, ``月刊港湾の浦川記者``, where the place proves that somebody asks."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.descriptions import Label, house_named, without_honorific
from components.reading.firms import may_ask
from components.reading.headings import is_heading, is_nobody
from components.reading.names import KANJI, is_family_name
from components.reading.sides import is_part
from components.reading.terms import either

_FIRMS = entries("firms")
_ENDINGS = either([*_FIRMS["press"], *_FIRMS["short_press"]])
# Before は stands the subject of a sentence: 聞き手は編集部・浦川.
_MEDIUM = rf"[^、。() ・は]{{1,24}}?(?:{_ENDINGS})|(?:{either(_FIRMS['press_openings'])})[^、。() ・は]{{2,24}}?"
_FOREIGN = "[ァ-ヴー]{2,12}[・=][ァ-ヴー]{2,12}"
_OF_MEDIUM = re.compile(rf"(?P<firm>{_MEDIUM})(?P<by>[・/、,の ])(?:(?P<name>[{KANJI}]{{1,4}})|(?P<foreign>{_FOREIGN}))")
_REPORTER = re.compile("の?記者$")


@lru_cache(maxsize=4096)
def asking_firm(text: str) -> Label | None:
    """Read a firm that asks and nothing else, where the place proves a speaker; a colon alone does not (設備投資：).

    A kind of medium (テレビ記者) asks and is no firm.
    """
    if "(" in text or "/" in text or is_part(text):
        return None
    bare = _REPORTER.sub("", text)
    if house_named(bare) is None and (bare != text or may_ask(bare)):
        return Label(None, "questioner", "analyst")
    return Label(None, "firm", "analyst", firm=bare) if may_ask(bare) else None


@lru_cache(maxsize=4096)
def of_medium(text: str) -> Label | None:
    """Read a medium and the name of who asks for it; a name that no list holds must stand behind a dot."""
    found = _OF_MEDIUM.fullmatch(without_honorific(_REPORTER.sub("", text))[0])
    if found is None or is_part(found["firm"]):
        return None
    name = found["foreign"] or found["name"]
    sure = found["foreign"] or is_family_name(name) or (found["by"] == "・" and not is_heading(name) and not is_nobody(name))
    return Label(name, "firm", "analyst", firm=house_named(found["firm"])) if sure else None
