//! Precision, recall and F1 of the annotations on sets that people annotated.
//!
//! A set is a file with a text a line, as JSON: `{"text", "attributions": [{"source", "cue", "content", "core"}]}`, where
//! the first three are lists of `[start, end]` in code points; `{"text", "quantities": [{"start", "end", "value", "low",
//! "high", "change", "unit"}]}`; or both with more, see [`Seed`]. Other fields are not read.

mod attributions;
mod counts;
mod matching;
mod prediction;
mod quantities;
mod seed;
mod spans;
mod table;
mod units;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sourcemark::text::CodePoints;
use sourcemark::{Annotations, Article, Options, annotate};

use self::attributions::Attribution;
use self::counts::{Counts, ratio};
use self::prediction::Place;
use self::quantities::Quantity;
use self::seed::{Found, Seed};
use self::table::Table;
use crate::files;

/// Prints one line a figure for every set in a folder that holds any of `attribution/*.jsonl`, `quantity/*.jsonl` and
/// `seed/*.jsonl`.
///
/// Attributions are scored from 0 to 1, quantities in per cent, as those who made the sets do.
///
/// # Errors
///
/// Where the folder holds none of them or a file is not of the form that its place says, the error names file and line;
/// or where `out` cannot be written to.
pub(crate) fn print(folder: &Path, out: &mut impl Write) -> Result<()> {
    let tables: Vec<String> = tables(folder)?.iter().map(Table::to_string).collect();
    out.write_all(tables.join("\n").as_bytes()).context("cannot print")
}

/// A text with who says what in it.
#[derive(Debug, Deserialize)]
struct Attributed {
    text: String,
    attributions: Vec<Attribution>,
}

/// A text with its quantities.
#[derive(Debug, Deserialize)]
struct Quantified {
    text: String,
    quantities: Vec<Quantity>,
}

fn tables(folder: &Path) -> Result<Vec<Table>> {
    ensure!(folder.is_dir(), "{} is no folder", folder.display());
    let attribution = sets(folder, "attribution")?;
    let quantity = sets(folder, "quantity")?;
    let seeds = sets(folder, "seed")?;
    ensure!(
        attribution.len() + quantity.len() + seeds.len() > 0,
        "{} holds no set: expected are attribution/*.jsonl, quantity/*.jsonl or seed/seed.jsonl",
        folder.display()
    );
    let mut attributions = Table::new(&["attributions", "", "F1", "precision", "recall"]);
    for set in &attribution {
        score_attributions(set, &mut attributions)?;
    }
    let mut quantities = Table::new(&["quantities, %", "", "F1", "precision", "recall"]);
    let mut specifications = Table::new(&["specifications", "", "passed", "of", "%"]);
    for set in &quantity {
        // The test cases of Microsoft's Recognizers-Text, which pass or fail as wholes.
        if files::stem(set).starts_with("ms-") {
            score_specification(set, &mut specifications)?;
        } else {
            score_quantities(set, &mut quantities)?;
        }
    }
    let mut seed = Table::new(&["whole articles", "", "count", "of"]);
    for set in &seeds {
        score_seed(set, &mut seed)?;
    }
    let tables = [attributions, quantities, specifications, seed];
    Ok(tables.into_iter().filter(|table| !table.is_empty()).collect())
}

/// The sets of a kind; none where the folder has no place for it.
fn sets(folder: &Path, kind: &str) -> Result<Vec<PathBuf>> {
    let place = folder.join(kind);
    if place.is_dir() { files::below(&place, &["jsonl"]) } else { Ok(Vec::new()) }
}

fn score_attributions(set: &Path, table: &mut Table) -> Result<()> {
    // PolNeAR's annotators never marked an attribution inside of another one.
    let nested = !files::stem(set).starts_with("polnear");
    let mut scores = attributions::Scores::default();
    for Attributed { text, attributions } in documents::<Attributed>(set, |it| {
        let spans = it.attributions.iter().flat_map(|it| [&it.source, &it.cue, &it.content]);
        spans::check(&it.text, spans.flatten().copied())
    })? {
        let claims = read(&text).claims;
        let claims = claims.iter().filter(|claim| nested || claim.within.is_none());
        let predicted = prediction::attributions(&CodePoints::of(&text), claims);
        scores.add(&text, &attributions, &predicted);
    }
    for (measure, counts) in scores.named() {
        table.row(row(set, measure, counts, |share| format!("{share:.3}"), 1.0));
    }
    Ok(())
}

fn score_quantities(set: &Path, table: &mut Table) -> Result<()> {
    let mut scores = quantities::Scores::default();
    for (gold, predicted) in quantified(set, Place::Whole)? {
        scores.add(&gold, &predicted);
    }
    for (measure, counts) in scores.named() {
        table.row(row(set, measure, counts, |share| format!("{share:.1}"), 100.0));
    }
    Ok(())
}

fn score_specification(set: &Path, table: &mut Table) -> Result<()> {
    let name = files::stem(set);
    // Where numbers are tested, what is counted is no part of them.
    let plain = ["ms-NumberModel", "ms-OrdinalModel"].iter().any(|start| name.starts_with(start));
    let place = if plain { Place::Number } else { Place::Measure };
    let cases = quantified(set, place)?;
    let passed =
        cases.iter().filter(|(gold, predicted)| quantities::passes(gold, predicted)).count();
    let percent = format!("{:.1}", 100.0 * ratio(passed, cases.len()));
    let measure = "place and value".to_owned();
    table.row([name, measure, passed.to_string(), cases.len().to_string(), percent]);
    Ok(())
}

