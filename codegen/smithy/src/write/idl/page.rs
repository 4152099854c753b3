//! Lines and their indentation.

/// The spaces of one level.
const STEP: usize = 4;

/// A text that grows by lines.
pub(super) struct Page {
    text: String,
    level: usize,
    width: usize,
}

impl Page {
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), level: 0, width }
    }

    /// Adds a line; an empty one is not indented.
    pub(super) fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', self.level * STEP));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds an empty line.
    pub(super) fn blank(&mut self) {
        self.line("");
    }

    /// Adds a block of lines that is indented within itself already.
    pub(super) fn block(&mut self, block: &str) {
        for line in block.split('\n') {
            self.line(line);
        }
    }

    /// Adds what `inside` adds, one level deeper.
    pub(super) fn indented(&mut self, inside: impl FnOnce(&mut Self)) {
        self.level += 1;
        inside(self);
        self.level -= 1;
    }

    /// How many characters fit on a line from here.
    pub(super) fn room(&self) -> usize {
        self.width.saturating_sub(self.level * STEP)
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// The text one level deeper: every line but empty ones.
pub(super) fn indent(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(STEP)) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What one level takes off the room of a line.
pub(super) const INDENT: usize = STEP;
