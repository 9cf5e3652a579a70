"""The scripts of the page: each component gives the browser one, which may be written in several files."""

from pathlib import Path

_HERE = Path(__file__).parent


def script(*names: str) -> str:
    """Return the scripts of those names as one; what a later one uses stands in an earlier one."""
    return "\n".join((_HERE / f"{name}.js").read_text(encoding="utf-8") for name in names)
