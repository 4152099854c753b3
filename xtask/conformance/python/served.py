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
import urllib.parse
import urllib.request

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError, EndpointResolutionError, MissingDependencyException
from botocore.tokens import DeferredRefreshableToken, FrozenAuthToken
from botocore.validate import ParamValidator

from clients import named
from skeletons import in_python

CREDENTIALS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret"}

# When the token of those who bear one ends.
FAR = datetime.datetime(9999, 1, 1, tzinfo=datetime.timezone.utc)

# The bytes of a body that is a stream.
BYTES = b"{}"


def main(url: str, service: str, folder: pathlib.Path) -> None:
    os.environ |= CREDENTIALS | {"AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
    session = botocore.session.get_session()
    # Without what botocore adds to the models of services.
    session.get_component("data_loader").include_default_extras = False
    session._components.register_component("token_provider", Tokens())
    config = Config(retries={"total_max_attempts": 1}, inject_host_prefix=False, read_timeout=20)
    # Bearers of tokens want HTTPS, until the request is sent.
    secure = url.replace("http:", "https:", 1)
    client = session.create_client(named(session, service), endpoint_url=secure, config=config)
    client.meta.events.register("before-send", lambda request, **_: here(request, url))
    for operation in client.meta.service_model.operation_names:
        model = client.meta.service_model.operation_model(operation)
        for extent in ("least", "full"):
            line = {"operation": operation, "extent": extent}
            # The documents repeat their idempotency tokens.
            urllib.request.urlopen(urllib.request.Request(f"{url}/_shapewright/reset", method="POST"))
            reason = left_out(model)
            line |= {"left_out": reason} if reason else ask(client, model, folder, extent)
            print(json.dumps(line), flush=True)


class Tokens:
    """Where clients that bear a token get it."""

    def load_token(self, **_):
        return DeferredRefreshableToken("static", lambda: FrozenAuthToken("token", FAR))


def here(request, url: str) -> None:
    """Rules of the client's endpoints make other hosts: of an ARN, of a member, of an account."""
    server = urllib.parse.urlsplit(url)
    asked = urllib.parse.urlsplit(request.url)
    request.url = asked._replace(scheme=server.scheme, netloc=server.netloc).geturl()


def left_out(model) -> str | None:
    if model.has_event_stream_input or model.has_event_stream_output:
        return "an event stream"
    if (model.service_model.service_name, model.name) == ("cloudsearchdomain", "Search"):
        return "the client sends another method than the model says"
    return None


def shares_a_header(model) -> bool:
    """Whether a member is the header that the client's HTTP library sends if the member is absent."""
    members = model.input_shape.members.values() if model.input_shape else ()
    names = (member.serialization.get("name", "").lower() for member in members)
    return "accept-encoding" in names


def ask(client, model, folder: pathlib.Path, extent: str) -> dict:
    parameters = {}
    if model.input_shape is not None:
        document = json.loads((folder / f"{model.name}.{extent}.json").read_text())
        parameters = in_python(model.input_shape, document)
        stream = model.get_streaming_input()
        if stream is not None:
            parameters.setdefault(model.input_shape.serialization["payload"], BYTES)
    if extent == "least" and shares_a_header(model):
        return {"left_out": "the client sends a header that is no member"}
    try:
        answer = client._make_api_call(model.name, parameters)
    except ClientError as error:
        return {"problem": str(error)}
    except EndpointResolutionError:
        return {"left_out": "the client's rules of endpoints refuse it"}
    except MissingDependencyException:
        return {"left_out": "the client needs another package"}
    except Exception as error:  # Whatever it raises, the answer is not taken.
        return {"problem": f"{type(error).__name__}: {error}"}
    answer.pop("ResponseMetadata", None)
    if model.output_shape is None:
        return {"answer": {}}
    for name in model.output_shape.members:
        if hasattr(answer.get(name), "read"):
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
