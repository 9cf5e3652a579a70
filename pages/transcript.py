"""Transcript: the whole text by turn, its layers, and the way to any exchange or word."""

from components.panels.choice import chosen_call
from components.panels.overview import no_call
from components.panels.reader import heading, reader
from components.panels.strip import context_line

facts = chosen_call() or no_call()

context_line(facts)
heading(facts)
reader(facts)
