"""Which company a call is of, as the text before the first speaker says it: outright, in a sentence, in a title or a headline."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from components.lexicon import entries
from components.reading.firms import is_firm
from components.reading.headings import is_heading
from components.reading.lines import is_note
from components.reading.periods import start_of_period
from components.reading.sentences import line_end
from components.reading.titles import EXECUTIVE, is_title, opens_with_title, titled

Span = tuple[int, int]

# What tells of a part of a company's trade is none: 輸出, 国内.
_HEADINGS = frozenset([*entries("headings")["words"], *entries("roles")["departments"]])
# Behind a comma a headline goes on with a clause (鳴海精工、輸出が補う 決算説明会), a sentence may with its subject.
_SUBJECT = re.compile(
    r"(?:^|[。\n]|、(?=[^\n]{0,300}。))[ \t]{0,20}(?P<company>[^。、\n()]{2,40}?(?: ?\([^()\n]{0,40}\))?)(?:は|が(?!け))、?"
    r"[^。\n]{0,100}(?:決算|業績)[^。\n]{0,60}(?:発表|公表|開示|説明|開い|開催|行っ)",
    re.MULTILINE,
)
# 工作機械中堅のツゲノ精機が7日発表した…決算, 綾瀬精機の2026年3月期第2四半期の決算説明会.
_OF_RESULTS = re.compile(
    r"(?:^|[。\n])[ \t]{0,20}(?P<company>[^。、\n()「」]{2,40}?)"
    r"(?:が(?:[^。、\n]{0,24}日)?に?(?:[^。、\n]{1,12}で)?(?:(?:発表|公表|開示|開催|実施)した|(?:開催|実施)された|開いた|行った)"
    r"|の(?=(?:20\d\d ?年|FY|令和|第?[1-4](?:四半期|Q)|決算説明会に)))"
    r"[^。\n]{0,40}(?:決算|業績)",
    re.MULTILINE,
)
# 鳴海科技今日发布了…财报: in Chinese nothing marks the subject but the verb.
_ISSUED = re.compile(
    r"(?:^|[。、\n])(?!财报|业绩|財報|業績)(?P<company>[^。、,\n()「」]{2,20}?)(?: ?\([^()\n]{0,40}\))?"
    r"(?:今[日天]|昨[日天]|近日|[于於].{1,10})?(?:发布|公布|披露|發布|發佈|公佈|公告)(?![后会前後會])了?"
    r"[^。\n]{0,60}(?:财报|业绩|季报|年报|財報|業績|季報|年報)",
    re.MULTILINE,
)
# …の決算を発表したオルビットゲームス。
_WHO_ANNOUNCED = re.compile(r"(?:決算|業績)を(?:発表|公表)した(?P<company>[^\s。、「」()]{2,24})(?=[。、(])")
# A newspaper's headline: ミナヅキ食品・大槻社長「…」, ミナヅキ食品、大槻社長に聞く, ミナヅキ食品の社長・CFOに聞く.
_HEADED, _WHO, _ASKED = r"(?P<company>[^\s・「」『』、。:()]{2,20}?)", r"[^\s・「」『』、。:()]{2,16}?", "(?:に聞く|が語る|に問う)"
_INTERVIEWED = tuple(
    re.compile(rf"{_HEADED}{behind}(?=[\s「『(]|$)")
    for behind in (
        rf"の(?P<who>{_WHO}(?:・{_WHO})?){_ASKED}",
        rf"・(?P<who>{_WHO}){_ASKED}?",
        rf"、(?P<who>{_WHO})(?:{_ASKED}|(?=「))",
        rf"の(?P<who>{_WHO})(?=「)",
    )
)
# The same with the name behind the title, set apart: 鳴海クレーン社長 鵜沢直人氏.
_PORTRAYED = re.compile(
    r"(?:^|[ \t])(?P<company>[^\s・「」『』、。:()]{2,20}?)(?:代表取締役)?(?:社長|会長|CEO)\S{0,8}[ \t]{1,2}[^\s「」『』、。:()]{2,10}氏",
    re.MULTILINE,
)
# …は、2025年11月期通期の連結営業利益が2割減った: whose profit is told of.
_EARNING = re.compile(
    r"^[ \t]{0,20}(?P<company>[^。、\n()「」]{2,40}?)は、?(?=20\d\d ?年|FY ?\d\d)[^。、\n]{4,30}?(?:売上高|収益|利益|損益)[はがも]",
    re.MULTILINE,
)
_TOLD = re.compile("決算|業績|财报|业绩|[季年][报報]|財報")
# [企業名] and 会社名： say it outright.
_STATED = re.compile(
    r"^[\[【]?(?:企業名|(?:上場)?会社名|社名|商号|発行会社|(?:不動産投資信託証券)?発行者名)[\]】]?[ :]{1,4}(?P<company>[^\n:]{2,40}?)"
    r"(?: ?\(| {1,4}上場(?:取引所|市場)|$)",
    re.MULTILINE,
)
# 説明者: 鳴海精工 取締役CFO 玉置 洋介.
_ATTENDED = re.compile(r"^[^\s:]{2,8} ?: {0,2}(?P<company>[^\s:、。()]{2,24}) {1,2}(?P<who>[^\n:。]{4,40})$", re.MULTILINE)
# What a journalist says of a company before its name: 工作機械中堅の, 機能化学品を手がける, 米.
_APPOSITION = re.compile(
    r"^(?:.{0,30}(?:大手|最大手|中堅|老舗|首位|準大手|上場|本社)(?:の|、)?|.{1,30}[をがにで].{0,10}?[ぁ-ん]?(?:る|む|す|く|う|ぐ|つ|ぶ)(?=[^ぁ-ん])"
    r"|[^、。の]{1,16}(?:(?<![式限同名資])会社|商社|メーカー|企業|チェーン|ベンチャー)の?(?=[ァ-ヴA-Z])|(?:.{1,30}の)?[米英独仏中韓台加豪印](?=[ァ-ヴA-Z]))"
)
_LATIN_FORM = (
    r"[A-Z][A-Za-z0-9&.' -]{1,40}?,? (?:Co\.?,? ?Ltd\.?|Inc\.?|Corp\.?|Corporation|Limited|Ltd\.?|PLC|plc|N\.V\.|AG|SE)(?![A-Za-z])"
)
_INCORPORATED = re.compile(
    rf"^[ \t]*株式会社 [^\s。、:()「」|0-9]{{2,24}}[ \t]*$"
    rf"|株式会社[^\s。、:()「」|0-9]{{1,24}}|[^\s。、:()「」【】\[\]|0-9]{{1,24}}(?:株式会社|投資法人|(?:股份)?有限公司)|^{_LATIN_FORM}",
    re.MULTILINE,
)
_NOT_A_NAME = re.compile("|".join([*entries("headings")["no_companies"], *entries("headings")["meetings"]]))
_DATE = re.compile(r"\d{1,4}(?:年|月|日|Q|期|/|\.|$)|第\d")
# A hall or a host may be a company too.
_VENUE = re.compile(r"会場|場所|主催|共催|運営|協力|後援|提供|配信")
_RESULTS = re.compile(r"20\d\d|令和|\d{1,2}-\d{1,2}月期|決算|業績")
_TAG = re.compile(r"^[#■●◆ 　]{0,6}(?:[【\[［][^】\]］]{0,30}[】\]］]|[<＜〈《][^>＞〉》]{0,30}[>＞〉》])[ 　]*")
_BRACKETS = re.compile(r" ?[(（][^()（）\n]{0,60}[)）]")
_MARKS = " 　#※■●◆【】「」の:：|-_、,・"
_LINE = re.compile(r"[^\n]+")
# 鳴海精工、受注が底打ち: a headline names the company before a comma.
_HEADLINE = re.compile(r"(?:[【\[][^】\]]{0,20}[】\]] ?)?(?P<company>[^、。\sぁ-ん「」【】:(]{2,24})、")
# A name holds no clause, though it may begin with kana.
_PROSE = re.compile(r"[。、「」:]|(?<=.)[ぁ-ん]{4}")
SHORTEST_NAME, LONGEST_NAME = 2, 40
# Headlines stand in the first lines.
HEADLINES = 4


def company_in(quoted: str, plain: str, end: int, title: Span | None) -> str | None:
    """Prefer the subject of the sentence that announces the results, for titles shorten the name; then the registered form."""
    stated = _STATED.search(plain, 0, end)
    if stated:
        return quoted[slice(*stated.span("company"))].strip()
    if subject := _first(quoted, _told_of_results(plain, end)):
        return _without_trade(subject, quoted, plain)
    in_title = _company_in_title(quoted, plain, title) if title else None
    in_title = in_title and _without_trade(in_title, quoted, plain)
    if registered := _registered(quoted, plain, end):
        return in_title if in_title and registered.isascii() and not in_title.isascii() else registered
    if interviewed := _company_of_one(quoted, plain, end):
        return _without_trade(interviewed, quoted, plain)
    titled = (in_title or _company_above(quoted, plain, title) or _company_behind(quoted, plain, title)) if title else None
    told_of = chain(*(each.finditer(plain, 0, end) for each in (_PORTRAYED, _EARNING)), _of_executives(plain, end))
    return titled or _company_in_headline(quoted, plain, end) or _first(quoted, told_of)


def _registered(quoted: str, plain: str, end: int) -> str | None:
    """Return the first company by its registered form that is no venue's; beside a title in Japanese an English one is a footer's."""
    for incorporated in _INCORPORATED.finditer(plain, 0, end):
        line = plain[plain.rfind("\n", 0, incorporated.start()) + 1 : incorporated.start()]
        if not _NOT_A_NAME.search(incorporated[0]) and not _VENUE.search(line) and not is_note(line):
            return quoted[slice(*incorporated.span())]
    return None


def _told_of_results(plain: str, end: int) -> Iterator[re.Match[str]]:
    """Yield where a company tells of its results, or is told of for them, in the lines that name results."""
    lines = dict.fromkeys(plain.rfind("\n", 0, found.start()) + 1 for found in _TOLD.finditer(plain, 0, end))
    for each in (_SUBJECT, _OF_RESULTS, _WHO_ANNOUNCED, _ISSUED):
        for start in lines:
            yield from each.finditer(plain, start, min(end, line_end(plain, start)))


def _first(quoted: str, subjects: Iterable[re.Match[str]]) -> str | None:
    """Return the first company that is named among what patterns found."""
    return next((name for found in subjects if (name := _named(quoted[slice(*found.span("company"))]))), None)


def _of_executives(plain: str, end: int) -> Iterator[re.Match[str]]:
    """Yield where a company stands before the executive's title in a line that says who takes part."""
    found = _ATTENDED.finditer(plain, 0, end)
    return (each for each in found if opens_with_title(each["who"]) and EXECUTIVE.search(each["who"]))


