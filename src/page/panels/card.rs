//! The card: one panel for the whole page, filled anew for every mark.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusOptions, HtmlElement, ShadowRoot};

use super::elements::{Elements, clear, close_panel, open_panel, pixels, rect_of, viewport};
use super::plot;
use crate::cards::{Card, Detail, Subject};
use crate::layout::{NARROW, Rect, Side, Size, place};
use crate::page::dom::Listener;
use crate::page::painting::theme;

/// The panel, its elements and its listeners.
pub(crate) struct CardView {
    panel: Rc<Panel>,
    _click: Listener,
}

struct Panel {
    elements: Elements,
    shadow: ShadowRoot,
    element: HtmlElement,
    content: Element,
    close: HtmlElement,
    open: Cell<bool>,
    /// What had the focus before the card took it.
    opener: RefCell<Option<HtmlElement>>,
}

impl CardView {
    /// A hidden card in `shadow`. `follow` is called when the reader activates a link to another figure or claim in
    /// it.
    pub(crate) fn new(
        document: &Document,
        shadow: &ShadowRoot,
        follow: Rc<dyn Fn(Subject)>,
    ) -> Result<Self, JsValue> {
        let elements = Elements { document: document.clone() };
        let element: HtmlElement = elements.make("div", "panel card")?.unchecked_into();
        element.set_attribute("popover", "manual")?;
        element.set_attribute("part", "card")?;
        element.set_attribute("tabindex", "-1")?;
        let close = elements.add_button(&element, "close")?;
        close.set_text_content(Some("×"));
        let content = elements.add(&element, "div", "content")?;
        shadow.append_child(&element)?;
        let panel = Rc::new(Panel {
            elements,
            shadow: shadow.clone(),
            element,
            content,
            close,
            open: Cell::new(false),
            opener: RefCell::new(None),
        });
        let clicked = Rc::clone(&panel);
        let click = Listener::on(&panel.element, "click", move |event| {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
            else {
                return;
            };
            if let Some(subject) = linked_subject(&target) {
                follow(subject);
            } else if target.closest(".close").ok().flatten().is_some() {
                clicked.hide();
            }
        });
        Ok(Self { panel, _click: click })
    }

    /// Shows `card` beside `anchor`, the fragment of the line that it is about, in pixels of the viewport. A pinned
    /// card takes the focus, has a button that closes it, and gives the focus back when it goes. A card without a
    /// headline has nothing to show.
    pub(crate) fn show(&self, card: &Card, anchor: Rect, pinned: bool) {
        if card.headline.is_empty() {
            self.hide();
            return;
        }
        // Creating elements fails only in a document that is going away.
        let _ = self.panel.show(card, anchor, pinned);
    }

    /// Moves the open card, as it is, to where its words stand now.
    pub(crate) fn follow(&self, anchor: Rect) {
        let panel = &self.panel;
        let scrolled = panel.element.scroll_top();
        let right_to_left = panel.element.get_attribute("dir").as_deref() == Some("rtl");
        let _ = panel.put_beside(anchor, right_to_left);
        panel.element.set_scroll_top(scrolled);
    }

    /// Hides the card, wherever the focus is.
    pub(crate) fn hide(&self) {
        self.panel.hide();
    }

    /// Whether the card is shown.
    pub(crate) fn is_open(&self) -> bool {
        self.panel.open.get()
    }

    /// Where the card is, in pixels of the viewport; none while it is hidden.
    pub(crate) fn rect(&self) -> Option<Rect> {
        self.is_open().then(|| rect_of(&self.panel.element))
    }
}

/// The subject that a click on `target` leads to.
pub(crate) fn linked_subject(target: &Element) -> Option<Subject> {
    let link = target.closest("[data-subject]").ok().flatten()?;
    Subject::from_id(&link.get_attribute("data-subject")?)
}

impl Panel {
    fn show(&self, card: &Card, anchor: Rect, pinned: bool) -> Result<(), JsValue> {
        if pinned && !self.open.get() {
            self.opener.replace(self.focused());
        }
        self.fill(card)?;
        self.dress(card, pinned)?;
        open_panel(&self.element);
        self.open.set(true);
        self.put_beside(anchor, card.templates.direction == "rtl")?;
        self.element.set_scroll_top(0.0);
        if pinned {
            focus(&self.element);
        }
        Ok(())
    }

