"""Tone without a score: which directions are said of which nouns, and in which forms of speech; every hit is a row with its spans."""

from components.facts.tone.counting import tone_of
from components.facts.tone.lists import Lists, label_of, lists_of, usual
from components.facts.tone.rows import MANNERS, Form, Manner, Pairing, Tone

__all__ = ["MANNERS", "Form", "Lists", "Manner", "Pairing", "Tone", "label_of", "lists_of", "tone_of", "usual"]
