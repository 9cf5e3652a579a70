"""The numbers spoken beside the results."""

from components.facts import Facts
from components.facts.headlines import headlines
from components.facts.parts import is_matter
from components.facts.schema import Quantity
from components.facts.selection import Selection, view_of

# The kinds of number that are figures; dates, counts and ranks are not.
SPOKEN = ("money", "percent", "points", "ratio")


def spoken_numbers(facts: Facts, selection: Selection) -> list[Quantity]:
    """Return the amounts and rates spoken in the Q&A, or in the presentation where there is none, that a selection leaves.

    The results themselves and numbers that nothing is measured by are left out.
    """
    view = view_of(facts.speech, facts.mentions, selection)
    stated = {row_id for headline in headlines(facts) for row_id in headline.quantity_ids}
    parts = {"qa"} if any(turn.part == "qa" for turn in facts.speech.turns) else {"presentation"}
    sentences = {s.sentence_id: s for s in facts.speech.sentences if s.part in parts and view.shows(s)}
    return [
        q
        for q in facts.quantities
        if q.kind in SPOKEN and q.sentence_id in sentences and q.quantity_id not in stated
        and (q.metric or q.share_of or is_matter(q.named)) and view.shows_theme(q.sentence_id)
    ]  # fmt: skip
