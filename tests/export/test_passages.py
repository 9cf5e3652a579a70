"""Quotations, names of files, provenance, CSV: what every export shares."""

import io
import unicodedata
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.export.letters import cut_to, visible, width_of
from components.export.naming import file_name
from components.export.passages import passages_of
from components.export.provenance import footer, provenance
from components.export.tables import csv_files, csv_table, csv_zip_of
from components.export.view import View
from components.facts import Facts, facts_of
from components.facts.measures import measures
from components.facts.quotation import quotation
from components.facts.schema import ROWS
from components.facts.speech import call_id_of, source_hash_of
from components.facts.version import rules_version
from components.facts.wording import Words
from components.facts.wordlist.edits import Add, edited
from components.reading import read
from tests.export.calls import hostile

VIEW = View(exported_on=date(2026, 5, 1))
CALL = "鳴海精工株式会社\r\n2026年3月期 第1四半期 決算説明会\r\n\r\n高橋一郎社長：売上高は120億円でした。\r\n需要は強いです。\r\n"


def sentence_of(facts: Facts, words: str) -> str:
    return next(sentence.sentence_id for sentence in facts.speech.sentences if words in sentence.text)


def test_a_quotation_says_who_where_and_when() -> None:
    """A passage with its speaker, company, period and line in the source, whatever ends the lines."""
    facts = facts_of(read(CALL))
    start = CALL.index("需要")
    found = quotation(facts, (start, start + len("需要は強いです。")))
    assert found and (found.text, found.speaker, found.line) == ("需要は強いです。", "高橋一郎", 5)
    assert (found.company, found.period) == (facts.call.company, facts.call.fiscal_period)


def test_the_line_is_that_of_the_source(facts: Facts) -> None:
    """On the line that a passage names, its sentence begins."""
    lines = facts.speech.text.splitlines()
    for sentence in facts.speech.sentences:
        passage = passages_of(facts, Words("ja"))[sentence.sentence_id] if sentence.turn == 1 else None
        assert passage is None or sentence.text.split("\n")[0][:5] in lines[passage.line - 1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x0bb", "a␋b"),
        ("a\x00", "a␀"),
        ("\x7f", "␡"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ud800", "\ufffd"),
        ("😀\tあ", "😀\tあ"),
        ("\x85", "\x85"),
    ],
)
def test_what_no_format_holds_has_a_sign(text: str, shown: str) -> None:
    """Line breaks and tabs stay, other control characters become visible."""
    assert visible(text) == shown


def test_what_is_cut_says_so() -> None:
    """A cut text is no wider than asked for and ends with a sign; a short one stays as it is."""
    assert cut_to("決算説明会", 5) == "決算説明会"
    assert cut_to("決算説明会です", 5) == "決算説明…" and width_of(cut_to("abc" * 50, 20)) <= 20


@pytest.mark.parametrize(
    ("company", "period", "name"),
    [
        ("鳴海/精工", '2026:Q1 "速報"?', "鳴海_精工_2026_Q1 _速報_.pptx"),
        ("CON", None, "_CON.pptx"),
        ("com1.", "x", "com1_x.pptx"),
        ("a\x00b<|>*\\", "..", "a_b_.pptx"),
        ("が", None, "が.pptx"),
        (" . ", None, "call.pptx"),
    ],
)
def test_names_are_safe_everywhere(company: str, period: str | None, name: str) -> None:
    """Nothing that a system forbids stands in a name, nor a device of Windows, and no name is empty."""
    facts = hostile()
    facts = replace(facts, call=replace(facts.call, company=company, fiscal_period=period, call_id="call"))
    assert file_name(facts, ".pptx") == unicodedata.normalize("NFC", name)


def test_long_and_equal_names_are_told_apart() -> None:
    """A name has at most 120 letters and 255 bytes, and a name that is taken gets a number, whatever its case."""
    facts = hostile()
    long = replace(facts, call=replace(facts.call, company="長" * 300))
    assert len(file_name(long, ".pptx")) <= 120 and len(file_name(long, ".pptx", {file_name(long, ".pptx")}).encode()) <= 255
    named = replace(facts, call=replace(facts.call, company="Abc", fiscal_period=None))
    assert file_name(named, ".xlsx", {"abc.xlsx", "ABC (2).xlsx"}) == "Abc (3).xlsx"
    unnamed = replace(facts, call=replace(facts.call, company=None, fiscal_period=None, source="notes.v2.txt", title=None))
    assert file_name(unnamed, "") == "notes.v2"


def test_provenance_tells_changes(facts: Facts) -> None:
    """Source, rules, lists, filters, decisions and date are named; another list is another version."""
    told = dict(provenance(facts, VIEW))
    assert told["原文の SHA-256"] == source_hash_of(facts.speech.text) and told["原文の SHA-256"].startswith(facts.call.call_id)
    assert told["規則と語の版"] == rules_version() and len(rules_version()) == 10
    assert told["絞り込み"] == "なし（すべて）" and told["テーマの語彙表"].startswith("標準")
    changed = replace(facts, wordlist=edited(facts.wordlist, Add("買い気配", "demand")))
    other = dict(provenance(changed, View(filters=("発言者 某",), decisions="認めた 1件")))
    assert (
        other["テーマの語彙表"].startswith("変更あり") and other["絞り込み"].startswith("発言者 某（") and other["人の判断"] == "認めた 1件"
    )
    assert rules_version() in footer(facts, VIEW) and facts.call.call_id in footer(facts, VIEW)


def test_the_id_of_a_call_is_the_beginning_of_its_hash() -> None:
    """Halves of pairs that no encoding writes have a hash, too."""
    assert source_hash_of("決算\ud800").startswith(call_id_of("決算\ud800"))


def test_every_table_is_a_csv_that_reads_back(facts: Facts) -> None:
    """Each frame comes back row by row with its provenance behind it; computed values are marked."""
    files = dict(csv_files(facts, VIEW))
    assert set(files) == {f"{row.frame}.csv" for row in ROWS} | {"provenance.csv", "implied.csv"}
    for row in ROWS:
        table, frame = pd.read_csv(io.BytesIO(files[f"{row.frame}.csv"]), encoding="utf-8-sig"), facts.frames()[row.frame]
        assert len(table) == len(frame) and list(table.columns)[: len(frame.columns)] == list(frame.columns)
        assert set(table["source_sha256"]) <= {source_hash_of(facts.speech.text)} and set(table["exported_on"]) <= {"2026-05-01"}
        for name in ("start", "value", "characters"):
            if name in frame:
                assert table[name].dropna().tolist() == pytest.approx(frame[name].dropna().tolist())
    implied = pd.read_csv(io.BytesIO(files["implied.csv"]), encoding="utf-8-sig")
    assert len(implied) == len(measures(facts)) and set(implied["status"]) <= {"推計"}
    with zipfile.ZipFile(io.BytesIO(csv_zip_of(facts, VIEW))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "-3.4%"])
def test_text_stays_text_in_csv(text: str) -> None:
    """What a spreadsheet would calculate is marked as text; a number is none and stays bare."""
    table = csv_table(pd.DataFrame({"text": [text, "需要"], "value": [-1.5, 2.0]}), hostile(), VIEW).decode("utf-8-sig")
    assert table.splitlines()[1].startswith((f"'{text}", f"\"'{text}")) and ",-1.5," in table.splitlines()[1]
    assert table.splitlines()[2].startswith("需要,2.0,")
