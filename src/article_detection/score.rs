//! The choice, after what Readability (<https://github.com/mozilla/readability>) looks at: how much running text an
//! element holds, how much of it is links, what its tag and its names say.

use super::part::Part;
use super::weight::{Weight, weigh};

/// Why nothing was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoArticle {
    /// Hardly any running text.
    TooLittleText,
    /// Many teasers, none of them an article.
    FrontPage,
}

/// Running text that an article has at least, in characters: two or three sentences.
pub const LEAST_TEXT: u32 = 250;
/// The same where the page itself says that it is an article.
const LEAST_STATED_TEXT: u32 = 120;
/// From this many linked headlines on a page may be a front page.
const MANY_TEASERS: u32 = 6;

/// Chooses the element that holds the article: an index into `parts`. `stated` is what the page says about itself
/// (`og:type`): whether it is an article, if it says anything.
///
/// A single `article` or `main` with enough running text wins; several articles of like size are a front page, unless
/// the first has the page's headline (then others were loaded below it). Where markup says nothing, the text decides.
///
/// # Errors
///
/// Where nothing is an article, what the page is instead.
pub fn choose(parts: &[Part], stated: Option<bool>) -> Result<usize, NoArticle> {
    let weights = weigh(parts);
    let least = if stated == Some(true) { LEAST_STATED_TEXT } else { LEAST_TEXT };
    let running = |index: usize| weights.get(index).map_or(0, |weight| weight.running);
    let articles =
        outermost(parts, &weights, |part| part.tag == "article" || part.role == "article");
    let long: Vec<usize> =
        articles.iter().copied().filter(|&index| running(index) >= least).collect();
    let longest = long.iter().copied().max_by_key(|&index| running(index));
    let others = long.iter().filter(|index| Some(**index) != longest);
    let second = others.map(|&index| running(index)).max().unwrap_or(0);
    let mains = outermost(parts, &weights, |part| part.tag == "main" || part.role == "main");
    let main = mains.iter().copied().max_by_key(|&index| running(index));
    let chosen = match longest {
        None => main.filter(|&index| running(index) >= least),
        Some(longest) if running(longest) >= 3 * second => Some(longest),
        Some(_) => {
            let first = long.first().copied().filter(|&index| has_headline(parts, index));
            // Posts of a live blog are articles within the article.
            first.or(main.filter(|_| stated == Some(true)))
        }
    };
    let best = || best(parts, &weights);
    let chosen = match chosen {
        Some(index) => best()
            .filter(|&other| outweighs(parts, &weights, other, index))
            .unwrap_or_else(|| body_of_main(parts, &weights, index)),
        None if long.len() > 1 && stated != Some(true) => return Err(NoArticle::FrontPage),
        None => grown(parts, &weights, best().ok_or(NoArticle::TooLittleText)?),
    };
    let Some(weight) = weights.get(chosen) else { return Err(NoArticle::TooLittleText) };
    let per_teaser = if stated == Some(true) { 80 } else { 250 };
    if weight.teasers >= MANY_TEASERS && weight.running < weight.teasers * per_teaser {
        return Err(NoArticle::FrontPage);
    }
    if weight.running < least { Err(NoArticle::TooLittleText) } else { Ok(chosen) }
}

/// The elements that `wanted` holds for and that stand in none such.
fn outermost(parts: &[Part], weights: &[Weight], wanted: impl Fn(&Part) -> bool) -> Vec<usize> {
    let mut inside = vec![false; parts.len()];
    let mut found = Vec::new();
    for (index, (part, weight)) in parts.iter().zip(weights).enumerate() {
        let above = part.parent.and_then(|parent| inside.get(parent)).copied().unwrap_or(false);
        let here = !weight.excluded && wanted(part);
        if here && !above {
            found.push(index);
        }
        if let Some(inside) = inside.get_mut(index) {
            *inside = above || here;
        }
    }
    found
}

/// Whether the markup points at a teaser, say, and the running text stands elsewhere: `other` has several times as much
/// and the one that was `marked` has not even a headline.
fn outweighs(parts: &[Part], weights: &[Weight], other: usize, marked: usize) -> bool {
    let running = |index: usize| weights.get(index).map_or(0, |weight| weight.running);
    running(other) >= 3 * running(marked)
        && !is_below(parts, marked, other)
        && !has_headline(parts, marked)
}

