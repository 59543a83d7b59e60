//! The notes list: the keyboard's and the screen reader's way to everything that is marked, behind one tab stop.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    ShadowRoot,
};

use super::card::{focus, linked_subject};
use super::elements::{Elements, clear, close_panel, open_panel, viewport};
use super::list_parts::{
    Controls, Row, add_controls, add_entry, add_notes, add_overview, add_save,
};
use crate::cards::{EntryKind, NotesButton, NotesList, Subject, Templates};
use crate::layout::NARROW;
use crate::page::dom::{Listener, window};
use crate::page::format::Format;
use crate::page::painting::mode::Mode;
use crate::page::painting::theme;
use crate::page::scheduling::schedule::turn;
use crate::page::scheduling::task::spawn;
use crate::text::{index_key, number, whole_in_digits};

/// What the reader asks for in the list.
pub(crate) enum ListAction {
    /// The list itself: [`ListView::open`].
    Open,
    /// To see a note in the text.
    Show(Subject),
    /// To have more or less marked.
    Mode(Mode),
    /// The annotations as a file.
    Save(Format),
    /// Nothing more: the reader has closed the list.
    Closed,
}

/// So many rows are there when the list opens, more than a screen holds.
const FIRST_ROWS: usize = 10;
/// So many more come in one turn.
const MORE_ROWS: usize = 5;

/// The button, the list and their listeners.
pub(crate) struct ListView {
    panel: Rc<Panel>,
    _listeners: [Listener; 4],
}

struct Panel {
    elements: Elements,
    shadow: ShadowRoot,
    button: HtmlElement,
    element: HtmlElement,
    /// The heading and everything that is built once, above what changes with the article.
    head: Element,
    body: Element,
    controls: RefCell<Option<Controls>>,
    rows: RefCell<Vec<Row>>,
    empty: RefCell<Option<HtmlElement>>,
    open: Cell<bool>,
    /// Whether the list says what it should; most are never opened, so that it is made when one is.
    current: Cell<bool>,
}

impl ListView {
    /// A button, hidden until it has the focus, and behind it a closed list. `act` is called when the reader asks for
    /// something.
    pub(crate) fn new(
        document: &Document,
        shadow: &ShadowRoot,
        act: Rc<dyn Fn(ListAction)>,
    ) -> Result<Self, JsValue> {
        let elements = Elements { document: document.clone() };
        let button: HtmlElement = elements.make("button", "opener")?.unchecked_into();
        button.set_attribute("type", "button")?;
        button.set_attribute("aria-haspopup", "dialog")?;
        button.set_attribute("aria-expanded", "false")?;
        button.set_attribute("part", "opener")?;
        button.set_hidden(true);
        shadow.append_child(&button)?;
        let element: HtmlElement = elements.make("div", "panel list")?.unchecked_into();
        for (name, value) in [
            ("popover", "manual"),
            ("part", "list"),
            ("role", "dialog"),
            ("aria-labelledby", "list-title"),
            ("tabindex", "-1"),
        ] {
            element.set_attribute(name, value)?;
        }
        let head = elements.add(&element, "div", "head")?;
        let body = elements.add(&element, "div", "body")?;
        shadow.append_child(&element)?;
        let panel = Rc::new(Panel {
            elements,
            shadow: shadow.clone(),
            button,
            element,
            head,
            body,
            controls: RefCell::new(None),
            rows: RefCell::new(Vec::new()),
            empty: RefCell::new(None),
            open: Cell::new(false),
            current: Cell::new(false),
        });
        Ok(Self { _listeners: listen(&panel, act), panel })
    }

    /// Shows the button with what it says, or hides it where there are no notes. A closed list is made anew when it is
    /// opened; an open one is to be updated.
    pub(crate) fn announce(&self, button: &NotesButton) {
        let panel = &self.panel;
        panel.current.set(false);
        let _ = speak(&panel.button, button.templates);
        panel.button.set_text_content(Some(&button.label.text()));
        panel.button.set_hidden(button.notes == 0);
    }

