//! Clean-up of one block's raw text: white space of every kind becomes a single space, invisible characters go, and
//! the map says where each byte came from.

use super::utf16::Utf16Map;

/// Appends the cleaned `raw` to `out` and notes in `map` where each kept character stood; `unit` is the offset of
/// `raw` in the given text, in UTF-16 code units. White space at both ends is left out.
pub(super) fn append(raw: &str, mut unit: u32, out: &mut String, map: &mut Utf16Map) {
    let begin = out.len();
    let mut space_at = None;
    for c in raw.chars() {
        let width = if (c as u32) < 0x1_0000 { 1 } else { 2 };
        if is_space(c) {
            space_at.get_or_insert(unit);
        } else if !is_invisible(c) {
            if let Some(at) = space_at.take()
                && out.len() > begin
            {
                map.step(bytes(out), at);
                out.push(' ');
                map.step(bytes(out), at + 1);
            }
            map.step(bytes(out), unit);
            out.push(c);
            map.step(bytes(out), unit + width);
        }
        unit += width;
    }
}

/// A text's length as the 32-bit offset that the whole crate uses.
pub(super) fn bytes(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Characters that show nothing: soft hyphen, zero-width space and joiners of words, marks of direction, controls.
/// The zero-width joiner stays, for it holds emoji together.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}')
        || c.is_control()
}
