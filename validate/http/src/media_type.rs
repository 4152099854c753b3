//! Media types: `Content-Type` and `Accept`.

/// The type and subtype of a media type, without parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether two media types are the same but for their parameters.
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    left == right || essence(left).eq_ignore_ascii_case(essence(right))
}

/// Whether an `Accept` header allows a media type: of the ranges that hold it, the narrowest counts
/// (RFC 9110, section 12.5.1).
pub(crate) fn accepts(accepted: &str, offered: &str) -> bool {
    if accepted == offered {
        return true;
    }
    let offered = essence(offered);
    let kind = offered.split('/').next().unwrap_or_default();
    // How narrow a range is that holds the media type.
    let narrow = |range: &str| match range {
        "*" | "*/*" => Some(0),
        _ if range.eq_ignore_ascii_case(offered) => Some(2),
        _ => range.strip_suffix("/*").filter(|it| it.eq_ignore_ascii_case(kind)).map(|_| 1),
    };
    let ranges = accepted.split(',');
    let held = ranges.filter_map(|range| Some((narrow(essence(range))?, !is_refused(range))));
    held.max().is_some_and(|(_, is_taken)| is_taken)
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
        assert!(!accepts("application/json;q=0, */*", "application/json"));
        assert!(!accepts("*/*, application/*; q=0", "application/json"));
        assert!(accepts("*/*;q=0, application/*", "application/json"));
    }
}
