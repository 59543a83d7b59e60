use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use web_sys::{Document, MediaQueryList, Node, Window};

use super::config::Config;
use super::dom::{Listener, Timer};
use super::events::{dispatch, say};
use super::export::{exported, offer, plain};
use super::format::Format;
use super::input::observe::{Observer, Pace, arrivals};
use super::painting::mode::Mode;
use super::painting::scene::Scene;
use super::painting::stage::Stage;
use super::panels::host::Host;
use super::reading::read::{Look, read};
use super::reading::reason::Reason;
use super::scheduling::schedule::{message, ready, turn};
use super::scheduling::task::spawn;
use super::signal::{Report, StageSignal, WidgetSignal};

/// The widget at work in a page. It owns everything that the page was given; [`Widget::destroy`] takes all of it back.
pub(crate) struct Widget {
    window: Window,
    document: Document,
    config: Config,
    report: Report<WidgetSignal>,
    report_to_stage: Report<StageSignal>,
    mode: Cell<Mode>,
    /// What was read last.
    scene: RefCell<Option<Rc<Scene>>>,
    /// What is shown of it.
    stage: RefCell<Option<Rc<Stage>>>,
    observer: RefCell<Option<Observer>>,
    listeners: RefCell<Vec<Listener>>,
    look_again: OnceCell<Timer>,
    pace: Cell<Pace>,
    /// What goes on; a look that ends in another state than it began in is thrown away.
    state: Cell<State>,
    /// Why the page was left alone, once that was said.
    said: RefCell<Option<Reason>>,
    /// Whether the next look searches the whole page.
    thorough: Cell<bool>,
    /// Whether a look is under way, and whether another one was asked for meanwhile.
    looking: Cell<bool>,
    again: Cell<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Running,
    Paused,
    Destroyed,
}

/// So many looks at a page without an article follow each other before the widget waits for the next page.
const LOOKS_FOR_AN_ARTICLE: i32 = 8;

