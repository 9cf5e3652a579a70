"""The command line: ``python -m components read FILE…`` prints or writes the frames of one or many calls."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from components.facts import facts_of
from components.facts.writing import FORMATS, records, write_frames
from components.reading import UnreadableTranscript, read_file

# Over fewer files a progress bar is gone before it is seen.
MANY = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns 1 if any file could not be read, 0 otherwise."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.format and options.to is None:
        parser.error("--format は書き出す先と一緒に使います: --to フォルダー")
    if options.to is not None and options.to.exists() and not options.to.is_dir():
        parser.error(f"--to はフォルダーの名前です: {options.to} は同じ名前のファイルです")
    calls, failed = [], 0
    for path, outcome in _frames(options.files):
        if isinstance(outcome, UnreadableTranscript):
            tqdm.write(f"{path}: {outcome}", file=sys.stderr)
            failed += 1
        else:
            calls.append(outcome)
    _deliver(calls, options)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="決算説明会の議事録を読み、表にします。")
    commands = parser.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="議事録を読み、JSON で表示するか、表をファイルに書きます")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE", help="議事録のファイル")
    read.add_argument("--to", type=Path, metavar="DIR", help="書き出す先のフォルダー。無ければ画面に JSON を出します")
    read.add_argument("--format", choices=sorted(FORMATS), help="書き出す形式（既定は csv）")
    return parser


def _frames(files: Sequence[Path]) -> Iterator[tuple[Path, dict[str, pd.DataFrame] | UnreadableTranscript]]:
    """Read the files one after the other, with a progress bar over many."""
    for path in tqdm(files, desc="読み込み", unit="件", disable=len(files) < MANY, file=sys.stderr):
        try:
            yield path, facts_of(read_file(path)).frames()
        except UnreadableTranscript as error:
            yield path, error


def _deliver(calls: Sequence[dict[str, pd.DataFrame]], options: argparse.Namespace) -> None:
    if options.to is None:
        json.dump(records(calls), sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif calls:
        for path in write_frames(calls, options.to, options.format or "csv"):
            print(path)


def run() -> int:
    """Run the command line as a program; a reader that stops early, such as ``head``, ends it quietly."""
    try:
        return main()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(run())
