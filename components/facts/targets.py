"""What stands within one sentence of an analyst: the targets of a request, the items of a list, and whether it only counts."""

import re

from components.lexicon import entries
from components.reading.asking import declared_count, opens_by_order

# …上がるのか、…見ているか、この2点を: a sentence with as many commas lists what it counts.
FEWEST_ITEMS = 2
# 価格転嫁の進み具合と、設備投資の見通しを教えてください: two targets of one request.
_REQUEST = re.compile("|".join(entries("asking")["targets"]))
_AND = re.compile(entries("asking")["and"])
# （1）稼働率、（2）単価 and 1点目は影響額、2点目は時期: items numbered within one sentence.
_NUMBERED = re.compile(
    r"\([1-9]\)|[①-⑨]|[1-9一二三](?:点|つ)目 ?[はが]|第[1-3一二三]に|(?:もう|(?<=^)|(?<=、))[1一]つ[はが]|(?<=、)次に|(?<=^)まず"
)
# …、以上の3点を: the number of the items is none of them.
_TOTAL = re.compile(r"(?:以上|この|合計|都合)の?[2-9二三四五](?:つ|点|問)")
_ITEM = re.compile(r"、(?:それに|それと|そして|及び|および|並びに|ならびに|また|あと)?|及び|および|並びに|ならびに|それに")
_ASKED_WORD, _CLAUSE_END = (re.compile(entries("asking")[key]) for key in ("asked_words", "clause_ends"))
_ASKS_AGAIN = re.compile(entries("asking")["asks_again"])


def targets(text: str) -> list[int]:
    """Return where in a sentence the second target of its request begins."""
    numbered = [found.start() for found in _NUMBERED.finditer(text)]
    if len(numbered) > 1:
        return numbered[1:]
    request = _REQUEST.search(text)
    if again := [found.end() for found in _ASKS_AGAIN.finditer(text)]:
        return again
    asked = [found.end() for found in _CLAUSE_END.finditer(text) if _asks_twice(text, found.end())]
    if asked and not opens_by_order(text):
        return asked
    joined = [found.end() for found in _AND.finditer(text) if request and found.start() < request.start()]
    return joined


def _asks_twice(text: str, cut: int) -> bool:
    """Say whether a word asks in the clause that ends at ``cut`` and another one behind it: いくらで、いつ, but not いくらで、いくら."""
    first = _ASKED_WORD.search(text[:cut].rpartition("、")[0].rpartition("、")[2])
    second = _ASKED_WORD.search(text, cut)
    return first is not None and second is not None and first[0] != second[0]


def items(text: str) -> list[int]:
    """Return where in a sentence each item but the first begins: by its number, else behind each comma."""
    numbered = [found.start() for found in _NUMBERED.finditer(text)]
    return numbered[1:] if len(numbered) > 1 else [found.end() for found in _ITEM.finditer(text) if not _TOTAL.match(text, found.end())]


def lists_all(sentence: str) -> bool:
    """Say whether a sentence lists as many items as it counts."""
    return declared_count(sentence) == len(items(sentence)) + 1


def only_counts(sentence: str) -> bool:
    """Say whether a sentence says how many questions there are, and none of them."""
    return declared_count(sentence) is not None and len(_ITEM.findall(sentence)) < FEWEST_ITEMS and not lists_all(sentence)
