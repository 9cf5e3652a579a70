"""Whether one label gives more of a name than another: the whole name for a family name, a firm beside the same letters."""

from components.reading.label import Label
from components.reading.names import family_name, folded, has_known_family_name, is_kanji, is_listed_family, letters


def is_fuller(other: Label, label: Label) -> bool:
    """Say whether ``other`` is of the same name with more of it, or of the same letters with a firm."""
    name, whole = label.name or "", other.name or ""
    longer = len(letters(whole)) > len(name)
    housed = not label.firm and other.firm and letters(whole) == letters(name)
    if not whole or not (longer or housed) or (other.proof == "told" and _differ(label.position, other.position)):
        return False
    begins = folded(whole).startswith(folded(name)) and not is_listed_family(name) and not _has_given_name(name)
    return bool(housed) or folded(family_name(whole)) == folded(name) or begins


def _has_given_name(name: str) -> bool:
    """Say whether a kanji name is surely whole: behind a listed family name stand two letters; 石田真由 is not short for 石田真由美."""
    return is_kanji(name) and has_known_family_name(name) and len(name) >= len(family_name(name)) + 2


def _differ(one: str | None, other: str | None) -> bool:
    """Say whether neither of two titles holds the other."""
    return bool(one and other) and str(one) not in str(other) and str(other) not in str(one)
