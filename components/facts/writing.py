"""Frames to files: the frames of several calls under each other, as CSV, Parquet, JSON or one Excel book."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from components.facts.schema import ROWS

Frames = dict[str, pd.DataFrame]
# A cell that begins with one of these is a formula to a spreadsheet, a full-width one to a Japanese one; the text of a transcript never is.
SIGNS = r"[=+\-@\t\r＝＋－＠]"
# A number is none.
_FORMULA = re.compile(rf"{SIGNS}(?![\d.,]+[%％]?$)")


def joined(calls: Sequence[Frames]) -> Frames:
    """Return the frames of several calls, each frame under the other, every frame there even when it has no rows."""
    return {row.frame: pd.concat([call[row.frame] for call in calls], ignore_index=True) for row in ROWS} if calls else {}


def records(calls: Sequence[Frames]) -> dict[str, list[dict[str, Any]]]:
    """Return the frames as lists of rows for JSON; what is absent is None."""
    frames = joined(calls)
    return {row.frame: _records(frames[row.frame]) if frames else [] for row in ROWS}


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")  # type: ignore[return-value]


def write_frames(calls: Sequence[Frames], folder: Path, kind: str) -> Iterator[Path]:
    """Write the frames of several calls into ``folder`` and yield the paths written; ``kind`` is a key of ``FORMATS``."""
    folder.mkdir(parents=True, exist_ok=True)
    yield from FORMATS[kind](joined(calls), folder)


def write_tables(frames: Frames, folder: Path) -> Iterator[Path]:
    """Write frames that are of several calls already into ``folder``, one CSV each, and yield the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    yield from _csv(frames, folder)


def _csv(frames: Frames, folder: Path) -> Iterator[Path]:
    """Write one CSV a frame, in UTF-8 with a mark so that spreadsheets read it; lists are joined by ``;``."""
    for name, frame in frames.items():
        path = folder / f"{name}.csv"
        path.write_bytes(csv_of(frame))
        yield path


def csv_of(frame: pd.DataFrame) -> bytes:
    """Return a frame as CSV, in which no text begins like a formula."""
    return frame.map(_cell).to_csv(index=False).encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return listed(value)
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def listed(values: list[Any]) -> str:
    """Return a list as one text: its items joined by ``;``, a pair of offsets by a dash."""
    return ";".join("-".join(map(str, value)) if isinstance(value, list) else str(value) for value in values)


def _parquet(frames: Frames, folder: Path) -> Iterator[Path]:
    for name, frame in frames.items():
        path = folder / f"{name}.parquet"
        frame.to_parquet(path, index=False)
        yield path


def _json(frames: Frames, folder: Path) -> Iterator[Path]:
    path = folder / "frames.json"
    document = {name: _records(frame) for name, frame in frames.items()}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    yield path


def _xlsx(frames: Frames, folder: Path) -> Iterator[Path]:
    """Write one book, a sheet a frame, the header frozen; text stays text whatever it begins with."""
    path = folder / "frames.xlsx"
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False}}
    with pd.ExcelWriter(path, engine="xlsxwriter", engine_kwargs=options) as book:
        for name, frame in frames.items():
            lists_out = frame.map(lambda value: listed(value) if isinstance(value, list) else value)
            lists_out.to_excel(book, sheet_name=name, index=False, freeze_panes=(1, 0))
    yield path


FORMATS: dict[str, Callable[[Frames, Path], Iterator[Path]]] = {"csv": _csv, "parquet": _parquet, "json": _json, "xlsx": _xlsx}
