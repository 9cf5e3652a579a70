"""What is known of the sentences of a call when its answers are read: the plain text, the mentions of themes, the numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from components.facts.schema import Mention, Quantity


@dataclass(frozen=True)
class Known:
    """The plain text of a call with the mentions and the numbers in it, each by sentence."""

    plain: str
    mentions: Sequence[Mention]
    quantities: Sequence[Quantity]

    @cached_property
    def by_sentence(self) -> Mapping[str, list[Mention]]:
        """The mentions of each sentence."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.sentence_id, []).append(mention)
        return found

    @cached_property
    def often(self) -> Mapping[str, int]:
        """How often the call mentions each term."""
        return Counter(mention.term for mention in self.mentions)

    @cached_property
    def numbers(self) -> Mapping[str, list[Quantity]]:
        """The numbers of each sentence."""
        found: dict[str, list[Quantity]] = {}
        for quantity in self.quantities:
            found.setdefault(quantity.sentence_id, []).append(quantity)
        return found
