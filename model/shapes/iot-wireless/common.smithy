$version: "2"

// Simple shapes that several nouns share.
namespace com.amazonaws.iotwireless

/// A token, chosen by the caller, that makes a create request safe to repeat: a second request
/// with the same token and the same parameters succeeds without creating anything, and one with
/// other parameters is a `ConflictException`.
///
/// 1 to 64 letters, digits, `-` and `_`. A UUID such as `7c9e6679-7425-40de-944b-e07fc1f90ae7` is a
/// good choice, and what the AWS SDKs and the AWS CLI fill in where it is left out.
@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9-_]+$")
string ClientRequestToken

/// When a resource was created. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796083200.25`.
timestamp CreatedAt

/// A description for people: up to 2048 characters, such as `Version 2.4.1 for the soil sensors`.
@length(max: 2048)
string Description

/// How many items a page of a list may hold at most: 0 to 250. A page may hold fewer, even where
/// more items follow; only a missing `NextToken` marks the last page.
@range(min: 0, max: 250)
integer MaxResults

/// The place in a list where the next page begins: opaque text of up to 4096 characters. Pass it
/// back exactly as it came.
@length(max: 4096)
string NextToken
