//! The seam between what a card says and the language it says it in. [`Templates`] is a plain table: a second language
//! is one more `static` of this type in one more file, and the compiler asks for every entry of it.
//!
//! `{0}` and `{1}` stand for the slots that an entry's comment names, in that order; a language may use them in its
//! own order. No entry may judge: nothing here says that something is wrong, doubtful or unproven.

use crate::cards::phrase::Phrase;

/// All that the card and the notes list say, in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "an entry's name says what it is; its slots stand beside it")]
#[non_exhaustive]
pub struct Templates {
    /// BCP 47.
    pub language: &'static str,
    /// `"ltr"` or `"rtl"`.
    pub direction: &'static str,
    pub claim: ClaimTemplates,
    pub headline: HeadlineTemplates,
    pub figure: FigureTemplates,
    pub note: NoteTemplates,
    pub comparison: ComparisonTemplates,
    pub list: ListTemplates,
    pub numbers: NumberTemplates,
    /// Article's words.
    pub quote: &'static str,
    /// Who, without a name.
    pub not_named: &'static str,
    pub close: &'static str,
    pub foot: &'static str,
}

/// The card of a claim.
#[derive(Debug)]
pub struct ClaimTemplates {
    pub direct: &'static str,
    pub mixed: &'static str,
    pub indirect: &'static str,
    /// Of findings and beliefs, which nobody may have said.
    pub in_its_words: &'static str,
    pub nearby_speaker: &'static str,
    pub non_answer: &'static str,
    /// The verb.
    pub articles_word: &'static str,
    pub sources_not_counted: &'static str,
    /// When, where.
    pub said: &'static str,
    /// When, where; of what is not said but found or thought.
    pub placed: &'static str,
    /// The pronoun or acronym that stands in the text, in quotation marks.
    pub here: &'static str,
    /// Who; through whom the article has it.
    pub quoted_by: &'static str,
    /// Through whom the article has it; who and their verb, "Mr Trump said".
    pub reported_by: &'static str,
    /// Through whom the article has it.
    pub passed_on_by: &'static str,
    /// Who, and where: see `at`.
    pub denies: &'static str,
    /// The paragraph: see `paragraph`.
    pub denies_there: &'static str,
    /// Who, and where: see `at`.
    pub denied_by: &'static str,
    /// The paragraph: see `paragraph`.
    pub denied_there: &'static str,
    /// Who; the number of a paragraph.
    pub at: &'static str,
    /// The number of a paragraph.
    pub paragraph: &'static str,
    /// Article's words, in quotation marks.
    pub note: &'static str,
    /// Article's words, in quotation marks.
    pub reason_given: &'static str,
}

/// The bold line of a claim: a sentence of a caption from a name and the article's own words. In all of these, who; the
/// article's words that attribute.
#[derive(Debug)]
pub struct HeadlineTemplates {
    /// "said".
    pub says: &'static str,
    /// "said", of somebody without a name.
    pub not_named_says: &'static str,
    /// "according to".
    pub before: &'static str,
    /// "claim", a noun.
    pub noun: &'static str,
    /// "fear", a noun for what somebody thinks.
    pub noun_of: &'static str,
    /// "called for", which asks for something more.
    pub this: &'static str,
    /// No words, where the article's make no sentence without their object.
    pub neutral: &'static str,
    /// The same, of words that are quoted.
    pub words_of: &'static str,
}

/// The card of a figure.
#[derive(Debug)]
pub struct FigureTemplates {
    /// All of these: the number with its unit.
    pub about: &'static str,
    pub above: &'static str,
    pub at_least: &'static str,
    pub well_above: &'static str,
    pub just_above: &'static str,
    pub fewer: &'static str,
    pub less: &'static str,
    pub at_most: &'static str,
    pub up_to: &'static str,
    pub just_below: &'static str,
    /// The words of a range that lack their "between".
    pub between: &'static str,
    /// The lower number; the upper number with its unit.
    pub range: &'static str,
    /// An age without a unit.
    pub aged: &'static str,
    /// The reading; who gives it.
    pub given_by: &'static str,
    pub means: Meanings,
    /// The article's word.
    pub in_the_articles_word: &'static str,
    /// Who and their verb, "Police warned".
    pub attribution: &'static str,
    pub polled: &'static str,
    /// Another figure, in all of these.
    pub includes: &'static str,
    pub part_of: &'static str,
    pub also_as: &'static str,
}

