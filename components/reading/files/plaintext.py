"""Plain text: the encodings that transcripts come in, told apart by their bytes."""

import codecs
import re

from components.reading.errors import UnreadableTranscript

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What a Japanese or a Chinese system writes where it does not write Unicode.
_NATIONAL = ["iso2022_jp", "euc_jp", "cp932", "gb18030", "big5", "utf_16_le", "utf_16_be"]
# Kana, ideographs, their marks and full-width forms, and ASCII: nearly all of any transcript.
_USUAL = re.compile(r"[\t\n\r\f -~　-ヿ㐀-鿿＀-ｚ⺀-⿟]+")
LEAST_PLAUSIBLE = 0.97
_JAPANESE = ["iso2022_jp", "euc_jp", "cp932"]
_HIRAGANA = re.compile("[ぁ-ん]")
LEAST_HIRAGANA = 0.1


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """Decode ``content`` and name its encoding; raises ``UnreadableTranscript`` for bytes that are no text or of an unknown encoding."""
    marked = next((encoding for mark, encoding in _MARKED if content.startswith(mark)), None)
    found = _attempt(content, marked) if marked else _unmarked(content)
    if found is None or "\x00" in found[0]:
        message = f"{name} は文章として読めません(文字コードが不明か、バイナリです)。UTF-8 のテキストで保存して開いてください。"
        raise UnreadableTranscript("error.binary", message, name=name)
    return found


def _unmarked(content: bytes) -> tuple[str, str] | None:
    """Try UTF-8, which refuses nearly everything that is not UTF-8, before the encodings that are told apart by likelihood."""
    escaped = b"\x1b$" in content or b"\x1b(" in content
    unicode = None if escaped else _attempt(content, "utf-8")
    return unicode if unicode and "\x00" not in unicode[0] else _japanese(content) or _likeliest(content) or _most_plausible(content)


def _japanese(content: bytes) -> tuple[str, str] | None:
    """Try what Japanese systems write: a text with as many hiragana is no accident, and none in Chinese has them."""
    attempts = [found for encoding in _JAPANESE if (found := _attempt(content, encoding)) and not _is_controlled(found[0])]
    best = max(attempts, key=lambda found: _hiragana(found[0]), default=None)
    return best if best and _hiragana(best[0]) >= LEAST_HIRAGANA else None


def _hiragana(text: str) -> float:
    return len(_HIRAGANA.findall(text)) / max(len(text), 1)


def _likeliest(content: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms to import, for files that are not UTF-8

    best = from_bytes(content, cp_isolation=_NATIONAL).best()
    return (str(best), best.encoding) if best and not _is_controlled(str(best)) else None


def _most_plausible(content: bytes) -> tuple[str, str] | None:
    """Try each encoding, and take the text that is made most of what transcripts are made of."""
    attempts = [found for encoding in _NATIONAL if (found := _attempt(content, encoding)) and not _is_controlled(found[0])]
    best = max(attempts, key=lambda found: _plausible(found[0]), default=None)
    return best if best and _plausible(best[0]) >= LEAST_PLAUSIBLE else None


def _plausible(text: str) -> float:
    return sum(map(len, _USUAL.findall(text))) / max(len(text), 1)


def _is_controlled(text: str) -> bool:
    """Say whether a text holds control characters that no transcript has."""
    return any(character < " " and character not in "\t\n\r\f\v" for character in text)


def _attempt(content: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError:
        return None
