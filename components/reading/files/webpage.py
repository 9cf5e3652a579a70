"""A web page: its main text, without menus, links, scripts and footers."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, Tag

from components.lexicon import entries

_PAGE = entries("furniture")["page"]
_TAGS = entries("furniture")["tags"]
_BLOCK = frozenset(_TAGS["block"]) - {"br"}
_ASIDE = frozenset(_PAGE["aside_words"])
_WORDS = re.compile(r"[a-z]+")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
# An element that holds more of a page than this is no side matter, whatever its class is called.
MOST_ASIDE = 0.5
# The part marked as the main one is taken where it holds at least so much of the text.
LEAST_MAIN = 0.4


def text_of_webpage(content: bytes) -> str:
    """Return the main text of a page, a line a block and a tab between the cells of a row."""
    soup = BeautifulSoup(content, "lxml")
    for element in soup.find_all(_PAGE["silent_tags"]):
        element.decompose()
    body = soup.body or soup
    whole = len(body.get_text())
    for element in [e for e in body.find_all(True) if isinstance(e, Tag)]:
        if not element.decomposed and _is_aside(element) and len(element.get_text()) <= MOST_ASIDE * whole:
            element.decompose()
    lines = "".join(_pieces(_main(body))).split("\n")
    return _BLANK_LINES.sub("\n\n", "\n".join(line.strip(" ") for line in lines)).strip("\n") + "\n"


def _is_aside(element: Tag) -> bool:
    if element.name in _PAGE["aside_tags"] or element.get("hidden") is not None or element.get("role") in _PAGE["aside_roles"]:
        return True
    named = " ".join(str(value) for key in ("class", "id") for value in element.get_attribute_list(key) if value).lower()
    return bool(_ASIDE & set(_WORDS.findall(named)))


def _main(body: Tag) -> Tag:
    marked = [e for e in body.find_all(["main", "article"]) if isinstance(e, Tag)]
    best = max(marked, key=lambda element: len(element.get_text()), default=body)
    return best if len(best.get_text()) >= LEAST_MAIN * len(body.get_text()) else body


def _pieces(element: Tag) -> Iterator[str]:
    """Yield the text of an element, its blocks on lines of their own."""
    for child in element.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            yield _SPACE.sub(" ", str(child)).replace("\xa0", " ")
        elif isinstance(child, Tag):
            yield from _block(child)


def _block(child: Tag) -> Iterator[str]:
    if child.name == "br":
        yield "\n"
        return
    around = "\n" if child.name in _BLOCK else ""
    yield around
    yield from _pieces(child)
    yield "\t" if child.name in ("td", "th") and child.find_next_sibling(["td", "th"]) else around
    if child.name in _PAGE["spaced_tags"]:
        yield "\n"
