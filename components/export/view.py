"""What an exporter has to know beside the facts: what is selected, how it is shown, when, and what a person noted."""

from dataclasses import dataclass, field
from datetime import date

from components.facts.ledger import EVERYTHING, Narrowing
from components.facts.selection import Selection
from components.facts.tally import Unit
from components.facts.wording import Words


class BadTemplate(ValueError):
    """A template that is no PowerPoint file; its text says so in the language of the view."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an agenda, as a person wrote it."""

    title: str
    note: str = ""
    quotation: str = ""
    link: str = ""

    def named(self, number: int, words: Words) -> str:
        """Return its title, or its number where it has none."""
        return self.title.strip() or words.say("export.unnamed_step", number=number)


@dataclass(frozen=True, slots=True)
class View:
    """The view that is exported; ``filters`` and ``decisions`` say in words what is selected and what a person decided.

    ``western`` makes green mean up, as on the screen. ``template`` is the content of a PowerPoint file whose layouts, fonts
    and colours the slides take, ``template_name`` what it is called where it is refused.
    """

    language: str = "ja"
    selection: Selection = field(default_factory=Selection)
    narrowing: Narrowing = EVERYTHING
    filters: tuple[str, ...] = ()
    unit: Unit = "questions"
    per_characters: bool = True
    western: bool = False
    exported_on: date = field(default_factory=date.today)
    decisions: str = ""
    agenda: tuple[Step, ...] = ()
    template: bytes | None = None
    template_name: str = ""

    @property
    def words(self) -> Words:
        """Return the words of the view's language."""
        return Words(self.language)
