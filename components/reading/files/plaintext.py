"""Plain text: the encodings that Japanese files come in, told apart by their bytes."""

import codecs

from components.reading.errors import UnreadableTranscript

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# In this order: UTF-8 refuses nearly everything that is not UTF-8; EUC-JP text is often valid CP932, not the reverse.
_UNMARKED = ("utf-8", "euc_jp", "cp932")
# What other files begin with, whatever their name says.
_OTHER_KINDS = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "docx / xlsx / zip",
    b"\xd0\xcf\x11\xe0": "doc / xls",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}


def decoded(content: bytes, name: str) -> str:
    """Decode ``content``; raises ``UnreadableTranscript`` for bytes that are no text or of an unknown encoding."""
    kind = next((kind for magic, kind in _OTHER_KINDS.items() if content.startswith(magic)), None)
    if kind:
        message = f"{name} は {kind} ファイルです。テキスト(.txt)で保存するか、本文をコピーして貼り付けてください。"
        raise UnreadableTranscript("error.kind", message, name=name, kind=kind)
    encodings = [encoding for mark, encoding in _MARKED if content.startswith(mark)] or _UNMARKED
    for encoding in encodings:
        text = _attempt(content, encoding)
        if text is not None and "\x00" not in text:
            return text
    message = f"{name} は文章として読めません(文字コードが不明か、バイナリです)。UTF-8 のテキストで保存して開いてください。"
    raise UnreadableTranscript("error.binary", message, name=name)


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
