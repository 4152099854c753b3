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
    accepted.split(',').map(essence).any(|range| {
        let is_kind = |range: &str| {
            range.strip_suffix("/*").is_some_and(|range| range.eq_ignore_ascii_case(kind))
        };
        range == "*/*" || range == "*" || is_kind(range) || range.eq_ignore_ascii_case(offered)
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
    }
}
