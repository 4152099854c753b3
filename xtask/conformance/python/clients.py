"""Rows B1 and B2: what AWS's own clients say of requests."""

import contextlib
import io
import json
import os
from pathlib import Path
from typing import Any, Iterator

import botocore.session
from awscli.clidriver import create_clidriver
from botocore import xform_name
from botocore.validate import ParamValidator

from files import DRAFTS, File, schemas
from instances import mutants
from rows import Row, versioned
from validators import CLASSES

PLACEHOLDERS = {"minLength", "pattern", "minimum"}
"""What the placeholders of a skeleton may break: empty texts and zeros."""


def rows(folder: Path) -> Iterator[Row]:
    os.environ |= {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
    session = botocore.session.get_session()
    for draft in DRAFTS:
        client = Row("B1", versioned("botocore"), "what the client refuses, the schema refuses", draft)
        skeleton = Row("B2", versioned("awscli"), "a skeleton breaks only what its placeholders must", draft)
        for file in schemas(folder, draft):
            if not file.name.endswith("Request"):
                continue
            service, operation = named(session, file.path.split("/")[0]), file.name.removesuffix("Request")
            shape = session.get_service_model(service).operation_model(operation).input_shape
            compare(file, shape, client)
            skeleton.note(file.path, wrong_with(file, printed(service, operation)))
        yield from (client, skeleton)


def named(session: Any, service: str) -> str:
    """The clients' name of a service: ours, hyphens aside."""
    letters = service.replace("-", "")
    return next(name for name in session.get_available_services() if name.replace("-", "") == letters)


def compare(file: File, shape: Any, row: Row) -> None:
    validator = CLASSES[file.draft](file.schema)
    for document in mutants(file):
        # In JSON, 5.0 is an integer; Python's parser makes a float of it, which the client refuses.
        if not isinstance(document, dict) or has_whole_float(document):
            continue
        refused = ParamValidator().validate(document, shape).has_errors()
        accepted = validator.is_valid(document)
        row.note(file.path, f"accepts {json.dumps(document)}" if refused and accepted else None)


def has_whole_float(value: Any) -> bool:
    if isinstance(value, dict):
        return any(has_whole_float(it) for it in value.values())
    if isinstance(value, list):
        return any(has_whole_float(it) for it in value)
    return isinstance(value, float) and value.is_integer()


def printed(service: str, operation: str) -> Any:
    """The skeleton that the command line prints."""
    output = io.StringIO()
    driver = create_clidriver()
    with contextlib.redirect_stdout(output):
        status = driver.main([service, xform_name(operation, "-"), "--generate-cli-skeleton", "input"])
    return json.loads(output.getvalue()) if status == 0 else None


def wrong_with(file: File, document: Any) -> str | None:
    if document is None:
        return "no skeleton is printed"
    errors = CLASSES[file.draft](file.schema).iter_errors(document)
    others = [error.message for error in errors if error.validator not in PLACEHOLDERS]
    return others[0] if others else None
