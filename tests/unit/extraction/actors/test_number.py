from collections.abc import Callable
from typing import Any


def test_a_plural_office_names_nobody(read: Callable[..., Any]) -> None:
    assert read("Beide Staatschefs lobten das Gespräch. Die Präsidenten schüttelten sich die Hand.").named() == {}


def test_a_title_in_the_genitive_plural_names_nobody(read: Callable[..., Any]) -> None:
    reading = read("Die USA drängen auf Gespräche. Am Rande der Tagung der Außenminister wurde verhandelt.")
    assert reading.named() == {"USA": ["USA"]}