    fn hide(&self) {
        if !self.open.replace(false) {
            return;
        }
        let had_focus =
            self.shadow.active_element().is_some_and(|active| self.element.contains(Some(&active)));
        close_panel(&self.element);
        let opener = self.opener.take();
        if let Some(opener) = opener.filter(|_| had_focus) {
            focus(&opener);
        }
    }

    /// What has the focus, in our tree or in the page.
    fn focused(&self) -> Option<HtmlElement> {
        let active =
            self.shadow.active_element().or_else(|| self.elements.document.active_element())?;
        active.dyn_into().ok()
    }

    /// What the card is for assistive technology: a note at the pointer, a dialog where it has the focus.
    fn dress(&self, card: &Card, pinned: bool) -> Result<(), JsValue> {
        let element = &self.element;
        element.set_attribute("role", if pinned { "dialog" } else { "note" })?;
        element.set_attribute("aria-labelledby", "card-headline")?;
        element.set_attribute("lang", card.templates.language)?;
        element.set_attribute("dir", card.templates.direction)?;
        self.close.set_attribute("aria-label", card.templates.close)?;
        self.close.set_hidden(!pinned);
        let classes = element.class_list();
        classes.toggle_with_force("pinned", pinned)?;
        classes.toggle_with_force(theme::DARK, theme::is_dark(&self.elements.document))?;
        let figure = matches!(card.subject, Subject::Figure(_));
        let differs = card.comparison.as_ref().is_some_and(|comparison| comparison.differs);
        classes.toggle_with_force("figure", figure)?;
        classes.toggle_with_force("differing", figure && differs)?;
        Ok(())
    }

    fn put_beside(&self, anchor: Rect, right_to_left: bool) -> Result<(), JsValue> {
        let style = self.element.style();
        let view = viewport(&self.elements.document);
        let classes = self.element.class_list();
        classes.toggle_with_force("sheet", view.width <= NARROW)?;
        style.set_property("max-height", "none")?;
        let rect = rect_of(&self.element);
        let size = Size { width: rect.width, height: rect.height };
        let placement = place(size, anchor, view, right_to_left);
        classes.toggle_with_force("top", placement.side == Side::SheetAbove)?;
        style.set_property("left", &pixels(placement.x))?;
        style.set_property("top", &pixels(placement.y))?;
        style.set_property("max-height", &pixels(placement.max_height.floor()))
    }

    fn fill(&self, card: &Card) -> Result<(), JsValue> {
        let (elements, content) = (&self.elements, &self.content);
        let language = card.article_language.as_str();
        clear(content);
        let headline = elements.add(content, "h2", "headline")?;
        headline.set_id("card-headline");
        elements.add_phrase(&headline, &card.headline, language)?;
        for (class, phrase) in [("subline", &card.subline), ("plain", &card.plain)] {
            if !phrase.is_empty() {
                let line = elements.add(content, "p", class)?;
                elements.add_phrase(&line, phrase, language)?;
            }
        }
        if !card.details.is_empty() {
            let list = elements.add(content, "div", "details")?;
            for detail in &card.details {
                self.add_detail(&list, detail, language)?;
            }
        }
        if let Some(comparison) = &card.comparison {
            plot::add_comparison(elements, content, comparison, "h3", language)?;
        }
        elements.add_text(content, "p", "foot", card.foot).map(|_| ())
    }

    fn add_detail(&self, list: &Element, detail: &Detail, language: &str) -> Result<(), JsValue> {
        let elements = &self.elements;
        let paragraph = elements.add(list, "p", "")?;
        let Some(subject) = detail.link else {
            return elements.add_phrase(&paragraph, &detail.line(), language);
        };
        elements.add_words(&paragraph, detail.before)?;
        let link: Element = elements.add_button(&paragraph, "link")?.into();
        link.set_attribute("data-subject", &subject.id())?;
        elements.add_phrase(&link, &detail.value, language)?;
        elements.add_words(&paragraph, detail.after)
    }
}

/// Gives the focus without moving the page.
pub(crate) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
