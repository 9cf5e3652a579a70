"""A file's text whatever its encoding, and a plain sentence where a file holds none."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

import random
from pathlib import Path
from typing import Any

import pytest

from components.reading import Transcript, UnreadableTranscript, read, read_file
from components.reading.files import LARGEST, Document, document_of
from tests.reading.makers import docx_of, pdf_of, zip_of
from tests.reading.whole import GOLDEN

TEXT = "鳴海精工 決算説明会\n\n東都証券アナリスト、石田真由氏：受注はどうですか？\n\n社長 王浩：良好です。半導体の需要が強く、①を上回りました。\n"
# Marks that no legacy encoding of Japan has are left to Unicode.
PLAIN_TEXT = TEXT.replace("①", "計画")
# How the file was written, its text, and the medium that the transcript names.
ENCODINGS = [
    ("utf-8", TEXT, "utf-8"),
    ("utf-8-sig", TEXT, "utf-8-sig"),
    ("utf-16", TEXT, "utf-16"),  # with its mark, in the order of this machine
    ("utf-16-le", "\ufeff" + TEXT, "utf-16"),
    ("utf-16-be", "\ufeff" + TEXT, "utf-16"),
    ("utf-16-le", TEXT, "utf_16_le"),  # without its mark
    ("utf-16-be", TEXT, "utf_16_be"),
    ("cp932", TEXT, "cp932"),
    ("shift_jis", PLAIN_TEXT, "cp932"),
    ("euc_jp", PLAIN_TEXT, "euc_jp"),
    ("iso2022_jp", PLAIN_TEXT, "iso2022_jp"),
    ("gb18030", TEXT, "gb18030"),
]
UNREADABLE = [
    ("empty.txt", b"", "ください"),
    ("blank.txt", " \n\u3000\n".encode(), "ください"),
    ("marks.txt", "。。。---\n".encode(), "ください"),
    ("mark-alone.txt", b"\xef\xbb\xbf", "ください"),
    ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "ください"),
    ("renamed.txt", b"%PDF-1.4\nsome words", "PDF"),
    ("minutes.docx", b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "ください"),
    ("zeros.txt", b"\x00" * 64, "ください"),
    ("bytes.txt", bytes(range(256)) * 4, "ください"),
    ("cut.txt", "\ufeff王浩：良好".encode("utf-16-le")[:-1], "ください"),  # half a character at the end
]


@pytest.mark.parametrize(("encoding", "text", "medium"), [pytest.param(*case, id=f"{case[0]} as {case[2]}") for case in ENCODINGS])
def test_every_usual_encoding_reads_alike(tmp_path: Path, encoding: str, text: str, medium: str) -> None:
    """The text of a file does not depend on how its characters were written as bytes, and the transcript says how."""
    path = tmp_path / "call.txt"
    path.write_bytes(text.encode(encoding))
    transcript = read_file(path)
    assert transcript.text == text.lstrip("\ufeff")
    assert transcript.medium == medium
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


# Golden texts in English, or with the radicals and full-width marks of a PDF: as good a text as any other.
UNUSUAL = [
    ("utf-16-le", "foreign2"),  # half of the bytes of Latin letters are zeros
    ("utf-16-be", "foreign2"),
    ("utf-16-le", "marks2"),
    ("gb18030", "pdf1"),
]
MORE_UNUSUAL = ("foreign5", "pdf2", "pdf3", "pdf5", "pdf7", "pdf_long")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp932", "euc_jp", "iso2022_jp", "gb18030"])
def test_a_whole_call_is_decoded_whatever_its_words(encoding: str) -> None:
    """A golden text that an encoding can write is read back from it, but for those that are named apart, and whole pages."""
    pages = {name for name, text in GOLDEN.items() if text.startswith("<!DOCTYPE")}
    apart = {*(name for _, name in UNUSUAL), *MORE_UNUSUAL, *pages}
    written = {name: text.encode(encoding, "ignore") for name, text in GOLDEN.items() if name not in apart}
    read_back = {name: document_of(content, name).text for name, content in written.items() if content.decode(encoding) == GOLDEN[name]}
    assert len(read_back) >= 35
    assert [name for name, text in read_back.items() if text != GOLDEN[name]] == []


@pytest.mark.parametrize(("encoding", "name"), UNUSUAL)
def test_a_whole_call_in_unusual_characters_is_decoded(encoding: str, name: str) -> None:
    """English in UTF-16, and a text full of full-width marks, are no binary."""
    assert document_of(GOLDEN[name].encode(encoding), name).text == GOLDEN[name]


OTHER_KINDS = [
    ("xlsx", zip_of({"[Content_Types].xml": "", "xl/workbook.xml": ""})),
    ("pptx", zip_of({"[Content_Types].xml": "", "ppt/presentation.xml": ""})),
    ("zip", zip_of({"call.txt": TEXT})),
    ("doc / xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("JPEG", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
    ("RTF", b"{\\rtf1\\ansi"),
]


@pytest.mark.parametrize("name", ["call.txt", "call.docx", "call.pdf"])
@pytest.mark.parametrize(("kind", "content"), [pytest.param(*case, id=case[0]) for case in OTHER_KINDS])
def test_another_kind_of_file_is_named_whatever_it_is_called(name: str, kind: str, content: bytes) -> None:
    """A spreadsheet, slides, an archive or a picture is refused as what it is."""
    error = _refused(content, name)
    assert (error.rule, error.found["kind"], error.found["name"]) == ("error.kind", kind, name)
    assert kind in str(error)


def _refused(content: bytes, name: str) -> UnreadableTranscript:
    with pytest.raises(UnreadableTranscript, match="ください") as raised:
        document_of(content, name)
    return raised.value


def _said(transcript: Transcript) -> list[tuple[Any, ...]]:
    """Return the turns with what is said in them, white space apart: a page breaks its lines where it likes."""
    people = {person.person_id: person.name for person in transcript.people}
    text = transcript.text
    return [
        (t.role, people.get(t.speaker or ""), t.firm, t.part, t.exchange, "".join(text[t.speech_start : t.end].split()))
        for t in transcript.turns
    ]


HEAD = "決算説明会の全文"
# Calls in labels, marks, quotations and signatures whose labels are not broken at the end of a line.
PRINTED = ["log1", "log2", "log3", "logstyle", "marks1", "marks3", "namesakes", "quoted4", "roster1"]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", PRINTED)
def test_a_pdf_has_the_text_and_the_turns_of_what_was_printed(tmp_path: Path, name: str, columns: int) -> None:
    """Lines broken by the page are joined, columns read one after the other, page numbers out and the head kept once."""
    path = tmp_path / "call.pdf"
    path.write_bytes(pdf_of(GOLDEN[name], columns, head=HEAD, numbered=True))
    transcript = read_file(path)
    assert transcript.medium == "pdf"
    assert "".join(transcript.text.split()) == "".join((HEAD + GOLDEN[name]).split())
    assert _said(transcript) == _said(read(GOLDEN[name]))


@pytest.mark.parametrize("name", ["translated_long", "foreign9"])
def test_the_lines_of_a_pdf_are_joined_in_mid_sentence(name: str) -> None:
    """A paragraph longer than a line of the page is one line again, Latin words apart and Japanese ones not."""
    lines = document_of(pdf_of(GOLDEN[name]), "call.pdf").text.split("\n")
    paragraphs = [line for line in GOLDEN[name].split("\n") if line]
    assert len([line for line in paragraphs if line in lines]) > 0.9 * len(paragraphs)


def test_the_first_page_keeps_its_title_and_the_others_do_not() -> None:
    """A head that stands on every page is the title on the first; the numbers of the pages are nobody's."""
    lines = document_of(pdf_of(GOLDEN["translated_long"], head="鳴海精工 決算説明会", numbered=True), "call.pdf").text.split("\n")
    assert lines[0] == "鳴海精工 決算説明会"
    assert "鳴海精工 決算説明会" not in lines[1:]
    assert not [line for line in lines if line.startswith("- ") and line.endswith(" -")]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        pytest.param(pdf_of(""), "error.scanned", id="one blank page"),
        pytest.param(pdf_of("", numbered=True), "error.scanned", id="a page with nothing but its number"),
        pytest.param(pdf_of(TEXT, password="x"), "error.locked", id="a password"),
        pytest.param(pdf_of(TEXT)[:400], "error.broken", id="the beginning alone"),
        pytest.param(b"%PDF-1.7 rubbish", "error.broken", id="no page"),
    ],
)
def test_a_pdf_without_a_text_is_refused_for_its_reason(content: bytes, rule: str) -> None:
    """Pictures alone, a lock and damage are three things to do something about."""
    error = _refused(content, "call.pdf")
    assert (error.rule, error.found["name"]) == (rule, "call.pdf")


