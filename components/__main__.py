"""The command line: ``read FILE…`` prints or writes frames, ``compare FILE FILE…`` what changed, ``export FILE…`` files to hand on."""

import argparse
import os
import sys
from collections.abc import Sequence

from components.commands import comparing, exporting, reading
from components.commands.told import both


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns 1 if any file could not be read or written, or nothing could be compared, 0 otherwise."""
    options = _parser().parse_args(arguments)
    code: int = options.run(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description=both("command.about"))
    commands = parser.add_subparsers(dest="command", required=True)
    for command in (reading, comparing, exporting):
        command.add(commands)
    return parser


def run() -> int:
    """Run the command line as a program; a reader that stops early, such as ``head``, ends it quietly."""
    try:
        return main()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(run())
