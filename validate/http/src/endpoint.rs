//! Where requests go: the endpoint of a service.

use http::uri::{Authority, Parts, PathAndQuery, Scheme};
use http::{Request, Uri};

use crate::error::Unsendable;

/// What stands before the host of the endpoint (`endpoint`): an extension of requests that
/// [`sent_to`] heeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPrefix(pub String);

/// A request with an absolute URI: an endpoint such as `https://example.com/base`, to whose host
/// the operation's prefix is added.
///
/// ```
/// use shapewright_http::{HostPrefix, sent_to};
///
/// let mut request = http::Request::new(());
/// *request.uri_mut() = "/tasks?max=2".parse()?;
/// request.extensions_mut().insert(HostPrefix("data.".into()));
/// let request = sent_to(request, &"https://example.com/v1".parse()?)?;
/// assert_eq!(request.uri().to_string(), "https://data.example.com/v1/tasks?max=2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The endpoint has no scheme or host, or a query, or the prefix makes no host of it.
pub fn sent_to<B>(mut request: Request<B>, endpoint: &Uri) -> Result<Request<B>, Unsendable> {
    let prefix = request.extensions().get::<HostPrefix>().map_or("", |prefix| &prefix.0);
    let uri = joined(prefix, endpoint, request.uri());
    *request.uri_mut() = uri.ok_or_else(|| Unsendable::Target(endpoint.to_string()))?;
    Ok(request)
}

fn joined(prefix: &str, endpoint: &Uri, target: &Uri) -> Option<Uri> {
    if endpoint.query().is_some() {
        return None;
    }
    let authority = format!("{prefix}{}", endpoint.authority()?);
    let base = endpoint.path().trim_end_matches('/');
    let path = target.path_and_query().map_or("/", PathAndQuery::as_str);
    let mut parts = Parts::default();
    parts.scheme = Some(endpoint.scheme().cloned().unwrap_or(Scheme::HTTPS));
    parts.authority = Some(Authority::try_from(authority).ok()?);
    parts.path_and_query = Some(PathAndQuery::try_from(format!("{base}{path}")).ok()?);
    Uri::from_parts(parts).ok()
}
