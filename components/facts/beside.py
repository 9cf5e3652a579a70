"""What the words right beside a number say it is: a price, what is invested, a progress, a growth, a loss, the noun behind it."""

import re
from collections.abc import Sequence

from components.facts.meanings import Named
from components.facts.parts import SCOPE_REACH, SUBJECT_REACH, is_ordinal
from components.lexicon import entries
from components.reading.terms import Match, either

_MEANINGS = entries("meanings")
# The thing measured may follow its number: 0.6%の手数料, 3億ドル(約450億円)の自社株買い, 30億円、100万株を上限とする自己株式取得.
_FOLLOWING = re.compile(
    r"(?:\([^()]{1,20}\)|、[\d,.]{1,9}[億万]?株)?(?:(?:程度|規模|相当|前後|以上|超|分|強|弱|近く)*の|を(?:超える|上回る)|に(?:上る|のぼる)|を(?:上限|限度)(?:とする|とした|に|として))"
    r"(?P<noun>[^、。はがをにで()]{1,24})"
)
_NAMED = re.compile(r"(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20})(?:は|が|も|を|で|の|に|、|:|,|約|ほぼ|およそ)*$")
_TIMES = frozenset(_MEANINGS["no_thing"]["times"])
# 受注高の3割, 売上高のうち約2割.
_SHARE_OF = re.compile(r"の(?:うち|中で|中の)?(?:約|およそ|ほぼ|全体の|、)*")
_INVESTED = re.compile(
    r"(?:\([^()]{1,16}\))?(?:程度|超|規模|弱|強)?(?:(?:を[^、。]{0,14})?(?:投じ|投資し|投資する|投下|投資に回)|の[一-龥ァ-ヴー]{0,8}投資(?![家信有法銀先])|で[^、。を]{0,6}(?:取得し|取得する|買収し|買収する))"
)
# 2億7,000万ドルで自社株を買い戻し.
_BOUGHT_BACK = re.compile(r"(?:\([^()]{1,20}\))?(?:程度|超|規模|弱|強)?(?:で|分の|を投じ、?)(?:自社株|自己株|自社の株)")
_CURRENCIES = either(list(entries("currencies")["currency"]))
_RATE = re.compile(rf"[1一] ?(?:{_CURRENCIES})(?: ?=|当たり|あたり|につき|は|が|、)* ?(?:約|およそ)?$")
_CODES: dict[str, str] = entries("currencies")["currency"]
_CURRENCY = re.compile(
    rf"(?<![足手身地])(?P<currency>{_CURRENCIES})(?:/?円)?(?:の?(?:想定|前提)?(?:為替)?レート)?"
    r"(?: ?=|当たり|あたり|につき|は|が|で|を|、| )*(?:約|およそ)?$"
)
_PER_SHARE = re.compile(r"1[株口](?:当たり|あたり|につき)(?:約|では|で|、)?$")
_UNITS = either(_MEANINGS["of_one"]["units"])
# 1人当たりの売上は, 1バレル75ドル, 1時間当たり2,140円.
_OF_ONE = re.compile(rf"(?:[1一] ?)?(?:{_UNITS})(?:当たり|あたり|につき)[^、。]*$|[1一] ?(?:{_UNITS}) ?=? ?約?$")
_MOVES = re.compile("の?(?:円[安高]|変動)")
_GROWTH = re.compile(
    rf"の?(?:(?P<down>{either(_MEANINGS['growth']['down'])})|{either(_MEANINGS['growth']['up'])})(?:は|が|も|を|で|に|、|:|として)"
)
_PROGRESS = {key: re.compile(pattern) for key, pattern in (
    ("before", rf"(?:{either(_MEANINGS['progress']['of'])})(?:値)?(?:の|に対して|に対し)(?:約|ほぼ|およそ|既に|すでに|、)*$"),
    ("behind", rf"(?:程度|近く|強|弱|超|ほど|以上)?(?:まで|に|を|は|が)?(?:{either(_MEANINGS['progress']['come'])})"),
)}  # fmt: skip
_LOSS = re.compile(r"(?P<word>赤字|黒字|(?<![一-龥])損失)(?:幅|額)?(?:は|が|も|を)(?!な[くい]|解消|脱)[^、。]{0,8}$")
# 9.8%の値上げ: a price moved, or a wage, and nothing spoken of before.
_PRICE = re.compile(rf"(?:程度|ほど|前後|近く|超|強|弱|以上)?の?(?:{either(_MEANINGS['direction']['of_prices'])})")
_EARNED_BEHIND = re.compile(
    r"(?:程度|ほど|前後|近く|超|強|弱|以上)?の?(?:大幅な?|小幅な?)?(?:(?P<revenue>増収|減収)|(?P<profit>増益|減益))(?!率)(?P<effect>要因|効果|影響)?"
)
_EFFECT = re.compile(
    r"(?:(?P<revenue>増収|減収)|(?P<profit>増益|減益))(?:(?:効果|要因|影響|インパクト|幅|額)(?:は|が|として|で)[^、。]{0,10}|額)$"
)
# 円高の影響は売上高で△48億円, 人件費の増加が41億円, 新規出店は31店.
_MOVED = re.compile(
    rf"(?:{either(_MEANINGS['effects']['nouns'])})(?:(?:額|幅|分|数)?(?:は|が|も|を|として)|額|幅|分)(?:[一-龥ァ-ヴー]{{2,8}}[でに])?(?:約|△|-|[+]|プラス|マイナス|合計)*$"
)
# 1円の円高は, 為替が1円動くと.
_SENSITIVITY = re.compile(
    rf"(?<![\d.,])(?:{either(_MEANINGS['sensitivity']['by'])})(?:の|だけ|程度|、|ごとの)?(?:{either(_MEANINGS['sensitivity']['moves'])})"
)
_LOST = re.compile(r"(?:程度|ほど|前後|超|強|弱)?の(?P<word>赤字|黒字|損失)(?![一-龥])")
_SIGN = re.compile(
    r"(?:程度|ほど|前後|近く|超|強|弱|規模)?の(?:純|営業|経常|最終|事業|税引前)?(?:(黒字|利益|流入|収入)|(赤字|損失|流出|支出))"
)
# 営業損益は赤字で5億円; 前期の赤字から and 赤字から脱却し say that it is over.
_CALLED_LOSS = re.compile(
    r"(?:(?<![一-龥])|純|営業|経常|最終|事業)(?:損失|赤字|流出)(?:幅|額)?(?!から|より|に対|に比|の縮|[がはも]な[くい]|[がを]?解消|[をか]ら?脱)(?:は|が|も|を|で|、|と|に)*[^、。]{0,8}$"
)


