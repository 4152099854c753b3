//! `shapewright request`: the HTTP request that carries a document.

use std::fmt::Write as _;
use std::net::IpAddr;

use http::header::HOST;
use http::uri::Scheme;
use http::{Method, Request, Uri};
use serde_json::{Value, json};
use shapewright_http::{Call, Sending, Unsendable, sent_to, uuid_token};

use crate::Status;
use crate::arguments::{RequestArguments, RequestFormat};
use crate::check::{Input, in_message};
use crate::failure::Failure;
use crate::text::{Language, harmless_code};
use crate::{http_file, models, operations, output};

/// Prints the request.
pub(crate) fn run(arguments: &RequestArguments, quiet: bool) -> Result<Status, Failure> {
    models::read_once(arguments.model.model.iter().chain([&arguments.file]))?;
    let model = models::needed(&arguments.model.model, quiet)?;
    let (graph, unenforced) = models::graph_of(&model);
    if !quiet {
        output::warn(&unenforced, unenforced.left_out().others, &model.sources);
    }
    let call = operations::named(&graph, &model, &arguments.operation)?;
    let input = Input::read(&arguments.file)?;
    let Some(document) =
        input.checked(&model, &graph, &arguments.operation, arguments.unchecked)?
    else {
        return Ok(Status::Invalid);
    };
    let request = made(&call, &document, arguments, quiet)?;
    let (text, is_same) = match arguments.format {
        RequestFormat::Http => {
            let text = as_http(&request);
            let is_same = is_printed_as_is(&text) && reads_back(&text, &request);
            (text, is_same)
        }
        RequestFormat::Curl => {
            let text = as_curl(&request);
            let is_same = is_printed_as_is(&text);
            (text, is_same)
        }
        // JSON has escapes for everything.
        RequestFormat::Json => (format!("{:#}\n", as_json(&request)), true),
    };
    if !is_same {
        let message = "the request has bytes, characters or lines that its format cannot hold";
        return Err(Failure::with_help(message, "print it with `--format json`"));
    }
    output::print(text.as_bytes()).map(|()| Status::Success)
}

/// Whether nothing in a text is escaped when it is printed.
fn is_printed_as_is(text: &str) -> bool {
    harmless_code(text, Language::Json) == text
}

/// Whether readers of a file of messages find the request in it, and editors nothing to fill in.
fn reads_back(text: &str, request: &Request<Vec<u8>>) -> bool {
    let messages = http_file::read(text.as_bytes());
    let [Ok(message)] = messages.as_slice() else { return false };
    let mut headers = message.headers.clone();
    if request.uri().authority().is_some() && !is_absolute(request) {
        headers.remove(HOST);
    }
    let is_kept = &headers == request.headers() && &message.body == request.body();
    is_kept && !text.contains("{{")
}

/// The request, to the host that the command line names.
fn made(
    call: &Call<'_>,
    document: &[u8],
    arguments: &RequestArguments,
    quiet: bool,
) -> Result<Request<Vec<u8>>, Failure> {
    // What is not valid is reported by now.
    let sending = Sending::unchecked().token(uuid_token);
    let failed = |mut error: Unsendable| {
        if let Unsendable::Invalid(violations) = &mut error {
            in_message(violations, &mut [], Some(document), (call, call.input_shape()));
        }
        Failure::new(format!("there is no request with this document: {error}"))
    };
    let request = call.request(document, sending).map_err(failed)?;
    // As modelled: what stands for a label may be secret.
    let prefix = call.operation().host_prefix.as_deref();
    let Some(host) = &arguments.host else {
        if let Some(prefix) = prefix.filter(|_| !quiet) {
            output::note(&format!(
                "`{prefix}` belongs in front of the host: name it with `--host`"
            ));
        }
        return Ok(request);
    };
    let endpoint = endpoint(host)?;
    if let Some(prefix) = prefix
        && endpoint.host().is_some_and(is_address)
    {
        let message =
            format!("`{prefix}` belongs in front of the host, and `{host}` is an address");
        return Err(Failure::new(message));
    }
    sent_to(request, &endpoint).map_err(|_| Failure::new(format!("`{host}` is no host")))
}

