"""Which turns make one exchange: an analyst's turn and the answers to it; and in which part of the call they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.attendee import person_id
from components.reading.chairs import PRESIDES
from components.reading.closings import ends_questions, is_farewell, reads_question, takes_leave
from components.reading.lines import question_headings
from components.reading.numbered import NUMBERED
from components.reading.sides import QUESTIONER
from components.reading.speeches import Speech
from components.reading.transcript import Part, Turn


def turns(plain: str, spoken: Iterable[Speech]) -> Iterator[Turn]:
    """Give the turns their numbers, and group them into exchanges."""
    spoken = list(spoken)
    qa_from = _qa_from(plain, spoken)
    last = max((number for number, speech in enumerate(spoken) if speech.role == "analyst"), default=len(spoken))
    calls, by_section = _calls(spoken), _by_section(plain, spoken)
    count, asking, exchange = 0, "", None
    for number, speech in enumerate(spoken, 1):
        if _ends_questions(plain, spoken, number - 1, last):
            exchange, asking = None, ""
        elif _reads_out(plain, spoken, number - 1):
            count, exchange, asking = count + 1, count + 1, ""
        if speech.role == "analyst":
            key = (by_section and speech.head.raw) or _asker(plain, speech, asking) or f"{speech.head.raw} at {calls.get(number, number)}"
            count, exchange = (count, count) if key == asking else (count + 1, count + 1)
            asking = key
        part: Part = "qa" if count or speech.head.start >= qa_from else "presentation"
        yield _turn(number, speech, part, None if speech.role == "moderator" else exchange)


def _by_section(plain: str, spoken: Sequence[Speech]) -> bool:
    """Say whether questions bear the number of the heading they stand beneath (2. 海外事業, Q2-1, Q2-2): then each stands alone."""
    numbers = ((speech.head.start, _OF_SECTION.search(speech.head.raw)) for speech in spoken if speech.role == "analyst")
    firsts = [(at, found[1]) for at, found in numbers if found]
    headed = [_SECTION.match(plain[max(0, at - LONGEST_SECTION) : at].rstrip().rpartition("\n")[2]) for at, _ in firsts]
    return len(firsts) >= FEWEST_SECTIONS and all(line and line[1] == number for line, (_, number) in zip(headed, firsts))


_OF_SECTION, _SECTION = re.compile(r"(\d{1,2})-1$"), re.compile(r"[■●◆◇□【<(第 ]{0,3}(\d{1,2}) ?[.、):章]")
# One may be a list's.
FEWEST_SECTIONS, LONGEST_SECTION = 2, 80


def _calls(spoken: Sequence[Speech]) -> dict[int, int]:
    """Return after which turn of the chair each 質問者 asks, where the chair calls on them: who is not called on is the same."""
    called = sum(before.role == "moderator" and after.role == "analyst" for before, after in pairwise(spoken))
    chairs = [number if speech.role == "moderator" else 0 for number, speech in enumerate(spoken, 1)]
    last = accumulate(chairs, max) if called >= FEWEST_CALLS else ()
    asking = ((number, at) for number, at in enumerate(last, 1) if spoken[number - 1].role == "analyst")
    return {number: at for number, at in asking if _PERSON.match(spoken[number - 1].head.raw.lstrip(_BULLETS))}


_BULLETS = "○●■◆◇□・ "
# A word for one who asks; 问 and Q mark a question.
_PERSON = re.compile(f"(?=.{{0,12}}[者人家主客員])(?:{QUESTIONER.pattern})")

# Once a chair may only open the questions.
FEWEST_CALLS = 2


def _reads_out(plain: str, spoken: Sequence[Speech], index: int) -> bool:
    """Say whether a chair reads out a question that somebody sent, and management answers it."""
    speech, after = spoken[index], spoken[index + 1 : index + 2]
    if not after or after[0].role != "management" or after[0].head.raw == speech.head.raw:
        return False
    if speech.role != "moderator" and not PRESIDES.match(speech.head.raw):
        return False
    return reads_question(plain[speech.head.speech_start : speech.end])


# Said of the same who asks again: (再問), 追加質問.
_AGAIN = re.compile("|".join(entries("meeting")["again"]))


def _ends_questions(plain: str, spoken: Sequence[Speech], index: int, last: int) -> bool:
    """Say whether a speech ends the questions: a chair's by its words, a manager's who takes leave behind the ``last`` answer."""
    speech, before = spoken[index], spoken[index - 1]
    if speech.role == "moderator":
        return ends_questions(plain[speech.head.speech_start : speech.end])
    if speech.role != "management":
        return False
    led = plain[max(before.end, speech.head.start - LONGEST_LEADING) : speech.head.start]
    if before.role == "analyst":
        return index > last and _LED_OUT.search(led) is not None
    heading = plain[max(before.head.speech_start, before.end - LONGEST_LEADING) : before.end].rpartition("\n")[2]
    if is_farewell(heading):
        return True
    return index > last and (_is_led_out(led, heading) or takes_leave(plain[speech.head.speech_start : speech.end]))


def _is_led_out(led: str, heading: str) -> bool:
    """Say whether a narrator leads over to the last word, behind the speech before it or in a line of his own at its end."""
    return _LED_OUT.search(led) is not None or any(map(_LED_OUT.match, (heading, heading.partition("、")[2])))


# Before the last word a narrator says that it is: 最後に社長が締めくくった.
_LED_OUT, LONGEST_LEADING = re.compile("|".join(entries("meeting")["leads_out"])), 80


def _qa_from(plain: str, spoken: Sequence[Speech]) -> int:
    """Return where the last heading of questions stands before the first of them, or the first heading where nobody asks."""
    headings = question_headings(plain)
    first = next((speech.head.start for speech in spoken if speech.role == "analyst"), 0)
    before, after = None, next(headings, None)
    while after is not None and after < first:
        before, after = after, next(headings, None)
    if before is not None or _is_titled_questions(plain, spoken):
        return before or 0
    return len(plain) if after is None else after


def _is_titled_questions(plain: str, spoken: Sequence[Speech]) -> bool:
    """Say whether the text calls itself one of questions and nobody presents before the first of them."""
    asked = next((index for index, speech in enumerate(spoken) if speech.role == "analyst"), 0)
    presented = any(speech.role == "management" and speech.end - speech.head.start > LONGEST_OPENING for speech in spoken[:asked])
    return bool(asked) and not presented and _TITLED_QUESTIONS.search(plain, 0, spoken[0].head.start) is not None


_TITLED_QUESTIONS = re.compile(r"^[^。\n]{0,60}(?:質疑|Q ?& ?A|一問一答)[^。\n]{0,20}$", re.MULTILINE)
# Who opens the questions says so in a few sentences.
LONGEST_OPENING = 200


def _asker(plain: str, speech: Speech, asking: str) -> str:
    """Name who asks, by name, number, firm or word; empty for a questioner who has none of them and does not go on asking."""
    if speech.person is not None:
        return person_id(speech.person)
    if _AGAIN.search(speech.head.raw) and asking:
        return asking
    if numbered := NUMBERED.match(speech.head.raw):
        return numbered[0]
    goes_on = asking if _GOES_ON.match(plain, speech.head.speech_start) or _replies(plain, speech) else ""
    raw = speech.head.raw
    # Behind the mark of a question Q(株主) is another one each time.
    worded = _WORDED.search(raw) and not (raw.startswith("Q") and _ANYBODY.search(raw))
    return speech.firm or (raw if worded else goes_on)


# Who asks again at once by the same word is the same: 個人株主 「…」 「…」 個人株主 「…」.
def _replies(plain: str, speech: Speech) -> bool:
    """Say whether one who asks only replies to what he is asked back: はい、国内の定番品です."""
    start, end = speech.head.speech_start, speech.end
    return end - start <= LONGEST_REPLY and _REPLY.match(plain, start, end) is not None and kind_of(plain[start:end]) == "statement"


_REPLY, LONGEST_REPLY = re.compile("|".join(entries("meeting")["replies"])), 40
_GOES_ON = re.compile("|".join(entries("meeting")["goes_on"]))
_ANYBODY = re.compile("|".join(entries("meeting")["anybody"]))
_WORDED = re.compile("|".join(entries("meeting")["askers"]))


def _turn(number: int, speech: Speech, part: Part, exchange: int | None) -> Turn:
    head = speech.head
    speaker = None if speech.person is None else person_id(speech.person)
    label_at = head.start if head.raw_at is None else head.raw_at
    return Turn(
        number, part, exchange, speaker, head.raw, label_at, speech.role, speech.firm, head.start, head.speech_start, speech.end,
        head.label.proof,
    )  # fmt: skip
