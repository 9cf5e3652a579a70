"""Sentences that tell of a company's results, with the company as their subject: outright, in passing, or by its executive."""

import re
from collections.abc import Iterator

from components.reading.sentences import line_end
from components.reading.titles import EXECUTIVE, opens_with_title

# Behind a comma a headline goes on with a clause (鳴海精工、輸出が補う 決算説明会), a sentence may with its subject.
_SUBJECT = re.compile(
    r"(?:^|[。\n]|、(?=[^\n]{0,300}。))[ \t]{0,20}(?P<company>[^。、\n()]{2,40}?(?: ?\([^()\n]{0,40}\))?)(?:は|が(?!け))、?"
    r"[^。\n]{0,100}(?:決算|業績)[^。\n]{0,60}(?:発表|公表|開示|説明|開い|開催|行っ)",
    re.MULTILINE,
)
# 工作機械中堅のツゲノ精機が7日発表した…決算, 綾瀬精機の2026年3月期第2四半期の決算説明会.
_OF_RESULTS = re.compile(
    r"(?:^|[。\n])[ \t]{0,20}(?P<company>[^。、\n()「」]{2,40}?)"
    r"(?:が(?:[^。、\n]{0,24}日)?に?(?:[^。、\n]{1,12}で)?(?:(?:発表|公表|開示|開催|実施)した|(?:開催|実施)された|開いた|行った)"
    r"|の(?=(?:20\d\d ?年|FY|令和|第?[1-4](?:四半期|Q)|決算説明会に)))"
    r"[^。\n]{0,40}(?:決算|業績)",
    re.MULTILINE,
)
# 鳴海科技今日发布了…财报: in Chinese nothing marks the subject but the verb.
_ISSUED = re.compile(
    r"(?:^|[。、\n])(?!财报|业绩|財報|業績)(?P<company>[^。、,\n()「」]{2,20}?)(?: ?\([^()\n]{0,40}\))?"
    r"(?:今[日天]|昨[日天]|近日|[于於].{1,10})?(?:发布|公布|披露|發布|發佈|公佈|公告)(?![后会前後會])了?"
    r"[^。\n]{0,60}(?:财报|业绩|季报|年报|財報|業績|季報|年報)",
    re.MULTILINE,
)
# …の決算を発表したオルビットゲームス。
_WHO_ANNOUNCED = re.compile(r"(?:決算|業績)を(?:発表|公表)した(?P<company>[^\s。、「」()]{2,24})(?=[。、(])")
_TOLD = re.compile("決算|業績|财报|业绩|[季年][报報]|財報")


def told_of_results(plain: str, end: int) -> Iterator[re.Match[str]]:
    """Yield where a company tells of its results, or is told of for them, in the lines that name results."""
    lines = dict.fromkeys(plain.rfind("\n", 0, found.start()) + 1 for found in _TOLD.finditer(plain, 0, end))
    for each in (_SUBJECT, _OF_RESULTS, _WHO_ANNOUNCED, _ISSUED):
        for start in lines:
            yield from each.finditer(plain, start, min(end, line_end(plain, start)))


# A portrait has the name behind the title, set apart: 鳴海クレーン社長 鵜沢直人氏.
_PORTRAYED = re.compile(
    r"(?:^|[ \t])(?P<company>[^\s・「」『』、。:()]{2,20}?)(?:代表取締役)?(?:社長|会長|CEO)\S{0,8}[ \t]{1,2}[^\s「」『』、。:()]{2,10}氏",
    re.MULTILINE,
)
# …は、2025年11月期通期の連結営業利益が2割減った: whose profit is told of.
_EARNING = re.compile(
    r"^[ \t]{0,20}(?P<company>[^。、\n()「」]{2,40}?)は、?(?=20\d\d ?年|FY ?\d\d)[^。、\n]{4,30}?(?:売上高|収益|利益|損益)[はがも]",
    re.MULTILINE,
)
# 説明者: 鳴海精工 取締役CFO 玉置 洋介.
_ATTENDED = re.compile(r"^[^\s:]{2,8} ?: {0,2}(?P<company>[^\s:、。()]{2,24}) {1,2}(?P<who>[^\n:。]{4,40})$", re.MULTILINE)


def told_of(plain: str, end: int) -> Iterator[re.Match[str]]:
    """Yield where a company is told of in passing: by its executive, by its profit, or in a line that says who takes part."""
    for each in (_PORTRAYED, _EARNING):
        yield from each.finditer(plain, 0, end)
    for found in _ATTENDED.finditer(plain, 0, end):
        if opens_with_title(found["who"]) and EXECUTIVE.search(found["who"]):
            yield found
