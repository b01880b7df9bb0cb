"""The happenings told of so far."""

from collections.abc import Mapping

import pytest

from ukrdiplo.extraction.events import telling
from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.likeness import same
from ukrdiplo.model import EventStatus, EventType, ParticipantRole, Span


def mention(number: int, actor: str) -> Candidate:
    """The help of somebody, told in a sentence of its own."""
    return Candidate(
        trigger="aid.help",
        type=EventType.AID,
        mode=None,
        also=(),
        status=EventStatus.OCCURRED,
        roles=((actor, ParticipantRole.INITIATOR),),
        when=None,
        place=None,
        quantities=(),
        evidence=Span(10 * number, 10 * number + 5),
        block=0,
        definite=True,
        goes_on=False,
        such=False,
        stands=False,
        was_wished=False,
        sentence=Span(10 * number, 10 * number + 9),
        told_of=0,
        parties=False,
        bare=False,
        others=False,
        guessed=False,
        apart=False,
        ours=False,
        adds=False,
        unnamed=None,
        renews=None,
        statements=(),
        rule="event.verb",
    )


def test_the_same_help_is_found_again_and_another_is_not() -> None:
    told = telling.Telling({"state.fra": "FRA", "state.pol": "POL"}, frozenset())
    told.open(mention(0, "state.fra"))
    assert (told.find(mention(1, "state.fra")), told.find(mention(2, "state.pol"))) == (0, None)


def test_each_mention_is_compared_with_a_bounded_number_of_happenings(monkeypatch: pytest.MonkeyPatch) -> None:
    many = 400
    compared: list[Candidate] = []

    def counted(told: Candidate, new: Candidate, represents: Mapping[str, str]) -> bool:
        compared.append(new)
        return same(told, new, represents)

    monkeypatch.setattr("ukrdiplo.extraction.events.telling.same", counted)
    names = {f"state.{number}": str(number) for number in range(many)}
    told = telling.Telling(names, frozenset())
    for number, actor in enumerate(names):
        assert told.find(mention(number, actor)) is None
        told.open(mention(number, actor))
    assert len(told.groups()) == many
    assert len(compared) <= 100 * many
