"""Which of the words before a number it is of: the last, unless that one only says why (人件費の増加により), then the topic."""

import re
from collections.abc import Sequence

from components.facts.meanings import Named
from components.lexicon import entries
from components.reading.terms import Match, either

_LEFT = re.compile(either(entries("meanings")["left"]["words"]))
_TOPIC = re.compile(r"(?:\([^()]{1,20}\))?(?:は|につきまして|について|に関して)")
_SUBJECT = re.compile(r"(?:\([^()]{1,20}\))?[はがも]")
# 50億円増加し、: a clause that is over when the next number comes.
_OVER = re.compile(r"[^、。]{1,40}[ぁ-ん](?<![はがもをのとでに])、[^。]{0,24}$|[^、。]{1,40}(?:たが|すが|により|ことで)、[^。]{0,24}$")

_OBJECT = re.compile(
    r"(?:程度|強|弱|超|ほど|近く)?(?:を[^、。]{1,20}(?:ため|ことから|ものの|ことで|により|し、|したが)|が(?:響い?[きて]|重荷|加わ|寄与し|押し[上下]げ))"
)


def spoken_of(plain: str, words: Sequence[Match[str]], start: int, topic: Named | None) -> Match[str] | None:
    """Return the word that the number at ``start`` is of, None where all only say why; ``topic`` is what the sentence was about before."""
    last = words[-1]
    progress = next((word for word in words if word.meaning == "progress_rate"), None)
    if progress and plain[last.end : start] == "で":
        return progress
    if _LEFT.search(plain, last.end, start):
        return _subject(plain, words[:-1]) or _as_match(topic) or (None if plain[last.end : last.end + 1] in ("の", "を") else last)
    over = len(words) > 1 and plain[last.end : last.end + 1] == "を" and "、" in plain[last.end : start]
    return words[-2] if over else last


def _subject(plain: str, words: Sequence[Match[str]]) -> Match[str] | None:
    """Return the last of the words that is a topic (は), else the last that is a subject (が, も)."""
    for mark in (_TOPIC, _SUBJECT):
        if found := [word for word in words if mark.match(plain, word.end)]:
            return found[-1]
    return None


def topic_of(plain: str, words: Sequence[Match[str]]) -> Named | None:
    """Return the last of the words that its sentence is about (営業利益は), or None."""
    found = [word for word in words if _TOPIC.match(plain, word.end)]
    return Named(found[-1].meaning, found[-1].start, found[-1].end) if found else None


def is_over(clause: str) -> bool:
    """Say whether the words behind the last number end its clause, so that the next number is of the topic again."""
    return _OVER.match(clause) is not None or was_object(clause)


def was_object(clause: str) -> bool:
    """Say whether the last number was the object of a clause that only says why: 減損損失15億円を計上したため."""
    return _OBJECT.match(clause) is not None


def _as_match(topic: Named | None) -> Match[str] | None:
    return Match(topic.start, topic.end, topic.metric) if topic else None
