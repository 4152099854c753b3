//! Media types: `Content-Type` and `Accept`.

/// The type and subtype of a media type, without parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether two media types are the same but for their parameters.
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    left == right || essence(left).eq_ignore_ascii_case(essence(right))
}

/// Whether an `Accept` header allows a media type.
pub(crate) fn accepts(accepted: &str, offered: &str) -> bool {
    if accepted == offered {
        return true;
    }
    let offered = essence(offered);
    let kind = offered.split('/').next().unwrap_or_default();
    accepted.split(',').filter(|range| !is_refused(range)).map(essence).any(|range| {
        let is_kind = |range: &str| {
            range.strip_suffix("/*").is_some_and(|range| range.eq_ignore_ascii_case(kind))
        };
        range == "*/*" || range == "*" || is_kind(range) || range.eq_ignore_ascii_case(offered)
    })
}

/// Whether a range has no weight: the client does not take it (RFC 9110, section 12.4.2).
fn is_refused(range: &str) -> bool {
    let mut parameters = range.split(';').skip(1).filter_map(|it| it.trim().split_once('='));
    parameters.any(|(name, weight)| {
        name.eq_ignore_ascii_case("q") && weight.parse::<f32>().is_ok_and(|weight| weight == 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::{accepts, is_same};

    #[test]
    fn parameters_and_case_do_not_count_and_ranges_do() {
        assert!(is_same("Application/JSON; charset=utf-8", "application/json"));
        assert!(!is_same("application/hal+json", "application/json"));
        assert!(accepts("text/html, application/*;q=0.8", "application/json"));
        assert!(accepts("*/*", "image/jpeg"));
        assert!(!accepts("text/plain", "application/json"));
        assert!(!accepts("application/json;q=0, text/*;q=0.000", "application/json"));
        assert!(accepts("text/plain;q=0, application/json; Q=0.001", "application/json"));
    }
}
