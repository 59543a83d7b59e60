//! Figures beside each other: a row of words each, which says everything, and a track with a dot under it.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::elements::Elements;
use crate::cards::{Comparison, ComparisonRow, ENGLISH, Extent};
use crate::layout::{Label, Scale, fit_labels};
use crate::text::characters;

/// About the width of the narrowest track and of a digit on its axis, in CSS pixels; only so that labels keep apart.
const TRACK: f64 = 260.0;
const DIGIT: f64 = 7.0;
/// The middle of a track, in CSS pixels from its top.
const MIDDLE: &str = "7";

/// Adds `comparison` to `parent` under a heading of the tag `heading`. The drawing is hidden from assistive technology:
/// the rows beside it say the same in words.
pub(crate) fn add_comparison(
    elements: &Elements,
    parent: &Element,
    comparison: &Comparison,
    heading: &str,
    article_language: &str,
) -> Result<(), JsValue> {
    let class = if comparison.differs { "comparison differs" } else { "comparison" };
    let section = elements.add(parent, "section", class)?;
    let title = elements.add(&section, heading, "heading")?;
    elements.add_phrase(&title, &comparison.heading, article_language)?;
    if !comparison.relation.is_empty() {
        let relation = elements.add(&section, "p", "relation")?;
        elements.add_phrase(&relation, &comparison.relation, article_language)?;
    }
    let scale = scale(comparison);
    let rows = elements.add(&section, "ul", "rows")?;
    for row in &comparison.rows {
        let class = if row.current { "row current" } else { "row" };
        let item = elements.add(&rows, "li", class)?;
        add_words(elements, &item, row, article_language)?;
        if let Some(scale) = &scale {
            add_track(elements, &item, row, scale)?;
        }
    }
    if let Some(scale) = &scale {
        add_axis(elements, &section, scale, comparison)?;
    }
    Ok(())
}

/// A scale, where there are at least two different places to draw.
fn scale(comparison: &Comparison) -> Option<Scale> {
    let drawn = |row: &&ComparisonRow| row.extent != Extent::Nothing;
    let first = comparison.rows.iter().find(drawn)?;
    if comparison.rows.iter().filter(drawn).all(|row| row.extent == first.extent) {
        return None;
    }
    Scale::over(comparison.rows.iter().flat_map(|row| row.extent.ends()).flatten())
}

fn add_words(
    elements: &Elements,
    item: &Element,
    row: &ComparisonRow,
    article_language: &str,
) -> Result<(), JsValue> {
    let words = elements.add(item, "div", "words")?;
    let reading = if row.current {
        elements.add(&words, "span", "reading")?
    } else {
        let link: Element = elements.add_button(&words, "link reading")?.into();
        link.set_attribute("data-subject", &row.subject.id())?;
        link
    };
    elements.add_phrase(&reading, &row.reading, article_language)?;
    elements.add_phrase(&words, &row.giver, article_language)?;
    if !row.remark.is_empty() {
        elements.add_words(&words, " ")?;
        let remark = elements.add(&words, "span", "remark")?;
        elements.add_words(&remark, "(")?;
        elements.add_phrase(&remark, &row.remark, article_language)?;
        elements.add_words(&remark, ")")?;
    }
    Ok(())
}

/// A dot for a number, a ring for "about", a bar for a range, an open line for "at least" and "up to".
fn add_track(
    elements: &Elements,
    item: &Element,
    row: &ComparisonRow,
    scale: &Scale,
) -> Result<(), JsValue> {
    let track = elements.add_svg(item, "svg", &[("class", "track"), ("aria-hidden", "true")])?;
    for tick in scale.ticks() {
        let x = percent(scale.position(tick));
        let ends = [("class", "tick"), ("x1", &x), ("x2", &x), ("y1", "1"), ("y2", "13")];
        elements.add_svg(&track, "line", &ends)?;
    }
    let line = |class: &str, from: f64, to: f64| {
        let (from, to) = (percent(from), percent(to));
        let ends = [("class", class), ("x1", &*from), ("x2", &*to), ("y1", MIDDLE), ("y2", MIDDLE)];
        elements.add_svg(&track, "line", &ends).map(|_| ())
    };
    let dot = |class: &str, at: f64| {
        let at = percent(at);
        let place = [("class", class), ("cx", &*at), ("cy", MIDDLE), ("r", "4.5")];
        elements.add_svg(&track, "circle", &place).map(|_| ())
    };
    line("base", 0.0, 1.0)?;
    match row.extent {
        Extent::Nothing => Ok(()),
        Extent::Point(value) => dot("dot", scale.position(value)),
        Extent::Near(value) => dot("ring", scale.position(value)),
        Extent::From(value) => {
            line("beyond", scale.position(value), 1.0)?;
            let end = elements.add_svg(&track, "svg", &[("x", "100%"), ("overflow", "visible")])?;
            elements.add_svg(&end, "path", &[("class", "beyond"), ("d", "M-3 3l4 4-4 4")])?;
            dot("dot", scale.position(value))
        }
        Extent::Until(value) => {
            line("beyond", 0.0, scale.position(value))?;
            dot("dot", scale.position(value))
        }
        Extent::Between(low, high) => line("bar", scale.position(low), scale.position(high)),
    }
}

fn add_axis(
    elements: &Elements,
    section: &Element,
    scale: &Scale,
    comparison: &Comparison,
) -> Result<(), JsValue> {
    let numbers = &comparison.templates.numbers;
    let ticks: Vec<_> = scale
        .ticks()
        .into_iter()
        .map(|tick| (scale.position(tick), numbers.number(tick)))
        .collect();
    let labels: Vec<_> = ticks
        .iter()
        .map(|(at, text)| {
            let digits = u32::try_from(characters(text)).unwrap_or(0);
            Label { centre: at * TRACK, width: f64::from(digits) * DIGIT }
        })
        .collect();
    let axis = elements.add_svg(section, "svg", &[("class", "axis"), ("aria-hidden", "true")])?;
    for ((at, text), place) in ticks.iter().zip(fit_labels(&labels, TRACK, DIGIT)) {
        if place.is_none() {
            continue;
        }
        // The labels at both ends are set flush with them, as `fit_labels` has it.
        let anchor = if *at <= 0.0 {
            "start"
        } else if *at >= 1.0 {
            "end"
        } else {
            "middle"
        };
        let x = percent(*at);
        let label =
            elements.add_svg(&axis, "text", &[("x", &x), ("y", "11"), ("text-anchor", anchor)])?;
        label.set_text_content(Some(text));
    }
    Ok(())
}

/// A place on the track as SVG writes it, to a hundredth of a per cent, in any language with a decimal point.
fn percent(at: f64) -> String {
    ENGLISH.numbers.number(at * 100.0) + "%"
}
