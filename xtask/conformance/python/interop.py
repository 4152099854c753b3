"""What AWS's own clients say and print, for `cargo xtask interop`.

    python interop.py accepts           # lines {"service", "operation", "document"} -> 1 or 0
    python interop.py skeletons NAME... # -> lines {"service", "operation", "document"}
    python interop.py requests          # lines {"service", "operation", "document"} -> lines
                                        # {"method", "path", "query", "prefix", "headers", "body"}
"""

import base64
import json
import os
import sys
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import botocore.session
from botocore.awsrequest import create_request_object, prepare_request_dict
from botocore.model import OperationModel
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator

from clients import named, printed
from skeletons import in_python


def main() -> None:
    os.environ |= {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true", "TZ": "UTC"}
    session = botocore.session.get_session()
    if sys.argv[1] == "accepts":
        accepts(session)
    elif sys.argv[1] == "requests":
        requests(session)
    else:
        for service in sys.argv[2:]:
            skeletons(session, service)


def accepts(session: botocore.session.Session) -> None:
    shapes = {}
    for line in sys.stdin:
        case = json.loads(line)
        key = (case["service"], case["operation"])
        if key not in shapes:
            model = session.get_service_model(named(session, key[0]))
            shapes[key] = model.operation_model(key[1]).input_shape
        try:
            print(0 if ParamValidator().validate(case["document"], shapes[key]).has_errors() else 1)
        except RuntimeError:
            # It gives up on seconds that no date has.
            print(0)


def requests(session: botocore.session.Session) -> None:
    models: dict[str, Any] = {}
    for line in sys.stdin:
        case = json.loads(line)
        service = case["service"]
        if service not in models:
            models[service] = session.get_service_model(named(session, service))
        operation = models[service].operation_model(case["operation"])
        try:
            print(json.dumps(request(operation, case["document"])))
        except Exception as error:  # pylint: disable=broad-exception-caught
            print(json.dumps({"error": f"{type(error).__name__}: {error}"}))


def request(operation: OperationModel, document: Any) -> dict[str, Any]:
    """The request that botocore makes of a document, without what it adds in handlers.

    Of the protocols of a service it is the one with JSON, which may not be the one that it prefers.
    """
    spoken = operation.metadata.get("protocols", [operation.metadata["protocol"]])
    protocol = next(name for name in spoken if name in ("json", "rest-json"))
    serializer = create_serializer(protocol, include_validation=False)
    parameters = in_python(operation.input_shape, document) if operation.input_shape else {}
    parts = serializer.serialize_to_request(parameters, operation)
    prepare_request_dict(parts, "https://example.com")
    prepared = create_request_object(parts).prepare()
    url = urlsplit(prepared.url)
    body = prepared.body or b""
    body = body.encode() if isinstance(body, str) else body
    headers = {name.lower(): value for name, value in prepared.headers.items()}
    return {
        "method": prepared.method,
        "path": url.path,
        "query": parse_qsl(url.query, keep_blank_values=True),
        "prefix": parts.get("host_prefix") or "",
        "headers": {name: it.decode() if isinstance(it, bytes) else it for name, it in headers.items()},
        "body": base64.b64encode(body).decode(),
    }


def skeletons(session: botocore.session.Session, service: str) -> None:
    name = named(session, service)
    for operation in session.get_service_model(name).operation_names:
        document = printed(name, operation)
        print(json.dumps({"service": service, "operation": operation, "document": document}), flush=True)


if __name__ == "__main__":
    main()
