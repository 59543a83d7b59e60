//! What is asked of figures.

use words::is_one_of;

use super::desk::Desk;
use super::telling::{Telling, is_telling};
use crate::annotation::Figure;
use crate::language::{Label, Tag};

/// Words that are an order of magnitude by themselves.
const MAGNITUDES: &str = "dozen dozens score scores hundred hundreds thousand thousands million millions billion \
                          billions trillion trillions tens";

pub(super) fn is_in_heading(desk: &Desk<'_>, figure: &Figure) -> bool {
    desk.is_in_heading(desk.span(figure.span))
}

/// Cells of a table say by their row and column what their numbers are, which no card does.
pub(super) fn is_in_table(desk: &Desk<'_>, figure: &Figure) -> bool {
    desk.is_in_cell(desk.span(figure.span))
}

pub(super) fn is_not_telling(desk: &Desk<'_>, figure: &Figure) -> bool {
    let words = desk.words(figure.number).to_ascii_lowercase();
    let magnitude = words.split([' ', '-']).any(|word| is_one_of(word, MAGNITUDES));
    !desk.show.all_figures
        && !is_telling(&Telling {
            kind: figure.kind,
            relation: figure.relation,
            value: figure.value,
            basis: figure.basis,
            given: figure.given_by.is_some(),
            compared: figure.group.is_some() || figure.part_of.is_some(),
            magnitude,
        })
}

/// "(88.5 kph)": the card of the figure before it tells.
pub(super) fn is_conversion(_: &Desk<'_>, figure: &Figure) -> bool {
    figure.conversion_of.is_some()
}

/// A giver is no surer than the claim.
pub(super) fn is_given_by_withheld(desk: &Desk<'_>, figure: &Figure) -> bool {
    let claim = figure.claim.and_then(|id| desk.annotations.claims.get(id));
    figure.given_by.is_some() && claim.is_some_and(|claim| !claim.shown)
}

/// "737 Max", "787 sales", "7.5 quakes": the number is glued to letters, or a capitalised word follows that is counted.
pub(super) fn is_name(desk: &Desk<'_>, figure: &Figure) -> bool {
    let span = desk.span(figure.number);
    let text = desk.article.text();
    let before = text.get(..span.start() as usize).and_then(|text| text.chars().next_back());
    let after = text.get(span.end() as usize..).and_then(|text| text.chars().next());
    let glued = |c: Option<char>| c.is_some_and(|c| c == '/' || c == '_' || c == '#');
    glued(before) || glued(after)
}

/// What is counted goes on behind the words that the card gives: "new cars | , trucks and vans", "counts | of fraud".
pub(super) fn is_counted_cut(desk: &Desk<'_>, figure: &Figure) -> bool {
    let Some(counted) = &figure.counted else { return false };
    let span = desk.span(figure.span);
    let Some(place) = desk.place(span) else { return false };
    // The words of the card may go on behind the mark.
    let start = desk.span(figure.number).end() as usize;
    let text = desk.article.text().get(start..).unwrap_or("");
    let Some(end) = crate::text::find(text, counted).map(|at| start + at + counted.len()) else {
        return false;
    };
    let Some(next) =
        place.sentence.tokens.iter().position(|token| token.span.start() as usize >= end)
    else {
        return false;
    };
    let last = next.saturating_sub(1);
    let Some(token) = place.token(next) else { return false };
    let hangs_inside = |at: usize| {
        place.sentence.head(at).is_some_and(|head| {
            head <= last
                && place.token(head).is_some_and(|token| token.span.start() >= span.start())
        })
    };
    // "of" and its noun
    if desk.lower(token) == "of" {
        return true;
    }
    (next..place.sentence.tokens.len().min(next + 4)).any(|at| {
        place.sentence.label(at) == Some(Label::Conjunct)
            && matches!(place.tag(at), Some(Tag::Noun | Tag::Propn))
            && hangs_inside(at)
    })
}
