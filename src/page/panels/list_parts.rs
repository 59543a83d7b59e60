//! What the notes list is built of, from top to bottom.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::elements::Elements;
use super::plot;
use crate::cards::{Entry, EntryKind, NotesList, Templates};
use crate::page::format::Format;
use crate::page::painting::mode::Mode;

/// The controls; all of them are the browser's own.
pub(crate) struct Controls {
    /// In the order of [`Mode::ALL`].
    pub(crate) modes: Vec<HtmlInputElement>,
    pub(crate) kinds: Vec<(HtmlInputElement, Option<EntryKind>)>,
    pub(crate) sources: HtmlSelectElement,
    /// What holds the filters; it moves to its place above the entries.
    pub(crate) filters: Element,
}

/// An entry as it is shown, with what the filters ask about.
pub(crate) struct Row {
    pub(crate) element: HtmlElement,
    pub(crate) kind: EntryKind,
    pub(crate) source: Option<usize>,
}

/// The title, the button that closes, the modes; and the filters, which belong nowhere yet.
pub(crate) fn add_controls(
    elements: &Elements,
    head: &Element,
    templates: &Templates,
) -> Result<Controls, JsValue> {
    let labels = &templates.list;
    let title = elements.add_text(head, "h2", "title", labels.title)?;
    title.set_id("list-title");
    let close = elements.add_button(head, "close")?;
    close.set_text_content(Some("×"));
    close.set_attribute("aria-label", templates.close)?;
    let modes = add_choice(
        elements,
        head,
        ("mode", labels.marks),
        Mode::ALL.map(|mode| (mode.name(), mode_label(mode, templates))),
    )?;
    let filters = elements.make("div", "filters")?;
    let kinds = add_choice(
        elements,
        &filters,
        ("kind", labels.show_kind),
        [("all", labels.all), ("statements", labels.statements), ("figures", labels.figures)],
    )?;
    if let Some(first) = kinds.first() {
        first.set_checked(true);
    }
    let meanings = [None, Some(EntryKind::Statement), Some(EntryKind::Figure)];
    let kinds = kinds.into_iter().zip(meanings).collect();
    let label = elements.add(&filters, "label", "source")?;
    elements.add_text(&label, "span", "label", labels.show_source)?;
    let sources = elements.add(&label, "select", "")?.unchecked_into();
    Ok(Controls { modes, kinds, sources, filters })
}

fn mode_label(mode: Mode, templates: &Templates) -> &'static str {
    match mode {
        Mode::Quiet => templates.list.quiet,
        Mode::Reach => templates.list.reach,
        Mode::Off => templates.list.off,
    }
}

/// Radio buttons in a row, under a name for scripts and a label for people.
fn add_choice(
    elements: &Elements,
    parent: &Element,
    (name, label): (&str, &str),
    options: [(&str, &str); 3],
) -> Result<Vec<HtmlInputElement>, JsValue> {
    let group = elements.add(parent, "fieldset", "choice")?;
    elements.add_text(&group, "legend", "label", label)?;
    let row = elements.add(&group, "div", "options")?;
    let mut inputs = Vec::new();
    for (value, text) in options {
        let option = elements.add(&row, "label", "option")?;
        let input: HtmlInputElement = elements.add(&option, "input", "")?.unchecked_into();
        input.set_type("radio");
        input.set_name(name);
        input.set_value(value);
        elements.add_text(&option, "span", "", text)?;
        inputs.push(input);
    }
    Ok(inputs)
}

/// Counts, and the figures for the same thing.
pub(crate) fn add_overview(
    elements: &Elements,
    body: &Element,
    list: &NotesList,
) -> Result<(), JsValue> {
    let labels = &list.templates.list;
    if !list.overview.is_empty() {
        let section = elements.add(body, "section", "overview")?;
        elements.add_text(&section, "h3", "heading", labels.overview)?;
        let lines = elements.add(&section, "ul", "lines")?;
        for line in &list.overview {
            let item = elements.add(&lines, "li", "")?;
            elements.add_phrase(&item, line, &list.article_language)?;
        }
    }
    if !list.comparisons.is_empty() {
        let section = elements.add(body, "section", "comparisons")?;
        elements.add_text(&section, "h3", "heading", labels.same_thing)?;
        for comparison in &list.comparisons {
            let language = &list.article_language;
            plot::add_comparison(elements, &section, comparison, "h4", language)?;
        }
    }
    Ok(())
}

/// Where the entries go, and the line that stands in for them when the filters leave none.
pub(crate) fn add_notes(
    elements: &Elements,
    body: &Element,
    list: &NotesList,
) -> Result<(Element, HtmlElement), JsValue> {
    let labels = &list.templates.list;
    let section = elements.add(body, "section", "notes")?;
    elements.add_text(&section, "h3", "heading", labels.notes)?;
    let items = elements.add(&section, "ol", "entries")?;
    let empty = elements.add_text(&section, "p", "empty", labels.none_match)?.unchecked_into();
    Ok((items, empty))
}

/// Buttons that save the annotations as files.
pub(crate) fn add_save(
    elements: &Elements,
    body: &Element,
    templates: &Templates,
) -> Result<(), JsValue> {
    let section = elements.add(body, "section", "save")?;
    elements.add_text(&section, "h3", "heading", templates.list.save)?;
    let row = elements.add(&section, "div", "choices")?;
    for format in Format::ALL {
        let button = elements.add_button(&row, "button")?;
        button.set_attribute("data-save", format.name())?;
        button.set_text_content(Some(match format {
            Format::Json => templates.list.save_json,
            Format::WebAnnotation => templates.list.save_web_annotation,
        }));
    }
    Ok(())
}

/// One more entry.
pub(crate) fn add_entry(
    elements: &Elements,
    items: &Element,
    entry: &Entry,
    list: &NotesList,
) -> Result<Row, JsValue> {
    let language = list.article_language.as_str();
    let class = match entry.kind {
        EntryKind::Statement => "entry",
        EntryKind::Figure => "entry figure",
    };
    let item = elements.add(items, "li", class)?;
    let headline = elements.add(&item, "p", "headline")?;
    elements.add_phrase(&headline, &entry.headline, language)?;
    let snippet = &entry.snippet;
    if !snippet.words.is_empty() {
        let quote = elements.add(&item, "p", "snippet")?;
        quote.set_attribute("lang", language)?;
        let isolated = elements.add(&quote, "bdi", "")?;
        elements.add_words(&isolated, &snippet.before)?;
        elements.add_text(&isolated, "span", "marked", &snippet.words)?;
        elements.add_words(&isolated, &snippet.after)?;
    }
    let tail = elements.add(&item, "div", "tail")?;
    let line = elements.add(&tail, "p", "explanation")?;
    elements.add_phrase(&line, &entry.explanation, language)?;
    let show = elements.add_button(&tail, "link show")?;
    show.set_attribute("data-subject", &entry.subject.id())?;
    // Twenty buttons of the same name would tell nobody apart in a list of buttons.
    let name = [list.templates.list.show_in_text, ": ", &entry.headline.text()].concat();
    show.set_attribute("aria-label", &name)?;
    show.set_text_content(Some(list.templates.list.show_in_text));
    let element = item.unchecked_into();
    Ok(Row { element, kind: entry.kind, source: entry.source })
}
