//! The network: connections to an [`Engine`].
//!
//! Each thread has a runtime, a copy of the listening socket and its own connections, which borrow
//! the engine: nothing is leaked and nothing counted.

use std::any::Any;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::panic::AssertUnwindSafe;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{Either, poll_fn, select};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::watch;

use super::engine::Engine;
use super::unreadable::Guarded;
use super::{control, head};

/// The longest body that is read, in bytes.
const MAX_BODY: usize = 16 << 20;
/// What is said of a longer one.
const TOO_LONG: &str = "the body is longer than 16 MiB";
/// The longest head of a request, in bytes.
const MAX_HEAD: usize = 64 << 10;
/// The most header fields of a request.
const MAX_FIELDS: usize = 1_000;
/// How long a client may take to send the head, and then the body, of a request.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long open requests may take after the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How long to wait if a connection cannot be accepted, because there are too many.
const PAUSE: Duration = Duration::from_millis(10);

/// How a server behaves beyond its answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manners {
    /// How long each answer waits.
    pub(super) latency: Duration,
}

/// Serves on a socket until told to stop, on as many threads as the machine has cores.
///
/// # Errors
/// If the socket or a runtime cannot be used.
pub(super) fn run(
    engine: &Engine<'_, '_>,
    listener: &TcpListener,
    manners: Manners,
    stop: &watch::Receiver<bool>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get().min(8));
    std::thread::scope(|scope| {
        let serving = (0..threads).map(|_| {
            let (listener, stop) = (listener.try_clone()?, stop.clone());
            Ok(scope.spawn(move || serve(engine, listener, manners, stop)))
        });
        let serving: Vec<_> = serving.collect::<io::Result<_>>()?;
        let ended = serving.into_iter().map(|thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread stopped")))
        });
        ended.collect()
    })
}

fn serve(
    engine: &Engine<'_, '_>,
    listener: TcpListener,
    manners: Manners,
    stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        accept(engine, &listener, manners, stop).await;
        Ok(())
    })
}

/// What happened.
enum Event {
    Stop,
    Accepted(io::Result<tokio::net::TcpStream>),
    /// Whether it ended well.
    Closed(bool),
}

async fn accept(
    engine: &Engine<'_, '_>,
    listener: &tokio::net::TcpListener,
    manners: Manners,
    stop: watch::Receiver<bool>,
) {
    let mut connections = FuturesUnordered::new();
    let mut stopped = Box::pin(stopped(stop.clone()));
    loop {
        let event = poll_fn(|context| {
            if stopped.as_mut().poll(context).is_ready() {
                return Poll::Ready(Event::Stop);
            }
            if let Poll::Ready(accepted) = listener.poll_accept(context) {
                return Poll::Ready(Event::Accepted(accepted.map(|(stream, _)| stream)));
            }
            match connections.poll_next_unpin(context) {
                Poll::Ready(Some(Ok(()))) => Poll::Ready(Event::Closed(true)),
                Poll::Ready(Some(Err::<_, Box<dyn Any + Send>>(_))) => {
                    Poll::Ready(Event::Closed(false))
                }
                _ => Poll::Pending,
            }
        });
        match event.await {
            Event::Stop => break,
            Event::Accepted(Ok(stream)) => {
                let connection = connection(engine, stream, manners, stop.clone());
                // A mistake of ours costs one connection, not all of the thread.
                connections.push(AssertUnwindSafe(connection).catch_unwind());
            }
            Event::Accepted(Err(_)) => tokio::time::sleep(PAUSE).await,
            Event::Closed(true) => {}
            Event::Closed(false) => {
                let message = "the server failed, which is a mistake in it";
                engine.refuse(None, StatusCode::INTERNAL_SERVER_ERROR, message);
            }
        }
    }
    let rest = pin!(async { while connections.next().await.is_some() {} });
    let _ = tokio::time::timeout(GRACE, rest).await;
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    // Whoever could say so being gone is the same.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// One connection, until it is closed. After the server was told to stop, its open request is
/// answered and no other.
async fn connection(
    engine: &Engine<'_, '_>,
    stream: tokio::net::TcpStream,
    manners: Manners,
    stop: watch::Receiver<bool>,
) {
    // Answers are small, and whoever waits for one does not want it to wait.
    let _ = stream.set_nodelay(true);
    let local = stream.local_addr().ok();
    let service = service_fn(|request| respond(engine, request, local, manners));
    let stream = Guarded::new(TokioIo::new(stream), |status| unreadable(engine, status));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    builder.max_buf_size(MAX_HEAD).max_headers(MAX_FIELDS);
    let mut serving = pin!(builder.serve_connection(stream, service));
    let stopped = pin!(stopped(stop));
    if let Either::Right(((), _)) = select(serving.as_mut(), stopped).await {
        serving.as_mut().graceful_shutdown();
        // What a client does wrong is no mistake of the server.
        let _ = serving.await;
    }
}

async fn respond(
    engine: &Engine<'_, '_>,
    request: Request<Incoming>,
    local: Option<SocketAddr>,
    manners: Manners,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let refuse = |parts, status, message| last(engine.refuse(Some(parts), status, message));
    let is_too_long = body.size_hint().lower() > MAX_BODY as u64;
    let too_long = is_too_long.then_some((StatusCode::PAYLOAD_TOO_LARGE, TOO_LONG));
    if let Some((status, message)) = head::refused(&parts).or(too_long) {
        return Ok(refuse(&parts, status, message).map(|body| Full::new(Bytes::from(body))));
    }
    let body = tokio::time::timeout(PATIENCE, Limited::new(body, MAX_BODY).collect()).await;
    let mut response = match body {
        Ok(Ok(body)) => {
            let request = Request::from_parts(parts, body.to_bytes().to_vec());
            control::answer(engine, &request, local)
        }
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            refuse(&parts, StatusCode::PAYLOAD_TOO_LARGE, TOO_LONG)
        }
        Ok(Err(_)) => refuse(&parts, StatusCode::BAD_REQUEST, "the body cannot be read"),
        Err(_) => refuse(&parts, StatusCode::REQUEST_TIMEOUT, "the body did not come in time"),
    };
    if !manners.latency.is_zero() {
        tokio::time::sleep(manners.latency).await;
    }
    // hyper says how long the body is, and stops at another word.
    response.headers_mut().remove(http::header::CONTENT_LENGTH);
    Ok(response.map(|body| Full::new(Bytes::from(body))))
}

/// The answer to bytes that hyper cannot read as a request, and refuses with that status.
fn unreadable(engine: &Engine<'_, '_>, status: StatusCode) -> Response<Vec<u8>> {
    let message = match status {
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => {
            "the head of the request is too long, or has more than 1,000 fields"
        }
        StatusCode::URI_TOO_LONG => "the URI is too long",
        _ => "this is not a request of HTTP/1.1",
    };
    last(engine.refuse(None, status, message))
}

/// An answer after which the connection is closed.
fn last(mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
    let headers = response.headers_mut();
    headers.insert(http::header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// A future that ends at the first signal that asks the process to end. Signals count from the call
/// on, which is within a runtime.
///
/// # Errors
/// If signals cannot be received.
pub(super) fn signalled() -> io::Result<Pin<Box<dyn Future<Output = io::Result<()>>>>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        Ok(Box::pin(async move {
            let (terminate, interrupt) = (pin!(terminate.recv()), pin!(interrupt.recv()));
            select(terminate, interrupt).await;
            Ok(())
        }))
    }
    #[cfg(not(unix))]
    Ok(Box::pin(tokio::signal::ctrl_c()))
}
