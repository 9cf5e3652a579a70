"""A call as one page that opens anywhere without a network: pictures that react, and the sentences behind each mark."""

import base64
import hashlib
import json
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from plotly.offline import get_plotlyjs

from components.charts.look import plain
from components.export.marks import counted
from components.export.naming import file_name
from components.export.page.data import data_of
from components.export.page.pictures import charts_of
from components.export.page.sections import body_of
from components.export.provenance import footer, title
from components.export.view import View
from components.facts import Facts

__all__ = ["html_of"]

HERE = Path(__file__).parent
# Nothing is fetched, sent, framed or run but the two scripts that are named by their digests.
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
)  # fmt: skip


def html_of(facts: Facts, view: View) -> bytes:
    """Return the page of a call in one file."""
    counts = counted(facts, view)
    data = {**data_of(counts), "charts": charts_of(counts), "footer": plain(footer(facts, view)), "name": file_name(facts, "")}
    scripts, sheet = _scripts(), (HERE / "page.css").read_text(encoding="utf-8")
    policy = POLICY.format(scripts=" ".join(map(_digest, scripts)))
    head = (
        f'<!DOCTYPE html>\n<html lang="{view.language}"{" class=western" if view.western else ""}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{escape(title(facts, view))}</title>\n'
        f"<style>{sheet}</style>\n</head>\n"
    )
    code = "".join(f"<script>{script}</script>\n" for script in scripts)
    told = f'<script type="application/json" id="data">{_embedded(data)}</script>\n'
    return f"{head}<body>\n{body_of(counts)}\n{told}{code}</body>\n</html>\n".encode()


@cache
def _scripts() -> tuple[str, str]:
    return get_plotlyjs(), (HERE / "page.js").read_text(encoding="utf-8")


@cache
def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _embedded(data: Any) -> str:
    """Return data as JSON in which no letter can end the element that holds it."""
    return (
        json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    )
