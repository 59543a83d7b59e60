//! Annotations as W3C Web Annotations: shape, selectors, positions.

mod fixture;

use fixture::flood;
use proptest::prelude::*;
use serde_json::Value;
use sourcemark::cards::{ENGLISH, GERMAN};
use sourcemark::export::{is_address, web_annotations};
use sourcemark::text::CodePoints;
use sourcemark::{Annotations, Article, Options, annotate};

const SOURCE: &str = "https://news.example/storm?page=2";

fn exported(article: &Article, annotations: &Annotations) -> Value {
    let json = web_annotations(&ENGLISH, article, annotations, SOURCE);
    serde_json::from_str(&json).expect("it is JSON")
}

fn annotated(text: &str) -> (Article, Annotations) {
    let article = Article::from_text(text);
    let annotations = annotate(&article, &Options::default());
    (article, annotations)
}

fn items(collection: &Value) -> &[Value] {
    collection["first"]["items"].as_array().expect("the page has items")
}

fn item<'a>(collection: &'a Value, fragment: &str) -> &'a Value {
    let id = format!("{SOURCE}#sourcemark-{fragment}");
    items(collection).iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// The values of the bodies with a purpose.
fn bodies<'a>(item: &'a Value, purpose: &str) -> Vec<&'a str> {
    let bodies = item["body"].as_array().unwrap().iter();
    bodies
        .filter(|body| body["purpose"] == purpose)
        .map(|body| body["value"].as_str().unwrap())
        .collect()
}

/// Checks that both selectors of every target select the same words of `text`, and gives the words.
fn quotes(collection: &Value, text: &str) -> Vec<String> {
    let points: Vec<char> = text.chars().collect();
    let mut quotes = Vec::new();
    for target in items(collection).iter().flat_map(|item| item["target"].as_array().unwrap()) {
        assert_eq!(target["source"], SOURCE);
        let [quote, position] = &target["selector"].as_array().unwrap()[..] else {
            panic!("two selectors")
        };
        assert_eq!(quote["type"], "TextQuoteSelector");
        assert_eq!(position["type"], "TextPositionSelector");
        let at = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        let words = |from: usize, to: usize| points[from..to].iter().collect::<String>();
        let (start, end) = (at("start"), at("end"));
        assert_eq!(quote["exact"], words(start, end));
        assert_eq!(quote["prefix"], words(start.saturating_sub(32), start));
        assert_eq!(quote["suffix"], words(end, (end + 32).min(points.len())));
        quotes.push(words(start, end));
    }
    quotes
}

#[test]
fn a_collection_with_one_page() {
    let w = flood();
    let collection = exported(&w.article, &w.annotations);
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    assert_eq!(collection["id"], format!("{SOURCE}#sourcemark"));
    let a = &w.annotations;
    let all = a.claims.len() + a.figures.len() + a.notes.len() + a.groups.len();
    assert_eq!(collection["total"], all);
    assert_eq!(items(&collection).len(), all);
    let page = &collection["first"];
    assert_eq!((&page["type"], &page["partOf"]), (&"AnnotationPage".into(), &collection["id"]));
    quotes(&collection, w.article.given());
}

#[test]
fn a_claim_a_figure_and_a_note() {
    let w = flood();
    let collection = exported(&w.article, &w.annotations);
    let claim = item(&collection, "c0");
    assert_eq!(claim["type"], "Annotation");
    assert_eq!(claim["motivation"], serde_json::json!(["classifying", "describing"]));
    assert_eq!(claim["generator"]["type"], "Software");
    assert_eq!(bodies(claim, "classifying"), ["claim", "statement", "indirect", "claimed"]);
    let text = bodies(claim, "describing")[0];
    assert!(text.starts_with("Ana Ruiz has claimed\nMayor\n"), "{text}");
    assert_eq!(claim["body"][0]["language"], "en");

    let figure = item(&collection, "f0");
    assert_eq!(bodies(figure, "classifying"), ["figure", "count", "approximate"]);
    assert_eq!(figure["target"][0]["selector"][0]["exact"], "about 12,000 homes");
    let text = bodies(figure, "describing")[0];
    assert!(text.contains("\n3,000, according to the interior ministry\n"), "{text}");

    let note = item(&collection, "n0");
    assert_eq!(bodies(note, "classifying"), ["note", "anonymity-reason"]);
    assert!(bodies(note, "describing")[0].contains("because the inquiry is not public"));
}

