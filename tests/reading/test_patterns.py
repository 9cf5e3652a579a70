"""No pattern of reading takes more than linear time: a text may be long, foreign or hostile, and the page waits for it."""

import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import pairwise
from re import _constants, _parser  # says what a pattern repeats without an end, and which letters it knows

import pytest

from components import reading
from components.reading import read

# Seconds of processor time, whatever else the machine does: a linear pattern needs a hundredth of it, a quadratic one minutes.
LIMIT = 10
# Where a repetition has no end its square has to be felt; where all have one, only their product could be large.
ENDLESS, BOUNDED = 100_000, 20_000
WHOLE = 200_000
MOST_OF_A_KIND = 8
# Runs that many patterns have something to do with, whether they say so or not.
RUNS = (
    " ", "　", "\n", "0", "1,", "1年", "あ", "の", "です", "ア・", "高", "高 ", "社", "高橋 一郎", "氏と", "Aa ", "a", "a.", "a:", "Q1 ",
    "、", "。", "「", "(あ", "【", "<a ", "[", "-", "&",
)  # fmt: skip
OPENINGS = "([「『【<《〈"
# Behind a run, a letter that no pattern knows: what could go on from the run has to be given up at its end.
STRANGE = "𐍈"


def _patterns() -> Iterator[tuple[str, re.Pattern]]:
    inside = (found.name for found in pkgutil.walk_packages(reading.__path__, f"{reading.__name__}."))
    for module in (reading.__name__, *inside):
        for name, value in vars(import_module(module)).items():
            yield from ((f"{module.removeprefix('components.reading.')}.{name}", each) for each in _within(value))


def _within(value: object) -> Iterator[re.Pattern]:
    """Yield a pattern, or those inside a tuple, a list or a dictionary."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _within(each)
    elif isinstance(value, dict):
        yield from _within(list(value.values()))


PATTERNS = {pattern: name for name, pattern in _patterns()}


def _parsed(pattern: re.Pattern) -> _parser.SubPattern:
    return _parser.parse(pattern.pattern, pattern.flags)


def _nodes(tree: object) -> Iterator[tuple[object, object]]:
    """Yield the operations of a parsed pattern, each with its arguments, inner ones too."""
    if isinstance(tree, tuple) and tree and isinstance(tree[0], _constants._NamedIntConstant):
        yield tree[0], tree[1]
    if isinstance(tree, tuple | list | _parser.SubPattern):
        for each in tree:
            yield from _nodes(each)


def _is_endless(tree: _parser.SubPattern) -> bool:
    repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
    return any(operation in repeats and arguments[1] is _constants.MAXREPEAT for operation, arguments in _nodes(tree))


def _alphabet(tree: _parser.SubPattern) -> list[str]:
    """Return the letters of a pattern, the ends of its ranges, and its words."""
    nodes = list(_nodes(tree))
    letters = [arg for operation, arg in nodes if operation in (_constants.LITERAL, _constants.NOT_LITERAL)]
    letters += [end for operation, arg in nodes if operation is _constants.RANGE for end in arg]
    following = ["".join(map(chr, pair)) for pair in _neighbours(nodes)]
    return [*_some(dict.fromkeys(map(chr, letters))), *_some(dict.fromkeys(following))]


def _neighbours(nodes: list[tuple[object, object]]) -> Iterator[tuple[int, int]]:
    """Yield the letters that stand side by side in a pattern, as the beginnings of its words do."""
    for (one, first), (other, second) in pairwise(nodes):
        if one is other is _constants.LITERAL:
            yield first, second


def _some(found: dict[str, None]) -> list[str]:
    """Return some of what was found, from everywhere in it."""
    return list(found)[:: 1 + len(found) // MOST_OF_A_KIND]


def _worst(pattern: re.Pattern) -> Iterator[str]:
    """Yield runs of what a pattern knows, and each behind an opening that nothing closes."""
    tree = _parsed(pattern)
    length = ENDLESS if _is_endless(tree) else BOUNDED
    own = _alphabet(tree)
    yield "".join(own) * (length // max(1, len("".join(own))))
    for run in dict.fromkeys([*own, *RUNS]):
        yield run * (length // len(run)) + STRANGE
    openings = [*own[:1], *(letter for letter in own if letter in OPENINGS)] if length == ENDLESS else []
    for opening in dict.fromkeys(openings):
        for run in (*own, "あ", "a "):
            yield opening + run * (length // len(run)) + STRANGE


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` where what is inside takes more processor time than this."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("pattern", PATTERNS, ids=PATTERNS.values())
def test_a_pattern_takes_linear_time_whatever_it_meets(pattern: re.Pattern) -> None:
    with _limit(LIMIT if _is_endless(_parsed(pattern)) else 3 * LIMIT):
        for worst in _worst(pattern):
            text = worst.encode() if isinstance(pattern.pattern, bytes) else worst
            pattern.match(text)
            pattern.fullmatch(text)
            for _ in pattern.finditer(text):  # the first step is a search
                pass


def test_a_pattern_that_goes_wild_is_caught() -> None:
    with pytest.raises(TimeoutError), _limit(0.2):
        re.search("(?:a|a)*b", "a" * 100)


NASTY = {
    "openings": "「" * WHOLE, "brackets": "(" * WHOLE, "commas": "、" * WHOLE, "honorifics": "氏" * WHOLE, "particles": "の" * WHOLE,
    "blanks": " " * WHOLE, "digits": "1" * WHOLE, "kanji": "高" * WHOLE, "katakana": "ア" * WHOLE, "Latin": "Aa " * (WHOLE // 3),
    "marks": "Q\n" * (WHOLE // 2), "questions": "Q1 " * (WHOLE // 3), "labels": "a: " * (WHOLE // 3), "label lines": "a: \n" * (WHOLE // 4),
    "one line": "売上は増加" * (WHOLE // 5), "lines": "あ\n" * (WHOLE // 2), "bars": "あ|" * (WHOLE // 2), "tags": "<a " * (WHOLE // 3),
    "closings": "「あ」" * (WHOLE // 3), "dashes": "――あ？\n" * (WHOLE // 5), "signatures": "です。（高橋）\n" * (WHOLE // 8),
    "people": "".join(f"{chr(0x4E00 + n)}山{chr(0x5E00 + n % 97)}社長：増収です。\n" for n in range(10_000)),
    "names": "".join(f"{chr(0x4E00 + n)}：増収です。\n" for n in range(10_000)),
    "questioners": "".join(f"質問者{n}：どうですか。\n" for n in range(10_000)),
}  # fmt: skip


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_nasty_text_of_any_kind_is_read(text: str) -> None:
    """The limit is for what is linear and still much: a thousand pages of labels."""
    whole = f"増収です。\n{text}𐍈"
    with _limit(12 * LIMIT):
        assert read(whole).text == whole
