"""Which words a call is made of."""

from components.facts.vocabulary.known import known_terms, names_of, spoken_words

__all__ = ["known_terms", "names_of", "spoken_words"]
