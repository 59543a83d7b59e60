//! One figure given in two places: "$1.45m" in the lead and in the statement further down, "1,450 jobs" twice.
//!
//! Equal numbers are one figure where they are too particular to meet by chance (three digits that are not zero), or
//! where what is counted has more in common than its head: "90 military targets" and "90 Carsian military targets".
//! Not: two men here and two men there; what stands twice in one sentence; figures for two years.

use super::comparability::SubjectMatter;
use crate::annotation::{Figure, FigureKind};
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::WordMap;

/// The figures that are given more than once, each list in the order of the text.
pub(crate) fn find(
    reading: &Reading<'_>,
    quantities: &[Quantity],
    figures: &[Figure],
    taken: &[bool],
) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut by_number: WordMap<Vec<usize>> = WordMap::default();
    for (quantity, figure) in quantities.iter().zip(figures) {
        let single = figure.conversion_of.is_none() && figure.part_of.is_none();
        let Some(key) = key(figure).filter(|_| single && taken.get(figure.id) == Some(&false))
        else {
            continue;
        };
        let fits = |at: &&usize| {
            let first = found.get(**at).and_then(|members| members.first());
            let first = first.and_then(|first| quantities.get(*first));
            first.is_some_and(|first| is_repeated(reading, first, quantity))
        };
        // The first few only: a table of one price stays short work.
        if let Some(at) = by_number.all(&key).iter().take(4).find(fits).copied() {
            if let Some(members) = found.get_mut(at) {
                members.push(figure.id);
            }
        } else {
            by_number.add(&key, found.len());
            found.push(vec![figure.id]);
        }
    }
    found.retain(|members| members.len() > 1);
    found
}

/// What equal figures share: the number as it is bounded, and its unit.
fn key(figure: &Figure) -> Option<String> {
    let value = figure.value?;
    let unit = match figure.kind {
        FigureKind::Money => figure.currency.as_deref()?,
        FigureKind::Measure => figure.unit.as_deref()?,
        FigureKind::Count if value >= 11.0 => "",
        _ => return None,
    };
    let exact = if is_particular(value) || figure.kind == FigureKind::Count {
        value.to_bits().to_string()
    } else {
        return None;
    };
    Some([exact.as_str(), " ", unit].concat()).filter(|_| value >= 11.0)
}

/// Whether at least three of its digits, from the first to the last that is not zero, say something.
fn is_particular(value: f64) -> bool {
    let mut rest = value.abs();
    while rest >= 100.0 {
        rest /= 10.0;
    }
    (rest - rest.round()).abs() > 1e-9
}

fn is_repeated(reading: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    if first.sentence == second.sentence
        || first.relation != second.relation
        || first.kind != second.kind
    {
        return false;
    }
    if first.kind != FigureKind::Count {
        return years(reading, first) == years(reading, second);
    }
    let matter = |quantity| SubjectMatter::of(reading, quantity, None);
    let (Some(one), Some(other)) = (matter(first), matter(second)) else { return false };
    let particular = first.value.is_some_and(is_particular);
    one.may_repeat(&other) && (particular || one.shares_more(&other))
}

/// The years that the sentence names.
fn years<'a>(reading: &'a Reading<'_>, quantity: &Quantity) -> Vec<&'a str> {
    let sentence = reading.sentences().get(quantity.sentence);
    let tokens = sentence.map_or(&[][..], |sentence| sentence.tokens.as_slice());
    tokens
        .iter()
        .map(|token| reading.lower(*token))
        .filter(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
        .collect()
}
