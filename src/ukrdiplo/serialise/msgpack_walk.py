"""A way through MessagePack value by value, which is slower than decoding it and knows the place where a fault is.

The bytes are those of https://github.com/msgpack/msgpack/blob/master/spec.md.
"""

from attrs import Factory, define

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.paths import Step, fault_at, in_document

__all__ = ["walk"]

_MAP, _ARRAY, _TEXT, _BINARY, _OTHER = "map", "array", "text", "binary", "other"
_SMALL = ((0x80, 0x8F, _MAP), (0x90, 0x9F, _ARRAY), (0xA0, 0xBF, _TEXT))
"""First bytes that hold the kind of a value and its size, which counts from the first of them."""
_POSITIVE, _NEGATIVE = 0x7F, 0xE0
"""The last of those that are a small number, and the first of those that are a small negative number."""
_WIDTHS = {
    0xC0: 0,
    0xC2: 0,
    0xC3: 0,
    0xCA: 4,
    0xCB: 8,
    0xCC: 1,
    0xCD: 2,
    0xCE: 4,
    0xCF: 8,
    0xD0: 1,
    0xD1: 2,
    0xD2: 4,
    0xD3: 8,
    0xD4: 2,
    0xD5: 3,
    0xD6: 5,
    0xD7: 9,
    0xD8: 17,
}
"""First bytes of other values, and how many bytes follow."""
_SIZED = {
    0xC4: (_BINARY, 1, 0),
    0xC5: (_BINARY, 2, 0),
    0xC6: (_BINARY, 4, 0),
    0xC7: (_OTHER, 1, 1),
    0xC8: (_OTHER, 2, 1),
    0xC9: (_OTHER, 4, 1),
    0xD9: (_TEXT, 1, 0),
    0xDA: (_TEXT, 2, 0),
    0xDB: (_TEXT, 4, 0),
    0xDC: (_ARRAY, 2, 0),
    0xDD: (_ARRAY, 4, 0),
    0xDE: (_MAP, 2, 0),
    0xDF: (_MAP, 4, 0),
}
"""First bytes of values whose size follows: their kind, how many bytes the size has, and what is to be added to it."""


def walk(data: bytes) -> None:
    r"""Go through a document to its end.

    Raises:
        FormatError: If it is no MessagePack, or an object has a field twice, of which decoding keeps the last one only: with the
            path of the fault.

    Example:
        >>> walk(b"\x82\xa1a\x01\xa1a\x02")
        Traceback (most recent call last):
        ...
        ukrdiplo.errors.FormatError: a: this field stands there twice
    """
    _Walk(data).go()


@define
class _Inside:
    """An array or object that has begun.

    Args:
        left: How many values are to come.
        step: Where in it the next value stands; ``None`` where its name comes first.
        names: Those of an object that have come; ``None`` for an array.
    """

    left: int
    step: Step | None
    names: set[str] | None

    def pass_on(self) -> None:
        """Go behind a value."""
        self.left -= 1
        self.step = self.step + 1 if isinstance(self.step, int) else None


@define
class _Walk:
    """A way through the bytes of a document."""

    data: bytes
    place: int = 0
    inside: list[_Inside] = Factory(list)

    def go(self) -> None:
        """Go to the end."""
        self._value()
        while self.inside:
            last = self.inside[-1]
            if not last.left:
                self.inside.pop()
                self._pass_on()
                continue
            if last.names is not None:
                last.step = self._name(last.names)
            self._value()
        if self.place < len(self.data):
            raise self._fault(f"something follows behind the document, at byte {self.place}")

    def _value(self) -> None:
        kind, size = self._head()
        if kind == _ARRAY:
            self.inside.append(_Inside(size, 0, None))
        elif kind == _MAP:
            self.inside.append(_Inside(size, None, set()))
        else:
            self._content(kind, size)
            self._pass_on()

    def _pass_on(self) -> None:
        if self.inside:
            self.inside[-1].pass_on()

    def _name(self, names: set[str]) -> str:
        """The name of the next field."""
        kind, size = self._head()
        if kind not in {_TEXT, _BINARY}:
            raise self._fault(f"the name of a field must be a string, at byte {self.place}")
        name = self._content(kind, size)
        if name in names:
            raise fault_at(in_document((*self._steps(), name)), "this field stands there twice")
        names.add(name)
        return name

    def _head(self) -> tuple[str, int]:
        """The kind of the next value, and how many members it has, or bytes."""
        (first,) = self._take(1)
        for least, most, kind in _SMALL:
            if least <= first <= most:
                return kind, first - least
        if first <= _POSITIVE or first >= _NEGATIVE:
            return _OTHER, 0
        if first in _WIDTHS:
            return _OTHER, _WIDTHS[first]
        if first not in _SIZED:
            raise self._fault(f"this is no MessagePack: nothing begins with {first:#x}, as byte {self.place - 1} does")
        kind, width, more = _SIZED[first]
        return kind, int.from_bytes(self._take(width)) + more

    def _content(self, kind: str, size: int) -> str:
        """A text; something or other for other values."""
        start = self.place
        content = self._take(size)
        try:
            return content.decode("utf-8", "strict" if kind == _TEXT else "surrogatepass") if kind in {_TEXT, _BINARY} else ""
        except UnicodeDecodeError as fault:
            raise self._fault(f"a text is UTF-8, but byte {start + fault.start} is not: {fault.reason}") from fault

    def _take(self, size: int) -> bytes:
        start = self.place
        self.place += size
        if self.place > len(self.data):
            end = f"it ends in the middle, at byte {len(self.data)}"
            raise self._fault(f"this is no MessagePack, or it is cut off: {end}")
        return self.data[start : self.place]

    def _fault(self, reason: str) -> FormatError:
        return fault_at(in_document(self._steps()), reason)

    def _steps(self) -> list[Step | None]:
        return [each.step for each in self.inside]