#[test]
fn a_group_links_its_figures() {
    let w = flood();
    let collection = exported(&w.article, &w.annotations);
    let group = item(&collection, "g0");
    assert_eq!(group["motivation"], serde_json::json!(["linking"]));
    assert_eq!(group["target"].as_array().unwrap().len(), 3);
    assert_eq!(bodies(group, "classifying"), ["group", "differs"]);
    assert!(bodies(group, "describing")[0].starts_with("Homes\nThese figures differ.\n"));
}

#[test]
fn a_content_in_two_parts_has_two_targets() {
    let text = "“The roof,” Mayor Ana Ruiz said on Monday, “will hold.”";
    let (article, annotations) = annotated(text);
    assert_eq!(annotations.claims[0].content.len(), 2, "the engine sees both parts");
    let collection = exported(&article, &annotations);
    assert_eq!(quotes(&collection, text)[..2], ["“The roof,”", "“will hold.”"]);
    assert_eq!(item(&collection, "c0")["target"].as_array().unwrap().len(), 2);
}

#[test]
fn positions_count_code_points() {
    // Two code units each; a letter with a mark of its own; a family of three joined; a soft hyphen that the engine drops.
    let text = "🌊🌊 Cafe\u{301} 👨\u{200d}👩\u{200d}👧 owners.\nAt least 40 bo\u{ad}ats sank 🚤, the harbour master said.";
    let (article, annotations) = annotated(text);
    let collection = exported(&article, &annotations);
    let quotes = quotes(&collection, text);
    assert!(quotes.contains(&"At least 40 bo\u{ad}ats".to_owned()), "{quotes:?}");
    let start = item(&collection, "f0")["target"][0]["selector"][1]["start"].as_u64().unwrap();
    assert_eq!(start, 23);
    assert_ne!(start, u64::from(annotations.figures[0].span.start.get()), "not code units");
}

#[test]
fn a_fragment_of_the_address_is_left_out_and_the_language_is_stated() {
    let w = flood();
    let collection =
        web_annotations(&GERMAN, &w.article, &w.annotations, "https://news.example/a#top");
    let value: Value = serde_json::from_str(&collection).unwrap();
    assert_eq!(value["id"], "https://news.example/a#sourcemark");
    assert_eq!(value["label"], "Quellenhinweise");
    assert_eq!(items(&value)[0]["body"][0]["language"], "de");
}

#[test]
fn nothing_is_reviewed() {
    let w = flood();
    let json = exported(&w.article, &w.annotations).to_string();
    for word in ["ClaimReview", "assessing", "moderating", "reviewRating"] {
        assert!(!json.contains(word), "{word}");
    }
}

#[test]
fn an_empty_article_has_an_empty_page() {
    let (article, annotations) = annotated("");
    let collection = exported(&article, &annotations);
    assert_eq!((&collection["total"], items(&collection).len()), (&0.into(), 0));
}

#[test]
fn addresses() {
    for good in
        ["https://a.example/b?c=d", "file:///tmp/a%20b.txt", "urn:isbn:1", "http://é.example/ü"]
    {
        assert!(is_address(good), "{good}");
    }
    for bad in
        ["", "a.html", "/a", "https:", "://a", "1a:b", "https://a b", "https://a<b>", "a\n:b"]
    {
        assert!(!is_address(bad), "{bad:?}");
    }
}

proptest! {
    /// Any text, any piece of it between two characters.
    #[test]
    fn code_points_are_those_of_the_text(text in "(\\PC|[a-z .,\n🌊👩\u{301}\u{200d}]){0,60}") {
        let (article, annotations) = annotated(&text);
        quotes(&exported(&article, &annotations), &text);
        // Every block, too: arbitrary text has few annotations.
        let points: Vec<char> = text.chars().collect();
        let map = CodePoints::of(&text);
        let spans: Vec<_> = article.blocks().iter().map(|block| article.text_span(block.span)).collect();
        for span in spans {
            let (start, end) = map.range(span);
            let [before, words, after] = map.around(span);
            prop_assert_eq!([before, words, after].concat(), text.as_str());
            let expected: String = points[start as usize..end as usize].iter().collect();
            prop_assert_eq!(words, expected);
        }
    }
}
