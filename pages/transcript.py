"""Transcript: the whole text by turn, its layers, and the way to any exchange or word."""

from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.reader import heading, reader

facts = chosen_call()

context_line(facts)
heading(facts)
reader(facts)
