//! Whose words they are: the noun phrase that is the source, whole, and whether it can speak.

pub(crate) mod agency;
pub(crate) mod source;
pub(crate) mod subject;
