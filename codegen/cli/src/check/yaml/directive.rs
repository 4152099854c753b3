//! The directives that stand before a document. The parser reads them and says nothing of them.

/// Where a directive stands that says that the document is of another YAML than 1.x, in bytes. YAML
/// 1.2.2, section 6.8.1: such a document is refused.
pub(super) fn of_other_version(text: &str) -> Option<usize> {
    let directives = text.trim_start_matches('\u{feff}');
    let mut offset = text.len() - directives.len();
    for line in directives.split_inclusive('\n') {
        let version = line.strip_prefix("%YAML").filter(|it| it.starts_with([' ', '\t']));
        if version.is_some_and(|version| !version.trim_start().starts_with("1.")) {
            return Some(offset);
        }
        if !line.starts_with(['%', '#']) && !line.trim().is_empty() {
            break;
        }
        offset += line.len();
    }
    None
}
