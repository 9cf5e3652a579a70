"""Questions: who asked what, who answered it and with which words, and what was left open."""

from components.panels.ask_ledger import ask_ledger, narrowed_in_words
from components.panels.ask_open import ask_open
from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line

facts = chosen_call()

context_line(facts)
chips(facts, "chips.hint_questions", narrowed_in_words())

ask_open(facts, ask_ledger(facts))
