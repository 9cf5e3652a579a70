"""What to say of a file that is damaged, or cut off on its way."""

from components.reading.errors import UnreadableTranscript


def damaged(name: str, kind: str) -> UnreadableTranscript:
    """Return the refusal of a file that was meant to be of a kind, ``Word`` or ``PDF``, and cannot be opened as such."""
    message = (
        f"{name} は {kind} ファイルですが、壊れているか途中で切れていて開けません。"
        "元のファイルを開いて保存し直すか、もう一度ダウンロードしてください。本文の貼り付けでも読めます。"
    )
    return UnreadableTranscript("error.broken", message, name=name, kind=kind)
