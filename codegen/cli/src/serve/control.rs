//! Control, under `/_shapewright/`: for tests that look into the server.
//!
//! | request | what it does |
//! |---|---|
//! | `GET health` | says which operations there are |
//! | `GET requests`, `DELETE requests` | the last 1,000 requests with verdicts; forgets them |
//! | `POST reset` | forgets everything that was created, the requests and the clock |
//! | `GET state`, `PUT state` | everything that was created, as JSON |
//! | `GET faults`, `PUT faults` | which operations fail: `[{"operation", "error", "rate"}]` |
//! | `GET clock`, `PUT clock` | the time; `{"advance": seconds}` or `{"time": "2026-12-01T00:00:00Z"}` |
//!
//! Pages of other sites, which browsers let send simple requests to anybody, are refused (403). A name
//! does not make a page one's own, since its owner may let it stand for this machine.

use std::net::SocketAddr;

use http::header::ORIGIN;
use http::uri::Authority;
use http::{HeaderValue, Method, Request, Response, StatusCode, Uri};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use shapewright_validate::{Shaped as _, ViolationKind, walk};

use super::engine::Engine;
use super::faults::Fault;
use super::lock::lock;
use super::{clock, exact, reply, state};
use crate::request::{address, is_loopback};

/// Where control is.
const PATH: &str = "/_shapewright/";

type Outcome = Result<Value, (StatusCode, String)>;

/// The answer of control or, to every other request, of the engine. `local` is the address at which
/// the request arrived.
pub(super) fn answer(
    engine: &Engine<'_, '_>,
    request: &Request<Vec<u8>>,
    local: Option<SocketAddr>,
) -> Response<Vec<u8>> {
    // Requests come one after the other, and none is refused for what earlier ones took.
    engine.patterns.renew();
    if !request.uri().path().starts_with(PATH) {
        return engine.answer(request);
    }
    let refused = foreign(request, local).map(|message| (StatusCode::FORBIDDEN, message));
    match refused.map_or_else(|| done(engine, request), Err) {
        Ok(body) => reply::json(StatusCode::OK, &body),
        Err((status, message)) => reply::wrong(status, &message),
    }
}

/// Why a request comes from a page of another site, if it does. A browser sends simple requests of any
/// page without asking, and nothing else keeps pages from what tests rely on.
fn foreign(request: &Request<Vec<u8>>, local: Option<SocketAddr>) -> Option<String> {
    let headers = request.headers();
    let is_cross_site = headers.get("sec-fetch-site").is_some_and(|it| it == "cross-site");
    let is_own = |origin: &HeaderValue| {
        let origin: Option<Uri> = origin.to_str().ok().and_then(|it| it.parse().ok());
        let authority = origin.as_ref().and_then(Uri::authority);
        authority.is_some_and(|it| is_loopback(it.host()) || is_local(it, local))
    };
    // A page of the machine itself may call it otherwise, which is another site to browsers.
    let is_foreign = if headers.contains_key(ORIGIN) {
        !headers.get_all(ORIGIN).iter().all(is_own)
    } else {
        is_cross_site
    };
    is_foreign.then(|| "control takes no requests from pages of other sites".to_owned())
}

/// Whether an authority is the address at which a request arrived.
fn is_local(authority: &Authority, local: Option<SocketAddr>) -> bool {
    let port = authority.port_u16().unwrap_or(80);
    let host = address(authority.host());
    local.is_some_and(|it| host == Some(it.ip().to_canonical()) && port == it.port())
}

fn done(engine: &Engine<'_, '_>, request: &Request<Vec<u8>>) -> Outcome {
    let path = request.uri().path();
    let name = path.strip_prefix(PATH).unwrap_or_default();
    match (request.method(), name) {
        (&Method::GET, "health") => Ok(json!({"status": "ok", "operations": engine.operations()})),
        (&Method::GET, "requests") => Ok(engine.log.to_json()),
        (&Method::DELETE, "requests") => {
            engine.log.clear();
            Ok(json!({}))
        }
        (&Method::POST, "reset") => {
            let mut store = lock(&engine.store);
            store.clear();
            let kept = kept(engine, &mut store)?;
            engine.log.clear();
            Ok(kept)
        }
        (&Method::GET, "state") => Ok(lock(&engine.store).contents().to_json()),
        (&Method::PUT, "state") => {
            let state = exact_body(request)?;
            state::check(&engine.made, &state).map_err(wrong)?;
            let mut store = lock(&engine.store);
            store.load_json(&state).map_err(wrong)?;
            kept(engine, &mut store)
        }
        (&Method::GET, "faults") => Ok(lock(&engine.faults).to_json()),
        (&Method::PUT, "faults") => {
            let all = faults(&body(request)?).map_err(wrong)?;
            let checked = engine.check_faults(&all);
            checked.map_err(|(message, meant)| wrong(state::with_meant(message, meant)))?;
            lock(&engine.faults).set(all);
            Ok(json!({}))
        }
        (&Method::GET, "clock") => Ok(time(engine)),
        (&Method::PUT, "clock") => set_clock(engine, &body(request)?),
        _ => {
            let message = format!("control has no {} {name}", request.method());
            Err((StatusCode::NOT_FOUND, message))
        }
    }
}

