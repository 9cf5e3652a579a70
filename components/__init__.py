"""Gijiroku's house: four floors, imports only downward, one heavy library a floor.

``reading`` (text to a transcript, no pandas) ▶ ``facts`` (pandas frames) ▶ ``charts`` (plotly figures) ▶ ``panels``
(streamlit) ▶ ``pages`` ▶ ``app.py``. ``export`` stands on ``facts`` beside ``charts``; ``lexicon`` and ``samples`` are shelves.

Two laws, each kept by a test under ``tests/house/``: imports point down the floors; no number without its sentences.
"""
