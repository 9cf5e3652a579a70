"""What a speaker's label says, taken apart."""

from typing import NamedTuple

from components.reading.transcript import Role


class Label(NamedTuple):
    """A label taken apart; ``proof`` is what shows that it names a speaker, ``form`` being the weakest.

    ``gloss`` is the name in another script, as it stands in brackets. As a tuple it is made and looked up quickly: a text has hundreds.
    """

    name: str | None
    proof: str
    role: Role = "unknown"
    firm: str | None = None
    position: str | None = None
    short: str | None = None
    gloss: str | None = None
