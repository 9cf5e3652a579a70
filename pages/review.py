"""Review: the agenda of a meeting, what the call suggests for it, and the way to present it."""

from components.panels.agenda.saved import review_head
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.review import review

facts = chosen_call()

context_line(facts)
review_head()
review(facts)
