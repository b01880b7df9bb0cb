"""A parsed article as one page to look at: the text, who says what in it, and what it tells of positions and events.

The page is a single HTML document that asks nothing of the network and runs no script. Quotations are coloured by speaker, and
what was read stands in the margin at the height of its evidence; pointing at either, or reaching it by keyboard, lights up both.
What an article writes is shown and never obeyed.

:mod:`~ukrdiplo.view.page` is the face of it, and :mod:`~ukrdiplo.view.document` the page from top to bottom. A
:mod:`~ukrdiplo.view.plan` says what each object is called on it; :mod:`~ukrdiplo.view.stretches` cuts the text into blocks,
:mod:`~ukrdiplo.view.passages` cuts it where objects begin and end, :mod:`~ukrdiplo.view.setting` marks its characters, and
:mod:`~ukrdiplo.view.body` sets it beside the :mod:`~ukrdiplo.view.notes` of its margin. :mod:`~ukrdiplo.view.index` lists the
actors, and :mod:`~ukrdiplo.view.style` says how it all looks. All of it is written in :mod:`~ukrdiplo.view.markup`, through
which nothing gets unescaped.
"""

from ukrdiplo.view.page import Page, page

__all__ = ["Page", "page"]
