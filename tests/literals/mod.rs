//! The string literals of Rust files, as far as a test needs them: without comments, attributes and what stands in tests.

/// The literals of a file, each with the number of its line, as they are written.
pub(crate) fn literals(text: &str) -> Vec<(usize, String)> {
    let shipped = text.split("#[cfg(test)]").next().unwrap_or("");
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = shipped.chars().peekable();
    while let Some(c) = rest.next() {
        line += usize::from(c == '\n');
        match c {
            '/' if rest.peek() == Some(&'/') => while rest.next_if(|c| *c != '\n').is_some() {},
            '#' if rest.peek() == Some(&'[') => {
                let mut depth = 0;
                for c in rest.by_ref() {
                    line += usize::from(c == '\n');
                    depth += i32::from(c == '[') - i32::from(c == ']');
                    if depth == 0 {
                        break;
                    }
                }
            }
            // A mark as a character, and not as a lifetime.
            '\'' if rest.peek() == Some(&'"') => {
                rest.next();
            }
            '"' => {
                let (start, mut literal) = (line, String::new());
                while let Some(c) = rest.next().filter(|c| *c != '"') {
                    line += usize::from(c == '\n');
                    literal.push(c);
                    if c == '\\' {
                        let escaped = rest.next().unwrap_or_default();
                        line += usize::from(escaped == '\n');
                        literal.push(escaped);
                    }
                }
                found.push((start, literal));
            }
            _ => {}
        }
    }
    found
}

/// Whether a literal holds a word: two letters side by side that are no escape and no name of an argument.
pub(crate) fn has_word(literal: &str) -> bool {
    let mut depth = 0;
    let mut letters = 0;
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                chars.next();
                letters = 0;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth > 0 => {}
            _ => letters = if c.is_alphabetic() { letters + 1 } else { 0 },
        }
        if letters == 2 {
            return true;
        }
    }
    false
}
