"""What botocore says of the documents that `cargo xtask skeletons --out DIR` writes.

Each document of an input is validated and serialized by botocore as a request, and each YAML document
says the same as its JSON. `skeletons.py DIR`; the exit status is 1 if any document is refused.
"""

import base64
import json
import pathlib
import sys

import botocore.loaders
import botocore.model
import botocore.validate
from botocore.serialize import create_serializer

try:
    import yaml
except ImportError:
    yaml = None


def in_python(shape, value):
    """A document as Python has it: blobs are bytes."""
    kind = shape.type_name
    if kind == "structure" and not getattr(shape, "is_document_type", False):
        return {
            name: in_python(shape.members[name], inner)
            for name, inner in value.items()
            if name in shape.members
        }
    if kind == "list":
        return [in_python(shape.member, inner) for inner in value]
    if kind == "map":
        return {key: in_python(shape.value, inner) for key, inner in value.items()}
    if kind == "blob":
        return base64.b64decode(value)
    if kind in ("float", "double") and isinstance(value, str):
        return float(value)
    return value


def without_streams(shape):
    """Lets a request lack what no document holds: streams of bytes and of events."""
    required = shape.metadata.get("required", [])
    is_stream = lambda name: any(
        shape.members[name].serialization.get(key) for key in ("streaming", "eventstream")
    )
    shape.metadata["required"] = [name for name in required if not is_stream(name)]


def problems(service, folder):
    for name in service.operation_names:
        shape = service.operation_model(name).input_shape
        if shape is None:
            continue
        without_streams(shape)
        for extent in ("least", "full"):
            path = folder / f"{name}.{extent}.json"
            if not path.exists():
                yield f"{path}: there is no document"
                continue
            document = json.loads(path.read_text())
            parameters = in_python(shape, document)
            report = botocore.validate.ParamValidator().validate(parameters, shape)
            if report.has_errors():
                yield f"{path}: {report.generate_report()}"
                continue
            try:
                serializer = create_serializer(service.metadata["protocol"], False)
                serializer.serialize_to_request(parameters, service.operation_model(name))
            except Exception as error:  # Whatever it raises, the document is refused.
                yield f"{path}: {type(error).__name__}: {error}"
            twin = path.with_suffix(".yaml")
            if yaml and not same(document, yaml.load(twin.read_text(), yaml.BaseLoader)):
                yield f"{twin}: does not say what the JSON says"


def same(document, loaded):
    """Whether YAML, read without types, says what a document says."""
    if isinstance(document, dict):
        is_map = isinstance(loaded, dict) and document.keys() == loaded.keys()
        return is_map and all(same(inner, loaded[key]) for key, inner in document.items())
    if isinstance(document, list):
        is_list = isinstance(loaded, list) and len(document) == len(loaded)
        return is_list and all(map(same, document, loaded))
    if isinstance(document, bool) or document is None:
        return loaded == json.dumps(document)
    return document == (loaded if isinstance(document, str) else float(loaded))


def main(root):
    # Without what botocore adds to the models of services.
    loader = botocore.loaders.Loader(include_default_extras=False)
    count = wrong = 0
    for folder in sorted(path for path in pathlib.Path(root).iterdir() if path.is_dir()):
        model = loader.load_service_model(folder.name, "service-2")
        service = botocore.model.ServiceModel(model, folder.name)
        count += sum(1 for _ in folder.glob("*.json"))
        for problem in problems(service, folder):
            wrong += 1
            print(problem)
    print(f"{count - wrong} of {count} documents are accepted")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