    /// Says what `list` says.
    pub(crate) fn update(&self, list: NotesList) {
        // Creating elements fails only in a document that is going away.
        let Ok(items) = self.panel.update(&list) else { return };
        self.panel.current.set(true);
        let panel = Rc::downgrade(&self.panel);
        if list.entries.len() > FIRST_ROWS {
            // The rest of a long list comes in slices: the reader begins at its top.
            spawn(async move {
                let mut at = FIRST_ROWS;
                while at < list.entries.len() {
                    turn(&window()).await;
                    let Some(panel) = panel.upgrade().filter(|_| items.is_connected()) else {
                        return;
                    };
                    if panel.add_rows(&items, &list, at).is_err() {
                        return;
                    }
                    at += MORE_ROWS;
                }
            });
        }
    }

    /// Opens the list for `mode`; `list` is asked what it says, if need be.
    pub(crate) fn open(&self, mode: Mode, list: impl FnOnce() -> NotesList) {
        if !self.panel.current.get() {
            self.update(list());
        }
        self.set_mode(mode);
        self.panel.open();
    }

    /// Says that `mode` is the mode.
    pub(crate) fn set_mode(&self, mode: Mode) {
        if let Some(controls) = &*self.panel.controls.borrow() {
            controls.set_mode(mode);
        }
    }

    /// Closes the list; a focus inside goes back to the button.
    pub(crate) fn close(&self) {
        self.panel.close();
    }

    /// Whether the list is open.
    pub(crate) fn is_open(&self) -> bool {
        self.panel.open.get()
    }
}

fn listen(panel: &Rc<Panel>, act: Rc<dyn Fn(ListAction)>) -> [Listener; 4] {
    let opened = Rc::clone(&act);
    let open = Listener::on(&panel.button, "click", move |_| opened(ListAction::Open));
    let (clicked, on_click) = (Rc::clone(panel), Rc::clone(&act));
    let click = Listener::on(&panel.element, "click", move |event| {
        if let Some(action) = target(&event).and_then(|target| clicked.clicked(&target)) {
            on_click(action);
        }
    });
    let (changed, on_change) = (Rc::clone(panel), Rc::clone(&act));
    let change = Listener::on(&panel.element, "change", move |event| {
        if let Some(mode) = target(&event).and_then(|target| changed.changed(&target)) {
            on_change(ListAction::Mode(mode));
        }
    });
    let pressed = Rc::clone(panel);
    let press = Listener::on(&panel.element, "keydown", move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        // Whoever has answered the key already, an open card for instance, comes first.
        if key.as_deref() == Some("Escape") && !event.default_prevented() {
            pressed.close();
            act(ListAction::Closed);
        }
    });
    [open, click, change, press]
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Says which language an element's words are in.
fn speak(element: &Element, templates: &Templates) -> Result<(), JsValue> {
    element.set_attribute("lang", templates.language)?;
    element.set_attribute("dir", templates.direction)
}

impl Panel {
    /// Says what `list` says, up to its first rows, and gives what the rows are in.
    fn update(&self, list: &NotesList) -> Result<Element, JsValue> {
        let templates = list.templates;
        speak(&self.element, templates)?;
        let had_focus = self.body_has_focus();
        // Built once, so that the focus survives an update that the reader has asked for in them.
        if self.controls.borrow().is_none() {
            let controls = add_controls(&self.elements, &self.head, templates)?;
            self.controls.replace(Some(controls));
        }
        clear(&self.body);
        add_overview(&self.elements, &self.body, list)?;
        if let Some(controls) = &*self.controls.borrow() {
            self.body.append_child(&controls.filters)?;
            controls.set_sources(&self.elements, list)?;
        }
        let (items, empty) = add_notes(&self.elements, &self.body, list)?;
        self.rows.replace(Vec::new());
        self.empty.replace(Some(empty));
        add_save(&self.elements, &self.body, templates)?;
        self.elements.add_text(&self.body, "p", "foot", list.foot)?;
        for at in (0..FIRST_ROWS).step_by(MORE_ROWS) {
            self.add_rows(&items, list, at)?;
        }
        if had_focus && !self.body_has_focus() {
            focus(&self.element);
        }
        Ok(items)
    }

