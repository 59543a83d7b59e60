use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{
    Document, Element, Node, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    Window,
};

use super::mode::Mode;
use super::paint::Painter;
use super::scene::Scene;
use crate::cards::{Subject, Templates, card_in, notes_button_in, notes_list_in};
use crate::highlights::subject_from_id;
use crate::layout::{Point, Rect, corridor_contains};
use crate::page::config::Config;
use crate::page::events::dispatch;
use crate::page::input::hit::{Hit, hit, hit_by_finger};
use crate::page::input::hover::Hover;
use crate::page::input::pointer::Pointer;
use crate::page::panels::card::CardView;
use crate::page::panels::host::Host;
use crate::page::panels::list::{ListAction, ListView};
use crate::page::signal::{Report, Spot, StageSignal, WidgetSignal};

/// Everything that is shown: the marks, the one card, the notes list. Dropping it takes all of it away.
pub(crate) struct Stage {
    window: Window,
    document: Document,
    /// The `<html>` that it began in.
    page: Option<Element>,
    // Fields are dropped in this order: the listeners first, the host last.
    pointer: OnceCell<Pointer>,
    hover: Hover,
    painter: RefCell<Painter>,
    card: CardView,
    list: ListView,
    host: Host,
    templates: &'static Templates,
    measure: Range,
    scene: RefCell<Option<Rc<Scene>>>,
    mode: Cell<Mode>,
    open: Cell<Option<Open>>,
}

/// The card that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    hit: Hit,
    /// It stays until it is closed; others go with the pointer.
    pinned: bool,
}

impl Stage {
    /// An empty stage. `report` leads to [`Stage::handle`], `widget` to the widget.
    pub(crate) fn new(
        window: &Window,
        document: &Document,
        config: &Config,
        report: &Report<StageSignal>,
        widget: &Report<WidgetSignal>,
    ) -> Result<Rc<Self>, JsValue> {
        let host = Host::new(document, config.templates.language)?;
        let follow = Rc::clone(report);
        let follow = Rc::new(move |subject| follow(StageSignal::Follow(subject)));
        let card = CardView::new(document, host.shadow(), follow)?;
        let (act, ask) = (Rc::clone(report), Rc::clone(widget));
        let act = Rc::new(move |action| match action {
            ListAction::Open => act(StageSignal::OpenList),
            ListAction::Mode(mode) => ask(WidgetSignal::Mode(mode)),
            ListAction::Show(subject) => act(StageSignal::Follow(subject)),
            ListAction::Save(format) => ask(WidgetSignal::Save(format)),
            ListAction::Closed => {}
        });
        let list = ListView::new(document, host.shadow(), act)?;
        let painter = Painter::new(window, document, host.shadow(), report)?;
        let stage = Rc::new(Self {
            window: window.clone(),
            document: document.clone(),
            page: document.document_element(),
            pointer: OnceCell::new(),
            hover: Hover::new(window, report),
            painter: RefCell::new(painter),
            card,
            list,
            host,
            templates: config.templates,
            measure: document.create_range()?,
            scene: RefCell::default(),
            mode: Cell::new(config.mode),
            open: Cell::new(None),
        });
        let this = Rc::downgrade(&stage);
        let escape = move || this.upgrade().is_some_and(|stage| stage.escape());
        stage.pointer.get_or_init(|| Pointer::new(window, document, report, escape));
        Ok(stage)
    }

    /// Shows another scene; the notes list follows with [`Stage::update_list`].
    pub(crate) fn set_scene(&self, scene: &Rc<Scene>, mode: Mode) {
        self.mode.set(mode);
        let before = self.scene.replace(Some(Rc::clone(scene)));
        // An open card stays where its words still are.
        if let Some(open) = self.open.get()
            && before.is_none_or(|before| before.annotations != scene.annotations)
        {
            self.close_if(open);
        }
        self.repaint(scene);
    }

    /// Brings the button of the notes list up to date, and the list if it is open: a turn of its own.
    pub(crate) fn update_list(&self) {
        if let Some(scene) = self.scene() {
            let (article, annotations) = (&scene.article, &scene.annotations);
            self.list.announce(&notes_button_in(self.templates, article, annotations));
            if self.list.is_open() {
                self.list.update(notes_list_in(self.templates, article, annotations));
            }
        }
    }

    /// Shows more or less at rest.
    pub(crate) fn set_mode(&self, mode: Mode) {
        self.mode.set(mode);
        if mode == Mode::Off {
            self.close();
        }
        self.list.set_mode(mode);
        if let Some(scene) = self.scene() {
            self.repaint(&scene);
        }
    }

