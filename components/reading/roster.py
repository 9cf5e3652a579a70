"""Who attends, by the sentence or the list that says so before the first speaker."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.lexicon import entries
from components.reading.labels import Label, described
from components.reading.sentences import sentence_spans

# A line of a list of attendees is short and holds no sentence.
LONGEST_ENTRY = 50
_ATTENDING = re.compile("|".join(entries("roles")["attend"]["verbs"]))
# 会議には, 説明会には: what stands before is no part of a name.
_OPENING = re.compile(r"^[^、。氏]*?(?:には|では|からは|のは)、?")
_CLOSING = re.compile(r"(?:である|です|だった|でした|だ)?。$")
_NEXT_PERSON = re.compile(r"、|,(?! )|および|及び|並びに|ならびに|(?<=[氏様者長役員OＯ)])と(?!も)")
_HONOURED = re.compile(r"(.+?)(?:氏|様|さん)(?P<bracket> ?\([^()]*\))?")
_SUBJECT = re.compile(r"(.+?)[がはもをら](?!.*[がはもをら].*[がはもをら])")


def attendees(plain: str, end: int) -> Iterator[Label]:
    """Yield those whom ``plain[:end]`` names with a title as attending, in the order of the text."""
    for left, right in sentence_spans(plain, 0, end):
        yield from _in_sentence(plain[left:right]) if "。" in plain[left:right] else _in_entry(plain[left:right])


def _in_sentence(sentence: str) -> Iterator[Label]:
    """Yield the persons of a sentence; a title before two names joined by と is both's."""
    if not _ATTENDING.search(sentence):
        return
    position: str | None = None
    for segment in _NEXT_PERSON.split(_CLOSING.sub("", _OPENING.sub("", sentence))):
        named = _HONOURED.match(segment) or _SUBJECT.match(segment)
        bracket = (named.groupdict().get("bracket") or "") if named else ""
        label = described(named[1] + bracket if named else segment)
        if label and label.name and (label.position or (position and label.proof in ("honorific", "form") and _HONOURED.match(segment))):
            position = label.position or position
            yield replace(label, position=position)


def _in_entry(line: str) -> Iterator[Label]:
    entry = re.sub(r"^(?:[■●◆◇□○・*#-]+ *|[^:]{1,8}: *)", "", line)
    if len(entry) > LONGEST_ENTRY or ":" in entry:
        return
    for part in re.split(r"、|,(?! )", entry):
        label = described(part)
        if label and label.proof == "position":
            yield label
