/// Whether `text` can be the address of an article: an absolute IRI, with its scheme.
///
/// ```
/// use sourcemark::export::is_address;
///
/// assert!(is_address("https://news.example/storm"));
/// assert!(!is_address("storm.html"));
/// ```
pub fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // What RFC 3987 lets into no IRI.
    let forbidden =
        |c: char| c <= ' ' || matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`');
    named && !rest.is_empty() && !rest.contains(forbidden)
}
