//! The figures room against its corpora of marked sentences, and against text that nobody would write.
//!
//! A line of `figures/*.txt` is a sentence; `[about 12,000 soldiers|approximate 12000 soldier]` marks a figure with its
//! relation, its value (or `low..high`) and its unit, or else the head of what it counts. A line without marks must
//! give none. `#` begins a comment, `\[` is a bracket.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use sourcemark::annotation::{Basis, FigureKind};
use sourcemark::figures::Quantity;
use sourcemark::languages::ENGLISH;
use sourcemark::text::Article;

#[test]
fn corpora_are_read_as_marked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures");
    let mut wrong = String::new();
    let (mut sentences, mut negatives) = (0, 0);
    let mut files: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        for (number, line) in (1..).zip(fs::read_to_string(&file).unwrap().lines()) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            sentences += 1;
            let plain = without_marks(line);
            negatives += usize::from(!line.contains('|'));
            let read = with_marks(&plain);
            if read != line {
                let name = file.file_name().unwrap().to_string_lossy();
                writeln!(wrong, "{name}:{number}\n  expected {line}\n  read     {read}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(sentences >= 1_500, "only {sentences} sentences");
    assert!(negatives * 4 >= sentences, "only {negatives} of {sentences} are negatives");
}

#[test]
fn bounds_are_what_the_words_entail() {
    for (sentence, low, high) in [
        ("At least 15 miners are trapped.", Some(15.0), None),
        ("Up to 40 buses will run.", None, Some(40.0)),
        ("Almost 200 homes were damaged.", None, Some(200.0)),
        ("Fewer than 20 seats are left.", None, Some(20.0)),
        ("Some 500 officers were retrained.", None, None),
        ("The army has 500 officers.", Some(500.0), Some(500.0)),
        ("The repair takes between 3 and 5 days.", Some(3.0), Some(5.0)),
        ("The reading was 40 ± 3 volts.", Some(37.0), Some(43.0)),
        ("It rose by 31 per cent, give or take six percentage points.", Some(25.0), Some(37.0)),
        ("It will rise by 5 to 6 per cent.", Some(5.0), Some(6.0)),
        ("The war cost tens of thousands of lives.", Some(1e4), Some(1e5)),
        ("Several villages are cut off.", None, None),
    ] {
        let only = only(sentence);
        assert_eq!((only.low, only.high), (low, high), "{sentence}");
    }
}

#[test]
fn kinds_tell_what_is_measured() {
    for (sentence, kind) in [
        ("The army has 500 officers.", FigureKind::Count),
        ("The bridge cost £4bn.", FigureKind::Money),
        ("Turnout was 62%.", FigureKind::Percent),
        ("Prices rose 62%.", FigureKind::Change),
        ("Sales fell by 300 tonnes.", FigureKind::Change),
        ("The convoy stopped 30 km away.", FigureKind::Measure),
        ("The siege lasted three months.", FigureKind::Duration),
        ("The child is five years old.", FigureKind::Age),
        ("A third of the voters stayed at home.", FigureKind::Fraction),
        ("One in five adults smokes.", FigureKind::Ratio),
        ("The well gives 500 barrels a day.", FigureKind::Rate),
        ("It was four times as many.", FigureKind::Multiple),
        ("Revenue grew sixfold.", FigureKind::Multiple),
        ("It was 40 degrees Celsius in the shade.", FigureKind::Temperature),
    ] {
        assert_eq!(only(sentence).kind, kind, "{sentence}");
    }
}

#[test]
fn money_has_a_currency_and_a_shared_coin_has_none() {
    for (sentence, unit, currency) in [
        ("The bridge cost £4bn.", "GBP", Some("GBP")),
        ("Oil fell to $58 per barrel.", "dollar per barrel", Some("USD")),
        ("The stamp costs 45 cents.", "cent", None),
        ("The convoy stopped 30 km away.", "kilometre", None),
    ] {
        let only = only(sentence);
        assert_eq!((only.unit.as_deref(), only.currency.as_deref()), (Some(unit), currency));
    }
}

#[test]
fn counted_phrases_reach_as_far_as_they_belong() {
    for (sentence, counted) in [
        (
            "They put the number of soldiers sent by Norway to Chad at 12,000.",
            "soldiers sent by Norway to Chad",
        ),
        ("The army readied 10,000 troops from Norway.", "troops from Norway"),
        ("The almost three-year war goes on.", "war"),
        ("About 300 people came on Friday.", "people"),
        ("More than 60 per cent of its revenue is gone.", "revenue"),
    ] {
        let article = Article::from_text(sentence);
        let found = ENGLISH.figures(&ENGLISH.read(&article));
        let words =
            found.first().and_then(|first| first.counted).map(|span| span.slice(article.text()));
        assert_eq!(words, Some(counted), "{sentence}");
    }
}

#[test]
fn basis_and_state_come_from_the_words_nearby() {
    assert_eq!(only("Police estimated the crowd at 500 people.").basis, Some(Basis::Estimated));
    assert_eq!(only("The bank forecasts growth of 3 per cent.").basis, Some(Basis::Projected));
    assert_eq!(only("Officials confirmed 12 deaths.").basis, Some(Basis::Counted));
    assert_eq!(only("In a poll, 40 per cent said no.").basis, Some(Basis::Polled));
    assert_eq!(only("The army has 500 officers.").basis, None);
    assert_eq!(only("The union confirmed unanimous backing from its 54 members.").basis, None);
    assert_eq!(only("It has 40 cases expected to be decided in May.").basis, None);
    assert_eq!(only("The rebels claimed that 40 men fled.").basis, Some(Basis::Claimed));
    assert_eq!(only("In 1974 the slide claimed 40 lives.").basis, None);
    assert!(only("A preliminary count puts the dead at 12.").provisional);
    assert!(only("The toll of 12 is expected to rise.").provisional);
    assert!(!only("So far this year 12 people have died.").provisional);
    assert!(!only("At least 12 people have died.").provisional);
}

#[test]
fn time_grows_with_the_length_of_the_text_only() {
    // Chains that would be read again and again from each of their tokens, were the rules not bounded.
    for chain in [
        "1 in ",
        "one and a half ",
        "a hundred ",
        "between 3 and ",
        "$ ",
        "up to about ",
        "12, ",
        "3-",
        "of ",
        "to 12 ",
        "€5 ($5) ",
        "12 who ",
    ] {
        let text = format!("The number {}.", chain.repeat(20_000));
        ENGLISH.figures(&ENGLISH.read(&Article::from_text(&text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_gives_sound_spans(text in "\\PC{0,200}") {
        assert_sound(&text);
    }

    #[test]
    fn shuffled_pieces_give_sound_spans(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert_sound(&pieces.concat());
    }
}

/// What the rules look for, to be put together at random.
const PIECES: &[&str] = &[
    "12",
    "3.5",
    "1,000",
    "2019",
    "one",
    "five",
    "twenty",
    "hundred",
    "million",
    "half",
    "a ",
    "third",
    "of ",
    "and ",
    "to ",
    "in ",
    "-",
    "–",
    " ",
    " ",
    " ",
    "$",
    "£",
    "€",
    "%",
    "per cent",
    "m",
    "bn",
    "km",
    "km/h",
    "years old",
    "people",
    "at least ",
    "about ",
    "more than ",
    "up to ",
    "between ",
    "from ",
    "or more",
    "or so",
    "±",
    "/",
    ".",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "“",
    "”",
    "é",
    "½",
    "USD",
    "RM",
    "Article ",
    "F",
    "September ",
    "am",
    "dozens",
    "tens of thousands",
    "several ",
    "many ",
    "a number of ",
    "minus ",
    "×10",
    "e5",
    "°C",
    "\u{202f}",
    "\n",
];

fn assert_sound(text: &str) {
    let article = Article::from_text(text);
    let mut end = 0;
    for quantity in ENGLISH.figures(&ENGLISH.read(&article)) {
        let span = quantity.span;
        assert!(!span.is_empty() && span.start() >= end, "{span:?} in {text:?}");
        assert!(!span.slice(article.text()).is_empty(), "{span:?} cuts a character of {text:?}");
        assert!(span.contains(quantity.number), "{quantity:?} in {text:?}");
        let inner = [quantity.unit_span, quantity.approximator, quantity.counted];
        for part in inner.into_iter().flatten() {
            assert!(!part.slice(article.text()).is_empty(), "{part:?} in {text:?}");
        }
        assert!(quantity.value.is_none_or(f64::is_finite), "{quantity:?} in {text:?}");
        end = span.end();
    }
}

/// The only quantity of a sentence.
fn only(sentence: &str) -> Quantity {
    let article = Article::from_text(sentence);
    let mut found = ENGLISH.figures(&ENGLISH.read(&article));
    assert_eq!(found.len(), 1, "{sentence}: {found:?}");
    found.remove(0)
}

/// The sentence of a corpus line.
fn without_marks(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(at) = rest.find('[') {
        if let Some(before) = rest[..at].strip_suffix('\\') {
            plain.push_str(before);
            plain.push('[');
            rest = &rest[at + 1..];
            continue;
        }
        plain.push_str(&rest[..at]);
        let (mark, after) = rest[at + 1..].split_once(']').expect("a mark ends");
        plain.push_str(mark.split_once('|').expect("a mark has a reading").0);
        rest = after;
    }
    plain + rest
}

/// The sentence as the engine marks it.
fn with_marks(plain: &str) -> String {
    let article = Article::from_text(plain);
    assert_eq!(article.text(), plain, "the corpus is clean text");
    let mut line = String::new();
    let mut from = 0;
    let escape = |text: &str| text.replace('[', "\\[");
    for quantity in ENGLISH.figures(&ENGLISH.read(&article)) {
        let (start, end) = (quantity.span.start() as usize, quantity.span.end() as usize);
        line += &escape(&plain[from..start]);
        write!(line, "[{}|{}]", &plain[start..end], reading(&quantity)).unwrap();
        from = end;
    }
    line + &escape(&plain[from..])
}

fn reading(quantity: &Quantity) -> String {
    let relation = serde_json::to_string(&quantity.relation).unwrap();
    let mut reading = relation.trim_matches('"').to_owned();
    match (quantity.value, quantity.low, quantity.high) {
        (Some(value), _, _) => write!(reading, " {}", (value * 1e4).round() / 1e4).unwrap(),
        (None, Some(low), Some(high)) => write!(reading, " {low}..{high}").unwrap(),
        _ => {}
    }
    if let Some(what) = quantity.unit.as_ref().or(quantity.counted_head.as_ref()) {
        write!(reading, " {what}").unwrap();
    }
    reading
}
