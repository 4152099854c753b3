//! What `serve` reads of the head of a request: its host, its encoding, its signature and its path.

use crate::support::server::{Server, parsed};
use crate::support::{directory, write};

#[test]
fn a_host_that_is_none_is_refused() {
    let server = Server::start(&[]);
    let ask = |version: &str, host: &[u8]| {
        let head = format!("GET /ota-tasks HTTP/{version}\r\nconnection: close\r\nhost: ");
        let answer = server.send(&[head.as_bytes(), host, b"\r\n\r\n"].concat());
        let (status, said) = parsed(&answer);
        assert!(status == 200 || said["message"].is_string(), "{answer}");
        status
    };
    let wrong: [&[u8]; 6] = [b"a b/?", b"[::1", b"user@x", b"x:99999999", b"a\xffb", b"x/y"];
    for host in wrong {
        assert_eq!(ask("1.1", host), 400, "{}", String::from_utf8_lossy(host));
        assert_eq!(ask("1.0", host), 400, "{}", String::from_utf8_lossy(host));
    }
    for host in ["", "[::1]:80", "localhost:18080", "a", "127.0.0.1", "iotwireless.example.com"] {
        assert_eq!(ask("1.1", host.as_bytes()), 200, "{host}");
    }
}

#[test]
fn a_body_in_an_unknown_coding_is_not_read() {
    let server = Server::start(&[]);
    let ask = |headers: &str| {
        let body = r#"{"S3Url": "s3://b/k", "OtaType": "ONE_TIME", "Target": ["a"]}"#;
        let length = body.len();
        let request = format!(
            "POST /ota-tasks HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\
             content-type: application/json\r\n{headers}\r\n\r\n{length:x}\r\n{body}\r\n0\r\n\r\n"
        );
        parsed(&server.send(request.as_bytes())).0
    };
    for coding in ["chunked", "Chunked", ", chunked"] {
        assert_eq!(ask(&format!("transfer-encoding: {coding}")), 201, "{coding}");
    }
    for coding in ["gzip, chunked", "gzip,chunked", "x;a=b, chunked", "identity, chunked"] {
        assert_eq!(ask(&format!("transfer-encoding: {coding}")), 501, "{coding}");
    }
    assert_eq!(ask("transfer-encoding: gzip\r\ntransfer-encoding: chunked"), 501);
    // Where such a body ends, nobody can know.
    for coding in ["gzip", "chunked, gzip", "chunked, chunked"] {
        assert_eq!(ask(&format!("transfer-encoding: {coding}")), 400, "{coding}");
    }
}

#[test]
fn a_presigned_url_names_the_service() {
    let directory = directory();
    let head = "$version: \"2\"\nnamespace example\nuse aws.protocols#restJson1\n\
        use aws.auth#sigv4\n";
    let services = ["One", "Two"].map(|name| {
        let lower = name.to_lowercase();
        format!(
            "@restJson1 @sigv4(name: \"{lower}\")\n\
             service {name} {{ version: \"1\", operations: [Get{name}] }}\n\
             @readonly @http(method: \"GET\", uri: \"/thing\")\n\
             operation Get{name} {{ output := {{ @required {lower}: String }} }}\n"
        )
    });
    let model = head.to_owned() + &services.concat();
    let server = Server::start(&["--model", &write(&directory, "model.smithy", &model)]);
    for slash in ["%2F", "%2f", "/"] {
        for service in ["one", "two"] {
            let scope = format!("AKID/20261129/us-east-1/{service}/aws4_request");
            let credential = scope.replace('/', slash);
            let path = format!(
                "/thing?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={credential}\
                 &X-Amz-Date=20261129T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host\
                 &X-Amz-Signature=0"
            );
            let (status, answer) = server.ask("GET", &path, None);
            assert!(status == 200 && answer[service].is_string(), "{path}: {answer}");
        }
    }
}

#[test]
fn a_request_has_so_many_fields() {
    let server = Server::start(&[]);
    let ask = |fields: usize| {
        let fields = "x-a: a\r\n".repeat(fields);
        let head = "GET /ota-tasks HTTP/1.1\r\nhost: a\r\nconnection: close\r\n";
        parsed(&server.send(format!("{head}{fields}\r\n").as_bytes())).0
    };
    assert_eq!(ask(998), 200);
    assert_eq!(ask(999), 431);
}
