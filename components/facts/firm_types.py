"""What kind of firm asks: a securities house, an investor, a medium."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.firms import house_of
from components.reading.names import folded

_TYPES = entries("firm_types")
_BY_NAME = {house_of(name): key for key, kind in _TYPES.items() for name in kind["firms"]}
_BY_ENDING = sorted(((folded(ending), key) for key, kind in _TYPES.items() for ending in kind["endings"]), key=lambda each: -len(each[0]))
_FORMS = ("株式会社", "(株)", "㈱", "有限会社", "合同会社")
# What may stand behind the usual name: 証券会社 is a 証券, 読売新聞東京本社 a 新聞.
_BEHIND = re.compile(r"(?:(?<=証券)会社|(?:東京|大阪|西部|中部|名古屋)本社|(?:東京|大阪)支(?:社|店))$")
OTHER = "other"


@lru_cache(maxsize=1024)
def firm_type(firm: str | None) -> str | None:
    """Return the key of a firm's type in the lexicon, by its usual name or by how that ends; None where there is no firm."""
    if not firm:
        return None
    house = usual_house(firm)
    ended = (key for ending, key in _BY_ENDING if house.endswith(ending))
    return _BY_NAME.get(house) or next(ended, OTHER)


def usual_house(firm: str) -> str:
    """Return the usual name of a firm without the form of its company, by which two spellings of it are one."""
    return house_of(without_form(firm))


def without_form(company: str) -> str:
    """Return the name of a company without its form: 株式会社."""
    for form in _FORMS:
        company = company.replace(form, "")
    return _BEHIND.sub("", company.strip())
