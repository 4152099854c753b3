"""Documents for a schema: a least one, a whole one, and damaged ones."""

import copy
from typing import Any, Iterator

from files import DRAFTS, File
from generate import full

Path = tuple[str | int, ...]


def example(file: File) -> Any:
    """The example of a schema; for those without one, a document with every member."""
    found = file.schema.get("examples", [])
    return found[0] if found else full(file.schema)


def least(file: File) -> Any:
    """The example without what need not be there."""
    whole = example(file)
    return {name: whole[name] for name in file.schema.get("required", [])}


def resolve(root: dict[str, Any], schema: Any) -> dict[str, Any]:
    """The schema that a reference, open or not, means."""
    inner = next((it for it in schema.get("anyOf", []) if "$ref" in it), schema)
    if "$ref" not in inner:
        return schema
    name = inner["$ref"].rsplit("/", 1)[1]
    return next(root[word][name] for word in DRAFTS.values() if name in root.get(word, {}))


def walk(root: dict[str, Any], schema: Any, value: Any, path: Path = ()) -> Iterator[tuple]:
    """Every value in a document with its path and its schema."""
    schema = resolve(root, schema)
    yield path, schema, value
    if isinstance(value, dict):
        for name, inner in value.items():
            its = schema.get("properties", {}).get(name, schema.get("additionalProperties"))
            if isinstance(its, dict):
                yield from walk(root, its, inner, (*path, name))
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        for index, inner in enumerate(value):
            yield from walk(root, schema["items"], inner, (*path, index))


def replaced(document: Any, path: Path, value: Any) -> Any:
    """The document with another value at a path."""
    if not path:
        return value
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


def others(schema: dict[str, Any], value: Any) -> Iterator[Any]:
    """Other values for a place: of other types, and around the bounds."""
    yield from (None, True, 0, 5.0, "", [], {}, "word")
    if isinstance(value, str):
        yield from texts(schema, value)
    if isinstance(value, int):
        for bound in (schema.get("minimum"), schema.get("maximum")):
            if bound is not None:
                yield from (bound - 1, bound, bound + 1)
    if isinstance(value, list):
        for bound in (schema.get("minItems"), schema.get("maxItems")):
            if bound is not None and value:
                yield from (value[:1] * max(bound - 1, 0), value[:1] * (bound + 1))
    if isinstance(value, dict):
        yield from objects(schema, value)


def texts(schema: dict[str, Any], value: str) -> Iterator[str]:
    yield from (value.lower(), value + "\u00e9", "\u0663", "\U0001f4a1", value + "!")
    for bound in (schema.get("minLength"), schema.get("maxLength")):
        if bound is not None:
            yield from ("a" * max(bound - 1, 0), "a" * bound, "a" * (bound + 1))


def objects(schema: dict[str, Any], value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {**value, "NoSuchMember": 1}
    for name in value:
        yield {key: its for key, its in value.items() if key != name}
    if isinstance(schema.get("additionalProperties"), dict):
        first = next(iter(value.values()), "value")
        yield from ({**value, key: first} for key in ("", "k" * 128, "k" * 129, "\u00e9"))
    most = schema.get("maxProperties")
    if most is not None:
        yield {f"key{number}": "value" for number in range(most + 1)}


def mutants(file: File) -> Iterator[Any]:
    """Documents that differ from the example in one place."""
    whole = example(file)
    for path, schema, value in list(walk(file.schema, file.schema, whole)):
        for other in others(schema, value):
            yield replaced(whole, path, other)
