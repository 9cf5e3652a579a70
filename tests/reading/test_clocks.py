"""The times of a recording are no part of a label or a speech, and what only looks like one stays."""

import pytest

from components.reading import read

TURNS = [("司会", "始めます。"), ("高橋社長", "増益でした。"), ("東都証券 田中", "受注はどうですか。"), ("高橋社長", "良好です。")]
# How a time stands beside a label: before it or behind it, in brackets or bare, the speech on the line or beneath.
WRITTEN = [
    "00:0{n}:15 {who}：{says}",
    "[0{n}:15] {who}：{says}",
    "(0{n}:15){who}：{says}",
    "0{n}:15\t{who}\t{says}",
    "{who} [00:0{n}:15]：{says}",
    "{who}（0{n}:15）：{says}",
    "{who} 0{n}:15\n{says}\n",
    "{who}\t00:0{n}:15.250\n{says}\n",
    "00:0{n}:15 {who}\n{says}\n",
    "00:0{n}:15\n{who}\n{says}\n",
    "[0{n}:15]\n{who}\n{says}\n",
    "{n}\n00:0{n}:15.000 --> 00:0{n}:16.500\n{who}：{says}\n",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_time_beside_a_label_is_none_of_it(written: str) -> None:
    """Labels, speeches and sides are those of the same call without its times."""
    text = "質疑応答\n" + "\n".join(written.format(n=n, who=who, says=says) for n, (who, says) in enumerate(TURNS))
    transcript = read(text)
    assert [(t.speaker_raw, text[t.speech_start : t.end]) for t in transcript.turns] == TURNS
    assert [t.role for t in transcript.turns] == ["moderator", "management", "analyst", "management"]
    assert len([noted for noted in transcript.unread if noted.reason == "unread.clock"]) == len(TURNS)


def test_a_time_above_a_name_shows_who_speaks() -> None:
    """A name in no list is a speaker where the times of a recording stand above names that come again."""
    said = [
        ("雪平 翔", "増益でした。"),
        ("戸塚", "みなと証券の戸塚です。受注はどうですか。"),
        ("雪平 翔", "良好です。"),
        ("戸塚", "在庫は足りますか。"),
    ]
    text = "決算説明会 文字起こし\n\n" + "\n\n".join(f"00:0{n}:07\n{who}\n{says}" for n, (who, says) in enumerate(said))
    transcript = read(text)
    assert [(t.speaker_raw, text[t.speech_start : t.end]) for t in transcript.turns] == said
    assert [t.role for t in transcript.turns] == ["management", "analyst"] * 2 and transcript.turns[1].firm == "みなと証券"


def test_times_above_what_is_said_once_name_nobody() -> None:
    """Subtitles stand line by line beneath their times, and hardly one of them comes again."""
    lines = ["皆さまこんにちは", "本日はお忙しいところ", "お集まりいただき", "ありがとうございます"]
    text = "決算説明会\n\n" + "\n\n".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\nそして続けます" for n, line in enumerate(lines, 1)
    )
    assert not read(text).turns


def test_the_voice_of_a_cue_is_a_label() -> None:
    """In a file of cues the name stands in a tag, and what the file says of itself is said by nobody."""
    said = [
        ("高橋 一郎", "増収でした。"),
        ("石田 真由", "東都証券の石田です。受注はどうですか。"),
        ("高橋 一郎", "良好です。"),
        ("石田 真由", "在庫は。"),
    ]
    cues = [f"00:00:0{n}.000 --> 00:00:0{n}.900\n<v.first {who}>{says}</v>" for n, (who, says) in enumerate(said)]
    text = "\n\n".join(["WEBVTT - 霧島計測 2025年度第1四半期決算説明会\nLanguage: ja", "NOTE 録画から", *cues])
    transcript = read(text)
    assert [(t.speaker_raw, text[t.speech_start : t.end].removesuffix("</v>")) for t in transcript.turns] == said
    assert [t.role for t in transcript.turns] == ["management", "analyst"] * 2
    assert transcript.header.company == "霧島計測"
    assert {"WEBVTT -", "NOTE", "Language: ja"} <= {text[n.start : n.end] for n in transcript.unread if n.reason == "unread.markup"}


SAID = "質疑応答\n質問者1：開店は何時ですか。\n{}"
# What is said with a time in it: one alone, times that go back, a span of hours.
KEPT = [
    "会社側：次のとおりです。\n10:00 本店です。",
    "会社側：次のとおりです。\n10:00 本店です。\n9:00 駅前店です。\n11:00 港店です。",
    "会社側：10:00-18:00です。",
]


@pytest.mark.parametrize("said", KEPT)
def test_a_time_that_is_no_recordings_is_said(said: str) -> None:
    """A recording has several times, and none of them goes back."""
    transcript = read(SAID.format(said))
    assert "unread.clock" not in {noted.reason for noted in transcript.unread}
    assert transcript.turns[-1].end == len(transcript.text)


def test_whoever_a_recording_names_by_no_name_speaks_and_is_nobody_known() -> None:
    """A device's name stands for a speaker where the time stands beside it, and makes no person."""
    text = "鵜飼 慎吾（社長） 00:01\n増益でした。\n\n端末3 00:05\n受注はどうですか。\n\n鵜飼 慎吾（社長） 00:08\n良好です。"
    transcript = read(text)
    assert [(t.speaker_raw, t.role, t.speaker is None) for t in transcript.turns][1] == ("端末3", "analyst", True)
    assert [person.name for person in transcript.people] == ["鵜飼 慎吾"]
