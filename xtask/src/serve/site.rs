//! What is answered to which request: a function from a path to bytes and headers.

use std::fs;
use std::path::{Path, PathBuf};

/// The strictest policy under which the widget promises to work; our own pages are served with it, so that a breach is
/// seen at once. `wasm-unsafe-eval` allows WebAssembly and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const HTML: &str = "text/html; charset=utf-8";
const ARTICLE_STYLE: &str = include_str!("article.css");

/// What is served.
#[derive(Debug)]
pub(super) struct Site {
    /// The folder shown at `/`.
    pub(super) demo: PathBuf,
    /// The folder shown at `/embed/`.
    pub(super) embed: PathBuf,
    /// The page shown at `/` instead of the demo.
    pub(super) home: Option<Home>,
}

/// An article of the user's.
#[derive(Debug)]
pub(super) struct Home {
    /// The page's HTML.
    pub(super) html: String,
    /// Whether the page is of our making, and is held to our policy; other people's pages need their inline scripts.
    pub(super) ours: bool,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Vec<u8>,
}

impl Reply {
    fn new(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![
            ("Content-Type", kind),
            // One builds, reloads, and wants to see what was built.
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ];
        Self { status, headers, body: body.into() }
    }

    fn held_to_policy(mut self) -> Self {
        self.headers.push(("Content-Security-Policy", POLICY));
        self
    }
}

impl Site {
    /// Answers a request for a path as it stands in the request line, query included.
    pub(super) fn answer(&self, method: &str, target: &str) -> Reply {
        if !matches!(method, "GET" | "HEAD") {
            return Reply::new(405, "text/plain; charset=utf-8", "Only GET and HEAD are served.\n");
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        match (path, &self.home) {
            ("/", Some(home)) => {
                let reply = Reply::new(200, HTML, home.html.as_str());
                return if home.ours { reply.held_to_policy() } else { reply };
            }
            ("/article.css", Some(_)) => {
                return Reply::new(200, "text/css; charset=utf-8", ARTICLE_STYLE);
            }
            _ => {}
        }
        let found = match path.strip_prefix("/embed/") {
            Some(below) => read_below(&self.embed, below),
            // An article of the user's stands alone: the demo's files are not its relatives.
            None if self.home.is_some() => None,
            None => read_below(&self.demo, path.trim_start_matches('/')),
        };
        match found {
            Some((HTML, body)) => Reply::new(200, HTML, body).held_to_policy(),
            Some((kind, body)) => Reply::new(200, kind, body),
            None => Reply::new(404, "text/plain; charset=utf-8", "Nothing is served here.\n"),
        }
    }
}

/// A file below a folder, with its media type; none for whatever is not a plain file inside that folder.
fn read_below(folder: &Path, below: &str) -> Option<(&'static str, Vec<u8>)> {
    let mut file = folder.to_owned();
    let decoded = percent_decoded(below)?;
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', '\0', ':']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // Links that lead out of the folder are not followed.
    let real = file.canonicalize().ok()?;
    if !real.starts_with(folder.canonicalize().ok()?) {
        return None;
    }
    let kind = media_type(&real);
    Some((kind, fs::read(real).ok()?))
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        // Exactly so: browsers compile while they load only for this type.
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `%20` and its like resolved; none where that does not give UTF-8.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok())?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = tail.get(2..)?;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn site() -> Site {
        Site {
            demo: project::path("xtask/src"),
            embed: project::path("xtask/src/serve"),
            home: None,
        }
    }

    fn header(reply: &Reply, name: &str) -> Option<&'static str> {
        reply.headers.iter().find(|header| header.0 == name).map(|header| header.1)
    }

    #[test]
    fn files_are_served_with_their_type_and_fresh() {
        let reply = site().answer("GET", "/embed/article.css?v=1");
        assert_eq!(reply.status, 200);
        assert_eq!(header(&reply, "Content-Type"), Some("text/css; charset=utf-8"));
        assert_eq!(header(&reply, "Cache-Control"), Some("no-store"));
        assert_eq!(reply.body, ARTICLE_STYLE.as_bytes());
        assert_eq!(media_type(Path::new("a/sourcemark.wasm")), "application/wasm");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "/../Cargo.toml",
            "/serve/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/embed/../../../Cargo.toml",
            "//etc/passwd",
            "/%00",
            "/..\\Cargo.toml",
            "/%",
            "/%zz",
            "/missing",
        ] {
            assert_eq!(site().answer("GET", path).status, 404, "{path}");
        }
        assert_eq!(site().answer("POST", "/").status, 405);
    }

    #[test]
    fn our_pages_are_held_to_the_policy_and_others_are_not() {
        let home = |ours| {
            let home = Home { html: "<p>Hello".to_owned(), ours };
            Site { home: Some(home), ..site() }.answer("GET", "/")
        };
        assert!(header(&home(true), "Content-Security-Policy").is_some());
        assert!(header(&home(false), "Content-Security-Policy").is_none());
    }

    #[test]
    fn an_article_stands_alone() {
        let home = Some(Home { html: String::new(), ours: true });
        let site = Site { home, ..site() };
        assert_eq!(site.answer("GET", "/main.rs").status, 404);
        assert_eq!(site.answer("GET", "/article.css").status, 200);
        assert_eq!(site.answer("GET", "/embed/site.rs").status, 200);
    }
}
