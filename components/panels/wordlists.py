"""The word lists that themes are counted by: the usual one and those that people made of it."""

from components.facts.wordlist import Wordlist, usual
from components.facts.wordlist.edits import Edit
from components.panels.versions import Versions

PARAMETER = "words"
WORDLISTS: Versions[Wordlist, Edit] = Versions(PARAMETER, usual)
made, changes, wordlist, before = WORDLISTS.made, WORDLISTS.changes, WORDLISTS.now, WORDLISTS.before
changed_to, undone, tried, trouble = WORDLISTS.changed_to, WORDLISTS.undone, WORDLISTS.tried, WORDLISTS.trouble
