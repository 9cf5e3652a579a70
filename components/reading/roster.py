"""Who takes part, by the sentence or the list that says so before the first speaker, and by how they are introduced."""

import re
from collections.abc import Iterator
from functools import lru_cache

from components.lexicon import entries
from components.reading.descriptions import described
from components.reading.headings import is_heading, is_nobody
from components.reading.label import Label
from components.reading.listing import CHAIR, LONGEST_LIST, NEXT_PERSON, keyed, listed_in
from components.reading.sentences import line_spans, sentence_spans
from components.reading.terms import any_of, either
from components.reading.titles import opens_with_title
from components.reading.transcript import Role

_ROLES = entries("roles")
_ATTENDING = re.compile(any_of(_ROLES["attend"]["verbs"]))
# 会議には, 説明会には: what stands before is no part of a name.
_OPENING = re.compile(
    r"^\(?(?:このほか、?)?(?:[^、。氏]{0,60}?(?:には|会[見議合]?に|では|での|からは|のは|側は|(?:者|司会|議長|進行|回答|応答|答弁|説明|報告|発表|当日|本日)は)|ほかに|なお|それに|そして)、?"
)
_HOW_MANY = r" ?(?:[1-9]|[一二三四五六七八九十])"
# 高橋氏の2名が出席した, …との一問一答: what stands behind the last name.
_CLOSING = re.compile(
    rf"(?:の{_HOW_MANY}(?:氏|名|人|者|方)|ら{_HOW_MANY}(?:氏|名|人)|ひとり|一人|1人|のみ|ほか)(?:[がはもにを].*)?$"
    r"|との(?:主な|おもな)?(?:一問一答|やりとり|やり取り|質疑).*$"
    r"|(?:である|です|でございます|だ|でした|だった)?[。)]{0,9}$"
)
_HONOURED = re.compile(r"(.{1,120}?)(?:氏|様|さん)(?P<bracket> ?\([^()]{0,120}\))?")
# The last particle but one, or the last: what stands before it is named.
_SUBJECT = re.compile(r"(.{1,120}?)(?:から|より|[がはもをらに])(?!(?:[^がはもをらに]{0,200}[がはもをらに]){2})")
_PARTICLE = re.compile("[がはも]")
# Who held an office once does not attend by it: 前社長の高橋氏が出席した会議.
_FORMER = re.compile(r"(?:^|[のは、])[前元](?:代表|取締役|社長|会長|副社長|頭取|最高|C[A-Z]O)")
_CHINESE_VERB = re.compile("|".join(_ROLES["attend"]["chinese_verbs"]))
_CHINESE_JOIN = re.compile("|".join(_ROLES["attend"]["chinese_joins"]))
_KANA = re.compile("[ぁ-んァ-ヴ]")
_BULLETS = "■●◆◇□○・*#【〔<《[・-—―※>◎▪• "
_KANJI_WORD = re.compile("[一-龥]{2,3}")
# 議　長：, 司　会　　総務部長: set apart to fill the column.
_SPREAD = re.compile(r"(?<=^[一-龥]) {1,4}(?=[一-龥](?: {1,4}[一-龥])? ?:)|(?<=^[一-龥] [一-龥]) {1,4}(?=[一-龥] ?:)")
_SPREAD_WORDS = "|".join(" {1,4}".join(word) for word in _ROLES["attend"]["headings"] if _KANJI_WORD.fullmatch(word))
_SPREAD_HEADING = re.compile(f"^(?:{_SPREAD_WORDS})(?= )")
# 当社からの出席者, 会社側の主なご出席者: whose list it is.
_WHOSE = "(?:(?:当社|弊社|会社|同社|当グループ|主催者|発行体)(?:側)?(?:から)?の?)?(?:主な)?"
# ご参加のアナリスト・投資家, アナリスト側: alone the word is a label.
_KINDS, _LEADS, _TAILS = (f"(?:{'|'.join(_ROLES['attend'][key])})" for key in ("asking_kinds", "asking_leads", "asking_tails"))
_BESIDE = rf"(?:(?:・|、|と|/|及び|および){_KINDS})"
_ASKING = rf"{_LEADS}{_KINDS}{_BESIDE}{{0,3}}{_TAILS}?|{_KINDS}(?:{_BESIDE}{{1,3}}{_TAILS}?|{_TAILS})"
_HEADING = re.compile(
    rf"\(?{_WHOSE}(?P<heading>{either(_ROLES['attend']['headings'])}|{_ASKING})(?:\((?P<whom>[^()]*)\))?[】〕>》\])]?\*?"
    r"(?P<rest> ?:.*| .*|[^=→]{2,24}[=→].*)?"
)
# Who presides over a meeting of shareholders answers for the company.
_PRESIDES = re.compile("議長")
_ASKERS = re.compile("|".join(_ROLES["attend"]["asking"]))
_BLANKS = re.compile(" {2,}")
# 代表者名 代表取締役社長 桐原 誠: who signs a notice, or may be asked about it, attends nothing by that.
_NOTICE = re.compile(rf"{either(_ROLES['attend']['notice'])}(?: ?: ?| {{1,12}})(?=[^ :])")
_OWN = re.compile(rf"{either(_ROLES['attend']['own'])} ?:")
# (回答: 代表取締役社長 野尻 和馬、取締役CFO 浅井 圭).
_ENCLOSED_LIST = re.compile(r"\([^():]{2,12} ?:(?:[^()]|\([^()]{1,40}\)){2,400}\)")