impl Widget {
    /// Starts the widget in this page. Nothing is shown before the page is parsed, visible and idle.
    pub(crate) fn start(window: Window, document: Document, config: Config) -> Rc<Self> {
        let widget = Rc::new_cyclic(|this: &Weak<Self>| {
            let (to_widget, to_stage) = (this.clone(), this.clone());
            Self {
                window,
                document,
                mode: Cell::new(config.mode),
                config,
                report: Rc::new(move |signal| {
                    if let Some(widget) = to_widget.upgrade() {
                        widget.handle(signal);
                    }
                }),
                report_to_stage: Rc::new(move |signal| {
                    if let Some(widget) = to_stage.upgrade() {
                        widget.pass_on(signal);
                    }
                }),
                scene: RefCell::default(),
                stage: RefCell::default(),
                observer: RefCell::default(),
                listeners: RefCell::default(),
                look_again: OnceCell::new(),
                pace: Cell::default(),
                state: Cell::new(State::Running),
                said: RefCell::default(),
                thorough: Cell::new(true),
                looking: Cell::new(false),
                again: Cell::new(false),
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
        if self.state.get() == State::Running {
            self.pace.set(Pace::default());
            self.thorough.set(true);
            self.look();
        }
    }

    /// Takes the marks away and stops following the page, until [`Widget::resume`].
    pub(crate) fn pause(&self) {
        if self.state.get() == State::Running {
            self.state.set(State::Paused);
            self.observer.take();
            self.forget();
        }
    }

    /// Shows the marks again, after another look at the page.
    pub(crate) fn resume(self: &Rc<Self>) {
        if self.state.get() == State::Paused {
            self.state.set(State::Running);
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
        self.mode.get()
    }

    /// Sets how much is marked at rest.
    pub(crate) fn set_mode(&self, mode: Mode) {
        self.mode.set(mode);
        if let Some(stage) = self.stage() {
            stage.set_mode(mode);
        }
    }

    /// Whether it still works, paused or not.
    pub(crate) fn is_alive(&self) -> bool {
        self.state.get() != State::Destroyed
    }

    /// Takes everything back. Afterwards the page is as it was, and nothing happens any more.
    pub(crate) fn destroy(&self) {
        self.state.set(State::Destroyed);
        self.observer.take();
        self.listeners.take();
        if let Some(timer) = self.look_again.get() {
            timer.clear();
        }
        self.forget();
    }

    async fn begin(self: Rc<Self>) {
        ready(&self.window, &self.document).await;
        if !self.is_alive() {
            return;
        }
        let mut listeners = arrivals(&self.window, &self.report);
        if let Some(query) = self.forced_colors() {
            let report = Rc::clone(&self.report);
            listeners.push(Listener::on(&query, "change", move |_| report(WidgetSignal::Repaint)));
        }
        self.listeners.replace(listeners);
        self.dispatch("ready", &[]);
        if self.config.auto && self.state.get() == State::Running {
            self.look();
        }
    }

    fn handle(self: &Rc<Self>, signal: WidgetSignal) {
        if self.state.get() != State::Running {
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

    /// Only a widget that runs shows anything that could answer.
    fn pass_on(&self, signal: StageSignal) {
        if self.state.get() == State::Running
            && let Some(stage) = self.stage()
        {
            stage.handle(signal);
        }
    }

    /// Offers the annotations as a file.
    fn save(&self, format: Format) {
        let offered = self.export(format).and_then(|object| offer(&self.document, &object, format));
        if let Err(error) = offered {
            self.failed(&error);
        }
    }

    /// The page has changed: what was thrown away is put back at once, a look follows when it is time.
    fn changed(self: &Rc<Self>, rewritten: &[Node]) {
        if let Some(stage) = self.stage() {
            stage.ensure();
            stage.forget_nodes(rewritten);
        } else if self.pace.get().streak() > LOOKS_FOR_AN_ARTICLE {
            self.observer.take();
            return;
        }
        let this = Rc::downgrade(self);
        let timer = self.look_again.get_or_init(|| {
            Timer::new(&self.window, move || {
                if let Some(widget) = this.upgrade()
                    && widget.state.get() == State::Running
                {
                    widget.look();
                }
            })
        });
        #[expect(clippy::cast_possible_truncation, reason = "a minute at most")]
        timer.set(self.pace.get().wait(self.now()) as i32);
    }

    /// Another page, or this one after a rest.
    fn arrived(self: &Rc<Self>) {
        if let Some(stage) = self.stage() {
            stage.ensure();
        }
        self.said.take();
        if self.config.observe && (self.config.auto || self.scene.borrow().is_some()) {
            self.refresh();
        }
    }

    fn look(self: &Rc<Self>) {
        self.again.set(true);
        if !self.looking.replace(true) {
            let this = Rc::clone(self);
            spawn(async move {
                // Whoever asks for it may hold what it needs.
                turn(&this.window).await;
                while this.again.replace(false) && this.state.get() == State::Running {
                    this.look_once().await;
                }
                this.looking.set(false);
            });
        }
    }

    async fn look_once(self: &Rc<Self>) {
        let start = self.now();
        self.pace.set(self.pace.get().looked(start));
        let before = self.scene();
        if self.stage().is_none() && Host::is_taken(&self.document) {
            self.unsupported(Reason::AlreadyRunning);
            return;
        }
        if self.config.observe && self.observer.borrow().is_none() {
            // From before the look, so that no change falls between the look and the observer of what was found.
            self.observer.replace(Observer::of_page(&self.document, &self.report));
        }
        let thorough = self.thorough.replace(false);
        let look = read(&self.window, &self.document, &self.config, before, thorough).await;
        if self.state.get() != State::Running {
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
        self.scene.replace(Some(Rc::clone(&scene)));
        if self.stage().is_none() {
            match Stage::new(
                &self.window,
                &self.document,
                &self.config,
                &self.report_to_stage,
                &self.report,
            ) {
                Ok(stage) => self.stage.replace(Some(stage)),
                Err(error) => {
                    self.failed(&error);
                    return;
                }
            };
            turn(&self.window).await;
        }
        if let Some(stage) = self.stage() {
            stage.set_scene(&scene, self.mode.get());
            self.follow();
        }
        turn(&self.window).await;
        let Some(stage) = self.stage() else { return };
        stage.update_list();
        drop(stage);
        self.said.take();
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
        self.scene.take();
        self.forget();
        if self.config.observe {
            self.observer.replace(Observer::of_page(&self.document, &self.report));
        }
        self.unsupported(reason);
    }

    /// Follows the changes of what was read, if so wished.
    fn follow(&self) {
        if let Some(scene) = self.scene().filter(|_| self.config.observe) {
            let observer =
                Observer::of_article(&scene.found.elements(), &scene.shadows, &self.report);
            self.observer.replace(observer);
        }
    }

    /// Takes away what is shown. What was read stays, so that it need not be read again.
    fn forget(&self) {
        // Taken out first: no borrow may live while guards give things back.
        let stage = self.stage.take();
        drop(stage);
    }

    fn unsupported(&self, reason: Reason) {
        if self.said.borrow().as_ref() == Some(&reason) {
            return;
        }
        say(&reason.advice(self.config.root.as_deref()));
        let words = reason.words();
        self.said.replace(Some(reason));
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

    fn scene(&self) -> Option<Rc<Scene>> {
        self.scene.borrow().clone()
    }

    fn stage(&self) -> Option<Rc<Stage>> {
        self.stage.borrow().clone()
    }

    fn now(&self) -> f64 {
        self.window.performance().map_or(0.0, |performance| performance.now())
    }
}
