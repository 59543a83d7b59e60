//! What a card says: the bold line and the plain lines of a claim, a figure, a note.

pub(super) mod claim;
pub(super) mod evidence;
pub(super) mod figure;
pub(super) mod giver;
pub(super) mod headline;
pub(super) mod note;
pub(super) mod reading;
pub(super) mod unnamed;
pub(super) mod verbs;
