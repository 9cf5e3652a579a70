"""The collector of reference cycles, held off while a text is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_off() -> Iterator[None]:
    """Let nothing be looked through for cycles inside.

    Reading makes no cycles but, of a long text, rows by the hundred thousand, which the collector would look through again and
    again as they grow in number: time would not be linear. Who finds it off leaves it off, so that readings at the same time may
    nest in any order.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
