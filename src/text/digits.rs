/// A whole number in digits. Through `core::fmt`, which also pads and aligns, it would cost the page KB more.
///
/// ```
/// use sourcemark::text::whole_in_digits;
///
/// assert_eq!([whole_in_digits(0), whole_in_digits(1205)], ["0", "1205"]);
/// ```
pub fn whole_in_digits(number: u32) -> String {
    let mut digits = if number < 10 { String::new() } else { whole_in_digits(number / 10) };
    digits.extend(char::from_digit(number % 10, 10));
    digits
}

/// The number that a text of nothing but digits writes, as far as 32 bits hold it. The standard library's reading of
/// numbers is a copy of the code for each of its types.
pub(crate) fn number(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    text.bytes().try_fold(0_u32, |sum, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        sum.checked_mul(10)?.checked_add(u32::from(digit))
    })
}

/// How many characters a text has: one for each byte that begins one. The standard library's way is as fast again, and
/// ten times as long.
pub(crate) fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{characters, number};

    #[test]
    fn numbers_and_characters_are_those_of_the_standard_library() {
        for text in ["", "0", "7", "042", "4294967295", "4294967296", "-1", "+1", "1a", " 1", "१"]
        {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit());
            assert_eq!(number(text), text.parse().ok().filter(|_| plain), "{text}");
            assert_eq!(characters(text), text.chars().count(), "{text}");
        }
    }
}
