//! Which figure the article itself calls the earlier one: "rose to 15 from 12", "an earlier toll of 22", "had
//! previously said 30".

use words::is_one_of;

use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Span, contains};

/// Nouns for a number that is given.
const NUMBERS: &str = "toll figure estimate count number tally total report statement";

/// How a figure stands to another for the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is called the earlier one, whoever gave it.
    Replaced,
    /// Its giver gave it before: an earlier one, where the same giver gives another.
    GivenBefore,
    /// It is said to have replaced another: "rose to 15".
    New,
    /// Nothing is said.
    Unsaid,
}

/// Adjectives of a number that was given before another, and of one that replaces it.
const EARLIER: &str =
    "earlier previous prior initial preliminary original normal usual average typical";
const LATER: &str = "revised updated new latest corrected";

/// What the words around a figure say.
pub(crate) fn standing(reading: &Reading<'_>, quantity: &Quantity) -> Standing {
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
    let called = |list: &str| is_called(clause, list);
    // "which had stood at 12 on Monday"
    let stood = says(clause, "stood") && says(clause, "had");
    if last == "from" || stood || called(EARLIER) || is_told_before(before) {
        Standing::Replaced
    } else if called(LATER)
        || last == "to" && before.split(' ').any(|word| is_one_of(word, CHANGES))
        || says_up_from(reading, quantity, sentence.span)
    {
        Standing::New
    } else if says(clause, "previously initially originally")
        || says(clause, "earlier") && says(clause, "had")
    {
        Standing::GivenBefore
    } else {
        Standing::Unsaid
    }
}

/// "an earlier toll of", "the original estimate was": the adjective stands right before the noun, and the noun a few
/// words before the number.
fn is_called(clause: &str, adjectives: &str) -> bool {
    let mut words = clause.rsplit(' ').take(8);
    while let Some(word) = words.next() {
        if is_one_of(word, NUMBERS) {
            let mut before = words.clone().take(2);
            return before.any(|word| is_one_of(word, adjectives));
        }
    }
    false
}

/// "In an earlier news conference, the chief said there were".
fn is_told_before(before: &str) -> bool {
    const OCCASIONS: &str = "conference statement briefing update bulletin report post interview";
    before
        .strip_prefix("in an earlier ")
        .or_else(|| before.strip_prefix("in a previous "))
        .is_some_and(|rest| rest.split([' ', ',']).take(3).any(|word| is_one_of(word, OCCASIONS)))
}

/// Whether a second figure in the sentence of `from` goes on about the same number: "about 30 ships, down from 70 a
/// week ago and well below the normal number of 130 ships".
pub(crate) fn goes_on(reading: &Reading<'_>, from: &Quantity, quantity: &Quantity) -> bool {
    let begin = reading.sentences().get(from.sentence).map_or(0, |sentence| sentence.span.start());
    let before = reading.lower_words(Span::new(begin, from.span.start().max(begin)));
    from.sentence == quantity.sentence
        && quantity.counted_head == from.counted_head
        && is_called(before.trim_end(), "daily weekly monthly")
}

/// "15, up from 12": what stands before it is the new one.
fn says_up_from(reading: &Reading<'_>, quantity: &Quantity, sentence: Span) -> bool {
    let end = quantity.span.end().max(quantity.counted.map_or(0, Span::end));
    let rest = reading.lower_words(Span::new(end, sentence.end().max(end)));
    contains(rest, "up from") || contains(rest, "down from")
}

/// The figure right behind "up from" in the sentence of `quantity`, which is for the same thing.
pub(crate) fn is_up_from(reading: &Reading<'_>, from: &Quantity, quantity: &Quantity) -> bool {
    let end = from.span.end().min(quantity.span.start());
    let gap = reading.lower_words(Span::new(end, quantity.span.start())).trim_end();
    from.sentence == quantity.sentence && (gap.ends_with("up from") || gap.ends_with("down from"))
}
