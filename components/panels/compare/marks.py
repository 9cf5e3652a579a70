"""What a mark over calls stands for, in words: its call and what was counted there, or the places that it opens."""

from components.facts import Facts
from components.facts.tally import ALL
from components.facts.tally.over import parted_key
from components.facts.tally.together import BESIDE
from components.panels.compare.scene import Compared, titles
from components.panels.marks import mark_words
from components.panels.names import person_name
from components.panels.wording import say


def over_words(scene: Compared, key: str) -> str:
    """Return what a mark stands for."""
    parted = parted_key(key)
    facts = scene.facts_of(parted[0]) if parted else None
    if parted is None or facts is None:
        return say("compare.places")
    return f"{titles(scene)[parted[0]]}　{_counted(facts, parted[1])}"


def _counted(facts: Facts, key: str) -> str:
    """Return what was counted in one call."""
    kind, _, rest = key.partition(":")
    if kind == "said":
        return say(f"compare.said_{rest}")
    if kind == "named":
        side, _, forms = rest.partition(":")
        return say("compare.named", words="・".join(forms.split("|")), side=say(f"tone.side_{'all' if side == ALL else 'analysts'}"))
    if kind == "asks":
        return _asks(facts, rest)
    return mark_words(facts, key)


def _asks(facts: Facts, rest: str) -> str:
    """Return which asks of a call are meant."""
    what, _, which = rest.partition(":")
    if what == "firm":
        return say("compare.asks_firm", firm=which)
    if what == "by":
        return say("compare.asks_by", name=person_name(facts, which.partition(BESIDE)[0]))
    return say(f"compare.asks_{what}")
