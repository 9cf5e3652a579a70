"""The parse report: its stretches are the text from end to end, and its numbers those of the frames."""

from itertools import pairwise

from components.facts import Facts, facts_of
from components.facts.report import doubts_of, parts_of, read_characters, stretches, unread_by_reason
from components.reading import read

PAGED = (
    "鳴海精工 決算説明会\n司会：開会します。\n王浩：売上高は伸びました。\n- 1 -\n続きは後ほど。\n"
    "東都証券アナリスト、石田真由氏：受注はどうですか。\n王浩：好調です。\n※本資料は要約です。\n"
)


def test_the_stretches_are_the_whole_text(facts: Facts) -> None:
    """They lie end to end from the first character to the last, none empty."""
    drawn = stretches(facts)
    assert (drawn[0].start, drawn[-1].end) == (0, len(facts.speech.text))
    assert all(one.end == other.start for one, other in pairwise(drawn))
    assert all(stretch.start < stretch.end for stretch in drawn)


def test_a_stretch_is_what_stands_there() -> None:
    """Speech has the role and the number of its turn; a page number in its midst and a note behind it are unread."""
    facts = facts_of(read(PAGED))
    kinds = {PAGED[s.start : s.end].strip(): (s.kind, s.turn) for s in stretches(facts)}
    assert kinds["受注はどうですか。"] == ("analyst", 3)
    assert kinds["- 1 -"] == ("unread", None)
    assert kinds["※本資料は要約です。"] == ("unread", None)
    assert kinds["鳴海精工 決算説明会"] == ("preamble", None)


def test_the_numbers_are_those_of_the_frames(facts: Facts) -> None:
    """Characters read and unread are the text's, and turns and characters of the parts those of the turns."""
    read_, whole = read_characters(facts)
    assert whole == len(facts.speech.text)
    assert whole - read_ == sum(characters for _, _, characters in unread_by_reason(facts))
    spoken = [part for part in parts_of(facts) if part.name != "preamble"]
    assert sum(part.turns for part in spoken) == len(facts.speech.turns)
    assert sum(part.characters for part in spoken) == sum(turn.characters for turn in facts.speech.turns)


def test_every_uncertain_link_is_a_doubt(facts: Facts) -> None:
    """What the people frame marks as doubtful is what the report asks to confirm."""
    linked = [doubt.other for doubt in doubts_of(facts) if doubt.link]
    assert linked == [surface for person in facts.speech.people for surface in person.doubtful]


def test_people_kept_apart_with_like_names_are_a_doubt() -> None:
    """Two analysts of one name at two houses are two persons, and somebody should look."""
    asked = "{}証券アナリスト、石田真由氏：受注はどうですか。\n社長：好調です。\n"
    text = asked.format("東都") + asked.format("港南")
    doubts = doubts_of(facts_of(read(text)))
    assert [(doubt.person.name, doubt.other, doubt.link) for doubt in doubts] == [("石田真由", "石田真由", None)]
