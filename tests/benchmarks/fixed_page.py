"""The page to be measured against: three fixed charts of nine bars, as an ordinary page draws them, and a button."""

import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(layout="wide")
st.button("again", key="again")
rows = pd.DataFrame({"name": [f"row {number}" for number in range(9)], "number": range(9), "side": ["a", "b", "c"] * 3})
for column, name in zip(st.columns(3), ("one", "two", "three"), strict=True):
    with column:
        st.plotly_chart(px.bar(rows, x="number", y="name", color="side", orientation="h"), key=name)
