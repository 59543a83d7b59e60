//! What the widget is at, in one value, and the ways from one state to the next. Nothing here calls the page: what the
//! page gets back is handed out, and is dropped by whoever no longer borrows the state.

use std::mem::{replace, take};
use std::rc::Rc;

use super::dom::Listener;
use super::input::observe::{Observer, Pace};
use super::painting::mode::Mode;
use super::painting::scene::Scene;
use super::painting::stage::Stage;
use super::reading::reason::Reason;

/// The state of a widget.
pub(super) struct State {
    /// How much is marked at rest.
    pub(super) mode: Mode,
    /// What was read last. It stays when nothing is shown of it, so that it need not be read again.
    pub(super) scene: Option<Rc<Scene>>,
    /// Why the page was left alone, once that was said.
    pub(super) said: Option<Reason>,
    /// How long to wait between looks.
    pub(super) pace: Pace,
    /// Whether the next look searches the whole page.
    pub(super) thorough: bool,
    /// How many looks in a row have found the host missing.
    missed: i32,
    looking: Looking,
    phase: Phase,
}

/// So often the host is put back into a page that throws it away.
const MOST_RETURNS: i32 = 3;

/// What goes on, with all that the page was given for it.
pub(super) enum Phase {
    Running(Running),
    /// Nothing is shown and no change followed.
    Paused(Vec<Listener>),
    Destroyed,
}

/// What a running widget has given to the page, in the order in which it is taken back.
#[derive(Default)]
pub(super) struct Running {
    observer: Option<Observer>,
    listeners: Vec<Listener>,
    /// What is shown of the scene.
    stage: Option<Rc<Stage>>,
}

/// How looking at the page is going; a single task looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looking {
    /// There is no such task.
    Idle,
    /// The task is to look once more, when it has done what it does.
    Asked,
    /// The task does its last look, unless it is asked for another.
    Underway,
}

impl State {
    /// That of a widget that starts.
    pub(super) fn new(mode: Mode) -> Self {
        Self {
            mode,
            scene: None,
            said: None,
            pace: Pace::default(),
            thorough: true,
            missed: 0,
            looking: Looking::Idle,
            phase: Phase::Running(Running::default()),
        }
    }

    /// Whether it is at work, neither paused nor destroyed.
    pub(super) fn is_running(&self) -> bool {
        matches!(self.phase, Phase::Running(_))
    }

    /// Whether it still works, paused or not.
    pub(super) fn is_alive(&self) -> bool {
        !matches!(self.phase, Phase::Destroyed)
    }

    /// Whether changes of the page are followed.
    pub(super) fn is_observing(&self) -> bool {
        self.running().is_some_and(|running| running.observer.is_some())
    }

    /// What is shown.
    pub(super) fn stage(&self) -> Option<Rc<Stage>> {
        self.running()?.stage.clone()
    }

    /// Pauses a widget that runs, and hands out what was shown and what followed the page.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn pause(&mut self) -> Option<Running> {
        let mut given = take(self.running_mut()?);
        self.phase = Phase::Paused(take(&mut given.listeners));
        Some(given)
    }

    /// Has a paused widget run again, and says whether it was paused.
    pub(super) fn resume(&mut self) -> bool {
        let Phase::Paused(listeners) = &mut self.phase else { return false };
        let listeners = take(listeners);
        self.phase = Phase::Running(Running { listeners, ..Running::default() });
        true
    }

    /// Ends everything, and hands out all that the page was given.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn destroy(&mut self) -> Phase {
        replace(&mut self.phase, Phase::Destroyed)
    }

    /// Keeps listeners for as long as it lives, and hands out those that it does not keep.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn listen(&mut self, listeners: Vec<Listener>) -> Vec<Listener> {
        match &mut self.phase {
            Phase::Running(Running { listeners: kept, .. }) | Phase::Paused(kept) => {
                replace(kept, listeners)
            }
            Phase::Destroyed => listeners,
        }
    }

    /// Follows the page with `observer` for as long as it runs, and hands out the one that it does not keep.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn observe(&mut self, observer: Option<Observer>) -> Option<Observer> {
        match self.running_mut() {
            Some(running) => replace(&mut running.observer, observer),
            None => observer,
        }
    }

    /// Keeps what is shown for as long as it runs, and hands out what it does not keep.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn enter(&mut self, stage: Rc<Stage>) -> Option<Rc<Stage>> {
        match self.running_mut() {
            Some(running) => running.stage.replace(stage),
            None => Some(stage),
        }
    }

    /// Forgets what was read, and hands out what was shown of it.
    #[must_use = "the page gets it back when it is dropped"]
    pub(super) fn leave(&mut self) -> Option<Rc<Stage>> {
        self.scene = None;
        self.running_mut()?.stage.take()
    }

    /// Has the next look search the whole page, and the waiting begin anew.
    pub(super) fn start_over(&mut self) {
        self.pace = Pace::default();
        self.thorough = true;
    }

    /// Notes whether a look finds the host in its place, and says whether it was put back often enough.
    pub(super) fn gives_up(&mut self, stands: bool) -> bool {
        self.missed = if stands { 0 } else { self.missed + 1 };
        self.missed > MOST_RETURNS
    }

    /// Notes that a look begins `now`, in milliseconds of the page's clock.
    pub(super) fn looked(&mut self, now: f64) {
        self.pace = self.pace.looked(now);
    }

    /// Asks for a look at the page; says whether there is no task yet that looks.
    pub(super) fn ask(&mut self) -> bool {
        replace(&mut self.looking, Looking::Asked) == Looking::Idle
    }

    /// Begins the look that was asked for; without one, or in a widget that does not run, the task is at its end.
    pub(super) fn next_look(&mut self) -> bool {
        let goes_on = self.looking == Looking::Asked && self.is_running();
        self.looking = if goes_on { Looking::Underway } else { Looking::Idle };
        goes_on
    }

    fn running(&self) -> Option<&Running> {
        match &self.phase {
            Phase::Running(running) => Some(running),
            Phase::Paused(_) | Phase::Destroyed => None,
        }
    }

    fn running_mut(&mut self) -> Option<&mut Running> {
        match &mut self.phase {
            Phase::Running(running) => Some(running),
            Phase::Paused(_) | Phase::Destroyed => None,
        }
    }
}
