"""Damage is the same each time, however much was done before."""

import random

from tests.fuzz.damage import ODD, damaged_data

DATA = {
    "type": "Span",
    "data": {"quote": [{"start": 3, "end": 8}], "text": "Kiew hofft.", "speaker": None, "spans": [[0, 1], []]},
}


def test_what_is_put_in_is_not_damaged_with_it() -> None:
    before = repr(ODD)
    chance = random.Random(0)
    for _ in range(5_000):
        damaged_data(DATA, chance)
    assert repr(ODD) == before
