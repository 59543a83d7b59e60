//! Marks taken off the ends of words. The standard library compiles its trimming anew for each set of marks.

/// A text without these characters at its end.
pub(crate) fn trim_end<'t>(mut text: &'t str, marks: &str) -> &'t str {
    let mut rest = text.chars();
    while rest.next_back().is_some_and(|last| marks.chars().any(|mark| mark == last)) {
        text = rest.as_str();
    }
    text
}

/// A text without these characters at either end.
pub(crate) fn trim<'t>(text: &'t str, marks: &str) -> &'t str {
    let mut text = trim_end(text, marks);
    let mut rest = text.chars();
    while rest.next().is_some_and(|first| marks.chars().any(|mark| mark == first)) {
        text = rest.as_str();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{trim, trim_end};

    #[test]
    fn takes_off_what_the_standard_library_takes_off() {
        for text in ["", "a", "“a” ", "”“", "a.b..", "..é..", "né”"] {
            assert_eq!(trim_end(text, ". ”"), text.trim_end_matches(['.', ' ', '”']), "{text}");
            assert_eq!(trim(text, ".“” "), text.trim_matches(['.', '“', '”', ' ']), "{text}");
        }
    }
}
