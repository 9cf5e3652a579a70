"""A company's name out of what is said of it: without its trade, brackets and marks, and nothing where the words name none."""

import re

from components.lexicon import entries
from components.reading.firms import is_firm
from components.reading.titles import is_title, titled

# What a journalist says of a company before its name: 工作機械中堅の, 機能化学品を手がける, 米.
_APPOSITION = re.compile(
    r"^(?:.{0,30}(?:大手|最大手|中堅|老舗|首位|準大手|上場|本社)(?:の|、)?|.{1,30}[をがにで].{0,10}?[ぁ-ん]?(?:る|む|す|く|う|ぐ|つ|ぶ)(?=[^ぁ-ん])"
    r"|[^、。の]{1,16}(?:(?<![式限同名資])会社|商社|メーカー|企業|チェーン|ベンチャー)の?(?=[ァ-ヴA-Z])|(?:.{1,30}の)?[米英独仏中韓台加豪印](?=[ァ-ヴA-Z]))"
)
NO_COMPANY = re.compile("|".join([*entries("headings")["no_companies"], *entries("headings")["meetings"]]))
# What tells of a part of a company's trade is none: 輸出, 国内.
_HEADINGS = frozenset([*entries("headings")["words"], *entries("roles")["departments"]])
_PHRASE = re.compile("からは|(?<=側)から|には|では|(?<=[局長室部課側])より")
_DATE = re.compile(r"\d{1,4}(?:年|月|日|Q|期|/|\.|$)|第\d")
TAG = re.compile(r"^[#■●◆ 　]{0,6}(?:[【\[［][^】\]］]{0,30}[】\]］]|[<＜〈《][^>＞〉》]{0,30}[>＞〉》])[ 　]*")
BRACKETS = re.compile(r" ?[(（][^()（）\n]{0,60}[)）]")
MARKS = " 　#※■●◆【】「」の:：|-_、,・"
SHORTEST_NAME, LONGEST_NAME = 2, 40
_TRADES = ("会社", "大手", "中堅", "老舗", "企業", "メーカー", "商社", "銀行", "チェーン")
_OF_TRADES = tuple(f"{trade}の" for trade in _TRADES)


def named(written: str) -> str | None:
    """Return a company's name out of what is said of it, None where the words name none."""
    name = _APPOSITION.sub("", BRACKETS.sub("", TAG.sub("", written.strip(" 　")).strip(MARKS))).strip(MARKS)
    doubtful = ">" in name or _PHRASE.search(name) or NO_COMPANY.search(name) or name in _HEADINGS or _is_bearer(name) or _DATE.match(name)
    return None if doubtful or not SHORTEST_NAME <= len(name) <= LONGEST_NAME else name


def _is_bearer(name: str) -> bool:
    """Say whether the words are a title, or name somebody by one: 樫村社長; 三つ葉投資顧問 is a house."""
    return is_title(name) or (titled(name) is not None and not is_firm(name))


def without_trade(name: str, quoted: str, plain: str) -> str:
    """Return a name without the trade before it (計測機器の鳴海精工), where the text has it alone too; 海の幸フーズ is whole."""
    if (last := _PARTS.split(name)[-1]) != name and not name.isascii() and _is_subject(last, name, plain):
        return last
    _, trade, alone = name.rpartition("の")
    if tail := _OF_A_TRADE.fullmatch(name):
        alone_too = re.search(rf"(?:{'|'.join(_TRADES)})の{re.escape(tail['name'])}(?=[がはの、])", plain)
        return tail["name"] if alone_too else name
    apart = trade and len(alone) >= SHORTEST_NAME and (_stands_apart(alone, quoted) or _stands_apart(alone, plain))
    return alone if apart else name


_PARTS = re.compile("[ 　]+")


def _is_subject(last: str, name: str, plain: str) -> bool:
    """Say whether a text tells of the last part of a name alone, and never of the whole again: アナリストの視点　瀬戸内ガラス."""
    alone = (
        re.search(rf"(?:^|[。、\n]){re.escape(last)}(?:[がは](?!、?け)|の(?:株主)?(?:総会|説明会|決算|会見))", plain)
        if len(last) > SHORTEST_NAME
        else None
    )
    return alone is not None and plain.count(_PARTS.sub(" ", name)) <= 1


def _stands_apart(name: str, text: str) -> bool:
    """Say whether a name stands in a text with no の before it, or with one behind a word for a trade."""
    at = text.find(name)
    while at >= 0:
        if text[at - 1 : at] != "の" or text.endswith(_OF_TRADES, 0, at):
            return True
        at = text.find(name, at + 1)
    return False


# 格安航空スワロー: a trade in kanji right before a name in katakana.
_OF_A_TRADE = re.compile(r"[一-龥]{2,6}(?P<name>[ァ-ヴー]{2,20})")
