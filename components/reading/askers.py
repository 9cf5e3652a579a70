"""Labels of those who ask by profession: with アナリスト, 記者 or such a word behind the firm, behind the name, or in the bracket."""

import re

from components.reading.bracketed import BRACKET, inside_of
from components.reading.descriptions import described
from components.reading.firms import is_firm
from components.reading.headings import is_heading
from components.reading.label import Label
from components.reading.named import house_named, housed, without_honorific
from components.reading.names import is_family_name, is_name, is_whole_name
from components.reading.sides import ASKER, QUESTIONER

# A headline may name somebody with his title behind a clause.
CLAUSE = re.compile(r"、|(?<=[^ぁ-ん])[はがをにで](?=[^ぁ-ん])")
# アナリスト説明会メモ(5月2日、盛岡): behind a heading a bracket says when and where.
_REMARK = re.compile(r" ?\([^()]{0,40}\)$")
_ANY_ASKER = re.compile(ASKER)
# What an analyst is called besides: 東都証券、シニアアナリスト.
_RANK = re.compile("[の、,・ ]{0,4}(?:シニア|チーフ|リード|首席|主席|主任|上席|上級)?[の、, ]{0,4}$")
_ANALYST = re.compile(rf"(?P<firm>.{{0,60}}?)の?(?:シニア|チーフ|リード)?{ASKER}(?:の|、|,|・|である|:| ){{0,4}}(?P<name>.{{0,60}})")
_ENDS_AS_ANALYST = re.compile(rf"(?P<rest>.{{1,60}}?){ASKER}")
# Q(記者): the mark of a question and the trade of who asks.
_MARK = re.compile(r"[QA]|ご?質問|問い?")
_UNNAMED = re.compile(r"[A-Z]|[0-9一二三四五六七八九十]{1,3}|")


def asker(head: str) -> Label | None:
    """Read a label with the word アナリスト: behind the firm, behind the name, or in the bracket."""
    found = _ANALYST.fullmatch(head)
    if found is None or is_heading(_REMARK.sub("", head)):
        return None
    bare, _ = without_honorific(found["name"])
    firm = house_named(found["firm"].strip(" 、,・")) or None
    if firm and CLAUSE.search(firm):
        return _analyst_behind(head)
    if _UNNAMED.fullmatch(bare.strip(")]( ")) or QUESTIONER.fullmatch(bare):
        return _analyst_behind(head) or _analyst_alone(firm)
    if bare.startswith("(") and firm and is_name(firm):
        return _whole_inside(firm, inside_of(bare)) or Label(firm, "analyst", "analyst", firm=inside_of(bare))
    label = described(bare)
    return Label(label.name, "analyst", "analyst", firm=firm or label.firm) if label and label.name else None


def _analyst_alone(before: str | None) -> Label:
    """Read 田中アナリスト and 東都証券アナリスト: what stands before the word is a family name or a firm."""
    if before and is_family_name(before) and not is_firm(before):
        return Label(before, "analyst", "analyst")
    return Label(None, "analyst", "analyst", firm=before)


def _whole_inside(name: str, inside: str) -> Label | None:
    """Read 都築記者(鉄と街新報 都築 光氏): the bracket gives the house, and the whole name behind it."""
    bare, _ = without_honorific(inside)
    at = bare.find(name)
    whole = bare[at:] if at > 0 and bare[at - 1] in " の・、" else ""
    return Label(whole, "analyst", "analyst", firm=bare[:at].strip(" の・、")) if is_name(whole) and is_whole_name(whole) else None


def _analyst_behind(head: str) -> Label | None:
    """Read 田中一郎氏(東都証券アナリスト) and 東都証券の田中一郎アナリスト."""
    if bracket := BRACKET.fullmatch(head):
        outside, _ = without_honorific(bracket["outside"])
        if _MARK.fullmatch(outside):
            return Label(None, "questioner", "analyst")
        if whole := _whole_inside(outside, bracket["inside"]):
            return whole
        firm = _RANK.sub("", _ANY_ASKER.split(bracket["inside"])[0])
        return Label(outside, "analyst", "analyst", firm=firm or None) if is_name(outside) else None
    named = _ENDS_AS_ANALYST.fullmatch(head)
    return housed(_RANK.sub("", named["rest"])) if named else None
