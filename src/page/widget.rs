use std::cell::RefCell;
use std::mem::take;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use web_sys::{Document, MediaQueryList, Node, Window};

use super::config::Config;
use super::dom::{Listener, Timer};
use super::events::{dispatch, say};
use super::export::{exported, offer, plain};
use super::format::Format;
use super::input::observe::{Observer, arrivals};
use super::painting::mode::Mode;
use super::painting::scene::Scene;
use super::painting::stage::Stage;
use super::panels::host::Host;
use super::reading::read::{Look, read};
use super::reading::reason::Reason;
use super::scheduling::schedule::{message, ready, turn};
use super::scheduling::task::spawn;
use super::signal::{Report, StageSignal, WidgetSignal};
use super::state::State;

/// The widget at work in a page. It owns everything that the page was given; [`Widget::destroy`] takes all of it back.
pub(crate) struct Widget {
    window: Window,
    document: Document,
    config: Config,
    report: Report<WidgetSignal>,
    report_to_stage: Report<StageSignal>,
    look_again: Timer,
    /// What it is at. It is borrowed for single statements that call nothing of the page's.
    state: RefCell<State>,
}

/// So many looks at a page without an article follow each other before the widget waits for the next page.
const LOOKS_FOR_AN_ARTICLE: i32 = 8;

impl Widget {
    /// Starts the widget in this page. Nothing is shown before the page is parsed, visible and idle.
    pub(crate) fn start(window: Window, document: Document, config: Config) -> Rc<Self> {
        let widget = Rc::new_cyclic(|this: &Weak<Self>| {
            let (to_widget, to_stage, to_look) = (this.clone(), this.clone(), this.clone());
            Self {
                report: Rc::new(move |signal| {
                    if let Some(widget) = to_widget.upgrade() {
                        widget.handle(signal);
                    }
                }),
                report_to_stage: Rc::new(move |signal| {
                    // Without a stage, before the first look or while it is paused, nothing is there to answer.
                    if let Some(widget) = to_stage.upgrade()
                        && let Some(stage) = widget.stage()
                    {
                        stage.handle(signal);
                    }
                }),
                look_again: Timer::new(&window, move || {
                    if let Some(widget) = to_look.upgrade()
                        && widget.is_running()
                    {
                        widget.look();
                    }
                }),
                state: RefCell::new(State::new(config.mode)),
                window,
                document,
                config,
            }
        });
        let this = Rc::clone(&widget);
        spawn(async move { this.begin().await });
        widget
    }

    /// The text that the annotations' offsets refer to; empty before the first look.
    pub(crate) fn text(&self) -> String {
        self.scene().map_or_else(String::new, |scene| scene.article.given().to_owned())
    }

    /// The annotations as a plain object, the same one until they change; `null` before the first look.
    pub(crate) fn annotations(&self) -> Result<JsValue, JsValue> {
        let Some(scene) = self.scene() else { return Ok(JsValue::NULL) };
        if let Some(object) = scene.object.get() {
            return Ok(object.clone());
        }
        let object = plain(&*scene.annotations)?;
        Ok(scene.object.get_or_init(|| object).clone())
    }

    /// The annotations in a format, as a plain object; `null` before the first look.
    pub(crate) fn export(&self, format: Format) -> Result<JsValue, JsValue> {
        let Some(scene) = self.scene() else { return Ok(JsValue::NULL) };
        exported(&scene, &self.document, self.config.templates, format)
    }

    /// Looks at the page again, now.
    pub(crate) fn refresh(self: &Rc<Self>) {
        if self.is_running() {
            self.state.borrow_mut().start_over();
            self.look();
        }
    }

    /// Takes the marks away and stops following the page, until [`Widget::resume`].
    pub(crate) fn pause(&self) {
        let given = self.state.borrow_mut().pause();
        drop(given);
    }

    /// Shows the marks again, after another look at the page.
    pub(crate) fn resume(self: &Rc<Self>) {
        let was_paused = self.state.borrow_mut().resume();
        if was_paused {
            self.refresh();
        }
    }

    /// Scrolls to an annotation and opens its card; says whether there is one of that id.
    pub(crate) fn show(&self, id: &str) -> bool {
        self.stage().is_some_and(|stage| stage.show_id(id))
    }

