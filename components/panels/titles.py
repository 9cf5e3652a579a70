"""What the open calls are called where one is chosen among them: no two read alike."""

from collections import Counter
from collections.abc import Sequence

from components.panels.names import call_title
from components.panels.shelf import facts_for, source_of
from components.panels.wording import words


def titles_of(ids: Sequence[str]) -> dict[str, str]:
    """Return the titles of calls; those that would read alike show their file as well, or else their place."""
    open_calls = {call_id: facts for call_id in ids if (facts := facts_for(call_id))}
    titles = {call_id: call_title(facts) for call_id, facts in open_calls.items()}
    files = {call_id: name for call_id, facts in open_calls.items() if (name := source_of(facts)) != titles[call_id]}
    return _told_apart(_told_apart(titles, files), {call_id: str(place) for place, call_id in enumerate(ids, 1)})


def _told_apart(titles: dict[str, str], by: dict[str, str]) -> dict[str, str]:
    """Return the titles, those that are alike with what tells them apart, where there is such."""
    alike = Counter(titles.values())
    return {i: words().abreast((title, by[i])) if alike[title] > 1 and by.get(i) else title for i, title in titles.items()}
