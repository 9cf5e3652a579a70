"""The first law: imports point down the floors, and each heavy library has its floor."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Each floor with the floors and shelves it may import; the order is that of the house.
FLOORS = {
    "lexicon": set(),
    "reading": {"lexicon"},
    "facts": {"lexicon", "reading"},
    "charts": {"lexicon", "reading", "facts"},
    "export": {"lexicon", "reading", "facts", "charts"},
    "panels": {"lexicon", "reading", "facts", "charts", "export"},
    "pages": {"panels"},
    "app.py": {"panels"},
    "commands": {"reading", "facts", "export"},
    "__main__.py": {"commands"},
}
HEAVY = {
    "janome": "reading",
    "pypinyin": "reading",
    "pandas": "facts",
    "xlsxwriter": "facts",
    "pyarrow": "facts",
    "plotly": "charts",
    "pptx": "export",
    "streamlit": "panels",
}
# Those who may import the library of a floor: itself and the floors above it.
ABOVE = {
    "reading": {"reading", "facts", "charts", "export", "panels", "commands", "__main__.py"},
    "facts": {"facts", "charts", "export", "panels", "commands", "__main__.py"},
    "charts": {"charts", "export", "panels"},
    "export": {"export"},
    "panels": {"panels", "pages", "app.py"},
}
FILES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "components").rglob("*.py"))]


def floor_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[0] == "components" else parts[0]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    """A module imports its own floor and those it stands on, never one above."""
    floor = floor_of(path)
    allowed = FLOORS.get(floor, set()) | {floor}
    imported = {name.split(".")[1] for name in imports_of(path) if name.startswith("components.")}
    assert imported <= allowed, f"{path.name} on {floor} imports {imported - allowed}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_heavy_library_keeps_its_floor(path: Path) -> None:
    """A heavy library is imported on its own floor and above it alone."""
    for name in imports_of(path):
        library = name.split(".")[0]
        if library in HEAVY:
            assert floor_of(path) in ABOVE[HEAVY[library]], f"{path} imports {library}"


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.stem)
def test_page_is_a_table_of_contents(path: Path) -> None:
    """A page defines nothing: it names what stands on it."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    assert not [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda)]


def test_top_level_is_fixed() -> None:
    """The top level holds the five things of the house and what a repository needs."""
    house = {"app.py", "pages", "components", "tests", "requirements.txt"}
    repository = {"README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"}
    ignored = {"test-results", "__pycache__"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - ignored
    assert found <= house | repository


def test_janome_is_not_on_the_way_to_the_first_picture() -> None:
    """Reading and counting a call imports no tokenizer."""
    code = (
        "import sys; from components.reading import read; from components.facts import facts_of;"
        "facts_of(read('高橋社長：売上高は10億円です。')).frames(); assert 'janome' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
