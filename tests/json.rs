//! Annotations as JSON, written and read again.

mod demo;

use demo::articles;
use serde_json::{Value, json};
use sourcemark::cards::{ENGLISH, card, notes_list};
use sourcemark::export::web_annotations;
use sourcemark::{Annotations, Article, FigureChoice, Options, annotate};

/// The annotations of the demo's articles, and of numbers of which not every reader keeps the last bit.
fn annotated() -> impl Iterator<Item = Annotations> {
    let options = Options::default().figures(FigureChoice::All).headings(true);
    let numbers = "One in 101 boats sank, and one in 11 may follow, the harbour master said.";
    let texts = articles().into_iter().map(|(_, text)| text).chain([numbers.to_owned()]);
    texts.map(move |text| annotate(&Article::from_text(&text), &options))
}

/// Something of every kind, as a value to be changed.
fn example() -> Value {
    let mut all = annotated();
    let rich = |a: &Annotations| !(a.claims.is_empty() || a.figures.is_empty());
    serde_json::to_value(all.find(rich).expect("an article says something")).unwrap()
}

fn error(annotations: Value) -> String {
    serde_json::from_value::<Annotations>(annotations).expect_err("it is wrong").to_string()
}

#[test]
fn what_was_written_is_read_again() {
    for annotations in annotated() {
        assert!(!annotations.claims.is_empty());
        let written = serde_json::to_string(&annotations).unwrap();
        let read: Annotations = serde_json::from_str(&written).unwrap();
        assert_eq!(read, annotations);
        assert_eq!(serde_json::to_string(&read).unwrap(), written);
    }
}

#[test]
fn the_order_of_keys_does_not_matter() {
    for annotations in annotated() {
        // A `Value` holds the keys of an object in the order of the alphabet.
        let value = serde_json::to_value(&annotations).unwrap();
        assert_eq!(serde_json::from_value::<Annotations>(value).unwrap(), annotations);
    }
}

#[test]
fn what_a_later_version_adds_is_passed_over() {
    for annotations in annotated() {
        let mut value = serde_json::to_value(&annotations).unwrap();
        add_a_field(&mut value);
        assert_eq!(serde_json::from_value::<Annotations>(value).unwrap(), annotations);
    }
}

/// To every object but the counts, whose keys are data.
fn add_a_field(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(add_a_field),
        Value::Object(fields) => {
            let fields_of = fields.iter_mut().filter(|(name, _)| *name != "byNaming");
            fields_of.for_each(|(_, field)| add_a_field(field));
            fields.insert("later".to_owned(), json!({ "than": "this" }));
        }
        _ => {}
    }
}

#[test]
fn what_the_article_does_not_say_may_be_left_out() {
    for annotations in annotated() {
        let mut value = serde_json::to_value(&annotations).unwrap();
        drop_nulls(&mut value);
        assert_eq!(serde_json::from_value::<Annotations>(value).unwrap(), annotations);
    }
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_nulls);
        }
        _ => {}
    }
}

#[test]
fn another_version_is_an_error_that_says_so() {
    let mut value = example();
    value["version"] = json!(2);
    assert_eq!(error(value), "annotations of version 2, where version 1 is known");
}

#[test]
fn an_unknown_word_is_an_error_that_names_the_known_ones() {
    let mut value = example();
    value["claims"][0]["form"] = json!("sung");
    let known = "expected one of `direct`, `mixed`, `indirect`";
    assert_eq!(error(value), format!("unknown variant `sung`, {known}"));
}

#[test]
fn nothing_found_is_read_again() {
    let nothing = Annotations::default();
    let written = serde_json::to_string(&nothing).unwrap();
    assert_eq!(serde_json::from_str::<Annotations>(&written).unwrap(), nothing);
    assert_eq!(annotate(&Article::from_text(""), &Options::default()), nothing);
}

#[test]
fn annotations_that_do_not_hold_do_no_harm() {
    let spoilers: [fn(u64) -> u64; 4] = [|id| id, |id| id + 7, |_| 0, |_| 1 << 30];
    for (annotations, (_, text)) in annotated().zip(articles().into_iter().rev()) {
        for text in [text.as_str(), "“Ü", ""] {
            let article = Article::from_text(text);
            for spoiler in spoilers {
                let mut value = serde_json::to_value(&annotations).unwrap();
                spoil(&mut value, spoiler);
                value["version"] = json!(1);
                let wrong: Annotations = serde_json::from_value(value).unwrap();
                for entry in notes_list(&article, &wrong).entries {
                    card(&article, &wrong, entry.subject).lines();
                }
                web_annotations(&ENGLISH, &article, &wrong, "https://news.example");
            }
        }
    }
}

/// Turns spans around and lets ids lead elsewhere: to nothing, or in a circle.
fn spoil(value: &mut Value, id: fn(u64) -> u64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, id)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| spoil(field, id));
            if let (Some(start), Some(end)) = (fields.remove("start"), fields.remove("end")) {
                fields.insert("start".to_owned(), end);
                fields.insert("end".to_owned(), start);
            }
        }
        Value::Number(number) => {
            if let Some(number) = number.as_u64() {
                *value = json!(id(number));
            }
        }
        _ => {}
    }
}
