"""From text, HTML and files to articles."""

from ukrdiplo.reading.file import looks_like_html, read_bytes, read_file
from ukrdiplo.reading.html import read_html
from ukrdiplo.reading.text import read_text

__all__ = ["looks_like_html", "read_bytes", "read_file", "read_html", "read_text"]
