//! What the card says about an article annotated by hand.

mod fixture;

use fixture::{Writer, claims, figures, flood};
use sourcemark::annotation::*;
use sourcemark::cards::{Card, Detail, Extent, Piece, Subject, card, notes_button, notes_list};

fn claim_card(id: usize) -> Card {
    let w = flood();
    card(&w.article, &w.annotations, Subject::Claim(id))
}

fn figure_card(id: usize) -> Card {
    let w = flood();
    card(&w.article, &w.annotations, Subject::Figure(id))
}

/// A line each, "-> id" behind what leads on.
fn details(card: &Card) -> Vec<String> {
    card.details
        .iter()
        .map(|detail| {
            let link = detail.link.map(|link| format!(" -> {}", link.id())).unwrap_or_default();
            format!("{}{link}", detail.line())
        })
        .collect()
}

#[track_caller]
fn says(card: &Card, headline: &str, subline: &str, plain: &str, expected: &[&str]) {
    assert_eq!(card.headline.to_string(), headline);
    assert_eq!(card.subline.to_string(), subline);
    assert_eq!(card.plain.to_string(), plain);
    assert_eq!(details(card), expected);
}

#[test]
fn a_named_person_with_the_articles_own_verb() {
    says(
        &claim_card(claims::RUIZ),
        "Ana Ruiz has claimed",
        "Mayor",
        "Paraphrased by the article. “Claimed” is the article’s word.",
        &[],
    );
}

#[test]
fn a_statement_with_its_day() {
    says(
        &claim_card(claims::HOSPITAL),
        "St Clare’s Hospital said",
        "",
        "Paraphrased by the article.",
        &["Said on Monday."],
    );
}

#[test]
fn unnamed_people_with_their_description_reason_and_denial() {
    says(
        &claim_card(claims::OFFICIALS),
        "Two officials briefed on the rescue, not named, said",
        "",
        "Paraphrased by the article.",
        &[
            "Reason given: “because the inquiry is not public”",
            "The article adds: “The account could not be independently verified”",
            "Denied by Hydra (paragraph 4). -> c6",
        ],
    );
}

#[test]
fn a_denial_leads_to_what_it_denies_without_saying_it_again() {
    let card = claim_card(claims::HYDRA);
    says(
        &card,
        "Hydra denied",
        "The dam’s operator",
        "Paraphrased by the article.",
        &["Refers to a statement by two officials briefed on the rescue (paragraph 4). -> c5"],
    );
    assert!(!format!("{card:?}").contains("gates of a dam"));
}

#[test]
fn a_channel() {
    says(
        &claim_card(claims::TELEGRAM),
        "Ana Ruiz said",
        "Mayor",
        "Partly in quotation marks, partly paraphrased by the article.",
        &["Said on Telegram."],
    );
}

#[test]
fn second_hand_in_the_articles_own_words() {
    says(
        &claim_card(claims::ENGINEERS),
        "According to engineers, not named",
        "",
        "Partly in quotation marks, partly paraphrased by the article.",
        &["Passed on by Ana Ruiz. -> c7"],
    );
}

#[test]
fn a_pronoun_is_shown_as_read() {
    says(
        &claim_card(claims::SHE),
        "Ana Ruiz said",
        "Mayor",
        "Quoted directly.",
        &["The article writes “she” here."],
    );
}

#[test]
fn hearsay_quotes_the_word_and_names_nobody() {
    says(&claim_card(claims::REPORTEDLY), "“Reportedly”", "", "In the article’s words.", &[]);
}

/// The card of the first claim that the engine finds in a text.
fn first_card(text: &str) -> Card {
    let article = sourcemark::Article::from_text(text);
    let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
    card(&article, &annotations, Subject::Claim(0))
}

#[test]
fn a_passive_stands_before_the_name_and_its_verb_is_the_articles() {
    let card = first_card("The monks were accused by Colonel Bako of spying.");
    assert_eq!(card.headline.to_string(), "Accused by Bako");
    assert!(card.plain.to_string().ends_with("“Accused” is the article’s word."), "{}", card.plain);
    let card = first_card("The plan was described as “a joke” by Ana Ruiz.");
    assert_eq!(card.headline.to_string(), "Described by Ana Ruiz");
}

