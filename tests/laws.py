"""How many examples hypothesis tries.

There are two profiles. ``same-every-time``, which the tests run with unless told otherwise, tries 100 examples of each law, the
same ones in every run, and 1,000 of each round trip. ``fuzz`` (``make fuzz``) tries 100,000 of either, new ones in every run.
"""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import HealthCheck, settings

__all__ = ["register", "round_trip"]

Law = TypeVar("Law", bound=Callable[..., object])


def register() -> None:
    """Make the profiles known, and the first one that of the run."""
    settings.register_profile("same-every-time", derandomize=True, deadline=None)
    settings.register_profile(
        "fuzz", max_examples=100_000, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
    )
    settings.load_profile("same-every-time")


def round_trip(law: Law) -> Law:
    """Marks the law that what is written comes back equal, which is tried on more examples than others."""
    return settings(max_examples=max(1_000, settings().max_examples))(law)
