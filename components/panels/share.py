"""The link of the view in use, to be copied: as it is, and so that it opens large."""

from urllib.parse import urlencode

import streamlit as st

from components.panels.markup import sign
from components.panels.wording import say

KEY = "share"


def link_button(page: str) -> None:
    """Place the button that shows the link."""
    if st.button(sign("", say("share.help")), icon=":material/link:", key=KEY, shortcut="L", help=say("share.help")):
        st.dialog(say("share.title"))(_links)(page)


def _links(page: str) -> None:
    """Show both links, each with a button that copies it."""
    st.caption(say("share.why"))
    for key, more in (("share.view", {}), ("share.presenting", {"present": "1", "page": page})):
        st.markdown(say(key))
        st.code(address(dict(st.query_params.items()) | more), language=None, wrap_lines=True)


def address_of(page: str, parameters: dict[str, str]) -> str:
    """Return the address of a view of another page; pages stand beside each other."""
    where, _, _ = (st.context.url or "").partition("?")
    root = where if where.endswith("/") else where.rpartition("/")[0] + "/"
    return f"{root}{'' if page == 'overview' else page}?{urlencode(parameters)}"


def address(parameters: dict[str, str]) -> str:
    """Return the address of a view, as the browser of this person reaches it."""
    where = (st.context.url or "").partition("?")[0]
    return f"{where}?{urlencode(parameters)}"
