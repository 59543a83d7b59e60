//! The command line: text or HTML in, annotations out.
//!
//! Exit status: 0 when everything was read, 1 when a line of JSONL could not be (the others are answered), 2 when the
//! input could not be read at all or the arguments are wrong.

mod html;
mod input;
mod jsonl;
mod why;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use sourcemark::{Options, annotate};

/// Marks who says what, and how firm each number is, in a news article.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Annotate an article and print the annotations as JSON.
    Annotate(Annotate),
    /// Print the sentences of an article: tags, heads and labels of each token.
    Parse {
        /// Text or HTML, UTF-8; standard input when left out or "-".
        file: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
struct Annotate {
    /// Text or HTML, UTF-8; standard input when left out or "-".
    file: Option<PathBuf>,
    /// Read one {"id", "text"} a line and answer each with one {"id", "annotations"} a line.
    #[arg(long)]
    jsonl: bool,
    /// Print how each mark came about instead of JSON.
    #[arg(long, conflicts_with = "jsonl")]
    why: bool,
    /// Indent the JSON.
    #[arg(long, conflicts_with_all = ["jsonl", "why"])]
    pretty: bool,
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(io::stderr(), "sourcemark: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli) -> Result<ExitCode, input::Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let written = match &cli.command {
        Command::Annotate(arguments) if arguments.jsonl => {
            return jsonl::answer(arguments.file.as_deref(), &mut out, &mut io::stderr().lock());
        }
        Command::Annotate(arguments) => {
            let article = input::article(arguments.file.as_deref())?;
            let annotations = annotate(&article, &Options::default());
            if arguments.why {
                why::print(&article, &annotations, &mut out)
            } else if arguments.pretty {
                serde_json::to_writer_pretty(&mut out, &annotations).map_err(Into::into)
            } else {
                serde_json::to_writer(&mut out, &annotations).map_err(Into::into)
            }
            .and_then(|()| writeln!(out))
        }
        Command::Parse { file } => why::print_parse(&input::article(file.as_deref())?, &mut out),
    };
    finish(written.and_then(|()| out.flush()))
}

/// A reader that has seen enough (`| head`) is no error.
fn finish(written: io::Result<()>) -> Result<ExitCode, input::Error> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(input::Error::Write(error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}
