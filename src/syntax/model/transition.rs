//! The steps in which a tree is built: arc-eager, with the root behind the last token.
//!
//! A token is attached to its head as soon as both are seen. Every sentence of `n` tokens takes at most `2n + 1`
//! steps, and a step is always possible, so that any text gets a tree.

use crate::syntax::dependency::{Dependency, Label};

/// How many tokens a step looks at.
pub const SLOTS: usize = 10;

/// How many small facts a step looks at besides.
pub const FACTS: usize = 5;

/// The values of each fact are below this.
pub const FACT_VALUES: usize = 40;

/// No token.
pub const NONE: u16 = u16::MAX;

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Put the next token on the stack.
    Shift,
    /// Take the top of the stack away; it has its head.
    Reduce,
    /// Hang the top of the stack on the next token, and take it away.
    Left,
    /// Hang the next token on the top of the stack, and put it there.
    Right,
}

impl Action {
    /// Every action, in the order in which the model numbers them.
    pub const ALL: [Action; 4] = [Action::Shift, Action::Reduce, Action::Left, Action::Right];
}

/// A half-built tree. Tokens count from 0; the number after the last one is the root.
#[derive(Debug, Default)]
pub struct State {
    next: u16,
    stack: Vec<u16>,
    tokens: Vec<Built>,
}

#[derive(Clone, Copy, Debug)]
struct Built {
    head: u16,
    label: Label,
    first_child: u16,
    last_child: u16,
}

impl State {
    /// Starts over for a sentence of `length` tokens (below 65,535).
    pub fn start(&mut self, length: u16) {
        const BARE: Built =
            Built { head: NONE, label: Label::Root, first_child: NONE, last_child: NONE };
        self.next = 0;
        self.stack.clear();
        self.tokens.clear();
        self.tokens.resize(usize::from(length) + 1, BARE);
    }

    /// The next token, or the root.
    pub const fn next(&self) -> u16 {
        self.next
    }

    /// The number of the root.
    pub fn root(&self) -> u16 {
        u16::try_from(self.tokens.len().saturating_sub(1)).unwrap_or(NONE)
    }

    /// From the bottom to the top.
    pub fn stack(&self) -> &[u16] {
        &self.stack
    }

    /// Whether every token has its head.
    pub fn is_done(&self) -> bool {
        self.next == self.root() && self.stack.is_empty()
    }

    /// The head of a token so far, or [`NONE`].
    pub fn head(&self, token: u16) -> u16 {
        self.built(token).map_or(NONE, |built| built.head)
    }

    /// Which actions are possible, in the order of [`Action::ALL`].
    pub fn possible(&self) -> [bool; 4] {
        let more = self.next != self.root();
        match self.stack.last() {
            None => [more, false, false, false],
            Some(top) => {
                let headed = self.head(*top) != NONE;
                [more, headed, !headed, more]
            }
        }
    }

    /// Takes a step; `label` is for [`Action::Left`] and [`Action::Right`]. An impossible step changes nothing.
    pub fn apply(&mut self, action: Action, label: Label) {
        let top = self.stack.last().copied();
        let next = self.next;
        match (action, top) {
            (Action::Shift, _) if next != self.root() => {
                self.stack.push(next);
                self.next += 1;
            }
            (Action::Reduce, Some(top)) if self.head(top) != NONE => {
                self.stack.pop();
            }
            (Action::Left, Some(top)) if self.head(top) == NONE => {
                self.attach(top, next, label);
                if let Some(head) = self.tokens.get_mut(usize::from(next)) {
                    head.first_child = top;
                }
                self.stack.pop();
            }
            (Action::Right, Some(top)) if next != self.root() => {
                self.attach(next, top, label);
                if let Some(head) = self.tokens.get_mut(usize::from(top)) {
                    head.last_child = next;
                }
                self.stack.push(next);
                self.next += 1;
            }
            _ => {}
        }
    }

    /// The tokens that a step looks at: three of the stack, three to come, and children; [`NONE`] where there is none.
    pub fn slots(&self) -> [u16; SLOTS] {
        let mut stack = self.stack.iter().rev().copied();
        let (top, second, third) = (
            stack.next().unwrap_or(NONE),
            stack.next().unwrap_or(NONE),
            stack.next().unwrap_or(NONE),
        );
        let ahead = |by: u16| {
            self.next.checked_add(by).filter(|token| *token <= self.root()).unwrap_or(NONE)
        };
        let child = |token, pick: fn(&Built) -> u16| self.built(token).map_or(NONE, pick);
        [
            top,
            second,
            third,
            self.next,
            ahead(1),
            ahead(2),
            child(top, |built| built.first_child),
            child(top, |built| built.last_child),
            child(self.next, |built| built.first_child),
            child(second, |built| built.last_child),
        ]
    }

    /// The small facts that a step looks at: how far the next token is, and labels; each below [`FACT_VALUES`].
    pub fn facts(&self, slots: &[u16; SLOTS]) -> [u8; FACTS] {
        let [top, _, _, next, _, _, first, last, next_first, _] = *slots;
        let distance = if top == NONE { 0 } else { next - top };
        let near = match distance {
            0..=4 => distance,
            5..=6 => 5,
            7..=9 => 6,
            10..=14 => 7,
            _ => 8,
        };
        let label = |token| {
            self.built(token)
                .filter(|built| built.head != NONE)
                .map_or(0, |built| built.label as u8 + 1)
        };
        [u8::try_from(near).unwrap_or(8), label(top), label(first), label(last), label(next_first)]
    }

    /// The finished tree; the first token that hangs on the root is the sentence's root, further ones hang on it.
    pub fn dependencies(&self) -> impl Iterator<Item = Dependency> + '_ {
        let root = self.root();
        let tokens = self.tokens.get(..usize::from(root)).unwrap_or(&[]);
        let is_root = move |built: &Built| built.head == root || built.head == NONE;
        let first = tokens.iter().position(is_root).and_then(|at| u16::try_from(at).ok());
        (0_u16..).zip(tokens).map(move |(at, built)| {
            if !is_root(built) {
                Dependency { head: Some(built.head), label: built.label }
            } else if first == Some(at) {
                Dependency { head: None, label: Label::Root }
            } else {
                Dependency { head: first, label: Label::Parataxis }
            }
        })
    }

    fn built(&self, token: u16) -> Option<&Built> {
        self.tokens.get(usize::from(token))
    }

    fn attach(&mut self, token: u16, head: u16, label: Label) {
        if let Some(built) = self.tokens.get_mut(usize::from(token)) {
            built.head = head;
            built.label = label;
        }
    }
}
