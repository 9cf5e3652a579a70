"""The agenda as an export takes it: words and links, each step by itself."""

from components.panels.agenda.view import link_of, steps_of_agenda
from components.panels.quotes import cited_of
from components.panels.share import address_of


def handed() -> tuple[tuple[str, str, str, str], ...]:
    """Return the steps of the agenda in use: title, note, quotations as they are cited (a line each), and the link to the view."""
    return tuple(
        (step.title, step.note, "\n".join(cited_of(step)), address_of(step.page, link_of(step))) for step in steps_of_agenda()
    )  # fmt: skip
