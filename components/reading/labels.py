"""What a speaker's label says: name, firm, position and role, and what proves that it is one."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.askers import CLAUSE, asker
from components.reading.bracketed import inside_of
from components.reading.cleaning import composed
from components.reading.descriptions import described
from components.reading.firms import FIRM_THEN_NAME, LONE_FIRM, is_firm, may_ask
from components.reading.headings import is_heading, is_nobody
from components.reading.label import Label
from components.reading.named import house_named, is_personal, without_honorific
from components.reading.names import BETWEEN_PARTS, KANJI, is_name
from components.reading.sides import SIDES, VOICE, is_part
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
# 男性(所属・氏名を名乗らず): one who asks, of whom the text says that nothing is known.
_NAMELESS = re.compile(
    r"(?:会場の?|別の)?(?:男性|女性|参加者|出席者|来場者|質問者|株主)?[ 、(]{1,2}[^。]{0,24}(?:名乗ら|聞き取れ|聞取れ|不詳|不明)[^。]{0,12}"
)
# What stands for its one bearer: an executive's title, or that of who heads a part of the company (経理部長).
_BORNE_ALONE = re.compile(rf"{EXECUTIVE.pattern}|.(?:部|室|局|課|支店|工場|センター|カンパニー)長$")


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
    return _unnamed(head) or asker(head) or _title_alone(head) or _firm_alone(head) or _whole(head)


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
    return None if label and not label.firm and CLAUSE.search(head.partition(label.name or head)[0]) else label


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
            if (inner := inside_of(rest)) and pattern.fullmatch(inner):
                return _part(key, role, "")
            named = _behind(key, rest) if rest else None
            return named._replace(proof=key, role=role) if named else _part(key, role, rest)
    return None


def _behind(key: str, rest: str) -> Label | None:
    """Read who stands behind the word of a part in the call: by name, by house, or by where one who asks lives."""
    inner, enclosed = inside_of(rest), rest.startswith("(")
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
