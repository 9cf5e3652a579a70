"""Numbered voices of a recognition of speech (話者1), and the list that says whose they are."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import pytest

from components.reading import Transcript, read
from components.reading.cleaning import plain
from components.reading.labels import parse_label
from components.reading.voices import assigned

HEAD = "霧島計測 2026年3月期 第1四半期決算説明会（自動文字起こし）\n"
LIST = "話者1＝棚橋 義文（代表取締役社長）\n話者2＝司会\n話者3＝樽谷 透（灯台証券）\n"
SAID = "\n話者2：説明会を始めます。\n話者1：増収でした。\n話者2：質疑に移ります。\n話者3：受注は伸びますか。\n話者1：伸びます。\n"
OWNED = [(None, "moderator"), ("棚橋 義文", "management"), (None, "moderator"), ("樽谷 透", "analyst"), ("棚橋 義文", "management")]


def _spoken(transcript: Transcript) -> list[tuple[str | None, str]]:
    names = {person.person_id: person.name for person in transcript.people}
    return [(names.get(turn.speaker or ""), turn.role) for turn in transcript.turns]


# Ways to write the list, and the label of the first voice beneath it.
LISTS = [
    (LIST, "話者1"),
    (LIST.replace("＝", "："), "話者1"),
    (LIST.replace("＝", " → "), "話者1"),
    (LIST.replace("\n", "　"), "話者1"),  # several on one line
    (LIST.replace("\n", "、"), "話者1"),
    (LIST, "話者 1"),  # a blank and a # are no part of the number
    (LIST.replace("話者1", "話者 #1"), "話者1"),
]


@pytest.mark.parametrize(("listed", "label"), LISTS)
def test_a_voice_is_whose_the_list_says(listed: str, label: str) -> None:
    """However the list is drawn, and however the number stands behind the word."""
    transcript = read(f"{HEAD}{listed}\n{SAID}".replace("\n話者1：", f"\n{label}："))
    assert _spoken(transcript) == OWNED
    assert [turn.firm for turn in transcript.turns] == [None, None, None, "灯台証券", None]


def test_the_list_is_the_reason_that_a_voice_is_somebodys() -> None:
    """The number is an alias of its owner, and certain."""
    owner = read(f"{HEAD}{LIST}{SAID}").people[0]
    assert [(link.surface, link.reason, link.certain) for link in owner.links] == [
        ("棚橋 義文", "link.roster", True),
        ("話者1", "link.voice", True),
    ]


def test_a_voice_in_latin_letters_has_its_owner_too() -> None:
    """A letter numbers as well as a digit does."""
    text = (
        "Kirishima Gauges Q1 FY2025 Earnings Call\nSpeaker A = Tetsuo Mikuriya, President\nSpeaker B = Priya Raman, North Pier Securities\n\n"
        "Speaker A: Sales grew by 12%.\nSpeaker B: How large is the order book?\nSpeaker A: It is large.\n"
    )
    assert _spoken(read(text)) == [("Tetsuo Mikuriya", "management"), ("Priya Raman", "analyst"), ("Tetsuo Mikuriya", "management")]


@pytest.mark.parametrize("voice", ["話者4", "話者10", "話者A"])  # 話者10 is not 話者1
def test_a_voice_in_no_list_is_nobody_listed(voice: str) -> None:
    """Whoever supplements by another number is not the only manager whom the list names."""
    transcript = read(f"{HEAD}{LIST}{SAID}{voice}：補足します。海外も伸びます。\n")
    assert _spoken(transcript) == [*OWNED, (None, "management")]


def test_voices_without_a_list_are_nobody_and_on_the_side_that_they_show() -> None:
    """Two voices that answer are two, though one manager alone is known to attend."""
    text = f"{HEAD}出席者：代表取締役社長 棚橋 義文\n\n話者1：増収でした。\n話者3：受注は伸びますか。\n話者1：伸びます。\n話者4：海外も伸びます。\n"
    assert _spoken(read(text)) == [(None, "management"), (None, "analyst"), (None, "management"), (None, "management")]


def test_one_voice_that_answers_is_the_only_managers() -> None:
    """The same text with one voice on the side of the company."""
    text = f"{HEAD}出席者：代表取締役社長 棚橋 義文\n\n話者1：増収でした。\n話者3：受注は伸びますか。\n話者1：伸びます。\n"
    assert _spoken(read(text)) == [("棚橋 義文", "management"), (None, "analyst"), ("棚橋 義文", "management")]


def test_a_voice_whose_owner_is_unknown_is_no_person() -> None:
    """話者4＝不明 names nobody, and asks where it asks."""
    transcript = read(f"{HEAD}{LIST}話者4＝不明\n{SAID}話者4：配当は増えますか。\n話者1：増えます。\n")
    assert [person.name for person in transcript.people] == ["棚橋 義文", "樽谷 透"]
    assert _spoken(transcript) == [*OWNED, (None, "analyst"), ("棚橋 義文", "management")]


VOICES = ["話者1", "話者 12", "話者A", "発言者#3", "スピーカー3", "音声2", "Speaker 1", "SPEAKER 2"]
# A word alone, a number too long, a word with letters behind it, an owner in place of the number.
NO_VOICES = ["話者", "音声", "話者123", "話者AB", "Speaker", "発言者不明", "話者1と2", "質問者1"]


@pytest.mark.parametrize("label", VOICES)
def test_a_word_with_a_number_is_a_voice(label: str) -> None:
    """It tells no side."""
    found = parse_label(plain(label))
    assert found and (found.proof, found.role, found.name) == ("voice", "unknown", None)


@pytest.mark.parametrize("label", NO_VOICES)
def test_what_numbers_no_voice_is_none(label: str) -> None:
    """質問者1 tells a side, 発言者不明 that nobody knows."""
    found = parse_label(plain(label))
    assert not found or found.proof != "voice"


# What stands in the preamble and lists nobody: a sentence, a setting, an owner that is no label.
UNLISTED = ["話者1＝マイクの音が小さい。", "話者数＝3", "話者1＝増収の見通しについて", "音声1：", "話者1棚橋"]


@pytest.mark.parametrize("line", UNLISTED)
def test_what_is_said_of_a_voice_lists_no_owner(line: str) -> None:
    """Only a label behind the sign does."""
    head = plain(f"{HEAD}{line}\n")
    assert not assigned(head, len(head))


def test_a_list_behind_the_end_given_is_not_looked_at() -> None:
    """What is said is no list."""
    head = plain(f"{HEAD}{LIST}")
    assert not assigned(head, len(plain(HEAD)))
    assert list(assigned(head, len(head))) == ["話者1", "話者2", "話者3"]
