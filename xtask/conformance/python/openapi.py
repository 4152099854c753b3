"""O1 and O4: OpenAPI documents keep the rules of their version, and make a client of Rust."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from rows import Row, versioned


def rows(folder: Path) -> Iterator[Row]:
    """The rows of a folder of documents."""
    row = Row("O1", versioned("openapi-spec-validator"), "is a document of its version")
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text())
        is_old = document["openapi"].startswith("3.0")
        validator = OpenAPIV30SpecValidator if is_old else OpenAPIV31SpecValidator
        problem = next(validator(document).iter_errors(), None)
        row.note(path.name, None if problem is None else problem.message[:200])
    yield row
    yield rust_clients(folder)


def rust_clients(folder: Path) -> Row:
    """Generates a client of Rust from each document of 3.0 and lets cargo check it.

    progenitor refuses the documents by design: its clients have one type for all errors of an
    operation, and it stops (`response_types.len() <= 1`) at an operation that has several.
    """
    row = Row("O4", versioned("openapi-generator-cli"), "a client of Rust that compiles")
    program = Path(sys.executable).parent / "openapi-generator-cli"
    with tempfile.TemporaryDirectory() as out:
        target = Path(out) / "target"
        for path in sorted(folder.glob("*.3.0.json")):
            name = path.name.removesuffix(".3.0.json")
            crate = Path(out) / name
            # A version by date, as models have, is none that cargo knows.
            properties = f"packageName={name},packageVersion=0.0.0"
            generate = [str(program), "generate", "--generator-name", "rust", "--input-spec", str(path)]
            generate += ["--output", str(crate), "--additional-properties", properties]
            # Without features a client has no TLS, which would have to be built, too.
            check = ["cargo", "check", "--quiet", "--no-default-features", "--target-dir", str(target)]
            row.note(path.name, failure(generate, Path(out)) or failure(check, crate))
    return row


def failure(command: list[str], folder: Path) -> str | None:
    """Why a command failed, if it did."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode == 0:
        return None
    lines = [line for line in (done.stderr or done.stdout).splitlines() if "error" in line.lower()]
    return (lines or [f"{command[0]} failed"])[0][:200]
