"""The files of a command: read one after the other, with a progress bar over many; what cannot be read is named with the reason."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from components.facts import Facts, facts_of
from components.facts.wording import Words
from components.reading import UnreadableTranscript, read_file

# Over fewer files a progress bar is gone before it is seen.
MANY = 3


def add_files(command: argparse.ArgumentParser, words: str = "議事録のファイル") -> None:
    """Let a command take files."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help=words)


def check_folder(parser: argparse.ArgumentParser, folder: Path | None) -> None:
    """End the program with what to do where the folder to write to is a file."""
    if folder is not None and folder.exists() and not folder.is_dir():
        parser.error(f"--to はフォルダーの名前です: {folder} は同じ名前のファイルです")


def printed(paths: Iterator[Path], folder: Path) -> bool:
    """Write files and print their paths; returns False, and says why, where the folder cannot be written to."""
    try:
        written = list(paths)
    except OSError as error:
        print(Words("ja").say("export.unwritable", folder=folder, found=error.strerror or error), file=sys.stderr)
        return False
    print(*written, sep="\n")
    return True


def outcomes(files: Sequence[Path]) -> Iterator[tuple[Path, Facts | UnreadableTranscript]]:
    """Yield the facts of each file, or why it cannot be read."""
    for path in tqdm(files, desc="読み込み", unit="件", disable=len(files) < MANY, file=sys.stderr):
        try:
            yield path, facts_of(read_file(path))
        except UnreadableTranscript as error:
            yield path, error


def readable(files: Sequence[Path]) -> tuple[list[Facts], int]:
    """Return the facts of the files that can be read, and how many cannot be, each of which is named with the reason."""
    calls, failed = [], 0
    for path, outcome in outcomes(files):
        if isinstance(outcome, UnreadableTranscript):
            tqdm.write(f"{path}: {outcome}", file=sys.stderr)
            failed += 1
        else:
            calls.append(outcome)
    return calls, failed
