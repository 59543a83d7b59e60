use super::VerbForm;

/// One form of a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflection {
    /// In lower case.
    pub word: String,
    /// Which form it is.
    pub form: VerbForm,
}

/// All forms of a verb given by its lemma, in both spellings ("criticise", "criticize").
pub fn inflections(_lemma: &str) -> Vec<Inflection> {
    Vec::new()
}
