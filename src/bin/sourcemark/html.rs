//! The article of a saved page, for the command line. The page room does the same on the live DOM, where it also sees
//! what is hidden.

use scraper::{ElementRef, Html, Node, Selector};
use sourcemark::Article;
use sourcemark::text::BlockKind;

/// Whether a text begins like an HTML file.
pub(crate) fn looks_like_html(text: &str) -> bool {
    let start: String = text.trim_start_matches('\u{feff}').trim_start().chars().take(15).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || start.starts_with("<head")
        || start.starts_with("<body")
}

/// The first of: a marked article body, an `article`, `main`, the whole body.
pub(crate) fn article(source: &str) -> Article {
    let page = Html::parse_document(source);
    let root = ["[itemprop=articleBody]", "article", "main", "[role=main]", "body"]
        .iter()
        .filter_map(|selector| Selector::parse(selector).ok())
        .find_map(|selector| page.select(&selector).next());
    let mut builder = Article::builder();
    let lang = page.root_element().value().attr("lang").map(str::to_owned);
    if let Some(root) = root {
        let mut text = String::new();
        collect(root, &mut text, &mut |text, kind| {
            builder.block(text, kind, lang.as_deref());
        });
    }
    builder.finish()
}

const LEFT_OUT: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "textarea",
    "input",
    "select",
    "svg",
    "math",
    "code",
    "pre",
    "kbd",
    "samp",
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "figcaption",
    "iframe",
    "head",
];
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "dfn", "em", "font", "i", "ins", "mark", "q",
    "ruby", "s", "small", "span", "strong", "sub", "time", "u", "var", "wbr",
];

/// Hands on the text of each block below `element`; `text` holds what has been read of the current one.
fn collect(
    element: ElementRef<'_>,
    text: &mut String,
    block: &mut impl FnMut(&str, Option<BlockKind>),
) {
    for child in element.children() {
        if let Node::Text(words) = child.value() {
            text.push_str(words);
        }
        let Some(child) = ElementRef::wrap(child) else { continue };
        let name = child.value().name();
        let hidden = child.value().attr("hidden").is_some()
            || child.value().attr("aria-hidden") == Some("true");
        if LEFT_OUT.contains(&name) || hidden || name == "del" || name == "sup" {
            continue;
        }
        if INLINE.contains(&name) {
            collect(child, text, block);
        } else {
            flush(text, None, block);
            collect(child, text, block);
            flush(text, kind_of(name), block);
        }
    }
    if !INLINE.contains(&element.value().name()) {
        flush(text, kind_of(element.value().name()), block);
    }
}

fn flush(
    text: &mut String,
    kind: Option<BlockKind>,
    block: &mut impl FnMut(&str, Option<BlockKind>),
) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !words.is_empty() {
        block(&words, kind);
    }
    text.clear();
}

fn kind_of(name: &str) -> Option<BlockKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "p" | "blockquote" => Some(BlockKind::Paragraph),
        "li" | "dd" | "dt" => Some(BlockKind::ListItem),
        "td" | "th" => Some(BlockKind::Cell),
        _ => None,
    }
}
