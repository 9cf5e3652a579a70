"""Names of files on one call and on two."""

import pytest

from components.export.naming import MOST, MOST_BYTES, file_name, file_name_of_two
from components.facts import Facts, facts_of
from components.reading import read

SAID = "{head}\n\n東都証券アナリスト、石田真由氏：見通しはいかがでしょうか。\n\n高橋社長：売上高は120億円です。\n"


def call(head: str) -> Facts:
    return facts_of(read(SAID.format(head=head)))


@pytest.mark.parametrize("ending", [".csv", "_文脈.csv"])
def test_a_name_has_company_and_period_before_its_ending(ending: str) -> None:
    """So a file is known by its name."""
    name = file_name(call("青空電機 2026年3月期 第1四半期決算説明会"), ending)
    assert name.startswith("青空電機_2026年3月期") and name.endswith(ending)


@pytest.mark.parametrize("company", ["青空電機", "長" * 58])
def test_a_name_of_two_calls_has_both_and_fits(company: str) -> None:
    """The later call first; a long name is cut before its ending."""
    before, now = (call(f"{company} 2026年3月期 第{quarter}四半期決算説明会") for quarter in (1, 2))
    name = file_name_of_two(now, before, "_文面.csv")
    assert name.endswith("_文面.csv") and len(name) <= MOST and len(name.encode()) <= MOST_BYTES
    assert company != "青空電機" or ("第2四半期" in name and "第1四半期" in name)
