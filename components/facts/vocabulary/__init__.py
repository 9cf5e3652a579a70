"""The vocabulary of a call: the terms that tell its sides, or two calls, apart. ``characteristic`` and ``against`` are the doors."""

from components.facts.vocabulary.characteristic import against, characteristic, sides, unknown
from components.facts.vocabulary.comparing import Comparison, Distinctive, compared
from components.facts.vocabulary.known import names_of, spoken_words
from components.facts.vocabulary.scores import Share, c_values, log_likelihood
from components.facts.vocabulary.voices import Voice, side_of, whole_of

__all__ = [
    "Comparison", "Distinctive", "Share", "Voice", "against", "c_values", "characteristic", "compared", "log_likelihood",
    "names_of", "side_of", "sides", "spoken_words", "unknown", "whole_of",
]  # fmt: skip