def test_a_speaker_at_the_top_of_two_pages_is_no_head() -> None:
    """A label alone on its line begins a page now and then; nothing of the text is lost for it."""
    page = [
        "経理部長 粕谷",
        *(f"売上高は{n}億円でした。" for n in range(20)),
        "経理部長 粕谷",
        *(f"利益は{n}億円でした。" for n in range(22)),
    ]
    assert len(page) == 44
    text = "\n".join([*page, *page])
    assert document_of(pdf_of(text), "call.pdf").text.count("経理部長 粕谷") == 4


def test_the_last_page_of_two_columns_is_read_column_by_column() -> None:
    """The last page is as good as ever: its right column may hold two lines."""
    lines = [f"{n:03}行目では売上高の話です。" for n in range(88 + 46)]
    assert document_of(pdf_of("\n".join(lines), 2), "call.pdf").text.split() == lines


def test_a_hyphen_at_the_end_of_a_line_stays_a_hyphen() -> None:
    """No control character comes out of a PDF."""
    text = "As for competition, there are new start-ups in Japan and abroad."
    at = text.index("-") + 1
    printed = "\n".join(["The plan is to grow."] * 3 + [text[:at], text[at:]])
    assert "\x02" not in document_of(pdf_of(printed), "call.pdf").text


@pytest.mark.parametrize("name", ["call.pdf", "call.docx"])
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    """Bytes changed on the way never end in anything but the one error."""
    content = pdf_of(GOLDEN["logstyle"]) if name == "call.pdf" else docx_of(*TEXT.split("\n"))
    chance = random.Random(0)
    for _ in range(100):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 30)):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        try:
            document_of(bytes(damaged), name)
        except UnreadableTranscript as error:
            assert error.found["name"] == name


