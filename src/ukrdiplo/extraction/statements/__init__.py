"""Who said what: one module a construction, put together in :mod:`~ukrdiplo.extraction.statements.assemble`."""

from ukrdiplo.extraction.statements.assemble import find

__all__ = ["find"]
