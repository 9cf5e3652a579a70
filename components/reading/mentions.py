"""Names before an honorific, by which speakers speak of one another."""

import re
from collections.abc import Iterator

from components.reading.names import KANJI

# Nobody is called these, though an honorific follows: 皆さん, 同氏, お客様.
_NOBODY = re.compile(r".?(?:皆|各社?|両社?|同|客|株主|取引先|投資家|先|方|者|委員|先生)|神|何|奥|母|父")
_MENTION = re.compile(rf"(?P<name>[{KANJI}]{{1,4}}|[ァ-ヴー・]{{2,14}}|[A-Z][a-z]{{1,20}}(?: [A-Z][a-z]{{1,20}})?)(?:氏|さん|様)")
_HONORIFIC = re.compile("氏|さん|様")
# A name in Japanese letters; of two Latin words with their blank.
LONGEST_MENTION, LONGEST_IN_LATIN = 14, 43


def mentions_in(plain: str) -> Iterator[re.Match[str]]:
    """Yield the names before an honorific, each as ``name``; the honorifics are looked for first, for there are few."""
    seen = 0
    for honorific in _HONORIFIC.finditer(plain):
        at = honorific.start()
        longest = LONGEST_IN_LATIN if plain[at - 1].isascii() else LONGEST_MENTION
        found = _MENTION.search(plain, max(seen, at - longest), honorific.end())
        if found:
            seen = found.end()
            if not _NOBODY.fullmatch(found["name"]):
                yield found
