"""Cleaning that never moves a character: one character in, one character out."""

import re
import unicodedata
from functools import cache

# Compatibility forms that only differ in width or in their code point; circled and superscript digits keep their meaning.
FOLDED = ("<wide>", "<narrow>", "<noBreak>", "<compat>")
# Marks that Japanese writers use for one another but Unicode does not relate.
SAME_MARK = {"〜": "~", "∼": "~", "−": "-", "‐": "-", "‑": "-", "–": "-", "▲": "△", "﹣": "-", "｡": "。", "､": "、"}
# Radicals that a PDF puts for the character, which Unicode does not relate to it either.
SAME_MARK |= dict(
    zip("⺟⺠⻁⻄⻆⻉⻋⻑⻒⻓⻔⻘⻝⻣⻤⻥⻦⻨⻩⻫⻭⻯⻲⼾⻌⻖⻎", "母民虎西角貝車長長长門青食骨鬼魚鳥麦黄斉歯竜亀戸辶阝辶", strict=True)
)
# Of these Unicode gives the old form, where Japan writes the new one.
SAME_MARK |= dict(zip("⿊⿈⿆⿒⾭", "黒黄麦歯青", strict=True))
# Every mark that ends a line ends one, so that a file from any system has the same lines.
SAME_MARK |= dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n")


@cache
def _plain_character(character: str) -> str:
    if character in SAME_MARK:
        return SAME_MARK[character]
    decomposition = unicodedata.decomposition(character)
    if not decomposition or (decomposition[0] == "<" and not decomposition.startswith(FOLDED)):
        return character
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def with_plain_ideographs(text: str, plain: str) -> str:
    """Return ``text`` with its radicals and compatibility ideographs as in ``plain``, its markup blank, and all else as written."""
    quoted = _IDEOGRAPH.sub(lambda found: plain[found.start()], text)
    pieces, end = [], 0
    for blank in _BLANKS.finditer(plain, 0, len(quoted)):
        written = quoted[slice(*blank.span())]
        if not written.isspace():
            before = quoted[end : blank.start()]
            # Of &lt; the sign stands where the mark of its name stood.
            meant = plain[blank.start() - 1] if before.endswith("&") else before[-1:]
            bare = " " * len(written) if written.split() == [written] else _WRITTEN.sub(lambda found: " " * len(found[0]), written)
            pieces += [before[:-1], meant, bare]
            end = blank.end()
    return "".join([*pieces, quoted[end:]])


# Radicals and compatibility ideographs.
_IDEOGRAPH = re.compile("[⺀-⿟豈-﫿]")
_BLANKS, _WRITTEN = re.compile(" +"), re.compile(r"\S+")


# A comma or a point between Japanese characters is a 、 or a 。 by another habit; between digits it is none.
# The mark stands first in the pattern: that is what the search looks for.
_COMMA = re.compile(r",(?<=[^\x00-\x7f],)(?! ?[0-9A-Za-z])(?=[^\x00-\x7f ])")
_POINT = re.compile(r"\.(?<=[ぁ-んァ-ヴー一-龥々」)%]\.)(?=\s|$|[ぁ-んァ-ヴ一-龥「(])")
# Between a Latin word and a capital a point ends a sentence, unless it ends an abbreviation: of a firm, a title or a number.
_LATIN_POINT = re.compile(
    r"\.(?:(?<=[a-z]{2}\.)|(?<=\d%\.)|(?<=\d{4}\.)|(?<=[a-z]\)\.))"
    r"(?<!Inc\.)(?<!Ltd\.)(?<!Corp\.)(?<!Mrs\.)(?<!Messrs\.)(?<!Prof\.)(?<!vs\.)(?=\s{1,4}[\"“(]?[A-Z]| *\n)"
)


# So many replacements, one after the other, are quicker than one look at every character; none makes what another replaces.
MOST_REPLACED = 60


# All but ASCII, Japanese marks, kana and ideographs: nothing else has another plain form, and these are most of a text.
_UNUSUAL = re.compile("[^\t\n -~\u3001-\u301b\u3041-\u30fe\u3400-\u9fff]")


def plain(text: str) -> str:
    """Return ``text`` with full-width and compatibility characters in their plain form, of exactly the same length."""
    table = {ord(c): p for c in set(_UNUSUAL.findall(text)) if (p := _plain_character(c)) != c}
    if len(table) > MOST_REPLACED:
        return text.translate(table)
    for code, character in table.items():
        text = text.replace(chr(code), character)
    return text


def composed(name: str) -> str:
    """Return a plain name with each kana and the sound mark behind it, which half-width ones have of their own, as one character."""
    return unicodedata.normalize("NFC", name) if _SOUND_MARK.search(name) else name


_SOUND_MARK = re.compile("[\u3099\u309a]")


def with_japanese_points(plain: str) -> str:
    """Return ``plain`` with a comma or a point as 、 or 。 where it is one, whichever habit the writer has."""
    if "," not in plain and "." not in plain:
        return plain
    return _LATIN_POINT.sub("。", _POINT.sub("。", _COMMA.sub("、", plain)))
