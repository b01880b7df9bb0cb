"""The acts of speaking that are events between a speaker and somebody else."""

from collections.abc import Mapping
from types import MappingProxyType

from ukrdiplo.model import Act, EventMode, EventType

__all__ = ["ACTS"]

ACTS: Mapping[Act, tuple[EventType, EventMode | None]] = MappingProxyType(
    {
        Act.ACCUSE: (EventType.ACCUSE, EventMode.ALLEGE),
        Act.CRITICISE: (EventType.ACCUSE, EventMode.DISAPPROVE),
        Act.DEMAND: (EventType.REQUEST, None),
        Act.ASK: (EventType.REQUEST, None),
        Act.THREATEN: (EventType.THREATEN, None),
        Act.REJECT: (EventType.REJECT, None),
        Act.PRAISE: (EventType.SUPPORT, None),
    }
)
"""The type and mode of each act."""
