"""Rows C3 to C6, and verdicts: the validators of Python."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Iterator

import fastjsonschema
import jsonschema

from files import DRAFTS, File, schemas
from generate import full, minimal
from instances import example, least, mutants
from rows import Row, versioned

CLASSES = {"2020-12": jsonschema.Draft202012Validator, "draft-07": jsonschema.Draft7Validator}
TOOL = versioned("jsonschema")


def rows(folder: Path) -> Iterator[Row]:
    for draft in DRAFTS:
        own = Row("C3", TOOL, "is a schema of the draft that `$schema` names", draft)
        valid = Row("C4", TOOL, "the least and the whole document are valid, of the example and made", draft)
        same = Row("C5", versioned("fastjsonschema"), "says of damaged documents what jsonschema says", draft)
        for file in schemas(folder, draft):
            own.note(file.path, of_its_draft(file))
            made = (minimal(file.schema), full(file.schema))
            for document in (least(file), example(file), *made):
                errors = list(CLASSES[draft](file.schema).iter_errors(document))
                valid.note(file.path, errors[0].message if errors else None)
            compare(file, same)
        yield from (own, valid, same, metaschema(folder, draft))


def of_its_draft(file: File) -> str | None:
    expected = CLASSES[file.draft]
    found = jsonschema.validators.validator_for(file.schema, default=None)
    if found is not expected:
        return f"is for {found}"
    try:
        expected.check_schema(file.schema)
    except jsonschema.SchemaError as error:
        return error.message
    return None


def compare(file: File, row: Row) -> None:
    slow = CLASSES[file.draft](file.schema)
    # The copy is needed: fastjsonschema makes references absolute in place.
    fast = fastjsonschema.compile(copy.deepcopy(file.schema))
    for document in mutants(file):
        expected, found = slow.is_valid(document), accepts(fast, document)
        row.note(file.path, None if expected == found else f"{found} of {json.dumps(document)}")


def accepts(check: Any, document: Any) -> bool:
    try:
        check(document)
    except fastjsonschema.JsonSchemaValueException:
        return False
    return True


def metaschema(folder: Path, draft: str) -> Row:
    row = Row("C6", versioned("check-jsonschema"), "keeps the meta-schema", draft)
    files = [str(file.file) for file in schemas(folder, draft)]
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", "--output-format", "json"]
    result = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    wrong = json.loads(result.stdout) if result.stdout else {"errors": [{"message": result.stderr}]}
    problems = [*wrong.get("errors", []), *wrong.get("parse_errors", [])]
    for file in files:
        row.note(file, next((str(it) for it in problems if it.get("filename", file) == file), None))
    return row


def verdicts(folder: Path, documents: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One verdict per document: 1 if it is valid."""
    for draft, validator in CLASSES.items():
        known: dict[str, Any] = {}
        found = []
        for line in documents:
            path = line["schema"]
            if path not in known:
                known[path] = validator(json.loads((folder / draft / path).read_text()))
            found.append("1" if known[path].is_valid(line["instance"]) else "0")
        yield {"row": "V", "tool": TOOL, "draft": draft, "verdicts": "".join(found)}


def every_service(folder: Path) -> Iterator[Row]:
    for draft, validator in CLASSES.items():
        row = Row("A", TOOL, "the input of every operation of AWS is a schema", draft)
        meta = fastjsonschema.compile(validator.META_SCHEMA) if draft == "draft-07" else None
        for path in sorted((folder / draft).rglob("*.json")):
            row.note(path.relative_to(folder).as_posix(), usable(validator, meta, json.loads(path.read_text())))
        yield row


def usable(validator: Any, meta: Any, schema: dict[str, Any]) -> str | None:
    try:
        if meta:
            meta(schema)
        else:
            validator.check_schema(schema)
        validator(schema).is_valid({})
    except Exception as error:  # pylint: disable=broad-except
        return f"{type(error).__name__}: {error}"[:200]
    return None
