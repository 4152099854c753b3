//! Tests of what SDKs call a service, where it is found and how it is called.

use super::between;

/// A service `S` with these traits.
fn service(traits: &str) -> String {
    let (of_service, of_operation) = traits.split_once('|').unwrap_or((traits, ""));
    format!(
        "{of_service}\n@sigv4(name: \"s\")\n@httpBasicAuth\n@httpBearerAuth\n\
         service S {{ version: \"1\", operations: [Op] }}\n\
         {of_operation}\n@http(method: \"POST\", uri: \"/op\")\n\
         operation Op {{ input: In, output: Out }}\n"
    )
}

fn changes(old: &str, new: &str) -> Vec<String> {
    between("restJson1", &service(old), &service(new))
}

#[test]
fn what_sdks_call_a_service_is_its_name_in_rust() {
    let renamed = ["trait-changed S: compatible/compatible/breaking"];
    let named = |name: &str| format!("@aws.api#service(sdkId: \"{name}\")");
    assert_eq!(changes("", &named("X Y")), renamed);
    assert_eq!(changes(&named("X Y"), ""), renamed);
    assert_eq!(changes(&named("X Y"), &named("X Z")), renamed);
    let same = ["trait-changed S: compatible/compatible/compatible"];
    assert_eq!(changes("", &named("S")), same);
    assert_eq!(changes(&named("S"), ""), same);
    assert_eq!(changes(&named("X Y"), &named("X-Y")), same);
    // Without a letter that Rust takes, the name of the shape counts.
    assert_eq!(changes("", &named("日本")), same);
    assert_eq!(changes(&named("_"), &named("-")), same);
    assert_eq!(changes(&named("X Y"), &named("é")), renamed);
}

#[test]
fn where_calls_go_changes_with_a_trait_that_comes_or_goes() {
    let found =
        |prefix: &str| format!("@aws.api#service(sdkId: \"S\", endpointPrefix: \"{prefix}\")");
    let moved = ["wire-changed S: breaking/breaking/compatible"];
    assert_eq!(changes("", &found("a")), moved);
    assert_eq!(changes(&found("a"), ""), moved);
    assert_eq!(changes(&found("a"), &found("b")), moved);
    assert_eq!(changes(&found("a"), "@aws.api#service(sdkId: \"S\")"), moved);
}

#[test]
fn another_order_of_schemes_may_be_another_scheme() {
    let expected = |id: &str| vec![format!("trait-changed {id}: dangerous/compatible/compatible")];
    let (one, other) = ("@auth([sigv4, httpBasicAuth])", "@auth([httpBasicAuth, sigv4])");
    assert_eq!(changes(one, other), expected("S"));
    let [of_one, of_other] = [one, other].map(|list| format!("|{list}"));
    assert_eq!(changes(&of_one, &of_other), expected("Op"));
    // Without a list, the schemes are in the order of their IDs.
    let all = "@auth([sigv4, httpBasicAuth, httpBearerAuth])";
    assert_eq!(changes("", all), [""; 0]);
    let turned = "@auth([httpBearerAuth, httpBasicAuth, sigv4])";
    assert_eq!(changes("", turned), expected("S"));
    assert_eq!(changes(&format!("{turned}|"), &format!("{turned}|{turned}")), [""; 0]);
    let with_more = changes(one, turned);
    assert_eq!(with_more.len(), 2, "{with_more:?}");
    assert!(with_more.contains(&expected("S")[0]), "{with_more:?}");
}

#[test]
fn an_error_of_another_name_is_another_to_who_reads_it() {
    let renamed = |rename: &str, traits: &str| {
        format!(
            "service S {{ version: \"1\", operations: [Op], rename: {{ {rename} }} }}\n\
             @http(method: \"POST\", uri: \"/op\")\noperation Op {{ output: Out, errors: [F] }}\n\
             @error(\"client\")\nstructure F {{ e: E }}\n{traits}\nstructure E {{}}\n"
        )
    };
    let told = |id: &str| {
        between("restJson1", &renamed("", ""), &renamed(&format!("\"example#{id}\": \"X\""), ""))
    };
    assert_eq!(told("F"), ["renamed S: compatible/breaking/breaking"]);
    assert_eq!(told("E"), ["renamed S: compatible/compatible/breaking"]);
}
