use crate::article_detection::LEAST_TEXT;
use crate::page::panels::elements::in_digits;

/// Why a page is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The page asks to be left alone.
    OptedOut,
    /// Another copy of the widget is at work.
    AlreadyRunning,
    /// The page throws our host away, again and again.
    ThrownOut,
    /// Not an HTML page.
    NotHtml,
    /// No element matches the option `root`.
    RootNotFound,
    /// Too little running text.
    NoArticle,
    /// The article is there, and nothing in it is its text.
    NoText,
    /// Teasers of many articles.
    FrontPage,
    /// The article is not in English; what its attribute `lang` says, if it has one.
    Language(Option<String>),
}

impl Reason {
    /// As the event says it.
    pub(crate) const fn words(&self) -> &'static str {
        match self {
            Reason::OptedOut => "the page opts out",
            Reason::AlreadyRunning => "another copy of the widget runs on this page",
            Reason::ThrownOut => "the page removes the widget's element",
            Reason::NotHtml => "this is no HTML page",
            Reason::RootNotFound => "no element matches the option \"root\"",
            Reason::NoArticle => "there is no article on this page",
            Reason::NoText => "there is no text in the article",
            Reason::FrontPage => "this page shows many articles",
            Reason::Language(_) => "the article is not in English",
        }
    }

    /// As the console says it, to whoever made the page: with what to do about it. `root` is the option of that name.
    pub(crate) fn advice(&self, root: Option<&str>) -> String {
        let least;
        let parts: &[&str] = match self {
            Reason::OptedOut => {
                &[", by data-sourcemark=\"off\" or <meta name=\"sourcemark\" content=\"off\">"]
            }
            Reason::AlreadyRunning => &[": one is enough"],
            Reason::ThrownOut => &[": let <sourcemark-host> stay in <html>"],
            Reason::NotHtml => &[": nothing else is read"],
            Reason::RootNotFound => {
                let root = root.unwrap_or_default();
                &[": mend data-root=\"", root, "\", or leave it out to have the article found"]
            }
            Reason::NoArticle => {
                least = in_digits(f64::from(LEAST_TEXT));
                &[
                    ": no part of it has ",
                    &least,
                    " characters of running text, some forty words; if it is one nevertheless, name its element, as in ",
                    "data-root=\"article\"",
                ]
            }
            Reason::NoText => &[": data-root or data-exclude leave none that is shown"],
            Reason::FrontPage => &[": name the element of one of them, as in data-root=\"#story\""],
            Reason::Language(Some(stated)) => &[
                ": it says lang=\"",
                stated,
                "\", and English is all that is read; if its words are English, say lang=\"en\"",
            ],
            Reason::Language(None) => {
                &[": its words are another language's, and English is all that is read"]
            }
        };
        self.words().to_owned() + &parts.concat()
    }
}
