//! The clients against the server, boto3 against the server, and the Lambda function.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use aws_credential_types::Credentials;
use fleet::lambda::handle;
use fleet::sign::Signer;
use fleet::tasks::Tasks;
use http::{Request, StatusCode};
use ota_model::iot_managed_integrations::GetOtaTask;

struct Server {
    child: Child,
    endpoint: String,
}

impl Server {
    fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
        let mut child = command.stdout(Stdio::piped()).spawn().expect("a server");
        let mut endpoint = String::new();
        let output = child.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut endpoint).expect("a line");
        Self { child, endpoint: endpoint.trim().to_owned() }
    }

    fn run(&self, command: &mut Command) -> (bool, String) {
        let variables = [
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "not-a-secret"),
            ("AWS_REGION", "eu-west-1"),
            ("AWS_DEFAULT_REGION", "eu-west-1"),
            ("AWS_ENDPOINT_URL", &self.endpoint),
        ];
        let output = command.envs(variables).output().expect("a program");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.success(), text + &String::from_utf8_lossy(&output.stderr))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

const PRINTED: &str = "s3://firmware/hub-1.bin\ns3://firmware/hub-2.bin\ns3://firmware/hub-3.bin\n\
                       3 tasks\nmissing: true\n";

#[test]
fn both_clients_send_three_operations_and_read_pages_and_errors() {
    for client in [env!("CARGO_BIN_EXE_with_reqwest"), env!("CARGO_BIN_EXE_with_ureq")] {
        let server = Server::start();
        assert_eq!(server.run(&mut Command::new(client)), (true, PRINTED.to_owned()), "{client}");
    }
}

/// What boto3 makes of the answers: a task, pages, a missing task, and a task that is not valid.
const BOTO3: &str = r#"
import boto3, botocore.config, botocore.exceptions
config = botocore.config.Config(parameter_validation=False, retries={"max_attempts": 1})
client = boto3.client("iot-managed-integrations", config=config)
for number in range(1, 4):
    url = f"s3://firmware/hub-{number}.bin"
    id = client.create_ota_task(S3Url=url, OtaType="ONE_TIME")["TaskId"]
    print(client.get_ota_task(Identifier=id)["S3Url"])
pages = client.get_paginator("list_ota_tasks").paginate(PaginationConfig={"PageSize": 2})
print(sum(len(page["Tasks"]) for page in pages), "tasks")
try:
    client.get_ota_task(Identifier="nothing")
except client.exceptions.ResourceNotFoundException as error:
    assert "no such task" in error.response["Error"]["Message"]
    print("missing: true")
try:
    client.create_ota_task(S3Url="", OtaType="TWICE")
except client.exceptions.ValidationException as error:
    message = error.response["Error"]["Message"]
    assert message.startswith("2 validation errors detected"), message
    print("invalid:", error.response["ResponseMetadata"]["HTTPStatusCode"])
"#;

#[test]
fn boto3_understands_the_server() {
    let has_boto3 = Command::new("python3").args(["-c", "import boto3"]).output();
    if !has_boto3.is_ok_and(|output| output.status.success()) {
        println!("SKIPPED: boto3 against the server, without Python or boto3");
        return;
    }
    let server = Server::start();
    let found = server.run(Command::new("python3").args(["-c", BOTO3]));
    assert_eq!(found, (true, format!("{PRINTED}invalid: 400\n")), "{}", found.1);
}

#[tokio::test]
async fn a_function_answers_events() {
    let tasks = Tasks::default();
    let event = |method: &str, uri: &str, body: &str| {
        let request = Request::builder().method(method).uri(uri);
        let request = request.header("content-type", "application/json");
        request.body(lambda_http::Body::from(body)).expect("an event")
    };
    let task = r#"{"S3Url": "s3://firmware/hub.bin", "OtaType": "ONE_TIME"}"#;
    for (event, status) in [
        (event("POST", "/ota-tasks", task), StatusCode::CREATED),
        (event("GET", "/ota-tasks/task0001", ""), StatusCode::OK),
        (event("GET", "/ota-tasks/task0002", ""), StatusCode::NOT_FOUND),
        (event("GET", "/ota-tasks?maxResults=5", ""), StatusCode::OK),
        (event("POST", "/ota-tasks", "{}"), StatusCode::BAD_REQUEST),
        (event("GET", "/nothing", ""), StatusCode::NOT_FOUND),
    ] {
        let answer = handle(&tasks, event).await.expect("an answer");
        assert_eq!(answer.status(), status, "{answer:?}");
    }
}

#[test]
fn a_signature_is_for_the_service_and_covers_the_session() {
    let credentials =
        Credentials::new("AKIDEXAMPLE", "not-a-secret", Some("session".into()), None, "test");
    let endpoint = "https://example.com".parse().expect("a URI");
    let signer = Signer { endpoint, region: "eu-west-1".into(), credentials };
    let request = Request::get("/ota-tasks/task7").body(Vec::new()).expect("a request");
    let signed = signer.signed::<GetOtaTask>(request).expect("a signed request");
    assert_eq!(signed.uri(), "https://example.com/ota-tasks/task7");
    let headers: HashMap<_, _> =
        signed.headers().iter().map(|(name, it)| (name.as_str(), it)).collect();
    let authorization = headers["authorization"].to_str().expect("text");
    assert!(authorization.contains("/eu-west-1/iotmanagedintegrations/aws4_request"));
    assert!(authorization.contains("x-amz-security-token"), "{authorization}");
    assert_eq!(headers["x-amz-security-token"], "session");
}