    /// Shows the next annotation in the text (`forward`) or the previous one; says whether there is any.
    pub(crate) fn step(&self, forward: bool) -> bool {
        self.stage().is_some_and(|stage| stage.step(forward))
    }

    /// How much is marked at rest.
    pub(crate) fn mode(&self) -> Mode {
        self.state.borrow().mode
    }

    /// Sets how much is marked at rest.
    pub(crate) fn set_mode(&self, mode: Mode) {
        self.state.borrow_mut().mode = mode;
        if let Some(stage) = self.stage() {
            stage.set_mode(mode);
        }
    }

    /// Whether it still works, paused or not.
    pub(crate) fn is_alive(&self) -> bool {
        self.state.borrow().is_alive()
    }

    /// Takes everything back. Afterwards the page is as it was, and nothing happens any more.
    pub(crate) fn destroy(&self) {
        let given = self.state.borrow_mut().destroy();
        self.look_again.clear();
        drop(given);
    }

    async fn begin(self: Rc<Self>) {
        ready(&self.window, &self.document).await;
        if !self.is_alive() {
            return;
        }
        self.listen();
        self.dispatch("ready", &[]);
        if self.config.auto && self.is_running() {
            self.look();
        }
    }

    fn listen(&self) {
        let mut listeners = arrivals(&self.window, &self.report);
        if let Some(query) = self.forced_colors() {
            let report = Rc::clone(&self.report);
            listeners.push(Listener::on(&query, "change", move |_| report(WidgetSignal::Repaint)));
        }
        let not_kept = self.state.borrow_mut().listen(listeners);
        drop(not_kept);
    }

    fn handle(self: &Rc<Self>, signal: WidgetSignal) {
        if !self.is_running() {
            return;
        }
        match signal {
            WidgetSignal::Changed(rewritten) => self.changed(&rewritten),
            WidgetSignal::Arrived => self.arrived(),
            WidgetSignal::Mode(mode) => self.set_mode(mode),
            WidgetSignal::Save(format) => self.save(format),
            WidgetSignal::Repaint => {
                if let Some(stage) = self.stage() {
                    stage.change_painter(&self.report_to_stage);
                }
            }
        }
    }

    /// Offers the annotations as a file.
    fn save(&self, format: Format) {
        let offered = self.export(format).and_then(|object| offer(&self.document, &object, format));
        if let Err(error) = offered {
            self.failed(&error);
        }
    }

    /// The page has changed: highlights that were thrown away are put back at once, the host with the look that follows when
    /// it is time.
    fn changed(self: &Rc<Self>, rewritten: &[Node]) {
        if let Some(stage) = self.stage() {
            stage.ensure();
            stage.forget_nodes(rewritten);
        } else if self.state.borrow().pace.streak() > LOOKS_FOR_AN_ARTICLE {
            self.observe(None);
            return;
        }
        let now = self.now();
        let wait = self.state.borrow().pace.wait(now);
        #[expect(clippy::cast_possible_truncation, reason = "a minute at most")]
        self.look_again.set(wait as i32);
    }

    /// Another page, or this one after a rest.
    fn arrived(self: &Rc<Self>) {
        if let Some(stage) = self.stage() {
            stage.ensure();
        }
        self.state.borrow_mut().said = None;
        if self.config.observe && (self.config.auto || self.scene().is_some()) {
            self.refresh();
        }
    }

    fn look(self: &Rc<Self>) {
        let nobody_looks = self.state.borrow_mut().ask();
        if nobody_looks {
            let this = Rc::clone(self);
            spawn(async move {
                // Whoever asks for it may hold what it needs.
                turn(&this.window).await;
                while this.next_look() {
                    this.look_once().await;
                }
            });
        }
    }