fn body(request: &Request<Vec<u8>>) -> Outcome {
    let value = serde_json::from_slice(request.body());
    let value = value.map_err(|error| wrong(error.to_string()))?;
    check_repeated(request.body()).map(|()| value)
}

/// The body with all digits of its numbers.
fn exact_body(request: &Request<Vec<u8>>) -> Outcome {
    let text = str::from_utf8(request.body()).map_err(|error| wrong(error.to_string()))?;
    let value = exact::read(text).map_err(|error| wrong(error.to_string()))?;
    check_repeated(request.body()).map(|()| value)
}

/// Refuses a key that an object has twice. It may be a secret, so that its place is said.
fn check_repeated(json: &[u8]) -> Result<(), (StatusCode, String)> {
    let options = walk::Options::new().max(usize::MAX);
    let found = walk::check(json, Value::shape(), options).violations;
    let mut found = found.iter().flat_map(|it| it.iter());
    let repeated = found.find(|it| matches!(it.kind, ViolationKind::DuplicateKey));
    match repeated.and_then(|it| it.span) {
        Some(it) => {
            let (line, column) = (it.line, it.column);
            Err(wrong(format!("the key at {line}:{column} is there twice")))
        }
        None => Ok(()),
    }
}

fn wrong(message: impl Into<String>) -> (StatusCode, String) {
    (StatusCode::BAD_REQUEST, message.into())
}

fn kept(engine: &Engine<'_, '_>, store: &mut super::store::Store) -> Outcome {
    let failed = |error| (StatusCode::INTERNAL_SERVER_ERROR, error);
    engine.keep(store).map(|()| json!({})).map_err(failed)
}

fn faults(body: &Value) -> Result<Vec<Fault>, String> {
    let all = body.as_array().ok_or("the body must be a list of faults")?;
    let fault = |fault: &Value| {
        state::check_keys(fault, "a fault", &["operation", "error", "rate"])?;
        let text = |name: &str| {
            fault[name].as_str().ok_or_else(|| format!("a fault must have the text `{name}`"))
        };
        let rate = fault.get("rate").map_or(Some(1.0), Value::as_f64);
        let rate = rate.filter(|rate| (0.0..=1.0).contains(rate));
        let rate = rate.ok_or("a rate must be a number between 0 and 1")?;
        Fault::new(text("operation")?, text("error")?, rate)
    };
    all.iter().map(fault).collect()
}

fn time(engine: &Engine<'_, '_>) -> Value {
    json!({"time": clock::at(lock(&engine.store).ahead()).to_string()})
}

fn set_clock(engine: &Engine<'_, '_>, body: &Value) -> Outcome {
    state::check_keys(body, "the body", &["time", "advance"]).map_err(wrong)?;
    let mut store = lock(&engine.store);
    let current = clock::at(store.ahead());
    let target = match (&body["time"], &body["advance"]) {
        (Value::String(text), Value::Null) => {
            let target: Option<Timestamp> = text.parse().ok().filter(|it| clock::is_in_range(*it));
            let range = clock::RANGE;
            target.ok_or_else(|| wrong(format!("`time` must be an instant from {range}")))?
        }
        (Value::Null, Value::Number(seconds)) => {
            let step = seconds.as_f64().and_then(|it| SignedDuration::try_from_secs_f64(it).ok());
            let target = step.and_then(|step| current.checked_add(step).ok());
            let target = target.filter(|it| clock::is_in_range(*it));
            let range = clock::RANGE;
            target.ok_or_else(|| wrong(format!("`advance` leads out of {range}")))?
        }
        _ => {
            let message = "the body must have either `time`, a text, or `advance`, in seconds";
            return Err(wrong(message));
        }
    };
    let step = Timestamp::duration_since(target, current).as_millis();
    let ahead = i64::try_from(step).ok().and_then(|step| store.ahead().checked_add(step));
    store.set_ahead(ahead.ok_or_else(|| wrong("that is too far away"))?);
    kept(engine, &mut store)?;
    drop(store);
    Ok(time(engine))
}

#[cfg(test)]
mod tests {
    use super::{Authority, is_local};

    #[test]
    fn only_an_address_is_the_one_at_which_a_request_arrived() {
        for (origin, local, is_same) in [
            ("192.0.2.1", "192.0.2.1:80", true),
            ("192.0.2.1:8080", "[::ffff:192.0.2.1]:8080", true),
            ("[2001:db8::1]:8080", "[2001:db8::1]:8080", true),
            ("192.0.2.1:81", "192.0.2.1:80", false),
            ("192.0.2.2", "192.0.2.1:80", false),
            ("mock.example", "192.0.2.1:80", false),
        ] {
            let authority = Authority::from_static(origin);
            assert_eq!(is_local(&authority, local.parse().ok()), is_same, "{origin} {local}");
            assert!(!is_local(&authority, None));
        }
    }
}
