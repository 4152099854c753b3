"""Instances made from a schema alone: the smallest and the fullest.

Only what the published dialect uses is understood: `#/` references, `anyOf`
(the first branch is taken), `enum`, `const`, and the seven types with their
bounds. What cannot be met, such as a pattern that no candidate matches, is an
error rather than an instance that is wrong.
"""

from __future__ import annotations

import re
from typing import Any

Schema = dict[str, Any]

#: Beginnings of strings that are tried in turn where a pattern must be met.
_CANDIDATES = (
    "2026-12-01T02:00:00Z",
    "AAAA",
    "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/3fd1a7c2",
    "NaN",
    "Infinity",
    "-Infinity",
    "a@b.example",
    "",
)


class Unmakeable(Exception):
    """No instance of a part of the schema is known."""


def resolve(schema: Any, root: Schema) -> Schema:
    """Follows references within the document; a boolean schema becomes `{}`."""
    while isinstance(schema, dict) and "$ref" in schema:
        target: Any = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        schema = target
    return schema if isinstance(schema, dict) else {}


def minimal(root: Schema) -> Any:
    """The smallest instance: required members only, shortest values."""
    return _make(root, root, False, ())


def full(root: Schema) -> Any:
    """The fullest instance: every member once, one element in every list."""
    return _make(root, root, True, ())


def _make(schema: Any, root: Schema, everything: bool, above: tuple[str, ...]) -> Any:
    name = schema.get("$ref") if isinstance(schema, dict) else None
    if name is not None:
        # A shape within itself is given as little as it needs, and never twice.
        if above.count(name) > 1:
            raise Unmakeable(f"{name} needs itself")
        everything = everything and name not in above
        above = (*above, name)
    schema = resolve(schema, root)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    if "anyOf" in schema and "type" not in schema:
        return _make(schema["anyOf"][0], root, everything, above)
    return _make_typed(schema, root, everything, above)


def _make_typed(schema: Schema, root: Schema, everything: bool, above: tuple[str, ...]) -> Any:
    match schema.get("type"):
        case "object":
            return _make_object(schema, root, everything, above)
        case "array":
            count = max(schema.get("minItems", 0), 1 if everything else 0)
            return [_make(schema.get("items", {}), root, everything, above) for _ in range(count)]
        case "string":
            return make_string(schema)
        case "integer" | "number":
            return _make_number(schema)
        case "boolean":
            return True
        case None:
            return {"any": ["value", 1, None]}
        case other:
            raise Unmakeable(f"type {other}")


def _make_object(schema: Schema, root: Schema, everything: bool, above: tuple[str, ...]) -> Any:
    properties = schema.get("properties", {})
    needed = schema.get("required", [])
    made = {
        name: _make(member, root, everything, above)
        for name, member in properties.items()
        if everything or name in needed
    }
    values = schema.get("additionalProperties")
    if isinstance(values, dict) and not properties:
        for index in range(max(schema.get("minProperties", 0), 1 if everything else 0)):
            key = make_string(resolve(schema.get("propertyNames", {}), root), index)
            made[key] = _make(values, root, everything, above)
    return made


def make_string(schema: Schema, index: int = 0) -> str:
    """A string that meets length, pattern and enum; others for other indices."""
    if "enum" in schema:
        return schema["enum"][index]
    low, high = schema.get("minLength", 0), schema.get("maxLength")
    count = max(low, 1) if high is None else min(max(low, 1), high)
    letters = "aA0bcdefghijklmnopqrstuvwxyz"[index:]
    for text in (*schema.get("examples", ()), *(c * count for c in letters), *_CANDIDATES):
        long_enough = low <= len(text) and (high is None or len(text) <= high)
        if long_enough and re.search(schema.get("pattern", ""), text):
            return text
    raise Unmakeable(f"a string for {schema}")


def _make_number(schema: Schema) -> int | float:
    if "minimum" in schema:
        return schema["minimum"]
    return min(schema.get("maximum", 1), 1)
