use serde::{Serialize, Serializer};

/// A piece of a JSON document. One type for all of them, not one for each object of the W3C's model: every serialised
/// type costs the page half a kilobyte.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is named after what it holds")]
pub enum Node {
    Text(String),
    Word(&'static str),
    Count(u32),
    List(Vec<Node>),
    /// Names and values, in this order.
    Object(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Text(text) => serializer.serialize_str(text),
            Node::Word(word) => serializer.serialize_str(word),
            Node::Count(count) => serializer.serialize_u32(*count),
            Node::List(items) => serializer.collect_seq(items),
            Node::Object(fields) => serializer.collect_map(fields.iter().map(|(k, v)| (k, v))),
        }
    }
}