    /// Starts over with the painter that the reader now needs.
    pub(crate) fn change_painter(&self, report: &Report<StageSignal>) {
        let painter = Painter::new(&self.window, &self.document, self.host.shadow(), report);
        if let Ok(painter) = painter {
            drop(self.painter.replace(painter));
            self.set_mode(self.mode.get());
        }
    }

    /// Puts back what something else in the page has thrown away, but for the host.
    pub(crate) fn ensure(&self) {
        self.painter.borrow().ensure();
    }

    /// Whether the page has another `<html>` than at the stage's start: `document.open()` takes every listener with the old
    /// one, and tells nobody.
    pub(crate) fn is_orphaned(&self) -> bool {
        self.document.document_element() != self.page
    }

    /// Whether the host stands in the page.
    pub(crate) fn stands(&self) -> bool {
        self.host.is_connected()
    }

    /// Puts the host back where it belongs, if it does not stand in the page. Never at once when it was thrown away: who
    /// throws it away at once would be at it for ever.
    pub(crate) fn put_back(&self) {
        if !self.stands() {
            self.host.attach(None);
        }
    }

    /// Takes the marks out of text nodes that say something else now.
    pub(crate) fn forget_nodes(&self, rewritten: &[Node]) {
        let Some(scene) = self.scene() else { return };
        if scene.forget_nodes(rewritten) {
            let open = self.open.get();
            if let Some(open) = open.filter(|open| scene.places(open.hit.span).next().is_none()) {
                self.close_if(open);
            }
            self.repaint(&scene);
        }
    }

    /// What the reader does.
    pub(crate) fn handle(&self, signal: StageSignal) {
        match signal {
            StageSignal::Hover(spot) => self.point(spot),
            StageSignal::Tap(spot) => self.tap(spot),
            StageSignal::PressElsewhere => self.close(),
            // The card has a button that closes it.
            StageSignal::PressOurs => {
                if !self.card.is_open() {
                    self.close();
                }
            }
            StageSignal::OpenNow => {
                if let Some(hit) = self.hover.take() {
                    self.open(hit, false);
                }
            }
            StageSignal::CloseNow => {
                if self.open.get().is_some_and(|open| !open.pinned) {
                    self.close();
                }
            }
            StageSignal::Scrolled => self.keep_in_place(),
            StageSignal::LaidOut => {
                if let Some(scene) = self.scene() {
                    self.painter.borrow_mut().follow_layout(&scene);
                }
                self.keep_in_place();
            }
            StageSignal::OpenList => {
                if let Some(scene) = self.scene() {
                    let list = || notes_list_in(self.templates, &scene.article, &scene.annotations);
                    self.list.open(self.mode.get(), list);
                }
            }
            StageSignal::Follow(subject) => {
                self.show(subject);
            }
        }
    }

    /// Scrolls to an annotation and opens its card; says whether there is one of that id.
    pub(crate) fn show_id(&self, id: &str) -> bool {
        self.scene()
            .and_then(|scene| subject_from_id(&scene.annotations, id))
            .is_some_and(|subject| self.show(subject))
    }