#[test]
fn a_dash_is_no_verb() {
    let card = first_card("“We sold everything.” — Kemi Adeyemi");
    assert_eq!(card.headline.to_string(), "Kemi Adeyemi");
}

#[test]
fn according_to_stands_before_the_name() {
    let card = claim_card(claims::RRO);
    assert_eq!(card.headline.to_string(), "According to the Regional Relief Office (RRO)");
    assert_eq!(
        card.headline.pieces().first(),
        Some(&Piece::Article("According to".to_owned())),
        "the cue is the article's"
    );
}

#[test]
fn bare_sources() {
    says(
        &claim_card(claims::SOURCES),
        "Sources, not named, said",
        "",
        "Paraphrased by the article. The article does not say how many or how they know.",
        &[],
    );
}

#[test]
fn no_answer_is_the_articles_statement() {
    says(
        &claim_card(claims::WEATHER),
        "The weather service did not respond",
        "",
        "As stated by the article.",
        &[],
    );
}

#[test]
fn a_noun_keeps_its_place_and_a_participle_becomes_finite() {
    let mut w =
        Writer::new("Moscow’s claim that the bridge fell is old. Ruiz, claiming victory, left.");
    let moscow = w.source("Moscow", SourceKind::Government, Naming::NamedBody, None);
    let ruiz = w.source("Ruiz", SourceKind::Person, Naming::Named, None);
    w.claim(
        Some((moscow, "Moscow", Reference::Name)),
        "claim",
        CueLabel::Claimed,
        "that the bridge fell",
    );
    w.claim(Some((ruiz, "Ruiz", Reference::Name)), "claiming", CueLabel::Claimed, "victory");
    let headline = |id| card(&w.article, &w.annotations, Subject::Claim(id)).headline.to_string();
    assert_eq!(headline(0), "Claim by Moscow");
    assert_eq!(headline(1), "Ruiz claimed");
}

#[test]
fn an_approximate_figure_beside_two_others() {
    let card = figure_card(figures::HOMES_RUIZ);
    says(
        &card,
        "About 12,000 homes",
        "",
        "An approximate figure; could be somewhat lower or higher.",
        &["Ana Ruiz has claimed … -> c0"],
    );
    let comparison = card.comparison.unwrap();
    assert_eq!(comparison.heading.to_string(), "Other figures in this article");
    assert_eq!(comparison.relation.to_string(), "These figures differ.");
    let rows: Vec<_> = comparison
        .rows
        .iter()
        .map(|row| {
            (row.reading.to_string(), row.giver.to_string(), row.remark.to_string(), row.extent)
        })
        .collect();
    let expected = [
        ("About 12,000", ", according to Ana Ruiz", "this figure", Extent::Near(12_000.0)),
        ("3,000", ", according to the interior ministry", "", Extent::Point(3_000.0)),
        (
            "Between 3,500 and 4,000",
            ", according to an insurers’ group",
            "",
            Extent::Between(3_500.0, 4_000.0),
        ),
    ]
    .map(|(reading, giver, remark, extent)| {
        (reading.to_owned(), giver.to_owned(), remark.to_owned(), extent)
    });
    assert_eq!(rows, expected);
}

/// The cards of a text's figures as the engine reads it.
fn figure_headlines(text: &str) -> Vec<(String, String)> {
    let article = sourcemark::Article::from_text(text);
    let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
    let cards = annotations.figures.iter().map(|figure| {
        let card = card(&article, &annotations, Subject::Figure(figure.id));
        (card.headline.to_string(), card.subline.to_string())
    });
    cards.collect()
}

