//! Words that are verbs wherever they stand: a model that has seen few news articles takes some of them for nouns.

use std::sync::OnceLock;

use super::verb::inflections;
use crate::syntax::VerbForm;
use crate::text::WordMap;

/// The form of a word in lower case that is a form of a verb and hardly ever anything else: "denies", "swore".
pub(crate) fn only_verb(lower: &str) -> Option<VerbForm> {
    static TABLE: OnceLock<WordMap<VerbForm>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = WordMap::default();
        for inflection in LEMMAS.split_ascii_whitespace().flat_map(inflections) {
            table.or_insert(&inflection.word, inflection.form);
        }
        table
    });
    table.get(lower).copied()
}

/// Verbs of which no form but perhaps the gerund is a noun.
const LEMMAS: &str = "\
    accuse acknowledge add admit agree allege announce appear argue arrive ask assert assume assure become begin believe \
    belong bring complain concede conclude condemn confirm consider contend contradict convince criticize decide declare \
    defy deny depend describe destroy determine disagree disclose discover discuss dismiss drown emphasize ensure exist expect \
    explain express fail forget happen hear identify ignore imply include inform insist introduce investigate know \
    lose maintain oppose persuade pretend prevent prove provide publish realize receive recommend refuse reject remain \
    remember remind remove represent resign say seek seem sell send speak speculate suggest swear tell \
    testify think threaten understand verify warn write";
