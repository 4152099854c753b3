//! Bytes that are no request. hyper answers them itself, with a status and nothing else: here that
//! answer gets a body, and the log a line.
//!
//! Whoever is still sending when a connection is closed may lose the answer. So the rest is read for
//! a while, and thrown away.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::str;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::{Response, StatusCode};
use hyper::rt::{Read, ReadBuf, ReadBufCursor, Write};
use tokio::time::{Sleep, sleep};

/// A connection on which answers that hyper makes are replaced.
pub(super) struct Guarded<S, F> {
    stream: S,
    /// The answer to a request that was refused with that status.
    answer: F,
    /// What is still to be written of such an answer.
    unwritten: Vec<u8>,
    /// When the rest of what is sent is no longer read.
    end: Option<Pin<Box<Sleep>>>,
}

/// How long the rest of what is sent is read after the last answer.
const LINGER: Duration = Duration::from_secs(1);

impl<S, F> Guarded<S, F> {
    pub(super) fn new(stream: S, answer: F) -> Self {
        Self { stream, answer, unwritten: Vec::new(), end: None }
    }
}

impl<S: Write + Unpin, F> Guarded<S, F> {
    fn poll_unwritten(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.unwritten.is_empty() {
            let written = ready!(Pin::new(&mut self.stream).poll_write(context, &self.unwritten))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.unwritten.drain(..written);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: Read + Unpin, F> Guarded<S, F> {
    /// Ends if nothing more is sent, or it takes too long.
    fn poll_rest(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let end = self.end.get_or_insert_with(|| Box::pin(sleep(LINGER)));
        loop {
            if end.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            let mut bytes = [0; 4096];
            let mut buffer = ReadBuf::new(&mut bytes);
            let read = Pin::new(&mut self.stream).poll_read(context, buffer.unfilled());
            if ready!(read).is_err() || buffer.filled().is_empty() {
                return Poll::Ready(());
            }
        }
    }
}

impl<S: Read + Unpin, F: Unpin> Read for Guarded<S, F> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(context, buffer)
    }
}

impl<S, F> Write for Guarded<S, F>
where
    S: Read + Write + Unpin,
    F: Fn(StatusCode) -> Response<Vec<u8>> + Unpin,
{
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let guarded = self.get_mut();
        ready!(guarded.poll_unwritten(context))?;
        if let Some(status) = refused(bytes) {
            guarded.unwritten = written(&(guarded.answer)(status));
            return Poll::Ready(Ok(bytes.len()));
        }
        Pin::new(&mut guarded.stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let guarded = self.get_mut();
        ready!(guarded.poll_unwritten(context))?;
        Pin::new(&mut guarded.stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let guarded = self.get_mut();
        if guarded.end.is_none() {
            ready!(guarded.poll_unwritten(context))?;
            ready!(Pin::new(&mut guarded.stream).poll_shutdown(context))?;
        }
        guarded.poll_rest(context).map(Ok)
    }
}

/// The status of an answer that hyper made: a refusal without a body. Ours have one, and its type.
fn refused(bytes: &[u8]) -> Option<StatusCode> {
    if !bytes.starts_with(b"HTTP/1.") || !bytes.ends_with(b"\r\n\r\n") {
        return None;
    }
    let head = str::from_utf8(bytes).ok()?.to_ascii_lowercase();
    let status = StatusCode::from_bytes(head.get(9..12)?.as_bytes()).ok()?;
    let is_bare = head.contains("\r\ncontent-length: 0\r\n") && !head.contains("\r\ncontent-type:");
    (is_bare && status.as_u16() >= 400).then_some(status)
}

/// A response as bytes.
fn written(response: &Response<Vec<u8>>) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {}\r\n", response.status()).into_bytes();
    for (name, value) in response.headers() {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend(format!("content-length: {}\r\n\r\n", response.body().len()).into_bytes());
    bytes.extend(response.body());
    bytes
}