ROWS = [["質問", "回答"], ["業績について", ""], ["受注はどうですか？", "良好です。"], ["利益は\nどうですか？", "増益です。"]]


def test_a_word_document_has_its_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    """A row is a line with a tab between its cells, a merged cell stands once, and a question is answered by its row."""
    path = tmp_path / "call.docx"
    path.write_bytes(docx_of("鳴海精工 決算説明会", ROWS, "以上", merged=(1,)))
    transcript = read_file(path)
    assert transcript.medium == "docx"
    assert transcript.text.split("\n") == [
        "鳴海精工 決算説明会", "質問\t回答", "業績について", "受注はどうですか？\t良好です。", "利益は どうですか？\t増益です。", "以上", "",
    ]  # fmt: skip
    assert [turn[:1] + turn[4:] for turn in _said(transcript)] == [
        ("analyst", 1, "受注はどうですか？"), ("management", 1, "良好です。"), ("analyst", 2, "利益はどうですか？"), ("management", 2, "増益です。"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", PRINTED)
def test_a_word_document_has_the_turns_of_its_text(name: str) -> None:
    """A call written paragraph by paragraph is read as its text is."""
    document = document_of(docx_of(*GOLDEN[name].rstrip("\n").split("\n")), "call.docx")
    assert document == Document(GOLDEN[name].rstrip("\n") + "\n", "docx")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zip_of({"word/document.xml": "no markup"}), id="a part that is no markup"),
        pytest.param(zip_of({"word/document.xml": "<a/>"}), id="a part alone"),
        pytest.param(
            docx_of(TEXT)[:-40],
            id="the end is missing",
        ),
        pytest.param(
            zip_of({"word/document.xml": "<a/>", "[Content_Types].xml": "<a/>"}),
            id="other markup",
        ),
    ],
)
def test_a_broken_word_document_is_refused_as_such(content: bytes) -> None:
    """What begins as a Word document and cannot be opened is broken, not another kind."""
    error = _refused(content, "call.docx")
    assert (error.rule, error.found) == ("error.broken", {"name": "call.docx", "kind": "Word"})


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        pytest.param(docx_of(TEXT)[:60], "call.docx", "Word", id="cut before any name of a part"),
        pytest.param(docx_of(TEXT)[:60], "call.DOCX", "Word", id="an ending in capitals"),
        pytest.param(b"\x00\x00\x00\x00" + docx_of(TEXT)[4:], "call.docx", "Word", id="a Word document without its first bytes"),
        pytest.param(b"\x00" * 4096, "call.pdf", "PDF", id="nothing but zeros"),
        pytest.param(pdf_of(TEXT)[200:].replace(b"%", b"\x00"), "call.pdf", "PDF", id="a PDF without its beginning"),
        pytest.param(b"", "call.pdf", "PDF", id="a download that brought nothing"),
    ],
)
def test_a_damaged_file_is_called_what_it_was_meant_to_be(content: bytes, name: str, kind: str) -> None:
    """Its ending and its first bytes say so, and the advice is to get the file again, not to save it as something else."""
    error = _refused(content, name)
    assert (error.rule, error.found) == ("error.broken", {"name": name, "kind": kind})
    assert "壊れている" in str(error) and "ダウンロード" in str(error) and "UTF-8" not in str(error)


