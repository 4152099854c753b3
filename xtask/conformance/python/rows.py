"""Rows of the matrix: what was checked, by which tool, how often, and what failed."""

import json
from dataclasses import asdict, dataclass, field
from importlib.metadata import version

MOST_FAILURES = 20


def versioned(name: str) -> str:
    """The version of an installed package, after its name."""
    return f"{name} {version(name)}"


@dataclass
class Row:
    """A row that counts checks."""

    row: str
    tool: str
    check: str
    draft: str | None = None
    checked: int = 0
    passed: int = 0
    failures: list[str] = field(default_factory=list)

    def note(self, where: str, problem: str | None) -> None:
        """One check: `problem` says what is wrong, if anything is."""
        self.checked += 1
        if problem is None:
            self.passed += 1
        elif len(self.failures) < MOST_FAILURES:
            self.failures.append(f"{where}: {problem}")

    def print(self) -> None:
        print(json.dumps(asdict(self)), flush=True)