    /// Adds some rows, from the entry at an index on.
    fn add_rows(&self, items: &Element, list: &NotesList, from: usize) -> Result<(), JsValue> {
        for entry in list.entries.iter().skip(from).take(MORE_ROWS) {
            let row = add_entry(&self.elements, items, entry, list)?;
            self.rows.borrow_mut().push(row);
        }
        self.filter();
        Ok(())
    }

    fn open(&self) {
        let classes = self.element.class_list();
        let document = &self.elements.document;
        let _ = classes.toggle_with_force("sheet", viewport(document).width <= NARROW);
        for element in [&self.element, &self.button] {
            let _ = element.class_list().toggle_with_force(theme::DARK, theme::is_dark(document));
        }
        open_panel(&self.element);
        self.open.set(true);
        let _ = self.button.set_attribute("aria-expanded", "true");
        focus(&self.element);
    }

    fn close(&self) {
        if !self.open.replace(false) {
            return;
        }
        let had_focus = self.has_focus();
        close_panel(&self.element);
        let _ = self.button.set_attribute("aria-expanded", "false");
        if had_focus {
            focus(&self.button);
        }
    }

    fn has_focus(&self) -> bool {
        self.shadow.active_element().is_some_and(|active| self.element.contains(Some(&active)))
    }

    fn body_has_focus(&self) -> bool {
        self.shadow.active_element().is_some_and(|active| self.body.contains(Some(&active)))
    }

    fn clicked(&self, target: &Element) -> Option<ListAction> {
        if let Some(subject) = linked_subject(target) {
            // On a narrow screen the list covers the text that it leads to.
            if self.element.class_list().contains("sheet") {
                self.close();
            }
            return Some(ListAction::Show(subject));
        }
        if let Some(button) = target.closest("[data-save]").ok().flatten() {
            let format = Format::from_name(&button.get_attribute("data-save")?)?;
            return Some(ListAction::Save(format));
        }
        target.closest(".close").ok().flatten()?;
        self.close();
        Some(ListAction::Closed)
    }

    /// A mode, if that is what was changed; filters are dealt with here.
    fn changed(&self, target: &Element) -> Option<Mode> {
        let mode = target
            .dyn_ref::<HtmlInputElement>()
            .filter(|input| input.name() == "mode")
            .and_then(|input| Mode::from_name(&input.value()));
        if mode.is_none() {
            self.filter();
        }
        mode
    }

    /// Hides the entries that the filters leave out.
    fn filter(&self) {
        let controls = self.controls.borrow();
        let Some(controls) = &*controls else { return };
        let kind = controls.kind();
        let source = controls.source();
        let mut none = true;
        for row in &*self.rows.borrow() {
            let shown = kind.is_none_or(|kind| kind == row.kind)
                && source.is_none_or(|source| row.source == Some(source));
            row.element.set_hidden(!shown);
            none &= !shown;
        }
        if let Some(empty) = &*self.empty.borrow() {
            empty.set_hidden(!none);
        }
    }
}

impl Controls {
    fn set_mode(&self, mode: Mode) {
        for (input, of) in self.modes.iter().zip(Mode::ALL) {
            input.set_checked(mode == of);
        }
    }

    fn kind(&self) -> Option<EntryKind> {
        let chosen = self.kinds.iter().find(|(input, _)| input.checked());
        chosen.and_then(|(_, kind)| *kind)
    }

    /// The id of the chosen source.
    fn source(&self) -> Option<usize> {
        usize::try_from(number(&self.sources.value())?).ok()
    }

    /// Offers the sources of `list`, and keeps the chosen one where it is still there.
    fn set_sources(&self, elements: &Elements, list: &NotesList) -> Result<(), JsValue> {
        let select: &HtmlSelectElement = &self.sources;
        let chosen = select.value();
        clear(select);
        let all = elements.add_text(select, "option", "", list.templates.list.all_sources)?;
        all.set_attribute("value", "")?;
        for source in &list.sources {
            let text = source.name.text() + " (" + &whole_in_digits(index_key(source.notes)) + ")";
            let option = elements.add_text(select, "option", "", &text)?;
            option.set_attribute("value", &whole_in_digits(index_key(source.id)))?;
            option.set_attribute("lang", &list.article_language)?;
        }
        select.set_value(&chosen);
        if select.selected_index() < 0 {
            select.set_value("");
        }
        Ok(())
    }
}
