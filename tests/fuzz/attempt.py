"""One damaged document, given to a loader."""

import random
from contextlib import suppress

from tests.fuzz.damage import damaged_bytes, damaged_data
from tests.fuzz.loaders import Loader
from ukrdiplo.errors import UkrDiploError

__all__ = ["attempt", "damaged"]

LARGEST = 1 << 20
"""Bytes of a document whose data are damaged; larger ones cost time and show nothing new."""
LONGEST = 3_000
"""Characters of a message."""


def damaged(loader: Loader, chance: random.Random) -> bytes:
    """A document that the loader would have read, damaged by chance."""
    if loader.encode is not None and chance.random() < 0.6:
        data = damaged_data(chance.choice(loader.plain), chance)
        with suppress(ValueError, OverflowError, RecursionError, TypeError):  # the format may have no such data
            document = loader.encode(data)
            if len(document) < LARGEST:
                return document
    return damaged_bytes(chance.choice(loader.valid), chance.choice(loader.valid), chance)


def attempt(loader: Loader, document: bytes) -> bool:
    """Whether the loader reads a document, or refuses it as it should.

    Raises:
        Exception: Whatever else comes out of the loader.
    """
    try:
        loader.load(document)
    except UkrDiploError as fault:
        if not 0 < len(str(fault)) < LONGEST:
            raise AssertionError("a message is short, whatever it is about") from fault
        return False
    return True