    /// Shows the next annotation after the open one, or the one before it, in a circle; says whether there is any.
    pub(crate) fn step(&self, forward: bool) -> bool {
        let Some(scene) = self.scene() else { return false };
        let subjects = scene.paints.subjects();
        let open = self.open.get().map(|open| open.hit.subject);
        let at = subjects.iter().position(|subject| Some(*subject) == open);
        let last = subjects.len().saturating_sub(1);
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(at), true) => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        };
        subjects.get(next).is_some_and(|subject| self.show(*subject))
    }

    fn point(&self, spot: Spot) {
        let Some(scene) = self.scene() else { return };
        let open = self.open.get();
        if spot.ours {
            self.hover.on_card();
            return;
        }
        self.painter.borrow().ensure();
        let mode = self.mode.get();
        let found = (mode != Mode::Off)
            .then(|| hit(&scene, &self.document, &self.measure, mode, spot))
            .flatten();
        match (found, open) {
            (Some(hit), Some(open)) if hit.subject == open.hit.subject => self.hover.on_card(),
            (Some(hit), _) => self.hover.on_mark(hit),
            (None, Some(open)) if self.is_on_the_way(open, spot) => self.hover.on_card(),
            (None, _) => self.hover.elsewhere(),
        }
    }

    /// Whether the pointer is between the open card and its words.
    fn is_on_the_way(&self, open: Open, spot: Spot) -> bool {
        let point = Point { x: spot.x, y: spot.y };
        self.card.rect().is_some_and(|card| corridor_contains(open.hit.anchor, card, point))
    }

    /// The Escape key: closes the card, or else the list; says whether anything was open.
    fn escape(&self) -> bool {
        if self.open.get().is_some() {
            self.close();
            return true;
        }
        let listed = self.list.is_open();
        self.list.close();
        listed
    }

    fn tap(&self, spot: Spot) {
        let Some(scene) = self.scene() else { return };
        let mode = self.mode.get();
        if mode == Mode::Off {
            return;
        }
        if let Some(hit) = hit_by_finger(&scene, &self.document, &self.measure, mode, spot) {
            self.open(hit, true);
        }
    }

    /// Scrolls to an annotation's words and opens its card there.
    fn show(&self, subject: Subject) -> bool {
        let Some(scene) = self.scene() else { return false };
        let marks = scene.paints.of(subject);
        let Some((mark, element)) =
            marks.iter().find_map(|mark| Some((mark, scene.element_of(mark)?)))
        else {
            return false;
        };
        let first = || scene.rects(&self.measure, mark.span).into_iter().next();
        if !first().is_some_and(|rect| self.is_in_view(rect)) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
        // A paragraph can be taller than the window.
        if let Some(rect) = first().filter(|rect| !self.is_in_view(*rect)) {
            self.window.scroll_by_with_x_and_y(0.0, rect.y - self.height() / 2.0);
        }
        let Some(anchor) = first() else { return false };
        self.open(Hit { subject, span: mark.span, anchor }, true);
        true
    }

    fn open(&self, hit: Hit, pinned: bool) {
        let Some(scene) = self.scene() else { return };
        self.hover.stop();
        let before = self.open.replace(Some(Open { hit, pinned }));
        let card = card_in(self.templates, &scene.article, &scene.annotations, hit.subject);
        let mark = scene.places(hit.span).next().and_then(|place| place.node.parent_element());
        self.host.attach(mark.as_ref());
        self.card.show(&card, hit.anchor, pinned);
        self.painter.borrow_mut().activate(&scene, Some(hit.subject));
        if let Some(before) = before.filter(|before| before.hit.subject != hit.subject) {
            self.tell("close", before.hit.subject);
        }
        if before.is_none_or(|before| before.hit.subject != hit.subject) {
            self.tell("open", hit.subject);
        }
    }

    fn close(&self) {
        self.hover.stop();
        if let Some(open) = self.open.get() {
            self.close_if(open);
        }
    }

    fn close_if(&self, open: Open) {
        self.open.set(None);
        self.card.hide();
        if !self.list.is_open() {
            self.host.attach(None);
        }
        if let Some(scene) = self.scene() {
            self.painter.borrow_mut().activate(&scene, None);
        }
        self.tell("close", open.hit.subject);
    }

    /// After a scroll: a card that came with the pointer goes, one that was asked for moves with its words, as long as
    /// these are in view.
    fn keep_in_place(&self) {
        let (Some(open), Some(scene)) = (self.open.get(), self.scene()) else {
            self.hover.stop();
            return;
        };
        let old = open.hit.anchor;
        let near = |rect: &Rect| (rect.x - old.x).abs() + (rect.width - old.width).abs();
        let rects = scene.rects(&self.measure, open.hit.span);
        let Some(anchor) = rects.into_iter().min_by(|a, b| near(a).total_cmp(&near(b))) else {
            self.close();
            return;
        };
        let moved = (anchor.x - old.x).abs() + (anchor.y - old.y).abs() >= 1.0;
        if !moved {
            return;
        }
        if !open.pinned || !self.is_in_view(anchor) {
            self.close();
            return;
        }
        self.open.set(Some(Open { hit: Hit { anchor, ..open.hit }, ..open }));
        self.card.follow(anchor);
    }

    fn is_in_view(&self, rect: Rect) -> bool {
        rect.y >= 0.0 && rect.y + rect.height <= self.height()
    }

    fn height(&self) -> f64 {
        self.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
    }

    fn repaint(&self, scene: &Scene) {
        let mut painter = self.painter.borrow_mut();
        painter.paint(scene, self.mode.get());
        painter.activate(scene, self.open.get().map(|open| open.hit.subject));
    }

    fn tell(&self, name: &str, subject: Subject) {
        dispatch(&self.document, name, &[("id", subject.id().into())]);
    }

    fn scene(&self) -> Option<Rc<Scene>> {
        self.scene.borrow().clone()
    }
}
