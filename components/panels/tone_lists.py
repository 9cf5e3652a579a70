"""The words that tone is counted by: those of the house and those that people made of them."""

from components.facts.tone import Lists, usual
from components.facts.tone.edits import Edit
from components.panels.versions import Imported, Reset, Versions

TONE_LISTS: Versions[Lists, Edit | Imported | Reset] = Versions("tone_words", usual)
