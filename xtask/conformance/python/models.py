"""Rows G2 and G3: the classes that datamodel-code-generator makes for pydantic."""

import tempfile
from pathlib import Path
from typing import Any, Iterator

from datamodel_code_generator import DataModelType, InputFileType, generate
from pydantic import BaseModel, RootModel

from files import DRAFTS, File, schemas
from instances import example
from rows import Row, versioned

TOOL = versioned("datamodel-code-generator")


def rows(folder: Path) -> Iterator[Row]:
    for draft in DRAFTS:
        names = Row("G2", TOOL, "the classes are the title and the definitions", draft)
        whole = Row("G3", versioned("pydantic"), "the whole document is loaded and written again", draft)
        for file in schemas(folder, draft):
            classes = generated(file)
            expected = {file.name, *file.definitions}
            difference = sorted(expected ^ set(classes))
            names.note(file.path, f"differ by {difference}" if difference else None)
            whole.note(file.path, round_trip(classes.get(file.name), example(file)))
        yield from (names, whole)


def generated(file: File) -> dict[str, Any]:
    """The classes of a schema, by name."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "models.py"
        generate(
            file.file.read_text(),
            input_file_type=InputFileType.JsonSchema,
            output=output,
            output_model_type=DataModelType.PydanticV2BaseModel,
            formatters=[],
        )
        module: dict[str, Any] = {"__name__": f"generated_{file.name}"}
        exec(compile(output.read_text(), file.name, "exec"), module)  # pylint: disable=exec-used
    own = {name: it for name, it in module.items() if getattr(it, "__module__", None) == module["__name__"]}
    for it in own.values():
        if isinstance(it, type) and issubclass(it, BaseModel):
            it.model_rebuild(_types_namespace=module)
    return own


def round_trip(model: type[BaseModel | RootModel] | None, document: Any) -> str | None:
    if model is None:
        return "has no class"
    written = model.model_validate(document).model_dump(mode="json", by_alias=True, exclude_unset=True)
    return None if written == document else f"is written as {written}"
