//! Running the server.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// A running server, which ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    address: String,
}

/// A status and a body.
pub(crate) type Answer = (u16, Value);

impl Server {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::run(Command::new(env!("CARGO_BIN_EXE_shapewright")), arguments)
    }

    /// A server that does not end by a signal which ends others.
    #[cfg(target_os = "linux")]
    pub(crate) fn start_ignoring(signal: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new("sh");
        let script = format!("trap '' {signal}; exec \"$0\" \"$@\"");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_shapewright")]);
        Self::run(command, arguments)
    }

    fn run(mut command: Command, arguments: &[&str]) -> Self {
        let mut child = command
            .arg("serve")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        let mut line = String::new();
        let output = child.stdout.take().expect("standard output");
        BufReader::new(output).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("listening on http://").expect("an address");
        Self { address: address.to_owned(), child }
    }

    pub(crate) fn send(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        // A server that has seen enough may close before all is written.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let text = body.map(|body| body.to_string()).unwrap_or_default();
        let kind = if text.is_empty() { "" } else { "content-type: application/json\r\n" };
        let length = text.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{kind}content-length: {length}\r\n\r\n"
        );
        parsed(&self.send((head + &text).as_bytes()))
    }

    pub(crate) fn advance(&self, seconds: u32) {
        let moved = self.ask("PUT", "/_shapewright/clock", Some(json!({"advance": seconds})));
        assert_eq!(moved.0, 200, "{moved:?}");
    }

    /// Everything that it said on standard error, after it was told to stop.
    pub(crate) fn stop(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        let killed = Command::new("kill").args(["-TERM", &id]).status().expect("kill");
        assert!(killed.success());
        let mut said = String::new();
        let output = self.child.stderr.take().expect("standard error");
        BufReader::new(output).read_to_string(&mut said).expect("text");
        (self.child.wait().expect("an end").code(), said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn parsed(answer: &str) -> Answer {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
    let body = serde_json::from_str(body).unwrap_or(Value::Null);
    (status.unwrap_or_else(|| panic!("no status in {answer:?}")), body)
}

/// The input of a FUOTA task.
pub(crate) fn fuota() -> Value {
    json!({"FirmwareUpdateImage": "s3://b/k", "FirmwareUpdateRole": "arn:aws:iam::123456789012:role/R"})
}
