//! What is not the article, told by tag, role, class and id.

use crate::text::{characters, trim, trim_end};
use words::is_one_of;

/// Elements whose text is never the article's running text.
const SKIPPED: &str = "\
    applet area aside audio button canvas code datalist dialog embed fencedframe figcaption footer frame \
    frameset head iframe img input kbd link map math menu meta meter nav noembed noframes noscript object \
    optgroup option output picture portal pre progress rp rt rtc samp script search select style svg template \
    textarea title track var video del s strike sourcemark-host";

/// Elements that stand inside a line unless a style sheet says otherwise.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big cite data dfn em font i ins label mark nobr q ruby small span strong sub sup \
    time tt u wbr";

/// Roles of what surrounds an article.
const ROLES: &str = "\
    alert alertdialog banner button complementary contentinfo dialog doc-endnotes doc-footnote doc-noteref \
    form img listbox log marquee math menu menubar navigation search status tablist timer toolbar tooltip";

/// Words of class names and ids that say what a container is for. They match whole words, so that "sidebar" is found
/// in "page-sidebar" and "ad" is not found in "headline".
const WORDS: &str = "\
    ad ads adslot advert advertisement advertising author-bio author-box bio breadcrumb breadcrumbs byline \
    bylines caption carousel comment comments consent cookie cookies copyright credit credits cta disqus \
    donate donation dont-miss editors-picks embed facebook feedback figcaption follow footer footnotes \
    gallery infobox inread instagram jump-to keep-reading masthead menu modal more-from more-on more-stories \
    most-popular most-read most-viewed nav navbar navigation newsletter newsletters next-article next-on \
    noprint outbrain pagination partner partners paywall player popup popular print-only promo promoted \
    promotion pull-quote pullquote read-more read-next recirc recirculation recommended recommendation \
    recommendations references reflist related related-articles related-stories reply respond \
    screen-reader-text share sharebar sharing sidebar sign-up signup skip-link social sponsor sponsored \
    sr-only subscribe subscription syndication tags taboola teads timestamp toc toolbar tooltip top-stories \
    trending twitter visually-hidden visuallyhidden whats-next widget you-may-like";

/// Words of class names of what stands between a headline and the article and sums it up.
const STANDFIRST: &str = "standfirst strapline dek sub-head subhead subheadline sub-headline subtitle sub-title summary-text";

/// Words that turn the word after them into a remark on the container: an image with "no-caption", a page that
/// "has-sidebar".
const QUALIFIERS: &str = "no non not has have with without hide hides show shows enable disable";

/// Whether an element of this tag (in lower case) never holds running text.
pub fn is_skipped(tag: &str) -> bool {
    is_one_of(tag, SKIPPED)
}

/// Whether an element of this tag stands inside a line by default.
pub fn is_inline(tag: &str) -> bool {
    is_one_of(tag, INLINE)
}

/// Whether tag, class, id (`names`, parted by spaces) or `role` say that a container is not the article. It is a hint: a
/// container with most of the article in it is the article whatever it is called. Some servers put a form around the
/// whole page.
pub fn is_boilerplate(tag: &str, names: &str, role: &str) -> bool {
    if tag == "form" {
        return true;
    }
    if role.split_ascii_whitespace().any(|role| is_one_of(role, ROLES)) {
        return true;
    }
    if names.trim().is_empty() {
        return false;
    }
    let names = words_of(names);
    WORDS.split(' ').any(|word| holds_word(&names, word))
}

/// Whether class, id (`names`) or `role` say that a paragraph sums the article up under its headline.
///
/// ```
/// use sourcemark::article_detection::is_standfirst;
///
/// assert!(is_standfirst("article__subHead", ""));
/// assert!(is_standfirst("", "doc-subtitle"));
/// assert!(!is_standfirst("paragraph first", ""));
/// ```
pub fn is_standfirst(names: &str, role: &str) -> bool {
    let names = words_of(names);
    role == "doc-subtitle" || STANDFIRST.split(' ').any(|word| holds_word(&names, word))
}

/// What a superscript is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footnote {
    /// A mark that points at a note: no part of the sentence.
    Mark,
    /// Text: an ordinal's ending, the square of a unit.
    Text,
}