def test_a_text_under_the_name_of_a_document_is_read() -> None:
    """A plain text is one whatever its ending."""
    assert document_of(TEXT.encode(), "call.docx") == Document(TEXT, "utf-8")


PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>捨てる</title><style>p {{ color: red }}</style><script>var a = "捨てる";</script></head>
<body><header><a href="/">捨てる</a></header><nav><ul><li>捨てる</li></ul></nav>
<div class="breadcrumb">ホーム &gt; 捨てる</div><div id="sns-share"><a>捨てる</a></div>
<main><h1>鳴海精工 決算説明会</h1>
<p>東都証券アナリスト、石田真由氏：受注は<br>どうですか？</p><p>社長 王浩：良好です。<b>半導体</b>の需要が強い。<!-- 捨てる --></p>
<ul><li>・国内は増収です。</li><li>・海外は減収です。</li></ul>
<table><tr><th>区分</th><th>実績</th></tr><tr><td>売上高</td><td>12億円</td></tr></table><script>alert("捨てる")</script></main>
<aside>捨てる</aside><footer>捨てる</footer></body></html>
"""
MAIN_TEXT = [
    "鳴海精工 決算説明会", "東都証券アナリスト、石田真由氏：受注は", "どうですか？", "社長 王浩：良好です。半導体の需要が強い。",
    "・国内は増収です。", "・海外は減収です。", "区分\t実績", "売上高\t12億円",
]  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc-jp"])
def test_a_web_page_is_its_main_text(tmp_path: Path, charset: str) -> None:
    """Menus, scripts, footers, links to share and the way to the page are gone; lines, items and rows are lines, cells parted by tabs."""
    path = tmp_path / "call.html"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    transcript = read_file(path)
    assert transcript.medium == "html"
    assert [line for line in transcript.text.split("\n") if line] == MAIN_TEXT
    assert [(t.role, t.speaker_raw) for t in transcript.turns] == [
        ("analyst", "東都証券アナリスト、石田真由氏"),
        ("management", "社長 王浩"),
    ]


def test_a_web_page_under_another_name_is_a_web_page() -> None:
    """The content says what a file is, not its name."""
    assert document_of(PAGE.format(charset="utf-8").encode(), "call.txt").medium == "html"


@pytest.mark.parametrize("name", ["call.txt", "call.pdf", "call.docx"])
def test_a_file_dropped_in_the_browser_has_the_same_limit(name: str) -> None:
    """What is too long is refused by its length, whatever it begins with."""
    error = _refused(b"%PDF" + b" " * LARGEST, name)
    assert (error.rule, error.found["limit"]) == ("error.large", str(LARGEST // 1_000_000))


def test_a_text_handed_over_is_of_no_file() -> None:
    """A text that was pasted says so."""
    assert read(TEXT).medium == "text"
