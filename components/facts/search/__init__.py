"""The search over many calls: any words, whatever their width or case, as the sentences they stand in."""

from components.facts.search.finding import Found, Narrow, hits_in, kept, left_in, search
from components.facts.search.spellings import spellings_of
from components.facts.search.text import Searchable, searchable

__all__ = ["Found", "Narrow", "Searchable", "hits_in", "kept", "left_in", "search", "searchable", "spellings_of"]
