"""The page that the ledger is measured against: a table of asks and three fixed charts, as an ordinary page draws them, and a button."""

import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(layout="wide")
st.button("again", key="again")
asks = pd.DataFrame({"number": range(17), **{f"column {number}": ["some words of an ask"] * 17 for number in range(10)}})
st.dataframe(asks, hide_index=True)
rows = pd.DataFrame({"name": [f"row {number}" for number in range(9)], "number": range(9), "side": ["a", "b", "c"] * 3})
for column, name in zip(st.columns(3), ("one", "two", "three"), strict=True):
    with column:
        st.plotly_chart(px.bar(rows, x="number", y="name", color="side", orientation="h"), key=name)
