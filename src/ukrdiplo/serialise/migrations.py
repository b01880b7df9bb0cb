"""Documents of earlier schema versions, brought to the current one step by step.

Every released version stays readable: a change of the schema that an older document does not fit adds a :class:`Migration`, and
never changes an earlier one. Version 0.1 is the first, so there is none yet; ``tests/golden/schema`` holds its documents.
"""

from collections.abc import Callable, Sequence

from attrs import frozen

from ukrdiplo.serialise.plain import is_array

__all__ = ["MIGRATIONS", "Migration", "migrated"]

Plain = object
"""Plain data, as JSON can hold it."""


@frozen(kw_only=True)
class Migration:
    """How a document of one version becomes one of the next.

    Args:
        before: The version that it reads.
        after: The version that it makes.
        change: Given the name of a class and the plain data of one of its objects, the data in the later version.
    """

    before: str
    after: str
    change: Callable[[str, Plain], Plain]


MIGRATIONS: tuple[Migration, ...] = ()
"""All steps, oldest first."""


def migrated(document: dict[str, object], steps: Sequence[Migration] = MIGRATIONS) -> dict[str, object]:
    """The document in the latest version that the steps lead to; one that no step begins at is returned as it is.

    Args:
        document: A whole document: versions, type and data.
        steps: The migrations, oldest first.

    Example:
        >>> rename = Migration(before="0.1", after="0.2", change=lambda kind, data: {"begin": data["start"], "end": data["end"]})
        >>> migrated({"schema_version": "0.1", "type": "Span", "data": {"start": 3, "end": 8}}, [rename])
        {'schema_version': '0.2', 'type': 'Span', 'data': {'begin': 3, 'end': 8}}
    """
    for step in steps:
        kind, data = document.get("type"), document.get("data")
        if document.get("schema_version") != step.before or not isinstance(kind, str):
            continue
        name = kind.removeprefix("list[").removesuffix("]")
        changed = [step.change(name, item) for item in data] if name != kind and is_array(data) else step.change(name, data)
        document = document | {"schema_version": step.after, "data": changed}
    return document
