"""Days around a date."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ukrdiplo.extraction.time import days, feasts
from ukrdiplo.lexicon.times import Unit

DATES = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
LONG = st.sampled_from([unit for unit in Unit if unit > Unit.HOUR])


@pytest.mark.parametrize("sunday", ["1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2022-04-17", "2025-04-20"])
def test_easter_is_when_the_churches_keep_it(sunday: str) -> None:
    day = dt.date.fromisoformat(sunday)
    assert feasts.easter(day.year) == day


@pytest.mark.parametrize("sunday", ["2016-05-01", "2021-05-02", "2022-04-24", "2023-04-16", "2024-05-05", "2025-04-20"])
def test_orthodox_easter_follows_the_julian_calendar(sunday: str) -> None:
    day = dt.date.fromisoformat(sunday)
    assert feasts.easter(day.year, julian=True) == day


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    sunday = feasts.easter(year)
    assert sunday.isoweekday() == 7
    assert (3, 22) <= (sunday.month, sunday.day) <= (4, 25)


@given(today=DATES, number=st.integers(1, 7), step=st.sampled_from([None, -2, -1, 1, 2]), ahead=st.booleans())
def test_a_weekday_lies_on_its_side_of_today(today: dt.date, number: int, step: int | None, *, ahead: bool) -> None:
    found = days.weekday(today, number, step, ahead=ahead)
    assert found.isoweekday() == number
    if step is None:
        assert found >= today if ahead else found <= today
        assert abs((found - today).days) < 7
    else:
        assert 7 * (abs(step) - 1) < abs((found - today).days) <= 7 * abs(step)
        assert (found > today) == (step > 0)


@given(DATES, LONG, st.integers(-3, 3))
def test_units_follow_each_other_without_a_gap(today: dt.date, unit: Unit, step: int) -> None:
    assume(unit is not Unit.WEEKEND or step != 0)  # until it begins, this week's is the next one
    first, second = days.shifted(today, unit, step), days.shifted(today, unit, step + 1)
    assert first[0] <= first[1] < second[0]
    if unit is not Unit.WEEKEND:
        assert second[0] - first[1] == dt.timedelta(days=1)
    if step == 0 and unit is not Unit.WEEKEND:
        assert first[0] <= today <= first[1]


@given(today=DATES, number=st.integers(1, 12), ahead=st.booleans())
def test_a_month_is_the_nearest_in_its_direction(today: dt.date, number: int, *, ahead: bool) -> None:
    found = days.occurrence(lambda year: days.month(year, number), today, None, ahead=ahead)
    assert found[1] >= today if ahead else found[0] <= today
    assert abs((found[0] - today).days) < 366


def test_29_february_is_sought_in_leap_years() -> None:
    def once(year: int) -> days.Days:
        day = dt.date(year, 2, 29)
        return day, day

    assert days.occurrence(once, dt.date(2025, 5, 21), None, ahead=False)[0] == dt.date(2024, 2, 29)
    assert days.occurrence(once, dt.date(2025, 5, 21), None, ahead=True)[0] == dt.date(2028, 2, 29)
