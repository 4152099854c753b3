//! Control of the server.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::Value;
use shapewright::Mock;

/// A request to control, and its answer.
pub fn control(mock: &Mock, method: &str, name: &str, body: &Value) -> Value {
    let url = mock.url();
    let address = url.strip_prefix("http://").expect("an address");
    let body = body.to_string();
    let mut stream = TcpStream::connect(address).expect("a connection");
    let head = format!(
        "{method} /_shapewright/{name} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a body");
    assert!(head.starts_with("HTTP/1.1 200"), "{answer}");
    serde_json::from_str(body).expect("JSON")
}
