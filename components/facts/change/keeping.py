"""Whether a call says of a forecast that it is kept, beside its number: 売上高540億円、営業利益62億円を据え置いています."""

import re

from components.facts import Facts, meanings
from components.facts.schema import Quantity, SentenceRow
from components.lexicon import entries
from components.reading.terms import either

_WORDS = entries("fiscal")["guidance"]
_KEPT, _NOT = re.compile(_WORDS["kept"]), re.compile(_WORDS["not_told"])
_REVISED = re.compile(either(entries("meanings")["sense"]["revised"]))
# 通期予想は: the forecast itself, and no other thing, whose particle stands between a number and the words for it.
_FORECAST = re.compile(f"(?:{either(_WORDS['of'])})(?:値|について|につきまして)?[はも]|(?:特に)?変更[はも]")
_OTHER = re.compile("[はもが]")
# 据え置きましたが: what comes behind is another matter.
_BUT = re.compile("[^、。]{0,8}(?:が|けれども?|ものの)、")
# Such words are said of forecasts alone; 維持し and 変わりはありません of much else.
SURE = ("据", "変更")


def says_kept(facts: Facts, quantity: Quantity) -> bool:
    """Say whether the words behind a number, before it in its sentence, or the whole sentence after it say that it is kept."""
    sentences = facts.once(_in_order)
    at = next(at for at, sentence in enumerate(sentences) if sentence.sentence_id == quantity.sentence_id)
    sentence, place = sentences[at], (quantity.start - sentences[at].start, quantity.end - sentences[at].start)
    before, behind = sentence.text[: place[0]], sentence.text[place[1] :]
    if _NOT.search(sentence.text) or sentence.role == "analyst":
        return False
    kept, revised = _KEPT.search(behind), _REVISED.search(behind)
    if kept and (revised is None or kept.start() <= revised.start()):
        return _is_of_forecast(sentence.text, kept) and not _OTHER.search(_FORECAST.sub("", behind[: kept.start()]))
    if revised:
        return False
    after = sentences[at + 1] if at + 1 < len(sentences) else sentence
    return _was_kept(before) or (after.turn == sentence.turn and _tells_nothing_else(after))


def _in_order(facts: Facts) -> tuple[SentenceRow, ...]:
    return tuple(facts.speech.sentences)


def _is_of_forecast(text: str, kept: re.Match[str]) -> bool:
    return kept[0].startswith(SURE) or any(word in text for word in _WORDS["of"])


def _was_kept(before: str) -> bool:
    """Say whether the words before a number say it: 通期予想は据え置きで、売上高は."""
    found = list(_KEPT.finditer(before))
    said = before[: found[-1].start()] if found else ""
    return bool(found) and any(word in said for word in _WORDS["of"]) and not _BUT.match(before, found[-1].end())


def _tells_nothing_else(sentence: SentenceRow) -> bool:
    """Say whether a sentence says no more than that: 予想に変更はありません, of no metric."""
    kept = _KEPT.search(sentence.text)
    alone = kept is not None and _is_of_forecast(sentence.text, kept) and not meanings.metric_words(sentence.text)
    return alone and not _NOT.search(sentence.text)
