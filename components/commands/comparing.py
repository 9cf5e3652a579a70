"""``compare FILE FILE…``: writes what several calls tell beside each other."""

import argparse
import sys
from pathlib import Path

from components.commands.files import add_files, check_folder, printed, readable
from components.commands.told import both
from components.facts.change.tables import frames_of
from components.facts.writing import write_tables

FEWEST = 2


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("compare", help=both("command.compare"))
    add_files(command, "command.files_two")
    command.add_argument("--to", type=Path, metavar="DIR", required=True, help=both("command.to"))
    command.set_defaults(run=lambda options: _run(options, command))


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Read files and write their comparison; returns 1 if any could not be read, or nothing be compared or written."""
    check_folder(parser, options.to)
    if len(options.files) < FEWEST:
        parser.error(both("command.one_file", name=options.files[0]))
    calls, failed = readable(options.files)
    if len(calls) < FEWEST:
        print(both("command.one_read"), file=sys.stderr)
        return 1
    return 0 if printed(write_tables(frames_of(calls), options.to), options.to) and not failed else 1
