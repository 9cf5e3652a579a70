"""The word list that themes are counted by: themes with their sub-themes, terms and spellings, as a value that never changes."""

from components.facts.wordlist.model import BadWordlist, Meaning, SubTheme, Term, Theme, Wordlist
from components.facts.wordlist.shelf import packs, usual

__all__ = ["BadWordlist", "Meaning", "SubTheme", "Term", "Theme", "Wordlist", "packs", "usual"]
