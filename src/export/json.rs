use crate::text::whole_in_digits;

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
        for part in parts {
            self.escaped(part);
        }
        self.text.push('"');
    }

    /// Adds what stands in a string: in runs, for most of it is copied as it is.
    fn escaped(&mut self, mut text: &str) {
        let special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        while let Some((at, byte)) = text.bytes().enumerate().find(|(_, byte)| special(*byte)) {
            self.raw(text.get(..at).unwrap_or_default());
            if byte < b' ' {
                self.raw(if byte < 16 { "\\u000" } else { "\\u001" });
                self.text.extend(char::from_digit(u32::from(byte) % 16, 16));
            } else {
                self.text.push('\\');
                self.text.push(char::from(byte));
            }
            text = text.get(at + 1..).unwrap_or_default();
        }
        self.raw(text);
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: u32) {
        self.raw(&whole_in_digits(number));
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
