//! What is asked of the content of a claim.

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, Form, TextSpan};
use crate::review::Desk;
use crate::syntax::Tag;
use crate::text::{Span, contains};

pub(crate) fn is_in_heading(desk: &Desk<'_>, claim: &Claim) -> bool {
    claim.content.first().is_some_and(|span| desk.is_in_heading(desk.span(*span)))
}

/// Fewer than three words that are not the speaker's own.
pub(crate) fn is_short(desk: &Desk<'_>, claim: &Claim) -> bool {
    let words: usize =
        claim.content.iter().map(|span| desk.words(*span).split_whitespace().count()).sum();
    words <= 2 && claim.form != Form::Direct && claim.kind != ClaimKind::NonAnswer
}

/// Whether a quotation mark in the content has no partner. A quotation that runs over several paragraphs opens in each and
/// closes in the last; there the count says nothing.
pub(crate) fn has_unbalanced_quotes(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some((first, last)) = claim.content.first().zip(claim.content.last()) else { return false };
    let whole = desk.span(TextSpan { start: first.start, end: last.end });
    let lines = whole.slice(desk.article.text()).contains('\n');
    let quotes: usize = claim
        .content
        .iter()
        .map(|part| {
            let words = desk.words(*part);
            let doubled = words.as_bytes().windows(2).filter(|pair| *pair == b"''").count();
            words.chars().filter(|c| is_double_quote(*c)).count() + doubled
        })
        .sum();
    let words = claim.content.iter().map(|part| desk.words(*part));
    let brackets = words.flat_map(str::chars).filter(|c| matches!(c, '(' | ')')).count();
    !lines && quotes % 2 == 1 || brackets % 2 == 1
}

fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// "DUBAI — ", "(AP) — ": what stands before the first sentence of an agency's story.
pub(crate) fn has_dateline(desk: &Desk<'_>, claim: &Claim) -> bool {
    claim.content.iter().any(|part| {
        let words = desk.words(*part);
        let (before, _) = desk.around(desk.span(*part));
        let town = words.split([' ', ',']).next().unwrap_or("");
        let capitals = town.len() > 2 && town.chars().all(char::is_uppercase);
        let dash = words.chars().take(60).any(|c| matches!(c, '—' | '–'));
        before.trim().is_empty() && (words.starts_with('(') || capitals && dash)
    })
}

/// Whether somebody else's cue and source stand in the content, outside quotation marks.
pub(crate) fn holds_other_speaker(desk: &Desk<'_>, claim: &Claim) -> bool {
    near(desk, claim).any(|other| {
        other.id != claim.id
            && other.within != Some(claim.id)
            && other.source.is_some_and(|used| {
                Some(used.id) != claim.source.map(|own| own.id) && inside(desk, claim, used.span)
            })
            && other
                .cue
                .as_ref()
                .is_some_and(|cue| cue.span.first().is_some_and(|span| inside(desk, claim, *span)))
    })
}

/// "… this year, local media | and the agency reported": the content stops within the words for another speaker.
pub(crate) fn overlaps_other_source(desk: &Desk<'_>, claim: &Claim) -> bool {
    near(desk, claim).filter_map(|other| other.source).any(|used| {
        // What is apart in the text as given is so in the cleaned one.
        claim.content.iter().filter(|part| part.overlaps(used.span)).any(|part| {
            let (part, source) = (desk.span(*part), desk.span(used.span));
            part.overlaps(source) && !part.contains(source) && !source.contains(part)
        })
    })
}

/// A crosshead in quotation marks between the paragraphs of a quotation is the desk's choice of words, and whose they are
/// it does not say.
pub(crate) fn holds_crosshead(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some((first, rest)) = claim.content.split_first() else { return false };
    let double = desk.words(*first).starts_with(is_double_quote);
    rest.iter().any(|part| {
        let single = desk.words(*part).starts_with(['‘', '\'']);
        desk.is_heading(desk.span(*part)) || double && single
    })
}

/// The claims that stand near a claim's content.
fn near<'a>(desk: &Desk<'a>, claim: &Claim) -> impl Iterator<Item = &'a Claim> {
    let content = claim.content.first().copied();
    content.into_iter().flat_map(|content| desk.claims_near(content))
}