_TRADES = "(?:会社|大手|中堅|老舗|企業|メーカー|商社|銀行|チェーン)"


def _without_trade(name: str, quoted: str, plain: str) -> str:
    """Return a name without the trade before it (計測機器の鳴海精工), where the text has it alone too; 海の幸フーズ is whole."""
    _, trade, alone = name.rpartition("の")
    if tail := _OF_A_TRADE.fullmatch(name):
        alone_too = re.search(rf"{_TRADES}の{re.escape(tail['name'])}(?=[がはの、])", plain)
        return tail["name"] if alone_too else name
    apart = trade and len(alone) >= SHORTEST_NAME and re.search(rf"(?:(?<!の)|{_TRADES}の){re.escape(alone)}", quoted + plain)
    return alone if apart else name


# 格安航空スワロー: a trade in kanji right before a name in katakana.
_OF_A_TRADE = re.compile(r"[一-龥]{2,6}(?P<name>[ァ-ヴー]{2,20})")


def _company_of_one(quoted: str, plain: str, end: int) -> str | None:
    """Take the company of the one whom a headline names by title: タチバナ紙器・早乙女千景CEO."""
    for line in islice(_LINE.finditer(plain, 0, end), HEADLINES):
        for found in filter(None, (each.search(line[0]) for each in _INTERVIEWED)):
            if _is_headed(found["who"]) and not titled(found["company"]) and not _FOREIGN.match(found[0]):
                return _named(quoted[line.start() + found.start("company") : line.start() + found.end("company")])
    return None


