"""The schemas that are checked."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

DRAFTS = {"2020-12": "$defs", "draft-07": "definitions"}
"""The drafts, and their words for definitions."""


@dataclass(frozen=True)
class File:
    """A schema: its draft and its path below the draft's folder."""

    draft: str
    path: str
    file: Path
    schema: dict[str, Any]

    @property
    def name(self) -> str:
        return self.file.stem

    @property
    def is_request(self) -> bool:
        return self.name.endswith(("Request", "RequestBody"))

    @property
    def definitions(self) -> dict[str, Any]:
        return self.schema.get(DRAFTS[self.draft], {})


def schemas(folder: Path, draft: str) -> Iterator[File]:
    """The schemas of a draft, in order."""
    top = folder / draft
    for path in sorted(top.rglob("*.json")):
        yield File(draft, path.relative_to(top).as_posix(), path, json.loads(path.read_text()))
