"""Short calls that tests make up: a head, what is presented, and what is asked."""

from components.facts import Facts, facts_of
from components.reading import read


def call(head: str, said: str, asked: str = "", name: str = "") -> Facts:
    """Return the facts of a call in which one speaks and, where something is asked, one answers it."""
    questions = f"\n\n質疑応答\n\n三宅遥（朝凪証券）：見通しは？\n\n高橋一郎社長：{asked}" if asked else ""
    return facts_of(read(f"{head}\n\n高橋一郎社長：{said}{questions}", name))


def quarter(company: str, number: int, said: str, year: int = 2026, month: int = 3) -> Facts:
    """Return a call on one quarter of a year, by Japanese rules; the fourth is on the whole year."""
    part = "通期" if number == 4 else f"第{number}四半期"
    return call(f"{company} {year}年{month}月期 {part}決算説明会\n日本基準", said, name=f"{company}-{year}q{number}.txt")
