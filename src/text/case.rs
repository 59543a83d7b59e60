/// Capitals into small letters, in the alphabets of Europe: Latin, Greek and Cyrillic. The standard library knows all
/// others as well, in 12 kB of tables.
///
/// ```
/// use sourcemark::text::lowercase;
///
/// assert_eq!(lowercase("Łódź, ÉLAN"), "łódź, élan");
/// ```
pub fn lowercase(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii()) {
        text.to_ascii_lowercase()
    } else {
        text.chars().map(small).collect()
    }
}

fn small(c: char) -> char {
    let offset = match c {
        'Ÿ' => return 'ÿ',
        'İ' => return 'i',
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Here a capital stands before its small letter, on even places or on odd ones.
        'Ā'..='ı' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' => {
            1 - c as u32 % 2
        }
        'Ĺ'..='ň' | 'Ź'..='ž' => c as u32 % 2,
        _ => 0,
    };
    char::from_u32(c as u32 + offset).unwrap_or(c)
}

/// Whether a character can stand in a word: a letter of any script, a digit of ours, a raised digit or a fraction. The
/// standard library's answer for digits of all scripts costs a page 0.3 kB.
pub(crate) fn is_word_part(c: char) -> bool {
    c.is_alphabetic()
        || c.is_ascii_digit()
        || matches!(c, '²' | '³' | '¹' | '¼'..='¾' | '⁰'..='₉' | '⅐'..='⅞')
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn agrees_with_the_standard_library_on_the_alphabets_of_europe() {
        let europe = ('\0'..='\u{17f}').chain('Ș'..='ț').chain('Α'..='ώ').chain('Ѐ'..='ҁ');
        for c in europe.filter(|c| *c != 'İ') {
            assert_eq!(Some(small(c)), c.to_lowercase().next(), "{c:?}");
        }
    }
}
