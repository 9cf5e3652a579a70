"""Where a file is from: the call, its source, the rules, what was selected and decided, and when it was made."""

from components.export.letters import cut_to, one_line
from components.export.view import View
from components.facts import Facts
from components.facts.speech import source_hash_of
from components.facts.tone import usual as usual_tone
from components.facts.version import rules_version
from components.facts.wording import number
from components.facts.wordlist import usual

Rows = tuple[tuple[str, str], ...]
# Of the hash of a source where there is no room for all of it.
SHORT = 12
# Of a company and a period on one line, in full-width letters.
LONGEST = (18, 14)


def provenance(facts: Facts, view: View) -> Rows:
    """Return labels and values that every file holds, in the order in which they are read."""
    say = view.words.say
    found = {"company": company(facts, view), "period": period(facts, view), "title": facts.call.title or say("export.not_stated")}
    found |= {
        "period_end": view.words.day(facts.call.period_end) if facts.call.period_end else say("export.not_stated"),
        "held": view.words.day(facts.call.held_on) if facts.call.held_on else say("export.not_stated"),
        "source": facts.call.source or say("export.not_stated"),
        "hash": source_hash_of(facts.speech.text),
        "read": say("export.read_share", characters=number(facts.call.characters), unread=number(facts.call.unread_characters)),
        "rules": rules_version(),
        "words": _list(view, facts.wordlist.digest, facts.wordlist == usual()),
        "tone": _list(view, facts.tone_lists.digest, facts.tone_lists == usual_tone()),
        "decisions": view.decisions or say("export.no_decisions"),
        "filters": say("export.filtered", filters=filters(view)) if view.filters else filters(view),
        "unit": say(f"questions.unit_{view.unit}"),
        "exported": view.words.day(view.exported_on.isoformat()),
        "implied": say("export.implied"),
    }
    return tuple((say(f"export.label_{name}"), one_line(value)) for name, value in found.items())


def company(facts: Facts, view: View) -> str:
    """Return whose call it is, as far as it is stated."""
    return one_line(facts.call.company or view.words.say("context.no_company"))


def period(facts: Facts, view: View) -> str:
    """Return the period of the call, as far as it is stated."""
    return one_line(view.words.period(facts.call.fiscal_period) or view.words.say("context.no_period"))


def filters(view: View) -> str:
    """Return in words what is selected."""
    return one_line("、".join(view.filters) if view.language == "ja" else "; ".join(view.filters)) or view.words.say("export.no_filters")


def _list(view: View, version: str, is_usual: bool) -> str:
    return view.words.say("export.usual_list" if is_usual else "export.changed_list", version=version)


def footer(facts: Facts, view: View) -> str:
    """Return on one line where a slide or a picture is from, for the case that it is copied out of its file."""
    whose = {"company": cut_to(company(facts, view), LONGEST[0]), "period": cut_to(period(facts, view), LONGEST[1])}
    made = {"date": view.words.day(view.exported_on.isoformat()), "filters": filters(view)}
    source = source_hash_of(facts.speech.text)[:SHORT]
    return view.words.say("export.footer", **whose, **made, hash=source, rules=rules_version())


def title(facts: Facts, view: View) -> str:
    """Return what a file is called in itself."""
    return view.words.say("export.page_title", company=company(facts, view), period=period(facts, view))
