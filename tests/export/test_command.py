"""The command line: many calls to files, each that cannot be read or written named with the reason."""

import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from components.__main__ import main
from components.export.files import FORMATS
from tests.conftest import ROOT, SAMPLES


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_a_call(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each call gives a file, of CSV a folder of tables, and its name is printed; two copies of a call get two names."""
    copy = tmp_path / "copy.txt"
    shutil.copy(SAMPLES[0], copy)
    to = tmp_path / "deep" / "out"
    assert main(["export", str(SAMPLES[0]), str(copy), "--to", str(to), "--format", kind]) == 0
    written = sorted(to.iterdir())
    assert [Path(line) for line in sorted(capsys.readouterr().out.split("\n")) if line] == written and len(written) == 2
    assert all((path / "sentences.csv").exists() if kind == "csv" else path.suffix == f".{kind}" for path in written)


def test_what_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are written, the reason is said in the language asked for, and the exit code is 1."""
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    arguments = [
        "export",
        str(picture),
        str(tmp_path / "none.txt"),
        str(SAMPLES[0]),
        "--to",
        str(tmp_path / "out"),
        "--format",
        "xlsx",
        "--lang",
        "en",
    ]
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert f"{picture}: " in told.err and "File not found" in told.err
    (book,) = (tmp_path / "out").iterdir()
    assert "Cover" in openpyxl.load_workbook(book).sheetnames


def test_a_template_is_tried_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that is no pptx, or is not there, is refused in one sentence before anything is written; a good one is used."""
    to, bad, good = tmp_path / "out", tmp_path / "bad.pptx", tmp_path / "good.pptx"
    bad.write_text("no pptx", encoding="utf-8")
    Presentation().save(str(good))
    begin = ["export", str(SAMPLES[0]), "--to", str(to), "--format", "pptx", "--template"]
    assert main([*begin, str(bad)]) == 1 and not to.exists()
    assert f"{bad} は PowerPoint のテンプレートとして開けません" in capsys.readouterr().err
    assert main([*begin, str(tmp_path / "none.pptx"), "--lang", "en"]) == 1 and "cannot be opened" in capsys.readouterr().err
    assert main([*begin, str(good)]) == 0
    (made,) = to.iterdir()
    assert Presentation(str(made)).slide_width == Presentation(str(good)).slide_width


def test_a_template_is_for_slides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With another format it is refused rather than left aside."""
    with pytest.raises(SystemExit):
        main(["export", str(SAMPLES[0]), "--to", str(tmp_path), "--format", "csv", "--template", "a.pptx"])
    assert "--template は --format pptx と一緒に使います" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file stands in the place of a folder, that is said for each call."""
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    assert main(["export", str(SAMPLES[0]), "--to", str(blocked / "out"), "--format", "html"]) == 1
    assert f"{blocked / 'out'} に書けません" in capsys.readouterr().err


def test_what_nobody_speaks_in_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is written all the same, as slides and filings are, and said in both languages; a transcript is not named."""
    listed = tmp_path / "requirements.txt"
    listed.write_text("pandas==3.1.1\njanome==0.5.0\n", encoding="utf-8")
    assert main(["export", str(listed), str(SAMPLES[0]), "--to", str(tmp_path / "out"), "--format", "csv"]) == 0
    told = capsys.readouterr().err
    assert f"{listed}: 話者が一人も見つかりません" in told and f"{listed}: no speaker was found" in told
    assert SAMPLES[0].name not in told


@pytest.mark.parametrize("command", [[], ["read"], ["compare"], ["export"]], ids=str)
def test_the_help_is_in_both_languages(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever asks for it has chosen no language yet."""
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    told = capsys.readouterr().out
    assert "議事録" in told and "transcripts" in told


def test_the_commands_of_the_readme_work_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line stands in the project's folder, and writes nowhere but into the folder it names."""
    lines = re.findall(
        r"^\.venv/bin/(python -m components .*?)(?:  +#.*)?$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(lines) >= 4
    for line in lines:
        words = [found for word in line.split()[3:] for found in (sorted(map(str, ROOT.glob(word))) if "*" in word else [word])]
        monkeypatch.chdir(tmp_path)
        shown = [str(ROOT / word) if word.startswith("components/") else word for word in words]
        assert main(shown) == 0, line
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"tables", "change", "handout"}
