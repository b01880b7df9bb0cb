"""From text, HTML and files to articles."""

from ukrdiplo.reading.text import read_text

__all__ = ["read_text"]
