//! How a text shows that it is English, and what in it is not the article.

use words::is_one_of;

use crate::languages::boilerplate::Boilerplate;
use crate::text::is_word_part;

/// The lines that stand in a page's text column and are not the article.
pub(super) const BOILERPLATE: Boilerplate = Boilerplate { tail: TAIL, lines: LINES };

/// Lines that open the part below an article. From there on nothing is the article.
const TAIL: &[&str] = &[
    "comments",
    "comment rules",
    "leave a comment",
    "join the conversation",
    "related articles",
    "related stories",
    "related topics",
    "more on this story",
    "more from",
    "most read",
    "recommended stories",
    "report this comment",
    "post a comment",
    "about the author",
    "share this article",
    "sign up for our newsletter",
];

/// Single lines that are never the article, wherever they stand.
const LINES: &[&str] = &[
    "read more",
    "advertisement",
    "story continues below",
    "article continues below",
    "share",
    "share this",
    "follow us",
    "subscribe",
    "sign up",
    "last updated",
    "image source",
    "getty images",
    "listen to this article",
    "watch now",
];

/// A cheap test: in English running text at least one word in nine is one of these; numbers are words of any language.
/// Too short a text says nothing either way.
pub(super) fn is_english(text: &str) -> Option<bool> {
    const COMMON: &str = "\
        a about after all also an and are as at be been but by can could for from had has have he her his i if \
        in into is it its last may more new not of on or out over said she some than that the their them then \
        there they this to two up was we were what when which who will with would year you A He I In It She The They This";
    let (mut words, mut common, mut latin, mut other) = (0_u32, 0_u32, 0_u32, 0_u32);
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !is_word_part(c));
        let Some(first) = word.chars().next() else { continue };
        if first.is_ascii_digit() {
            continue;
        }
        if first.is_alphabetic() && first as u32 > 0x24f {
            other += 1;
        } else {
            latin += 1;
        }
        words += 1;
        common += u32::from(word.len() <= 5 && is_one_of(word, COMMON));
        if words == 24 && common >= 6 && other == 0 {
            return Some(true); // the rest would not change it
        }
    }
    if other > latin {
        Some(false)
    } else if words < 12 {
        None
    } else {
        Some(common * 9 >= words)
    }
}
