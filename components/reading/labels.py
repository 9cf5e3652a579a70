"""What a speaker's label says: name, firm, position and role, and what proves that it is one."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.bracketed import BRACKET
from components.reading.cleaning import composed
from components.reading.descriptions import described
from components.reading.firms import FIRM_THEN_NAME, LONE_FIRM, is_firm, may_ask
from components.reading.headings import is_heading, is_nobody
from components.reading.label import Label
from components.reading.named import house_named, housed, is_personal, without_desk, without_honorific
from components.reading.names import BETWEEN_PARTS, KANJI, is_family_name, is_name, is_whole_name
from components.reading.sides import ASKER, QUESTIONER, SIDES, VOICE, is_part
from components.reading.titles import EXECUTIVE, is_title, position_in
from components.reading.transcript import Role

# Longer heads are sentences that happen to hold a colon.
LONGEST_LABEL = 60
# 経済誌「生産の友」 風間記者: the one label with quotation marks.
_MEDIUM = re.compile(
    rf"(?P<firm>[^「」]{{0,12}}「[^「」]{{1,24}}」)[ の・、]?(?P<name>[{KANJI}ァ-ヴー]{{1,10}})(?:記者|氏|さん)(?:氏|さん)?"
)
# The letter by which some transcripts say what a speaker does.
_MARKED = re.compile(r"(?P<head>.{1,48}?) ?\[(?P<letter>[MQA])\]")
_BLANKS = re.compile(r" {2,}")
# 同・柏木氏: of the firm that stood last.
_OF_THE_SAME = re.compile("^ ?同[・ 、]")
_NO_LABEL = re.compile(r"[。!?「」『』\n]")
# A headline may name somebody with his title behind a clause.
_CLAUSE = re.compile(r"、|(?<=[^ぁ-ん])[はがをにで](?=[^ぁ-ん])")
# アナリスト説明会メモ(5月2日、盛岡): behind a heading a bracket says when and where.
_REMARK = re.compile(r" ?\([^()]{0,40}\)$")
_ANY_ASKER = re.compile(ASKER)
# What an analyst is called besides: 東都証券、シニアアナリスト.
_RANK = re.compile("[の、,・ ]{0,4}(?:シニア|チーフ|リード|首席|主席|主任|上席|上級)?[の、, ]{0,4}$")
_ANALYST = re.compile(rf"(?P<firm>.{{0,60}}?)の?(?:シニア|チーフ|リード)?{ASKER}(?:の|、|,|・|である|:| ){{0,4}}(?P<name>.{{0,60}})")
_ENDS_AS_ANALYST = re.compile(rf"(?P<rest>.{{1,60}}?){ASKER}")
# 男性(所属・氏名を名乗らず): one who asks, of whom the text says that nothing is known.
_NAMELESS = re.compile(
    r"(?:会場の?|別の)?(?:男性|女性|参加者|出席者|来場者|質問者|株主)?[ 、(]{1,2}[^。]{0,24}(?:名乗ら|聞き取れ|聞取れ|不詳|不明)[^。]{0,12}"
)
# What stands for its one bearer: an executive's title, or that of who heads a part of the company (経理部長).
_BORNE_ALONE = re.compile(rf"{EXECUTIVE.pattern}|.(?:部|室|局|課|支店|工場|センター|カンパニー)長$")
# Q(記者): the mark of a question and the trade of who asks.
_MARK = re.compile(r"[QA]|ご?質問|問い?")
# 司会(広報室) 高橋: behind the part stands the office, and then the name.
_OFFICE_FIRST = re.compile(r"\([^()]{1,24}(?:部|室|課|局|本部|センター|グループ|IR)\) ?(?P<name>[^()]{2,30})")
_UNNAMED = re.compile(r"[A-Z]|[0-9一二三四五六七八九十]{1,3}|")


@lru_cache(maxsize=4096)
def parse_label(head: str) -> Label | None:
    """Take a plain ``head`` apart, or return None where it cannot be a speaker's label."""
    head = composed(head)
    if medium := _MEDIUM.fullmatch(head.strip()):
        return Label(medium["name"], "analyst", "analyst", firm=medium["firm"])
    if marked := _MARKED.fullmatch(head.strip()):
        return _with_letter(marked["head"], marked["letter"])
    head = _BLANKS.sub(" ", _OF_THE_SAME.sub("", head).strip(" \t■●◆◇□○◎・•▪▼▽▶►★☆-*#<>【】[]"))
    if not head or len(head) > LONGEST_LABEL or _NO_LABEL.search(head) or head.count("(") != head.count(")"):
        return None
    return _unnamed(head) or _analyst(head) or _title_alone(head) or _firm_alone(head) or _whole(head)


def _with_letter(head: str, letter: str) -> Label | None:
    """Read 高橋 [A] and 司会 [M]: Q asks, A answers, M presents or chairs."""
    label = parse_label(head)
    if label is None:
        return None
    role: Role = "analyst" if letter == "Q" else "moderator" if label.role == "moderator" else "management"
    return label._replace(role=role, proof=label.proof if label.proof != "form" else "mark")


def _whole(head: str) -> Label | None:
    """Read a name with what describes it; behind a clause it is a headline's: 上期は増収減益 樫村社長."""
    label = described(head)
    return None if label and not label.firm and _CLAUSE.search(head.partition(label.name or head)[0]) else label


