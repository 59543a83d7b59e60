//! Tokens, close to Universal Dependencies: clitics, hyphens and units are tokens of their own, abbreviations keep
//! their full stop.

use words::is_one_of;

use super::word_forms;
use crate::lexicon::Class;
use crate::syntax::{Tag, Token, VerbForm};
use crate::text::{Span, contains, trim_end};

/// The tokens of one block, untagged but for punctuation, numbers and symbols.
pub(crate) fn tokens(text: &str, block: Span) -> Vec<Token> {
    let mut scanner = Scanner { text, at: block.start(), end: block.end(), tokens: Vec::new() };
    while let Some(c) = scanner.peek() {
        if c.is_whitespace() {
            scanner.at += width(c);
        } else if c.is_ascii_digit() {
            scanner.number();
        } else if c.is_alphabetic() {
            scanner.word();
        } else {
            scanner.mark(c);
        }
    }
    scanner.tokens
}

struct Scanner<'a> {
    text: &'a str,
    at: u32,
    end: u32,
    tokens: Vec<Token>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        Span::new(self.at, self.end).slice(self.text)
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Makes the next `length` bytes a token.
    fn push(&mut self, length: usize, tag: Tag) {
        let length = u32::try_from(length.max(1)).unwrap_or(1);
        let span = Span::new(self.at, (self.at + length).min(self.end));
        self.tokens.push(Token { span, tag, form: VerbForm::None, classes: Class::default() });
        self.at = span.end();
    }

    /// Digits with their separators ("12,000", "3.5", "10:30"); a unit that hangs on them is the next token, the
    /// endings of ordinals and decades ("3rd", "1990s") stay.
    fn number(&mut self) {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        let mut length = 0;
        while digit(length)
            || (matches!(bytes.get(length), Some(b',' | b'.' | b':')) && digit(length + 1))
        {
            length += 1;
        }
        let tail = rest.get(length..).unwrap_or("");
        let letters =
            tail.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let suffix = tail.get(..letters).unwrap_or("").to_ascii_lowercase();
        if is_one_of(suffix.as_str(), "st nd rd th s") {
            length += letters;
        }
        self.push(length, Tag::Num);
    }

    fn word(&mut self) {
        let rest = self.rest();
        let mut length = letters(rest);
        let after = rest.get(length..).unwrap_or("");
        // Most words are parted by a blank from what follows.
        if !after.starts_with(' ') {
            let address = rest.split(|c: char| c.is_whitespace()).next().unwrap_or("");
            if contains(address, "://") || address.starts_with("www.") || is_mail(address) {
                let length = trim_end(address, ".,);:\"”").len();
                return self.push(length, Tag::X);
            }
        }
        if after.starts_with('.')
            && !self.is_whole_before_stop(rest)
            && let Some(length) = abbreviation(rest)
        {
            return self.push(length, Tag::X);
        }
        if let Some(length) = currency_code(rest) {
            return self.push(length, Tag::X);
        }
        if let Some(stem) = after.strip_prefix('-')
            && stem.starts_with(char::is_alphabetic)
            && is_prefix(rest.get(..length).unwrap_or(""))
        {
            length += 1 + letters(stem);
        }
        if let Some(domain) = domain(rest, length) {
            return self.push(domain, Tag::X);
        }
        let word = rest.get(..length).unwrap_or("");
        let clitic = clitic_at(word).filter(|at| *at > 0);
        if let Some(at) = clitic {
            self.push(at, Tag::X);
            self.push(length - at, Tag::Part);
        } else {
            // "can't" splits into "ca" and "n't", "cannot" into "can" and "not".
            let at = if word.eq_ignore_ascii_case("cannot") { 3 } else { length };
            self.push(at, Tag::X);
            if at < length {
                self.push(length - at, Tag::Part);
            }
        }
    }

    /// Whether a full stop after the word ends the sentence, however short it is.
    fn is_whole_before_stop(&self, rest: &str) -> bool {
        self.tokens.last().is_some_and(|before| {
            let word = before.span.slice(self.text);
            // A letter on a number is no initial: "$5M.", "40 °C.".
            let on_number =
                before.span.end() == self.at && (before.tag == Tag::Num || is_one_of(word, "° º"));
            // Nor is the platform: "She wrote on X."
            on_number || (word == "on" && rest.starts_with("X."))
        })
    }

    fn mark(&mut self, c: char) {
        let rest = self.rest();
        let run = |of: char| {
            rest.chars().take_while(|next| *next == of).map(char::len_utf8).sum::<usize>()
        };
        let name = rest.get(c.len_utf8()..).map_or(0, handle);
        if matches!(c, '#' | '@') && name > 0 {
            return self.push(c.len_utf8() + name, Tag::X);
        }
        if let Some(cut) = ["[...]", "[…]"].iter().find(|cut| rest.starts_with(**cut)) {
            return self.push(cut.len(), Tag::Punct);
        }
        let tag = if is_symbol(c) { Tag::Sym } else { Tag::Punct };
        match c {
            '.' | '-' | '!' | '?' => self.push(run(c), tag),
            _ if is_apostrophe(c) && self.follows_letter() && genitive_of_plural(rest) => {
                self.push(c.len_utf8(), Tag::Part);
            }
            _ => self.push(c.len_utf8(), tag),
        }
    }

    /// Whether the token before ends right here, with the letter of a plural.
    fn follows_letter(&self) -> bool {
        self.tokens.last().is_some_and(|token| {
            token.span.end() == self.at
                && token.span.slice(self.text).ends_with(['s', 'S', 'z', 'x'])
        })
    }
}

