"""Library: the calls that are open, to be sorted, chosen and closed, the way in for new ones, and the search over all of them."""

from components.panels.choice import enter
from components.panels.library.page import library_head, library_view

enter()

library_head()
library_view()
