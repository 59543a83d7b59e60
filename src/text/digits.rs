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