fn score_seed(set: &Path, table: &mut Table) -> Result<()> {
    let mut total = Found::default().named();
    for seed in documents::<Seed>(set, |it| {
        let said = it.attributions.iter().flat_map(|it| [&it.words.source, &it.words.content]);
        let stated = it.quantities.iter().filter_map(|it| it.words.span());
        spans::check(&it.text, said.flatten().copied().chain(stated).chain([it.article]))
    })? {
        let found = seed::compare(&seed, &read(&seed.text)).named();
        for ((_, share), (_, more)) in total.iter_mut().zip(found) {
            *share += more;
        }
    }
    for (measure, share) in total {
        let of = share.of.map_or(String::new(), |of| of.to_string());
        table.row([files::stem(set), measure.to_owned(), share.count.to_string(), of]);
    }
    Ok(())
}

/// For each text of a set its gold, and the engine's figures with the place that the set means.
fn quantified(set: &Path, place: Place) -> Result<Vec<(Vec<Quantity>, Vec<Quantity>)>> {
    let texts = documents::<Quantified>(set, |it| {
        spans::check(&it.text, it.quantities.iter().filter_map(Quantity::span))
    })?;
    let pair = |Quantified { text, quantities }| {
        let figures = read(&text).figures;
        let predicted = prediction::quantities(&CodePoints::of(&text), &figures, place);
        (quantities, predicted)
    };
    Ok(texts.into_iter().map(pair).collect())
}

/// The texts of a set, each of which `check` finds in order.
fn documents<T: DeserializeOwned>(set: &Path, check: impl Fn(&T) -> Result<()>) -> Result<Vec<T>> {
    let lines = files::json_lines::<T>(set)?.into_iter();
    lines
        .map(|line| {
            check(&line.value).with_context(|| files::place(set, line.number))?;
            Ok(line.value)
        })
        .collect()
}

fn read(text: &str) -> Annotations {
    annotate(&Article::from_text(text), &Options::default())
}

fn row(
    set: &Path,
    measure: &str,
    counts: Counts,
    shown: impl Fn(f64) -> String,
    scale: f64,
) -> [String; 5] {
    [
        files::stem(set),
        measure.to_owned(),
        shown(counts.f1(scale)),
        shown(scale * counts.precision()),
        shown(scale * counts.recall()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const COAST: &str = r#"{"id": "a", "text": "🌊 Some 40 km were lost, Oona Ekdahl said.", "#;

    /// With one blank between cells.
    fn printed(scratch: &Scratch) -> String {
        let mut out = Vec::new();
        print(scratch.path(), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn error(scratch: &Scratch) -> String {
        format!("{:#}", tables(scratch.path()).unwrap_err())
    }

    #[test]
    fn what_is_there_is_scored() {
        let scratch = Scratch::new("scored");
        let attributions =
            r#""attributions": [{"source": [[24, 35]], "cue": [[36, 40]], "content": [[2, 23]]}]}"#;
        scratch.write("attribution/ports.jsonl", &[COAST, attributions].concat());
        let one_table = printed(&scratch);
        assert!(one_table.contains("source, exact 1.000 1.000 1.000"), "{one_table}");
        assert!(one_table.contains("joint: source and content 1.000 1.000 1.000"), "{one_table}");
        assert!(!one_table.contains("quantities"), "{one_table}");

        let quantities = |end: u32, unit: &str| {
            format!(
                r#"{COAST}"quantities": [{{"start": 7, "end": {end}, "value": 40, "change": "~", "unit": "{unit}"}}]}}"#
            )
        };
        scratch.write("quantity/ports.jsonl", &quantities(12, "Miles"));
        scratch.write("quantity/ms-NumberModel.jsonl", &quantities(9, ""));
        scratch.write("quantity/ms-DimensionModel.jsonl", &quantities(9, ""));
        let printed = printed(&scratch);
        for line in [
            "ports value 100.0 100.0 100.0",
            "ports value with unit 0.0 0.0 0.0",
            "ports value with bound or approximator 100.0 100.0 100.0",
            "ms-NumberModel place and value 1 1 100.0",
            "ms-DimensionModel place and value 0 1 0.0",
        ] {
            assert!(printed.contains(line), "{line}\n{printed}");
        }
    }

    #[test]
    fn polnear_has_nothing_inside_of_a_content() {
        let text = "Oona Ekdahl said the pilot had told her that the ferry was late.";
        let claims = read(text).claims;
        assert!(claims.iter().any(|claim| claim.within.is_some()), "{claims:?}");
        let scratch = Scratch::new("nested");
        let gold = format!(
            r#"{{"text": "{text}", "attributions": [{{"source": [[0, 11]], "content": [[17, 63]]}}]}}"#
        );
        scratch.write("attribution/polnear-made-up.jsonl", &gold);
        scratch.write("attribution/other.jsonl", &gold);
        let printed = printed(&scratch);
        assert!(printed.contains("joint: source and content 0.667 0.500 1.000"), "{printed}");
        assert!(printed.contains("joint: source and content 1.000 1.000 1.000"), "{printed}");
    }

    #[test]
    fn errors_name_file_and_line_or_what_was_expected() {
        let scratch = Scratch::new("errors");
        let nowhere = tables(&scratch.path().join("nowhere")).unwrap_err().to_string();
        assert!(nowhere.ends_with("nowhere is no folder"), "{nowhere}");
        assert!(error(&scratch).contains("attribution/*.jsonl"), "{}", error(&scratch));
        scratch.write("attribution/ports.jsonl", "\n{\"text\": \"words\"}\n");
        assert!(error(&scratch).contains("ports.jsonl, line 2: missing field `attributions`"));
        let behind = r#"{"text": "🌊", "attributions": [{"content": [[0, 2]]}]}"#;
        scratch.write("attribution/ports.jsonl", behind);
        assert!(error(&scratch).contains("ports.jsonl, line 1: the span from 0 to 2"));
    }
}