    async fn look_once(self: &Rc<Self>) {
        let start = self.now();
        self.state.borrow_mut().looked(start);
        if self.stage().is_none() && Host::is_taken(&self.document) {
            self.unsupported(Reason::AlreadyRunning);
            return;
        }
        if self.stage().is_some_and(|stage| stage.is_orphaned()) {
            let stage = self.state.borrow_mut().leave();
            drop(stage);
            self.listen();
        }
        let stands = self.stage().is_none_or(|stage| stage.stands());
        let gives_up = self.state.borrow_mut().gives_up(stands);
        if gives_up {
            self.pause();
            self.unsupported(Reason::ThrownOut);
            return;
        }
        let observing = self.state.borrow().is_observing();
        if self.config.observe && !observing {
            // From before the look, so that no change falls between the look and the observer of what was found.
            self.observe(Observer::of_page(&self.document, &self.report));
        }
        let thorough = take(&mut self.state.borrow_mut().thorough);
        let before = self.scene();
        let look = read(&self.window, &self.document, &self.config, before, thorough).await;
        if !self.is_running() {
            return;
        }
        match look {
            Ok(Look::Same) => match self.scene() {
                // After a pause nothing is shown.
                Some(scene) if self.stage().is_none() => self.raise(scene, None).await,
                _ => self.follow(),
            },
            Ok(Look::New(scene)) => self.raise(scene, Some(start)).await,
            Err(reason) => self.leave_alone(reason),
        }
    }

    /// Shows a scene; `since` says when its making began, in milliseconds of the page's clock, if it is new.
    ///
    /// Each step has a turn of its own, and none is held on to meanwhile: `destroy()` between two of them must find all
    /// that there is.
    async fn raise(self: &Rc<Self>, scene: Rc<Scene>, since: Option<f64>) {
        self.state.borrow_mut().scene = Some(Rc::clone(&scene));
        if self.stage().is_none() {
            let stage = Stage::new(
                &self.window,
                &self.document,
                &self.config,
                &self.report_to_stage,
                &self.report,
            );
            match stage {
                Ok(stage) => {
                    let not_kept = self.state.borrow_mut().enter(stage);
                    drop(not_kept);
                }
                Err(error) => {
                    self.failed(&error);
                    return;
                }
            }
            turn(&self.window).await;
        }
        if let Some(stage) = self.stage() {
            stage.set_scene(&scene, self.mode());
            self.follow();
        }
        turn(&self.window).await;
        let Some(stage) = self.stage() else { return };
        stage.update_list();
        drop(stage);
        self.state.borrow_mut().said = None;
        if let Some(since) = since {
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).into();
            let details = [
                ("claims", count(scene.annotations.shown_claims())),
                ("figures", count(scene.annotations.shown_figures())),
                ("ms", (self.now() - since).into()),
            ];
            self.dispatch("annotated", &details);
        }
    }

    /// Leaves the page alone, and says so once.
    fn leave_alone(&self, reason: Reason) {
        let stage = self.state.borrow_mut().leave();
        drop(stage);
        if self.config.observe {
            self.observe(Observer::of_page(&self.document, &self.report));
        }
        self.unsupported(reason);
    }

    /// Follows the changes of what was read, if so wished.
    fn follow(&self) {
        if let Some(stage) = self.stage() {
            stage.put_back();
        }
        if let Some(scene) = self.scene().filter(|_| self.config.observe) {
            let observer =
                Observer::of_article(&scene.found.elements(), &scene.shadows, &self.report);
            self.observe(observer);
        }
    }

    fn unsupported(&self, reason: Reason) {
        if self.state.borrow().said.as_ref() == Some(&reason) {
            return;
        }
        say(&reason.advice(self.config.root.as_deref()));
        let words = reason.words();
        self.state.borrow_mut().said = Some(reason);
        self.dispatch("unsupported", &[("reason", words.into())]);
    }

    fn failed(&self, error: &JsValue) {
        let message = message(error);
        say(&message);
        self.dispatch("error", &[("message", message.into())]);
    }

    fn dispatch(&self, name: &str, details: &[(&str, JsValue)]) {
        dispatch(&self.document, name, details);
    }

    fn forced_colors(&self) -> Option<MediaQueryList> {
        self.window.match_media("(forced-colors: active)").ok().flatten()
    }

    /// Follows the page with another observer, or with none. The one before is dropped when nothing is borrowed.
    fn observe(&self, observer: Option<Observer>) {
        let not_kept = self.state.borrow_mut().observe(observer);
        drop(not_kept);
    }

    fn next_look(&self) -> bool {
        self.state.borrow_mut().next_look()
    }

    fn is_running(&self) -> bool {
        self.state.borrow().is_running()
    }

    fn scene(&self) -> Option<Rc<Scene>> {
        self.state.borrow().scene.clone()
    }

    fn stage(&self) -> Option<Rc<Stage>> {
        self.state.borrow().stage()
    }

    fn now(&self) -> f64 {
        self.window.performance().map_or(0.0, |performance| performance.now())
    }
}
