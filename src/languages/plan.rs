//! In which language an article is read, and what of it.

use super::language::Language;
use crate::text::{Article, Lang};

/// In which language an article is read, and which of its blocks.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The language of most of its text.
    pub language: &'static Language,
    /// Of each block, whether it is read: not if it is boilerplate, or in another language.
    reads: Vec<bool>,
    /// Whether that is at least half of the article.
    pub is_most: bool,
}

impl Plan {
    /// Chooses among languages, of which the first counts where nothing speaks for any; none if there are none.
    pub fn of(article: &Article, languages: &[&'static Language]) -> Option<Self> {
        let plans = languages.iter().map(|language| Self::in_language(article, language));
        plans
            .reduce(
                |(one, most), (other, more)| if more > most { (other, more) } else { (one, most) },
            )
            .map(|(plan, _)| plan)
    }

    /// What of an article is read in a language, and how many bytes that is.
    fn in_language(article: &Article, language: &'static Language) -> (Self, u32) {
        let mut reads = language.boilerplate.leaves(article);
        let (mut read, mut all) = (0, 0);
        for (reads, block) in reads.iter_mut().zip(article.blocks()) {
            let text = block.span.slice(article.text());
            all += if *reads { block.span.len() } else { 0 };
            *reads = *reads
                && block.lang.is_none_or(|stated| stated == Lang::of(language.code))
                && (language.is_written)(text);
            read += if *reads { block.span.len() } else { 0 };
        }
        (Self { language, reads, is_most: read > 0 && read * 2 >= all }, read)
    }

    /// Whether the block with this index is read.
    pub fn reads(&self, block: usize) -> bool {
        self.reads.get(block) == Some(&true)
    }
}