def attendees(plain: str, end: int, start: int = 0) -> Iterator[Label]:
    """Yield those whom ``plain[start:end]`` names as taking part, in the order of the text, each with the role of the list."""
    side: Role | None = None
    presides = False
    for left, right in line_spans(plain, start, end):
        line = _in_one_way(plain[left:right].lstrip(_BULLETS))
        if _OWN.match(line):
            continue
        if notice := _NOTICE.match(line):
            side, line = None, line[notice.end() :]
        if heading := _HEADING.fullmatch(line):
            side, presides = _side(heading, side), _PRESIDES.fullmatch(heading["heading"]) is not None
            line = (heading["rest"] or "").strip(" :")
        elif side and (len(line) > LONGEST_LIST or line.endswith("。") or is_heading(line.partition(":")[0].rstrip())):
            side = None
        listed = [label for label in listed_in(line, side) if not is_nobody(label.name or "")] if "。" not in line else []
        if presides:
            listed = [label._replace(position=_presiding(label.position, presides)) for label in listed]
        if notice:
            listed = [label._replace(proof="notice") for label in listed]
        if not listed and _ATTENDING.search(line):
            said = (plain[start:stop] for start, stop in sentence_spans(plain, left, right))
            listed = [label for sentence in said for label in _in_sentence(sentence) if not is_nobody(label.name or "")]
        yield from listed


def _in_one_way(line: str) -> str:
    """Return a line with its heading closed up, its blanks narrow, and out of the bracket that holds the whole list."""
    line = _SPREAD_HEADING.sub(_closed_up, _SPREAD.sub("", line)) if line[1:2] == " " else line
    line = _BLANKS.sub(" ", line) if "  " in line else line
    return line[1:-1].strip() if _ENCLOSED_LIST.fullmatch(line) else line


