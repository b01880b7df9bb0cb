"""What types of events mean whose names read like something else."""

from collections.abc import Mapping
from types import MappingProxyType

from ukrdiplo.model.event import EventMode, EventType

__all__ = ["GLOSSES"]

GLOSSES: Mapping[tuple[EventType, EventMode | None], str] = MappingProxyType(
    {(EventType.SANCTION, EventMode.DISCONTINUE): "sanctions imposed, or aid or relations stopped"}
)
"""By type and mode. PLOVER discontinues relations, not sanctions."""
