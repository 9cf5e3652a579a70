"""The words that give a part in the call and no name: 司会者, 質問者1, 会社側, アナリスト."""

import re

from components.lexicon import entries
from components.reading.terms import either
from components.reading.transcript import Role

_ROLES = entries("roles")
# Where one who gives no name is, or who it is: オンライン質問者, 男性株主.
_FROM = "オンライン|チャット|リモート|インターネット|ネット|会場|ウェブ|Web|WEB|電話|総合|男性|女性|個人|匿名の|事前|書面"
_FROM += "|別の|他の|ほかの|もう一人の|もう1人の"
_NUMBER = "[A-Z0-9一二三四五六七八九十]{0,3}"
# What stands behind the word, parted from it, is bounded as every label is.
_REST = r"(?P<rest>(?:[ (・、]|(?<=[のる])).{0,60})?"


# MODERATOR, but HOST may be a computer.
SHORTEST_SHOUTED = 4


def _role_word(key: str) -> re.Pattern[str]:
    words = [*_ROLES[key], *(word.upper() for word in _ROLES[key] if word.isascii() and len(word) > SHORTEST_SHOUTED)]
    role = rf"(?:(?:{_FROM})(?:(?:から|より|で)の)?)?(?:{either(dict.fromkeys(words))})"
    role += "(?:の(?!方)|を務める|である)?(?:(?<![A-Za-z])|(?![A-Za-z]))"
    return re.compile(rf"{role}[ 第]?{_NUMBER}(?:氏|さん|様|の方)?{_REST}")


MODERATOR, QUESTIONER = _role_word("moderator"), _role_word("questioner")
SIDES: tuple[tuple[str, re.Pattern[str], Role], ...] = (
    ("moderator", MODERATOR, "moderator"),
    ("questioner", QUESTIONER, "analyst"),
    ("management", _role_word("management"), "management"),
    ("unidentified", _role_word("unidentified"), "unknown"),
)
# 話者1: one voice of several.
VOICE = re.compile(rf"(?:{either(_ROLES['voices'])}) ?#?(?:[0-9]{{1,2}}|[A-Z])")
# Those who ask by profession, whatever their firm.
ASKER = f"(?:{either(_ROLES['askers'])})"


def is_part(text: str) -> bool:
    """Say whether ``text`` opens with a word for a part in the call: 司会者, 質問者 高橋."""
    return any(pattern.fullmatch(text) for _, pattern, _ in SIDES)
