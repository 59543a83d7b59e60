//! Counts over the article. No grade, no share of anything.

use super::sentences::first_behind;
use crate::annotation::{Figure, Naming, Overview, Reference, Source};
use crate::claims::Found;
use crate::syntax::Reading;

/// Counts sentences, sources and figures.
pub(super) fn count(
    reading: &Reading<'_>,
    sources: &[Source],
    found: &Found,
    figures: &[Figure],
) -> Overview {
    // A pronoun that stands for nobody in particular is no source of its own.
    let known = sources.iter().filter(|source| {
        let pronouns = source.mentions.iter().all(|mention| mention.how == Reference::Pronoun);
        !(pronouns && source.naming == Naming::None)
    });
    let mut by_naming = Naming::ALL.map(|naming| (naming, 0));
    for source in known {
        for (naming, count) in &mut by_naming {
            *count += usize::from(*naming == source.naming);
        }
    }
    Overview {
        sentences: reading.sentences().len(),
        attributed: attributed_sentences(reading, found),
        sources: by_naming.iter().map(|(_, count)| count).sum(),
        by_naming: by_naming.into_iter().filter(|(_, count)| *count > 0).collect(),
        unsourced_figures: figures.iter().filter(|figure| figure.given_by.is_none()).count(),
    }
}

fn attributed_sentences(reading: &Reading<'_>, found: &Found) -> usize {
    let mut attributed = vec![false; reading.sentences().len()];
    for attribution in &found.attributions {
        let cue = attribution.cue.iter().flat_map(|cue| &cue.spans);
        for span in attribution.content.iter().chain(cue) {
            let first = first_behind(reading, span.start());
            for (mark, sentence) in attributed.iter_mut().zip(reading.sentences()).skip(first) {
                if sentence.span.start() >= span.end() {
                    break;
                }
                *mark = true;
            }
        }
    }
    attributed.into_iter().filter(|mark| *mark).count()
}
