//! Whose words they are: the noun phrase that is the source, whole, and whether it can speak.

pub(super) mod agency;
pub(super) mod source;
pub(super) mod speaker;
pub(super) mod subject;
