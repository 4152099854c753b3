//! The tokens of the IDL (Smithy 2.0, section "Smithy IDL ABNF").

use crate::read::LONE_SURROGATE;
use std::fmt;

use shapewright_validate::Printable;

use crate::suggest::A_LIST;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Spaces and tabs.
    Space,
    /// A line break.
    Newline,
    Comma,
    /// `// …` with its line break.
    Comment,
    /// `/// …` with its line break.
    DocComment,
    At,
    String,
    TextBlock,
    Colon,
    /// `:=`
    Walrus,
    Identifier,
    Dot,
    Pound,
    Dollar,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    LeftParenthesis,
    RightParenthesis,
    Equal,
    Number,
    /// The end of the file.
    End,
    /// Something that no token begins with, or that is not closed or not well formed.
    Wrong(Wrong),
}

/// Why a token is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Character,
    /// Underscores that no letter or digit follows.
    Underscores,
    UnclosedString,
    Escape,
    /// Half of a pair of surrogates in a string.
    Surrogate,
    EmptyTextBlock,
    TextBlockStart,
    Fraction,
    Exponent,
    Sign,
    LeadingZero,
}

/// A token: its kind and its byte range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Kind {
    /// Whether it only separates.
    pub(super) fn is_white_space(self) -> bool {
        matches!(self, Self::Space | Self::Newline | Self::Comma | Self::Comment | Self::DocComment)
    }

    /// Whether what follows is in the first column.
    pub(super) fn ends_line(self) -> bool {
        matches!(self, Self::Newline | Self::Comment | Self::DocComment)
    }

    /// What closes an opening brace, bracket or parenthesis; of others, themselves.
    pub(super) fn closer(self) -> Self {
        match self {
            Self::LeftBrace => Self::RightBrace,
            Self::LeftBracket => Self::RightBracket,
            Self::LeftParenthesis => Self::RightParenthesis,
            other => other,
        }
    }

    /// By how much it nests what follows deeper.
    pub(super) fn nesting(self) -> i32 {
        match self {
            Self::LeftBrace | Self::LeftBracket | Self::LeftParenthesis => 1,
            Self::RightBrace | Self::RightBracket | Self::RightParenthesis => -1,
            _ => 0,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Space => "a space",
            Self::Newline => "a line break",
            Self::Comma => "`,`",
            Self::Comment => "a comment",
            Self::DocComment => "a documentation comment",
            Self::At => "`@`",
            Self::String => "a string",
            Self::TextBlock => "a text block",
            Self::Colon => "`:`",
            Self::Walrus => "`:=`",
            Self::Identifier => "an identifier",
            Self::Dot => "`.`",
            Self::Pound => "`#`",
            Self::Dollar => "`$`",
            Self::LeftBrace => "`{`",
            Self::RightBrace => "`}`",
            Self::LeftBracket => "`[`",
            Self::RightBracket => "`]`",
            Self::LeftParenthesis => "`(`",
            Self::RightParenthesis => "`)`",
            Self::Equal => "`=`",
            Self::Number => "a number",
            Self::End => "the end of the file",
            Self::Wrong(_) => "an unexpected character",
        })
    }
}

impl Wrong {
    /// How to mend what begins with a character that other languages have.
    pub(super) fn help(lexeme: &str) -> Option<&'static str> {
        match lexeme.chars().next()? {
            '\'' | '`' => Some("strings stand in double quotes"),
            '<' => Some(A_LIST),
            _ => None,
        }
    }

    /// What is said of it; `shown` is its text.
    pub(super) fn message(self, shown: &str) -> String {
        match self {
            Self::Character if shown == "\u{feff}" => {
                "A byte order mark: save it without".to_owned()
            }
            Self::Character => format!("Unexpected character: `{}`", Printable(shown)),
            Self::Underscores => format!("Expected a letter or a digit after `{shown}`"),
            Self::UnclosedString => "The string is not closed".to_owned(),
            Self::Escape => format!("Invalid escape in a string: `{}`", Printable(shown)),
            Self::Surrogate => format!("`{}` {LONE_SURROGATE}", Printable(shown)),
            Self::EmptyTextBlock => "The text block is empty".to_owned(),
            Self::TextBlockStart => "A text block must begin with a line break".to_owned(),
            Self::Fraction => format!("Invalid number `{shown}`: `.` must be followed by a digit"),
            Self::Exponent => {
                format!("Invalid number `{shown}`: the exponent must have a digit")
            }
            Self::LeadingZero => format!("Invalid number `{shown}`: numbers have no leading zeros"),
            Self::Sign => format!("Invalid number `{shown}`: `-` must be followed by a digit"),
        }
    }
}