def _firm_alone(head: str) -> Label | None:
    """Read a label that is a firm that asks and nothing else: 東都証券, ロイター."""
    alone = "/" not in head and (LONE_FIRM.fullmatch(head) or _is_desk(head))
    return Label(None, "firm", "analyst", firm=head) if alone else None


def _is_desk(head: str) -> bool:
    """Say whether a label is a part of a firm that asks: 東都銀行投資部."""
    found = FIRM_THEN_NAME.fullmatch(head)
    return found is not None and is_name(found["name"]) and _is_part(found["name"])


def _is_part(name: str) -> bool:
    """Say whether what stands in a name's place is a part of a house, and no heading or whole company."""
    return is_nobody(name) and not is_heading(name) and not name.endswith("会社")


def _title_alone(head: str) -> Label | None:
    """Read a label that is a corporate title and nothing else: 社長, 最高経営責任者, CEO."""
    return Label(None, "title", "management", position=head) if is_title(head) and _BORNE_ALONE.search(head) else None


def _unnamed(head: str) -> Label | None:
    """Read a label that gives a part in the call and no name, or a name behind the part: 司会者, 質問者1, 会社側 高橋."""
    if _NAMELESS.fullmatch(head):
        return Label(None, "questioner", "analyst")
    if VOICE.fullmatch(head):
        return Label(None, "voice")
    for key, pattern, role in SIDES:
        if found := pattern.fullmatch(head):
            rest = found["rest"] or ""
            if rest and is_heading(head):
                return None
            if (inner := _inner(rest)) and pattern.fullmatch(inner):
                return _part(key, role, "")
            named = _behind(key, rest) if rest else None
            return named._replace(proof=key, role=role) if named else _part(key, role, rest)
    return None


def _behind(key: str, rest: str) -> Label | None:
    """Read who stands behind the word of a part in the call: by name, by house, or by where one who asks lives."""
    inner, enclosed = _inner(rest), rest.startswith("(")
    if key != "questioner":
        return _named_behind(inner, key == "management" and enclosed)
    return _of_a_place(inner) or _named_behind(inner, answers=False) or (_of_any_house(inner) if enclosed else None)


def _of_a_place(inner: str) -> Label | None:
    """Read 記者(金融日報) and 株主・名古屋市: behind the word for one who asks his medium stands, or where he lives."""
    house = inner.partition("、")[0]
    if may_ask(house):
        return Label(None, "questioner", "analyst", firm=house_named(house))
    return Label(None, "questioner", "analyst") if _TOWN.fullmatch(inner) else None


_TOWN = re.compile(r"[^、。 ()]{1,8}(?:[都道府県市区町村]|在住|方面)")


def _named_behind(rest: str, answers: bool) -> Label | None:
    """Read who stands behind a role word, the firm before the name or after it."""
    if is_part(rest):
        return None
    if alone := _title_alone(rest):
        return alone
    name, _, firm = rest.partition("、")
    label = described(rest) or (described(f"{firm}の{name}") if is_firm(firm) else None) or described(re.split("[・ ]", rest)[-1])
    sure = answers and not is_heading(rest)
    return label if label and (label.proof != "form" or sure or is_personal(label.name or "")) else None


def _of_any_house(inner: str) -> Label | None:
    """Read ウィル・ハンター、灯台パクチュアル in the bracket behind a word for one who asks: a name of two parts, and a house."""
    name, comma, firm = inner.partition("、")
    name, firm = without_honorific(name)[0], firm.strip()
    named = comma and is_name(name) and BETWEEN_PARTS.search(name) and not is_heading(name)
    sure = named and firm and "、" not in firm and not (position_in(firm) or is_heading(firm))
    return Label(name, "questioner", "analyst", firm=house_named(firm)) if sure else None


def _inner(rest: str) -> str:
    """Return what follows a role word, out of its brackets where it stands in such."""
    bare = rest.strip(" ・、")
    if office := _OFFICE_FIRST.fullmatch(bare):
        return office["name"]
    return without_desk(bare[1:-1]) if bare.startswith("(") and bare.endswith(")") else bare


def _part(key: str, role: Role, rest: str) -> Label | None:
    """Read a part in the call with what stands behind it; 当社の目指す姿 goes on in words and is no label."""
    place = rest.strip(" ()・、")
    if role == "analyst" and place in _SOMEBODY:
        return Label(None, key, role)
    if rest and not (rest.lstrip().startswith("(") or is_firm(place) or (key == "moderator" and not is_heading(place))):
        return None
    return Label(None, key, role, firm=house_named(place) if role == "analyst" and (is_firm(place) or may_ask(place)) else None)


# 個人投資家の男性.
_SOMEBODY = frozenset(entries("roles")["somebody"])


def _analyst(head: str) -> Label | None:
    """Read a label with the word アナリスト: behind the firm, behind the name, or in the bracket."""
    found = _ANALYST.fullmatch(head)
    if found is None or is_heading(_REMARK.sub("", head)):
        return None
    bare, _ = without_honorific(found["name"])
    firm = house_named(found["firm"].strip(" 、,・")) or None
    if firm and _CLAUSE.search(firm):
        return _analyst_behind(head)
    if _UNNAMED.fullmatch(bare.strip(")]( ")) or QUESTIONER.fullmatch(bare):
        return _analyst_behind(head) or _analyst_alone(firm)
    if bare.startswith("(") and firm and is_name(firm):
        return _whole_inside(firm, _inner(bare)) or Label(firm, "analyst", "analyst", firm=_inner(bare))
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
