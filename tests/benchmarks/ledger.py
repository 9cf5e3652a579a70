"""The ledger of asks: its share of Janome's time, its growth with the exchanges, and what a filter costs the server.

Run: ``python -m tests.benchmarks.ledger``. The share is of questions, asks and ties beyond the reading, warm, in turn with Janome on
the same text. A filter is chosen and taken back on the page of questions, against a page with a table and three fixed charts.
"""

import statistics

from janome.tokenizer import Tokenizer
from playwright.sync_api import Page, sync_playwright

from components.facts import facts_of
from components.facts.answers import asks_of
from components.facts.questions import questions_of
from components.reading import read
from tests.benchmarks.overview import Served, cpu, open_tab, rerun, reruns, served
from tests.benchmarks.shapes import seconds
from tests.browser.conftest import CHROMIUM, FLAGS, IDLE
from tests.conftest import CALLS

ROUNDS = 7
RERUNS = 20
EXCHANGES = (25, 50, 100, 200)
FAMILY = ["田中", "佐藤", "鈴木", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田"]
GIVEN = [
    "太郎",
    "次郎",
    "三郎",
    "健一",
    "健太",
    "大輔",
    "直樹",
    "浩二",
    "正樹",
    "誠司",
    "恵子",
    "洋子",
    "由美",
    "真理",
    "明美",
    "裕子",
    "智子",
    "美咲",
    "陽菜",
    "和夫",
]
AT_MOST, FILTER_AT_MOST = 0.03, 1.5
FILTER = ".st-key-ask_by_standing"


def ledger_seconds(text: str) -> float:
    """Return the seconds that questions, asks and ties take beyond reading, the best of a few runs."""
    facts = facts_of(read(text))

    def run() -> None:
        _, askings = questions_of(facts.speech)
        asks_of(facts.speech, askings, facts.mentions, facts.quantities)

    return min(seconds(run) for _ in range(ROUNDS))


def with_exchanges(count: int) -> str:
    """Return a call of so many exchanges, each of two asks, by as many analysts."""
    asked = (
        "東都証券アナリスト、{name}氏：2点伺います。1点目は受注の見通しです。どの程度伸びますか。2点目は在庫の水準です。いつ減りますか。"
    )
    told = (
        "高橋一郎：1点目の受注は、半導体の回復で5%ほど伸びる見込みです。理由は北米の需要です。在庫は秋に減ります。物流の費用も下がります。"
    )
    names = [family + given for given in GIVEN for family in FAMILY][:count]
    text = "高橋一郎社長\n\n" + "\n\n".join(f"{asked.format(name=name)}\n\n{told}" for name in names)
    assert len(facts_of(read(text)).asks) == 2 * count
    return text


def filter_reruns(tab: Page, page: Served, count: int) -> float:
    """Return the processor seconds of a rerun by a filter that is chosen and taken back."""
    before = cpu(page.pid)
    for _ in range(count // 2):
        tab.locator(f"{FILTER} input").click()
        tab.locator("[role=option]").first.click()
        tab.wait_for_timeout(60)
        tab.wait_for_selector(IDLE)
        rerun(tab, ".st-key-chip_clear button")
    return (cpu(page.pid) - before) / count


def main() -> None:
    """Print the share, the growth and the cost of a filter."""
    text, tokenizer = CALLS[-1].read_text(encoding="utf-8"), Tokenizer()
    pairs = [(ledger_seconds(text), seconds(lambda: list(tokenizer.tokenize(text)))) for _ in range(ROUNDS)]
    ours, janome = (min(side) for side in zip(*pairs, strict=True))
    print(f"ledger {ours * 1e3:.1f} ms, Janome {janome * 1e3:.1f} ms, ratio {ours / janome:.3f} (at most {AT_MOST})")
    each = [ledger_seconds(with_exchanges(count)) / count for count in EXCHANGES]
    grown = ", ".join(f"{count} {took / each[0]:.2f}" for count, took in zip(EXCHANGES, each, strict=True))
    print(f"time an exchange, by exchanges: {grown}")
    ours_server = served("app.py", ".js-plotly-plot .barlayer .point", 9, ())
    fixed_server = served("tests/benchmarks/fixed_table_page.py", ".js-plotly-plot .barlayer .point", 27, (".st-key-again button",))
    with ours_server as page, fixed_server as fixed, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tabs = open_tab(browser, page), open_tab(browser, fixed)
        tabs[0].goto(f"{page.address}/questions")
        tabs[0].wait_for_selector(FILTER)
        tabs[0].wait_for_timeout(3000)
        spent = [(filter_reruns(tabs[0], page, RERUNS), reruns(tabs[1], fixed, RERUNS)) for _ in range(3)]
        mine, theirs = (statistics.median(side) for side in zip(*spent, strict=True))
        figures = f"{mine:.3f}, a table and three charts {theirs:.3f}, ratio {mine / theirs:.2f}"
        print(f"server CPU of a filter, s: {figures} (at most {FILTER_AT_MOST})")
        browser.close()


if __name__ == "__main__":
    main()
