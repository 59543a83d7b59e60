//! The way between bytes of the cleaned text and UTF-16 code units of the given text, exact for any text.

use proptest::prelude::*;
use sourcemark::Article;
use sourcemark::languages::{ALL, Plan};
use sourcemark::text::{BlockKind, Span};

/// Characters that have caused trouble somewhere: wide, combining, invisible, white, curly.
const NASTY: &[char] = &[
    'a', 'Z', '7', ' ', '\n', '\t', '\r', '.', ',', '"', '\'', '“', '”', '‘', '’', '–', '—', '…',
    'é', 'e', '\u{301}', 'ß', 'Ж', '東', '😀', '👩', '\u{200d}', '🇺', '🇦', '\u{ad}', '\u{200b}',
    '\u{feff}', '\u{a0}', '\u{2009}', '\u{202f}', '\u{202e}', '\u{0}', '½', '%', '$', '£', '-',
    '(', ')', '1', '0',
];

fn nasty() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(NASTY), 0..80)
        .prop_map(|chars| chars.into_iter().collect())
}

/// The characters of `given` between two UTF-16 offsets.
fn utf16_slice(given: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> = given.encode_utf16().collect();
    String::from_utf16(&units[start as usize..end as usize])
        .expect("offsets lie between characters")
}

fn check(article: &Article) {
    let text = article.text();
    // What parts two blocks stands for no character in particular.
    for (at, c) in text.char_indices().filter(|(_, c)| *c != '\n') {
        let span = Span::new(u32::try_from(at).unwrap(), u32::try_from(at + c.len_utf8()).unwrap());
        let units = article.text_span(span);
        let given = utf16_slice(article.given(), units.start.get(), units.end.get());
        if c.is_whitespace() {
            assert!(given.chars().next().is_some_and(char::is_whitespace), "{given:?} for a space");
        } else {
            assert_eq!(given, c.to_string(), "at byte {at} of {text:?}");
            assert_eq!(article.span(units), span, "and back, at byte {at} of {text:?}");
        }
    }
}

proptest! {
    #[test]
    fn every_kept_character_finds_its_way_back(given in nasty()) {
        check(&Article::from_text(&given));
    }

    #[test]
    fn also_when_the_article_is_built_from_blocks(blocks in prop::collection::vec(nasty(), 0..5)) {
        let mut builder = Article::builder();
        for block in &blocks {
            builder.block(block, Some(BlockKind::Paragraph), None);
        }
        check(&builder.finish());
    }

    #[test]
    fn clean_text_maps_as_encode_utf16_counts(text in "[a-z]{1,9}([ ][a-zé€😀]{1,9}){0,9}") {
        let article = Article::from_text(&text);
        for (at, _) in text.char_indices() {
            let span = Span::new(0, u32::try_from(at).unwrap());
            let counted = text[..at].encode_utf16().count();
            prop_assert_eq!(article.text_span(span).end.get() as usize, counted);
        }
    }

    #[test]
    fn blocks_lie_in_the_text_in_order(given in nasty()) {
        let article = Article::from_text(&given);
        let mut before = 0;
        for block in article.blocks() {
            prop_assert!(block.span.start() >= before && !block.span.is_empty());
            prop_assert!(!block.span.slice(article.text()).contains('\n'));
            before = block.span.end();
        }
    }
}

#[test]
fn invisible_characters_and_runs_of_space_go() {
    let article = Article::from_text("\u{feff}Some 1\u{ad}2\u{a0}000  sol\u{200b}diers \n\n left.");
    assert_eq!(article.text(), "Some 12 000 soldiers\nleft.");
}

#[test]
fn hand_wrapped_lines_make_one_block() {
    let wrapped = "The harbour authority said on Monday that the storm had damaged\nabout forty of the boats that were moored at the outer quay, and\nthat it would take weeks to count them all.\n\nNobody was hurt, according to the coastguard, which had warned of\nthe storm two days before it came and had closed the harbour.\n";
    assert_eq!(Article::from_text(wrapped).blocks().len(), 2);
    assert_eq!(Article::from_text("One line.\nAnother line.\nA third.").blocks().len(), 3);
}

/// Which blocks of an article are read.
fn read(article: &Article) -> Vec<bool> {
    let plan = Plan::of(article, ALL).expect("there are languages");
    (0..article.blocks().len()).map(|block| plan.reads(block)).collect()
}

#[test]
fn what_stands_below_an_article_is_boilerplate() {
    let text = "The mayor resigned on Monday after a vote.\nShe had held the post for six years, the council said.\nComments: be kind\nThe mayor said nothing.";
    assert_eq!(read(&Article::from_text(text)), [true, true, false, false]);
}

#[test]
fn other_languages_are_left_alone() {
    let german = Article::from_text(
        "Der Bürgermeister sagte am Montag, dass mindestens vierzig Boote im Hafen gesunken seien.",
    );
    assert_eq!(read(&german), [false]);
    let english = Article::from_text(
        "The mayor said on Monday that at least forty of the boats in the harbour had sunk.",
    );
    assert_eq!(read(&english), [true]);
    let mut stated = Article::builder();
    stated.block("The mayor said on Monday that the boats had sunk.", None, Some("fr-CA"));
    assert_eq!(read(&stated.finish()), [false]);
}
