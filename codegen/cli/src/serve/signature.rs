//! The signature of a request, as far as it names the service. It is not verified.

use http::Request;
use http::header::AUTHORIZATION;

/// The parameter that names the credential of a presigned URL.
const PARAMETER: &str = "X-Amz-Credential=";

/// The service that a request is signed for: by its header or, of a presigned URL, by its query.
pub(super) fn service<B>(request: &Request<B>) -> Option<&str> {
    of_header(request).or_else(|| of_query(request))
}

fn of_header<B>(request: &Request<B>) -> Option<&str> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let credential = header.split("Credential=").nth(1)?.split([',', ' ']).next()?;
    service_of_scope(credential)
}

fn of_query<B>(request: &Request<B>) -> Option<&str> {
    let mut parameters = request.uri().query()?.split('&');
    service_of_scope(parameters.find_map(|it| it.strip_prefix(PARAMETER))?)
}

/// The service in a credential scope: `…/20261129/us-east-1/iotwireless/aws4_request`.
fn service_of_scope(credential: &str) -> Option<&str> {
    let mut rest = credential;
    let mut last = || {
        // In a query, each `/` may be written as `%2F`.
        let ends = ["/", "%2F", "%2f"].iter().filter_map(|it| Some((rest.rfind(it)?, it.len())));
        let (index, length) = ends.max()?;
        let last = &rest[index + length..];
        rest = &rest[..index];
        Some(last)
    };
    last()?;
    last()
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::service;

    #[test]
    fn the_scope_names_the_service() {
        let scope = "AKID/20261129/us-east-1/iotwireless/aws4_request";
        let header = format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host");
        let request =
            Request::get("/").header("authorization", header).body(()).expect("a request");
        assert_eq!(service(&request), Some("iotwireless"));
        for scope in [scope.to_owned(), scope.replace('/', "%2F"), scope.replace('/', "%2f")] {
            let uri =
                format!("/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={scope}&x=/y/z");
            let request = Request::get(uri).body(()).expect("a request");
            assert_eq!(service(&request), Some("iotwireless"), "{scope}");
        }
        for uri in ["/", "/?a=b", "/?X-Amz-Credential=", "/?X-Amz-Credential=a%2Fb"] {
            assert_eq!(service(&Request::get(uri).body(()).expect("a request")), None, "{uri}");
        }
    }
}
