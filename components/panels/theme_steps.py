"""What the last change of the words was, in a sentence, and which counts it changed."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from components.facts.schema import Mention
from components.facts.tally import LEVELS, label_of
from components.facts.tally.depth import what_of
from components.facts.wordlist import Wordlist, packs
from components.facts.wordlist.edits import Add, Drop, Exclude, Make, Merge, Remove, Restore, Use
from components.panels.scene import Scene
from components.panels.theme_scene import counted, counted_before
from components.panels.versions import Imported
from components.panels.wording import language, number, say, words
from components.panels.wordlists import Step, before, made, wordlist

# More names than these do not fit the line that says what a change did.
MOST_CHANGES = 6


def last_step() -> str:
    """Return what the last change was, in words."""
    found = made()
    return _in_words(found.edit) if found and found.edit else say("theme_words.by_link")


def _in_words(step: Step) -> str:
    match step:
        case Add(word, theme) | Exclude(word, theme) | Restore(word, theme):
            return say(f"theme_words.did_{_verb(step)}", word=word, theme=_theme(theme))
        case Merge(word, into):
            return say("theme_words.did_merge", word=word, into=into)
        case Make(word) | Remove(word) | Imported(word):
            return say(f"theme_words.did_{_verb(step)}", word=word)
        case Use(pack) | Drop(pack):
            return say(f"theme_words.did_{_verb(step)}", word=words().named(packs()[pack].names))
    return say("theme_words.did_reset")


def pack_names(wordlist: Wordlist) -> str:
    """Return the packs that a list holds, empty where it holds none."""
    return words().abreast(words().named(packs()[name].names) for name in wordlist.packs if name in packs())


def _verb(step: Step) -> str:
    return type(step).__name__.lower()


def _lists() -> tuple[Wordlist, Wordlist]:
    return wordlist(), before() or wordlist()


def _theme(key: str) -> str:
    """Return the name of a theme, which either list may have."""
    return next((each.label(key, language()) for each in _lists() if key in each.by_key), key)


def changed_counts(scene: Scene) -> Iterator[str]:
    """Yield what the last change did to the counts of this call: all mentions, then themes, or terms where no theme has another count."""
    earlier = before()
    then, now = counted_before(scene, earlier.digest) if earlier else (), counted(scene)
    yield say("theme_words.all_mentions", before=number(len(then)), now=number(len(now)))
    changes = next((found for level in (LEVELS[0], LEVELS[-1]) if (found := _changed(then, now, level))), [])
    yield from (f"{escape(_label(what))} {number(old)} → <b>{number(new)}</b>" for what, old, new in changes[:MOST_CHANGES])
    if len(changes) > MOST_CHANGES:
        yield say("theme_words.more_changes", count=number(len(changes) - MOST_CHANGES))
    if not changes:
        yield say("theme_words.no_change")


def _changed(then: tuple[Mention, ...], now: tuple[Mention, ...], level: str) -> list[tuple[str, int, int]]:
    """Return what counts otherwise than before, the widest change first."""
    deep = next(each for each in LEVELS if each == level)
    old, new = (Counter(what_of(mention, deep) for mention in said) for said in (then, now))
    found = [(what, old[what], new[what]) for what in dict.fromkeys((*new, *old)) if old[what] != new[what]]
    return sorted(found, key=lambda each: -abs(each[2] - each[1]))


def _label(what: str) -> str:
    """Return the name of a theme or a term, which only one of both lists may have."""
    theme = what.partition("#")[0]
    return next((label_of(each, what, language()) for each in _lists() if theme in each.by_key), what)
