"""What a person accepts or dismisses: names of a thing and people become one or two in every count; the source stays as it is."""

from collections import Counter

import pytest

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, Effect, corrected, doubt_key, effect_of, key_of, keys_of, pair_key, undecided
from components.facts.report import doubts_of
from components.facts.schema import Finding
from components.reading import read

TEXT = (
    "東都証券アナリスト、石田真由氏：双十一はどうですか？\n\n"
    "社長 王浩：双十一は好調です。双十一の広告は伸びました。ダブルイレブンの後も会員が増えました。\n\n"
    "東都証券アナリスト、石田真由美氏：配当はどうですか？\n\n社長 王浩：増やします。"
)
# One manager under two spellings of one sound, who speaks once by each, and a term under two names.
SPELLED = (
    "出席者は社長の王勇明です。\n\n東都証券アナリスト、石田真由氏：収益化率はどうですか？\n\n"
    "王勇明：収益化率は上がり、収益化率の改善は続きます。\n\n石田真由：持ち帰り率も同じですか？\n\n王永明：持ち帰り率も上がります。"
)


def _facts(text: str = TEXT) -> Facts:
    return facts_of(read(text))


def _finding(facts: Facts, rule: str) -> Finding:
    [finding] = [f for f in facts.findings if f.rule == rule]
    return finding


def _accepted(facts: Facts, key: str) -> Facts:
    return corrected(facts, Corrections(accepted=frozenset({key})))


def _dismissed(facts: Facts, key: str) -> Facts:
    return corrected(facts, Corrections(dismissed=frozenset({key})))


def test_an_accepted_name_is_counted_for_the_usual_one() -> None:
    """Both names have one term, the text is not changed, and the finding stays."""
    facts = _facts()
    finding = _finding(facts, "two_names")
    after = _accepted(facts, key_of(finding))
    terms = {m.term for m in after.mentions if m.surface in ("双十一", "ダブルイレブン")}
    assert len(terms) == 1
    assert after.speech.text == facts.speech.text
    assert after.findings == facts.findings


def test_names_that_count_as_one_say_so_with_the_count_of_each() -> None:
    """The word list has both names for one term: accepting changes no count, dismissing gives each its own."""
    facts = _facts(SPELLED)
    finding = _finding(facts, "two_names")
    assert effect_of(facts, finding) == Effect("mentions", ("収益化率", "持ち帰り率"), (3, 2), joined=True, merged=5)
    parted = _dismissed(facts, key_of(finding))
    assert Counter(m.term for m in parted.mentions if m.surface in ("収益化率", "持ち帰り率")).most_common() == [
        (next(m.term for m in parted.mentions if m.surface == "収益化率"), 3),
        (next(m.term for m in parted.mentions if m.surface == "持ち帰り率"), 2),
    ]
    assert [m.theme for m in parted.mentions] == [m.theme for m in facts.mentions]


@pytest.mark.parametrize("accepted", [True, False])
def test_a_name_that_no_theme_has_is_counted_with_the_usual_one(accepted: bool) -> None:
    """Accepting adds its mentions to those of the usual name; dismissing leaves it uncounted."""
    text = "王浩：「同益前問」の会員と「同益前聞」の会員が増えました。"
    facts = _facts(text)
    finding = next((f for f in facts.findings if f.rule == "homophones"), None)
    assert finding is not None
    effect = effect_of(facts, finding)
    assert effect is not None and (effect.counts, effect.merged, effect.joined) == ((0, 0), 0, False)
    after = (_accepted if accepted else _dismissed)(facts, key_of(finding))
    assert [m.surface for m in after.mentions] == [m.surface for m in facts.mentions]


def test_a_dismissed_finding_is_not_shown_again() -> None:
    """Dismissing what is not about names changes no count."""
    facts = _facts(SPELLED)
    finding = _finding(facts, "mistranslation")
    after = _dismissed(facts, key_of(finding))
    assert finding not in after.findings
    assert (after.mentions, after.quantities) == (facts.mentions, facts.quantities)


