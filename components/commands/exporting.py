"""``export FILE…``: writes a file to hand on for each call."""

import argparse
import sys
from pathlib import Path

from tqdm import tqdm

from components.commands.files import add_files, check_folder, outcomes
from components.commands.told import both
from components.export.files import FORMATS, Folder, check
from components.export.view import BadTemplate, View
from components.facts import Facts
from components.facts.wording import Words
from components.reading import UnreadableTranscript


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("export", help=both("command.export"))
    add_files(command)
    command.add_argument("--to", type=Path, metavar="DIR", required=True, help=both("command.to"))
    command.add_argument("--format", choices=FORMATS, required=True, help=both("command.format"))
    command.add_argument("--template", type=Path, metavar="FILE.pptx", help=both("command.template"))
    command.add_argument("--lang", choices=("ja", "en"), default="ja", help=both("command.lang"))
    command.set_defaults(run=lambda options: _run(options, command))


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Write a file for each call and name it; returns 1 if any could not be read or written, each named with the reason."""
    check_folder(parser, options.to)
    if options.template and options.format != "pptx":
        parser.error(both("command.template_alone"))
    words, folder = Words(options.lang), Folder(options.to, options.format)
    try:
        view = _view(options, words)
    except BadTemplate as error:
        print(error, file=sys.stderr)
        return 1
    written = [_is_written(path, outcome, view, folder) for path, outcome in outcomes(options.files)]
    return 0 if all(written) else 1


def _is_written(path: Path, outcome: Facts | UnreadableTranscript, view: View, folder: Folder) -> bool:
    """Write a call and name its file; where it cannot be read or written, say why and return False."""
    try:
        written = _written(outcome, view, folder)
    except UnreadableTranscript as error:
        why = view.words.say(error.rule, **error.found).strip()
    except OSError as error:
        why = view.words.say("export.unwritable", folder=folder.path, found=error.strerror or error)
    else:
        tqdm.write(str(written))
        return True
    tqdm.write(f"{path}: {why}", file=sys.stderr)
    return False


def _written(outcome: Facts | UnreadableTranscript, view: View, folder: Folder) -> Path:
    """Write a call and return where it stands; raises why it cannot be read or written."""
    if isinstance(outcome, UnreadableTranscript):
        raise outcome
    return folder.take(outcome, view)


def _view(options: argparse.Namespace, words: Words) -> View:
    """Return the view of the options; raises ``BadTemplate`` before anything is read for one that cannot be used."""
    if options.template is None:
        return View(language=options.lang)
    try:
        template = options.template.read_bytes()
    except OSError as error:
        raise BadTemplate(words.say("export.bad_template", name=options.template, found=error.strerror or error)) from error
    view = View(language=options.lang, template=template, template_name=str(options.template))
    check(view)
    return view
