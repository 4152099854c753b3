//! Compressed requests (`requestCompression`).

use crate::call::Call;

/// Bodies below this size, in bytes, are not worth it: what AWS's clients take.
const MIN_SIZE: usize = 10_240;

/// The greatest size of a body after decompression, in bytes.
#[cfg(feature = "gzip")]
const MAX_SIZE: u64 = 64 * 1024 * 1024;

/// Whether the model asks clients to compress requests in an encoding that is known here.
pub(crate) fn is_asked(call: &Call<'_>) -> bool {
    let mut encodings = call.operation.encodings.iter();
    cfg!(feature = "gzip") && encodings.any(|encoding| encoding.eq_ignore_ascii_case("gzip"))
}

/// The body compressed, if that is worth it.
#[cfg(feature = "gzip")]
pub(crate) fn compressed(body: &[u8]) -> Option<Vec<u8>> {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    if body.len() < MIN_SIZE {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).ok()?;
    encoder.finish().ok()
}

#[cfg(not(feature = "gzip"))]
pub(crate) fn compressed(body: &[u8]) -> Option<Vec<u8>> {
    let _ = body.len() < MIN_SIZE;
    None
}

/// The body decompressed; `None` if it is none, or larger than what is read.
#[cfg(feature = "gzip")]
pub(crate) fn decompressed(body: &[u8]) -> Option<Vec<u8>> {
    use std::io::Read as _;

    use flate2::read::MultiGzDecoder;

    let mut unpacked = Vec::new();
    MultiGzDecoder::new(body).take(MAX_SIZE + 1).read_to_end(&mut unpacked).ok()?;
    (unpacked.len() as u64 <= MAX_SIZE).then_some(unpacked)
}

#[cfg(not(feature = "gzip"))]
pub(crate) fn decompressed(_: &[u8]) -> Option<Vec<u8>> {
    None
}

#[cfg(all(test, feature = "gzip"))]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::decompressed;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn members_are_one_text_and_nothing_else_may_follow() {
        let both = [packed(b"a"), packed(b"b")].concat();
        assert_eq!(decompressed(&both).as_deref(), Some(&b"ab"[..]));
        assert_eq!(decompressed(&[&both[..], b"junk"].concat()), None);
        assert_eq!(decompressed(&both[..both.len() - 1]), None);
    }
}
