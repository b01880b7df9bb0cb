"""The version of the documents that this library writes, and which versions it reads.

The version is ``major.minor``. A new minor version adds fields, so that an older reader can still read the document leniently;
a new major version changes what stands there. Before 1.0 every minor version may do that.
"""

import re

from ukrdiplo.serialise.paths import fault_at

__all__ = ["SCHEMA_VERSION", "check_version"]

SCHEMA_VERSION = "0.1"
"""The version that is written."""


def _series(version: str) -> tuple[int, ...]:
    """What must be equal for two versions to be readable by one reader: the major version, before 1.0 with the minor one."""
    major, minor = (int(part) for part in version.split("."))
    return (major,) if major else (major, minor)


def check_version(version: object, path: str = "schema_version") -> None:
    """Let a document pass whose schema version can be read.

    Args:
        version: The version.
        path: Where it stands.

    Raises:
        FormatError: If it is no version, or a newer or unknown one.

    Example:
        >>> check_version(SCHEMA_VERSION)
        >>> check_version("99.0")
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: schema_version: 99.0 is newer than 0.1, which this version reads; upgrade ukrdiplo
    """
    if not isinstance(version, str) or not re.fullmatch(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})", version):
        raise fault_at(path, f"must be a version such as {SCHEMA_VERSION!r}, not {version!r:.60}")
    theirs, ours = _series(version), _series(SCHEMA_VERSION)
    if theirs > ours:
        raise fault_at(path, f"{version} is newer than {SCHEMA_VERSION}, which this version reads; upgrade ukrdiplo")
    if theirs < ours:
        raise fault_at(path, f"{version} was never released; documents start at {SCHEMA_VERSION}")
