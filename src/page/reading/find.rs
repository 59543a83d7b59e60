use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node, Window};
use words::is_one_of;

use super::found::Found;
use super::project::names_of;
use super::reason::Reason;
use super::visibility::is_shown;
use super::walk::{Step, Walk};
use crate::article_detection::{NoArticle, Part, choose, is_boilerplate, is_skipped};
use crate::page::config::Config;
use crate::page::dom::neighbour;
use crate::page::panels::host;
use crate::page::scheduling::schedule::Slice;

/// Finds the article: where the option says, where the page's markup says, or where the running text is.
pub(crate) async fn find(
    window: &Window,
    document: &Document,
    config: &Config,
) -> Result<Found, Reason> {
    if !is_html(document) {
        return Err(Reason::NotHtml);
    }
    if is_opted_out(document) {
        return Err(Reason::OptedOut);
    }
    let root = if let Some(selector) = &config.root {
        first(document, selector).ok_or(Reason::RootNotFound)?
    } else if let Some(body) = article_body(document) {
        body
    } else {
        search(window, document).await?
    };
    if root.closest("[data-sourcemark=off]").ok().flatten().is_some() {
        return Err(Reason::OptedOut);
    }
    let headline = headline(document, &root);
    let standfirst = headline.as_ref().and_then(|headline| standfirst(headline, &root));
    Ok(Found { above: headline.into_iter().chain(standfirst).collect(), root })
}

fn is_html(document: &Document) -> bool {
    document.body().is_some()
        && is_one_of(document.content_type().as_str(), "text/html application/xhtml+xml")
}

fn is_opted_out(document: &Document) -> bool {
    first(document, "html[data-sourcemark=off], meta[name=sourcemark][content=off]").is_some()
}

/// `itemprop="articleBody"`, where exactly one shown element has it and text in it. Several are teasers, or articles
/// loaded below the first.
fn article_body(document: &Document) -> Option<Element> {
    let bodies = document.query_selector_all("[itemprop~=articleBody]").ok()?;
    let mut found = None;
    for index in 0..bodies.length() {
        let body: Element = bodies.item(index)?.unchecked_into();
        // On some pages each paragraph says so, on some a teaser does.
        let text = body.text_content().unwrap_or_default();
        if body.local_name() == "p" || text.trim().len() < LEAST_BODY || !is_shown(&body) {
            continue;
        }
        if found.is_some() {
            return None;
        }
        found = Some(body);
    }
    found
}

/// An element that says that it is the article's body is believed from this length on, in bytes.
const LEAST_BODY: usize = 400;

async fn search(window: &Window, document: &Document) -> Result<Element, Reason> {
    let body = document.body().ok_or(Reason::NotHtml)?;
    let (parts, elements) = snapshot(window, &body).await;
    let index = choose(&parts, stated_article(document)).map_err(|none| match none {
        NoArticle::TooLittleText => Reason::NoArticle,
        NoArticle::FrontPage => Reason::FrontPage,
    })?;
    elements.into_iter().nth(index).ok_or(Reason::NoArticle)
}

/// Every shown element below the body with the little that the choice needs.
async fn snapshot(window: &Window, body: &Element) -> (Vec<Part>, Vec<Element>) {
    let (mut parts, mut elements): (Vec<Part>, Vec<Element>) = (Vec::new(), Vec::new());
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut walk = Walk::new(body);
    let mut slice = Slice::new(window);
    while let Some(step) = walk.step() {
        match step {
            Step::Enter(element) => {
                let tag = element.local_name();
                if is_skipped(&tag) || !is_shown(&element) {
                    walk.skip();
                    open.push(None);
                    continue;
                }
                let parent = open.last().copied().flatten();
                open.push(Some(parts.len()));
                parts.push(Part {
                    parent,
                    tag,
                    names: names_of(&element),
                    role: element.get_attribute("role").unwrap_or_default(),
                    ..Part::default()
                });
                elements.push(element);
            }
            Step::Leave => {
                open.pop();
            }
            Step::Text(text) => {
                let data = text.data();
                let part = open.last().copied().flatten().and_then(|index| parts.get_mut(index));
                if let Some(part) = part {
                    for c in data.trim().chars() {
                        part.text += 1;
                        part.commas += u32::from(c == ',');
                    }
                }
            }
        }
        slice.rest().await;
    }
    (parts, elements)
}

/// Whether the page says that it is an article, if it says anything.
fn stated_article(document: &Document) -> Option<bool> {
    if first(document, "meta[property='article:published_time']").is_some() {
        return Some(true);
    }
    let stated = first(document, "meta[property='og:type']")?.get_attribute("content")?;
    Some(stated.eq_ignore_ascii_case("article"))
}

/// The page's headline, where it is not inside the root but before it, and nothing else claims to be one.
fn headline(document: &Document, root: &Element) -> Option<Element> {
    if root.query_selector("h1").ok().flatten().is_some() {
        return None;
    }
    let headings = document.query_selector_all("h1, [itemprop~=headline]").ok()?;
    let mut before = None;
    for index in 0..headings.length() {
        let heading: Element = headings.item(index)?.unchecked_into();
        let is_before =
            root.compare_document_position(&heading) & Node::DOCUMENT_POSITION_PRECEDING;
        let outside = "nav, aside, footer, a, dialog, [data-sourcemark=off]";
        if is_before != 0
            && heading.local_name() != "meta"
            && heading.local_name() != host::TAG
            && heading.closest(outside).ok().flatten().is_none()
            && is_shown(&heading)
        {
            before = Some(heading);
        }
    }
    before
}

/// The paragraph under a headline that stands before the root: the first one that is long enough for a sentence.
fn standfirst(headline: &Element, root: &Element) -> Option<Element> {
    let mut around = headline.clone();
    for _ in 0..3 {
        around = around.parent_element().filter(|parent| !parent.contains(Some(root)))?;
        let paragraphs = around.query_selector_all("p, h2, [itemprop~=description]").ok()?;
        for index in 0..paragraphs.length() {
            let paragraph: Element = paragraphs.item(index)?.dyn_into().ok()?;
            let is_after =
                headline.compare_document_position(&paragraph) & Node::DOCUMENT_POSITION_FOLLOWING;
            let length = paragraph.text_content().map_or(0, |text| text.trim().len());
            if is_after != 0
                && (LEAST_STANDFIRST..LONGEST_STANDFIRST).contains(&length)
                && !is_in_boilerplate(&paragraph, &around)
                && is_shown(&paragraph)
            {
                return Some(paragraph);
            }
        }
    }
    None
}

/// Whether an element, or anything between it and `around`, is no text of the article.
fn is_in_boilerplate(element: &Element, around: &Element) -> bool {
    let mut at = Some(element.clone());
    while let Some(element) = at.filter(|at| at != around) {
        let tag = element.local_name();
        let role = element.get_attribute("role").unwrap_or_default();
        if is_one_of(tag.as_str(), "a figure ul")
            || is_skipped(&tag)
            || is_boilerplate(&tag, &names_of(&element), &role)
            || element.get_attribute("data-sourcemark").as_deref() == Some("off")
        {
            return true;
        }
        at = neighbour(&element, "parentElement").map(JsCast::unchecked_into);
    }
    false
}

/// The length of a standfirst, in bytes: a sentence or three.
const LEAST_STANDFIRST: usize = 60;
const LONGEST_STANDFIRST: usize = 600;

fn first(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok().flatten()
}
