"""What kind of answer an ask wants, a number, a time or a reason, and which sentences give one of that kind."""

import pytest

from components.facts import Facts, facts_of
from components.facts.asks import Matter
from components.facts.kinds import Wanted, gives, gives_number, wanted
from components.facts.known import Known
from components.reading import read

ANY = frozenset({"money", "percent", "points", "ratio", "count"})
RATE, TIMES = frozenset({"percent", "points", "ratio"}), frozenset({"ratio", "percent"})
COUNT, MONEY, DURATION = frozenset({"count"}), frozenset({"money"}), frozenset({"duration"})
NOTHING = frozenset[str]()

NUMBERS = [
    ("営業利益率は何%になりますか。", RATE),
    ("解約率の見通しを教えてください。", RATE),
    ("シェアはどのくらいですか。", RATE),
    ("売上は何倍になりますか。", TIMES),
    ("来期は何店を計画していますか。", COUNT),
    ("採用は何人ですか。", COUNT),
    ("いくつの店を閉めますか。", COUNT),
    ("在庫は何カ月分ありますか。", DURATION),
    ("契約期間を教えてください。", DURATION),
    ("関税の影響額はいくらですか。", MONEY),
    ("費用は何億円ですか。", MONEY),
    ("どの程度を転嫁できましたか。", ANY),
    ("為替の感応度について伺いたいです。", ANY),
    ("値上げ幅を教えてください。", ANY),
    ("値引き額を教えてください。", MONEY),
    ("単価はどこまで下がりますか。", MONEY),
    # what asks says more than what is asked about
    ("効率化の費用はいくらですか。", MONEY),
    ("営業利益率の改善に向けた投資額はいくらですか。", MONEY),
    ("利用率の高い顧客は何社ですか。", COUNT),
    ("稼働率はいくらですか。", RATE),
    ("単価はどのくらい下がりましたか。", ANY),
    ("会員数は。", ANY),
    ("賃上げの率を教えてください。", RATE),
    ("比率は前回の3割強からどう変わりましたか。", RATE),
    ("何年で回収しますか。", DURATION),
    ("返品率はどう推移していますか。", RATE),
    ("関税の影響額をどう見ていますか。", MONEY),  # of an amount a view is an amount
    ("具体的な数字があれば教えてください。", ANY),
    ("どの程度の上乗せが期待できますか。", ANY),
    # no number is asked for
    ("出店者はどのくらい満足していますか。", NOTHING),
    ("達成にどの程度自信がありますか。", NOTHING),
    ("満足度はどの程度でしたか。", NOTHING),
    ("競争はどの程度厳しくなっていますか。", NOTHING),
    ("利益率をどう見ていますか。", NOTHING),
    ("シェアについてはどのようにお考えですか。", NOTHING),
    ("この比率は来期も維持できますか。", NOTHING),
    ("在庫の水準は適正でしょうか。", NOTHING),
    ("会員数を開示しなくなった理由を教えてください。", NOTHING),
    ("受注はどうですか。", NOTHING),
    ("方針を教えてください。", NOTHING),
    ("率直にお聞かせください。", NOTHING),
    ("効率的な運営の考え方を教えてください。", NOTHING),
    ("解約率が上がった理由を教えてください。", NOTHING),
    ("2点教えてください。", NOTHING),
    ("今年は増えますか。", NOTHING),
]
# An ask, what answers it, whether that gives a number of the kind asked for.
GIVEN = [
    ("営業利益率は何%になりますか。", "8%前後です。", True),
    ("営業利益率は何%になりますか。", "2ポイント上がります。", True),
    ("営業利益率は何%になりますか。", "営業利益は30億円です。", False),  # an amount is no rate
    ("営業利益率は何%になりますか。", "来年の3月に申し上げます。", False),
    ("関税の影響額はいくらですか。", "12億円です。", True),
    ("関税の影響額はいくらですか。", "売上の3%です。", False),
    ("来期は何店を計画していますか。", "12店です。", True),
    ("来期は何店を計画していますか。", "3点申し上げます。", False),  # so many points are no shops
    ("どの程度を転嫁できましたか。", "8割です。", True),
    ("どの程度を転嫁できましたか。", "ほとんどを転嫁しました。", False),
    ("在庫は何カ月分ありますか。", "2カ月分です。", True),
]


