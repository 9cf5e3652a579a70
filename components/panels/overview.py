"""What the overview says of a text that nobody is named in."""

from components.facts import Facts
from components.panels.markup import notice
from components.panels.wording import say
from components.reading.errors import quotation


def no_speaker(facts: Facts) -> None:
    """Say what is missing from a text in which nobody is named as speaking."""
    if not facts.speech.turns:
        first = quotation(facts.speech.text.strip().splitlines()[0])
        notice(say("error.no_speaker", found=first), "info")