def test_a_dismissed_spelling_is_a_person_of_its_own() -> None:
    """The turns labelled with it are counted for that person everywhere, and taking it back gives them back."""
    facts = _facts(SPELLED)
    finding = _finding(facts, "two_spellings")
    assert effect_of(facts, finding) == Effect("turns", ("王勇明", "王永明"), (1, 1), joined=True, merged=2)
    after = _dismissed(facts, key_of(finding))
    spoken = Counter(turn.speaker for turn in after.speech.turns if turn.role == "management")
    assert spoken == {"王勇明": 1, "王永明": 1}
    assert Counter(m.speaker for m in after.mentions if m.role == "management") == {"王勇明": 2, "王永明": 1}
    assert [person.speaks for person in after.transcript.people if person.role == "management"] == [True, True]
    assert not any(person.doubtful for person in after.speech.people)
    assert corrected(facts, Corrections()).speech == facts.speech


def test_an_accepted_spelling_is_in_no_doubt() -> None:
    """The people are as before, and nothing is left to confirm."""
    facts = _facts(SPELLED)
    key = key_of(_finding(facts, "two_spellings"))
    after = _accepted(facts, key)
    assert [t.speaker_id for t in after.speech.turns] == [t.speaker_id for t in facts.speech.turns]
    assert [person.doubtful for person in facts.speech.people] != [[] for _ in facts.speech.people]
    assert [person.doubtful for person in after.speech.people] == [[] for _ in facts.speech.people]
    assert undecided(facts, Corrections()) and not undecided(facts, Corrections(frozenset({key})))


def test_a_doubt_and_the_finding_about_it_are_decided_together(facts: Facts) -> None:
    """One key stands for both, so that a button of either list decides the other, and each can be decided."""
    keys = [doubt_key(facts, doubt) for doubt in doubts_of(facts)]
    spellings = {key_of(finding) for finding in facts.findings if finding.rule == "two_spellings"}
    assert len(set(keys)) == len(keys)
    assert set(keys) <= keys_of(facts)
    assert all(key in spellings or key.startswith(("link.", "people.")) for key in keys)


def test_every_doubt_of_a_call_can_be_parted(facts: Facts) -> None:
    """With every spelling parted each turn still has a speaker who is among the people, and no text is lost."""
    keys = frozenset(doubt_key(facts, doubt) for doubt in doubts_of(facts))
    after = corrected(facts, Corrections(dismissed=keys))
    known = {person.person_id for person in after.transcript.people}
    assert len(known) == len(after.transcript.people)
    assert all(turn.speaker is None or turn.speaker in known for turn in after.transcript.turns)
    assert [t.speaker_id is None for t in after.speech.turns] == [t.speaker_id is None for t in facts.speech.turns]


def test_two_people_become_one() -> None:
    """The turns of both are one person's, with the spellings of both."""
    facts = _facts()
    one, other = [person for person in facts.transcript.people if person.role == "analyst"]
    key = pair_key(one, other)
    after = _accepted(facts, key)
    assert key in keys_of(facts)
    assert {t.speaker_id for t in after.speech.turns if t.role == "analyst"} == {one.person_id}
    assert {link.surface for link in after.transcript.people[0].links} >= {"石田真由", "石田真由美"}


def test_one_becomes_another_who_becomes_a_third() -> None:
    """The turns of all three are those of the one who stays."""
    text = "".join(
        f"{house}証券アナリスト、石田真由氏：受注はどうですか？\n\n社長 王浩：好調です。\n\n" for house in ("東都", "港南", "西海")
    )
    facts = _facts(text)
    one, two, three = [person for person in facts.transcript.people if person.role == "analyst"]
    after = corrected(facts, Corrections(frozenset({pair_key(one, two), pair_key(two, three)})))
    assert {t.speaker_id for t in after.speech.turns if t.role == "analyst"} == {one.person_id}


def test_without_a_decision_nothing_changes(facts: Facts) -> None:
    """A link that decides nothing shows the call as it was read."""
    after = corrected(facts, Corrections(frozenset({"no.such"}), frozenset({"none.0"})))
    assert (after.findings, after.mentions, after.speech) == (facts.findings, facts.mentions, facts.speech)
