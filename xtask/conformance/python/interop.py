"""What AWS's own clients say and print, for `cargo xtask interop`.

    python interop.py accepts           # lines {"service", "operation", "document"} -> 1 or 0
    python interop.py skeletons NAME... # -> lines {"service", "operation", "document"}
"""

import json
import os
import sys

import botocore.session
from botocore.validate import ParamValidator

from clients import named, printed


def main() -> None:
    os.environ |= {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true", "TZ": "UTC"}
    session = botocore.session.get_session()
    if sys.argv[1] == "accepts":
        accepts(session)
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


def skeletons(session: botocore.session.Session, service: str) -> None:
    name = named(session, service)
    for operation in session.get_service_model(name).operation_names:
        document = printed(name, operation)
        print(json.dumps({"service": service, "operation": operation, "document": document}), flush=True)


if __name__ == "__main__":
    main()
