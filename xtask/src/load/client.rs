//! A client that does nothing but send bytes and count answers.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection that is kept, as far as the server keeps it.
pub(super) struct Client {
    address: String,
    stream: TcpStream,
    buffer: Vec<u8>,
    /// Whether the server wants the connection closed.
    is_over: bool,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

impl Client {
    pub(super) fn connect(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { address: address.to_owned(), stream, buffer: Vec::new(), is_over: false })
    }

    /// Sends a request and reads its answer, which says how long it is. If the server has asked for it,
    /// the connection is made anew.
    pub(super) fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        if self.is_over {
            *self = Self::connect(&self.address)?;
        }
        self.stream.write_all(request)?;
        self.answer()
    }

    fn answer(&mut self) -> io::Result<Answer> {
        let end = loop {
            if let Some(at) = self.buffer.windows(4).position(|it| it == b"\r\n\r\n") {
                break at + 4;
            }
            self.more()?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).to_ascii_lowercase();
        self.is_over = head.contains("\r\nconnection: close");
        let status = head.get(9..12).and_then(|it| it.parse().ok());
        let mut lengths = head.lines().filter_map(|line| line.strip_prefix("content-length:"));
        let length: usize = lengths.find_map(|it| it.trim().parse().ok()).unwrap_or_default();
        while self.buffer.len() < end + length {
            self.more()?;
        }
        let body = self.buffer[end..end + length].to_vec();
        self.buffer.drain(..end + length);
        let status = status.ok_or(io::ErrorKind::InvalidData)?;
        Ok(Answer { status, body })
    }

    fn more(&mut self) -> io::Result<()> {
        let mut bytes = [0; 16 << 10];
        match self.stream.read(&mut bytes)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            count => {
                self.buffer.extend(&bytes[..count]);
                Ok(())
            }
        }
    }
}

/// A request with a JSON body, or none.
pub(super) fn request(method: &str, path: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         authorization: AWS4-HMAC-SHA256 Credential=A/20261101/us-east-1/iot/aws4_request, \
         SignedHeaders=host, Signature=0\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// How many answers came, and how many were wrong.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) good: u64,
    pub(super) wrong: u64,
    pub(super) seconds: f64,
}

impl Count {
    pub(super) fn per_second(self) -> f64 {
        // Counts of requests are far below 2⁵².
        u32::try_from(self.good).map_or(f64::INFINITY, f64::from) / self.seconds
    }
}

/// Connections that each send requests one after the other, which a function makes of the number of
/// the connection and of the request, until it makes none.
pub(super) fn load(
    address: &str,
    connections: u64,
    make: impl Fn(u64, u64) -> Option<Vec<u8>> + Sync,
) -> Count {
    let begin = Instant::now();
    let each = |connection| -> Count {
        let mut count = Count::default();
        let Ok(mut client) = Client::connect(address) else {
            return Count { wrong: 1, ..count };
        };
        for number in 0.. {
            let Some(request) = make(connection, number) else { break };
            match client.ask(&request) {
                Ok(answer) if answer.status < 300 => count.good += 1,
                Ok(_) => count.wrong += 1,
                Err(_) => {
                    count.wrong += 1;
                    break;
                }
            }
        }
        count
    };
    let counts: Vec<Count> = std::thread::scope(|scope| {
        let each = &each;
        let threads: Vec<_> =
            (0..connections).map(|connection| scope.spawn(move || each(connection))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_default()).collect()
    });
    Count {
        good: counts.iter().map(|count| count.good).sum(),
        wrong: counts.iter().map(|count| count.wrong).sum(),
        seconds: begin.elapsed().as_secs_f64(),
    }
}