def _closed_up(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")


def is_entry(line: str) -> bool:
    """Say whether a line lists somebody with a title or a firm and says nothing: 代表取締役社長 桐原 誠."""
    bare = line.lstrip(_BULLETS)
    return "。" not in bare and any(True for _ in listed_in(bare, None))


def is_key(line: str) -> bool:
    """Say whether a line explains whom the labels mean: 樫村社長:樫村 浩一郎."""
    return bool(keyed(line.lstrip(_BULLETS)))


@lru_cache(maxsize=4096)
def opens_roster(line: str) -> bool:
    """Say whether a line is the heading of a list of those who take part."""
    found = _HEADING.fullmatch(line.lstrip(_BULLETS))
    return bool(found and not (found["rest"] or "").strip(" :"))


def rest_of_list(line: str) -> str:
    """Return what stands behind the heading of a list on its line, empty where there is no heading or nothing behind it."""
    found = _HEADING.fullmatch(_in_one_way(line.lstrip(_BULLETS)))
    return (found["rest"] or "").strip(" :") if found else ""


def lists(line: str) -> bool:
    """Say whether a line names those who take part, behind the heading of a list or alone."""
    return bool(_HEADING.fullmatch(line.lstrip(_BULLETS))) or is_entry(line)


def _side(found: re.Match[str], before: Role | None) -> Role:
    """Return the side of those a heading lists; behind a list of the company's, the call's participants are those who ask."""
    heading, whom = found["heading"], found["whom"] or ""
    if _ASKERS.search(heading) or _ASKERS.fullmatch(whom) or (before == "management" and heading in _ROLES["attend"]["others"]):
        return "analyst"
    return "moderator" if CHAIR.fullmatch(heading) else "management"


def _in_sentence(sentence: str) -> Iterator[Label]:
    """Yield the persons of a sentence; a title before two names joined by と is both's."""
    if not _ATTENDING.search(sentence):
        return
    chairs = CHAIR.match(sentence)
    presides = _PRESIDES.match(sentence) is not None
    position: str | None = None
    handed_on = False
    for part in _persons(_without_closing(_OPENING.sub("", _BLANKS.sub(" ", sentence)))):
        segment = _OPENING.sub("", _CHINESE_VERB.split(part)[0])
        label = None if _FORMER.search(segment) else _in_segment(segment)
        honoured = _HONOURED.match(segment) is not None
        if label and (label.position or (handed_on and honoured and label.proof in ("honorific", "form"))):
            position = label.position or position
            handed_on = opens_with_title(segment) or handed_on
            yield label._replace(position=_presiding(position, presides), role="moderator" if chairs else label.role)
        elif label and honoured and label.firm:
            yield label if label.proof == "firm" else label._replace(position=label.firm, firm=None)


def _persons(text: str) -> Iterator[str]:
    """Yield the parts of a sentence that name one person each; in Chinese a word before a title joins two."""
    for part in NEXT_PERSON.split(text):
        joins = [] if _KANA.search(part) else [join for join in _CHINESE_JOIN.finditer(part) if opens_with_title(part[join.end() :])]
        starts, ends = [0, *(join.end() for join in joins)], [*(join.start() for join in joins), len(part)]
        yield from (part[start:end] for start, end in zip(starts, ends))


def _without_closing(text: str) -> str:
    """Return ``text`` without what stands behind the last name; the bracket behind a title stays closed."""
    bare = _CLOSING.sub("", text)
    return f"{bare})" if bare.lstrip("(").count("(") > bare.count(")") else bare


def _presiding(position: str | None, presides: bool) -> str | None:
    """Add the chair of the meeting to a title: who presides is spoken of as 議長."""
    return f"{position or ''}・議長".lstrip("・") if presides else position


def _in_segment(segment: str) -> Label | None:
    """Read the person in a part of a sentence, up to the honorific with its bracket or up to the particle."""
    named = _HONOURED.match(segment) or _SUBJECT.match(segment)
    bracket = (named.groupdict().get("bracket") or "") if named else ""
    label = described(named[1] + bracket if named else segment) or described(_without_closing(segment)) or _before_particle(segment)
    return label if label and label.name else None


def _before_particle(segment: str) -> Label | None:
    """Read who stands before the last particle behind a title: 財務を担当する古賀みどり常務が出席した."""
    found = (described(segment[: particle.start()].strip(" 、")) for particle in reversed(list(_PARTICLE.finditer(segment))))
    return next((label for label in found if label and label.name and label.position), None)
