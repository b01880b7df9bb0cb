"""Thrift's compact protocol, in which a Parquet file describes itself, read as far as somebody asks for it.

A struct is a row of fields, each with a number, a type and a value; numbers are variable-length integers, zigzag where they may
be negative (https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md). What nobody asks for is passed
over without being built, so that a description costs no more memory than what is wanted of it.
"""

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from ukrdiplo.errors import FormatError

__all__ = ["Compact", "Wanted"]

Wanted = Mapping[int, "Wanted"]
"""The numbers of the fields that are wanted of a struct, each with what is wanted of the struct, or the structs, in it."""

_TRUE, _FALSE, _BYTE, _I16, _I32, _I64, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT = range(1, 13)
_TRUTHS, _INTEGERS, _LISTS = frozenset({_TRUE, _FALSE}), frozenset({_I16, _I32, _I64}), frozenset({_LIST, _SET})
_SIZES = {_BYTE: 1, _DOUBLE: 8}
_NOTHING: Wanted = {}
_LONGEST_INTEGER = 10
"""Bytes of a 64-bit integer at most."""
_DEEPEST = 30


@define
class Compact:
    r"""A reader of bytes.

    Args:
        data: The bytes.
        place: Where it stands in them.

    Example:
        >>> Compact(b"\x15\x0a\x19\x2c\x15\x02\x00\x15\x04\x00\x00").struct({1: {}, 2: {1: {}}})
        {1: 5, 2: [{1: 1}, {1: 2}]}
    """

    data: bytes
    place: int = field(default=0, kw_only=True)

    def struct(self, wanted: Wanted) -> dict[int, Any]:
        """The fields of a struct that are wanted, by their numbers.

        Raises:
            FormatError: If the bytes are no struct, end inside it, or have a field that is wanted twice.
        """
        try:
            return self._struct(wanted, 0)
        except IndexError:
            raise FormatError("it ends in the middle") from None

    def _struct(self, wanted: Wanted, depth: int) -> dict[int, Any]:
        found: dict[int, Any] = {}
        number = 0
        while head := self._byte():
            step, kind = head >> 4, head & 0x0F
            number = number + step if step else self._integer()
            if number not in wanted:
                self._value(kind, None, depth)
            elif number in found:
                raise FormatError(f"field {number} stands there twice")
            else:
                found[number] = self._value(kind, wanted[number], depth)
        return found

    def _value(self, kind: int, wanted: Wanted | None, depth: int) -> Any:
        """The value of a field; something or other where nothing is wanted."""
        if depth > _DEEPEST:
            raise FormatError("it is nested too deeply")
        if kind in _INTEGERS:
            return self._integer()
        if kind == _BINARY:
            return self._bytes(self._unsigned())
        if kind == _STRUCT:
            return self._struct(wanted or _NOTHING, depth + 1)
        if kind in _TRUTHS:
            return kind == _TRUE
        if kind in _LISTS:
            return self._list(wanted, depth + 1)
        if kind == _MAP:
            return self._pass_map(depth + 1)
        if kind not in _SIZES:
            raise FormatError(f"there is no type {kind}")
        return self._bytes(_SIZES[kind])

    def _list(self, wanted: Wanted | None, depth: int) -> list[Any]:
        head = self._byte()
        size, kind = head >> 4, head & 0x0F
        if size == 0x0F:
            size = self._unsigned()
        made: list[Any] = []
        for _ in range(size):
            value = self._byte() if kind in _TRUTHS else self._value(kind, wanted, depth)
            if wanted is not None:
                made.append(value)
        return made

    def _pass_map(self, depth: int) -> None:
        """Parquet has no maps, but a field of a later version may be one."""
        size = self._unsigned()
        kinds = self._byte() if size else 0
        for _ in range(size):
            for kind in (kinds >> 4, kinds & 0x0F):
                self._byte() if kind in _TRUTHS else self._value(kind, None, depth)

    def _bytes(self, size: int) -> bytes:
        start = self.place
        self.place = start + size
        if self.place > len(self.data):  # said here, or a list of what is passed over would go on for ever
            raise IndexError
        return self.data[start : self.place]

    def _byte(self) -> int:
        byte = self.data[self.place]
        self.place += 1
        return byte

    def _unsigned(self) -> int:
        data, place, made = self.data, self.place, 0
        for position in range(0, 7 * _LONGEST_INTEGER, 7):
            byte = data[place]
            place += 1
            if byte < 0x80:
                self.place = place
                return made | byte << position
            made |= (byte & 0x7F) << position
        raise FormatError("a number is longer than any")

    def _integer(self) -> int:
        zigzag = self._unsigned()
        return zigzag >> 1 ^ -(zigzag & 1)
