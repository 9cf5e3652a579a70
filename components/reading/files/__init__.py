"""A file's text: each kind of file has a module; the content decides, not the name alone."""

from pathlib import Path

from components.reading.errors import UnreadableTranscript
from components.reading.files.kinds import Document, document_in

__all__ = ["LARGEST", "Document", "document_at", "document_of"]

# A call of three hours is some 60,000 characters; 20 MB is no transcript.
LARGEST = 20_000_000


def document_at(path: Path) -> Document:
    """Return what stands in the file at ``path``; raises ``UnreadableTranscript`` with what to do where there is nothing."""
    try:
        size = path.stat().st_size if path.is_file() else None
        content = path.read_bytes() if size is not None and size <= LARGEST else b""
    except OSError as error:
        message = f"ファイルを開けません: {path}({error.strerror})。場所と権限を確かめて、もう一度開いてください。"
        raise UnreadableTranscript("error.closed", message, name=str(path), found=str(error.strerror)) from error
    if size is None:
        message = f"ファイルが見つかりません: {path}。場所と名前を確かめて、もう一度開いてください。"
        raise UnreadableTranscript("error.missing", message, name=str(path))
    if size > LARGEST:
        raise _too_large(path.name)
    return document_of(content, path.name)


def document_of(content: bytes, name: str) -> Document:
    """Return what stands in a file's ``content``, as dropped in the browser or read from disk."""
    if len(content) > LARGEST:
        raise _too_large(name)
    return document_in(content, name)


def _too_large(name: str) -> UnreadableTranscript:
    message = f"{name} は {LARGEST // 1_000_000} MB を超えています。議事録の本文だけを保存して開いてください。"
    return UnreadableTranscript("error.large", message, name=name, limit=str(LARGEST // 1_000_000))
