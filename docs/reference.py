"""How the API page reads the code, for mkdocstrings.

attrs classes get the signature that attrs will write, members of enums stand in a list, examples are sections,
labels that say nothing are left out, and the roles of docstrings (``:class:`Span```), which editors and ``help()`` show as they
are, become links.
"""

import ast
import re
from collections.abc import Container
from typing import Any

from griffe import Attribute, Class, Docstring, Expr, ExprCall, Extension, Function, Module, Parameter, ParameterKind, Parameters

__all__ = ["Reference"]

_ROLE = re.compile(r":(?:attr|class|data|func|meth|mod):`(~?)([\w.]+)`")
_LITERAL = re.compile(r"(?<=\S)::\n(?=\n)")
_ARGUMENTS = re.compile(r"^Args:\n(?: {4}.*\n)+\n?", re.MULTILINE)
_PLAIN = {"class-attribute", "instance-attribute"}  # said of every field and member; "property" says something


class Reference(Extension):
    """Completes what griffe reads from the source alone."""

    def on_package(self, *, pkg: Module, **_: Any) -> None:  # noqa: ANN401 (griffe's own signature)
        """Look at every object of the package once it is loaded."""
        _visit(pkg, {str(name) for name in pkg.exports or ()})


def _visit(thing: Any, public: Container[str]) -> None:  # noqa: ANN401 (griffe's objects share no class with members)
    if thing.docstring is not None:
        thing.docstring.value = _markdown(thing.docstring.value, public)
    if isinstance(thing, Attribute):
        thing.labels -= _PLAIN
    if isinstance(thing, Class):
        if (decorator := _attrs(thing)) is not None:
            _write_init(thing, decorator)
        if any(str(base) in {"Enum", "StrEnum"} for base in thing.bases):
            _list_members(thing)
    if isinstance(thing, Class | Module):
        for member in list(thing.members.values()):
            if not member.is_alias:
                _visit(member, public)


def _markdown(text: str, public: Container[str]) -> str:
    def link(role: re.Match[str]) -> str:
        shown = role[2].rpartition(".")[2] if role[1] else role[2]
        first = shown.partition(".")[0]
        return f"[`{shown}`][ukrdiplo.{shown}]" if first == shown and first in public else f"`{shown}`"

    text = _ROLE.sub(link, text.replace("\nExample:\n", "\nExamples:\n"))
    return _LITERAL.sub(":\n", text)


def _attrs(thing: Class) -> str | Expr | None:
    found = (decorator.value for decorator in thing.decorators if decorator.callable_path in {"attrs.frozen", "attrs.define"})
    return next(found, None)


def _write_init(thing: Class, decorator: str | Expr) -> None:
    options = [str(argument) for argument in decorator.arguments] if isinstance(decorator, ExprCall) else []
    kind = ParameterKind.keyword_only if "kw_only=True" in options else ParameterKind.positional_or_keyword
    fields = [
        Parameter(name, annotation=member.annotation, kind=kind, default=_default(member))
        for name, member in thing.members.items()
        if isinstance(member, Attribute) and member.annotation is not None and "property" not in member.labels
    ]
    if fields and all(_is_table(thing.members[parameter.name]) for parameter in fields):
        fields = [Parameter("tables", annotation="tuple", kind=ParameterKind.var_keyword)]  # a page of its own tells which
        if thing.docstring is not None:
            thing.docstring.value = _ARGUMENTS.sub("", thing.docstring.value)
    itself = Parameter("self", kind=ParameterKind.positional_or_keyword)
    thing.set_member("__init__", Function("__init__", parent=thing, parameters=Parameters(itself, *fields), returns="None"))


def _default(member: Attribute) -> str | Expr | None:
    """What stands behind ``=``: the value itself, or the ``default`` of a ``field(…)``."""
    value = member.value
    if isinstance(value, ExprCall) and value.function.canonical_path == "attrs.field":
        call = ast.parse(str(value), mode="eval").body
        given = [word.value for word in call.keywords if word.arg == "default"] if isinstance(call, ast.Call) else []
        return ast.unparse(given[0]) if given else None
    return value


def _is_table(member: Any) -> bool:  # noqa: ANN401 (as above)
    """Whether a field is a table of the lexicon."""
    return isinstance(member, Attribute) and isinstance(member.value, ExprCall) and str(member.value.function) == "_table"


def _list_members(enum: Class) -> None:
    """Name the members under the docstring: one a line where they have meanings of their own, else in one paragraph."""
    members = [member for member in enum.members.values() if isinstance(member, Attribute) and member.name.isupper()]
    if any(member.docstring for member in members):
        said = [f"- `{member.name} = {member.value}`: {_line(member.docstring)}" for member in members]
        listed = "\n".join(line.removesuffix(": ") for line in said)
    else:
        listed = "Members: " + ", ".join(f"`{member.name} = {member.value}`" for member in members) + "."
    for member in members:
        member.docstring = None  # what has none gets no section of its own
    enum.docstring = Docstring(f"{enum.docstring.value}\n\n{listed}" if enum.docstring else listed, parent=enum)


def _line(docstring: Docstring | None) -> str:
    return " ".join(docstring.value.split()) if docstring else ""
