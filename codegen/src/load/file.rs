//! Files on disk, plain or compressed.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use flate2::read::MultiGzDecoder;

/// What a file compressed with gzip begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The longest text that a compressed file may hold, in bytes: a hundred times the largest model
/// of AWS. A small file can hold a text of any length.
const MAX_DECOMPRESSED: u64 = 256 << 20;

/// The text of a file.
pub(super) fn read(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path)?;
    let bytes = if bytes.starts_with(&MAGIC) { decompress(&bytes)? } else { bytes };
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(invalid("not UTF-8 but UTF-16: save it as UTF-8".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| invalid(format!("not UTF-8: {error}")))
}

/// The name and text of the paginators beside a C2J model.
pub(super) fn paginators_of(path: &Path) -> io::Result<Option<(String, String)>> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if !matches!(name, "service-2.json" | "service-2.json.gz") {
        return Ok(None);
    }
    let names = ["paginators-1.json", "paginators-1.json.gz"].map(|name| path.with_file_name(name));
    let Some(path) = names.iter().find(|path| path.is_file()) else { return Ok(None) };
    Ok(Some((path.display().to_string(), read(path)?)))
}

fn decompress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    MultiGzDecoder::new(bytes).take(MAX_DECOMPRESSED + 1).read_to_end(&mut text)?;
    if text.len() as u64 > MAX_DECOMPRESSED {
        return Err(invalid(format!("longer than {MAX_DECOMPRESSED} bytes when decompressed")));
    }
    Ok(text)
}

fn invalid(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}
