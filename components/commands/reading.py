"""``read FILE…``: prints the frames of calls as JSON, or writes them."""

import argparse
import json
import sys
from pathlib import Path

from components.commands.files import add_files, check_folder, printed, readable
from components.commands.told import both
from components.facts import Facts
from components.facts.writing import FORMATS, records, write_frames


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("read", help=both("command.read"))
    add_files(command)
    command.add_argument("--to", type=Path, metavar="DIR", help=both("command.to_or_screen"))
    command.add_argument("--format", choices=sorted(FORMATS), help=both("command.format_csv"))
    command.set_defaults(run=lambda options: _run(options, command))


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Read files and hand over their frames; returns 1 if any could not be read, or nothing be written."""
    if options.format and options.to is None:
        parser.error(both("command.format_alone"))
    check_folder(parser, options.to)
    calls, failed = readable(options.files)
    return 0 if _delivered(calls, options) and not failed else 1


def _delivered(calls: list[Facts], options: argparse.Namespace) -> bool:
    """Print the frames, or write them where a folder is named; say whether that could be done."""
    frames = [facts.frames() for facts in calls]
    if options.to is None:
        json.dump(records(frames), sys.stdout, ensure_ascii=False, indent=1)
        print()
        return True
    return not frames or printed(write_frames(frames, options.to, options.format or "csv"), options.to)
