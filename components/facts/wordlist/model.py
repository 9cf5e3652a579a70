"""What a word list is made of, and the one error that refuses a bad one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType

from components.lexicon import entries

Names = tuple[str, str]


class BadWordlist(ValueError):
    """A word list or a change of it that is refused; the list before stays in force.

    ``rule`` names the sentence in the screen's catalogue and ``found`` fills its blanks; a pair is a name in Japanese and in
    English. ``line`` is where it stands in a file.
    """

    def __init__(self, rule: str, **found: str | Names) -> None:
        super().__init__(rule, found)
        self.rule = rule
        self.found = found


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a theme: its name, which is its first spelling, and every way it is written."""

    surfaces: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return what all its spellings are counted for."""
        return self.surfaces[0]


@dataclass(frozen=True, slots=True)
class SubTheme:
    """A part of a theme; an empty key holds the terms that stand in the theme itself."""

    key: str
    ja: str
    en: str
    terms: tuple[Term, ...] = ()
    note: str = ""

    @property
    def names(self) -> Names:
        """Return its name in Japanese and in English."""
        return self.ja, self.en


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its parts; ``not_in`` are longer phrases inside which none of its spellings counts."""

    key: str
    ja: str
    en: str
    parts: tuple[SubTheme, ...] = ()
    not_in: tuple[str, ...] = ()
    note: str = ""

    @property
    def names(self) -> Names:
        """Return its name in Japanese and in English."""
        return self.ja, self.en

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return the terms of all parts."""
        return tuple(term for part in self.parts for term in part.terms)

    def part_names(self, part: str) -> Names:
        """Return the name of a part; what stands in no part has the theme's, and beside parts with names says that it is the rest."""
        if part:
            return next(each.names for each in self.parts if each.key == part)
        if not any(each.key for each in self.parts):
            return self.names
        rest = entries("words")["rest"]
        return rest["ja"].format(theme=self.ja), rest["en"].format(theme=self.en)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a spelling stands for."""

    theme: str
    sub_theme: str
    term: str


@dataclass(frozen=True)
class Wordlist:
    """Themes in the order of the file, and the packs among them; equal to another list of the same words."""

    themes: tuple[Theme, ...]
    packs: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return a number of the words that are in it, made once."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.themes, self.packs))

    @cached_property
    def digest(self) -> str:
        """The name of this list in a link."""
        return sha256(repr((self.themes, self.packs)).encode()).hexdigest()[:10]

    @cached_property
    def by_key(self) -> Mapping[str, Theme]:
        """The themes by their keys."""
        return MappingProxyType({theme.key: theme for theme in self.themes})

    @cached_property
    def meanings(self) -> Mapping[str, Meaning]:
        """What every spelling stands for."""
        return MappingProxyType({surface: meaning for term, meaning in self._terms for surface in term.surfaces})

    @cached_property
    def _terms(self) -> tuple[tuple[Term, Meaning], ...]:
        """The terms with what each stands for, which its spellings share: thousands of equal ones would be made with every change."""
        return tuple(
            (term, Meaning(theme.key, part.key, term.name)) for theme in self.themes for part in theme.parts for term in part.terms
        )

    @property
    def _meant(self) -> Iterator[frozenset[Meaning]]:
        """Yield what the spellings of each theme stand for."""
        by_theme: dict[str, list[Meaning]] = {theme.key: [] for theme in self.themes}
        for _, meaning in self._terms:
            by_theme[meaning.theme].append(meaning)
        return (frozenset(by_theme[theme.key]) for theme in self.themes)

    @cached_property
    def not_in(self) -> Mapping[str, frozenset[Meaning]]:
        """The phrases inside which a theme does not count, with what does not count there; in a company's name no theme does."""
        every = frozenset(meaning for _, meaning in self._terms)
        found = {name: every for name in entries("companies")["names"] if name not in self.meanings}
        for theme, meant in zip(self.themes, self._meant, strict=True):
            found |= {phrase: found.get(phrase, frozenset()) | meant for phrase in theme.not_in}
        return MappingProxyType(found)

    def label(self, theme: str, language: str) -> str:
        """Return the name of a theme in ``ja`` or ``en``."""
        found = self.by_key[theme]
        return found.ja if language == "ja" else found.en

    def sub_label(self, theme: str, sub_theme: str, language: str) -> str:
        """Return the name of a part of a theme in ``ja`` or ``en``."""
        return self.by_key[theme].part_names(sub_theme)[language != "ja"]
