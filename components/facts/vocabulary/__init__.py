"""The vocabulary of a call: what could be a term and where it is said. What it comes to is counted in ``facts/tally/finds.py``."""

from components.facts.vocabulary.known import knows_words, names_of, spoken_words
from components.facts.vocabulary.scores import UNEVEN, Share, c_values, log_likelihood
from components.facts.vocabulary.voices import SIDES, Hearing, Voice, heard, terms_of, voice_of

__all__ = [
    "SIDES", "UNEVEN", "Hearing", "Share", "Voice", "c_values", "heard", "knows_words", "log_likelihood", "names_of", "spoken_words",
    "terms_of", "voice_of",
]  # fmt: skip
