//! Files on disk, plain or compressed.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::str::Utf8Error;

use flate2::bufread::GzDecoder;

use crate::budget::{MAX_GZIP_MEMBERS, MAX_TEXT};

/// What a file compressed with gzip begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The text of a file.
pub(super) fn read(path: &Path) -> io::Result<String> {
    let file = fs::File::open(path)?;
    let length = file.metadata()?.len().min(MAX_TEXT);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(MAX_TEXT + 1).read_to_end(&mut bytes)?;
    text(bytes)
}

/// The text of bytes, which may be compressed.
pub(super) fn text(bytes: Vec<u8>) -> io::Result<String> {
    if bytes.len() as u64 > MAX_TEXT {
        return Err(invalid(format!("longer than {MAX_TEXT} bytes")));
    }
    let bytes = if bytes.starts_with(&MAGIC) { decompress(&bytes)? } else { bytes };
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(invalid("not UTF-8 but UTF-16: save it as UTF-8".to_owned()));
    }
    String::from_utf8(bytes)
        .map_err(|error| invalid(not_utf8(error.as_bytes(), &error.utf8_error())))
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

fn decompress(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let (mut text, compressed) = (Vec::new(), bytes.len());
    for _ in 0..MAX_GZIP_MEMBERS {
        let left = MAX_TEXT + 1 - text.len() as u64;
        let read = GzDecoder::new(&mut bytes).take(left).read_to_end(&mut text);
        read.map_err(|error| invalid(not_gzip(&error, text.len())))?;
        if text.len() as u64 > MAX_TEXT {
            return Err(invalid(format!("longer than {MAX_TEXT} bytes when decompressed")));
        }
        if bytes.is_empty() {
            text.shrink_to_fit();
            return Ok(text);
        }
        // One byte may be the beginning of another part.
        if !bytes.starts_with(&MAGIC[..bytes.len().min(MAGIC.len())]) {
            return Err(invalid(followed(compressed - bytes.len(), bytes.len())));
        }
    }
    Err(invalid(format!("compressed in more than {MAX_GZIP_MEMBERS} parts")))
}

/// What is wrong with a file whose compressed data end before it does.
fn followed(length: usize, rest: usize) -> String {
    format!(
        "the compressed data end after {length} bytes, and what follows is not compressed with gzip: \
         remove the last {rest} bytes"
    )
}

/// What is wrong with a compressed file of which so much could be read.
fn not_gzip(error: &io::Error, length: usize) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => {
            format!("the compressed file is cut off: it ends after {length} bytes of text")
        }
        _ => format!(
            "not compressed with gzip, or more than that: {error} after {length} bytes of text"
        ),
    }
}

/// Where a text is not UTF-8: line and column, counted in characters.
fn not_utf8(bytes: &[u8], error: &Utf8Error) -> String {
    let (good, bad) = bytes.split_at(error.valid_up_to());
    let good = String::from_utf8_lossy(good);
    let good = good.replace("\r\n", "\n").replace('\r', "\n");
    let line = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let byte = bad.first().copied().unwrap_or_default();
    format!("not UTF-8: the byte {byte:#04x} in line {line}, column {column}")
}

fn invalid(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}
