//! What is asked of figures.

use words::is_one_of;

use super::content::quote_depth;
use crate::annotation::{CueLabel, Figure, FigureKind, Relation, TextSpan};
use crate::review::{Desk, Place, Telling, is_telling};
use crate::syntax::{Label, Tag, Token};
use crate::text::contains;

/// Words that are an order of magnitude by themselves.
const MAGNITUDES: &str = "dozen dozens score scores hundred hundreds thousand thousands million millions billion \
                          billions trillion trillions tens";

pub(crate) fn is_in_heading(desk: &Desk<'_>, figure: &Figure) -> bool {
    desk.is_in_heading(desk.span(figure.span))
}

/// Cells of a table say by their row and column what their numbers are, which no card does.
pub(crate) fn is_in_table(desk: &Desk<'_>, figure: &Figure) -> bool {
    desk.is_in_cell(desk.span(figure.span))
}

pub(crate) fn is_not_telling(desk: &Desk<'_>, figure: &Figure) -> bool {
    let words = desk.words(figure.number).to_ascii_lowercase();
    let magnitude = words.split([' ', '-']).any(|word| is_one_of(word, MAGNITUDES));
    // "a thousand choices": a figure of speech.
    let of_speech = magnitude && words.starts_with("a ") && figure.relation == Relation::Exact;
    !desk.show.all_figures
        && (of_speech
            || !is_telling(&Telling {
                kind: figure.kind,
                relation: figure.relation,
                value: figure.value.or(figure.high),
                basis: figure.basis,
                given: figure.given_by.is_some(),
                compared: figure.group.is_some() || figure.part_of.is_some(),
                magnitude,
            }))
}

/// "(88.5 kph)": one number in two units is one mark.
pub(crate) fn is_conversion(desk: &Desk<'_>, figure: &Figure) -> bool {
    let (before, after) = desk.around(desk.span(figure.span));
    let bracketed = before.ends_with('(') && after.starts_with(')');
    let measured =
        matches!(figure.kind, FigureKind::Measure | FigureKind::Money | FigureKind::Rate);
    figure.conversion_of.is_some() || bracketed && measured
}

/// A giver is no surer than the claim.
pub(crate) fn is_given_by_withheld(desk: &Desk<'_>, figure: &Figure) -> bool {
    let claim = figure.claim.and_then(|id| desk.annotations.claims.get(id));
    figure.given_by.is_some() && claim.is_some_and(|claim| !claim.shown)
}

/// A count of which the card cannot say what is counted, or only "times": "17, according to Ana Ruiz".
pub(crate) fn is_count_of_nothing(desk: &Desk<'_>, figure: &Figure) -> bool {
    if desk.show.all_figures {
        return false;
    }
    // "13 hearings | and briefings", "40 viruses | and other programs": counted together, and the card has the first.
    let more = |place: Place<'_>| {
        let word = |at: usize| place.token(at).map_or("", |token| desk.lower(token));
        let and = place.to + usize::from(word(place.to) == ",");
        let begin = if is_one_of(word(and), "and or &") { and + 1 } else { and };
        let joined = |at: usize| {
            place.sentence.label(at) == Some(Label::Conjunct)
                && place.sentence.head(at).is_some_and(|head| place.holds(head))
                && place.tag(at) == Some(Tag::Noun)
        };
        begin > place.to
            && (begin..begin + 3)
                .take_while(|at| !matches!(place.tag(*at), Some(Tag::Num | Tag::Punct)))
                .any(joined)
    };
    let listed = figure.counted.as_deref().is_some_and(|counted| contains(counted, " and "));
    if figure.kind == FigureKind::Count
        && !listed
        && desk.place(desk.span(figure.span)).is_some_and(more)
    {
        return true;
    }
    let of_nothing = figure.counted.is_none() && figure.part_of.is_none();
    match figure.kind {
        FigureKind::Count => of_nothing || figure.counted_head.as_deref() == Some("time"),
        // "just over half", "twice"
        FigureKind::Fraction => {
            let (_, after) = desk.around(desk.span(figure.number));
            of_nothing || figure.part_of.is_none() && !after.starts_with(" of ")
        }
        FigureKind::Multiple => of_nothing && figure.relation == Relation::Exact,
        _ => false,
    }
}

