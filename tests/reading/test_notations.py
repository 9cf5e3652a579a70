"""Every notation of a number reads back exactly, whatever the number."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.reading.cleaning import plain
from components.reading.numerals import Numeral, numerals

FULL_WIDTH = str.maketrans("0123456789,.%-+~", "０１２３４５６７８９，．％－＋～")
KANJI = "〇一二三四五六七八九"
LARGE = ((12, "兆"), (8, "億"), (4, "万"))
whole = st.integers(min_value=1, max_value=10**15)
small = st.integers(min_value=1, max_value=9999)
decimals = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999.99"), places=2)


def _read(written: str) -> Numeral:
    text = plain(written)
    [numeral] = list(numerals(text, 0, len(text)))
    assert (numeral.start, numeral.end) == (0, len(text))
    return numeral


def _scaled(value: int, digits: Callable[[int], str]) -> str:
    """Write a number in groups of four with 兆, 億 and 万."""
    written = ""
    for power, scale in LARGE:
        group, value = divmod(value, 10**power)
        written += digits(group) + scale if group else ""
    return written + (digits(value) if value else "")


def _in_kanji(value: int) -> str:
    """Write a number below ten thousand in kanji: 1204 is 千二百四."""
    written = ""
    for power, scale in ((3, "千"), (2, "百"), (1, "十")):
        digit, value = divmod(value, 10**power)
        written += ("" if digit == 1 else KANJI[digit]) + scale if digit else ""
    return written + (KANJI[value] if value else "")


def _commas(value: int) -> str:
    return f"{value:,}"


@pytest.mark.parametrize("digits", [str, _commas])
@given(value=whole)
def test_digits_read_back(digits: Callable[[int], str], value: int) -> None:
    """With commas or without, in half width and in full."""
    for written in (f"{digits(value)}円", f"{digits(value)}円".translate(FULL_WIDTH)):
        assert _read(written).value == value


@pytest.mark.parametrize("digits", [str, _commas])
@given(value=whole)
def test_scales_read_back(digits: Callable[[int], str], value: int) -> None:
    """``2,365億300万円`` in groups of four."""
    assert _read(f"{_scaled(value, digits)}円").value == value


@given(value=whole)
def test_kanji_read_back(value: int) -> None:
    """``二千三百六十五億三百万円``; 一円 alone is a word for a region."""
    written = f"{_scaled(value, _in_kanji)}円"
    if written != "一円":
        assert _read(written).value == value


@given(value=st.integers(min_value=10, max_value=10**6))
def test_kanji_digits_read_back(value: int) -> None:
    """``二〇二五億円``: digit by digit."""
    written = "".join(KANJI[int(digit)] for digit in str(value))
    assert _read(f"{written}億円").value == value * 10**8


@pytest.mark.parametrize(("scale", "power"), [("兆", 12), ("億", 8), ("万", 4), ("百万", 6), ("千", 3), ("十億", 9)])
@given(value=decimals)
def test_decimals_of_a_scale_read_back(scale: str, power: int, value: Decimal) -> None:
    """``1.7兆円`` and ``61,307百万円``."""
    assert _read(f"{value:,}{scale}円").value == value.scaleb(power)


@pytest.mark.parametrize("sign", ["△", "▲", "-", "−", "マイナス", "▲ "])
@given(value=whole)
def test_a_minus_reads_back(sign: str, value: int) -> None:
    """Each mark of a loss turns the sign."""
    assert _read(f"{sign}{value:,}円").value == -value


@given(yen=small, sen=st.integers(min_value=0, max_value=99))
def test_yen_and_sen_read_back(yen: int, sen: int) -> None:
    """``18円25銭``."""
    assert _read(f"{yen:,}円{sen:02}銭").value == Decimal(yen) + Decimal(sen) / 100


@pytest.mark.parametrize(("unit", "per"), [("%", 1), ("パーセント", 1), ("％", 1), ("ポイント", 1), ("bp", Decimal("0.01")), ("倍", 1)])
@given(value=decimals)
def test_rates_read_back(unit: str, per: Decimal, value: Decimal) -> None:
    """Percent, points and times; a basis point is a hundredth of a point."""
    assert _read(f"{value}{unit}").value == value * per


@given(tenths=st.integers(min_value=1, max_value=9), hundredths=st.integers(min_value=1, max_value=9))
def test_tenths_read_back(tenths: int, hundredths: int) -> None:
    """``3割5分`` and ``三割五分`` are 35%."""
    for digits in (str, lambda digit: KANJI[digit]):
        assert _read(f"{digits(tenths)}割{digits(hundredths)}分").value == tenths * 10 + hundredths


@pytest.mark.parametrize("mark", ["～", "〜", "~", "－", "-", "ないし"])
@pytest.mark.parametrize("unit", ["億円", "%", "倍", "割", "ポイント", "社", "カ月"])
@given(low=st.integers(min_value=1, max_value=98), more=st.integers(min_value=1, max_value=9))
def test_ranges_read_back(mark: str, unit: str, low: int, more: int) -> None:
    """Both ends of a range, in every unit."""
    found = _read(f"{low}{mark}{low + more}{unit}")
    per = {"億円": 10**8, "割": 10}.get(unit, 1)
    assert (found.value, found.high) == (low * per, (low + more) * per)


@pytest.mark.parametrize("unit", ["円", "億円", "%", "社", "倍"])
@given(one=small, other=small)
def test_ends_that_bear_their_unit_are_as_written(unit: str, one: int, other: int) -> None:
    """``105円~95円``: neither end takes anything from the other, whichever is larger."""
    found = _read(f"{one:,}{unit}~{other:,}{unit}")
    per = 10**8 if unit == "億円" else 1
    assert (found.value, found.high) == (one * per, other * per)


@given(low=st.integers(min_value=1, max_value=98), more=st.integers(min_value=1, max_value=9), rest=st.integers(min_value=1, max_value=9))
def test_the_first_scale_of_the_upper_end_is_shared(low: int, more: int, rest: int) -> None:
    """``1~2億5千万円``: what stands behind the first scale belongs to the upper end alone."""
    found = _read(f"{low}~{low + more}億{rest}千万円")
    assert (found.value, found.high) == (low * 10**8, (low + more) * 10**8 + rest * 10**7)


@pytest.mark.parametrize("unit", ["億円", "百万円", "円", "%", "社", "カ月", "割", "倍", "ポイント"])
@given(value=st.integers(min_value=1, max_value=999))
def test_a_blank_before_the_unit_changes_nothing(unit: str, value: int) -> None:
    """``712 億円``: a page sets its digits off by blanks."""
    assert _read(f"{value} {unit}").value == _read(f"{value}{unit}").value


@given(whole=st.integers(min_value=2, max_value=99), part=st.integers(min_value=1, max_value=98))
def test_fractions_read_back(whole: int, part: int) -> None:
    """``3分の2`` in either script is a share of a hundred."""
    if part < whole:
        for written in (f"{whole}分の{part}", f"{_in_kanji(whole)}分の{part}"):
            assert float(_read(written).value or 0) == pytest.approx(100 * part / whole, rel=1e-15)
