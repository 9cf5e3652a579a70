"""What kind of file some bytes are, and who reads it: known by how it begins and what it holds, whatever its name says."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from components.reading.errors import UnreadableTranscript
from components.reading.files.damage import damaged
from components.reading.files.plaintext import decoded

# What no transcript is in, by how it begins.
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "doc / xls",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"ID3": "MP3",
    b"RIFF": "WAV / AVI",
}
_PARTS = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"))
_DOCUMENT = b"word/"
# What a file of no known beginning was meant to be, by its ending.
_MEANT = {".docx": "Word", ".pdf": "PDF"}
# The bit of an archive's entry that says it is locked.
ENCRYPTED = 1
# Unpacked, the text of a document is not larger than this.
LARGEST_PART = 100_000_000
_WEBPAGE = re.compile(
    rb"(?:\xef\xbb\xbf\s{0,200})?(?:<\?xml[^>]{0,200}\?>\s{0,200})?(?:<!--.{0,500}?-->\s{0,200})?"
    rb"<(?:!doctype html|html|head|body)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, and what the file is: ``pdf``, ``docx``, ``html``, or the encoding of a plain text."""

    text: str
    medium: str


def document_in(content: bytes, name: str) -> Document:
    """Return the text in ``content``; raises ``UnreadableTranscript`` for what holds no text that can be read."""
    if content.startswith(b"%PDF"):
        from components.reading.files.pdf import text_of_pdf  # noqa: PLC0415 - a heavy library, for this kind alone

        return Document(text_of_pdf(content, name), "pdf")
    if content.startswith(b"PK\x03\x04"):
        return _document_in_archive(content, name)
    if _WEBPAGE.match(content.lstrip()):
        from components.reading.files.webpage import text_of_webpage  # noqa: PLC0415 - as above

        return Document(text_of_webpage(content), "html")
    kind = next((kind for magic, kind in _OTHERS.items() if content.startswith(magic)), None)
    if kind:
        raise _other_kind(name, kind)
    return _plain_document(content, name)


def _plain_document(content: bytes, name: str) -> Document:
    """Return a plain text; what is none and is called a Word document or a PDF is a damaged one."""
    meant = _MEANT.get(PurePath(name).suffix.lower())
    try:
        text, encoding = decoded(content, name)
    except UnreadableTranscript as error:
        if meant is None:
            raise
        raise damaged(name, meant) from error
    if meant and not text.strip():
        raise damaged(name, meant)
    return Document(text, encoding)


def _document_in_archive(content: bytes, name: str) -> Document:
    from components.reading.files.word import text_of_docx  # noqa: PLC0415 - as above

    kind = _kind_of_archive(content, name)
    if kind == "cut":
        raise damaged(name, "Word")
    if kind != "docx":
        raise _other_kind(name, kind)
    return Document(text_of_docx(content, name), "docx")


def _kind_of_archive(content: bytes, name: str) -> str:
    """Name what an archive holds by its parts; ``cut`` is a Word document, by its parts or its ending, whose end is missing."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile:
        return "cut" if _DOCUMENT in content or _MEANT.get(PurePath(name).suffix.lower()) == "Word" else "zip"
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise _locked(name)
    sizes = {part.filename: part.file_size for part in parts}
    return next((kind for part, kind in _PARTS if sizes.get(part, LARGEST_PART + 1) <= LARGEST_PART), "zip")


def _locked(name: str) -> UnreadableTranscript:
    message = f"{name} はパスワードで保護されています。保護を解除して保存し直すか、本文を貼り付けてください。"
    return UnreadableTranscript("error.locked", message, name=name)


def _other_kind(name: str, kind: str) -> UnreadableTranscript:
    message = f"{name} は {kind} ファイルです。PDF、Word(.docx)、テキスト(.txt)で保存するか、本文をコピーして貼り付けてください。"
    return UnreadableTranscript("error.kind", message, name=name, kind=kind)
