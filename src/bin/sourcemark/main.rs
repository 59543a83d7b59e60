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

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::Serialize;
use sourcemark::cards::{LANGUAGES, Templates, in_language};
use sourcemark::export::{is_address, web_annotations};
use sourcemark::{FigureChoice, Options, annotate};

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
#[expect(clippy::struct_excessive_bools, reason = "flags of the command line")]
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
    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Json, conflicts_with_all = ["jsonl", "why"])]
    format: Format,
    /// Which figures are shown.
    #[arg(long, value_enum, default_value_t = Figures::Telling)]
    figures: Figures,
    /// Show also what stands in headlines and standfirsts.
    #[arg(long)]
    headings: bool,
    /// Of Web Annotations: the article's address; the file's own when left out.
    #[arg(long, value_name = "URL", value_parser = address)]
    source: Option<String>,
    /// Of Web Annotations: the language of what they say about the article.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    lang: &'static Templates,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Figures {
    /// Those whose card tells more than the sentence does
    Telling,
    /// All
    All,
    /// None: no figures are looked for
    None,
}

impl Annotate {
    fn options(&self) -> Options {
        let figures = match self.figures {
            Figures::Telling => FigureChoice::Telling,
            Figures::All => FigureChoice::All,
            Figures::None => FigureChoice::None,
        };
        Options::default().figures(figures).headings(self.headings)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The annotations as the library gives them
    Json,
    /// A W3C Web Annotation collection, as JSON-LD
    WebAnnotation,
}

fn address(text: &str) -> Result<String, &'static str> {
    if is_address(text) { Ok(text.to_owned()) } else { Err("that is no absolute address") }
}

fn language(tag: &str) -> Result<&'static Templates, String> {
    in_language(tag).ok_or_else(|| {
        format!("must be one of {}", LANGUAGES.map(|templates| templates.language).join(", "))
    })
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
            let options = arguments.options();
            let file = arguments.file.as_deref();
            return jsonl::answer(file, options, &mut out, &mut io::stderr().lock());
        }
        Command::Annotate(arguments) => {
            let article = input::article(arguments.file.as_deref())?;
            let annotations = annotate(&article, &arguments.options());
            if arguments.why {
                why::print(&article, &annotations, &mut out)
            } else if arguments.format == Format::WebAnnotation {
                let file = arguments.file.as_deref();
                let source = arguments.source.clone().unwrap_or_else(|| input::address(file));
                let json = web_annotations(arguments.lang, &article, &annotations, &source);
                if arguments.pretty {
                    serde_json::from_str(&json)
                        .map_err(io::Error::from)
                        .and_then(|value: serde_json::Value| write(&value, true, &mut out))
                } else {
                    out.write_all(json.as_bytes())
                }
            } else {
                write(&annotations, arguments.pretty, &mut out)
            }
            .and_then(|()| writeln!(out))
        }
        Command::Parse { file } => why::print_parse(&input::article(file.as_deref())?, &mut out),
    };
    finish(written.and_then(|()| out.flush()))
}

fn write(value: &impl Serialize, pretty: bool, out: &mut impl Write) -> io::Result<()> {
    if pretty {
        serde_json::to_writer_pretty(out, value)
    } else {
        serde_json::to_writer(out, value)
    }
    .map_err(Into::into)
}

/// A reader that has seen enough (`| head`) is no error.
fn finish(written: io::Result<()>) -> Result<ExitCode, input::Error> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(input::Error::Write(error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}
