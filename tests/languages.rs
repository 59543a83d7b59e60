//! The templates of every language: nothing is missing, nothing judges, and every language has the same slots.

use sourcemark::annotation::*;
use sourcemark::cards::{
    LANGUAGES, Piece, Subject, Templates, card_in, in_language, notes_list_in,
};
use sourcemark::text::Article;

mod fixture;

use fixture::{Writer, flood};

/// Words by which a card would take a side, in all languages.
const JUDGING: &str = "\
    false falsely untrue true misleading unverified unconfirmed wrong wrongly incorrect doubtful dubious biased weak only \
    merely unreliable suspicious unproven disputed fake lie lies credible supposedly allegedly \
    falsch unwahr wahr irreführend unbestätigt unbelegt ungeprüft fehlerhaft zweifelhaft fragwürdig dubios voreingenommen \
    schwach nur bloß unglaubwürdig glaubwürdig verdächtig umstritten strittig gelogen lüge lügen angeblich vermeintlich \
    behauptung";

/// Every template of a language with its name and place, in the order of the table. `Debug` writes them all, so that
/// no entry can be forgotten here.
fn templates(of: &Templates) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut field = String::new();
    for line in format!("{of:#?}").lines() {
        let line = line.trim().trim_end_matches(',');
        // "name: value"; in an array the value alone, or a struct's own opening.
        let (name, value) = match line.split_once(": ") {
            Some((name, value)) if !line.starts_with('"') => (Some(name), value),
            _ => (None, line),
        };
        field = name.map_or(field, str::to_owned);
        if let Some(text) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            found.push((field.clone(), text.to_owned()));
        }
    }
    found
}

/// The slots of a template, in the order of their numbers.
fn slots(template: &str) -> Vec<&str> {
    let mut slots: Vec<&str> =
        template.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    slots.sort_unstable();
    slots
}

/// The words of a text that judge.
fn judging(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .filter(|word| JUDGING.split_whitespace().any(|judging| judging == word))
        .collect()
}

#[test]
fn the_list_of_templates_is_whole() {
    for language in LANGUAGES {
        let all = templates(language);
        assert!(all.len() > 120, "{}: {} templates", language.language, all.len());
        for known in [language.foot, language.claim.direct, language.list.off] {
            assert!(all.iter().any(|(_, text)| text == known), "{known}");
        }
        let [one, other] = language.numbers.million;
        assert!([one, other].iter().all(|form| all.iter().any(|(_, text)| text == form)));
    }
}

#[test]
fn no_template_is_empty() {
    for language in LANGUAGES {
        for (name, text) in templates(language) {
            assert!(!text.trim().is_empty(), "{}: {name}", language.language);
        }
    }
}

#[test]
fn every_language_has_the_slots_of_english() {
    let english = templates(LANGUAGES[0]);
    for language in &LANGUAGES[1..] {
        let own = templates(language);
        assert_eq!(own.len(), english.len());
        for ((name, text), (wanted, english)) in own.iter().zip(&english) {
            assert_eq!(name, wanted);
            assert_eq!(slots(text), slots(english), "{}: {name}: {text:?}", language.language);
        }
    }
}

#[test]
fn no_template_judges() {
    for language in LANGUAGES {
        // That the foot says what is not checked is no verdict.
        for (name, text) in templates(language).iter().filter(|(_, text)| text != language.foot) {
            assert!(judging(text).is_empty(), "{}: {name}: {:?}", language.language, judging(text));
        }
    }
    assert_eq!(
        judging("This is Wrong, and nur vermeintlich so."),
        ["wrong", "nur", "vermeintlich"]
    );
}

#[test]
fn a_tag_is_found_by_its_language() {
    for (tag, language) in [("en", "en"), ("en-GB", "en"), ("DE", "de"), ("de_CH", "de")] {
        assert_eq!(in_language(tag).map(|templates| templates.language), Some(language), "{tag}");
    }
    for tag in ["", "fr", "deutsch", "e", "-de"] {
        assert!(in_language(tag).is_none(), "{tag}");
    }
}

