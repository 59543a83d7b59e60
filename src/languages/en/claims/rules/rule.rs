//! What every rule is: a name, and a function that looks at one place.

use crate::claims::{Candidate, Paragraph};
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::speakers::subject::Place;

/// One way to attribute.
#[derive(Debug)]
pub(crate) struct Rule {
    /// The file of its examples in `tests/rules`.
    pub(crate) name: &'static str,
    /// What its candidates say of how they came about ([`Candidate::rule`]).
    pub(crate) says: &'static [&'static str],
    pub(crate) find: Find,
}

/// Where a rule looks. All of them get the candidates found before in the paragraph.
#[derive(Debug)]
pub(crate) enum Find {
    /// At every token.
    Word(fn(&Paragraph<'_>, usize, &[Candidate]) -> Option<Candidate>),
    /// At a cue verb in the passive.
    Passive(fn(&Paragraph<'_>, &Predicate, &[Candidate]) -> Option<Candidate>),
    /// At any other cue verb with a subject.
    Active(fn(&Paragraph<'_>, &Predicate, Place, &[Candidate]) -> Option<Candidate>),
}
