//! Reading what the user names, with errors that say what and where.

use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use sourcemark::Article;

use crate::html;

/// Why nothing could be answered.
#[derive(Debug)]
pub(crate) enum Error {
    /// The file cannot be read.
    Read { name: String, error: io::Error },
    /// It is not UTF-8; the byte where it stops to be, with its line and column.
    NotUtf8 { name: String, byte: usize, line: usize, column: usize },
    /// The answer cannot be written.
    Write(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Read { name, error } => write!(f, "cannot read {name}: {error}"),
            Error::NotUtf8 { name, byte, line, column } => {
                write!(
                    f,
                    "{name} is not UTF-8 text: the byte at offset {byte} (line {line}, column {column}) begins no character"
                )
            }
            Error::Write(error) => write!(f, "cannot write the answer: {error}"),
        }
    }
}

/// The address of a file, or of standard input.
pub(crate) fn address(file: Option<&Path>) -> String {
    let path = named(file).unwrap_or(Path::new("/dev/stdin"));
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut address = String::from("file://");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.extend([b'%', hexadecimal(byte >> 4), hexadecimal(byte & 15)].map(char::from));
        }
    }
    address
}

fn hexadecimal(digit: u8) -> u8 {
    if digit < 10 { b'0' + digit } else { b'A' + digit - 10 }
}

/// The file, unless it stands for standard input.
fn named(file: Option<&Path>) -> Option<&Path> {
    file.filter(|path| path.as_os_str() != "-")
}

/// The bytes of a file, or of standard input, and what to call it.
pub(crate) fn bytes(file: Option<&Path>) -> Result<(String, Vec<u8>), Error> {
    let file = named(file);
    let name = file.map_or_else(|| "standard input".to_owned(), |path| path.display().to_string());
    let read = if let Some(path) = file {
        fs::read(path)
    } else {
        let mut all = Vec::new();
        io::stdin().lock().read_to_end(&mut all).map(|_| all)
    };
    match read {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(Error::Read { name, error }),
    }
}

/// The text of a file.
pub(crate) fn text(file: Option<&Path>) -> Result<String, Error> {
    let (name, bytes) = bytes(file)?;
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let valid = error.as_bytes().get(..byte).unwrap_or_default();
        let line = valid.split(|b| *b == b'\n').count();
        let column =
            String::from_utf8_lossy(valid.rsplit(|b| *b == b'\n').next().unwrap_or_default())
                .chars()
                .count()
                + 1;
        Error::NotUtf8 { name, byte, line, column }
    })
}

/// The article in a file of text or HTML.
pub(crate) fn article(file: Option<&Path>) -> Result<Article, Error> {
    let text = text(file)?;
    let named_html = file
        .and_then(Path::extension)
        .is_some_and(|ext| ext.eq_ignore_ascii_case("html") || ext.eq_ignore_ascii_case("htm"));
    Ok(if named_html || html::looks_like_html(&text) {
        html::article(&text)
    } else {
        Article::from_text(&text)
    })
}
