"""What a person accepts or dismisses: names of a thing and people become one in every count; the source stays as it is."""

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, corrected, effect_of, key_of, keys_of, pair_key
from components.reading import read

TEXT = (
    "東都証券アナリスト、石田真由氏：双十一はどうですか？\n\n"
    "社長 王浩：双十一は好調です。双十一の広告は伸びました。ダブルイレブンの後も会員が増えました。\n\n"
    "東都証券アナリスト、石田真由美氏：配当はどうですか？\n\n社長 王浩：増やします。"
)


def _facts() -> Facts:
    return facts_of(read(TEXT))


def test_an_accepted_name_is_counted_for_the_usual_one() -> None:
    """The effect that is told beforehand is the one that the counts show, and the text is not changed."""
    facts = _facts()
    [finding] = [f for f in facts.findings if f.rule == "two_names"]
    after = corrected(facts, Corrections(frozenset({key_of(finding)})))
    effect = effect_of(facts, finding)
    assert effect is not None
    assert effect.name == "双十一"
    assert sum(m.surface in ("双十一", "ダブルイレブン") for m in after.mentions) >= effect.after >= effect.before
    assert {m.term for m in after.mentions if m.surface == "ダブルイレブン"} <= {m.term for m in after.mentions if m.surface == "双十一"}
    assert after.speech.text == facts.speech.text
    assert after.findings == facts.findings


def test_a_dismissed_finding_is_not_shown_again() -> None:
    """Dismissing changes no count."""
    facts = _facts()
    finding = facts.findings[0]
    after = corrected(facts, Corrections(dismissed=frozenset({key_of(finding)})))
    assert finding not in after.findings
    assert (after.mentions, after.quantities) == (facts.mentions, facts.quantities)


def test_two_people_become_one() -> None:
    """The turns of both are one person's, with the spellings of both."""
    facts = _facts()
    one, other = [person for person in facts.transcript.people if person.role == "analyst"]
    key = pair_key(one, other)
    after = corrected(facts, Corrections(frozenset({key})))
    assert key in keys_of(facts)
    assert {t.speaker_id for t in after.speech.turns if t.role == "analyst"} == {one.person_id}
    assert {link.surface for link in after.transcript.people[0].links} >= {"石田真由", "石田真由美"} or len(after.transcript.people) == 2


def test_without_a_decision_nothing_changes(facts: Facts) -> None:
    """A link that decides nothing shows the call as it was read."""
    after = corrected(facts, Corrections(frozenset({"no.such"}), frozenset({"none.0"})))
    assert (after.findings, after.mentions, after.speech) == (facts.findings, facts.mentions, facts.speech)