fn width(c: char) -> u32 {
    u32::try_from(c.len_utf8()).unwrap_or(1)
}

/// The length of the word at the start of `rest`, with its clitics, without hyphens.
fn letters(rest: &str) -> usize {
    // Most words have no other letters, and no more than these.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut length = plain;
    let mut chars = rest.get(plain..).unwrap_or("").char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = (is_apostrophe(c) || c == '&')
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(crate::text::is_word_part(c) || is_combining(c) || joins) {
            break;
        }
        length = plain + i + c.len_utf8();
    }
    length
}

/// Whether a hyphen after it does not part words: "ex-husband", "non-profit" are one, "well-known" is three.
fn is_prefix(word: &str) -> bool {
    const PREFIXES: &str = "\
        anti co counter cross e ex inter intra micro mid mini multi neo non over post pre pro psycho re semi \
        socio sub trans ultra un";
    word.len() <= 7 && is_one_of(&word.to_ascii_lowercase(), PREFIXES)
}

/// The length of a host's name that begins with a word of `first` bytes: "example.com", "news.example.co.uk".
fn domain(rest: &str, first: usize) -> Option<usize> {
    let mut length = first;
    let mut known = false;
    while let Some(tail) = rest.get(length..).and_then(|tail| tail.strip_prefix('.')) {
        let part = tail.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if part == 0 {
            break;
        }
        known = is_one_of(tail.get(..part)?, "com org net gov edu co uk eu info io ru ua tv");
        length += 1 + part;
    }
    known.then_some(length)
}

/// The length of what follows "@" or "#" in the name of an account or a topic.
fn handle(rest: &str) -> usize {
    let starts = rest.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let name = rest.chars().take_while(|c| crate::text::is_word_part(*c) || *c == '_');
    if starts { name.map(char::len_utf8).sum() } else { 0 }
}

fn is_mail(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_combining(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36f)
}

fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '$' | '£'
            | '€'
            | '¥'
            | '₹'
            | '₽'
            | '₩'
            | '₺'
            | '₴'
            | '%'
            | '+'
            | '='
            | '<'
            | '>'
            | '±'
            | '°'
            | '~'
            | '#'
            | '@'
            | '§'
            | '½'
            | '¼'
            | '¾'
            | '×'
    )
}

/// The length of an abbreviation with its full stops at the start of `rest`: "U.S.", "Mr.", "a.m.", "J.".
fn abbreviation(rest: &str) -> Option<usize> {
    let letters = |text: &str| {
        text.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>()
    };
    let mut length = 0;
    let mut parts = 0;
    let mut single = true;
    loop {
        let tail = rest.get(length..)?;
        let word = letters(tail);
        if word == 0 || tail.as_bytes().get(word) != Some(&b'.') {
            break;
        }
        single &= tail.chars().nth(1) == Some('.');
        parts += 1;
        length += word + 1;
        if !single {
            break; // only single letters make chains ("U.S.A.")
        }
    }
    if parts == 0 {
        return None;
    }
    if rest.starts_with("Ph.D.") {
        return Some(5);
    }
    let candidate = rest.get(..length)?;
    let name = candidate.strip_suffix('.')?;
    let known = if single {
        // One capital is an initial ("J. Smith"), several letters are an acronym; "I." is a word at a sentence's end.
        parts > 1
            || (name.chars().next().is_some_and(char::is_uppercase) && name != "I")
            || word_forms::is_title(name)
    } else {
        word_forms::is_abbreviation(name)
    };
    // A letter that goes on after the stop ("e.g.this") is no abbreviation's end.
    (known && letters(rest.get(length..).unwrap_or("")) == 0).then_some(length)
}

/// The length of a currency's letters that hang on digits at the start of `rest`: "RM23.50" has two.
fn currency_code(rest: &str) -> Option<usize> {
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    if !rest.as_bytes().get(letters).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let known = is_one_of(
        rest.get(..letters)?,
        "\
            AED AUD BRL CAD CHF CNY EUR GBP HKD IDR INR JPY KES KRW MXN MYR NGN NOK NZD PHP PKR PLN RM RMB \
            SEK SGD THB TRY UAH US USD ZAR",
    );
    known.then_some(letters)
}

/// Where the clitic of a word begins: "Ukraine|’s", "do|n't", "they|’re".
fn clitic_at(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rfind(|(_, c)| is_apostrophe(*c))?;
    let letters = word.get(at + mark.len_utf8()..)?.to_ascii_lowercase();
    if letters == "t" && word.get(..at)?.ends_with(['n', 'N']) {
        return Some(at - 1);
    }
    is_one_of(&letters, "s re ve ll d m").then_some(at)
}

/// Whether an apostrophe after a plural is a genitive and not a closing quotation mark: a word follows ("soldiers’
/// families"). Where both are possible, the rules for quotation marks decide by balance.
fn genitive_of_plural(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next();
    chars.next() == Some(' ') && chars.next().is_some_and(char::is_lowercase)
}
