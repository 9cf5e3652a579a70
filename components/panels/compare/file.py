"""The lines of two calls as a file: a row for each, with the sentence of either call and who says it."""

from functools import lru_cache

import pandas
import streamlit as st

from components.export.naming import file_name_of_two
from components.facts.change.lines import Line, Said
from components.facts.writing import csv_of
from components.panels.compare.pair import MOST_PAIRS, Pair, aligned
from components.panels.shelf import facts_for
from components.panels.wording import language, say

SIDE = ("sentence_id", "turn", "speaker", "role", "part", "text")


def lines_file(pair: Pair) -> None:
    """Offer all lines, whatever filters are set."""
    before, now = (facts_for(*each) for each in pair)
    if before is None or now is None:
        return
    name = file_name_of_two(now, before, f"_{say('compare.view_wording')}.csv")
    st.download_button(say("lines.csv"), _file(pair, language()), name, "text/csv", key="lines_csv")


@lru_cache(maxsize=MOST_PAIRS)
def _file(pair: Pair, _language: str) -> bytes:
    return csv_of(pandas.DataFrame([_row(line) for line in aligned(pair)]))


def _row(line: Line) -> dict[str, str | int | None]:
    return {say("lines.column_kind"): say(f"lines.kind_{line.kind}"), **_side("then", line.before), **_side("now", line.now)}


def _side(name: str, said: Said | None) -> dict[str, str | int | None]:
    """Return the columns of one call, empty where it has no such sentence."""
    heads = [f"{say(f'compare.{name}')} {say(f'lines.column_{column}')}" for column in SIDE]
    if said is None:
        return dict.fromkeys(heads)
    row = said.sentence
    cells = (
        row.sentence_id,
        row.turn,
        row.speaker,
        row.role and say(f"role.{row.role}"),
        say(f"part.{row.part}"),
        " ".join(row.text.split()),
    )
    return dict(zip(heads, cells, strict=True))
