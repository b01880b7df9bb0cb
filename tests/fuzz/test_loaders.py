"""Nothing but an UkrDiploError comes out of a loader, whatever goes in."""

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.attempt import attempt, damaged
from tests.fuzz.loaders import Loader, loaders

FOLDER = TemporaryDirectory()


@cache
def known() -> dict[str, Loader]:
    return loaders(Path(FOLDER.name))


NAMES = list(known())


@pytest.mark.parametrize("name", NAMES)
def test_what_is_valid_is_read(name: str) -> None:
    loader = known()[name]
    assert loader.valid
    for document in loader.valid:
        assert attempt(loader, document)


@pytest.mark.parametrize("name", NAMES)
def test_only_our_error_escapes_from_a_damaged_document(name: str) -> None:
    loader = known()[name]

    @given(st.randoms(use_true_random=False))
    def law(chance: random.Random) -> None:
        attempt(loader, damaged(loader, chance))

    law()
