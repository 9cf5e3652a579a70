"""``python -m components compare``: what it writes, what it says of files that it cannot read, and how it ends."""

import csv
from pathlib import Path

import pytest
from pandas import DataFrame

from components.__main__ import main
from components.facts.writing import csv_of
from tests.conftest import SAMPLES

QUARTERS = [str(path) for path in SAMPLES if path.stem.startswith("mikageno")]
TABLES = ["figures_by_quarter.csv", "guidance_over_calls.csv", "progress.csv", "remarks.csv"]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_are_written_and_their_paths_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *QUARTERS, "--to", str(tmp_path / "new")]) == 0
    written = capsys.readouterr().out.split()
    assert written[: len(TABLES)] == [str(tmp_path / "new" / name) for name in TABLES]
    figures = rows(tmp_path / "new", TABLES[0])
    whole = [row for row in figures if (row["metric"], row["kind"], row["scope"]) == ("operating_income", "cumulative", "")]
    assert [row["value"] for row in whole] == ["4402000000.0", "8914000000.0", "15118000000.0", "21763000000.0"]
    assert all(":N" in row["quantity_ids"] and ":S" in row["sentence_ids"] for row in figures)


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert main(["compare", *QUARTERS, str(empty), "--to", str(tmp_path)]) == 1
    out = capsys.readouterr()
    assert str(empty) in out.err
    assert TABLES[0] in out.out and len(rows(tmp_path, TABLES[2])) > 0


def test_what_is_left_alone_is_compared_with_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", QUARTERS[0], str(tmp_path / "missing.txt"), "--to", str(tmp_path / "new")]) == 1
    assert "二つ以上" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([QUARTERS[0], "--to", "tables"], "二つ以上"),  # one file is no comparison
        (QUARTERS, "--to"),  # where to is not said
        ([*QUARTERS, "--to", QUARTERS[0]], "フォルダー"),  # there is a file of that name
    ],
)
def test_options_that_do_not_fit_are_said_in_a_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["compare", *arguments])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", [["read", QUARTERS[0]], ["compare", *QUARTERS]], ids=["read", "compare"])
def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where one of its folders is to be; nothing ends in a traceback."""
    (tmp_path / "blocked").write_text("", encoding="utf-8")
    assert main([*command, "--to", str(tmp_path / "blocked" / "out")]) == 1
    assert f"{tmp_path / 'blocked' / 'out'} に書けません" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-1+1", "@x", "\t=1", "＝1+1", "＋cmd", "－1＋1", "＠x"])
def test_a_cell_that_begins_like_a_formula_is_text(text: str) -> None:
    """The signs of a Japanese spreadsheet count as well; a number alone stays as it is."""
    assert csv_of(DataFrame({"a": [text, "-3.4%", "＋5％"]})).decode("utf-8-sig").split("\n")[1:4] == [f"'{text}", "-3.4%", "＋5％"]


def test_text_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    files = [tmp_path / f"q{number}.txt" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        head = f"会社名：=潮路水産\n2026年3月期 第{number}四半期決算説明会 日本基準"
        file.write_text(f"{head}\n\n高橋一郎社長：売上高は{50 * number}億円でした。", encoding="utf-8")
    assert main(["compare", *map(str, files), "--to", str(tmp_path)]) == 0
    assert {row["company"] for row in rows(tmp_path, TABLES[0])} == {"'=潮路水産"}


def test_read_still_writes_the_frames_of_calls(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", QUARTERS[0], "--to", str(tmp_path)]) == 0
    assert "quantities.csv" in capsys.readouterr().out
