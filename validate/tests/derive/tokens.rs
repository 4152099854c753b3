//! Idempotency tokens, and where HTTP carries members.

use serde::Deserialize;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::Profile;
use shapewright_validate::walk::{Options, View, walk};
use shapewright_validate::{IdempotencyTokens, Newtype, Shaped, Validate, Violation, json};

#[derive(Debug, PartialEq, Newtype, Validate)]
struct Token(#[validate(length(min = 1))] String);

#[derive(Deserialize, Validate)]
struct Create {
    #[validate(idempotency_token)]
    client_token: Option<String>,
    #[validate(nested, idempotency_token)]
    typed_token: Option<Token>,
    #[validate(idempotency_token, binding = "header")]
    required_token: String,
    #[validate(nested, idempotency_token, binding = "header")]
    required_typed_token: Token,
    #[validate(binding = "query", range(max = 9))]
    max: Option<i32>,
}

fn empty() -> Create {
    Create {
        client_token: None,
        typed_token: None,
        required_token: String::new(),
        required_typed_token: Token::new(""),
        max: None,
    }
}

#[test]
fn each_absent_token_gets_a_fresh_one() {
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        format!("token-{count}")
    };
    let mut create = Create { client_token: Some("mine".to_owned()), ..empty() };
    create.fill_idempotency_tokens_with(&mut fresh);
    create.fill_idempotency_tokens_with(&mut fresh);
    assert_eq!(create.client_token.as_deref(), Some("mine"));
    assert_eq!(create.typed_token.map(|token| token.0).as_deref(), Some("token-1"));
    assert_eq!(create.required_token, "token-2");
    assert_eq!(create.required_typed_token, Token::new("token-3"));
}

#[cfg(feature = "uuid")]
#[test]
fn tokens_are_distinct_uuids_of_version_4() {
    let mut create = empty();
    create.fill_idempotency_tokens();
    let tokens = [create.client_token.expect("filled"), create.required_token];
    assert_ne!(tokens[0], tokens[1]);
    for token in tokens {
        let groups: Vec<usize> = token.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{token}");
        assert!(token.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-')));
        assert_eq!(token.as_bytes()[14], b'4', "{token}");
    }
}

#[test]
fn a_body_is_checked_without_what_http_carries_elsewhere() {
    let check = |view: View| {
        let options = Options::new().view(view);
        let outcome = walk(br#"{"max": 10}"#, Create::shape(), &ShapeGraph::new(), options);
        outcome.violations.map_or(0, |violations| violations.total())
    };
    assert_eq!(check(View::Whole), 3);
    assert_eq!(check(View::Body), 0);
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Order {
    #[serde(default)]
    #[validate(idempotency_token)]
    token: String,
    #[serde(default)]
    #[validate(each(nested))]
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize, Validate)]
struct Part {
    #[validate(idempotency_token)]
    token: String,
}

#[test]
fn tokens_of_nested_structures_are_like_any_member() {
    let order = json::from_str::<Order>(r#"{"parts": [{"token": ""}]}"#).expect("an order");
    let order = order.fill_idempotency_tokens_with(&mut || "fresh".to_owned()).expect("valid");
    assert_eq!((order.token.as_str(), order.parts[0].token.as_str()), ("fresh", ""));
    let violations = json::from_str::<Order>(r#"{"parts": [{}]}"#).expect_err("no token");
    let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
    assert_eq!(found, [("/parts/0/token", "required")]);
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Payment {
    #[validate(idempotency_token, length(min = 1, max = 8))]
    token: String,
    #[validate(length(min = 1))]
    payee: String,
}

#[test]
fn a_required_token_may_be_absent_until_it_is_filled() {
    let payment = || json::from_str::<Payment>(r#"{"payee": "a"}"#).expect("a payment");
    assert_eq!((payment().token.as_str(), payment().payee.as_str()), ("", "a"));
    let filled = payment().fill_idempotency_tokens_with(&mut || "fresh".to_owned());
    assert_eq!(filled.expect("valid").token, "fresh");
    let refused = payment().fill_idempotency_tokens_with(&mut || "far too long".to_owned());
    assert_eq!(refused.expect_err("too long").iter().next().map(Violation::code), Some("length"));
    for (text, expected) in [
        (r#"{"token": "", "payee": "a"}"#, ("/token", "length")),
        (r#"{"payee": ""}"#, ("/payee", "length")),
        (r#"{"token": "a"}"#, ("/payee", "required")),
    ] {
        let violations = json::from_str::<Payment>(text).expect_err(text);
        let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
        assert_eq!(found, [expected], "{text}");
    }
    let wire = json::Reader::new().profile(Profile::Wire);
    let violations = wire.from_str::<Payment>(r#"{"payee": "a"}"#).expect_err("no token");
    assert_eq!(
        violations.iter().next().map(|it| (&*it.path, it.code())),
        Some(("/token", "required"))
    );
}
