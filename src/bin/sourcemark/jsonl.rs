//! Many texts at once: one JSON object a line in, one a line out, in the same order.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use sourcemark::{Annotations, Article, Options, annotate};

use crate::input::{self, Error};

#[derive(Deserialize)]
struct Question {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    annotations: Annotations,
}

/// Answers every line that can be read; one that cannot is named on `errors` and makes the exit status 1.
pub(crate) fn answer(
    file: Option<&Path>,
    options: Options,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<ExitCode, Error> {
    let (name, bytes) = input::bytes(file)?;
    let mut failed = false;
    let written = (|| -> io::Result<()> {
        for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match serde_json::from_slice::<Question>(line) {
                Ok(Question { id, text }) => {
                    let annotations = annotate(&Article::from_text(&text), &options);
                    serde_json::to_writer(&mut *out, &Answer { id, annotations })?;
                    out.write_all(b"\n")?;
                }
                Err(error) => {
                    failed = true;
                    writeln!(errors, "sourcemark: {name}, line {}: {error}", index + 1)?;
                }
            }
        }
        out.flush()
    })();
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::Write(error)),
        _ => Ok(ExitCode::from(u8::from(failed))),
    }
}
