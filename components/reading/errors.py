"""What stops a reading, said in the reader's language: what was expected, what was found, what to do next."""


class UnreadableTranscript(ValueError):
    """A source that cannot be read as a transcript.

    ``rule`` names the sentence in the screen's catalogue and ``found`` fills its blanks, so that a page can say it in
    its own language; ``str(error)`` is the Japanese sentence for the command line.
    """

    def __init__(self, rule: str, message: str, **found: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.found = found


def quotation(text: str, length: int = 24) -> str:
    """Return the first ``length`` characters of ``text`` on one line, for use inside an error."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length] + "…"
