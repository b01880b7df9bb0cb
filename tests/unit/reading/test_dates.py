"""The day on which an article appeared."""

import datetime as dt

import pytest

from ukrdiplo.reading.dates import day_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-02-12", "2025-02-12"),
        ("2025-02-12T06:30:00+01:00", "2025-02-12"),
        ("2025-02-12T23:30:00-05:00", "2025-02-12"),
        ("2025-02-12T23:30:00", "2025-02-12"),
        ("2025-02-11T23:30:00Z", "2025-02-12"),
        ("2025-02-11T22:30:00Z", "2025-02-11"),
        ("2025-07-11T22:30:00+00:00", "2025-07-12"),
        ("2025-07-11T21:59:59.999Z", "2025-07-11"),
        ("2025-03-30T00:59:00Z", "2025-03-30"),
        ("2025-10-25T22:30:00Z", "2025-10-26"),
        ("2025-10-26T22:30:00Z", "2025-10-26"),
        ("20250212T063000", "2025-02-12"),
        ("12.02.2025, 06:30 Uhr", "2025-02-12"),
        ("Stand: 3.7.2025", "2025-07-03"),
        ("Mittwoch, 12. Februar 2025, 6.30 Uhr", "2025-02-12"),
        ("1. März 2025", "2025-03-01"),
        ("5. Jänner 2025", "2025-01-05"),
        ("Wed, 12 Feb 2025 23:30:00 +0000", "2025-02-13"),
    ],
)
def test_a_day_is_read_as_readers_in_germany_date_it(written: str, day: str) -> None:
    assert day_of(written) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "written", ["", "gestern", "31.02.2025", "2025-13-01", "32. Mai 2025", "9999-12-31T23:59:00Z", "12. Foo 2025", "1.1.0000"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert day_of(written) is None
