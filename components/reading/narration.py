"""Where a narrator takes over behind what is said: articles put ``社長はここで水を飲んだ。`` between two speeches."""

import re

from components.reading.sentences import sentence_spans

# How one speaks to an audience; a narrator does not.
_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|でしょう|ましょう|ください|下さい|ございません|ません)(?:か|ね|よ|が)*[。?!」)]*$|[?!」]$"
)
# How a narrator tells what happened, and what is.
_TELLS = re.compile(r".{4}(?:(?<!でし)(?<!まし)た|[んい]だ)(?:\([^()]{0,20}\))?。$")
_STATES = re.compile(r"(?:である|という|そうだ|ようだ|だった|いる)。$")


def said_until(plain: str, start: int, end: int) -> int:
    """Return where polite speech in ``plain[start:end]`` ends and a narrator's sentences begin; ``end`` where none do."""
    said = list(sentence_spans(plain, start, end))
    spoken = max((i for i, (left, right) in enumerate(said) if _POLITE.search(plain, left, right)), default=None)
    if spoken is None or _POLITE.search(plain, *said[0]) is None:
        return end
    told = [i for i in range(spoken + 1, len(said)) if _TELLS.search(plain, *said[i]) or _STATES.search(plain, *said[i])]
    if not told:
        return end
    begins = [i for i in range(spoken + 1, told[0] + 1) if i == told[0] or "\n" in plain[said[i - 1][1] : said[i][0]]]
    narrated = plain[said[begins[0]][0] : said[told[-1]][1]]
    on_the_line = "\n" not in plain[said[spoken][1] : said[begins[0]][0]]
    return said[begins[0] - 1][1] if not on_the_line or _TELLS.search(narrated) else end
