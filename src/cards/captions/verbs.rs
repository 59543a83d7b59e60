//! Verb forms of the article's language that a caption needs: "saying" is no sentence, "said" is.

use words::{is_one_of, place_of};

/// Verbs whose past tense does not end in "-ed", and under each of them that past tense.
const IRREGULAR: [&str; 2] = [
    "say tell write think find show hold swear read see feel hear put make give take begin mean teach \
     understand forget foresee speak know lay forecast set draw cast \
     go come send bring keep leave lead fight",
    "said told wrote thought found showed held swore read saw felt heard put made gave took began meant taught \
     understood forgot foresaw spoke knew laid forecast set drew cast \
     went came sent brought kept left led fought",
];

/// Forms of "be", with which a word in "-ing" is a finite verb: "has been saying".
const BE: &str = "is are was were be been being am 's ’s isn’t isn't wasn’t wasn't aren’t aren't weren’t weren't";

/// What may stand before a participle and only joins it to another clause: "by saying".
const JOINING: &str = "by in while when after before and but also";

/// What may stand before a participle of the passive: "has been accused by".
const AUXILIARIES: &str = "is are was were be been being has have had";

/// The words of a cue as a finite verb: "saying" as "said", "repeatedly calling for" as "repeatedly called for". The
/// verb stays the article's own; only its form is another. None where the words are none that can be finite: "to say".
pub(crate) fn finite(cue: &str) -> Option<String> {
    let lower = cue.to_ascii_lowercase();
    if lower.starts_with("to ") || lower.starts_with("without ") {
        return None;
    }
    if lower.split(' ').any(|word| is_one_of(word, BE)) {
        return Some(cue.to_owned());
    }
    let mut out = String::new();
    for word in cue.split(' ') {
        let participle = word.len() > 4 && word.ends_with("ing");
        if out.is_empty() && is_one_of(&word.to_ascii_lowercase(), JOINING) && cue.contains(' ') {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        if participle {
            out.push_str(&past(word));
        } else {
            out.push_str(word);
        }
    }
    Some(out)
}

/// The words of a passive without the auxiliaries before it: "was accused by" as "accused by".
pub(crate) fn without_auxiliaries(cue: &str) -> &str {
    let mut rest = cue;
    while let Some((first, after)) = rest.split_once(' ') {
        if !is_one_of(&first.to_ascii_lowercase(), AUXILIARIES) {
            break;
        }
        rest = after;
    }
    rest
}

/// The past tense of a word in "-ing".
fn past(gerund: &str) -> String {
    let lower = gerund.to_ascii_lowercase();
    let stem = lower.strip_suffix("ing").unwrap_or(&lower);
    let [bases, pasts] = IRREGULAR;
    // "putting", "writing", "forgetting": the base may lack the second consonant, or have an "e" more.
    let shorter = stem.get(..stem.len().saturating_sub(1)).unwrap_or_default();
    let with_e = [stem, "e"].concat();
    for base in [stem, &with_e, shorter] {
        let place = place_of(base, bases).and_then(|place| usize::try_from(place).ok());
        if let Some(past) = place.and_then(|place| pasts.split(' ').nth(place)) {
            return past.to_owned();
        }
    }
    if let Some(start) = stem.strip_suffix('y')
        && !start.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        return [start, "ied"].concat();
    }
    [stem, if stem.ends_with('e') { "d" } else { "ed" }].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_become_finite_and_keep_their_verb() {
        for (cue, expected) in [
            ("saying", "said"),
            ("telling", "told"),
            ("writing", "wrote"),
            ("adding", "added"),
            ("noting", "noted"),
            ("denying", "denied"),
            ("conveying", "conveyed"),
            ("admitting", "admitted"),
            ("emphasising", "emphasised"),
            ("agreeing", "agreed"),
            ("repeatedly calling for", "repeatedly called for"),
            ("by claiming", "claimed"),
            ("going on to say", "went on to say"),
            ("has been saying", "has been saying"),
            ("were quoted as saying", "were quoted as saying"),
            ("has claimed", "has claimed"),
            ("said", "said"),
        ] {
            assert_eq!(finite(cue).as_deref(), Some(expected), "{cue}");
        }
        assert_eq!(finite("to say"), None);
        assert_eq!(finite("without saying"), None);
    }

    #[test]
    fn a_passive_without_its_auxiliaries() {
        assert_eq!(without_auxiliaries("has been repeatedly accused by"), "repeatedly accused by");
        assert_eq!(without_auxiliaries("by"), "by");
    }
}