#[test]
fn rates_margins_and_multiples_read_as_the_article_prints_them() {
    for (text, headline, subline) in [
        ("Oil rose to $58.24 per barrel on Friday.", "$58.24 per barrel", ""),
        ("The rate is 12 deaths per 100,000 people.", "12 deaths per 100,000 people", ""),
        ("Rent is about $3,500 a month.", "About $3,500 a month", ""),
        ("The herd numbers 400 animals, give or take 30.", "400 animals, give or take 30", ""),
        ("The subsidy was more than halved.", "More than halved", ""),
        ("The fee has almost tripled.", "Almost tripled", ""),
        ("The talks lasted a day and a half.", "A day and a half", ""),
        ("He waited for less than a year.", "Less than a year", ""),
        ("Half of one per cent of the arrivals came.", "Half of one per cent of the arrivals", ""),
    ] {
        assert_eq!(figure_headlines(text), [(headline.to_owned(), subline.to_owned())], "{text}");
    }
}

#[test]
fn things_of_one_kind_by_other_names_are_drawn_on_one_scale() {
    let article = sourcemark::Article::from_text(
        "The army said 300 Chilean soldiers had been sent to Chad.\n\nAna Ruiz said 900 troops from Chile had been sent to Chad.",
    );
    let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
    let card = card(&article, &annotations, Subject::Figure(0));
    let comparison = card.comparison.expect("the two are one group");
    let drawn = comparison.rows.iter().map(|row| row.extent != Extent::Nothing);
    assert_eq!(drawn.collect::<Vec<_>>(), [true, true]);
}

#[test]
fn ratios_only_where_they_are_simple() {
    let card = figure_card(figures::HOMES_MINISTRY);
    let comparison = card.comparison.as_ref().unwrap();
    let remark: Vec<_> = comparison.rows.iter().map(|row| row.remark.to_string()).collect();
    assert_eq!(remark, ["about 4 times as many", "this figure", ""]);
    says(
        &card,
        "3,000 homes, according to the interior ministry",
        "",
        "A round number.",
        &["Includes some 500. -> f4"],
    );
}

#[test]
fn a_minimum_and_a_ceiling_for_the_same_thing() {
    let least = figure_card(figures::DEAD_HOSPITAL);
    says(
        &least,
        "At least 15 people, according to St Clare’s Hospital",
        "",
        "A minimum; the number may be higher.",
        &[],
    );
    let comparison = least.comparison.unwrap();
    assert_eq!(comparison.heading.to_string(), "Another figure in this article");
    assert!(!comparison.differs);
    assert_eq!(
        comparison.rows.iter().map(|row| row.extent).collect::<Vec<_>>(),
        [Extent::From(15.0), Extent::Until(40.0)]
    );
    says(
        &figure_card(figures::DEAD_RESCUERS),
        "Up to 40, according to rescuers, not named",
        "",
        "An upper limit; the number may be lower.",
        &[],
    );
}

#[test]
fn a_lonely_minimum() {
    let mut w = Writer::new("At least 15 boats sank.");
    w.figure("At least 15 boats", "15", Relation::AtLeast, [Some(15.0), Some(15.0), None]);
    let card = card(&w.article, &w.annotations, Subject::Figure(0));
    let plain = "A minimum; the number may be higher.";
    assert_eq!(card.plain.to_string(), plain);
}

#[test]
fn a_part_leads_to_its_whole_and_says_the_articles_word() {
    says(
        &figure_card(figures::OLD_TOWN),
        "Some 500, according to the interior ministry",
        "",
        "An approximate figure; could be somewhat lower or higher.",
        &["Part of 3,000 homes. -> f3"],
    );
}

#[test]
fn a_duration_without_a_source() {
    says(
        &figure_card(figures::WEEKS),
        "Almost three weeks",
        "",
        "Slightly below this number.",
        &[],
    );
}

#[test]
fn an_order_of_magnitude() {
    let card = figure_card(figures::FLED);
    assert_eq!(
        card.headline.to_string(),
        "Tens of thousands, according to the Regional Relief Office (RRO)"
    );
    assert_eq!(card.plain.to_string(), "An order of magnitude, no exact number.");
}

#[test]
fn a_range_with_its_unit() {
    says(
        &figure_card(figures::BUDGET),
        "Between 3 and 5 per cent of the budget",
        "",
        "A range, no single number.",
        &["The bank forecasts … -> c14"],
    );
}

