//! What a language is.

use crate::claims::{self, Found};
use crate::syntax::{ReadBlock, Reading};
use crate::text::{Article, BlockKind};

/// A language: all that the engine does not know by itself.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Reads the sentences of a block.
    pub read_block: ReadBlock,
    /// How it attributes words.
    pub claims: claims::Rules,
}

impl Language {
    /// All sentences of an article; blocks in other languages and boilerplate have none.
    pub fn read<'a>(&self, article: &'a Article) -> Reading<'a> {
        let mut reading = Reading::unread(article);
        for (index, block) in article.blocks().iter().enumerate() {
            if block.english && block.kind != BlockKind::Furniture {
                reading.read(block.span, index, self.read_block);
            }
        }
        reading
    }

    /// The attributions of an article that was read.
    pub fn claims(&self, reading: &Reading<'_>) -> Found {
        claims::find(reading, &self.claims)
    }
}
