"""What makes a sentence a question: its mark, its ending, a request, or a wish to know."""

import re
from functools import lru_cache
from typing import Literal

from components.lexicon import entries

Kind = Literal["question", "indirect", "statement"]
_ASKING = entries("asking")


_ASKS = ("?", *_ASKING["endings"], *_ASKING["requests"])
_INDIRECT, _COURTESIES = tuple(_ASKING["indirect"]), tuple(_ASKING["courtesies"])
_ORDINALS, _ADDITIONS, _HOLDING, _DECLARED, _BROKEN_OFF = (
    re.compile(_ASKING[kind]) for kind in ("ordinals", "additions", "holding", "declared", "broken_off")
)
_PLAIN, _NO_QUESTION, _LEFT_OUT, _NO_LEFT_OUT, _NAMED_WISHES, _NAMED = (
    re.compile(_ASKING[kind]) for kind in ("plain_endings", "no_question", "left_out", "no_left_out", "wishes", "named")
)
# A wish that somebody explain is a request, whatever the verb.
_WISHES = re.compile(
    r"(?:て|で|説明|解説|聞かせ|教示|コメント|お話し|共有)いただ(?:きたい|けたら|ければ)(?:の?です|と思います|と存じます|幸いです|ありがたいです)?$"
)
_COURTESY = re.compile(
    r"(?:それで|これで|はい、)?(?:よろしい|いい)(?:でしょうか|ですか)|(?:なるほど|はい|ああ)?、?そう(?:ですか|でしょうか)|以上(?:でしょうか|ですか)"
)
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)} | {"ひと": 1, "ふた": 2, "みっ": 3, "よっ": 4}
_CLOSERS = '。!.、」』) |"'
_CLOSING = re.compile(r"(?:[。!.、」』) |\"]|\([^()]{1,40}\)){1,12}$")
# A blank between Japanese characters is where a page broke the line.
_BROKEN = re.compile(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")
LONGEST_LEFT_OUT = 60
# The end of a sentence by which it is judged, closing brackets and all.
LONGEST_ENDING = 120


def closed_up(sentence: str) -> str:
    """Return a plain ``sentence`` without the blanks between Japanese characters, where a page or a translation parts words."""
    return _BROKEN.sub("", sentence) if " " in sentence else sentence


# A sentence is weighed for its side and again for what it asks, while few others are.
@lru_cache(maxsize=512)
def kind_of(sentence: str) -> Kind:
    """Say how a plain ``sentence`` asks: by itself, as a wish to know that may only lead in, or not at all."""
    ending = closed_up(sentence[-LONGEST_ENDING:])
    bare = _CLOSING.sub("", ending) if ending[-1:] in _CLOSERS else ending
    unmarked = bare.rstrip("?")
    if unmarked.endswith(_COURTESIES) or _COURTESY.fullmatch(unmarked):
        return "statement"
    if bare.endswith(_ASKS) or _WISHES.search(bare) or _asks_plainly(bare):
        return "question"
    named = bare.endswith(_INDIRECT) or _NAMED.search(bare) or (_BROKEN_OFF.search(bare) and adds(sentence))
    return "indirect" if named else "statement"


def _asks_plainly(bare: str) -> bool:
    """Say whether a sentence asks in the style of minutes: by か, by a wish that names what is asked, or by leaving the verb out."""
    if _PLAIN.search(bare):
        return not _NO_QUESTION.search(bare)
    left_out = len(bare) <= LONGEST_LEFT_OUT and _LEFT_OUT.search(bare) and not _NO_LEFT_OUT.search(bare)
    return bool(left_out or _NAMED_WISHES.search(bare))


def names_matter(sentence: str) -> bool:
    """Say whether a plain ``sentence`` asks by naming what is asked, as minutes do (新工場の名称の経緯)."""
    return bool(_NAMED.search(closed_up(sentence).rstrip(_CLOSERS)))


def opens_by_order(sentence: str) -> bool:
    """Say whether a plain ``sentence`` opens a question by an ordinal, or as the last of several."""
    return bool(_ORDINALS.match(closed_up(sentence)))


def adds(sentence: str) -> bool:
    """Say whether a plain ``sentence`` begins with a word that may open another question."""
    return bool(_ADDITIONS.match(closed_up(sentence)))


def holds_on(sentence: str) -> bool:
    """Say whether a plain ``sentence`` begins with a word that points back at what was asked before."""
    return bool(_HOLDING.match(closed_up(sentence)))


@lru_cache(maxsize=512)
def declared_count(plain: str) -> int | None:
    """Return how many questions an analyst says will follow, None where no number is said."""
    found = _DECLARED.search(closed_up(plain))
    if found is None:
        return None
    written = found["count"] or found["after"] or found["end"] or found["these"] or found["bare"]
    return _DIGITS.get(written) or int(written)
