"""The lists that come with the project: the usual one, and the packs for an industry that stand beside it."""

from functools import cache

from components.facts.wordlist.loading import pack_of, wordlist_of
from components.facts.wordlist.model import SubTheme, Wordlist
from components.lexicon import SHELF

PACKS = SHELF / "packs"


@cache
def usual(*chosen: str) -> Wordlist:
    """Return the list of ``lexicon/themes.toml`` with the packs of these names behind it."""
    base = wordlist_of((SHELF / "themes.toml").read_text(encoding="utf-8"))
    themes = [theme for name in chosen for theme in pack_of((PACKS / f"{name}.toml").read_text(encoding="utf-8"))[1]]
    return Wordlist((*base.themes, *themes), chosen)


@cache
def packs() -> dict[str, SubTheme]:
    """Return the name and the note of each pack by its key."""
    return {path.stem: pack_of(path.read_text(encoding="utf-8"))[0] for path in sorted(PACKS.glob("*.toml"))}
