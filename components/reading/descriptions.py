"""Names with what describes them: ``所属＋役職＋氏名`` in any order, in brackets, behind dashes, の or a blank."""

import re
from functools import lru_cache

from components.reading.bracketed import BRACKET, SIDE_BY_SIDE, bracketed, covering, firm_first, glossed, script, title_first
from components.reading.firms import HOUSE
from components.reading.label import Label
from components.reading.named import (
    BEFORE_HOUSE,
    HONOURED_FIRST,
    asks_for,
    house_named,
    named,
    of_house_behind,
    of_office,
    without_honorific,
)
from components.reading.names import is_kanji, is_name
from components.reading.sides import ASKER
from components.reading.titles import opens_with_title, position_in

# A reading behind a name: 東海林 蕗子(しょうじ・ふきこ).
_READING = re.compile(r" ?\([ぁ-ん][ぁ-ん ・]{1,20}\)")
_ADDRESS = re.compile(r"^(?:Dr|Mr|Ms|Mrs|Prof|DR|MR|MS|MRS|PROF)\.? ")
_STROKED = re.compile(r"(?P<one>[^/()]{2,40}?) ?/ ?(?P<other>[^/()]{2,40}?)(?P<rest>(?:氏|さん|様)? ?\(.*)")
_DASH = re.compile(r"(?:,| (?:-{1,2}|—|―|/|\|)) ?|/")
_ANALYST = re.compile(rf"{ASKER}|Analyst")
# 南雲/記者(決済通信).
_ASKER_OF = re.compile(rf"{ASKER} ?\((?P<firm>[^()]{{2,24}})\)")


@lru_cache(maxsize=4096)
def described(text: str) -> Label | None:
    """Read a name with its firm or title, on either side of it, with or without an honorific; None where there is no name."""
    text = _READING.sub("", text).strip(" 、,")
    text, addressed = _ADDRESS.subn("", text)
    if label := _twice(text) or _dashed(text) or glossed(text) or covering(text):
        return label
    bracket = BRACKET.fullmatch(text)
    if bracket and (label := bracketed(bracket) or firm_first(bracket) or title_first(bracket)):
        return label
    if honoured := HONOURED_FIRST.fullmatch(text):
        return of_house_behind(honoured) or None
    if (before := BEFORE_HOUSE.fullmatch(text)) and (label := asks_for(before)):
        return label
    bare, honorific = without_honorific(text)
    label = named(bare, honorific or bool(addressed))
    return (of_office(bare) or label) if label is None or label.proof == "form" else label


def _dashed(text: str) -> Label | None:
    """Read 高橋 一郎 - CEO and 沢渡 和也 - 五稜アセット - アナリスト: the name first, what follows says the side."""
    name, *parts = [part.strip() for part in _DASH.split(text)]
    glossed = BRACKET.fullmatch(name) or SIDE_BY_SIDE.fullmatch(name)
    name, _ = without_honorific(glossed["outside"] if glossed else name)
    if not parts or not is_name(name) or _ANALYST.fullmatch(name) or opens_with_title(name):
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
    return (found["outside"], other) if found and is_name(other) and script(other) != script(name) else (titles, None)
