"""The link of the view in use, to be copied: as it is, and so that it opens large."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from components.panels.markup import sign, write
from components.panels.wording import language, say

KEY = "share"


def link_button(page: str) -> None:
    """Place the button that shows the link."""
    if st.button(sign("", say("share.help")), icon=":material/link:", key=KEY, shortcut="L", help=say("share.help")):
        st.dialog(say("share.title"))(_links)(page)


def _links(page: str) -> None:
    """Show both links, each with a button that copies it."""
    st.caption(say("share.why"))
    # In the language of this page: without it the link would open in that of the other browser.
    view = {**st.query_params.to_dict(), "lang": language()}
    for key, more in (("share.view", {}), ("share.presenting", {"present": "1", "page": page})):
        link = address(view | more)
        write(f"<span>{escape(say(key))}</span>{_copies(link)}", "gj-link")
        st.code(link, language=None, wrap_lines=True)


def _copies(link: str) -> str:
    """Return the button that copies a link, as markup."""
    return f'<button type="button" class="cite" data-cited="{escape(link)}">{escape(say("share.copy"))}</button>'


def address_of(page: str, parameters: dict[str, str]) -> str:
    """Return the address of a view of another page; pages stand beside each other."""
    where, _, _ = (st.context.url or "").partition("?")
    root = where if where.endswith("/") else where.rpartition("/")[0] + "/"
    return f"{root}{'' if page == 'overview' else page}?{urlencode(parameters)}"


def address(parameters: dict[str, str]) -> str:
    """Return the address of a view, as the browser of this person reaches it."""
    where = (st.context.url or "").partition("?")[0]
    return f"{where}?{urlencode(parameters)}"
