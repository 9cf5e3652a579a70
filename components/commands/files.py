"""The files of a command: read one after the other, with a progress bar over many; what cannot be read is named with the reason."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from components.commands.told import both
from components.facts import Facts, facts_of
from components.reading import UnreadableTranscript, read_file

# Over fewer files a progress bar is gone before it is seen.
MANY = 3


def add_files(command: argparse.ArgumentParser, words: str = "command.files") -> None:
    """Let a command take files."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help=both(words))


def check_folder(parser: argparse.ArgumentParser, folder: Path | None) -> None:
    """End the program with what to do where the folder to write to is a file."""
    if folder is not None and folder.exists() and not folder.is_dir():
        parser.error(both("command.no_folder", folder=folder))


def printed(paths: Iterator[Path], folder: Path) -> bool:
    """Write files and print their paths; returns False, and says why, where the folder cannot be written to."""
    try:
        written = list(paths)
    except OSError as error:
        print(both("export.unwritable", folder=folder, found=error.strerror or error), file=sys.stderr)
        return False
    print(*written, sep="\n")
    return True


def outcomes(files: Sequence[Path]) -> Iterator[tuple[Path, Facts | UnreadableTranscript]]:
    """Yield the facts of each file, or why it cannot be read; one that nobody speaks in is said to be such, as it may be no transcript."""
    for path in tqdm(files, desc=both("command.reading"), unit="", disable=len(files) < MANY, file=sys.stderr):
        try:
            facts = facts_of(read_file(path))
        except UnreadableTranscript as error:
            yield path, error
        else:
            if not facts.speech.turns:
                tqdm.write(both("command.no_speaker", name=path), file=sys.stderr)
            yield path, facts


def readable(files: Sequence[Path]) -> tuple[list[Facts], int]:
    """Return the facts of the files that can be read, and how many cannot be, each of which is named with the reason."""
    calls, failed = [], 0
    for path, outcome in outcomes(files):
        if isinstance(outcome, UnreadableTranscript):
            tqdm.write(f"{path}: {both(outcome.rule, **outcome.found)}", file=sys.stderr)
            failed += 1
        else:
            calls.append(outcome)
    return calls, failed
