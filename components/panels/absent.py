"""What a panel says where it has nothing to show: that there is none, or that its rules do not read the language."""

from components.facts import Facts
from components.panels.markup import empty
from components.panels.wording import say


def absent(facts: Facts, key: str) -> None:
    """Say that what ``key`` names is not there; of a text in a language that the rules do not know, that it was not looked for."""
    if facts.counted:
        empty(say(key), say(f"{key}_why"))
    else:
        empty(say("absent.not_read"), say("absent.not_read_why", language=say(f"language.{facts.call.language}")))