/// The card of a remark that the outlet makes about what it does not know, as its bold line.
#[derive(Debug)]
pub struct NoteTemplates {
    pub not_reached: &'static str,
    pub declined: &'static str,
    pub verification: &'static str,
    pub anonymity: &'static str,
    /// Article's words, in quotation marks.
    pub stated: &'static str,
}

/// What the words around a number make of it, as a sentence.
#[derive(Debug)]
pub struct Meanings {
    /// "exactly".
    pub exact: &'static str,
    pub round: &'static str,
    pub approximate: &'static str,
    pub above: &'static str,
    pub at_least: &'static str,
    pub well_above: &'static str,
    pub just_above: &'static str,
    pub below: &'static str,
    pub at_most: &'static str,
    pub up_to: &'static str,
    pub just_below: &'static str,
    pub range: &'static str,
    pub tolerance: &'static str,
    pub magnitude: &'static str,
    pub indefinite: &'static str,
    pub updated: &'static str,
    pub earlier: &'static str,
}

/// Figures for the same thing, beside each other.
#[derive(Debug)]
pub struct ComparisonTemplates {
    pub another_figure: &'static str,
    pub other_figures: &'static str,
    pub same: &'static str,
    pub updates: &'static str,
    pub differs: &'static str,
    pub this_figure: &'static str,
    pub same_figure: &'static str,
    pub earlier_figure: &'static str,
    /// What a ratio says: [how many] for things counted, [how much] for the rest.
    pub ratio: [Ratios; 2],
    /// A ratio that does not come out even.
    pub about: &'static str,
}

/// How one number stands to another.
#[derive(Debug)]
pub struct Ratios {
    pub twice: &'static str,
    /// From 3 to 10.
    pub times: &'static str,
}

/// The notes list.
#[derive(Debug)]
pub struct ListTemplates {
    /// How many.
    pub button: Plural,
    pub title: &'static str,
    pub overview: &'static str,
    /// How many; the parts below, joined by commas.
    pub sources: Plural,
    pub named: Plural,
    pub organisations: Plural,
    pub by_role: Plural,
    pub unnamed: Plural,
    /// How many; of how many.
    pub attributed: Plural,
    pub differing: Plural,
    pub same_thing: &'static str,
    pub notes: &'static str,
    pub all: &'static str,
    pub statements: &'static str,
    pub figures: &'static str,
    pub show_kind: &'static str,
    pub show_source: &'static str,
    pub all_sources: &'static str,
    pub none_match: &'static str,
    pub show_in_text: &'static str,
    pub marks: &'static str,
    pub quiet: &'static str,
    pub reach: &'static str,
    pub off: &'static str,
    pub save: &'static str,
    pub save_json: &'static str,
    pub save_web_annotation: &'static str,
}

/// How numbers are written.
#[derive(Debug)]
pub struct NumberTemplates {
    pub group: char,
    pub decimal: char,
    /// Numbers with so many digits or fewer are not grouped.
    pub ungrouped_digits: usize,
    /// Of exactly one; of any other count.
    pub million: [&'static str; 2],
    pub billion: [&'static str; 2],
}

/// A sentence in the forms that a language has for different counts.
#[derive(Debug)]
pub struct Plural {
    /// Which form a count takes, as an index.
    pub form: fn(usize) -> usize,
    /// The forms.
    pub forms: &'static [&'static str],
}

impl Plural {
    /// The form for `count`, with `count` in the slot `{0}` and `rest` in the next ones.
    pub(crate) fn fill(&self, count: usize, numbers: &NumberTemplates, rest: &[&Phrase]) -> Phrase {
        let template = self.forms.get((self.form)(count)).or(self.forms.last()).unwrap_or(&"");
        let number = Phrase::ours(numbers.whole(u64::try_from(count).unwrap_or(u64::MAX)));
        let mut slots = vec![&number];
        slots.extend_from_slice(rest);
        Phrase::fill(template, &slots)
    }
}

impl NumberTemplates {
    /// A number as the language writes it, with at most two decimals; round millions and more in words.
    pub fn number(&self, value: f64) -> String {
        for (size, [one, other]) in [(1e9, self.billion), (1e6, self.million)] {
            if value >= size && (value / size * 10.0).fract() == 0.0 {
                let count = Phrase::ours(self.decimal(value / size));
                let template = if value > size { other } else { one };
                return Phrase::fill(template, &[&count]).text();
            }
        }
        self.decimal(value)
    }

