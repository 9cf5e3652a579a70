"""Sentences of an answer that only thank, greet, close or say who speaks: they answer nothing."""

import re

from components.facts.schema import SentenceRow
from components.facts.speech import Speech
from components.lexicon import entries
from components.reading.names import family_name

_SENTENCES = entries("answers")["courtesy"]["sentences"]
_SAID = re.compile("|".join(one for one in _SENTENCES if "NAME" not in one))
# More words than so many characters say something.
LONGEST = 60
_NAMES_ITSELF = re.compile("|".join(one for one in _SENTENCES if "NAME" in one))


def is_courtesy(speech: Speech, sentence: SentenceRow) -> bool:
    """Say whether a whole sentence is a courtesy, or only gives the speaker's name: ご質問ありがとうございます."""
    said = speech.plain[sentence.start : sentence.end].strip()
    if len(said) > LONGEST:
        return False
    return _SAID.fullmatch(said) is not None or _says_who(speech, sentence, said)


def _says_who(speech: Speech, sentence: SentenceRow, said: str) -> bool:
    names = [name for person in speech.people if person.person_id == sentence.speaker_id for name in (person.name, *person.aliases)]
    own = (name for name in dict.fromkeys((*names, *map(family_name, names))) if name in said)
    return any(_NAMES_ITSELF.fullmatch(said.replace(name, "NAME", 1)) for name in own)
