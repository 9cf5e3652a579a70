"""The way in for new calls, on the page of all calls: what the door in the header has, laid open."""

import streamlit as st

from components.panels.intake import fields
from components.panels.markup import write
from components.panels.wording import say

PLACE = "_library"


def library_entry() -> None:
    """Place the panel."""
    with st.container(border=True, key="panel_library_entry", gap="small"):
        write(f'<h2 class="h">{say("library.entry")}</h2><span class="m">{say("library.entry_help")}</span>', "gj-head")
        fields(PLACE)
