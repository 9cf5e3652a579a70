"""What the command line says: whoever reads it has chosen no language yet, so each sentence stands there in both."""

from components.facts.wording import Words

JAPANESE, ENGLISH = Words("ja"), Words("en")


def both(key: str, **blanks: object) -> str:
    """Return the Japanese and the English words of the catalogue one behind the other."""
    return f"{JAPANESE.say(key, **blanks).strip()} / {ENGLISH.say(key, **blanks).strip()}"
