"""The names of everything that a link carries, what each may be set to, and what it is where the link says nothing."""

from components.facts.agenda import PAGES
from components.facts.change.calendar import FISCAL, WAYS
from components.facts.change.figures import LINES
from components.facts.change.only import OF
from components.facts.figures import FILTERS as NUMBER_FILTERS
from components.facts.ledger import NARROWING
from components.facts.library import ORDERS
from components.facts.tally import GROUPS, LEVELS, UNITS, WITHIN
from components.panels.wording import LANGUAGES

# What a link carries; a value equal to its default is left out of it.
DEFAULTS = {
    "unit": "questions",
    "scale": "rate",
    "colours": "japanese",
    "part": "asked",
    "picture": "levels",
    "amount_unit": "source",
    "group": "analyst",
    "view": "matrix",
    "theme_view": "frequency",
    "level": "theme",
    "rows": "few",
    "within": "sentence",
    "order": "text",
    "tone_view": "pairs",
    "tone_side": "all",
    "against": "sides",
    "sort": "opened",
    "way": "usual",
    "samples": "here",
    "shelf": "calls",
    "spelled": "as_typed",
    "compared": "figures",
    "said_side": "all",
    "over_kind": "pairs",
    "asked_of": "analyst",
    "line_part": "all",
    "line_side": "all",
    "course": "levels",
    "stretch": "quarter",
    "calendar": FISCAL,
    "briefing": "here",
    "tables": "away",
}
SELECTED = ("analyst", "theme", "speaker")
# The sentence of the briefing that stands open, by its place; and whether the briefing was put away.
BRIEF, BRIEFING = "brief", "briefing"
# Whether tables stand beside the charts.
TABLES = "tables"
# What the view of a call is narrowed to: by all pages, by the page of figures, by the page of questions.
FILTERS = (*SELECTED, "mark", BRIEF, *NUMBER_FILTERS, *NARROWING)
# A word that is looked for in any call.
SOUGHT = "kwic"
# The calls chosen in the library, by their ids with commas between them; what compares calls takes them in this order.
CHOSEN = "calls"
# The mark over calls that stands open, and the two calls whose difference is told.
OVER_CALLS, PAIR = "over", ("then", "now")
# The calls that the page of comparisons shows where none are chosen, so that its link shows the same to whoever has others open.
BESIDE = "beside"
# A place of the text that one page was opened at: a sentence by its id, or a span of offsets.
AT = ("sentence", "span")
# The step of the first walk that a link opens.
WALK, WALKED = "walk", 5
# What a view shows of the one call that it is of.
OF_ITS_CALL = (*FILTERS, *AT, "part", "against")
# What holds for the page that a link opens and for none after it.
ONCE = (*AT, BESIDE, WALK)
# What stands in the link while presenting: that it is so, the step of the agenda and the page it shows.
STAGED = ("present", "step", "page")
# What the key of a line of the concordance begins with.
PLACE = "place:"
# Whose asks stand under each other; which kinds of lines of two calls are shown, which runs of them stand open, and the page of them.
ASKER, ALIGNED = "asker", ("kinds", "unfolded", "leaf")
# What figures over calls are narrowed to, by the names of the filters.
ONLY = {name: f"of_{name}" for name in OF}
ALLOWED: dict[str, set[str]] = {
    "lang": set(LANGUAGES),
    "unit": set(UNITS),
    "scale": {"rate", "raw"},
    "colours": {"japanese", "western"},
    "part": {"asked", "answers"},
    "picture": {"levels", "expected", "bridges", "along", "computed", "numeracy"},
    "group": set(GROUPS),
    "view": {"matrix", "answering", "lengths", "attention", "before"},
    "theme_view": {"frequency", "speakers", "parts", "along", "exchanges", "pairs", "attention"},
    "level": set(LEVELS),
    "rows": {"few", "all"},
    "within": set(WITHIN),
    "order": {"text", "left", "right"},
    "tone_view": {"pairs", "forms", "list"},
    "tone_side": {"all", "analysts"},
    "amount_unit": {"source", "oku", "million", "billion", "cho"},
    "sort": set(ORDERS),
    "way": {"usual", "reversed"},
    "samples": {"here", "away"},
    "shelf": {"calls", "search"},
    "spelled": {"as_typed", "aliases"},
    "compared": {"figures", "themes", "asked", "manner", "wording"},
    "said_side": {"all", "analysts", "facing"},
    "over_kind": {"pairs", "forms"},
    "asked_of": {"analyst", "firm"},
    "line_part": {"all", "presentation", "qa"},
    "line_side": {"all", "management", "analyst"},
    "course": {"levels", "guidance", "progress"},
    "stretch": set(LINES),
    "calendar": set(WAYS),
    "briefing": {"here", "away"},
    "tables": {"here", "away"},
    "present": {"1"},
    WALK: {str(step) for step in range(1, WALKED + 1)},
    "panel": {"figures", "questions", "themes", "views", "spread", "ask", "tone"},
    "page": set(PAGES),
    "role": {"management", "analyst", "moderator", "unknown"},
}
# The mark of all numbers spoken that the panel of figures has no room for.
SPOKEN = "spoken:numbers"
