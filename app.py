"""The router: page set-up and navigation."""

import streamlit as st

from components.panels.chrome import PRODUCT, WORDMARK, navigation, shown
from components.panels.intake import receive
from components.panels.links import restore
from components.panels.wording import say

st.set_page_config(page_title=PRODUCT, page_icon=str(WORDMARK), layout="wide")
receive()
found = restore()
page = st.navigation(
    [
        st.Page("pages/overview.py", title=say("page.overview"), url_path="", default=True),
        st.Page("pages/figures.py", title=say("page.figures"), url_path="figures"),
        st.Page("pages/questions.py", title=say("page.questions"), url_path="questions"),
        st.Page("pages/themes.py", title=say("page.themes"), url_path="themes"),
        st.Page("pages/transcript.py", title=say("page.transcript"), url_path="transcript"),
        st.Page("pages/checks.py", title=say("page.checks"), url_path="checks"),
        st.Page("pages/compare.py", title=say("page.compare"), url_path="compare"),
        st.Page("pages/library.py", title=say("page.library"), url_path="library"),
        st.Page("pages/review.py", title=say("page.review"), url_path="review"),
    ],
    position=navigation(),
)
shown(page, found)
