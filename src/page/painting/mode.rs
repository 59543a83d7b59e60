/// How much is marked at rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Mode {
    /// Lines under sources, cues and figures.
    #[default]
    Quiet,
    /// These, and a wash over everything that is attributed, so that the article's own voice stands out untinted.
    Reach,
    /// Nothing.
    Off,
}

impl Mode {
    /// All of them, the least intrusive marking first.
    pub(crate) const ALL: [Mode; 3] = [Mode::Quiet, Mode::Reach, Mode::Off];

    /// As options and attributes spell it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Mode::Quiet => "quiet",
            Mode::Reach => "reach",
            Mode::Off => "off",
        }
    }

    /// The way back from [`Mode::name`].
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}
