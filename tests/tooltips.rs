//! The sixteen worked tooltips of the design, each with a sentence of its own: what the card says, line by line, in
//! every language. Most come from the engine; where a card needs links that only a longer article gives, the
//! annotations are written by hand.

#[allow(dead_code, reason = "each file of tests uses its part")]
#[path = "fixture/writer.rs"]
mod writer;

use sourcemark::annotation::*;
use sourcemark::cards::{Subject, card_in, in_language};
use sourcemark::{Article, Options, annotate};
use writer::Writer;

/// The card of `id` in the annotations of an article, a line each.
fn lines(article: &Article, annotations: &Annotations, id: &str, language: &str) -> Vec<String> {
    let templates = in_language(language).expect("the language is spoken");
    let subject = Subject::from_id(id).expect("it is an id");
    let card = card_in(templates, article, annotations, subject);
    card.lines().iter().map(ToString::to_string).collect()
}

#[track_caller]
fn says_by_hand(w: &Writer, id: &str, english: &[&str], german: &[&str]) {
    assert_eq!(lines(&w.article, &w.annotations, id, "en"), english);
    assert_eq!(lines(&w.article, &w.annotations, id, "de"), german);
}

/// Like [`says_by_hand`], for what the engine finds in `text`.
#[track_caller]
fn says(text: &str, id: &str, english: &[&str], german: &[&str]) {
    let article = Article::from_text(text);
    let annotations = annotate(&article, &Options::default());
    says_by_hand(&Writer { article, annotations }, id, english, german);
}

#[test]
fn case_01_a_direct_quotation_with_its_day() {
    says(
        "“The roof will hold,” Mayor Petra Lindqvist said on Tuesday.",
        "c0",
        &["Petra Lindqvist said", "Mayor", "Quoted directly.", "Said on Tuesday."],
        &["Petra Lindqvist said", "Mayor", "Wörtlich zitiert.", "Gesagt wurde das „on Tuesday“."],
    );
}

#[test]
fn case_02_a_coloured_verb_is_the_articles() {
    says(
        "The defence ministry claimed its troops had crossed the river.",
        "c0",
        &[
            "The defence ministry claimed",
            "Paraphrased by the article. “Claimed” is the article’s word.",
        ],
        &[
            "The defence ministry claimed",
            "Vom Artikel wiedergegeben. „Claimed“ ist das Wort des Artikels.",
        ],
    );
}

#[test]
fn case_03_unnamed_people_with_their_description_and_reason() {
    says(
        "Three diplomats briefed on the visit said a date had been agreed. They spoke on condition of anonymity because the trip has not been announced.",
        "c0",
        &[
            "Three diplomats briefed on the visit, not named, said",
            "Paraphrased by the article.",
            "Reason given: “on condition of anonymity because the trip has not been announced”",
        ],
        &[
            "Three diplomats briefed on the visit, ohne Namen, said",
            "Vom Artikel wiedergegeben.",
            "Genannter Grund: „on condition of anonymity because the trip has not been announced“",
        ],
    );
}

#[test]
fn case_04_bare_sources() {
    says(
        "Sources said the coach would resign.",
        "c0",
        &[
            "Sources, not named, said",
            "Paraphrased by the article. The article does not say how many or how they know.",
        ],
        &[
            "Sources, ohne Namen, said",
            "Vom Artikel wiedergegeben. Der Artikel sagt nicht, wie viele es sind und woher sie es wissen.",
        ],
    );
}

#[test]
fn case_05_hearsay() {
    says(
        "The driver reportedly fled on foot.",
        "c0",
        &["“Reportedly”", "In the article’s words."],
        &["„Reportedly“", "In den Worten des Artikels."],
    );
}

#[test]
fn case_06_a_channel_and_the_outlets_own_remark() {
    says(
        "The governor wrote on Telegram that a fuel depot had been hit. The Courier could not independently verify the claim.",
        "c0",
        &[
            "The governor wrote",
            "Paraphrased by the article.",
            "Said on Telegram.",
            "The article adds: “The Courier could not independently verify the claim”",
        ],
        &[
            "The governor wrote",
            "Vom Artikel wiedergegeben.",
            "Gesagt wurde das „on Telegram“.",
            "Der Artikel ergänzt: „The Courier could not independently verify the claim“",
        ],
    );
}

#[test]
fn case_07_second_hand() {
    says(
        "The state news agency Orbis quoted the general as saying the crossing had failed.",
        "c1",
        &["The general, as quoted by Orbis", "Paraphrased by the article."],
        &["The general, zitiert von Orbis", "Vom Artikel wiedergegeben."],
    );
}

#[test]
fn case_08_a_minimum() {
    says(
        "At least 14 people were injured, police said.",
        "f0",
        &["At least 14 people, according to police", "A minimum; the number may be higher."],
        &[
            "Mindestens 14 people, laut police",
            "Eine Mindestzahl; es können auch mehr sein. Im Artikel steht „at least“.",
        ],
    );
}

#[test]
fn case_09_an_upper_limit() {
    says(
        "Organisers said up to 30,000 people had marched.",
        "f0",
        &[
            "Up to 30,000 people, according to organisers",
            "An upper limit; the number may be lower.",
        ],
        &[
            "Bis zu 30.000 people, laut organisers",
            "Eine Obergrenze; die Zahl kann niedriger liegen. Im Artikel steht „up to“.",
        ],
    );
}

