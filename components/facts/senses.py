"""What an amount is: a result, what is expected, a plan, how far it has come; and how exactly it is meant."""

import re

from components.lexicon import entries
from components.reading.terms import either

_MEANINGS = entries("meanings")
_EXPECTING = either([word for sense, words in _MEANINGS["sense"].items() if sense != "revised" for word in words])
# 予想は, 計画の: what follows in the sentence is expected; 予想を上回る is not.
_FORESEEN = either(_MEANINGS["sense"]["guidance"] + _MEANINGS["sense"]["plan"])
_EXPECTED = re.compile(rf"(?P<word>{_FORESEEN})(?:値|の?[一-龥ァ-ヴー]{{1,8}})?(?:は|では|について|につきまして|の|として)")
_HELD_AGAINST = re.compile(
    rf"(?:{_EXPECTING})(?:値|比)?(?:を|に|より|も)?(?:{either(_MEANINGS['held_against']['words'])})"
    rf"|(?:{_EXPECTING})[^、。]{{0,8}}に対する"
)
# 19,500百万円を計画しており、当四半期の実績は: what follows is the result.
_ACTUAL = re.compile("実績[はが]")
_ACHIEVED = re.compile(r"実績|となりました|でした|上回り|下回り")
_OUTLOOK = {key: re.compile(either(words)) for key, words in _MEANINGS["outlook"].items()}
# 120億円となり: told as done; 見込んでいた100億円: what was expected once.
_DONE = re.compile(
    r"(?:程度|超|強|弱|前後)?(?:[とに](?:なり(?!そう|ます)|なった|なって|達し(?!ます)|着地し|とどま|留ま)|を(?:計上|達成|確保)し(?!ます|たい|て?いき))"
)
_FORMERLY = re.compile(
    r"(?:(?:見込んで|予想して|想定して|お示しして|公表して|発表して)(?:い|おり)(?:た|ました)|(?P<plan>(?:計画して|目標として)(?:い|おり)(?:た|ました)))(?:[一-龥]{0,8})?$"
)
_OVER = re.compile("(?:でした|ました|だった|った)(?:[。ががので、]|$)*$")
_REVISED = re.compile(rf"から[^、。]{{1,24}}?(?:\\([^()]{{1,20}}\\))?(?:に|へ)[^。]{{0,40}}?(?:{either(_MEANINGS['sense']['revised'])})")
# ...ので、引き続き: what follows tells nothing of the amounts.
_BREAK = re.compile("(?:ので|ため|が|から|けれど|けれども|一方)、")
# The end of a sentence that tells what is to come.
ENDING = 22
_HEDGES = _MEANINGS["hedge"]
_BEFORE = re.compile(rf"(?:{either(_HEDGES['about'])}) ?$")
_LIMITS = {key: either(words) for key, words in _HEDGES["limits"].items()}
_BOUNDED = re.compile(
    "(?<!過去)(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _LIMITS.items()) + ")(?:額|金額)?(?:でも|で|を|は)?(?:約|およそ)?$"
)
# 30億円、100万株を上限とする.
_SHARES = r"(?:、[\d,.]{1,9}[億万]?株)?"
_LIMITED = re.compile(rf"{_SHARES}を(?:上限|限度)")
_BEHIND = re.compile(
    " ?(?:"
    + "|".join(
        f"(?P<{key}>{either(_HEDGES[word])})"
        for key, word in (("over", "over"), ("under", "under"), ("at_least", "at_least"), ("at_most", "at_most"), ("about", "behind_about"))
    )
    + ")"
)
LONGEST_HEDGE, LONGEST_LIMIT = 6, 10


def sense_in(clause: str) -> str | None:
    """Return what a clause says its amount is: guidance, plan, progress; None where it says nothing, a result then."""
    said = _HELD_AGAINST.sub("", _ACTUAL.split(clause)[-1])
    for sense, words in _MEANINGS["sense"].items():
        if sense != "revised" and any(word in said for word in words):
            return "guidance" if sense == "consensus" else str(sense)
    return None


def expected_before(said: str) -> str | None:
    """Return the sense that the topic of a sentence gives its amounts: 通期の予想は、…, or None."""
    found = list(_EXPECTED.finditer(said))
    if not found or _ACHIEVED.search(said, found[-1].end()):
        return None
    return "plan" if found[-1]["word"] in _MEANINGS["sense"]["plan"] else "guidance"


def is_done(plain: str, end: int) -> bool:
    """Say whether the words right behind an amount tell it as reached: 120億円となり, 120億円に達しました."""
    return _DONE.match(plain, end) is not None


def is_over(said: str) -> bool:
    """Say whether the end of what is said tells it as done: 120億円を計上しました."""
    broken = _BREAK.search(said)
    return _OVER.search(said[: broken.end()] if broken else said) is not None


def is_revised(plain: str, end: int, sentence_end: int) -> bool:
    """Say whether the amount that ends at ``end`` is a forecast that another takes the place of: 130億円から122億円に引き下げます."""
    return _REVISED.match(plain, end, sentence_end) is not None


def formerly(said: str) -> str | None:
    """Return the sense of an amount that the words before it call expected once: 見込んでいた1,100億円."""
    found = _FORMERLY.search(said)
    return None if found is None else "plan" if found["plan"] else "prior_guidance"


def expected_after(said: str) -> str | None:
    """Return the sense that the end of a sentence gives the amounts in ``said``, the words from one of them to it, or None."""
    broken = _BREAK.search(said)
    said = said[: broken.end()] if broken else said
    ending, before = said[-ENDING:], said[:-ENDING]
    if _OUTLOOK["done"].search(before):
        return None
    for sense in ("plan", "guidance"):
        if _OUTLOOK[sense].search(ending):
            return sense
    return None


def is_limit(plain: str, start: int, end: int) -> bool:
    """Say whether the amount of a span is the most that something may come to: 上限10億円, 10億円を上限とする."""
    bounded = _BOUNDED.search(plain, max(0, start - LONGEST_LIMIT), start)
    return _LIMITED.match(plain, end) is not None or (bounded is not None and bounded.lastgroup == "at_most")


def spoken_span(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with the words beside it that say how exactly its number is meant: 3割強, 約5億円, 上限10億円."""
    behind = _BEHIND.match(plain, end, end + LONGEST_HEDGE)
    before = _BOUNDED.search(plain, max(0, start - LONGEST_LIMIT), start) or _BEFORE.search(plain, max(0, start - LONGEST_HEDGE), start)
    return before.start() if before else start, behind.end() if behind else end


def hedge_of(plain: str, start: int, end: int) -> str | None:
    """Return how exactly the number of a span is meant (about, over, under, at_least, at_most), None where it is exact."""
    if behind := _BEHIND.match(plain, end, end + LONGEST_HEDGE):
        return behind.lastgroup
    if _LIMITED.match(plain, end):
        return "at_most"
    if bounded := _BOUNDED.search(plain, max(0, start - LONGEST_LIMIT), start):
        return bounded.lastgroup
    return "about" if _BEFORE.search(plain, max(0, start - LONGEST_HEDGE), start) else None
