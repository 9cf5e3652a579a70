"""Counts over several calls: each is of one call, carries its rows, and has a key that leads back to both."""

from components.facts.tally.over.asked import OPEN, asks_by, asks_of, joined
from components.facts.tally.over.counts import OVER, SMALL, CallCount, Tallied, key_over, parted_key
from components.facts.tally.over.keys import rows_over
from components.facts.tally.over.named import Heard, heard
from components.facts.tally.over.places import PLACES, Behind, places_key, rows_behind
from components.facts.tally.over.said import SENTENCES, SIDES, Kind, characters_of, sentences_said, themes_said, tone_said

__all__ = [
    "OPEN", "OVER", "PLACES", "SENTENCES", "SIDES", "SMALL", "Behind", "CallCount", "Heard", "Kind", "Tallied", "asks_by", "asks_of",
    "characters_of", "heard", "joined", "key_over", "parted_key", "places_key", "rows_behind", "rows_over", "sentences_said",
    "themes_said", "tone_said",
]  # fmt: skip