#[test]
fn case_10_almost() {
    says(
        "Almost 300 homes were flooded.",
        "f0",
        &["Almost 300 homes", "Slightly below this number."],
        &["Knapp unter 300 homes", "Etwas weniger als diese Zahl. Im Artikel steht „almost“."],
    );
}

#[test]
fn case_11_two_figures_from_two_sources() {
    let mut w = Writer::new("Police put the crowd at about 4,000; organisers said 16,000.");
    let police = w.source("Police", SourceKind::Organisation, Naming::NamedBody, None);
    let organisers = w.source("organisers", SourceKind::Group, Naming::NamedBody, None);
    let values = [Some(4_000.0), None, None];
    w.figure("about 4,000", "4,000", Relation::Approximate, values).given_by = Some(police);
    let values = [Some(16_000.0); 3];
    w.figure("16,000", "16,000", Relation::Exact, values).given_by = Some(organisers);
    w.group("crowd", GroupRelation::Differs, &[0, 1]);
    says_by_hand(
        &w,
        "f0",
        &[
            "About 4,000, according to police",
            "An approximate figure; could be somewhat lower or higher.",
            "Another figure in this article",
            "These figures differ.",
            "About 4,000, according to police (this figure)",
            "16,000, according to organisers (about 4 times as many)",
        ],
        &[
            "Etwa 4.000, laut police",
            "Eine ungefähre Zahl; sie kann etwas niedriger oder höher liegen.",
            "Eine weitere Zahl in diesem Artikel",
            "Diese Zahlen unterscheiden sich.",
            "Etwa 4.000, laut police (diese Zahl)",
            "16.000, laut organisers (etwa 4-mal so viele)",
        ],
    );
}

#[test]
fn case_12_an_updated_figure() {
    let mut w = Writer::new("The toll rose to 25 from 18.");
    w.figure("25", "25", Relation::Exact, [Some(25.0); 3]);
    w.figure("18", "18", Relation::Exact, [Some(18.0); 3]);
    w.group("toll", GroupRelation::Updates, &[0, 1]);
    w.replaced(&[1]);
    says_by_hand(
        &w,
        "f0",
        &[
            "25",
            "The updated figure; the article also gives an earlier one.",
            "Another figure in this article",
            "One of these figures updates another.",
            "25 (this figure)",
            "18 (the earlier figure)",
        ],
        &[
            "25",
            "Die neuere Zahl; der Artikel nennt auch eine frühere.",
            "Eine weitere Zahl in diesem Artikel",
            "Eine dieser Zahlen löst eine andere ab.",
            "25 (diese Zahl)",
            "18 (die frühere Zahl)",
        ],
    );
    says_by_hand(
        &w,
        "f1",
        &[
            "18",
            "The earlier figure; the article also gives a later one.",
            "Another figure in this article",
            "One of these figures updates another.",
            "25",
            "18 (this figure)",
        ],
        &[
            "18",
            "Die frühere Zahl; der Artikel nennt auch eine spätere.",
            "Eine weitere Zahl in diesem Artikel",
            "Eine dieser Zahlen löst eine andere ab.",
            "25",
            "18 (diese Zahl)",
        ],
    );
}

#[test]
fn case_13_a_denial_leads_to_what_it_refers_to() {
    let text = "The union said wages had been withheld.\nThe strike began in May and is over now.\nHydra denied the allegations.";
    let mut w = Writer::new(text);
    let union = w.source("The union", SourceKind::Organisation, Naming::NamedBody, None);
    let hydra = w.source("Hydra", SourceKind::Organisation, Naming::NamedBody, None);
    let name = Reference::Name;
    w.claim(Some((union, "The union", name)), "said", CueLabel::Said, "wages had been withheld");
    let denial =
        w.claim(Some((hydra, "Hydra", name)), "denied", CueLabel::Denied, "the allegations");
    (denial.kind, denial.denies) = (ClaimKind::Denial, vec![0]);
    says_by_hand(
        &w,
        "c1",
        &[
            "Hydra denied",
            "Paraphrased by the article.",
            "Refers to a statement by the union (paragraph 1).",
        ],
        &[
            "Hydra denied",
            "Vom Artikel wiedergegeben.",
            "Bezieht sich auf eine Aussage von the union (Absatz 1).",
        ],
    );
    says_by_hand(
        &w,
        "c0",
        &["The union said", "Paraphrased by the article.", "Denied by Hydra (paragraph 3)."],
        &["The union said", "Vom Artikel wiedergegeben.", "Bestritten von Hydra (Absatz 3)."],
    );
}

#[test]
fn case_14_a_forecast() {
    says(
        "The bank forecasts growth of 3–4 % next year.",
        "f0",
        &["3–4 %", "A range, no single number.", "The bank forecasts …"],
        &["3 bis 4 %", "Eine Spanne, keine einzelne Zahl.", "Im Artikel: „The bank forecasts …“."],
    );
}

#[test]
fn case_15_no_answer() {
    says(
        "The airline did not respond to a request for comment.",
        "n0",
        &[
            "No response",
            "As stated by the article: “The airline did not respond to a request for comment”",
        ],
        &[
            "Keine Antwort",
            "So steht es im Artikel: „The airline did not respond to a request for comment“",
        ],
    );
}

#[test]
fn case_16_an_order_of_magnitude() {
    says(
        "Thousands of people fled, according to the UN.",
        "f0",
        &["Thousands of people, according to the UN", "An order of magnitude, no exact number."],
        &["Thousands of people, laut the UN", "Eine Größenordnung, keine genaue Zahl."],
    );
}
