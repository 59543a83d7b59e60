//! Quotation marks: which open, which close, and what to do with those that match nothing.

use words::is_one_of;

use crate::syntax::{QuoteMark, Reading, Tag, Token, nickname_end, quote_mark};

/// Words between quotation marks, as indices of the tokens of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub start: usize,
    /// The first token between the marks.
    pub inner: usize,
    /// One past the last token between the marks.
    pub inner_end: usize,
    /// One past the closing mark.
    pub end: usize,
    /// Whether it stops at the end of the paragraph without a mark, as a quotation does that goes on in the next one.
    pub open: bool,
}

/// The quotations of a paragraph in order, and the marks that belong to none.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    pub(super) all: Vec<Quotation>,
    pub(super) stray: Vec<usize>,
}

/// Which marks go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    length: usize,
    family: Family,
    way: QuoteMark,
}

/// Finds the outermost quotations of a paragraph. Quotations inside quotations are part of the outer one. A mark that
/// opens while another of its family is open shows that the first was never closed: it is given up, and reading goes
/// on from the second.
pub(super) fn find(reading: &Reading<'_>, tokens: &[Token]) -> Quotations {
    let mut found = Quotations::default();
    let mut open: Option<Mark> = None;
    let mut inner_singles = 0_usize;
    for mark in marks(reading, tokens) {
        match (open, mark.way) {
            (None, QuoteMark::Opening) => {
                inner_singles = 0;
                open = Some(mark);
            }
            // A single mark that closes nothing is an apostrophe ("the ’90s").
            (None, QuoteMark::Closing) => {
                if mark.family != Family::Single {
                    found.stray.push(mark.at);
                }
            }
            (Some(outer), QuoteMark::Opening) => {
                if outer.family == mark.family && mark.family != Family::Single {
                    found.stray.push(outer.at);
                    open = Some(mark);
                } else if outer.family == Family::Single && mark.family == Family::Double {
                    // ‘…“…”…’ nests; an apostrophe taken for a mark must not hide a quotation, so the double wins
                    // unless the single is closed later, which the closing mark then shows.
                    if closes_later(reading, tokens, mark.at, Family::Single) {
                        inner_singles += 1;
                    } else {
                        open = Some(mark);
                    }
                }
            }
            (Some(outer), QuoteMark::Closing) => {
                if outer.family == mark.family {
                    open = None;
                    found.all.push(Quotation {
                        start: outer.at,
                        inner: outer.at + outer.length,
                        inner_end: mark.at,
                        end: mark.at + mark.length,
                        open: false,
                    });
                } else {
                    inner_singles = inner_singles.saturating_sub(1);
                }
            }
        }
    }
    if let Some(outer) = open {
        if outer.family == Family::Single {
            return found; // an apostrophe
        }
        found.all.push(Quotation {
            start: outer.at,
            inner: outer.at + outer.length,
            inner_end: tokens.len(),
            end: tokens.len(),
            open: true,
        });
    }
    found.all.retain(|quotation| quotation.inner < quotation.inner_end);
    found
}

fn marks(reading: &Reading<'_>, tokens: &[Token]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at).copied() {
        // A letter or a digit begins most tokens, and no mark.
        if reading.word(token).as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
            continue;
        }
        // "Lee “Doc” Marsh": a part of his name.
        if let Some(end) = nickname_end(reading.text(), tokens, at) {
            at = end;
            continue;
        }
        let Some(mark) = mark_at(reading, tokens, at, token) else {
            at += 1;
            continue;
        };
        at += mark.length;
        marks.push(mark);
    }
    marks
}

fn mark_at(reading: &Reading<'_>, tokens: &[Token], at: usize, token: Token) -> Option<Mark> {
    let word = reading.word(token);
    let next = tokens.get(at + 1).copied();
    let glued = |a: Option<Token>, b: Option<Token>| match (a, b) {
        (Some(a), Some(b)) => a.span.end() == b.span.start(),
        _ => false,
    };
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).copied();
    // Two apostrophes in a row are a double mark of typewriters.
    let twice = is_one_of(word, "' ` ’ ‘")
        && next.is_some_and(|next| reading.word(next) == word)
        && glued(Some(token), next);
    let length = if twice { 2 } else { 1 };
    let family = match word {
        "“" | "”" | "\"" | "„" => Family::Double,
        "«" | "»" => Family::Angle,
        _ if twice => Family::Double,
        "‘" | "’" | "'" if token.tag == Tag::Punct => Family::Single,
        _ => return None,
    };
    let way = if word == "\"" || word == "'" || twice {
        let after = tokens.get(at + length).copied();
        let last = tokens.get(at + length - 1).copied();
        let opener_before = before.is_none_or(|token| is_one_of(reading.word(token), "( [ — – --"));
        let free_before = !glued(before, Some(token));
        let free_after = !glued(last, after);
        let opens = if free_before == free_after {
            // Neither or both sides touch: between words glued on both sides only brackets and dashes tell.
            opener_before && !free_after
        } else {
            free_before
        };
        if opens { QuoteMark::Opening } else { QuoteMark::Closing }
    } else {
        quote_mark(reading.text(), tokens, at)?
    };
    // In "the players’ union" and "rock ’n’ roll" the mark stands for a letter.
    if family == Family::Single && way == QuoteMark::Opening {
        let after = tokens.get(at + 1).copied();
        if !glued(Some(token), after) || !closes_later(reading, tokens, at, Family::Single) {
            return None;
        }
    }
    Some(Mark { at, length, family, way })
}

/// Whether a closing mark of the family follows within the reach of a quotation.
fn closes_later(reading: &Reading<'_>, tokens: &[Token], at: usize, family: Family) -> bool {
    const REACH: usize = 160;
    (at + 1..tokens.len().min(at + REACH)).any(|i| {
        let Some(token) = tokens.get(i) else { return false };
        let word = reading.word(*token);
        match family {
            Family::Single => {
                token.tag == Tag::Punct
                    && is_one_of(word, "’ '")
                    && quote_mark(reading.text(), tokens, i) == Some(QuoteMark::Closing)
            }
            Family::Double => is_one_of(word, "” \""),
            Family::Angle => word == "»",
        }
    })
}
