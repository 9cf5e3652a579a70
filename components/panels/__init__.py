"""What pages place on the screen; the only floor below the pages that knows streamlit."""
