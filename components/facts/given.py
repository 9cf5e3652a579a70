"""What a person says of a call that its text does not say: the company and the fiscal period."""

from dataclasses import dataclass, replace

from components.facts import Facts, facts_of
from components.reading.header import with_company, with_period
from components.reading.transcript import Header

# A longer name is none, and would not fit a link.
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Given:
    """The company and the period as somebody wrote them; empty words leave what the text says."""

    company: str = ""
    period: str = ""

    def __bool__(self) -> bool:
        """Say whether anything was given."""
        return bool(self.company or self.period)


def entered(facts: Facts, given: Given) -> Facts:
    """Return the facts of a call that is of the company and the period given, the very same where nothing is.

    A period that cannot be read changes nothing.
    """
    header = _header(facts.transcript.header, given)
    if header == facts.transcript.header:
        return facts
    return facts_of(replace(facts.transcript, header=header), wordlist=facts.wordlist)


def is_company(written: str) -> bool:
    """Say whether the words may be a company's name."""
    return 0 < len(written.strip()) <= LONGEST and any(character.isalnum() for character in written)


def is_period(written: str) -> bool:
    """Say whether the words are a fiscal period of a year."""
    return len(written) <= LONGEST and with_period(Header(), written) is not None


def _header(header: Header, given: Given) -> Header:
    named = with_company(header, given.company) if given.company else header
    return (with_period(named, given.period) if given.period else None) or named
