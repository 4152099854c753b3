//! Requests that are addressed and signed.

use std::env;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use http::{Request, Uri};
use ota_model::http::sent_to;
use shapewright_validate::operation::{Operation, Service};

use crate::Error;

/// Where requests go and who sends them.
#[derive(Clone, Debug)]
pub struct Signer {
    /// The endpoint of the service: `https://api.iotmanagedintegrations.eu-west-1.amazonaws.com`.
    pub endpoint: Uri,
    /// The region that requests are signed for: `eu-west-1`.
    pub region: String,
    /// Who sends them.
    pub credentials: Credentials,
}

impl Signer {
    /// That of the environment, as AWS's tools name its variables.
    ///
    /// # Errors
    /// A variable that is not set, or an endpoint that is no URI.
    pub fn from_env() -> Result<Self, Error> {
        let variable = |name: &str| env::var(name).map_err(|error| format!("{name}: {error}"));
        let (id, secret) = (variable("AWS_ACCESS_KEY_ID")?, variable("AWS_SECRET_ACCESS_KEY")?);
        let token = variable("AWS_SESSION_TOKEN").ok();
        Ok(Self {
            endpoint: variable("AWS_ENDPOINT_URL")?.parse()?,
            region: variable("AWS_REGION")?,
            credentials: Credentials::new(id, secret, token, None, "environment"),
        })
    }

    /// A request of an operation with the endpoint and a signature.
    ///
    /// # Errors
    /// An endpoint without a host; headers that are not text.
    pub fn signed<O: Operation>(
        &self,
        request: Request<Vec<u8>>,
    ) -> Result<Request<Vec<u8>>, Error> {
        let mut request = sent_to(request, &self.endpoint)?;
        let identity = self.credentials.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(&self.region)
            .name(O::Service::SIGNING_NAME)
            .time(SystemTime::now())
            .settings(SigningSettings::default())
            .build()?;
        let headers =
            request.headers().iter().map(|(name, value)| Ok((name.as_str(), value.to_str()?)));
        let headers = headers.collect::<Result<Vec<_>, http::header::ToStrError>>()?;
        let (method, uri) = (request.method().as_str(), request.uri().to_string());
        let body = SignableBody::Bytes(request.body());
        let signable = SignableRequest::new(method, uri, headers.into_iter(), body)?;
        let (instructions, _) = sign(signable, &params.into())?.into_parts();
        instructions.apply_to_request_http1x(&mut request);
        Ok(request)
    }
}