/// Whether a span lies in the content, outside its quotation marks.
fn inside(desk: &Desk<'_>, claim: &Claim, span: TextSpan) -> bool {
    claim.content.iter().any(|part| {
        part.start <= span.start && span.end <= part.end && !is_quoted(desk, *part, span)
    })
}

/// Whether `span`, a part of `content`, stands between quotation marks.
fn is_quoted(desk: &Desk<'_>, content: TextSpan, span: TextSpan) -> bool {
    let before = desk.words(TextSpan { start: content.start, end: span.start });
    quote_depth(before)
}

pub(crate) fn quote_depth(before: &str) -> bool {
    let (mut depth, mut straight) = (0_i32, false);
    for c in before.chars() {
        match c {
            '“' | '„' | '«' => depth += 1,
            '”' | '»' => depth -= 1,
            '"' => straight = !straight,
            _ => {}
        }
    }
    depth > 0 || straight
}

/// "which … as a retreat": nobody can tell what it is of; "what she said | that he took for a lie": what she said is not
/// there.
pub(crate) fn is_of_pronoun(desk: &Desk<'_>, claim: &Claim) -> bool {
    let of_what = claim.source.is_some_and(|used| {
        let (before, _) = desk.around(desk.span(used.span));
        before.ends_with("what ")
    });
    of_what && claim.content.iter().any(|part| desk.words(*part).starts_with("that "))
        || claim.content.len() > 1
            && claim
                .content
                .first()
                .is_some_and(|part| is_one_of(desk.words(*part), "which who whom that what"))
            && claim.content.get(1).is_some_and(|part| {
                let first = desk.words(*part).split(' ').next().unwrap_or("");
                is_one_of(first, "as at a an the")
            })
}

/// "quoting the state's news agency …", "quoted | the general as saying …": through whom it comes, and not what is said.
pub(crate) fn is_channel(desk: &Desk<'_>, claim: &Claim) -> bool {
    claim.form != Form::Direct
        && claim.content.first().is_some_and(|part| {
            let words = desk.words(*part);
            let first = words.split(' ').next().unwrap_or("");
            // "is reporting from Karsk on condition | that …"
            let (before, _) = desk.around(desk.span(*part));
            is_one_of(first, "quoting citing")
                || contains(words, " as saying")
                || before.ends_with("on condition ")
        })
}

/// Whether a clause that the writer adds stands at the end, outside quotation marks: ", which …", "— and …", ", as …".
pub(crate) fn has_writers_clause(desk: &Desk<'_>, claim: &Claim) -> bool {
    let cue = claim.cue.iter().flat_map(|cue| &cue.span).map(|span| span.start).min();
    // "…, who lives there, she said": what stands before the cue is hers to the first word.
    claim.content.iter().filter(|part| cue.is_some_and(|cue| cue < part.start)).any(|part| {
        let Some(place) = desk.place(desk.span(*part)) else { return false };
        let Some(last_finite) = place.last_finite() else { return false };
        let own_words = place.outside_quotation(desk);
        let lower = |at: usize| place.token(at).map_or("", |token| desk.lower(token));
        own_words.iter().copied().any(|at| {
            let Some(mark) = at.checked_sub(1).and_then(|mark| place.token(mark)) else {
                return false;
            };
            let opens = match desk.reading.word(mark) {
                "," => {
                    is_one_of(
                        lower(at),
                        "which who whose whom where while although though as but after before",
                    ) || (at + 1..at + 3).any(|at| is_one_of(lower(at), "after before"))
                        || is_one_of(lower(at), "despite amid")
                            && (at..place.to).all(|later| lower(later) != ",")
                }
                "—" | "–" | "―" | "--" => true,
                // With a space on both sides, and none that closes what it opens.
                "-" => {
                    let hyphen = |at: &usize| {
                        place.token(*at).is_some_and(|token| desk.reading.word(token) == "-")
                    };
                    desk.around(mark.span).0.ends_with(' ')
                        && !own_words.iter().any(|later| *later >= at && hyphen(later))
                }
                // "he made no deals while Hask says he did"
                _ => {
                    let says = "say says said insists claims declined refused";
                    is_one_of(lower(at), "while whereas")
                        && (at + 2..at + 9).any(|at| is_one_of(lower(at), says))
                }
            };
            opens && at >= place.from + 2 && at + 1 < place.to && last_finite >= at
        })
    })
}

