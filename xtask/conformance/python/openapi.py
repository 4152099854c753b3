"""O1: OpenAPI documents keep the schema and the rules of their version."""

import json
from collections.abc import Iterator
from pathlib import Path

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from rows import Row, versioned


def rows(folder: Path) -> Iterator[Row]:
    """The row of a folder of documents."""
    row = Row("O1", versioned("openapi-spec-validator"), "is a document of its version")
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text())
        is_old = document["openapi"].startswith("3.0")
        validator = OpenAPIV30SpecValidator if is_old else OpenAPIV31SpecValidator
        problem = next(validator(document).iter_errors(), None)
        row.note(path.name, None if problem is None else problem.message[:200])
    yield row
