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
    /// Chooses among languages: the one of most of the text, by what is long enough to tell; the first where nothing is. None
    /// if there are none.
    pub fn of(article: &Article, languages: &[&'static Language]) -> Option<Self> {
        let plans = languages.iter().map(|language| Self::in_language(article, language));
        let more = |one: (Self, u32), other: (Self, u32)| if other.1 > one.1 { other } else { one };
        plans.reduce(more).map(|(plan, _)| plan)
    }

    /// What of an article is read in a language, and how many bytes tell that they are in it.
    fn in_language(article: &Article, language: &'static Language) -> (Self, u32) {
        let mut reads = language.boilerplate.leaves(article);
        let (mut sure, mut read, mut all) = (0, 0, 0);
        for (reads, block) in reads.iter_mut().zip(article.blocks()).filter(|(reads, _)| **reads) {
            let length = block.span.len();
            all += length;
            let written = (language.is_written)(block.span.slice(article.text()));
            *reads = written != Some(false)
                && block.lang.is_none_or(|stated| stated == Lang::of(language.code));
            if *reads {
                read += length;
                sure += if written == Some(true) { length } else { 0 };
            }
        }
        (Self { language, reads, is_most: read > 0 && read * 2 >= all }, sure)
    }

    /// Whether the block with this index is read.
    pub fn reads(&self, block: usize) -> bool {
        self.reads.get(block) == Some(&true)
    }
}
