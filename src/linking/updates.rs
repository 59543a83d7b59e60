//! Which figure the article itself calls the earlier one: "rose to 15 from 12", "an earlier toll of 22", "had
//! previously said 30".

use words::is_one_of;

use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::{Span, contains};

/// Nouns for a number that is given.
const NUMBERS: &str = "toll figure estimate count number tally total report statement";

/// How a figure stands to another for the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is called the earlier one, whoever gave it.
    Replaced,
    /// Its giver gave it before: an earlier one, where the same giver gives another.
    GivenBefore,
    /// It is said to have replaced another: "rose to 15".
    New,
    /// Nothing is said.
    Unsaid,
}

/// What the words around a figure say.
pub(super) fn standing(reading: &Reading<'_>, quantity: &Quantity) -> Standing {
    const CHANGES: &str = "\
        rose risen rises rising climbed increased grew grown jumped revised updated raised lowered cut fell \
        corrected";
    let Some(sentence) = reading.sentences().get(quantity.sentence) else {
        return Standing::Unsaid;
    };
    // What stands before the number, and of that the last few words in the same clause.
    let begin = sentence.span.start();
    let before = reading.lower_words(Span::new(begin, quantity.span.start().max(begin))).trim_end();
    let clause = before.rsplit([',', ';', ':', '“', '”', '(']).next().unwrap_or("");
    let says =
        |words: &str, list: &str| words.rsplit(' ').take(8).any(|word| is_one_of(word, list));
    let last = before.rsplit(' ').next().unwrap_or("");
    let called = |list: &str| says(clause, list) && says(clause, NUMBERS);
    // "which had stood at 12 on Monday"
    let stood = says(clause, "stood") && says(clause, "had");
    if last == "from" || stood || called("earlier previous initial preliminary original") {
        Standing::Replaced
    } else if called("revised updated new latest corrected")
        || last == "to" && before.split(' ').any(|word| is_one_of(word, CHANGES))
        || says_up_from(reading, quantity, sentence.span)
    {
        Standing::New
    } else if says(clause, "previously initially originally") {
        Standing::GivenBefore
    } else {
        Standing::Unsaid
    }
}

/// "15, up from 12": what stands before it is the new one.
fn says_up_from(reading: &Reading<'_>, quantity: &Quantity, sentence: Span) -> bool {
    let end = quantity.span.end().max(quantity.counted.map_or(0, Span::end));
    let rest = reading.lower_words(Span::new(end, sentence.end().max(end)));
    contains(rest, "up from") || contains(rest, "down from")
}

/// The figure right behind "up from" in the sentence of `quantity`, which is for the same thing.
pub(super) fn is_up_from(reading: &Reading<'_>, from: &Quantity, quantity: &Quantity) -> bool {
    let end = from.span.end().min(quantity.span.start());
    let gap = reading.lower_words(Span::new(end, quantity.span.start())).trim_end();
    from.sentence == quantity.sentence && (gap.ends_with("up from") || gap.ends_with("down from"))
}
