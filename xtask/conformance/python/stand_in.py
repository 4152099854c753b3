"""P1, P2, P4: AWS's clients for Python and schemathesis against the stand-in server."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError

from rows import Row, versioned

IMAGE = "s3://bucket/key"
ROLE = "arn:aws:iam::123456789012:role/Reader"
CHECK = "each operation is done, each mistake is a typed exception"

HOOKS = Path(__file__).parent / "hooks.py"
"""What schemathesis must know of the protocol, beyond the schema."""

NOT_CHECKED = "ignored_auth"
"""The server says at its start that it does not verify signatures."""


def rows(url: str, schemas: Path) -> Iterator[Row]:
    """The rows of a server."""
    reset(url)
    yield scenario(Row("P1", versioned("botocore"), CHECK), url, api_caller(url))
    reset(url)
    yield scenario(Row("P2", f"{versioned('awscli')}", CHECK), url, command_caller(url))
    reset(url)
    yield schemathesis(url, schemas)


def reset(url: str) -> None:
    control(url, "POST", "reset")


def control(url: str, method: str, name: str, body: Any = None) -> Any:
    """A request to control."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{url}/_shapewright/{name}", method=method, data=data)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


Call = Callable[[str, str, dict[str, Any]], tuple[Any, str | None]]
"""A service, an operation and an input give an output, or the name of an exception."""


def api_caller(url: str) -> Call:
    """Calls by botocore."""
    session = botocore.session.get_session()
    session.set_credentials("x", "x")
    config = Config(retries={"max_attempts": 0})
    clients = {
        name: session.create_client(name, region_name="us-east-1", endpoint_url=url, config=config)
        for name in ("iotwireless", "iot-managed-integrations")
    }

    def call(service: str, operation: str, given: dict[str, Any]) -> tuple[Any, str | None]:
        client = clients[service]
        method = next(
            name for name, it in client.meta.method_to_api_mapping.items() if it == operation
        )
        try:
            return getattr(client, method)(**given), None
        except ClientError as error:
            modelled = getattr(client.exceptions, error.response["Error"]["Code"], ClientError)
            return None, type(error).__name__ if isinstance(error, modelled) else str(error)

    return call


def command_caller(url: str) -> Call:
    """Calls by the AWS CLI."""
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
    }
    program = Path(sys.executable).parent / "aws"

    def call(service: str, operation: str, given: dict[str, Any]) -> tuple[Any, str | None]:
        words = "".join(f"-{it.lower()}" if it.isupper() else it for it in operation).lstrip("-")
        command = [str(program), "--endpoint-url", url, "--output", "json", service, words]
        done = subprocess.run(
            [*command, "--cli-input-json", json.dumps(given)],
            capture_output=True,
            text=True,
            env=environment,
        )
        if done.returncode == 0:
            return json.loads(done.stdout or "{}"), None
        message = done.stderr
        name = message.split("(", 1)[-1].split(")", 1)[0] if "(" in message else message
        return None, name

    return call


def scenario(row: Row, url: str, call: Call) -> Row:
    """All 21 operations, and what may go wrong with them."""

    def works(service: str, operation: str, given: dict[str, Any], check=lambda _: True) -> Any:
        output, problem = call(service, operation, given)
        if problem is None and not check(output):
            problem = f"unexpected: {output}"
        row.note(operation, problem)
        return output or {}

    def fails(service: str, operation: str, given: dict[str, Any], name: str) -> None:
        _, problem = call(service, operation, given)
        row.note(f"{operation} ({name})", None if problem == name else f"{problem}")

    wireless(url, works, fails)
    integrations(url, works, fails)
    return row