/// A `main` may hold teasers and comments beside the article: goes down to the element with nearly all of its running
/// text. What says that it is the article is taken whole.
fn body_of_main(parts: &[Part], weights: &[Weight], chosen: usize) -> usize {
    let running = |index: usize| u64::from(weights.get(index).map_or(0, |weight| weight.running));
    let is_main = parts.get(chosen).is_some_and(|part| part.tag == "main" || part.role == "main");
    let mut root = chosen;
    // Parents stand before their children: one pass finds the whole way down.
    for (index, part) in parts.iter().enumerate().skip(chosen + 1) {
        let nearly_all = running(index) * 100 >= running(root) * 92;
        let holds_blocks = weights.get(index).is_some_and(|weight| weight.own < weight.running);
        if is_main && part.parent == Some(root) && nearly_all && holds_blocks {
            root = index;
        }
    }
    root
}

fn has_headline(parts: &[Part], root: usize) -> bool {
    parts.iter().enumerate().any(|(index, part)| part.tag == "h1" && is_below(parts, index, root))
}

fn is_below(parts: &[Part], mut index: usize, root: usize) -> bool {
    while let Some(parent) = parts.get(index).and_then(|part| part.parent) {
        if parent == root {
            return true;
        }
        index = parent;
    }
    false
}

/// Every paragraph speaks for what holds it, half as much for what holds that, and so on.
fn best(parts: &[Part], weights: &[Weight]) -> Option<usize> {
    let mut scores = vec![0.0_f64; parts.len()];
    for (part, weight) in parts.iter().zip(weights) {
        if !weight.is_running() || part.tag.len() == 2 && part.tag.starts_with('h') {
            continue;
        }
        let mut share = 1.0 + f64::from(weight.commas) + f64::from((weight.own / 100).min(3));
        let mut above = part.parent;
        for _ in 0..4 {
            let Some(index) = above else { break };
            if let Some(score) = scores.get_mut(index) {
                *score += share;
            }
            share /= 2.0;
            above = parts.get(index).and_then(|part| part.parent);
        }
    }
    let best = scores
        .iter()
        .zip(weights)
        .map(|(score, weight)| score * weight.unlinked())
        .enumerate()
        .filter(|(_, score)| *score > 0.0)
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(best.0)
}

