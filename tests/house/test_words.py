"""The words of the screen: one catalogue, complete in both languages, used whole; nothing said outside it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.lexicon import SHELF, entries
from components.reading import read_file
from tests.conftest import REAL_CALLS, SAMPLES

ROOT = Path(__file__).parents[2]
SCREEN = [
    ROOT / "app.py",
    *(ROOT / "pages").glob("*.py"),
    *(ROOT / "components" / "panels").rglob("*.py"),
    *(ROOT / "components" / "charts").glob("*.py"),
    *(ROOT / "components" / "export").rglob("*.py"),
    *(ROOT / "components" / "commands").glob("*.py"),
    ROOT / "components" / "__main__.py",
]
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
# The product's own name, and the names that languages give themselves.
# A shorter run may be a name with its title, or a number with its unit.
RUN = 24
OWN_NAMES = {"議事録 Gijiroku", "日本語", "株式会社"}


def catalogue() -> dict[str, dict[str, str]]:
    return {f"{section}.{name}": words for section, names in entries("screen").items() for name, words in names.items()}


def test_catalogue_is_complete() -> None:
    """Every entry has both languages, and English has no blank that Japanese lacks."""
    for key, words in catalogue().items():
        assert set(words) == {"ja", "en"} and all(words.values()), key
        assert set(re.findall(r"{\w+}", words["en"])) <= set(re.findall(r"{\w+}", words["ja"])), key


def test_every_key_said_is_in_the_catalogue() -> None:
    """A key written out in the code names an entry."""
    keys = catalogue()
    for path in SCREEN:
        for key in re.findall(r'(?:say|both)\(\s*"([a-z_]+\.[a-z_]+)"', path.read_text(encoding="utf-8")):
            assert key in keys, f"{path.name}: {key}"


def test_every_entry_is_said_somewhere() -> None:
    """No entry is left over: its key stands in the code, whole or as the beginning of one made there."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (*SCREEN, *(p for floor in ("reading", "facts") for p in (ROOT / "components" / floor).rglob("*.py")))
    )
    # The heads of a ledger are said by the section that its columns are worded by.
    heads = tuple(f"{section}.column_" for section in re.findall(r'worded\("([a-z_]+)"', code))
    made = re.findall(r'f["\']([a-z_]+\.[a-z_]*){', code)
    sections = {key.partition(".")[0] for key in made if key.endswith(".")}
    # What is absent is named, and its reason goes with it.
    for key in {key.removesuffix("_why") for key in catalogue()}:
        section, _, name = key.partition(".")
        assert key in code or name in code or section in sections or key.startswith((*made, *heads)), key


def test_no_words_outside_the_catalogue() -> None:
    """No string of a page or a panel holds Japanese of its own, docstrings and patterns apart."""
    for path in SCREEN:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {
            ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and JAPANESE.search(node.value):
                assert (
                    node.value in docstrings | OWN_NAMES
                    or "re.compile" in ast.unparse(_parent(tree, node))
                    or "re.sub" in ast.unparse(_parent(tree, node))
                ), f"{path.name}: {node.value}"


def _parent(tree: ast.AST, child: ast.AST) -> ast.AST:
    return next(node for node in ast.walk(tree) if child in ast.iter_child_nodes(node))


def test_samples_hold_no_sentence_of_a_real_call() -> None:
    """Where a real call stands beside the repository, no run of 24 characters of its speeches is spoken in a sample."""
    if not REAL_CALLS:
        pytest.skip("no real call beside the repository")
    real = [text for path in REAL_CALLS for text in speeches(path)]
    for sample in SAMPLES:
        for text in speeches(sample):
            runs = (text[start : start + RUN] for start in range(len(text) - RUN))
            assert not [run for run in runs if any(run in other for other in real)], sample.name


def speeches(path: Path) -> list[str]:
    """Return what is spoken in a call, labels apart, without white space."""
    transcript = read_file(path)
    return [re.sub(r"\s", "", transcript.text[turn.speech_start : turn.end]) for turn in transcript.turns]


def _lists(entry: object, path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(entry, dict):
        for key, inner in entry.items():
            yield from _lists(inner, f"{path}.{key}")
    elif isinstance(entry, list) and all(isinstance(word, str) for word in entry):
        yield path, entry


@pytest.mark.parametrize("shelf", sorted(path.stem for path in SHELF.glob("*.toml")))
def test_no_word_stands_twice_in_a_list(shelf: str) -> None:
    """A word that is on a list already need not be added to it again."""
    assert [(path, word) for path, words in _lists(entries(shelf), shelf) for word in words if words.count(word) > 1] == []
