"""``compare FILE FILE…``: writes what several calls tell beside each other."""

import argparse
import sys
from pathlib import Path

from components.commands.files import add_files, check_folder, printed, readable
from components.facts.change.tables import frames_of
from components.facts.writing import write_tables

FEWEST = 2


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("compare", help="二つ以上の議事録を比べ、四半期ごとの数値や予想の推移などを CSV に書きます")
    add_files(command, "議事録のファイル（二つ以上）")
    command.add_argument("--to", type=Path, metavar="DIR", required=True, help="書き出す先のフォルダー")
    command.set_defaults(run=lambda options: _run(options, command))


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Read files and write their comparison; returns 1 if any could not be read, or nothing be compared or written."""
    check_folder(parser, options.to)
    if len(options.files) < FEWEST:
        parser.error(f"compare には議事録が二つ以上必要です: {options.files[0]} のほかに、比べるファイルを並べてください")
    calls, failed = readable(options.files)
    if len(calls) < FEWEST:
        print("比べられませんでした: 読めた議事録が二つ以上必要です。上に挙げたファイルを確かめてください", file=sys.stderr)
        return 1
    return 0 if printed(write_tables(frames_of(calls), options.to), options.to) and not failed else 1