/// The best grows while what is around it adds running text and few links.
fn grown(parts: &[Part], weights: &[Weight], mut root: usize) -> usize {
    while let Some(parent) = parts.get(root).and_then(|part| part.parent)
        && let (Some(inner), Some(outer)) = (weights.get(root), weights.get(parent))
        && u64::from(outer.running) * 100 > u64::from(inner.running) * 115
        && outer.unlinked() > 0.75
    {
        root = parent;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page in shorthand, a line an element, indented by its depth: `tag.names characters`.
    fn page(lines: &str) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut open: Vec<(usize, usize)> = Vec::new();
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let depth = line.len() - line.trim_start().len();
            open.retain(|(above, _)| *above < depth);
            let mut words = line.split_whitespace();
            let (tag, names) = words.next().unwrap().split_once('.').map_or_else(
                || (line.split_whitespace().next().unwrap(), ""),
                |(tag, names)| (tag, names),
            );
            let text = words.next().map_or(0, |count| count.parse().unwrap());
            parts.push(Part {
                parent: open.last().map(|(_, index)| *index),
                tag: tag.to_owned(),
                names: names.to_owned(),
                role: String::new(),
                text,
                commas: text / 60,
            });
            open.push((depth, parts.len() - 1));
        }
        parts
    }

    #[track_caller]
    fn chosen(lines: &str, expected: &str) {
        let parts = page(lines);
        let found = choose(&parts, None).map(|index| {
            let part = &parts[index];
            if part.names.is_empty() { part.tag.clone() } else { part.names.clone() }
        });
        assert_eq!(found.as_deref(), Ok(expected));
    }

    fn teasers(count: usize) -> String {
        "    div\n      h3\n        a 45\n      p 90\n".repeat(count)
    }

    #[test]
    fn a_single_article_wins() {
        chosen(
            "body
               nav
                 a 80
               article.it
                 h1 60
                 p 300
                 p 200
               aside
                 p 900",
            "it",
        );
    }

    #[test]
    fn an_article_beside_teaser_articles_wins() {
        chosen(
            "body
               main
                 article.story
                   p 900
                   p 800
                 section
                   article
                     p 300
                   article
                     p 280",
            "story",
        );
    }

    #[test]
    fn of_full_articles_one_below_the_other_the_first_wins() {
        chosen(
            "body
               article.first
                 h1 50
                 p 900
                 p 300
               article
                 h1 50
                 p 1500",
            "first",
        );
    }

    #[test]
    fn without_article_the_main_is_taken() {
        chosen("body\n div 30\n main.m\n  p 200\n  p 200", "m");
    }

    #[test]
    fn without_markup_the_text_decides() {
        chosen(
            "body
               div.top
                 ul
                   li
                     a 20
                   li
                     a 20
               div.columns
                 div.left
                   div.story-text
                     p 300
                     p 400
                     p 350
                 div.sidebar
                   p 500
                   p 500
               div.bottom
                 p 80",
            "story-text",
        );
    }

    #[test]
    fn sections_of_one_article_are_taken_together() {
        chosen(
            "body
               div.body
                 div
                   p 300
                   p 400
                 div
                   p 350
                   p 350
                 div
                   p 320",
            "body",
        );
    }

    #[test]
    fn words_inside_inline_elements_belong_to_their_paragraph() {
        chosen("body\n article.a\n  p 30\n   b 120\n  p 30\n   em 120", "a");
    }

    #[test]
    fn front_pages_have_no_article() {
        let page_of = |wrap: &str| format!("body\n  {wrap}\n{}", teasers(40));
        for wrap in ["main", "div", "article"] {
            assert_eq!(choose(&page(&page_of(wrap)), None), Err(NoArticle::FrontPage), "{wrap}");
        }
        let articles = "  article\n    h2\n      a 50\n    p 260\n".repeat(12);
        let parts = page(&format!("body\n{articles}"));
        assert_eq!(choose(&parts, None), Err(NoArticle::FrontPage));
    }

    #[test]
    fn pages_without_running_text_have_no_article() {
        for lines in ["", "body", "body\n p 60", "body\n article\n  p 100\n nav\n  p 900"] {
            assert_eq!(choose(&page(lines), None), Err(NoArticle::TooLittleText), "{lines:?}");
        }
    }

    #[test]
    fn a_short_article_counts_where_the_page_says_so() {
        let parts = page("body\n article\n  h1 40\n  p 150");
        assert_eq!(choose(&parts, None), Err(NoArticle::TooLittleText));
        assert_eq!(choose(&parts, Some(true)), Ok(1));
    }

    #[test]
    fn a_live_blog_is_one_article() {
        let posts = "  article\n   h3 40\n   p 400\n".repeat(8);
        let parts = page(&format!("body\n main\n  h1 50\n{posts}"));
        assert_eq!(choose(&parts, Some(true)), Ok(1));
        assert_eq!(choose(&parts, None), Err(NoArticle::FrontPage));
    }

    #[test]
    fn a_teaser_marked_as_the_article_loses_to_the_running_text() {
        chosen(
            "body
               div.page
                 article.promo
                   p 300
                 div.story
                   p 500
                   p 400
                   p 400",
            "story",
        );
    }

    #[test]
    fn inside_a_main_the_article_is_told_from_what_stands_beside_it() {
        chosen(
            "body
               main
                 div.story
                   h1 40
                   div.text
                     p 500
                     p 400
                     p 400
                   p 120
                 div.below
                   p 60",
            "story",
        );
    }

    #[test]
    fn a_form_around_the_whole_page_is_no_boilerplate() {
        chosen(
            "body\n form\n  div.head 40\n  div.story\n   p 300\n   p 300\n form\n  p 90",
            "story",
        );
    }

    #[test]
    fn several_articles_on_a_page_that_is_one_leave_it_to_the_text() {
        let parts = page("body\n div.a\n  article\n   p 900\n div.b\n  article\n   p 400");
        assert_eq!(choose(&parts, None), Err(NoArticle::FrontPage));
        assert_eq!(choose(&parts, Some(true)).map(|index| parts[index].text), Ok(0));
    }

    #[test]
    fn a_badly_named_container_of_the_whole_page_is_no_boilerplate() {
        chosen("body\n div.page-with-sidebar-ad\n  article.it\n   p 300\n   p 300", "it");
    }
}
