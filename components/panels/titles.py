"""What the open calls are called where one is chosen among them: no two read alike."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from components.panels.names import call_title
from components.panels.shelf import facts_for, source_of
from components.panels.wording import words

# A longer name of a file begins where it differs: the field of the header has room for so much.
LONGEST_FILE = 16


def titles_of(ids: Sequence[str]) -> dict[str, str]:
    """Return the titles of calls; those that would read alike begin with their file, or else with their place."""
    open_calls = {call_id: facts for call_id in ids if (facts := facts_for(call_id))}
    titles = {call_id: call_title(facts) for call_id, facts in open_calls.items()}
    files = {call_id: name for call_id, facts in open_calls.items() if (name := source_of(facts)) != titles[call_id]}
    return _told_apart(_told_apart(titles, files), {call_id: str(place) for place, call_id in enumerate(ids, 1)})


def _told_apart(titles: dict[str, str], by: dict[str, str]) -> dict[str, str]:
    """Return the titles, those that are alike with what tells them apart, where there is such."""
    alike = Counter(titles.values())
    groups = {title: [by[i] for i, each in titles.items() if each == title and by.get(i)] for title in alike}
    return {
        i: words().abreast((_differing(by[i], groups[title]), title)) if alike[title] > 1 and by.get(i) else title
        for i, title in titles.items()
    }


def _differing(name: str, names: Sequence[str]) -> str:
    """Return a name, of a long one what stands behind the beginning that all names have in common."""
    begin = len(list(takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))))
    return name if len(name) <= LONGEST_FILE or not name[begin:] or not begin else f"…{name[begin:]}"
