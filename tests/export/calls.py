"""Calls that tests export: an ordinary one, and one in which everything that can be hostile is."""

from components.facts import Facts, facts_of
from components.reading import read

# Letters that formats refuse, that spreadsheets calculate with and that pages run.
HOSTILE = """株式会社<script>alert(1)</script>試験　2026年3月期 第1四半期 決算説明会

高橋一郎社長：=cmd|' /C calc'!A0 の件ですが、売上高は120億円、前年同期比5％増、営業利益は12億円、前年同期比20％減でした。
+1の要因は需要です。-1の要因は費用です。@xの需要もあります。需要の\x0b増加と\x1b在庫の話です😀。<img src="https://example.com/a.png">の成長投資もあります。

<b>東都証券</b>アナリスト、田中一郎氏：</script><script>alert(2)</script>の需要はいかがですか。=HYPERLINK("https://example.com")は？

高橋一郎社長：需要は増えます。_x0041_という表記もあります。
"""
NO_QUESTIONS = "鳴海精工 決算説明会\n\n本日は決算をご説明します。"
ENGLISH = "John Smith: Revenue grew by 5% to $120 million.\nJane Doe: Thank you."
LOSS = "高橋社長：営業利益は△30億円、前年同期比50億円減、純利益は△45億円でした。"


def hostile() -> Facts:
    """Return the facts of the hostile call."""
    return facts_of(read(HOSTILE, "../../<etc>.txt"))