/// The URI of a host, perhaps with a scheme and a path before that of the operation.
fn endpoint(host: &str) -> Result<Uri, Failure> {
    if host.contains(['?', '#']) {
        let message = format!("`{host}` has a query or fragment, and a host has neither");
        return Err(Failure::new(message));
    }
    let wrong = || Failure::new(format!("`{host}` is no host"));
    let parsed = |text: &str| {
        let uri: Uri = text.parse().map_err(|_| wrong())?;
        if uri.authority().is_some_and(|it| it.as_str().contains('@')) {
            // The name may stand before a password.
            return Err(Failure::new(
                "`--host` has the name of a user, which requests do not carry",
            ));
        }
        if has_its_port(&uri) { Ok(uri) } else { Err(wrong()) }
    };
    if host.contains("://") {
        let endpoint: Uri = parsed(host)?;
        return match endpoint.scheme_str() {
            Some("http" | "https") => Ok(endpoint),
            _ => Err(Failure::new(format!("`{host}` is neither `http` nor `https`"))),
        };
    }
    let secure: Uri = parsed(&format!("https://{host}"))?;
    if !secure.host().is_some_and(is_loopback) {
        return Ok(secure);
    }
    parsed(&format!("http://{host}"))
}

/// Whether what stands behind the host of a URI is the number of a port, if anything does.
fn has_its_port(uri: &Uri) -> bool {
    uri.authority().is_none_or(|it| it.as_str() == it.host() || it.port_u16().is_some())
}

/// The address that a host is.
/// The address that a host is, if it is not a name.
pub(crate) fn address(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

fn is_address(host: &str) -> bool {
    address(host).is_some()
}

/// Whether a host is the machine itself, where nobody has a certificate.
pub(crate) fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || address(host).is_some_and(|it| it.is_loopback())
}

fn as_json(request: &Request<Vec<u8>>) -> Value {
    let body = request.body();
    let text = str::from_utf8(body).ok().filter(|text| !text.is_empty());
    let is_binary = str::from_utf8(body).is_err();
    json!({
        "method": request.method().as_str(),
        "uri": request.uri().to_string(),
        "headers": operations::headers(request.headers()),
        "body": text,
        "body_base64": is_binary.then(|| shapewright_http::base64(body)),
    })
}

/// Whether a file names the whole URI of a request: a header `Host` would not say that it is `https`,
/// or a member has that header.
fn is_absolute(request: &Request<Vec<u8>>) -> bool {
    let uri = request.uri();
    uri.scheme() == Some(&Scheme::HTTPS)
        || (uri.authority().is_some() && request.headers().contains_key(HOST))
}

/// The request as files of editors' REST clients have it.
fn as_http(request: &Request<Vec<u8>>) -> String {
    let uri = request.uri();
    let target = match uri.path_and_query() {
        _ if is_absolute(request) => uri.to_string(),
        Some(target) => target.to_string(),
        None => "/".to_owned(),
    };
    let mut text = format!("{} {target} HTTP/1.1\n", request.method());
    if let Some(host) = uri.authority().filter(|_| !is_absolute(request)) {
        let _ = writeln!(text, "Host: {host}");
    }
    for (name, value) in request.headers() {
        let _ = writeln!(text, "{name}: {}", String::from_utf8_lossy(value.as_bytes()));
    }
    if !request.body().is_empty() {
        let _ = writeln!(text, "\n{}", String::from_utf8_lossy(request.body()));
    }
    text
}

/// The request as a command of a shell.
fn as_curl(request: &Request<Vec<u8>>) -> String {
    let uri = request.uri();
    let url =
        if uri.authority().is_some() { uri.to_string() } else { format!("http://localhost{uri}") };
    let mut text = String::from("curl");
    if uri.path().split('/').any(is_dots) {
        text.push_str(" --path-as-is");
    }
    // With `--request HEAD`, curl waits for a body.
    match request.method() {
        &Method::HEAD => text.push_str(" --head"),
        method => text.extend([" --request ", method.as_str()]),
    }
    text.extend([" ", &quoted(&url)]);
    for (name, value) in request.headers().iter().filter(|(name, _)| *name != "content-length") {
        // Without a value, a colon would tell curl to leave the header out.
        let header = match String::from_utf8_lossy(value.as_bytes()) {
            value if value.is_empty() => format!("{name};"),
            value => format!("{name}: {value}"),
        };
        let _ = write!(text, " \\\n  --header {}", quoted(&header));
    }
    let body = request.body();
    match str::from_utf8(body) {
        Ok("") => {}
        Ok(body) if is_printed_as_is(body) => {
            let _ = write!(text, " \\\n  --data-raw {}", quoted(body));
        }
        _ => {
            let encoded = shapewright_http::base64(body);
            text = format!("printf %s {encoded} | base64 --decode | {text} \\\n  --data-binary @-");
        }
    }
    text + "\n"
}

/// Whether curl takes a part of a path for one to go up or to stay at.
fn is_dots(part: &str) -> bool {
    matches!(&*part.to_ascii_lowercase().replace("%2e", "."), "." | "..")
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
