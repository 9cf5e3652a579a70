"""Who is who from one call to the next: the same house in another spelling, the same analyst by the whole name or by name and house."""

from dataclasses import dataclass

from components.facts.firm_types import usual_house
from components.reading.names import family_name, folded, is_listed_family, is_whole_name


@dataclass(frozen=True, slots=True)
class Analyst:
    """An analyst as one call names them: the name, and the firm where one is named."""

    name: str
    firm: str | None


def same_house(one: str | None, other: str | None) -> bool:
    """Say whether two firms are one, however each is spelled; no firm is nobody's."""
    return bool(one and other) and usual_house(one or "") == usual_house(other or "")


def same_analyst(one: Analyst, other: Analyst) -> bool:
    """Say whether two names are one person's: a whole name anywhere, a family name alone only within one house.

    A family name alone is many people's, but of one house it is one's.
    """
    ours, theirs = folded(one.name), folded(other.name)
    if same_house(one.firm, other.firm):
        return bool(ours) and (ours == theirs or _is_of_family(ours, theirs) or _is_of_family(theirs, ours))
    return bool(ours) and ours == theirs and (is_whole_name(one.name) or is_whole_name(other.name))


def _is_of_family(whole: str, family: str) -> bool:
    """Say whether a whole name begins with a family name; 林田 is a family's own, and no 林 called 田."""
    return family_name(whole) == family and not is_listed_family(whole)
