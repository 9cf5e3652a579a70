"""Tables as CSV: each row says of which call, which source and which rules it is."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pandas as pd

from components.export.letters import visible
from components.export.provenance import filters, provenance
from components.export.view import View
from components.facts import Facts
from components.facts.fiscal import label_of, reported_by, stretches_of
from components.facts.measures import measures
from components.facts.speech import source_hash_of
from components.facts.version import rules_version
from components.facts.writing import SIGNS, csv_of, listed

# What a spreadsheet takes for a formula or, as it is all text here, for a number.
_FORMULA = re.compile(SIGNS)
ENTRY_DATE = (1980, 1, 1, 0, 0, 0)


def csv_table(frame: pd.DataFrame, facts: Facts, view: View) -> bytes:
    """Return any table of a call as CSV in UTF-8 with its provenance behind its own columns; text that looks like a formula stays text."""
    told = frame.map(_cell)
    for name, value in _provenance(facts, view).items():
        told[name] = _cell(value)
    return csv_of(told)


def _provenance(facts: Facts, view: View) -> dict[str, str]:
    return {
        "of_company": facts.call.company or "", "of_period": facts.call.fiscal_period or "",
        "source_sha256": source_hash_of(facts.speech.text), "rules_version": rules_version(), "filters": filters(view),
        "exported_on": view.exported_on.isoformat(),
    }  # fmt: skip


def _cell(value: Any) -> Any:
    """Return a cell with its text safe; lists are joined as in every table."""
    told = listed(value) if isinstance(value, list) else value
    if not isinstance(told, str):
        return told
    return f"'{visible(told)}" if _FORMULA.match(told) else visible(told)


def tables_of(facts: Facts, view: View) -> dict[str, pd.DataFrame]:
    """Return the frames of a call by name, with the computed values and where all is from."""
    rows = pd.DataFrame(provenance(facts, view), columns=["name", "value"])
    return {"provenance": rows, **facts.frames(), "implied": implied_of(facts, view)}


def implied_of(facts: Facts, view: View) -> pd.DataFrame:
    """Return the computed values, each marked as such, with the numbers it was computed from."""
    say = view.words.say
    columns = ["call_id", "kind", "metric", "basis", "value", "unit", "span", "quantity_ids", "status"]
    stretches = stretches_of(facts, reported_by(facts))
    rows = [
        (
            facts.call.call_id, m.kind, m.metric, m.basis, m.value, m.unit,
            label_of(stretch, view.language) if (stretch := stretches.get(m.quantity_ids[0])) else None,
            list(m.quantity_ids), say("strip.implied"),
        )
        for m in measures(facts)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def csv_files(facts: Facts, view: View) -> Iterator[tuple[str, bytes]]:
    """Yield the tables of a call as files, each with its name."""
    for name, frame in tables_of(facts, view).items():
        yield f"{name}.csv", csv_table(frame, facts, view)


def csv_zip_of(facts: Facts, view: View) -> bytes:
    """Return all tables of a call in one archive; the same view gives the same bytes."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in csv_files(facts, view):
            file.writestr(zipfile.ZipInfo(name, ENTRY_DATE), content, zipfile.ZIP_DEFLATED)
    return archive.getvalue()
