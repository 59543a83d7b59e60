//! The licences, in everything that is given away: the module holds the language model, whose licence asks for its
//! authors' names wherever it goes.

use std::path::Path;

use anyhow::Result;

use crate::project;

const DOCUMENTS: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// Lays the licences and the notice into a folder.
pub(super) fn write(folder: &Path) -> Result<()> {
    for document in DOCUMENTS {
        project::write(&folder.join(document), project::read(&project::path(document))?)?;
    }
    Ok(())
}
