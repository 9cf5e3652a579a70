"""By which text and which rules something was counted: a digest of the source, and one of the rules with their word lists."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from components.lexicon import SHELF

FLOORS = ("reading", "facts")
# As long as the names that links give to word lists.
SHORT = 10


@cache
def rules_version() -> str:
    """Return a digest of everything that decides what is counted: the shipped lists and the code of the two lowest floors.

    The ends of lines are left out, so that a checkout on another system has the same.
    """
    digest = hashlib.sha256()
    for path in sorted(_files(), key=lambda path: path.relative_to(SHELF.parent).as_posix()):
        digest.update(path.relative_to(SHELF.parent).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:SHORT]


def _files() -> Iterator[Path]:
    yield from SHELF.rglob("*.toml")
    for floor in FLOORS:
        yield from (SHELF.parent / floor).rglob("*.py")