/// Whether the quotation goes on in the same paragraph and nobody has the rest.
pub(crate) fn quotation_goes_on(desk: &Desk<'_>, claim: &Claim) -> bool {
    if claim.form == Form::Indirect {
        return false;
    }
    let Some(last) = claim.content.last() else { return false };
    let cue_end = claim.cue.iter().flat_map(|cue| &cue.span).map(|span| span.end).max();
    let source_end = claim.source.map(|used| used.span.end);
    let end = [Some(last.end), cue_end, source_end].into_iter().flatten().max();
    let Some(end) = end else { return false };
    let span = desk.span(TextSpan { start: last.start.min(end), end });
    // The first word of the next sentence, if that is a quotation mark that opens in the same paragraph.
    let sentences = desk.reading.sentences();
    let next = sentences.partition_point(|sentence| sentence.span.start() < span.end());
    let (Some(next), Some(this)) = (sentences.get(next), sentences.get(next.wrapping_sub(1)))
    else {
        return false;
    };
    if next.block != this.block || !next.span.slice(desk.article.text()).starts_with(['“', '"']) {
        return false;
    }
    let at = Span::new(next.span.start(), next.span.start() + 4);
    !near(desk, claim).any(|other| {
        let cue = other.cue.as_ref().and_then(|cue| cue.span.first());
        let own = other.source.map(|used| used.id) == claim.source.map(|used| used.id);
        other.content.iter().any(|part| desk.span(*part).overlaps(at))
            && (own || cue.is_none_or(|cue| desk.span(*cue).start() > at.start()))
    })
}

/// "told | public broadcaster ERT he was": two noun phrases stand side by side before the first verb.
pub(crate) fn begins_with_addressee(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(cue) = &claim.cue else { return false };
    if !is_one_of(&cue.lemma, "tell inform assure remind warn notify advise")
        || claim.form == Form::Direct
    {
        return false;
    }
    let Some(part) = claim.content.first() else { return false };
    let Some(place) = desk.place(desk.span(*part)) else { return false };
    // A subordinator within the first tokens, behind a noun and before any verb.
    let mut nominal = false;
    if place.token(place.from).is_some_and(|token| desk.lower(token) == "that") {
        return false;
    }
    for at in place.from..place.to.min(place.from + 8) {
        let Some(token) = place.token(at) else { return false };
        if at > place.from && nominal && desk.lower(token) == "that" {
            return true;
        }
        if matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Punct) {
            return false;
        }
        if nominal && token.tag == Tag::Pron && is_one_of(desk.lower(token), "he she it they we i")
        {
            return true;
        }
        nominal |= token.is_nominal();
    }
    false
}

/// Whether a claim of the same speaker that begins before covers most of its words.
pub(crate) fn is_covered_twice(desk: &Desk<'_>, claim: &Claim) -> bool {
    let length: u32 = claim.content.iter().map(|part| desk.span(*part).len()).sum();
    let source = |claim: &Claim| claim.source.map(|used| used.id);
    let rival = |other: &&Claim| other.id != claim.id && source(other) == source(claim);
    near(desk, claim).filter(rival).any(|other| {
        let shared: u32 = claim
            .content
            .iter()
            .flat_map(|part| {
                other.content.iter().map(move |wide| (desk.span(*part), desk.span(*wide)))
            })
            .map(|(part, wide)| {
                part.end().min(wide.end()).saturating_sub(part.start().max(wide.start()))
            })
            .sum();
        let wider: u32 = other.content.iter().map(|part| desk.span(*part).len()).sum();
        shared * 10 > length * 9 && (wider > length || wider == length && other.id < claim.id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks() {
        assert!(quote_depth("he said “it"));
        assert!(!quote_depth("he said “it” is"));
    }
}
