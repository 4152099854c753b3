"""Prints the rows, one JSON object per line.

    python run.py --schemas FOLDER [--documents FILE] [--all FOLDER] [--openapi FOLDER]
        [--server URL] [--rows C3,C4]
    python run.py --schemas FOLDER --print-documents
"""

import argparse
import importlib
import json
from pathlib import Path

from files import schemas
from instances import example, mutants

FAMILIES = {
    "validators": ["C3", "C4", "C5", "C6"],
    "models": ["G2", "G3"],
    "clients": ["B1", "B2"],
}
"""The families of rows, by module. A run that asks for some rows loads only what it needs."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--schemas", type=Path, required=True)
    parser.add_argument("--documents", type=Path, default=None)
    parser.add_argument("--all", type=Path, default=None)
    parser.add_argument("--openapi", type=Path, default=None)
    parser.add_argument("--server", default=None)
    parser.add_argument("--rows", default=None)
    parser.add_argument("--print-documents", action="store_true")
    options = parser.parse_args()
    if options.print_documents:
        print_documents(options.schemas)
        return
    wanted = options.rows.split(",") if options.rows else None
    for module, names in FAMILIES.items():
        if wanted and not set(names) & set(wanted):
            continue
        for row in importlib.import_module(module).rows(options.schemas):
            if not wanted or row.row in wanted:
                row.print()
    validators = importlib.import_module("validators")
    if options.documents and (not wanted or "V" in wanted):
        lines = options.documents.read_text().splitlines()
        for found in validators.verdicts(options.schemas, [json.loads(line) for line in lines]):
            print(json.dumps(found), flush=True)
    if options.openapi and (not wanted or "O" in wanted):
        for row in importlib.import_module("openapi").rows(options.openapi):
            row.print()
    if options.server and (not wanted or "P" in wanted):
        for row in importlib.import_module("stand_in").rows(options.server, options.schemas):
            row.print()
    if options.all and (not wanted or "A" in wanted):
        for row in validators.every_service(options.all):
            row.print()


def print_documents(folder: Path) -> None:
    """Prints the damaged examples of every schema, one per line."""
    for file in schemas(folder, "2020-12"):
        for document in (example(file), *mutants(file)):
            print(json.dumps({"schema": file.path, "instance": document}))


if __name__ == "__main__":
    main()
