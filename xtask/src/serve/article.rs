//! Makes a page of a file: a text as a decent article, an HTML file as it is with the script tag in it.

use std::path::Path;

use anyhow::Result;

use super::site::Home;
use crate::project::BadInput;

const SCRIPT_TAG: &str = "<script async src=\"/embed/sourcemark.js\"></script>";

/// A longer first line is a paragraph, not a headline; in characters.
const HEADLINE_LENGTH: usize = 140;

/// The page for a file. An error names the file, and where it is not UTF-8 the byte.
pub(super) fn page(file: &Path) -> Result<Home> {
    let text = read(file)?;
    if is_html(file, &text) {
        return Ok(Home { html: with_script_tag(&text), ours: false });
    }
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Home { html: article_page(&text, &name), ours: true })
}

fn read(file: &Path) -> Result<String> {
    let name = file.display();
    let bytes =
        std::fs::read(file).map_err(|error| BadInput(format!("cannot read {name}: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let position = error.utf8_error().valid_up_to();
        BadInput(format!(
            "{name} is not UTF-8: byte {position} (counted from 0) begins no character"
        ))
        .into()
    })
}

fn is_html(file: &Path, text: &str) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let opening = text.trim_start_matches('\u{feff}').trim_start().get(..9).unwrap_or_default();
    ["html", "htm", "xhtml"].iter().any(|html| extension.eq_ignore_ascii_case(html))
        || opening.eq_ignore_ascii_case("<!doctype")
}

/// A page with the widget's script tag before its end.
fn with_script_tag(html: &str) -> String {
    // Only ASCII letters change, so that positions stay.
    let end = html.to_ascii_lowercase().rfind("</body>").unwrap_or(html.len());
    let (before, after) = html.split_at(end);
    format!("{before}{SCRIPT_TAG}\n{after}")
}

/// A page of its own for a plain text.
fn article_page(text: &str, name: &str) -> String {
    let (headline, paragraphs) = blocks(text);
    let title = escaped(headline.as_deref().unwrap_or(name));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/article.css\">\n\
         {SCRIPT_TAG}\n</head>\n<body>\n<main>\n<article>\n"
    );
    if let Some(headline) = &headline {
        page.extend(["<h1>", &escaped(headline), "</h1>\n"]);
    }
    for paragraph in &paragraphs {
        page.extend(["<p>", &escaped(paragraph), "</p>\n"]);
    }
    page.push_str("</article>\n</main>\n</body>\n</html>\n");
    page
}

/// The headline, if the first line is one, and the paragraphs: separated by empty lines, or where a text has none, a
/// line each.
fn blocks(text: &str) -> (Option<String>, Vec<String>) {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim();
    let is_headline = !rest.trim().is_empty()
        && first.chars().count() <= HEADLINE_LENGTH
        && !first.trim_end_matches(['”', '’', '"']).ends_with(['.', ':', ',', ';']);
    let (headline, body) =
        if is_headline { (Some(first.to_owned()), rest.trim()) } else { (None, text) };

    let lines = body.lines().map(str::trim);
    let mut paragraphs = Vec::new();
    if body.lines().any(|line| line.trim().is_empty()) {
        let mut lines_of_one: Vec<&str> = Vec::new();
        for line in lines.chain([""]) {
            if line.is_empty() {
                if !lines_of_one.is_empty() {
                    paragraphs.push(lines_of_one.join(" "));
                    lines_of_one.clear();
                }
            } else {
                lines_of_one.push(line);
            }
        }
    } else {
        paragraphs.extend(lines.map(str::to_owned));
    }
    (headline, paragraphs)
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Not allowed in HTML, and nothing an article means.
            '\0' => safe.push('\u{fffd}'),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_first_line_is_the_headline() {
        let (headline, paragraphs) =
            blocks("Ferry runs aground\n\nNobody was hurt.\nThe crew stayed.\n\nIt was late.\n");
        assert_eq!(headline.as_deref(), Some("Ferry runs aground"));
        assert_eq!(paragraphs, ["Nobody was hurt. The crew stayed.", "It was late."]);
    }

    #[test]
    fn a_first_sentence_is_no_headline() {
        assert_eq!(blocks("Nobody was hurt.\nIt was late.").0, None);
        assert_eq!(blocks("Only one line").0, None);
    }

    #[test]
    fn without_empty_lines_each_line_is_a_paragraph() {
        let (headline, paragraphs) =
            blocks("\u{feff}Ferry runs aground\r\nNobody was hurt.\r\nIt was late.\r\n");
        assert_eq!(headline.as_deref(), Some("Ferry runs aground"));
        assert_eq!(paragraphs, ["Nobody was hurt.", "It was late."]);
    }

    #[test]
    fn the_text_stays_text() {
        let page = article_page("A <b> & \"c\"\n<script>alert(1)</script>", "x");
        assert!(page.contains("<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>"), "{page}");
        assert!(page.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), "{page}");
        assert_eq!(page.matches("<script").count(), 1, "only the widget's: {page}");
    }

    #[test]
    fn an_html_page_gets_the_script_tag_before_its_end() {
        let page = with_script_tag("<BODY>ä</body><p></BODY></html>");
        assert_eq!(page, format!("<BODY>ä</body><p>{SCRIPT_TAG}\n</BODY></html>"));
        assert!(with_script_tag("<p>ä").ends_with(&format!("<p>ä{SCRIPT_TAG}\n")));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_bad_input_with_its_name_and_position() {
        let missing = page(Path::new("no such file.txt")).unwrap_err();
        assert!(missing.to_string().contains("no such file.txt"));
        assert_eq!(crate::project::exit_status(&missing), 2);

        let file =
            std::env::temp_dir().join(format!("sourcemark-latin1-{}.txt", std::process::id()));
        std::fs::write(&file, b"caf\xe9 closed").unwrap();
        let garbled = page(&file).unwrap_err();
        std::fs::remove_file(&file).unwrap();
        assert!(garbled.to_string().contains("byte 3"), "{garbled}");
        assert_eq!(crate::project::exit_status(&garbled), 2);
    }
}
