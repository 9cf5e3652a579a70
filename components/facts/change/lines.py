"""Two calls side by side, line by line: each sentence beside what it repeats, and what is gone at the place where it stood."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.change.repeats import KINDS, Alignment, Kind, Repeat
from components.facts.change.wording import Span, numbers_apart
from components.facts.schema import SentenceRow


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of one call, with the numbers and the words of it that differ from the other call's."""

    sentence: SentenceRow
    numbers: tuple[Span, ...]
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What stands beside what: a sentence of the earlier call, of the later, or of both."""

    kind: Kind
    before: Said | None
    now: Said | None

    @property
    def own(self) -> SentenceRow:
        """Return the sentence by which the line is found: the later call's, else the earlier's."""
        said = self.now or self.before
        if said is None:
            raise ValueError("A line holds a sentence of one call at least.")
        return said.sentence

    @property
    def key(self) -> str:
        """Return what no other line is called by: ``S12`` of the later call, ``-S12`` of the earlier alone."""
        return self.own.sentence_id if self.now else f"-{self.own.sentence_id}"


@dataclass(frozen=True, slots=True)
class Run:
    """Lines in a row that are the same in both calls; the key is that of the first."""

    lines: tuple[Line, ...]

    @property
    def key(self) -> str:
        """Return the key of the first line."""
        return self.lines[0].key


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines there are of each kind, and how many sentences of either call they hold."""

    kinds: Mapping[Kind, int]
    before: int
    now: int

    @property
    def repeated(self) -> int:
        """Return how many sentences of the later call the earlier has word for word or but for a number."""
        return self.now - self.kinds["new"] - self.kinds["wording"]


def lines_of(before: Facts, now: Facts, alignment: Alignment) -> tuple[Line, ...]:
    """Return all lines in the order of the later call; what only the earlier has stands behind what it followed there."""
    there = {each.sentence_id: said for each, said in _said(before, alignment.before)}
    behind = _left_behind(alignment.before)
    lines = list(_alone(behind.get(None, ()), there))
    for each, said in _said(now, alignment.now):
        lines.append(Line(each.kind, there[each.partner] if each.partner else None, said))
        lines.extend(_alone(behind.get(each.sentence_id, ()), there))
    return tuple(lines)


def _said(facts: Facts, repeats: Sequence[Repeat]) -> Iterator[tuple[Repeat, Said]]:
    for sentence, each in zip(facts.speech.sentences, repeats, strict=True):
        yield each, Said(sentence, *numbers_apart(facts.speech.plain, each.spans))


def _left_behind(before: Sequence[Repeat]) -> dict[str | None, list[Repeat]]:
    """Return the sentences without a partner by the partner of the last one before them that has one."""
    found: dict[str | None, list[Repeat]] = {}
    last = None
    for each in before:
        if each.partner:
            last = each.partner
        else:
            found.setdefault(last, []).append(each)
    return found


def _alone(repeats: Sequence[Repeat], there: Mapping[str, Said]) -> Iterator[Line]:
    return (Line(each.kind, there[each.sentence_id], None) for each in repeats)


def narrowed(lines: Sequence[Line], part: str | None, role: str | None) -> tuple[Line, ...]:
    """Return the lines of a part of the call and of a side; None is all. A line is where the later call's sentence is."""
    return tuple(line for line in lines if part in (None, line.own.part) and role in (None, line.own.role))


def tally_of(lines: Sequence[Line]) -> Tally:
    """Count lines by kind."""
    found = Counter(line.kind for line in lines)
    held = [(line.before is not None, line.now is not None) for line in lines]
    return Tally({kind: found[kind] for kind in KINDS}, sum(one for one, _ in held), sum(other for _, other in held))


def folded(lines: Sequence[Line], opened: Collection[str]) -> tuple[Line | Run, ...]:
    """Return lines with those that are the same put into runs; behind a run whose key is ``opened`` its lines stand as well."""
    rows: list[Line | Run] = []
    run: list[Line] = []
    for line in (*lines, None):
        if line and line.kind == "same":
            run.append(line)
            continue
        if run:
            rows += [Run(tuple(run)), *(run if run[0].key in opened else ())]
            run = []
        rows += [line] if line else []
    return tuple(rows)
