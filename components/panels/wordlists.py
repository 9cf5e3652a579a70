"""The word lists that themes are counted by: the usual one and those that people made of it."""

from components.facts.wordlist import Wordlist, usual
from components.facts.wordlist.edits import Edit
from components.panels.versions import Imported, Reset, Versions

PARAMETER = "words"
Step = Edit | Imported | Reset
WORDLISTS: Versions[Wordlist, Step] = Versions(PARAMETER, usual)
made, changes, wordlist, before, is_usual = WORDLISTS.made, WORDLISTS.changes, WORDLISTS.now, WORDLISTS.before, WORDLISTS.is_usual
changed_to, undone, tried, trouble = WORDLISTS.changed_to, WORDLISTS.undone, WORDLISTS.tried, WORDLISTS.trouble
