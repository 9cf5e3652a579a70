"""Charts as files: what the script of the page needs for a picture of a panel, and where that picture is from."""

import re

import streamlit as st

from components.charts.colours import DARK, LIGHT
from components.export.naming import file_name, file_name_of_two
from components.export.provenance import SHORT, company, footer, period
from components.export.view import View
from components.facts import Facts
from components.facts.speech import source_hash_of
from components.panels import choice
from components.panels.ask_ledger import narrowed_in_words
from components.panels.chips import selected_in_words
from components.panels.compare.scene import compared_calls
from components.panels.figure_filters import filters_in_words
from components.panels.markup import SHEET
from components.panels.scripts import script
from components.panels.shelf import facts_for
from components.panels.wording import language, say

# The colours of a light page by those of a dark one that say the same.
LIGHTER = {dark.lower(): light.lower() for light, dark in (*re.findall(r"light-dark\((#\w{6}),(#\w{6})\)", SHEET), (LIGHT.zero, DARK.zero))}
# Pages that show several calls at once, and those whose filters are of numbers or of asks.
OVER, NUMBERS, ASKS = "compare", "figures", "questions"
_picture = st.components.v2.component("gijiroku_picture", html="", js=script("anew", "picture"))


def pictures(page: str) -> None:
    """Place the script that saves the charts of a page, with the calls that they are of."""
    calls = _calls(page)
    if calls:
        stem = file_name(calls[0], "") if len(calls) == 1 else file_name_of_two(calls[-1], calls[0], "")
        source = {"stem": stem, "hash": source_hash_of(calls[-1].speech.text)[:SHORT], "foot": _foot(page, calls)}
        _picture(data={**source, "lighter": LIGHTER, "none": say("exhibit.no_picture")}, key="pictures", width="content", height="content")


def _calls(page: str) -> tuple[Facts, ...]:
    if page == OVER:
        scene = compared_calls()
        return scene.calls if scene else ()
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    return (facts,) if facts else ()


def _foot(page: str, calls: tuple[Facts, ...]) -> list[str]:
    """Return on lines where a picture is from: of one call with its filters and rules, of several each with its source."""
    if len(calls) == 1:
        return [footer(calls[0], View(language(), filters=_filters(page, calls[0])))]
    view = View(language())
    return [
        say("exhibit.source", company=company(facts, view), period=period(facts, view), hash=source_hash_of(facts.speech.text)[:SHORT])
        for facts in calls
    ]


def _filters(page: str, facts: Facts) -> tuple[str, ...]:
    """Return what the charts of a page are narrowed to, as its chips say it."""
    own = filters_in_words() if page == NUMBERS else narrowed_in_words() if page == ASKS else {}
    return tuple(f"{called} {label}" for called, label in (*selected_in_words(facts).values(), *own.values()))
