"""Files that are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from ukrdiplo.errors import FormatError
from ukrdiplo.serialise.files import replacing


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with replacing(file) as stream:
        stream.write("erste Zeile\n")
        assert not file.exists()
    assert file.read_bytes() == b"erste Zeile\n"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("fault", [KeyError, KeyboardInterrupt, OSError])
def test_an_earlier_file_stays_when_writing_fails(tmp_path: Path, fault: type[BaseException]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("earlier", encoding="utf-8")

    def fail() -> None:
        with replacing(file) as stream:
            stream.write("half")
            raise fault

    with pytest.raises((fault, FormatError)):
        fail()
    assert file.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [file]


def test_an_earlier_file_s_permissions_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("earlier", encoding="utf-8")
    file.chmod(0o640)
    with replacing(file) as stream:
        stream.write("later")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    with replacing(tmp_path / "a.txt") as stream:
        stream.write("x")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("earlier", encoding="utf-8")
    link.symlink_to(target)
    with replacing(link) as stream:
        stream.write("later")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "later"


def test_what_is_no_regular_file_is_written_to_as_it_is() -> None:
    with replacing(os.devnull) as stream:
        stream.write("x")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there are no files that name pipes")
def test_a_pipe_is_written_to_by_the_file_that_names_it() -> None:
    there, here = os.pipe()
    with replacing(f"/dev/fd/{here}") as stream:
        stream.write("x")
    os.close(here)
    with os.fdopen(there, encoding="utf-8") as pipe:
        assert pipe.read() == "x"


def test_a_long_name_is_no_hindrance(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 250)
    with replacing(file) as stream:
        stream.write("x")
    assert file.read_text(encoding="utf-8") == "x"


def test_a_text_that_utf8_cannot_hold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="cannot be written"), replacing(tmp_path / "a.txt") as stream:
        stream.write("\ud800")
    assert not list(tmp_path.iterdir())