# ラジーブ・ナイル社長: a person's two names.
_FOREIGN = re.compile("[ァ-ヴー]{2,12}・[ァ-ヴー]{2,12}(?:社長|会長|頭取|専務|常務|取締役|C[EFOT]O)")


def _is_headed(who: str) -> bool:
    """Say whether a headline names somebody with a title behind the company, or titles alone."""
    bearer = titled(who) if "・" not in who else None
    return bool(bearer and bearer.position) or all(map(is_title, who.split("・")))


def _named(written: str) -> str | None:
    """Return a company's name out of what is said of it, None where the words name none."""
    name = _APPOSITION.sub("", _BRACKETS.sub("", _TAG.sub("", written.strip(" 　")).strip(_MARKS))).strip(_MARKS)
    doubtful = ">" in name or _NOT_A_NAME.search(name) or name in _HEADINGS or _is_bearer(name) or _DATE.match(name)
    return None if doubtful or not SHORTEST_NAME <= len(name) <= LONGEST_NAME else name


def _is_bearer(name: str) -> bool:
    """Say whether the words are a title, or name somebody by one: 樫村社長; 三つ葉投資顧問 is a house."""
    return is_title(name) or (titled(name) is not None and not is_firm(name))


def _company_in_title(quoted: str, plain: str, title: Span) -> str | None:
    """Take what stands before the period or the word for the results; in a title without them, its first part."""
    start = title[0] + len(tag[0]) if (tag := _TAG.match(plain[slice(*title)])) else title[0]
    results = _RESULTS.search(plain, start, title[1])
    ends = [at for at in (start_of_period(plain, start, title[1]), results.start() if results else None) if at is not None]
    end = min(ends, default=title[1])
    if ends and (name := _named(_before_clause(quoted[start:end]))):
        return name
    first, blank, _ = _BRACKETS.sub("", quoted[start:end].strip(_MARKS)).replace("　", " ").partition(" ")
    return _named(_before_clause(first)) if blank else None