/// Tells a footnote's mark from superscript text, by the superscript, the character before it and whether it links.
pub fn footnote(text: &str, before: Option<char>, links: bool) -> Footnote {
    let text = text.trim();
    let bare = trim(text, "[](),*");
    let symbols = !bare.chars().any(char::is_alphabetic) || characters(bare) == 1;
    let digits = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit());
    // "km²" and "m³": the only digits that belong to the word before them.
    let power = digits
        && is_one_of(bare, "2 3")
        && bare.len() == text.len()
        && !links
        && before == Some('m');
    if power || text.is_empty() || !(symbols || links) { Footnote::Text } else { Footnote::Mark }
}

/// Lower case, camel case parted, every other character a hyphen: `shareBar top_nav` becomes `-share-bar-top-nav-`.
fn words_of(names: &str) -> String {
    let mut out = String::with_capacity(names.len() + 8);
    out.push('-');
    let mut lower_before = false;
    for c in names.chars().take(400) {
        if c.is_ascii_alphanumeric() {
            if c.is_ascii_uppercase() && lower_before {
                out.push('-');
            }
            out.push(c.to_ascii_lowercase());
        } else if !out.ends_with('-') {
            out.push('-');
        }
        lower_before = c.is_ascii_lowercase();
    }
    if !out.ends_with('-') {
        out.push('-');
    }
    out
}

fn holds_word(names: &str, word: &str) -> bool {
    names.as_bytes().windows(word.len() + 2).enumerate().any(|(at, window)| {
        matches!(window, [b'-', inside @ .., b'-'] if inside == word.as_bytes())
            && !is_qualified(names.get(..=at).unwrap_or(""))
    })
}

/// Whether the last word before the hyphen at the end is one of [`QUALIFIERS`].
fn is_qualified(head: &str) -> bool {
    trim_end(head, "-").rsplit('-').next().is_some_and(|word| is_one_of(word, QUALIFIERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_beside_the_article_are_told_by_their_names() {
        for names in [
            "comments",
            "page__sidebar",
            "shareBar share",
            "c-newsletter-signup",
            "RelatedStories",
            "article-most-read",
            "sr-only",
            "post ad-slot",
            "byline_inner",
        ] {
            assert!(is_boilerplate("div", names, ""), "{names}");
        }
        for names in [
            "",
            "headline",
            "article-body",
            "breadth",
            "market-shareholders",
            "commentary",
            "text-shadow",
            "loading",
            "story adapted",
            "content-addendum",
            "authority",
            "image no-caption",
            "columns layout--with-sidebar",
            "hasComments",
        ] {
            assert!(!is_boilerplate("div", names, ""), "{names}");
        }
        assert!(is_boilerplate("div", "", "complementary"));
        assert!(is_boilerplate("div", "", "presentation navigation"));
        assert!(!is_boilerplate("div", "", "article"));
        assert!(is_boilerplate("form", "", ""));
    }

    #[test]
    fn superscripts_are_told_from_footnotes() {
        use Footnote::{Mark, Text};
        for (text, before, links, expected) in [
            ("[4]", Some('%'), true, Mark),
            ("4", Some('%'), false, Mark),
            ("4", Some('0'), false, Mark),
            ("*", Some('d'), false, Mark),
            ("†", Some('d'), false, Mark),
            ("a", Some('.'), true, Mark),
            ("2", Some('m'), false, Text),
            ("2", Some('m'), true, Mark),
            ("2", Some('d'), false, Mark),
            ("st", Some('1'), false, Text),
            ("th", Some('9'), false, Text),
            ("[note 1]", Some('.'), true, Mark),
            ("TM", Some('e'), false, Text),
        ] {
            assert_eq!(footnote(text, before, links), expected, "{text} after {before:?}");
        }
    }

    #[test]
    fn lists_have_no_doubles() {
        for list in [SKIPPED, INLINE, ROLES, WORDS, QUALIFIERS] {
            let mut before = String::new();
            for word in list.split(' ') {
                assert!(!is_one_of(word, &before), "{word} twice");
                before = before + " " + word;
            }
        }
        assert!(SKIPPED.split(' ').all(|tag| !is_one_of(tag, INLINE)));
    }
}
