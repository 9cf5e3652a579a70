"""A speech without a label: where nobody is labelled and one alone presents, who greets the audience is the one."""

import re
from collections.abc import Sequence

from components.lexicon import entries
from components.reading.formats.shape import Found, Head, Page
from components.reading.label import Label

NAME = "monologue"
_GREETS = re.compile("|".join(entries("meeting")["greets"]))
# A greeting stands in the first sentences of the first paragraph.
LONGEST_GREETING = 160


def find(page: Page, attending: Sequence[Label]) -> Found:
    """Find the first line that greets, and open the speech of the one who presents; nothing where several may."""
    presenting = {label.name: label for label in attending if label.role not in ("analyst", "moderator") and label.name}
    greeting = next((left for left, right in page.lines if _greets(page.plain, left, right)), None)
    if len(presenting) != 1 or greeting is None:
        return Found()
    (label,) = presenting.values()
    return Found((Head(greeting, greeting, "", label),))


def _greets(plain: str, left: int, right: int) -> bool:
    return plain[right - 1] == "。" and _GREETS.search(plain, left, min(right, left + LONGEST_GREETING)) is not None