def _facts(asked: str, answer: str) -> Facts:
    return facts_of(read(f"決算説明会\n\n質疑応答\n\n三宅遥（朝凪証券）：{asked}\n\n高橋社長：{answer}"))


def _wanted(said: str) -> Wanted:
    """Return what a sentence of an analyst wants."""
    facts = _facts(said, "はい。")
    asking = tuple(s for s in facts.speech.sentences if s.role == "analyst")
    return wanted(facts.speech.plain, Matter(asking, asking, asking[0].start, asking[-1].end))


@pytest.mark.parametrize(("said", "kinds"), NUMBERS)
def test_an_ask_wants_a_number_of_a_kind(said: str, kinds: frozenset[str]) -> None:
    """Its words say whether a number is asked for, and whether a rate, a count, an amount or a span of time."""
    assert _wanted(said).numbers == kinds


@pytest.mark.parametrize(("said", "kinds"), NUMBERS)
def test_the_ledger_says_whether_a_number_was_asked_for(said: str, kinds: frozenset[str]) -> None:
    """The column of numbers stays empty where none was asked for."""
    assert [ask.number_asked for ask in _facts(said, "はい。").asks] == [bool(kinds)]


@pytest.mark.parametrize(
    ("said", "time", "reason"),
    [
        ("いつ終わりますか。", True, False),
        ("稼働の時期を教えてください。", True, False),
        ("何年かかりますか。", True, False),
        ("何年間続きますか。", False, False),  # how long, not when
        ("今年は増えますか。", False, False),
        ("なぜ減ったのですか。", False, True),
        ("減益の要因は何ですか。", False, True),
        ("どうして下げたのですか。", False, True),
        ("どのように対応しますか。", False, False),
        ("遅れた理由と、稼働の時期を教えてください。", True, True),
    ],
)
def test_an_ask_wants_a_time_or_a_reason(said: str, time: bool, reason: bool) -> None:
    """When and why are told by their words."""
    found = _wanted(said)
    assert (found.time, found.reason) == (time, reason)


@pytest.mark.parametrize(("asked", "answer", "is_given"), GIVEN)
def test_a_number_of_another_kind_is_none(asked: str, answer: str, is_given: bool) -> None:
    """An analyst who looks for numbers that were not given finds the ask whose answer tells only others."""
    assert [(ask.number_asked, ask.number_given) for ask in _facts(asked, answer).asks] == [(True, is_given)]


@pytest.mark.parametrize(
    ("wants", "answer", "is_given"),
    [
        (Wanted(NOTHING, True, False), "来年の4月に動かします。", True),
        (Wanted(NOTHING, True, False), "年内に終えます。", True),
        (Wanted(NOTHING, True, False), "順調に進んでいます。", False),
        (Wanted(NOTHING, False, True), "円高によるものです。", True),
        (Wanted(NOTHING, False, True), "数量が減ったためです。", True),
        (Wanted(NOTHING, False, True), "受注は堅調です。", False),
        (Wanted(RATE, False, False), "8%です。", True),
        (Wanted(NOTHING, False, False), "来年の4月に8%増えるためです。", False),  # nothing of a kind is wanted
    ],
)
def test_a_sentence_gives_what_is_wanted(wants: Wanted, answer: str, is_given: bool) -> None:
    """A sentence that says when, why or how much is likelier to answer the ask that wants it."""
    facts = _facts("受注はどうですか。", answer)
    known = Known(facts.speech.plain, facts.mentions, facts.quantities)
    assert gives(known, facts.speech.sentences[-1], wants) == is_given


def test_no_kind_is_given_by_any_number(facts: Facts) -> None:
    """Where no number is wanted none is given, in any call."""
    known = Known(facts.speech.plain, facts.mentions, facts.quantities)
    assert not any(gives_number(known, sentence, NOTHING) for sentence in facts.speech.sentences)
