import datetime as dt
from pathlib import Path

import pytest

from ukrdiplo import samples
from ukrdiplo.errors import ReadingError


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_is_an_article_of_the_war_in_utf_8(name: str) -> None:
    sample = samples.load(name)
    text = sample.content.decode("utf-8")
    assert 150 <= len(text.split()) <= 350
    assert dt.date(2022, 2, 24) <= sample.published
    assert "Ukraine" in text


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_says_that_it_is_invented(name: str) -> None:
    assert "Dieser Beispielartikel ist erfunden." in samples.load(name).content.decode("utf-8")


def test_every_article_in_the_folder_is_in_the_manifest() -> None:
    folder = Path(samples.__file__).parent
    on_disk = {file.name for file in folder.iterdir() if file.suffix in {".txt", ".html"}}
    assert on_disk == {samples.load(name).file for name in samples.names()}


def test_the_samples_come_as_text_and_as_a_web_page() -> None:
    assert {samples.load(name).is_html for name in samples.names()} == {True, False}


def test_an_unknown_sample_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ReadingError, match="no sample 'zeitung'; there are agentur"):
        samples.load("zeitung")
