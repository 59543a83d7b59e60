//! `cargo xtask serve`: the demo, or an article of one's own, with the widget on it.

mod article;
mod site;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Request, Response, Server};

use crate::command::command;
use crate::{build, project};
use site::{Reply, Site};

/// Where the search for a free port begins if none is asked for.
const FIRST_PORT: u16 = 8080;
/// How many ports are tried.
const PORTS: u16 = 100;
/// How many requests are answered at a time; a page loads a handful of files.
const THREADS: usize = 4;

#[derive(Debug, clap::Args)]
pub(crate) struct ServeArguments {
    /// A text or HTML file (UTF-8) to be shown as an article with the widget on it; by default the demo
    article: Option<PathBuf>,
    /// The port on 127.0.0.1 [default: 8080, or the next one that is free]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Build with names and checks, without optimisation
    #[arg(long)]
    debug: bool,
}

/// Runs the command; returns only with an error.
pub(crate) fn run(arguments: &ServeArguments) -> Result<()> {
    // What the user gave is looked at first: a mistyped name should not cost a build.
    let home = arguments.article.as_deref().map(article::page).transpose()?;
    let listener = listen(arguments.port)?;
    let mode = if arguments.debug { build::Mode::Debug } else { build::Mode::Release };
    build::embed_only(mode)?;

    let site = Site { demo: project::path("www/demo"), embed: project::path("dist/embed"), home };
    let address = format!("http://{}/", listener.local_addr()?);
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("cannot serve on {address}: {error}"))?;
    println!("{address}");
    eprintln!("Ctrl-C stops it.");
    if arguments.open {
        open(&address);
    }
    answer_requests(server, site)
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = port {
        return bind(port).with_context(|| format!("cannot serve on port {port}"));
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS {
        match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            outcome => return outcome.with_context(|| format!("cannot serve on port {port}")),
        }
    }
    bail!("no free port from {FIRST_PORT} on; choose one with --port")
}

fn answer_requests(server: Server, site: Site) -> Result<()> {
    let server = Arc::new(server);
    let site = Arc::new(site);
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    let reply = site.answer(request.method().as_str(), request.url());
                    send(request, reply);
                }
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server stopped"))?;
    }
    Ok(())
}

fn send(request: Request, reply: Reply) {
    let mut response = Response::from_data(reply.body).with_status_code(reply.status);
    for (name, value) in reply.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The browser may have gone away meanwhile; there is nobody to tell.
    let _ = request.respond(response);
}

/// Asks the system to show an address; the address has been printed, so a failure is not an error.
fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if command(opener).arg(address).spawn().is_err() {
        eprintln!("{opener} cannot be run; open the address above by hand");
    }
}
