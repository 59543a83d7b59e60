//! The table of cues: which verbs attribute, and what must follow for them to do so.

use std::sync::OnceLock;

use words::is_one_of;

use crate::annotation::{ClaimKind, CueLabel};
use crate::languages::en::syntax::inflections;
use crate::syntax::VerbForm;
use crate::text::WordMap;
use crate::text::const_table::table;

/// A verb that attributes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueVerb {
    /// The dictionary form, with its particle: "point out".
    pub(crate) lemma: &'static str,
    /// The word that must follow the verb.
    pub(crate) particle: Option<&'static str>,
    /// The reader's word for its class.
    pub(crate) label: CueLabel,
    /// What the source does by it.
    pub(crate) kind: ClaimKind,
    takes: u32,
    /// Whether the class is one of sheer speech or writing, whose subject always speaks.
    pub(crate) speech: bool,
}

/// What may follow a cue verb; the column `takes` of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    Any,
    Clause,
    That,
    Quote,
    Wh,
    To,
    Gerund,
    Object,
    ObjectTo,
    As,
    Called,
    ToNoun,
    Of,
    At,
    Number,
    Addressee,
}

impl CueVerb {
    pub(crate) fn takes(self, what: Takes) -> bool {
        self.takes & (1 << what as u32) != 0
    }

    /// Whether nothing else may follow.
    pub(crate) fn takes_only(self, what: Takes) -> bool {
        self.takes == 1 << what as u32
    }
}

/// The cue verbs that a word in lower case can be a form of, those with a particle first.
pub(crate) fn cue_verbs(lower: &str) -> &'static [(CueVerb, VerbForm)] {
    static TABLE: OnceLock<WordMap<Vec<(CueVerb, VerbForm)>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: WordMap<Vec<(CueVerb, VerbForm)>> = WordMap::default();
        for verb in table!("../../lexicon/cue_verbs.tsv", 5).lines().filter_map(parse) {
            let bare = verb.lemma.split(' ').next().unwrap_or(verb.lemma);
            for inflection in inflections(bare) {
                let Some(verbs) = table.entry(&inflection.word) else { continue };
                if verbs.iter().all(|(known, _)| known.lemma != verb.lemma) {
                    let with_particle =
                        verbs.partition_point(|(known, _)| known.particle.is_some());
                    let place = if verb.particle.is_some() { with_particle } else { verbs.len() };
                    verbs.insert(place, (verb, inflection.form));
                }
            }
        }
        table
    });
    table.all(lower)
}

fn parse(line: &'static str) -> Option<CueVerb> {
    let mut columns = line.split('\t');
    let lemma = columns.next().filter(|lemma| !lemma.starts_with('#'))?;
    let class = columns.next()?;
    let label = label(columns.next()?)?;
    let kind = kind(columns.next()?)?;
    let mut takes = 0;
    for word in columns.next()?.split(' ') {
        takes |= 1 << self::takes(word)? as u32;
    }
    let particle = lemma.split_once(' ').map(|(_, particle)| particle);
    let speech = is_one_of(class, "say turn note write announce explain manner testify");
    Some(CueVerb { lemma, particle, label, kind, takes, speech })
}

fn takes(word: &str) -> Option<Takes> {
    Some(match word {
        "any" => Takes::Any,
        "clause" => Takes::Clause,
        "that" => Takes::That,
        "quote" => Takes::Quote,
        "wh" => Takes::Wh,
        "to" => Takes::To,
        "gerund" => Takes::Gerund,
        "object" => Takes::Object,
        "object-to" => Takes::ObjectTo,
        "as" => Takes::As,
        "called" => Takes::Called,
        "to-noun" => Takes::ToNoun,
        "of" => Takes::Of,
        "at" => Takes::At,
        "number" => Takes::Number,
        "addressee" => Takes::Addressee,
        _ => return None,
    })
}

fn label(word: &str) -> Option<CueLabel> {
    Some(match word {
        "said" => CueLabel::Said,
        "claimed" => CueLabel::Claimed,
        "alleged" => CueLabel::Alleged,
        "estimated" => CueLabel::Estimated,
        "forecast" => CueLabel::Forecast,
        "warned" => CueLabel::Warned,
        "confirmed" => CueLabel::Confirmed,
        "denied" => CueLabel::Denied,
        _ => return None,
    })
}

fn kind(word: &str) -> Option<ClaimKind> {
    Some(match word {
        "statement" => ClaimKind::Statement,
        "denial" => ClaimKind::Denial,
        "finding" => ClaimKind::Finding,
        "belief" => ClaimKind::Belief,
        "question" => ClaimKind::Question,
        "demand" => ClaimKind::Demand,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("../../lexicon/cue_verbs.tsv").lines();
        let written: Vec<&str> =
            lines.filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        for line in &written {
            assert!(parse(line).is_some(), "cannot read: {line}");
            assert_eq!(line.split('\t').count(), 6, "columns: {line}");
        }
        assert!(written.len() >= 190);
    }

    #[test]
    fn particles_come_first_and_both_spellings_are_known() {
        let pointed = cue_verbs("pointed");
        assert_eq!(pointed.first().map(|(verb, _)| verb.particle), Some(Some("out")));
        assert_eq!(cue_verbs("criticised").len(), 1);
        assert_eq!(cue_verbs("criticized").len(), 1);
        assert!(cue_verbs("walked").is_empty());
    }
}
