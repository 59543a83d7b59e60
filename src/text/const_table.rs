//! Files that are written for people and shipped for machines: the compiler cuts what only people read, so that it is
//! not in the program.

/// The text of a file without its comments (lines that begin with `#`) and empty lines, and of the other lines only
/// the first columns, parted by tabs.
macro_rules! table {
    ($file:literal, $columns:literal) => {{
        const SOURCE: &[u8] = include_bytes!($file);
        const LENGTH: usize = $crate::text::const_table::cut_table(SOURCE, $columns, &mut []);
        const TABLE: [u8; LENGTH] = {
            let mut table = [0; LENGTH];
            $crate::text::const_table::cut_table(SOURCE, $columns, &mut table);
            table
        };
        const TEXT: &str = $crate::text::const_table::checked(&TABLE);
        TEXT
    }};
}
pub(crate) use table;

/// The text of a style sheet without comments and without the white space and semicolons that it does not need. Its
/// strings must hold no blank after a comma or a colon.
#[cfg(target_arch = "wasm32")]
macro_rules! style_sheet {
    ($source:expr) => {{
        const SOURCE: &[u8] = $source.as_bytes();
        const LENGTH: usize = $crate::text::const_table::cut_style_sheet(SOURCE, &mut []);
        const SHEET: [u8; LENGTH] = {
            let mut sheet = [0; LENGTH];
            $crate::text::const_table::cut_style_sheet(SOURCE, &mut sheet);
            sheet
        };
        const TEXT: &str = $crate::text::const_table::checked(&SHEET);
        TEXT
    }};
}
#[cfg(target_arch = "wasm32")]
pub(crate) use style_sheet;

/// The text that was written, checked by the compiler and not by every reader.
pub(crate) const fn checked(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Writes what remains of `source` to `out`, as far as it has room, and gives the length that it needs.
pub(crate) const fn cut_table(mut source: &[u8], columns: usize, mut out: &mut [u8]) -> usize {
    let mut length = 0;
    let mut line_begins = true;
    let mut comment = false;
    let mut column = 0;
    while let [byte, rest @ ..] = source {
        if line_begins {
            comment = matches!(*byte, b'#' | b'\n');
            column = 0;
        }
        if *byte == b'\t' {
            column += 1;
        }
        line_begins = *byte == b'\n';
        if !comment && (column < columns || line_begins) {
            length += 1;
            if let [slot, free @ ..] = out {
                *slot = *byte;
                out = free;
            }
        }
        source = rest;
    }
    length
}

/// Like [`cut_table`]. White space goes at the beginning of a line, after what parts things and before a brace, and a
/// semicolon before a closing one.
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) const fn cut_style_sheet(mut source: &[u8], mut out: &mut [u8]) -> usize {
    let mut length = 0;
    let mut last = b'{';
    let mut comment = false;
    while let [byte, rest @ ..] = source {
        source = rest;
        if comment {
            if let (b'*', [b'/', after @ ..]) = (*byte, rest) {
                comment = false;
                source = after;
            }
            continue;
        }
        if let (b'/', [b'*', ..]) = (*byte, rest) {
            comment = true;
            continue;
        }
        let keep = match *byte {
            b'\n' | b' ' => {
                !matches!(last, b'{' | b'}' | b';' | b',' | b':' | b'\n' | b' ')
                    && !matches!(rest.trim_ascii_start(), [b'{' | b'}', ..])
            }
            b';' => !matches!(rest.trim_ascii_start(), [b'}', ..]),
            _ => true,
        };
        if keep {
            length += 1;
            last = *byte;
            if let [slot, free @ ..] = out {
                *slot = *byte;
                out = free;
            }
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::{cut_style_sheet, cut_table};

    #[test]
    fn comments_and_indentation_are_cut() {
        let source = "/* one\n   two */\n\n.a,\n.b > c {\n  color: red; /* not ours */\n  margin: 0 1px;\n}\n";
        let mut out = [0; 99];
        let length = cut_style_sheet(source.as_bytes(), &mut out);
        let expected = ".a,.b > c{color:red;margin:0 1px}";
        assert_eq!(std::str::from_utf8(&out[..length]), Ok(expected));
        assert_eq!(cut_style_sheet(source.as_bytes(), &mut []), length);
    }

    #[test]
    fn comments_and_the_last_columns_are_cut() {
        let source = "# note\tof two\nfloat\tverb\tThe boat floated.\n\nbär\tnoun\tA bär.\n";
        let mut out = [0; 99];
        let length = cut_table(source.as_bytes(), 2, &mut out);
        assert_eq!(std::str::from_utf8(&out[..length]), Ok("float\tverb\nbär\tnoun\n"));
        assert_eq!(cut_table(source.as_bytes(), 2, &mut []), length);
    }
}