def wireless(url: str, works: Any, fails: Any) -> None:
    name = "iotwireless"
    given = {"FirmwareUpdateImage": IMAGE, "FirmwareUpdateRole": ROLE, "ClientRequestToken": "t"}
    task = works(name, "CreateFuotaTask", given, lambda it: it["Id"] and it["Arn"])
    same = {"Id": task.get("Id", "none")}
    works(name, "CreateFuotaTask", given, lambda it: it["Id"] == same["Id"])
    fails(name, "CreateFuotaTask", {**given, "Name": "other"}, "ConflictException")
    wrong = {**given, "ClientRequestToken": "u", "RedundancyPercent": 101}
    fails(name, "CreateFuotaTask", wrong, "ValidationException")
    works(name, "GetFuotaTask", same, lambda it: it["Status"] == "Pending" and it["CreatedAt"])
    works(name, "CreateFuotaTask", {**given, "ClientRequestToken": "v"})
    page = works(name, "ListFuotaTasks", {"MaxResults": 1}, lambda it: it["NextToken"])
    token = {"NextToken": page.get("NextToken", "none")}
    works(name, "ListFuotaTasks", token, lambda it: len(it["FuotaTaskList"]) == 1)
    group = {**same, "MulticastGroupId": "g"}
    works(name, "AssociateMulticastGroupWithFuotaTask", group)
    works(name, "ListMulticastGroupsByFuotaTask", same, lambda it: it["MulticastGroupList"])
    works(name, "DisassociateMulticastGroupFromFuotaTask", group)
    device = {**same, "WirelessDeviceId": "d"}
    works(name, "AssociateWirelessDeviceWithFuotaTask", device)
    works(name, "DisassociateWirelessDeviceFromFuotaTask", device)
    works(name, "UpdateFuotaTask", {**same, "Description": "better"})
    works(name, "StartFuotaTask", same)
    fails(name, "UpdateFuotaTask", {**same, "Description": "late"}, "ConflictException")
    control(url, "PUT", "clock", {"advance": 300})
    works(name, "GetFuotaTask", same, lambda it: it["Status"] == "FuotaDone")
    works(name, "DeleteFuotaTask", same)
    fails(name, "GetFuotaTask", same, "ResourceNotFoundException")
    control(url, "PUT", "faults", [{"operation": "GetFuotaTask", "error": "ThrottlingException"}])
    fails(name, "GetFuotaTask", same, "ThrottlingException")
    control(url, "PUT", "faults", [])


def integrations(url: str, works: Any, fails: Any) -> None:
    name = "iot-managed-integrations"
    rate = {"PushConfig": {"RolloutConfig": {"MaximumPerMinute": 1}}}
    made = works(name, "CreateOtaTaskConfiguration", {"Name": "slow", **rate})
    configuration = {"Identifier": made.get("TaskConfigurationId", "none")}
    is_slow = lambda it: it["PushConfig"] == rate["PushConfig"]
    works(name, "GetOtaTaskConfiguration", configuration, is_slow)
    works(name, "ListOtaTaskConfigurations", {}, lambda it: len(it["Items"]) == 1)
    given = {
        "S3Url": IMAGE,
        "OtaType": "ONE_TIME",
        "Target": ["a", "fails"],
        "TaskConfigurationId": configuration["Identifier"],
    }
    task = works(name, "CreateOtaTask", given, lambda it: it["TaskId"] and it["TaskArn"])
    same = {"Identifier": task.get("TaskId", "none")}
    missing = {**given, "TaskConfigurationId": "missing"}
    fails(name, "CreateOtaTask", missing, "ResourceNotFoundException")
    fails(name, "CreateOtaTask", {**given, "OtaType": "NEVER"}, "ValidationException")
    works(name, "GetOtaTask", same, lambda it: it["Status"] == "IN_PROGRESS")
    works(name, "UpdateOtaTask", {**same, "Description": "better"})
    works(name, "ListOtaTasks", {"MaxResults": 5}, lambda it: len(it["Tasks"]) == 1)
    control(url, "PUT", "clock", {"advance": 120})
    ended = lambda it: [each["TaskExecutionSummary"]["Status"] for each in it["ExecutionSummaries"]]
    works(name, "ListOtaTaskExecutions", same, lambda it: ended(it) == ["SUCCEEDED", "FAILED"])
    works(name, "GetOtaTask", same, lambda it: it["Status"] == "COMPLETED")
    works(name, "DeleteOtaTask", same)
    fails(name, "GetOtaTask", same, "ResourceNotFoundException")
    works(name, "DeleteOtaTaskConfiguration", configuration)


def schemathesis(url: str, schemas: Path) -> Row:
    """Requests that schemathesis makes from the OpenAPI documents, right and wrong ones."""
    row = Row("P4", versioned("schemathesis"), "all its checks, but that of signatures")
    program = Path(sys.executable).parent / "schemathesis"
    for name in ("iot-managed-integrations", "iot-wireless"):
        document = json.loads((schemas / "openapi" / f"{name}.3.1.json").read_text())
        # Signatures are not verified, so requests need none.
        del document["security"]
        # It keeps what it finds in the current folder.
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "document.json").write_text(json.dumps(document))
            command = [str(program), "run", "document.json", "--url", url, "--checks", "all"]
            command += ["--exclude-checks", NOT_CHECKED, "--max-examples", "50", "--seed", "1"]
            command += ["--phases", "examples,coverage,fuzzing,stateful", "--no-color"]
            environment = {**os.environ, "SCHEMATHESIS_HOOKS": str(HOOKS)}
            done = subprocess.run(
                command, capture_output=True, text=True, env=environment, cwd=folder
            )
        found = [line.strip() for line in done.stdout.splitlines() if line.strip().startswith("- ST")]
        row.note(name, None if done.returncode == 0 else "; ".join(found[:5]) or done.stdout[-300:])
    return row
