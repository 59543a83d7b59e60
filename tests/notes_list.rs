//! What the notes list says about an article annotated by hand.

mod fixture;

use fixture::{Writer, flood};
use sourcemark::annotation::*;
use sourcemark::cards::{EntryKind, notes_button, notes_list};

#[test]
fn the_overview_counts_and_does_not_grade() {
    let w = flood();
    let list = notes_list(&w.article, &w.annotations);
    let overview: Vec<_> = list.overview.iter().map(ToString::to_string).collect();
    assert_eq!(
        overview,
        [
            "12 sources: 1 named, 5 organisations, 1 by role, 5 unnamed.",
            "13 of 16 sentences carry an attribution.",
            "For 1 thing the article gives figures that differ.",
        ]
    );
    let button = notes_button(&w.article, &w.annotations);
    assert_eq!(button.label.to_string(), "26 source notes");
    assert_eq!(button.notes, list.entries.len());
}

#[test]
fn what_is_withheld_is_not_counted() {
    let mut w = flood();
    let mayor = 0;
    for claim in &mut w.annotations.claims {
        claim.shown &= claim.source.is_none_or(|source| source.id != mayor);
    }
    for figure in &mut w.annotations.figures {
        figure.shown &= figure.given_by != Some(mayor);
    }
    let list = notes_list(&w.article, &w.annotations);
    let overview: Vec<_> = list.overview.iter().map(ToString::to_string).collect();
    assert_eq!(overview[0], "11 sources: 5 organisations, 1 by role, 5 unnamed.");
}

#[test]
fn entries_stand_in_the_order_of_the_text() {
    let w = flood();
    let list = notes_list(&w.article, &w.annotations);
    assert_eq!(list.entries.len(), w.annotations.claims.len() + w.annotations.figures.len());
    let ids: Vec<_> = list.entries.iter().take(5).map(|entry| entry.subject.id()).collect();
    assert_eq!(ids, ["c0", "f0", "c1", "f1", "c2"]);
    let claim = &list.entries[0];
    assert_eq!((claim.kind, claim.source), (EntryKind::Statement, Some(0)));
    assert_eq!(
        claim.snippet.words,
        "The Ostrow burst its banks overnight and swept through about 12,000 homes"
    );
    let figure = &list.entries[1];
    assert_eq!(figure.kind, EntryKind::Figure);
    assert_eq!(figure.snippet.before, "… burst its banks overnight and swept through ");
    assert_eq!(figure.snippet.words, "about 12,000 homes");
    assert_eq!(figure.snippet.after, ", Mayor Ana Ruiz has claimed.");
}

#[test]
fn figures_that_differ_come_first_and_equal_ones_not_at_all() {
    let mut w = flood();
    w.group("weeks", GroupRelation::Same, &[6, 6]);
    let list = notes_list(&w.article, &w.annotations);
    let headings: Vec<_> = list.comparisons.iter().map(|group| group.heading.to_string()).collect();
    assert_eq!(headings, ["Homes", "Dead", "Injured"]);
    assert!(list.comparisons[0].rows.iter().all(|row| row.remark.is_empty() && !row.current));
}

#[test]
fn sources_to_filter_for_come_by_frequency() {
    let w = flood();
    let list = notes_list(&w.article, &w.annotations);
    let first = &list.sources[0];
    assert_eq!((first.name.to_string().as_str(), first.notes), ("Ana Ruiz", 4));
    assert!(list.sources.iter().all(|choice| choice.notes > 0));
}

#[test]
fn a_long_claim_is_cut_between_words() {
    let long = "the river ".repeat(40);
    let mut w = Writer::new(&format!("Ruiz said {long}is high."));
    let ruiz = w.source("Ruiz", SourceKind::Person, Naming::Named, None);
    let content = format!("{long}is high");
    w.claim(Some((ruiz, "Ruiz", Reference::Name)), "said", CueLabel::Said, &content);
    let list = notes_list(&w.article, &w.annotations);
    let words = &list.entries[0].snippet.words;
    assert!(words.len() <= 160 && words.ends_with("river …"), "{words}");
}
