"""A file's text whatever its encoding, and a plain sentence where a file holds none."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

from pathlib import Path

import pytest

from components.reading import UnreadableTranscript, read, read_file
from components.reading.files import LARGEST

TEXT = "鳴海精工 決算説明会\n\n東都証券アナリスト、石田真由氏：受注はどうですか？\n\n社長 王浩：良好です。半導体の需要が強く、①を上回りました。\n"
# Marks that no legacy encoding of Japan has are left to Unicode.
PLAIN_TEXT = TEXT.replace("①", "計画")
ENCODINGS = [
    ("utf-8", TEXT),
    ("utf-8-sig", TEXT),
    ("utf-16", TEXT),  # with its mark, in the order of this machine
    ("utf-16-le", "\ufeff" + TEXT),
    ("utf-16-be", "\ufeff" + TEXT),
    ("cp932", TEXT),
    ("shift_jis", PLAIN_TEXT),
    ("euc_jp", PLAIN_TEXT),
]
UNREADABLE = [
    ("empty.txt", b"", "ください"),
    ("blank.txt", " \n\u3000\n".encode(), "ください"),
    ("marks.txt", "。。。---\n".encode(), "ください"),
    ("mark-alone.txt", b"\xef\xbb\xbf", "ください"),
    ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "ください"),
    ("renamed.txt", b"%PDF-1.4\nsome words", "PDF"),
    ("minutes.docx", b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "ください"),
    ("minutes.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ください"),
    ("slide.png", b"\x89PNG\r\n\x1a\n", "ください"),
    ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "ください"),
    ("zeros.txt", b"\x00" * 64, "ください"),
    ("bytes.txt", bytes(range(256)) * 4, "ください"),
    ("cut.txt", "\ufeff王浩：良好".encode("utf-16-le")[:-1], "ください"),  # half a character at the end
]


@pytest.mark.parametrize(("encoding", "text"), [pytest.param(*case, id=case[0]) for case in ENCODINGS])
def test_every_usual_encoding_reads_alike(tmp_path: Path, encoding: str, text: str) -> None:
    """The text of a file does not depend on how its characters were written as bytes."""
    path = tmp_path / "call.txt"
    path.write_bytes(text.encode(encoding))
    transcript = read_file(path)
    assert transcript.text == text.lstrip("\ufeff")
    assert [turn.role for turn in transcript.turns] == ["analyst", "management"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(tmp_path: Path, line_end: str) -> None:
    """A file from any system has the same turns, and its text is kept as it was."""
    path = tmp_path / "call.txt"
    path.write_bytes(TEXT.replace("\n", line_end).encode())
    transcript = read_file(path)
    assert transcript.text == TEXT.replace("\n", line_end)
    assert len(transcript.turns) == 2


@pytest.mark.parametrize(("name", "content", "says"), [pytest.param(*case, id=case[0]) for case in UNREADABLE])
def test_what_is_no_text_is_refused_with_what_to_do(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """A file that holds no transcript raises one error, which names a rule and says what to do next."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableTranscript) as raised:
        read_file(path)
    assert says in str(raised.value)
    assert raised.value.rule.startswith("error.")


@pytest.mark.parametrize("name", ["report.pdf", "minutes.docx", "zeros.txt"])
def test_the_error_names_the_file(tmp_path: Path, name: str) -> None:
    """Among many files the one at fault is to be found by its name."""
    path = tmp_path / name
    path.write_bytes(dict((n, c) for n, c, _ in UNREADABLE)[name])
    with pytest.raises(UnreadableTranscript, match=name):
        read_file(path)


def test_a_vanished_file_is_named(tmp_path: Path) -> None:
    """A file that is no longer there is an error with its path, as is a folder."""
    with pytest.raises(UnreadableTranscript, match=r"gone\.txt.*ください"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(UnreadableTranscript, match="ください"):
        read_file(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """What is far too long for a call is refused by its size."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableTranscript, match=r"huge\.txt.*MB.*ください"):
        read_file(path)


def test_a_path_may_be_text(tmp_path: Path) -> None:
    """A path is a path whether it is given as an object or as text, and names the transcript."""
    path = tmp_path / "call.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read_file(str(path)).name == read_file(path).name == "call.txt"


def test_other_languages_are_said_plainly() -> None:
    """English and Chinese are read as what they are."""
    assert [read(text).language for text in ("Revenue grew.", "营收增长。", "売上が伸びた。")] == ["en", "zh", "ja"]
