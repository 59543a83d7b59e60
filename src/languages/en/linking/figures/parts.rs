//! Parts: "12,000, including some 500 officers and three generals". A part is never in conflict with its whole.

use words::is_one_of;

use crate::annotation::{Figure, FigureKind};
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Span, find};

const OPENERS: &[&str] =
    &["including", "among them", "of whom", "of which", "of them", "among whom", "comprising"];

/// Fills in `part_of` of each figure.
pub(crate) fn assign(reading: &Reading<'_>, quantities: &[Quantity], figures: &mut [Figure]) {
    for at in 1..quantities.len() {
        let (Some(before), Some(quantity)) = (quantities.get(at - 1), quantities.get(at)) else {
            continue;
        };
        let gap = reading.lower_words(Span::new(
            before.span.end(),
            quantity.span.start().max(before.span.end()),
        ));
        let same_sentence = before.sentence == quantity.sentence;
        let before_is_part = figures.get(at - 1).and_then(|figure| figure.part_of);
        // "seven of the 10 people injured": the whole follows.
        if same_sentence
            && is_of_the(gap)
            && before.kind == FigureKind::Count
            && before.counted.is_none_or(|counted| {
                counted.contains(quantity.number) || quantity.counted == Some(counted)
            })
            && may_be_part(Some(quantity), before)
        {
            if let Some(figure) = figures.get_mut(at - 1) {
                figure.part_of = Some(at);
            }
            continue;
        }
        let whole = if (opens_part(gap) || is_of_them(reading, quantity)) && same_sentence {
            Some(at - 1)
        } else if same_sentence && (is_list_gap(gap) || goes_on(reading, quantity, gap)) {
            before_is_part
        } else {
            None
        };
        let Some(whole) = whole.filter(|whole| may_be_part(quantities.get(*whole), quantity))
        else {
            continue;
        };
        if let Some(figure) = figures.get_mut(at) {
            figure.part_of = Some(whole);
        }
    }
}

/// Between the whole and its part stands one of the openers, and no sentence of its own.
fn opens_part(gap: &str) -> bool {
    gap.len() <= 80
        && !gap.contains(['.', ';', '“', '”', '"'])
        && OPENERS.iter().any(|opener| {
            find(gap, opener).is_some_and(|at| {
                let after = gap.get(at + opener.len()..).unwrap_or("");
                // "$44,000, not including $7,500"
                let excluded = gap.get(..at).is_some_and(|gap| gap.trim_end().ends_with("not"));
                !excluded
                    && (after.trim().is_empty() || is_one_of(after.trim(), "were are the a an"))
            })
        })
}

/// "six who were seriously injured and 22 who suffered minor injuries": the parts of one list, each with a clause of its
/// own.
fn goes_on(reading: &Reading<'_>, part: &Quantity, gap: &str) -> bool {
    let Some(sentence) = reading.sentences().get(part.sentence) else { return false };
    let rest = reading.lower_words(Span::new(part.number.end(), sentence.span.end()));
    gap.len() <= 80
        && !gap.contains(['.', ';', '“', '”', '"'])
        && gap.trim_start().starts_with("who ")
        && is_one_of(gap.trim_end().rsplit([' ', ',']).next().unwrap_or(""), "and ,")
        && rest.trim_start().starts_with("who ")
}

/// "seven of the 10", "four of its 12".
fn is_of_the(gap: &str) -> bool {
    let mut words = gap.trim().split(' ');
    words.next() == Some("of")
        && words.next().is_some_and(|word| is_one_of(word, "the its their those these his her our"))
        && words.next().is_none()
}

/// "12,000 homes lost power, and 3,400 of them may stay dark": a number of those counted before.
fn is_of_them(reading: &Reading<'_>, part: &Quantity) -> bool {
    let Some(sentence) = reading.sentences().get(part.sentence) else { return false };
    let rest = reading.lower_words(Span::new(part.number.end(), sentence.span.end()));
    ["of them", "of whom", "of those", "of these"]
        .iter()
        .any(|words| rest.trim_start().starts_with(words))
}

/// "some 500 officers and three generals": the parts are one list.
fn is_list_gap(gap: &str) -> bool {
    matches!(gap.trim(), "and" | "," | ", and" | "as well as" | "or")
}

fn may_be_part(whole: Option<&Quantity>, part: &Quantity) -> bool {
    let countable =
        |quantity: &Quantity| matches!(quantity.kind, FigureKind::Count | FigureKind::Money);
    let Some(whole) = whole.filter(|whole| countable(whole) && whole.kind == part.kind) else {
        return false;
    };
    match (whole.value.or(whole.high).or(whole.low), part.value.or(part.low)) {
        (Some(whole), Some(part)) => part < whole,
        _ => true,
    }
}