def _company_behind(quoted: str, plain: str, title: Span) -> str | None:
    """Take what a wide gap sets apart at the end of the title, as the head of a page has it."""
    found = _SET_APART.search(plain, *title)
    return _named(quoted[slice(*found.span("company"))]) if found and not is_heading(found["company"]) else None


_SET_APART = re.compile(r" {2,8}(?P<company>[^\s。、「」:()]{2,24})$")


def _company_above(quoted: str, plain: str, title: Span) -> str | None:
    """Take the line above the title where it is the first of the text and reads like a name."""
    lines = [line for line in _LINE.finditer(plain, 0, title[0]) if (said := line[0].strip()) and not _ABOVE.fullmatch(said)]
    alone = len(lines) == 1 and not _PROSE.search(_BRACKETS.sub("", lines[0][0]))
    return _named(quoted[slice(*lines[0].span())]) if alone else None


# A letter's date and whom it is to stand above the company.
_ABOVE = re.compile(r"(?:20\d\d|令和 ?\d{1,2}) ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|各 {0,3}位|(?:株主|投資家|関係者)[^。]{0,12}各位")


def _before_clause(written: str) -> str:
    """Return what stands before the comma of a headline (青葉製作所、2025年度上期は), the whole where there is none."""
    return written.strip(" 　■●◆").partition("、")[0]


def _company_in_headline(quoted: str, plain: str, end: int) -> str | None:
    line = _LINE.search(plain, 0, end)
    found = _HEADLINE.match(line[0]) if line else None
    return _named(quoted[line.start() + found.start("company") : line.start() + found.end("company")]) if line and found else None
