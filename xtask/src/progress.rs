//! What the developer sees while a command works: a spinner on a terminal, plain lines elsewhere.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// One step of a command. Dropped without [`Step::done`], it counts as failed.
#[derive(Debug)]
pub(crate) struct Step {
    bar: ProgressBar,
    what: Cow<'static, str>,
    started: Instant,
    finished: bool,
}

impl Step {
    /// Announces a step, on standard error.
    pub(crate) fn start(what: impl Into<Cow<'static, str>>) -> Self {
        let what = what.into();
        let bar = ProgressBar::new_spinner();
        if bar.is_hidden() {
            eprintln!("  … {what}");
        } else {
            if let Ok(style) = ProgressStyle::with_template("  {spinner} {msg}  {elapsed}") {
                bar.set_style(style);
            }
            bar.set_message(what.clone());
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Self { bar, what, started: Instant::now(), finished: false }
    }

    /// Ends the step and says how long it took.
    pub(crate) fn done(mut self) {
        self.end("✓");
    }

    fn end(&mut self, sign: &str) {
        self.finished = true;
        self.bar.finish_and_clear();
        eprintln!("  {sign} {:<48} {}", self.what, seconds(self.started.elapsed()));
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        if !self.finished {
            self.end("✗");
        }
    }
}

/// A duration as people read it: "0.4 s", "2 min 5 s".
pub(crate) fn seconds(duration: Duration) -> String {
    if duration < Duration::from_mins(1) {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {} s", duration.as_secs() / 60, duration.as_secs() % 60)
    }
}
