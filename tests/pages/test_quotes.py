"""Every sentence that a page lists can be had as a quotation, with who said it, in which call, period and line."""

import re
from html import unescape
from pathlib import Path

import pytest

from components.facts import facts_of
from components.facts.quotation import quotation
from components.panels.quotes import cite_button
from components.panels.shelf import shelf
from components.reading import read, read_file
from components.reading.files import Document
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, opened, shown

HOSTILE = '東都工業 2026年3月期 第1四半期決算説明会\n社長 "高橋"：<b onclick="x">売上高は"5億円"で、A&Bです。</b>\n'


def cited(body: str) -> list[str]:
    return [unescape(words) for words in re.findall(r'data-cited="([^"]*)"', body)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("page", ["overview", "figures"])
def test_each_row_of_evidence_is_cited_as_its_own_sentence(sample: Path, page: str) -> None:
    """As many quotations as rows; each is a passage of the text with its line, and no two rows share a button's words by mistake."""
    app = opened(page, call=identifier(sample), lang="ja")
    body = shown(app)
    found = cited(body)
    assert len(found) == body.count('class="gj gj-ev"') > 0
    facts = facts_of(read_file(sample))
    passages = {" ".join(facts.speech.text[s.start : s.end].split()) for s in facts.speech.sentences}
    for words in found:
        said = re.fullmatch(r"「(.*)」（.*、([\d,]+)行目）", words)
        assert said and said[1] in passages
        line = facts.speech.text.splitlines()[int(said[2].replace(",", "")) - 1]
        assert " ".join(line.split()).find(said[1][:10]) >= 0


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_sentence_of_the_transcript_says_whom_it_is_cited_by(language: str) -> None:
    """The source stands at every sentence, in the page's language, and ends in the line of the sentence."""
    app = opened("transcript", call=identifier(SAMPLES[0]), lang=language)
    facts = facts_of(read_file(SAMPLES[0]))
    by = dict(re.findall(r'id="(S\d+)" data-by="([^"]*)"', shown(app)))
    assert len(by) == len(facts.speech.sentences)
    for sentence in facts.speech.sentences:
        quoted = quotation(facts, (sentence.start, sentence.end))
        assert quoted and by[sentence.sentence_id].endswith(f"{quoted.line}行目" if language == "ja" else f"line {quoted.line}")


def test_markup_in_a_quotation_stays_text() -> None:
    """What a transcript holds can end neither the attribute nor the button."""
    facts = facts_of(read(HOSTILE))
    sentence = facts.speech.sentences[-1]
    button = cite_button(facts, sentence, sentence.end)
    assert button.count("<") == 2 and button.count(">") == 2
    assert facts.speech.text[sentence.start : sentence.end] in cited(button)[0]


ORDERS_FIRST = (
    "霧島精機 2026年3月期 第2四半期決算説明会\n\n"
    "高橋社長：受注高は前年同期比24.5%増の165億円となりました。\n\n佐藤CFO：売上高は前年同期比11.0%増の265億円でした。\n\n石田アナリスト：受注は増えますか。\n"
)


@pytest.mark.parametrize("page", ["overview", "figures"])
def test_a_view_of_results_is_quoted_by_what_states_them(page: str) -> None:
    """Whatever number is spoken before them: orders have no bar in the picture."""
    call_id = shelf().lend(Document(ORDERS_FIRST, "pasted"))
    app = opened(page, call=call_id)
    app.button(key="agenda_add").click().run()
    (field,) = (box for box in app.selectbox if str(box.key).startswith("agenda_quoted"))
    start, end = field.value
    assert ORDERS_FIRST[start:end].startswith("売上高は") and len(field.options) == 3
