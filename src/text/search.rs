/// Where `part` first stands in `text`, in bytes.
///
/// The standard library's search brings its panics along, and with them the tables of all characters that can be
/// printed: 10 kB, for the few short texts that are searched here.
///
/// ```
/// use sourcemark::text::find;
///
/// assert_eq!(find("up from 40", "from"), Some(3));
/// assert_eq!(find("up from 40", "down"), None);
/// assert_eq!(find("up", ""), Some(0));
/// ```
pub fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    if part.is_empty() {
        return Some(0);
    }
    // Nearly all fail by the first byte, and to compare more is a call.
    let begins = |window: &&[u8]| window.first() == part.first();
    text.windows(part.len()).position(|window| begins(&window) && window == part)
}

/// Whether `part` stands somewhere in `text`.
pub fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}
