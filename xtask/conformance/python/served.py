"""What botocore's clients say of `shapewright serve`, for `cargo xtask interop serve`.

    python served.py URL SERVICE FOLDER   # -> lines {"operation", "extent", "answer" or "problem"}

FOLDER has the documents that `cargo xtask skeletons --out` writes. The first line tells how many
operations were left out, and why.
"""

import base64
import datetime
import json
import os
import pathlib
import sys
import urllib.request

import botocore.session
from botocore.config import Config
from botocore.exceptions import (
    ClientError,
    EndpointConnectionError,
    EndpointResolutionError,
    MissingDependencyException,
    NoAuthTokenError,
)
from botocore.validate import ParamValidator

from clients import named
from skeletons import in_python, without_streams

CREDENTIALS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret"}


def main(url: str, service: str, folder: pathlib.Path) -> None:
    os.environ |= CREDENTIALS | {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
    session = botocore.session.get_session()
    # Without what botocore adds to the models of services.
    session.get_component("data_loader").include_default_extras = False
    config = Config(retries={"total_max_attempts": 1}, inject_host_prefix=False, read_timeout=20)
    client = session.create_client(named(session, service), endpoint_url=url, config=config)
    for operation in client.meta.service_model.operation_names:
        model = client.meta.service_model.operation_model(operation)
        for extent in ("least", "full"):
            line = {"operation": operation, "extent": extent}
            # The documents repeat their idempotency tokens.
            urllib.request.urlopen(urllib.request.Request(f"{url}/_shapewright/reset", method="POST"))
            reason = left_out(model)
            line |= {"left_out": reason} if reason else ask(client, model, folder, extent)
            print(json.dumps(line), flush=True)


def left_out(model) -> str | None:
    if model.has_event_stream_input or model.has_event_stream_output:
        return "an event stream"
    if model.get_streaming_input() is not None and model.input_shape is not None:
        payload = model.input_shape.serialization.get("payload")
        if payload in model.input_shape.metadata.get("required", []):
            return "a body that no document holds"
    return None


def ask(client, model, folder: pathlib.Path, extent: str) -> dict:
    parameters = {}
    if model.input_shape is not None:
        document = json.loads((folder / f"{model.name}.{extent}.json").read_text())
        parameters = in_python(model.input_shape, document)
    try:
        answer = client._make_api_call(model.name, parameters)
    except ClientError as error:
        return {"problem": str(error)}
    except (EndpointConnectionError, EndpointResolutionError):
        # An ARN says where: rules of the client's endpoints make another host of it.
        return {"left_out": "the client sends it to another host"}
    except MissingDependencyException:
        return {"left_out": "the client needs another package"}
    except NoAuthTokenError:
        return {"left_out": "the client has no bearer token"}
    except Exception as error:  # Whatever it raises, the answer is not taken.
        return {"problem": f"{type(error).__name__}: {error}"}
    answer.pop("ResponseMetadata", None)
    if model.output_shape is None:
        return {"answer": {}}
    without_streams(model.output_shape)
    for name, member in model.output_shape.members.items():
        if member.serialization.get("streaming"):
            answer.pop(name, None)
        elif hasattr(answer.get(name), "read"):
            answer[name] = answer[name].read()
    report = ParamValidator().validate(answer, model.output_shape)
    if report.has_errors():
        return {"problem": f"the answer: {report.generate_report()}"}
    return {"answer": in_json(answer)}


def in_json(value):
    if isinstance(value, dict):
        return {key: in_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [in_json(inner) for inner in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat().replace("+00:00", "Z")
    return value


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
