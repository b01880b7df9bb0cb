"""Ways to damage a document: its data, so that a reader finds what it does not expect, and its bytes."""

import json
import marshal
import math
import random
import re
from collections.abc import Callable, Sequence
from typing import Any

__all__ = ["as_json", "damaged_bytes", "damaged_data"]


def _deep(levels: int) -> list[Any]:
    made: list[Any] = []
    for _ in range(levels):
        made = [made]
    return made


ODD: Sequence[Any] = (
    *(None, True, False, 0, 1, -1, 1.5, -0.0, 10**6, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, 10**400),
    *(1e308, 5e-324, math.inf, -math.inf, math.nan),
    *(
        "",
        "x",
        "0",
        "true",
        "null",
        "\0",
        "\n",
        "\ud800",
        "\udc00\ud800",
        "\ud83d\ude00",
        "\U0001f600",
        "x" * 10_000,
        "9" * 5_000,
    ),
    *("2025-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "2025-02-12T00:00", "Q0", "UKR", "state", "direct", "list[Span]"),
    *(
        [],
        {},
        [[]],
        [None],
        [0, 1],
        {"start": 0, "end": 10**9},
        {"start": 5, "end": 1},
        {"start": 0},
        {"x": 1},
        {"": {}},
        *map(_deep, (90, 300, 600, 900)),
    ),
    *(["a"] * 3_000, [{"start": 0, "end": 1}] * 3_000),
)
PIECES = (
    *(b"{", b"}", b"[", b"]", b'"', b":", b",", b"\\", b"\\u", b"\\ud800", b"-", b"0", b"9", b"e9", b".", b"/*", b"\0", b"\xff"),
    *(
        b"\n",
        b"\r\n",
        b"\t",
        b" ",
        b"null",
        b"true",
        b"NaN",
        b"-Infinity",
        b"1e999",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"#",
        b"=",
        b"|",
    ),
    *(b"9" * 5_000, b"[" * 3_000, b'{"a":' * 3_000, b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff", b"\xc1", b"\xc7\x00\x05"),
)
FIELD = re.compile(rb'"(\w+)": ?("[^"\\]*"|[\d.]+|true|false|null)')


def damaged_data(data: object, chance: random.Random) -> object:
    """Plain data with one to three things in it that should not be so."""
    made: Any = [_copied(data)]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        inner = _containers(made)
        container = chance.choice(inner[1:] or inner)
        places = list(container) if isinstance(container, dict) else list(range(len(container)))
        if not places:
            continue
        chance.choice(CHANGES)(container, chance.choice(places), made, chance)
    return made[0] if made else None


def _copied(data: object) -> Any:
    """A copy of plain data, made in a fraction of the time that ``copy.deepcopy`` takes."""
    return marshal.loads(marshal.dumps(data))  # noqa: S302 - what it has just written


def _containers(data: object) -> list[Any]:
    """Every object and array in plain data."""
    found: list[Any] = []
    waiting: list[Any] = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict | list):
            found.append(value)
            waiting += value.values() if isinstance(value, dict) else value
    return found


def _swap_for_odd(container: Any, place: Any, _: Any, chance: random.Random) -> None:
    container[place] = _copied(chance.choice(ODD))


def _nudge(container: Any, place: Any, _: Any, chance: random.Random) -> None:
    value = container[place]
    if isinstance(value, str):
        container[place] = value[: chance.randint(0, len(value))] + chance.choice(("", "x", "\ud800", "\0", "ß"))
    elif isinstance(value, int):
        step = chance.choice((-1, 1, 7, 10**6, 0.5))
        container[place] = value + (step if abs(value) < 2**1000 else int(step))  # a larger one plus a float is no float
    else:
        container[place] = _copied(chance.choice(ODD))


def _remove(container: Any, place: Any, _: Any, __: random.Random) -> None:
    del container[place]


def _repeat(container: Any, place: Any, _: Any, chance: random.Random) -> None:
    if isinstance(container, list):
        container[place:place] = [container[place]] * chance.choice((1, 2, 10))
    else:
        container[chance.choice(("x", "", "extra", "id", "\ud800", "text", f"{place} "))] = container[place]


def _rename(container: Any, place: Any, _: Any, chance: random.Random) -> None:
    if isinstance(container, dict):
        container[chance.choice(("x", place.upper(), f"_{place}", *container))] = container.pop(place)
    else:
        container.reverse()


def _move(container: Any, place: Any, made: Any, chance: random.Random) -> None:
    container[place] = _copied(chance.choice(_containers(made)))


def _wrap(container: Any, place: Any, _: Any, chance: random.Random) -> None:
    container[place] = chance.choice(([container[place]], {"x": container[place]}))


CHANGES: Sequence[Callable[[Any, Any, Any, random.Random], None]] = (
    *(_swap_for_odd, _swap_for_odd, _swap_for_odd, _nudge, _nudge),
    *(_remove, _repeat, _rename, _move, _wrap),
)


def damaged_bytes(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A document cut, torn, patched, with a field twice, run into another one, or something else altogether."""
    start, end = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    near = min(len(data), start + chance.randint(0, 12))
    made = chance.choice(
        (
            lambda: data[:start],
            lambda: data[start:],
            lambda: data[:start] + data[near:],
            lambda: data[:start] + chance.choice(PIECES) + data[start:],
            lambda: data[:start] + chance.choice(PIECES) + data[near:],
            lambda: data[:start] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 8))) + data[near:],
            lambda: data[:start] + bytes(byte ^ 1 << chance.randrange(8) for byte in data[start : start + 1]) + data[start + 1 :],
            lambda: data[:end] + data[start:],
            lambda: data[:start] + other[chance.randint(0, len(other)) :],
            lambda: bytes(chance.randrange(256) for _ in range(chance.randint(0, 60))),
            lambda: _twice(data, chance),
        )
    )()
    return bytes(made)


def _twice(data: bytes, chance: random.Random) -> bytes:
    """With a field of JSON twice, if it has any."""
    fields = list(FIELD.finditer(data))
    if not fields:
        return data
    field = chance.choice(fields)
    return data[: field.end()] + b"," + field[0] + data[field.end() :]


def as_json(data: object) -> bytes:
    """Plain data as JSON, with what JSON does not allow, and with numbers that it allows, but no float can hold."""
    text = json.dumps(data, ensure_ascii=False)
    return text.replace("-Infinity", "-1e999").encode("utf-8", "surrogatepass")
