"""Who asks from call to call: how many asks each analyst and each house has in each call, who is new, who is back, who stayed away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from components.facts import Facts
from components.facts.firm_types import usual_house
from components.facts.same_person import Analyst, same_analyst
from components.facts.schema import Ask
from components.facts.tally.over import CallCount, Tallied, asks_by, asks_of, joined
from components.reading.names import folded

Group = Literal["analyst", "firm"]


@dataclass(frozen=True, slots=True)
class Asker:
    """An analyst or a house over the calls: the name as last written, the firm, the asks of each call and all of them in order.

    A count is None where a call does not have them at all, and 0 where they are there and ask nothing. No other row has the ``key``.
    """

    key: str
    name: str
    firm: str | None
    counts: tuple[CallCount | None, ...]
    asks: tuple[Ask, ...]

    @property
    def number(self) -> int:
        """Return how many asks there are in all calls."""
        return sum(count.number for count in self.counts if count)

    def is_in(self, call: int) -> bool:
        """Say whether the call at that place has them."""
        return self.counts[call] is not None


@dataclass(frozen=True, slots=True)
class Asking:
    """One call: all its asks, those whose asker (or house) it does not name, and whether it names anyone who asks."""

    call_id: str
    asks: CallCount
    unnamed: CallCount
    names_anyone: bool


@dataclass(frozen=True, slots=True)
class AskedOver:
    """The asks of several calls by who asks, the most first."""

    group: Group
    calls: tuple[Asking, ...]
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True)
class Comings:
    """Who asks in the last call against the last one before it that names anyone (``against``).

    ``new`` are in no call before, ``back`` in an earlier one but not in that, ``away`` in that and not in the last.
    """

    call_id: str
    against: str
    new: tuple[Asker, ...]
    back: tuple[Asker, ...]
    away: tuple[Asker, ...]


@dataclass(slots=True)
class _Known:
    """Somebody met in the calls so far: as first met, as last named, and by which keys each call knows them, by its place."""

    key: str
    named: Analyst
    keys: dict[int, list[str]] = field(default_factory=dict)


def asked_over(calls: Sequence[Facts], group: Group = "analyst") -> AskedOver:
    """Return the asks of each call by analyst or by house, in the order the calls are given."""
    known = _analysts(calls) if group == "analyst" else _houses(calls)
    tallied = [asks_by(facts, "by" if group == "analyst" else "firm") for facts in calls]
    askers = [_asker(each, calls, tallied) for each in known]
    named = [any(at in each.keys for each in known) for at in range(len(calls))]
    rows = tuple(_asking(facts, is_named, group) for facts, is_named in zip(calls, named, strict=True))
    return AskedOver(group, rows, tuple(sorted(askers, key=lambda asker: -asker.number)))


def _asking(facts: Facts, is_named: bool, group: Group) -> Asking:
    asks = asks_of(facts)
    return Asking(facts.call.call_id, asks.of("all"), asks.of("unnamed" if group == "analyst" else "nowhere"), is_named)


def _asker(known: _Known, calls: Sequence[Facts], tallied: Sequence[Tallied]) -> Asker:
    counts = [joined(each, keys) if (keys := known.keys.get(at)) else None for at, each in enumerate(tallied)]
    found = tuple(each.of(next(iter(each.rows)), known.named.name) if each else None for each in counts)
    ids = [{row.row_id for row in count.rows} if count else set() for count in found]
    asks = tuple(ask for facts, own in zip(calls, ids, strict=True) for ask in facts.asks if ask.ask_id in own)
    return Asker(known.key, known.named.name, known.named.firm, found, asks)


def _analysts(calls: Sequence[Facts]) -> list[_Known]:
    """Return everybody who asks or is listed to, the same person of several calls once."""
    everybody: list[_Known] = []
    shelves: dict[str, list[_Known]] = {}
    for at, facts in enumerate(calls):
        for key, named in _present(facts):
            known = _met(named, shelves) or _Known(f"{facts.call.call_id}:{key}", named)
            if not known.keys:
                everybody.append(known)
            known.keys.setdefault(at, []).append(key)
            known.named = _fuller(known.named, named)
            for shelf in _shelves(named):
                if known not in shelves.setdefault(shelf, []):
                    shelves[shelf].append(known)
    return everybody


def _shelves(named: Analyst) -> tuple[str, ...]:
    """Return where somebody of that name is to be looked for: by the name, and by the house where there is one."""
    name = f"name:{folded(named.name)}"
    return (name, f"house:{usual_house(named.firm)}") if named.firm else (name,)


def _met(named: Analyst, shelves: dict[str, list[_Known]]) -> _Known | None:
    """Return who was met before under that name; None where nobody was, or two who may be meant."""
    found = {each.key: each for shelf in _shelves(named) for each in shelves.get(shelf, ()) if same_analyst(each.named, named)}
    return next(iter(found.values())) if len(found) == 1 else None


def _present(facts: Facts) -> Iterator[tuple[str, Analyst]]:
    """Yield the analysts whom a call names, whether or not they ask."""
    firms = {turn.speaker_id: turn.firm for turn in facts.speech.turns if turn.role == "analyst" and turn.firm}
    for person in facts.speech.people:
        if person.role == "analyst":
            yield person.person_id, Analyst(person.name, person.firm or firms.get(person.person_id))


def _fuller(one: Analyst, later: Analyst) -> Analyst:
    """Return the longer name of two, with the firm that was named last."""
    return Analyst(max(later.name, one.name, key=lambda name: len(folded(name))), later.firm or one.firm)


def _houses(calls: Sequence[Facts]) -> list[_Known]:
    """Return every house that anybody who asks or is listed to is of."""
    known: dict[str, _Known] = {}
    for at, facts in enumerate(calls):
        firms = [*(named.firm for _, named in _present(facts)), *(turn.firm for turn in facts.speech.turns if turn.role == "analyst")]
        for firm in dict.fromkeys(firm for firm in firms if firm):
            house = usual_house(firm)
            each = known.setdefault(house, _Known(house, Analyst(firm, firm)))
            each.keys[at] = [house]
            each.named = Analyst(firm, firm)
    return list(known.values())


def comings(over: AskedOver) -> Comings | None:
    """Return who is new, back or away in the last call; None where it, or every call before it, names nobody who asks."""
    named = [at for at, call in enumerate(over.calls) if call.names_anyone]
    last = len(over.calls) - 1
    if len(named) < 2 or named[-1] != last:
        return None
    before = named[-2]
    here = [asker for asker in over.askers if asker.is_in(last)]
    earlier = {id(asker) for asker in over.askers if any(asker.is_in(at) for at in named[:-1])}
    return Comings(
        over.calls[last].call_id,
        over.calls[before].call_id,
        tuple(asker for asker in here if id(asker) not in earlier),
        tuple(asker for asker in here if id(asker) in earlier and not asker.is_in(before)),
        tuple(asker for asker in over.askers if asker.is_in(before) and not asker.is_in(last)),
    )
