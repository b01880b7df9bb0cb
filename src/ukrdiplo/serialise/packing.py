"""Files packed by gzip or Zstandard, as the ending of their name says.

A packed file is one or more *members* (gzip's word; Zstandard's are frames), one behind the other, which unpack to one stream.
Packing is the same bytes each time: no member holds a name or a time.
"""

import io
import zlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Protocol

from attrs import frozen

from ukrdiplo.errors import FormatError, MissingExtraError

__all__ = ["Packing", "packing_of"]

_CHUNK = 1 << 10  # Zstandard unpacks four bytes into 128 KiB, so that more at a time could fill the memory


class Compressor(Protocol):
    """What makes one member."""

    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class Decompressor(Protocol):
    """What unpacks one member."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


@frozen(kw_only=True)
class Packing:
    """A way to pack bytes.

    Args:
        name: What users call it.
        compressor: Makes what packs one member.
        decompressor: Makes what unpacks one member.
        error: What either raises.
    """

    name: str
    compressor: Callable[[], Compressor]
    decompressor: Callable[[], Decompressor]
    error: type[Exception]

    def member(self, data: bytes) -> bytes:
        """The data as one member."""
        packer = self.compressor()
        return packer.compress(data) + packer.flush()

    def writer(self, target: IO[bytes]) -> io.BufferedWriter:
        """A stream whose bytes go into ``target`` as one member, which closing it ends; ``target`` stays open."""
        return io.BufferedWriter(_Writer(self.compressor(), target))

    def reader(self, source: IO[bytes]) -> io.BufferedReader:
        """The unpacked bytes of ``source``.

        Reading raises FormatError where the data are not of this packing or end in the middle of a member.
        """
        return io.BufferedReader(Unpacked(self, source), 1 << 16)


class _Writer(io.RawIOBase):
    def __init__(self, packer: Compressor, target: IO[bytes]) -> None:
        super().__init__()
        self._packer = packer
        self._target = target

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        given = bytes(data)
        self._target.write(self._packer.compress(given))
        return len(given)

    def close(self) -> None:
        if not self.closed:
            try:
                self._target.write(self._packer.flush())
            finally:
                super().close()


class Unpacked(io.RawIOBase):
    """What the members of a packed stream hold.

    Attributes:
        whole: How many bytes of the packed stream the members read to their end take.
        inside: Whether reading stopped inside a member.
    """

    def __init__(self, packing: Packing, source: IO[bytes]) -> None:
        super().__init__()
        self._packing = packing
        self._source = source
        self._member: Decompressor | None = None
        self._packed = b""
        self._unpacked = memoryview(b"")
        self._read = 0
        self.whole = 0

    @property
    def inside(self) -> bool:
        """Whether a member has begun and not ended."""
        return self._member is not None

    def readable(self) -> bool:
        """That it is."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer as far as can be.

        Raises:
            FormatError: If the data are not of this packing, or end in the middle of a member.
        """
        while not self._unpacked:
            data = self.piece()
            if data is None:
                if self.inside:
                    raise FormatError(f"the file ends in the middle of its {self._packing.name} data: it is not whole")
                return 0
            self._unpacked = memoryview(data)
        count = min(len(buffer), len(self._unpacked))
        buffer[:count] = self._unpacked[:count]
        self._unpacked = self._unpacked[count:]
        return count

    def piece(self) -> bytes | None:
        """The next piece, which may be empty; ``None`` at the end of the packed data.

        Raises:
            FormatError: If the data are not of this packing.
        """
        if not self._packed:
            self._packed = self._source.read(_CHUNK)
            self._read += len(self._packed)
            if not self._packed:
                return None
        member = self._member = self._member or self._packing.decompressor()
        try:
            data = member.decompress(self._packed)
        except self._packing.error as fault:
            raise FormatError(f"this is no {self._packing.name}, or it is damaged: {fault}") from fault
        self._packed = member.unused_data
        if member.eof:
            self._member = None
            self.whole = self._read - len(self._packed)
        return data


def packing_of(path: str | Path) -> Packing | None:
    """How a file is packed, by the ending of its name: ``.gz`` or ``.zst``; ``None`` for any other.

    Raises:
        MissingExtraError: If it is ``.zst``, Python has no Zstandard (3.14 does), and the package zstandard is not installed.

    Example:
        >>> packing_of("parsed.jsonl.gz").name
        'gzip'
        >>> packing_of("parsed.jsonl") is None
        True
    """
    ending = Path(path).suffix.lower()
    if ending == ".gz":
        return Packing(name="gzip", compressor=_gzip, decompressor=_gunzip, error=zlib.error)
    return _zstandard() if ending == ".zst" else None


def _gzip() -> Compressor:
    return zlib.compressobj(wbits=31)  # deflate in gzip's frame


def _gunzip() -> Decompressor:
    return zlib.decompressobj(wbits=31)


def _zstandard() -> Packing:
    try:
        try:
            own: Any = import_module("compression.zstd")
            return Packing(
                name="Zstandard", compressor=own.ZstdCompressor, decompressor=own.ZstdDecompressor, error=own.ZstdError
            )
        except ImportError:
            package: Any = import_module("zstandard")
    except ImportError:
        raise MissingExtraError(
            "files that end in .zst need the package zstandard; install it by: pip install 'ukrdiplo[zstd]'"
        ) from None
    return Packing(
        name="Zstandard",
        compressor=lambda: package.ZstdCompressor().compressobj(),
        decompressor=lambda: package.ZstdDecompressor().decompressobj(),
        error=package.ZstdError,
    )
