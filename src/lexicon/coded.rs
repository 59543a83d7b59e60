//! The tables as they are shipped: the compiler cuts comments and examples, and writes a letter for the name of a class.

use super::class::Class;

/// The letter of the first class.
pub(super) const FIRST: u8 = b'!';

/// A table as it is shipped: lines of a word, a tab, and a letter for each class.
macro_rules! coded {
    ($source:expr) => {{
        const LENGTH: usize = $crate::lexicon::coded::code($source, &mut []);
        const TABLE: [u8; LENGTH] = {
            let mut table = [0; LENGTH];
            $crate::lexicon::coded::code($source, &mut table);
            table
        };
        const TEXT: &str = $crate::text::const_table::checked(&TABLE);
        TEXT
    }};
}
pub(crate) use coded;

/// Writes what is shipped of `source` to `out`, as far as it has room, and gives the length that it needs.
pub(crate) const fn code(mut source: &[u8], mut out: &mut [u8]) -> usize {
    let names = Class::NAMES.as_bytes();
    let mut length = 0;
    let mut column = 0;
    let mut comment = false;
    let mut begins = true;
    while let [byte, rest @ ..] = source {
        if begins {
            comment = matches!(*byte, b'#' | b'\n');
            column = 0;
        }
        begins = *byte == b'\n';
        let mut written = *byte;
        let mut write = !comment && (begins || column == 0);
        source = rest;
        // A blank parts classes, and belongs to a word of several parts.
        if *byte == b'\t' || (*byte == b' ' && column > 0) {
            column += (*byte == b'\t') as usize;
            write = !comment && column == 1 && *byte == b'\t';
            if !comment && column == 1 {
                // The tab, and then the letter for the name behind it.
                if write {
                    length += 1;
                    if let [slot, free @ ..] = out {
                        *slot = b'\t';
                        out = free;
                    }
                }
                written = FIRST + place(names, rest);
                write = true;
            }
        }
        if write {
            length += 1;
            if let [slot, free @ ..] = out {
                *slot = written;
                out = free;
            }
        }
    }
    length
}

/// Which of the names the text begins with; as many as there are where it begins with none.
const fn place(mut names: &[u8], text: &[u8]) -> u8 {
    let mut place = 0;
    while !names.is_empty() {
        let mut at = 0;
        let mut left = text;
        let mut same = true;
        while let [byte, rest @ ..] = names {
            names = rest;
            if *byte == b' ' {
                break;
            }
            match left {
                [first, more @ ..] if *first == *byte => left = more,
                _ => same = false,
            }
            at += 1;
        }
        if same && at > 0 && matches!(left, [] | [b' ' | b'\t' | b'\n', ..]) {
            return place;
        }
        place += 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn names_become_letters_and_what_people_read_is_cut() {
        let source =
            b"# note\nmay\tmonth\tIn May.\n\nthe abbey\tweekday thing\nsept\tmonth-short\n";
        let mut out = [0; 99];
        let length = code(source, &mut out);
        let thing = b'!' + 7;
        let expected = [b"may\t\"\nthe abbey\t!".as_slice(), &[thing], b"\nsept\t#\n"].concat();
        assert_eq!(out[..length], expected);
        assert_eq!(code(source, &mut []), length);
    }
}