#[test]
fn an_update_says_which_is_the_earlier_one() {
    let comparison = figure_card(figures::INJURED_NOW).comparison.unwrap();
    assert_eq!(comparison.relation.to_string(), "One of these figures updates another.");
    let remarks: Vec<_> = comparison.rows.iter().map(|row| row.remark.to_string()).collect();
    assert_eq!(remarks, ["this figure", "the earlier figure"]);
    assert!(figure_card(figures::INJURED_BEFORE).comparison.is_some());
}

#[test]
fn units_are_printed_as_the_article_prints_them() {
    let mut w = Writer::new(
        "The three-year plan costs $5 million over almost 12 km, or 1,5 and 20 to 25 miles.",
    );
    let unit = w.at("year");
    w.figure("three-year", "three", Relation::JustBelow, [Some(3.0), None, Some(3.0)]).unit_span =
        Some(unit);
    let unit = w.at("$");
    w.figure("$5 million", "5 million", Relation::Above, [Some(5e6), Some(5e6), None]).unit_span =
        Some(unit);
    let unit = w.at("km");
    w.figure("almost 12 km", "12", Relation::AtMost, [Some(12.0), None, Some(12.0)]).unit_span =
        Some(unit);
    let unit = w.at("miles");
    w.figure("20 to 25 miles", "20 to 25", Relation::Range, [None, Some(20.0), Some(25.0)])
        .unit_span = Some(unit);
    let headline = |id| card(&w.article, &w.annotations, Subject::Figure(id)).headline.to_string();
    assert_eq!(headline(0), "A little under three years");
    assert_eq!(headline(1), "More than $5 million");
    assert_eq!(headline(2), "At most 12 km");
    assert_eq!(headline(3), "20 to 25 miles");
}

#[test]
fn a_subject_that_is_gone_has_no_headline() {
    assert!(claim_card(99).headline.is_empty());
    assert!(figure_card(99).headline.is_empty());
}

#[test]
fn every_card_ends_with_what_it_does_not_do() {
    let foot = "Marked automatically on your device from the words of this article. It does not check whether \
                statements are true; some may be unmarked.";
    assert_eq!(claim_card(0).foot, foot);
    assert_eq!(figure_card(0).foot, foot);
}

#[test]
fn no_card_judges() {
    let w = flood();
    let claims = (0..w.annotations.claims.len()).map(Subject::Claim);
    let figures = (0..w.annotations.figures.len()).map(Subject::Figure);
    for subject in claims.chain(figures) {
        let card = card(&w.article, &w.annotations, subject);
        let ours: String = [&card.headline, &card.subline, &card.plain]
            .into_iter()
            .cloned()
            .chain(card.details.iter().map(Detail::line))
            .flat_map(|phrase| phrase.pieces().to_vec())
            .filter_map(|piece| match piece {
                Piece::Ours(text) => Some(text.to_lowercase()),
                Piece::Article(_) => None,
            })
            .collect();
        for word in
            ["unverified", "misleading", "false", "biased", "weak", "only", "doubtful", "wrong"]
        {
            assert!(!ours.contains(word), "{subject:?} says {word:?}: {ours}");
        }
    }
}

#[test]
fn what_has_neither_source_nor_cue_is_not_shown() {
    let mut w = Writer::new("“The bridge is safe.”");
    w.claim(None, "", CueLabel::Said, "“The bridge is safe.”");
    assert!(card(&w.article, &w.annotations, Subject::Claim(0)).headline.is_empty());
    let list = notes_list(&w.article, &w.annotations);
    assert!(list.entries.is_empty());
    let button = notes_button(&w.article, &w.annotations);
    assert_eq!((button.notes, button.label.to_string().as_str()), (0, "0 source notes"));
}

#[test]
fn a_quotation_without_a_verb_has_its_speaker_from_nearby() {
    let mut w = Writer::new("Ruiz spoke. “The bridge is safe.”");
    let ruiz = w.source("Ruiz", SourceKind::Person, Naming::Named, None);
    w.claim(Some((ruiz, "Ruiz", Reference::Name)), "", CueLabel::Said, "“The bridge is safe.”")
        .form = Form::Direct;
    let card = card(&w.article, &w.annotations, Subject::Claim(0));
    says(&card, "Ruiz", "", "Quoted directly. A sentence nearby says who speaks.", &[]);
}
