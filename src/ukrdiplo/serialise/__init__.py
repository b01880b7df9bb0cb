"""From objects to bytes and back: one module a format.

:mod:`~ukrdiplo.serialise.json` holds one object, or a list of them, in one document; :mod:`~ukrdiplo.serialise.jsonl` holds one
document a line, for streams of articles; :mod:`~ukrdiplo.serialise.msgpack` holds the same documents in fewer bytes.
:mod:`~ukrdiplo.serialise.arrow`, :mod:`~ukrdiplo.serialise.parquet` and :mod:`~ukrdiplo.serialise.csv` make tables of articles,
one a type. :mod:`~ukrdiplo.serialise.schema` says which versions can be read.
"""

from ukrdiplo.serialise.json import dump, dumps, load, loads
from ukrdiplo.serialise.jsonl import dump_lines, load_lines
from ukrdiplo.serialise.schema import SCHEMA_VERSION

__all__ = ["SCHEMA_VERSION", "dump", "dump_lines", "dumps", "load", "load_lines", "loads"]
