"""Bytes to text: which encoding they are in.

The encoding is, in this order: the one that the caller names; the one that a byte order mark tells; the one that an HTML or XML
page declares, if the bytes agree; UTF-8, if the bytes are valid UTF-8; Windows-1252. A byte order mark is no part of the text.
Line breaks stay as they are.
"""

import codecs
import re

from attrs import frozen

from ukrdiplo.errors import ReadingError

__all__ = ["Decoded", "check_encoding", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["'])\s*([A-Za-z0-9_.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_SAMPLE = 100_000
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Labels under which browsers read Windows-1252, because pages that bear them are."""
_CP1252 = {n: character for n in range(0x80, 0xA0) if (character := bytes([n]).decode("cp1252", errors="ignore"))}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


@frozen(kw_only=True)
class Decoded:
    """A text and the encoding that it was read in.

    Args:
        text: The text.
        encoding: The encoding's name, as Python has it.
        guessed: Whether nothing named the encoding, and it is not UTF-8.
    """

    text: str
    encoding: str
    guessed: bool = False


def check_encoding(name: str) -> str:
    """The name of an encoding of text, as Python has it.

    Raises:
        ReadingError: If there is none of that name.
    """
    try:
        b" ".decode(name, "ignore")  # an encoding that is none of text fails here
        return codecs.lookup(name).name
    except (LookupError, ValueError, TypeError) as fault:
        message = f"there is no text encoding {name!r}; name one that Python knows, such as utf-8, or none to have it detected"
        raise ReadingError(message) from fault


def decode(data: bytes, *, encoding: str | None = None, declared: bool = False) -> Decoded:
    """The text that bytes stand for.

    Args:
        data: The bytes.
        encoding: Their encoding, if the caller knows it.
        declared: Whether the bytes may be a page that declares its encoding.

    Raises:
        ReadingError: If there is no such encoding, the bytes are not in it, or they are no text.
    """
    decoded = _decode(data, encoding, declared=declared)
    _check_text(data, decoded.text)
    return decoded


def _decode(data: bytes, encoding: str | None, *, declared: bool) -> Decoded:
    if encoding is not None:
        name = check_encoding(encoding)
        try:
            return Decoded(text=data.decode(name).removeprefix("\ufeff"), encoding=name)
        except (ValueError, LookupError, OverflowError) as fault:
            raise ReadingError(
                f"the bytes are not {name}: {fault}; name another encoding, or none to have it detected"
            ) from fault
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(text=data[len(mark) :].decode(name), encoding=name)
            except UnicodeDecodeError as fault:
                raise ReadingError(
                    f"a byte order mark says {name}, but the bytes are not: {fault}; the file is damaged"
                ) from fault
    found = _DECLARED.search(data[:_HEAD]) if declared else None
    if found is not None and (text := _as_declared(data, found[1].decode("ascii"))) is not None:
        return text
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return Decoded(text=_windows(data), encoding="cp1252", guessed=True)


def _as_declared(data: bytes, label: str) -> Decoded | None:
    """The text in the encoding that a page names, unless there is none of that name or the bytes are not in it."""
    try:
        name = check_encoding(label)
        if name.startswith("utf-16"):  # the declaration itself was read as ASCII
            return None
        text = _windows(data) if name in _LATIN else data.decode(name)
    except (ReadingError, ValueError, OverflowError):
        return None
    if name in _LATIN:
        try:
            return Decoded(text=data.decode("utf-8"), encoding="utf-8")
        except UnicodeDecodeError:
            return Decoded(text=text, encoding="cp1252")
    return Decoded(text=text, encoding=name)


def _windows(data: bytes) -> str:
    """The text in Windows-1252, where five bytes that it leaves open stand for themselves, as in browsers."""
    return data.decode("latin-1").translate(_CP1252)


def _check_text(data: bytes, text: str) -> None:
    """Raises an error if what was decoded is no text."""
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadingError(f"this is {what} and no text; extract its text first")
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > max(4, len(sample) // 10):
        raise ReadingError(
            "more than a tenth of this are control characters: it is no text, or in an encoding that has to be named"
        )
