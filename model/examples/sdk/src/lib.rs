//! The AWS SDK for Rust with `ota-model`: clients for a stand-in server, without TLS.
//!
//! `tests/conversions.rs` converts all messages to the SDK's types and back, `tests/stand_in` sends all
//! operations, `benches/requests.rs` measures how fast requests are written, and
//! `examples/stand_in.rs` goes from a JSON document to a task that exists.

/// Makes a client of one service.
macro_rules! client {
    ($krate:ident, $url:expr, $retry:expr) => {{
        let http = aws_smithy_http_client::Builder::new().build_http();
        let credentials = $krate::config::Credentials::new("x", "x", None, None, "stand-in");
        let config = $krate::Config::builder()
            .region($krate::config::Region::new("us-east-1"))
            .credentials_provider(credentials)
            .endpoint_url($url)
            .http_client(http)
            .retry_config($retry);
        $krate::Client::from_conf(config.build())
    }};
}

/// How a client tries again: as often as that, and almost at once.
#[must_use]
pub fn retries(attempts: u32) -> RetryConfig {
    let soon = std::time::Duration::from_millis(1);
    RetryConfig::standard().with_max_attempts(attempts).with_initial_backoff(soon)
}

pub use aws_sdk_iotwireless::config::retry::RetryConfig;

/// A client of AWS IoT Wireless, at another endpoint.
#[must_use]
pub fn wireless(url: &str, retry: RetryConfig) -> aws_sdk_iotwireless::Client {
    client!(aws_sdk_iotwireless, url, retry)
}

/// A client of managed integrations for AWS IoT Device Management, at another endpoint.
#[must_use]
pub fn integrations(url: &str, retry: RetryConfig) -> aws_sdk_iotmanagedintegrations::Client {
    client!(aws_sdk_iotmanagedintegrations, url, retry)
}
