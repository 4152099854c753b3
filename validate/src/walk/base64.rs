//! Standard base64 with padding (RFC 4648, section 4), without decoding it.

/// How many bytes a text stands for; `None` if it is no base64.
///
/// Strict: padded, no white space, no URL-safe alphabet, unused bits zero. So equal bytes have
/// equal texts.
pub(super) fn decoded_length(text: &str) -> Option<usize> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let symbols = text.trim_end_matches('=');
    let padding = text.len() - symbols.len();
    let unused_bits = match padding {
        0 => 0,
        1 => 0b11,
        2 => 0b1111,
        _ => return None,
    };
    let mut last = 0;
    for symbol in symbols.bytes() {
        last = sextet(symbol)?;
    }
    (last & unused_bits == 0).then_some(text.len() / 4 * 3 - padding)
}

fn sextet(symbol: u8) -> Option<u8> {
    match symbol {
        b'A'..=b'Z' => Some(symbol - b'A'),
        b'a'..=b'z' => Some(symbol - b'a' + 26),
        b'0'..=b'9' => Some(symbol - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decoded_length;

    #[test]
    fn the_length_is_that_of_the_bytes() {
        for (text, length) in [("", 0), ("AA==", 1), ("AAA=", 2), ("AAAA", 3), ("YmxvYg==", 4)] {
            assert_eq!(decoded_length(text), Some(length), "{text}");
        }
    }

    #[test]
    fn anything_but_padded_standard_base64_is_refused() {
        for text in [
            "A", "AA", "AAA", "YmxvYg", "A===", "====", "AB==", "AAB=", "-_AA", "AA\n==", "=AAA",
            "AA=A",
        ] {
            assert_eq!(decoded_length(text), None, "{text}");
        }
    }
}
