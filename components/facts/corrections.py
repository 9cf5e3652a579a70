"""What a person decided about a call: findings accepted and dismissed, people who are one or two; and the facts that follow from it."""

from dataclasses import dataclass, field, replace
from typing import Literal

from components.facts import Facts, facts_of, recounted
from components.facts.given import Given, entered
from components.facts.persons import Persons, as_decided, labelled
from components.facts.report import Doubt, doubts_of
from components.facts.schema import Ask, Finding, Mention
from components.facts.themes import mentions_of
from components.facts.tone import Lists
from components.facts.tone import usual as usual_lists
from components.facts.wordlist import Wordlist, usual
from components.reading.transcript import Link, Person, Transcript

# Accepting one of these makes two names of a thing one; the others are only confirmed.
MERGING = ("two_names", "two_scripts", "homophones")
# How a person may judge an ask; they are the cues' own words.
VERDICTS = ("answered", "partly", "no_counterpart")
# This one is about two spellings of a person.
SPELLING = "two_spellings"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The keys of what was accepted and of what was dismissed, how asks were judged, the words counted by, and what was given."""

    accepted: frozenset[str] = frozenset()
    dismissed: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
    wordlist: Wordlist = field(default_factory=usual)
    tone_lists: Lists = field(default_factory=usual_lists)
    given: Given = field(default_factory=Given)

    @property
    def decided(self) -> frozenset[str]:
        """Return the keys of everything that was decided."""
        return self.accepted | self.dismissed

    def with_words(self, wordlist: Wordlist) -> "Corrections":
        """Return the same decisions with themes counted by another list."""
        return replace(self, wordlist=wordlist)


@dataclass(frozen=True, slots=True)
class Effect:
    """Two names, the usual one first, and how often each counts; ``joined`` where they count as one unless somebody parts them.

    ``merged`` is the count of both once they are one; it is 0 for names that no chart counts.
    """

    of: Literal["mentions", "turns"]
    names: tuple[str, str]
    counts: tuple[int, int]
    joined: bool
    merged: int


def key_of(finding: Finding) -> str:
    """Return the key by which a finding is known again in a link: its rule and its place."""
    return f"{finding.rule}.{finding.start}"


def pair_key(one: Person, other: Person) -> str:
    """Return the key of two people who may be one."""
    return f"people.{one.person_id}.{other.person_id}"


def doubt_key(facts: Facts, doubt: Doubt) -> str:
    """Return the key of two spellings that may be one person: that of the finding about them, where there is one."""
    if isinstance(doubt.second, Person):
        return pair_key(doubt.person, doubt.second)
    return _link_key(facts, doubt.person, doubt.second)


def judged_key(ask_id: str, verdict: str) -> str:
    """Return the key of an ask that a person judged."""
    return f"{ask_id}.{verdict}"


def keys_of(facts: Facts) -> set[str]:
    """Return the keys of everything about a call that can be accepted, dismissed or judged."""
    verdicts = {judged_key(ask.ask_id, verdict) for ask in facts.asks for verdict in VERDICTS}
    return {key_of(finding) for finding in facts.findings} | {doubt_key(facts, doubt) for doubt in doubts_of(facts)} | verdicts


def undecided(facts: Facts, corrections: Corrections) -> list[Doubt]:
    """Return the spellings of a call as it was read that nobody has confirmed or parted yet."""
    return [doubt for doubt in doubts_of(facts) if doubt_key(facts, doubt) not in corrections.decided]


def corrected(facts: Facts, corrections: Corrections) -> Facts:
    """Return the facts of a call of the company and period given, its people and names as decided, without the findings dismissed."""
    facts = entered(facts, corrections.given)
    kept = [finding for finding in facts.findings if key_of(finding) not in corrections.dismissed]
    merging = [finding for finding in facts.findings if finding.rule in MERGING and finding.suggestion]
    same = {f.surface: f.suggestion for f in merging if f.suggestion and key_of(f) in corrections.accepted}
    transcript = as_decided(facts.transcript, _persons(facts, corrections))
    counted = _counted(facts, transcript, same, corrections.wordlist)
    mentions = counted.mentions
    for finding in merging:
        if key_of(finding) in corrections.dismissed:
            mentions = _apart(mentions, finding)
    asks = [_judged(ask, corrections) for ask in counted.asks]
    return replace(counted, findings=kept, mentions=mentions, asks=asks, tone_lists=corrections.tone_lists, _frames={})


def _counted(facts: Facts, transcript: Transcript, same: dict[str, str], wordlist: Wordlist) -> Facts:
    """Return the facts as far as they are others: of another reading all of them, by other words or names the themes alone."""
    if transcript is not facts.transcript:
        return facts_of(transcript, same, wordlist)
    return facts if not same and wordlist == facts.wordlist else recounted(facts, wordlist, same)


def _judged(ask: Ask, corrections: Corrections) -> Ask:
    """Return an ask with what a person judged of it."""
    verdict = next((each for each in VERDICTS if judged_key(ask.ask_id, each) in corrections.judged), None)
    return replace(ask, verdict=verdict) if verdict else ask


def effect_of(facts: Facts, finding: Finding) -> Effect | None:
    """Return what is counted of the two names of a finding, None where it is not about names."""
    if finding.rule == SPELLING:
        found = _linked(facts, finding)
        return effect_of_doubt(facts, Doubt(*found)) if found else None
    if finding.rule not in MERGING or finding.suggestion is None:
        return None
    names = (finding.suggestion, finding.surface)
    spelled = [sum(mention.surface == name for mention in facts.mentions) for name in names]
    merged = sum(mention.surface in names for mention in mentions_of(facts.speech, facts.wordlist, {names[1]: names[0]}))
    joined = _joined_term(facts.mentions, finding) is not None
    return Effect("mentions", names, (spelled[0], spelled[1]), joined, merged)


def effect_of_doubt(facts: Facts, doubt: Doubt) -> Effect:
    """Return how many turns are counted of each of two spellings that may be one person."""
    turns = [sum(turn.speaker_id == person.person_id for turn in facts.speech.turns) for person in _people(doubt)]
    if isinstance(doubt.second, Link):
        linked = len(labelled(facts.transcript, doubt.person, doubt.second))
        turns = [turns[0] - linked, linked]
    return Effect("turns", (doubt.person.name, doubt.other), (turns[0], turns[1]), doubt.link is not None, sum(turns))


def _people(doubt: Doubt) -> list[Person]:
    return [each for each in (doubt.person, doubt.second) if isinstance(each, Person)]


def _term(mentions: list[Mention], name: str) -> str | None:
    """Return what a name is counted for, None where it is not."""
    return next((mention.term for mention in mentions if mention.surface == name), None)


def _joined_term(mentions: list[Mention], finding: Finding) -> str | None:
    """Return what both names of a finding are counted for, None where each is counted for itself or not at all."""
    term = _term(mentions, finding.surface)
    return term if term == _term(mentions, finding.suggestion or "") else None


def _apart(mentions: list[Mention], finding: Finding) -> list[Mention]:
    """Count the two names of a finding for a term each, where they are counted for one."""
    name, joined = finding.surface, _joined_term(mentions, finding)
    if joined is None:
        return mentions
    others = (finding.suggestion or "") if joined == name else joined
    return [m if m.term != joined else replace(m, term=name if m.surface == name else others) for m in mentions]


def _persons(facts: Facts, corrections: Corrections) -> Persons:
    """Return what was decided about people: links confirmed and parted, and who becomes whom, by ids."""
    if not any(key.startswith(("people.", "link.", f"{SPELLING}.")) for key in corrections.decided):
        return Persons()
    links = {_link_key(facts, person, link): (person.person_id, link) for person in facts.transcript.people for link in person.links}
    pairs = [key.split(".") for key in corrections.accepted if key.startswith("people.")]
    return Persons(
        frozenset(place for key, place in links.items() if key in corrections.accepted),
        frozenset(place for key, place in links.items() if key in corrections.dismissed),
        {pair[2]: pair[1] for pair in pairs if len(pair) == 3},
    )


def _link_key(facts: Facts, person: Person, link: Link) -> str:
    """Return the key of a spelling of a person: that of the finding about it, else its place among the spellings."""
    about = (f for f in facts.findings if f.rule == SPELLING and (f.surface, f.suggestion) == (link.surface, person.name))
    return next(map(key_of, about), f"link.{person.person_id}.{person.links.index(link)}")


def _linked(facts: Facts, finding: Finding) -> tuple[Person, Link] | None:
    """Return the person and the spelling that a finding is about."""
    found = ((person, link) for person in facts.transcript.people for link in person.links)
    return next((each for each in found if _link_key(facts, *each) == key_of(finding)), None)
