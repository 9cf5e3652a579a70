"""What a picture has no room for, and the press that draws it too."""

import streamlit as st

from components.panels import choice
from components.panels.wording import number, say

EVERY = 9999
# Columns and rows of dots that can be told apart on a shared screen, and of gaps those on either end.
STAGED = (10, 9)
STAGED_GAPS = 5


def room(few: int) -> int:
    """Return how much a picture draws: so much, or all where that is chosen; a shared screen has room for no more."""
    return EVERY if choice.switch("rows") == "all" and not choice.is_presenting() else few


def room_of_dots(few: tuple[int, int]) -> tuple[int, int]:
    """Return how many columns and rows of dots a picture draws: so many, or all where that is chosen, or what a shared screen can show."""
    if choice.is_presenting():
        return STAGED
    return few if choice.switch("rows") != "all" else (EVERY, EVERY)


def left_out(kind: str, count: int) -> str:
    """Return for a shared screen, where nothing can be pressed, how many of a ``kind`` its picture leaves out; empty elsewhere."""
    return f"　{say(f'further.out_{kind}', count=number(count))}" if count > 0 and choice.is_presenting() else ""


def further(key: str, kind: str, few: int, every: int) -> None:
    """Offer what is left out of a picture that holds ``few`` of ``every`` themes, or whatever ``kind`` says; or only these few again."""
    if every <= few or choice.is_presenting():
        return
    whole = choice.switch("rows") == "all"
    label = say("further.few", count=few) if whole else say(f"further.{kind}", count=number(every - few))
    with st.container(horizontal=True, horizontal_alignment="center", key=f"slim_further_{key}"):
        st.button(label, key=f"further_{key}", type="tertiary", on_click=choice.keep, kwargs={"rows": None if whole else "all"})
