$version: "2"

// Simple shapes that several nouns share. `Integer` and `String` of the service's own model are
// the prelude's here, which are the same.
namespace com.amazonaws.iotmanagedintegrations

/// A token, chosen by the caller, that makes a create request safe to repeat: a second request
/// with the same token and the same parameters succeeds without creating anything.
///
/// 1 to 64 letters, digits, `=`, `_` and `-`. A UUID such as `7c9e6679-7425-40de-944b-e07fc1f90ae7`
/// is a good choice, and what the AWS SDKs and the AWS CLI fill in where it is left out.
@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9=_-]+$")
string ClientToken

/// When a resource was created. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796083200.25`.
timestamp CreatedAt

/// When a resource was last changed. In JSON, seconds since 1970-01-01T00:00:00Z as a number,
/// which may have a fraction: `1796083200.25`.
timestamp LastUpdatedAt

/// How many items a page of a list may hold at most: 1 to 1000. A page may hold fewer, even where
/// more items follow; only a missing `NextToken` marks the last page.
@range(min: 1, max: 1000)
integer MaxResults

/// The place in a list where the next page begins: opaque text of 1 to 65535 letters, digits, `=`,
/// `_` and `-`. Pass it back exactly as it came.
@length(min: 1, max: 65535)
@pattern("^[a-zA-Z0-9=_-]+$")
string NextToken

/// A description for people: 1 to 256 letters, digits, spaces, `_` and `-`.
///
/// No other punctuation is allowed, not even a full stop, so write version 2.4.1 as `2-4-1`:
/// `Thermostat firmware 2-4-1`.
@length(min: 1, max: 256)
@pattern("^[0-9A-Za-z_\\- ]+$")
string OtaDescription

/// The place in a list of tasks or of executions where the next page begins: opaque text of 1 to
/// 65535 letters, digits, `=`, `_`, `+`, `/` and `-`. Pass it back exactly as it came.
@length(min: 1, max: 65535)
@pattern("^[a-zA-Z0-9=_+/-]+$")
string OtaNextToken