    /// Digits that are written as in English, written as in this language: "12,000.5" is "12.000,5" in German.
    pub(crate) fn rewritten(&self, digits: &str) -> String {
        let mark = |c| match c {
            ',' => self.group,
            '.' => self.decimal,
            other => other,
        };
        digits.chars().map(mark).collect()
    }

    fn decimal(&self, value: f64) -> String {
        // Beyond 2^53 hundredths a cast would still saturate; no article counts so far.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates, and the sign is taken off"
        )]
        let hundredths = (value.abs() * 100.0).round() as u64;
        let mut out = String::new();
        if value < 0.0 && hundredths > 0 {
            out.push('−');
        }
        out.push_str(&self.whole(hundredths / 100));
        let rest = hundredths % 100;
        if rest > 0 {
            out.push(self.decimal);
            push_digit(&mut out, rest / 10);
            if !rest.is_multiple_of(10) {
                push_digit(&mut out, rest % 10);
            }
        }
        out
    }

    fn whole(&self, mut value: u64) -> String {
        let mut reversed = Vec::new();
        while value > 0 || reversed.is_empty() {
            reversed.push(value % 10);
            value /= 10;
        }
        let grouped = reversed.len() > self.ungrouped_digits;
        let mut out = String::new();
        for (place, digit) in reversed.iter().enumerate().rev() {
            push_digit(&mut out, *digit);
            if grouped && place > 0 && place.is_multiple_of(3) {
                out.push(self.group);
            }
        }
        out
    }
}

// Formatting through `core::fmt` would bring its float and padding code into the wasm.
fn push_digit(out: &mut String, digit: u64) {
    out.push(
        u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or('0'),
    );
}

#[cfg(test)]
mod tests {
    use crate::cards::languages::{ENGLISH, GERMAN};

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        for (value, text) in [
            (0.0, "0"),
            (7.0, "7"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (12_345.0, "12,345"),
            (3.5, "3.5"),
            (3.05, "3.05"),
            (0.25, "0.25"),
            (-4.5, "−4.5"),
            (1_000_000.0, "1 million"),
            (2_500_000.0, "2.5 million"),
            (2_510_000.0, "2,510,000"),
            (7_000_000_000.0, "7 billion"),
        ] {
            assert_eq!(ENGLISH.numbers.number(value), text);
        }
    }

    #[test]
    fn german_numbers() {
        for (value, text) in [
            (12_000.0, "12.000"),
            (3.5, "3,5"),
            (1_000_000.0, "1 Million"),
            (2_500_000.0, "2,5 Millionen"),
            (1_000_000_000.0, "1 Milliarde"),
        ] {
            assert_eq!(GERMAN.numbers.number(value), text);
        }
        assert_eq!(GERMAN.numbers.rewritten("12,345.6"), "12.345,6");
        assert_eq!(ENGLISH.numbers.rewritten("12,345.6"), "12,345.6");
    }

    #[test]
    fn counts_take_their_form() {
        let button = |count| ENGLISH.list.button.fill(count, &ENGLISH.numbers, &[]).to_string();
        assert_eq!(button(1), "1 source note");
        assert_eq!(button(0), "0 source notes");
        assert_eq!(button(1200), "1,200 source notes");
    }
}
