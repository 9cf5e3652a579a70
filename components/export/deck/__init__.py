"""A call as slides with native, editable charts, in the house's look or in that of a template."""

from datetime import datetime, time
from io import BytesIO
from typing import Any

from components.export.deck.ledgers import agenda_slides, ask_slides, finding_slides, method_slides, provenance_slide
from components.export.deck.overview import cover_slide, headline_slide
from components.export.deck.pictures import figures_slide, questions_slide, themes_slide
from components.export.deck.slides import deck_of
from components.export.deck.template import opened
from components.export.marks import counted
from components.export.provenance import footer, title
from components.export.view import View
from components.facts import Facts

__all__ = ["pptx_of"]

# The properties of an Office file hold no more.
LONGEST_PROPERTY = 255


def pptx_of(facts: Facts, view: View) -> bytes:
    """Return the slides of a call; raises ``BadTemplate`` for a template that is none."""
    presentation = opened(view)
    _describe(presentation.core_properties, facts, view)
    deck, counts = deck_of(presentation, view.words, footer(facts, view)), counted(facts, view)
    cover_slide(deck, counts)
    headline_slide(deck, counts)
    figures_slide(deck, counts)
    questions_slide(deck, counts)
    themes_slide(deck, counts)
    ask_slides(deck, counts)
    finding_slides(deck, counts)
    agenda_slides(deck, counts)
    method_slides(deck, counts)
    provenance_slide(deck, counts)
    content = BytesIO()
    presentation.save(content)
    return content.getvalue()


def _describe(properties: Any, facts: Facts, view: View) -> None:
    """Say in the file's own properties what it is, and that nobody else wrote it."""
    properties.title, properties.comments = title(facts, view)[:LONGEST_PROPERTY], footer(facts, view)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = ""
    properties.created = properties.modified = datetime.combine(view.exported_on, time())
