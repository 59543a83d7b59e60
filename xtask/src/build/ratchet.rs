//! The ratchet: what a page loads may grow only where CHANGELOG.md says what for.
//!
//! The record is the first line there like `- 252,107 bytes: what for`. It stands in the changelog and nowhere else, so
//! that no size is recorded without a reason. Branches that grow side by side merge without a conflict, for git keeps the
//! lines of both (`.gitattributes`); then the next build asks for a line about the sum.

use anyhow::{Context, Result, bail};

use super::sizes::grouped;
use crate::project::{self, BadInput};

const FILE: &str = "CHANGELOG.md";

/// The section that is not published yet, and the part of it that holds the sizes.
const SECTION: &str = "## Unreleased";
const PART: &str = "### Size";

/// What compilers of other machines, and changes too small to speak of, may add; in bytes.
const SLACK: usize = 500;

/// Writes a size into the changelog, with the reason.
pub(super) fn record(total: usize, what_for: &str) -> Result<()> {
    let what_for = what_for.trim();
    if what_for.is_empty() || what_for.contains('\n') {
        bail!(BadInput("--record wants a line that says what the bytes are for".to_owned()));
    }
    let file = project::path(FILE);
    let line = format!("- {} bytes: {what_for}", grouped(total));
    project::write(&file, with_line(&project::read(&file)?, &line)?)?;
    println!("{FILE}: {line}");
    Ok(())
}

/// An error where a page loads more than the changelog says; a line where it loads less.
pub(super) fn check(total: usize) -> Result<()> {
    let recorded = recorded(&project::read(&project::path(FILE))?)?;
    let command = "`cargo xtask build --record \"WHAT FOR\"` writes it there";
    if total > recorded + SLACK {
        bail!(
            "a page loads {} bytes, {} more than {FILE} says; its size, with the reason, belongs there: {command}",
            grouped(total),
            grouped(total - recorded)
        );
    }
    if total + SLACK < recorded {
        let gain = grouped(recorded - total);
        println!("{gain} bytes less than {FILE} says, which keeps no gain by itself: {command}");
    }
    Ok(())
}

/// The newest size in the changelog.
fn recorded(changelog: &str) -> Result<usize> {
    changelog
        .lines()
        .find_map(size_of)
        .with_context(|| format!("{FILE} has no line `- 252,107 bytes: what for`"))
}

fn size_of(line: &str) -> Option<usize> {
    let (size, _) = line.strip_prefix("- ")?.split_once(" bytes: ")?;
    size.replace(',', "").parse().ok()
}

/// The changelog with a line more, the first under the heading of sizes; without that heading, with it.
fn with_line(changelog: &str, line: &str) -> Result<String> {
    let (before, rest) = changelog
        .split_once(&format!("{SECTION}\n"))
        .with_context(|| format!("{FILE} has no section `{SECTION}`"))?;
    let end = rest.find("\n## ").map_or(rest.len(), |end| end + 1);
    let (section, older) = rest.split_at(end);
    let section = match section.split_once(&format!("{PART}\n\n")) {
        Some((above, lines)) => format!("{above}{PART}\n\n{line}\n{lines}"),
        None => format!("{}\n\n{PART}\n\n{line}\n\n", section.trim_end()),
    };
    Ok(format!("{before}{SECTION}\n{section}{older}"))
}

#[cfg(test)]
mod tests {
    use super::{record, recorded, with_line};

    const OLD: &str = "# Log\n\n## Unreleased\n\n- More.\n\n### Size\n\n- 1,500 bytes: b\n\n\
        ## 0.1\n\n### Size\n\n- 900 bytes: a\n";

    #[test]
    fn the_first_size_is_the_record() {
        assert_eq!(recorded(OLD).unwrap(), 1500);
        assert!(recorded("# Log\n\n- many bytes: none\n- 7 bits: few\n").is_err());
    }

    #[test]
    fn a_new_record_stands_first_in_the_section_that_is_not_published() {
        let new = with_line(OLD, "- 2,000 bytes: c").unwrap();
        assert_eq!(new, OLD.replace("- 1,500", "- 2,000 bytes: c\n- 1,500"));
        assert_eq!(recorded(&new).unwrap(), 2000);
    }

    #[test]
    fn after_a_release_the_heading_is_written_too() {
        let released =
            "# Log\n\n## Unreleased\n\n- More.\n\n## 0.1\n\n### Size\n\n- 900 bytes: a\n";
        assert_eq!(recorded(released).unwrap(), 900);
        let new = with_line(released, "- 2,000 bytes: c").unwrap();
        assert_eq!(new, released.replace("- More.\n", "- More.\n\n### Size\n\n- 2,000 bytes: c\n"));
        assert!(with_line("# Log\n", "- 1 bytes: a").is_err());
    }

    #[test]
    fn a_record_needs_a_reason() {
        for reason in ["", " \n", "two\nlines"] {
            let error = record(1, reason).unwrap_err();
            assert_eq!(crate::project::exit_status(&error), 2, "{reason:?}");
        }
    }
}