/// "Temperatures as low as –15C": a dash that may be a minus, and has not been read as one.
pub(crate) fn has_unread_sign(desk: &Desk<'_>, figure: &Figure) -> bool {
    let start = desk.span(figure.number).start() as usize;
    let before = desk.article.text().get(..start).unwrap_or("");
    let mut before = before.chars().rev();
    let dash = before.next().is_some_and(|c| matches!(c, '-' | '–' | '−'));
    dash && before.next().is_none_or(|c| c.is_whitespace() || c == '(')
}

/// "rose from 2 to 3 per cent", "from zero to 60 mph": from where to where is no range.
pub(crate) fn is_change(desk: &Desk<'_>, figure: &Figure) -> bool {
    let (before, after) = desk.around(desk.span(figure.span));
    // "expected to grow from 16 currently": what it is now nobody expects.
    let now = after.trim_start().split([' ', ',']).next().unwrap_or("");
    // "Seoul expects a rise from 23% to 35%": the first of the two is not what it expects.
    let claim = figure.claim.and_then(|id| desk.annotations.claims.get(id));
    let cue = claim.and_then(|claim| claim.cue.as_ref());
    let forecast = now == "to" && cue.is_some_and(|cue| cue.label == CueLabel::Forecast);
    figure.relation == Relation::Range
        && desk.words(figure.span).to_ascii_lowercase().starts_with("from ")
        || before.ends_with("from ") && (forecast || is_one_of(now, "currently now today"))
}

/// "did not fall below 26C", "has never sold 4,000": the card would say that it did.
pub(crate) fn is_negated(desk: &Desk<'_>, figure: &Figure) -> bool {
    desk.place(desk.span(figure.span)).is_some_and(|place| {
        (place.from.saturating_sub(3)..place.from)
            .filter_map(|at| place.token(at))
            .any(|token| is_one_of(desk.lower(token), "not n't n’t never cannot"))
    })
}

/// "a 16-inch Norlin Pro", "an 800-pound gorilla": which of its kind it is.
pub(crate) fn is_in_name(desk: &Desk<'_>, figure: &Figure) -> bool {
    figure.relation == Relation::Exact
        && figure.kind == FigureKind::Measure
        && desk.words(figure.span).contains('-')
}

/// "less than the $53 million of last year": another number is compared with it.
pub(crate) fn is_compared_with(desk: &Desk<'_>, figure: &Figure) -> bool {
    figure.approximator.is_some_and(|words| {
        let between = TextSpan { start: words.end, end: figure.number.start.max(words.end) };
        desk.words(between)
            .split(' ')
            .any(|word| is_one_of(word, "the its their his her that last this"))
    })
}

/// Verbs by which somebody other than the writer gives a number.
const GIVING: &str = "\
    say says said saying tell tells told claims claimed claiming reports reported reporting announce announces announced \
    announcing estimate estimates estimated estimating shows showed showing finds found finding writes wrote adds added \
    adding notes noted noting warns warned warning confirms confirmed confirming believe believes believed expect expects \
    expected expecting forecasts projects predicts predicted suggests suggested suggesting reveals revealed revealing \
    stated discloses disclosed promises promised pledge pledges pledged declared admits admitted according";

/// In a longer paragraph (bytes) nobody counts quotation marks from its beginning.
const LONGEST_PARAGRAPH: usize = 4_000;

/// A number that somebody gives, as its own sentence shows, and the card does not say who: it stands in a quotation, or
/// beside a speaker or a verb of saying that nobody has read.
pub(crate) fn is_silent_about_giver(desk: &Desk<'_>, figure: &Figure) -> bool {
    if figure.given_by.is_some() || desk.show.all_figures || !desk.show.claims {
        return false;
    }
    let span = desk.span(figure.span);
    let (before, _) = desk.around(span);
    if before.len() < LONGEST_PARAGRAPH && quote_depth(before) {
        return true;
    }
    let Some(place) = desk.place(span) else { return false };
    // A cue that has been read gives what its content holds, and a number beside that is the writer's.
    let is_read = |token: Token| {
        desk.claims_near(figure.span).any(|claim| {
            let mut cue = claim.cue.iter().flat_map(|cue| &cue.span);
            claim.shown
                && claim.source.is_some()
                && cue.any(|cue| desk.span(*cue).overlaps(token.span))
        })
    };
    place.sentence.tokens.iter().any(|token| {
        !span.contains(token.span) && is_one_of(desk.lower(*token), GIVING) && !is_read(*token)
    })
}