def following_metric(plain: str, end: int, sentence_end: int, words: Sequence[Match[str]]) -> Named | None:
    """Return the metric in the noun phrase that a number at ``end`` is the measure of, or None."""
    found = _FOLLOWING.match(plain, end, sentence_end)
    if not found:
        return None
    inside = [w for w in words if found.start("noun") <= w.start and w.end <= found.end("noun")]
    return Named(inside[-1].meaning, inside[-1].start, inside[-1].end) if inside else None


def noun_beside(plain: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Return the noun phrase that a number stands with, after it (0.6%の…) or before it (…は2桁), or None."""
    after = _FOLLOWING.match(plain, end, sentence[1])
    if after:
        return after["noun"]
    since = max(sentence[0], start - SUBJECT_REACH)
    before = _NAMED.search(plain, since, start)
    if before and before["noun"] in _TIMES:
        before = _NAMED.search(plain, since, before.start())
    return None if before is None or is_ordinal(before["noun"]) else before["noun"]


def share_of(plain: str, start: int, words: Sequence[Match[str]]) -> str | None:
    """Return the metric that the rate at ``start`` is a share of, None where no word for one stands right before it: 受注高の3割."""
    word = next((word for word in reversed(words) if word.end <= start), None)
    return word.meaning if word and _SHARE_OF.fullmatch(plain, word.end, start) else None


def is_per_share(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is told per share, with no word for what: 1株当たり18円74銭."""
    return _PER_SHARE.search(plain, max(0, start - SCOPE_REACH), start) is not None


def is_of_one(plain: str, sentence: int, start: int) -> bool:
    """Say whether the number at ``start`` is told of one person, shop, barrel or hour, and so of no company as a whole."""
    return _OF_ONE.search(plain, max(sentence, start - SUBJECT_REACH), start) is not None


def is_aside(plain: str, start: int, end: int) -> bool:
    """Say whether the amount of a span stands alone in brackets: 市場予想の平均(385億円)を7%上回る."""
    return plain[start - 1 : start] == "(" and plain[end : end + 1] == ")"


def is_invested(plain: str, end: int) -> bool:
    """Say whether the amount that ends at ``end`` is put into something: 百二十億円を新工場に投じる, 300億円で買収した."""
    return _INVESTED.match(plain, end) is not None


def is_bought_back(plain: str, end: int) -> bool:
    """Say whether the company bought its own shares for the amount that ends at ``end``."""
    return _BOUGHT_BACK.match(plain, end) is not None


def is_exchange_rate(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is the price of one unit of another currency (1ドル＝145円), or a move of it (1円の円安)."""
    return is_rate_moved(plain, start) or _RATE.search(plain, max(0, start - SCOPE_REACH), start) is not None


def currency_before(plain: str, sentence: int, start: int) -> str | None:
    """Return the code of the currency that the amount at ``start`` is the price of, None where none is: 対ユーロで160円."""
    found = _CURRENCY.search(plain, max(sentence, start - SCOPE_REACH), start)
    return _CODES.get(found["currency"]) if found else None


def is_rate_moved(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is one by which a rate of exchange moves: 1円の円高."""
    return plain[start : start + 1].isdigit() and _MOVES.match(plain, plain.find("円", start) + 1) is not None


def is_sensitivity(plain: str, sentence: int, start: int) -> bool:
    """Say whether the number at ``start`` is by how much something would move with a rate, as its sentence says, or how much the rate."""
    return (_SENSITIVITY.search(plain, sentence, start) or _SENSITIVITY.match(plain, start)) is not None


def is_progress(plain: str, start: int, end: int) -> bool:
    """Say whether the rate of a span tells how far something has come of what was expected: 計画の8割に達し."""
    before = _PROGRESS["before"].search(plain, max(0, start - SCOPE_REACH), start)
    return before is not None and _PROGRESS["behind"].match(plain, end) is not None


def growth_named(plain: str, named: Named) -> int:
    """Return 1 or -1 where the words behind a metric speak of how it grew (売上高の伸びは, 顧客数の減少率は), 0 where they do not."""
    if named.end == named.start:
        return 0
    found = _GROWTH.match(plain, named.end)
    return -1 if found and found["down"] else 1 if found or plain[named.end - 1] == "率" else 0


def earned(plain: str, start: int, end: int) -> str | None:
    """Return ``revenue`` or ``profit`` where the word of a change names what changed: 7%の増収, 増益効果は25億円."""
    found = _EARNED_BEHIND.match(plain, end) or _EFFECT.search(plain, max(0, start - SUBJECT_REACH), start)
    return None if found is None else "revenue" if found["revenue"] else "profit"


def is_of_price(plain: str, end: int) -> bool:
    """Say whether the word of direction behind a rate says that a price or a wage moved: 9.8%の値上げ."""
    return _PRICE.match(plain, end) is not None


def is_effect(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is what something adds or takes: 増益効果は25億円, 人件費の増加が41億円."""
    since = max(0, start - SUBJECT_REACH)
    return _EFFECT.search(plain, since, start) is not None or _MOVED.search(plain, since, start) is not None


def loss_beside(plain: str, since: int, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the word that calls an amount a loss or its end where no profit is named: 赤字は5億円, 5億円の赤字."""
    found = _LOSS.search(plain, max(since, start - SUBJECT_REACH), start) or _LOST.match(plain, end)
    return found.span("word") if found else None


def is_called_loss(said: str) -> bool:
    """Say whether the words from a metric to its amount call it a loss that is still one."""
    return _CALLED_LOSS.search(said) is not None


def sign_after(plain: str, end: int) -> int:
    """Return 1 or -1 where the words right after an amount call it a profit or a loss (120億円の黒字), 0 where they do not."""
    found = _SIGN.match(plain, end)
    return 0 if not found else 1 if found[1] else -1
