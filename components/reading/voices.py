"""The voices that a recognition of speech numbers (話者1, Speaker 2), and the list that says whose they are."""

import re
from collections.abc import Iterable, Iterator, Mapping

from components.lexicon import entries
from components.reading.formats.shape import Head
from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.terms import either

_VOICE = rf"(?:{either(entries('roles')['voices'])}) ?#?(?:\d{{1,2}}|[A-Z])(?![A-Za-z0-9])"
# 話者1=棚橋 義文(社長) 話者2=司会: one on a line or several.
_ASSIGNED = re.compile(
    rf"(?P<voice>{_VOICE}) ?(?:=|:|→|->) ?(?P<who>[^=\n。]{{2,60}}?)(?=[ \t、,/|]{{0,8}}(?:$|{_VOICE} ?(?:=|:|→|->)))", re.MULTILINE
)


def assigned(plain: str, end: int) -> dict[str, Label]:
    """Return whose each voice is that a list in ``plain[:end]`` names, by the voice without blanks; 不明 is nobody."""
    found = ((at["voice"], parse_label(at["who"])) for at in _ASSIGNED.finditer(plain, 0, end))
    return {_key(voice): label._replace(short=voice) for voice, label in found if label and label.proof != "unidentified"}


def listed(voices: Mapping[str, Label]) -> Iterator[Label]:
    """Yield those of the list whose side is known: by a title, a firm or a part in the call."""
    return (label for label in voices.values() if label.name and label.role != "unknown")


def with_owners(heads: Iterable[Head], voices: Mapping[str, Label]) -> Iterator[Head]:
    """Give each head whose label is a voice the label of whose it is."""
    for head in heads:
        owner = voices.get(_key(head.raw)) if head.label.proof == "voice" else None
        yield head._replace(label=owner) if owner else head


def _key(voice: str) -> str:
    return voice.replace(" ", "").replace("#", "")
