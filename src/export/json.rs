/// JSON in the making. Written as text, because every serialised type costs the page half a kilobyte; what is given as
/// `raw` is JSON already.
#[derive(Debug, Default)]
pub(super) struct Json {
    text: String,
}

impl Json {
    /// Adds a piece of JSON as it is.
    pub(super) fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Adds a string of these parts.
    pub(super) fn string(&mut self, parts: &[&str]) {
        self.text.push('"');
        for c in parts.iter().flat_map(|part| part.chars()) {
            if c < ' ' {
                self.raw("\\u00");
                self.text.push(if c < '\u{10}' { '0' } else { '1' });
                self.text.extend(char::from_digit(c as u32 % 16, 16));
                continue;
            }
            if c == '"' || c == '\\' {
                self.text.push('\\');
            }
            self.text.push(c);
        }
        self.text.push('"');
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: u64) {
        if number >= 10 {
            self.number(number / 10);
        }
        // A digit is below 10.
        let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10));
        self.text.extend(digit);
    }

    /// The whole.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn strings_are_escaped() {
        let mut json = Json::default();
        let given = "a \"b\" \\ c\n\t\u{0}\u{1f} é 🌊 \u{2028}";
        json.string(&["", given, "/"]);
        let back: String = serde_json::from_str(&json.finish()).unwrap();
        assert_eq!(back, given.to_owned() + "/");
    }
}
