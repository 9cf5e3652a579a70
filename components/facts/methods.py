"""How each picture was made, in words: the rule, the list of words, the denominator, what is not seen."""

from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection
from components.facts.tally import ALL, Spoken, spoken
from components.facts.tally.tone_grids import tone_sizes
from components.facts.tone.checks import form_spellings, spellings
from components.facts.wording import Words, number
from components.lexicon import entries


def methods(facts: Facts, selection: Selection, words: Words) -> tuple[tuple[str, str], ...]:
    """Return the title of each picture and ledger with its method, in the light markup of the screen's cards."""
    tally = spoken(facts, selection, words.language)
    return (
        (words.say("figures.title"), figures_method(words)),
        (words.say("pictures.short_computed"), words.say("pictures.method_computed")),
        (words.say("questions.title"), questions_method(facts, words)),
        (words.say("asks.title"), words.say("asks.method")),
        (words.say("themes.title"), themes_method(facts, tally, words)),
        (words.say("tone.title"), tone_method(facts, selection, words)),
    )


def figures_method(words: Words) -> str:
    """Return how the headline figures were found."""
    return words.say("figures.method", words=sum(len(entry["aliases"]) for entry in entries("metrics").values()))


def questions_method(facts: Facts, words: Words) -> str:
    """Return how questions were counted."""
    turns = [turn for turn in facts.speech.turns if turn.role == "analyst"]
    return words.say("questions.method", turns=len(turns), characters=number(sum(turn.characters for turn in turns)))


def themes_method(facts: Facts, tally: Spoken, words: Words) -> str:
    """Return how themes were counted, by which list and over which characters."""
    terms = [term for theme in facts.wordlist.themes for term in theme.terms]
    return words.say(
        "themes.method", themes=len(facts.wordlist.themes), words=number(sum(len(term.surfaces) for term in terms)),
        told=tally.known_themes, management=number(tally.management_characters), analysts=number(tally.analyst_characters),
    )  # fmt: skip


def tone_method(facts: Facts, selection: Selection, words: Words) -> str:
    """Return how it was counted what is said of what: the rule, what the manners mean, the list in use and the denominators."""
    lists, sizes = facts.tone_lists, tone_sizes(facts, selection)
    return words.say(
        "tone.method", nouns=len(lists.nouns), directions=len(lists.directions), version=lists.digest,
        words=number(len(list(spellings(lists)))), forms=number(len(list(form_spellings(lists)))),
        management=number(sizes[ALL].sentences), analysts=number(sizes[ANALYSTS].sentences),
    )  # fmt: skip