#[test]
fn the_articles_words_are_the_same_in_every_language() {
    let w = flood();
    let claims = (0..w.annotations.claims.len()).map(Subject::Claim);
    for subject in claims {
        let [english, german] = LANGUAGES.map(|language| {
            let lines = card_in(language, &w.article, &w.annotations, subject).lines();
            let pieces = lines.iter().flat_map(|line| line.pieces().to_vec());
            pieces.filter(|piece| matches!(piece, Piece::Article(_))).collect::<Vec<_>>()
        });
        assert_eq!(english, german, "{subject:?}");
    }
}

#[test]
fn digits_are_written_as_the_cards_language_writes_them() {
    let mut w = Writer::new(
        "It cost $12,500.75, took 3.5 hours over 2,400 km, or 1,200-1,500 and 20 to 25 miles, and $3-5 for three.",
    );
    let mut add = |words: &str, number: &str, unit: &str, ends: [Option<f64>; 3]| {
        let unit = w.at(unit);
        let relation = if ends[0].is_some() { Relation::Above } else { Relation::Range };
        w.figure(words, number, relation, ends).unit_span = Some(unit);
    };
    add("$12,500.75", "12,500.75", "$", [Some(12_500.75), None, None]);
    add("3.5 hours", "3.5", "hours", [Some(3.5), None, None]);
    add("2,400 km", "2,400", "km", [Some(2_400.0), None, None]);
    add("20 to 25 miles", "20 to 25", "miles", [None, Some(20.0), Some(25.0)]);
    add("$3-5", "3-5", "and |$|3-5", [None, Some(3.0), Some(5.0)]);
    w.figure("1,200-1,500", "1,200-1,500", Relation::Range, [None, Some(1_200.0), Some(1_500.0)]);
    w.figure("three", "three", Relation::Above, [Some(3.0), None, None]);
    let headlines = |language: &str| -> Vec<String> {
        let templates = in_language(language).unwrap();
        let card = |id| card_in(templates, &w.article, &w.annotations, Subject::Figure(id));
        (0..w.annotations.figures.len()).map(|id| card(id).headline.to_string()).collect()
    };
    assert_eq!(
        headlines("en"),
        [
            "More than $12,500.75",
            "More than 3.5 hours",
            "More than 2,400 km",
            "20 to 25 miles",
            "$3-5",
            "1,200-1,500",
            "More than three"
        ]
    );
    assert_eq!(
        headlines("de"),
        [
            "Mehr als $12.500,75",
            "Mehr als 3,5 hours",
            "Mehr als 2.400 km",
            "20 bis 25 miles",
            "$3-5",
            "1.200 bis 1.500",
            "Mehr als three"
        ]
    );
}

#[test]
fn the_overview_counts_in_german() {
    let w = flood();
    let list = notes_list_in(in_language("de").unwrap(), &w.article, &w.annotations);
    let overview: Vec<_> = list.overview.iter().map(ToString::to_string).collect();
    assert_eq!(
        overview,
        [
            "12 Quellen: 1 mit Namen, 5 Organisationen, 1 nach Funktion, 5 ohne Namen.",
            "13 von 16 Sätzen enthalten eine Zuschreibung.",
            "Zu 1 Sache nennt der Artikel verschiedene Zahlen.",
        ]
    );
    assert_eq!((list.article_language.as_str(), list.templates.language), ("en", "de"));
}

#[test]
fn a_figure_that_counts_the_sources_says_nothing_of_them() {
    let article =
        Article::from_text("Three diplomats briefed on the visit said a date had been agreed.");
    let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
    let card = card_in(LANGUAGES[0], &article, &annotations, Subject::Figure(0));
    assert_eq!(card.headline.to_string(), "Three diplomats");
    assert!(card.plain.is_empty(), "{}", card.plain);
}

#[test]
fn a_remark_on_nothing_has_a_card_and_an_entry() {
    let mut w = Writer::new("Hydra declined to comment. It rained.");
    w.note(NoteKind::DeclinedToComment, "Hydra declined to comment", &[]);
    let card = card_in(LANGUAGES[0], &w.article, &w.annotations, Subject::Note(0));
    assert_eq!(card.headline.to_string(), "No comment");
    let list = notes_list_in(LANGUAGES[0], &w.article, &w.annotations);
    let ids: Vec<_> = list.entries.iter().map(|entry| entry.subject.id()).collect();
    assert_eq!(ids, ["n0"]);
}
