//! The exports: options in, plain objects out.
