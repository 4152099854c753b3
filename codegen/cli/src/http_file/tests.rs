//! Files of messages, as people write them and as they go wrong.

use super::{LONG_URI, MAX_URI, Start, read};

#[test]
fn a_file_holds_requests_and_responses_as_editors_write_them() {
    let file = b"# A comment\n### First\n// another\nPOST https://a.example/b?c=d HTTP/1.1\n\
                 \x20   &e=f\nX-A: 1\nX-A: 2\n\n{\"g\":\n1}\n\n###\nGET /h\n\n### \n\
                 HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc\r\n";
    let messages: Vec<_> = read(file).into_iter().map(|it| it.expect("a message")).collect();
    assert_eq!(messages.len(), 3);
    let Start::Request { method, target } = &messages[0].start else { panic!("a request") };
    assert_eq!((method.as_str(), target.as_str()), ("POST", "https://a.example/b?c=d&e=f"));
    assert_eq!(messages[0].headers.get_all("x-a").iter().count(), 2);
    assert_eq!((messages[0].body.as_slice(), messages[0].body_line), (&b"{\"g\":\n1}"[..], 9));
    let places = [0, 1].map(|element| messages[0].header_element("X-A", element));
    assert_eq!(places, [Some((6, 6)), Some((7, 6))]);
    assert_eq!(messages[0].second_header("X-A"), Some((7, 6)));
    assert!(messages[1].body.is_empty());
    assert!(matches!(messages[2].start, Start::Response { status: 200 }));
    assert_eq!(messages[2].body, b"abc");
}

#[test]
fn what_clients_fill_in_or_run_is_refused_with_its_line() {
    for (file, line) in [
        ("@host = example.com\nGET /a\n", 1),
        ("GET /{{id}}\n", 1),
        ("GET /a\nX-A: {{$uuid}}\n", 2),
        ("POST /a\n\n{\"a\": \"{{b}}\"}\n", 3),
        ("POST /a\n\n< ./body.json\n", 3),
        ("GET /a\n\n> {%\n%}\n", 3),
        ("POST /a\n\na\n> ./handler.js\n", 4),
        ("POST /a\n\n<> answer.json\n", 3),
        ("POST /a\n\n>>! answer.json\n", 3),
        ("POST /a\n\n<@utf8 ./body.txt\n", 3),
        ("GET /a\nno header\n", 2),
        ("GET /a\n  b c\n", 2),
        ("\u{feff}GET /a\n", 1),
        ("FETCH\n", 1),
        ("HTTP/1.1 OK\n", 1),
        ("GET /a HTTP/one\n", 1),
        ("GET /a\n  /b HTTP/\n", 2),
        ("HTTP/1.1.1 200 OK\n", 1),
    ] {
        let found = read(file.as_bytes());
        let problem = found[0].as_ref().expect_err(file);
        assert_eq!(problem.line, line, "{file}");
    }
    assert!(read(b"POST /a\n\n{\"a\":{\"b\":\"{{\"}}\n")[0].is_ok());
    assert!(read(b"POST /a\n\n<!doctype html>\n<>a</>\n>>>\n")[0].is_ok());
}

#[test]
fn uris_and_headers_go_on_in_more_lines() {
    for (file, uri) in [
        ("GET https://a.example\n  /b\n  # why\n  ?c=d\n  &e=f HTTP/1.1\nX-A: 1\n", "/b?c=d&e=f"),
        ("GET https://a.example/b\n?c=d\n&e=f\nX-A: 1\n", "/b?c=d&e=f"),
    ] {
        let message = read(file.as_bytes()).remove(0).expect(file);
        let Start::Request { target, .. } = &message.start else { panic!("a request") };
        assert_eq!(*target, format!("https://a.example{uri}"));
        assert_eq!(message.headers.len(), 1);
    }
    let file = b"GET /a\n# X-Old: 1\nX-A: b,\n  c\n  # d\n\te\n// f\nX-B: g\n\nbody";
    let message = read(file).remove(0).expect("a message");
    let text = |name| message.headers.get(name).and_then(|it| it.to_str().ok());
    assert_eq!((text("X-A"), text("X-B")), (Some("b, c e"), Some("g")));
    assert_eq!((message.body.as_slice(), message.body_line), (&b"body"[..], 10));
}

#[test]
fn a_header_too_many_is_refused_with_its_line() {
    let headers: Vec<_> = (0..=16_384).map(|it| format!("x-{it}: a\n")).collect();
    let headers = headers.concat();
    let found = read(format!("GET /a\n{headers}").as_bytes());
    assert_eq!(found[0].as_ref().expect_err("too many").line, 16_386);
}

#[test]
fn a_uri_that_is_too_long_is_refused_as_such() {
    let long = |length: usize| format!("# a\nGET /{}\n?c HTTP/1.1\n", "b".repeat(length - 3));
    assert!(read(long(MAX_URI).as_bytes())[0].is_ok());
    let found = read(long(MAX_URI + 1).as_bytes());
    let problem = found[0].as_ref().expect_err("too long");
    assert_eq!((problem.line, problem.problem), (2, LONG_URI));
    let digits: String = LONG_URI.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, MAX_URI.to_string());
}
