//! Errors that were asked for.

use serde_json::{Value, json};

use super::made::mixed;

/// Which operations fail, how, and how often.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults {
    all: Vec<Fault>,
    seed: u64,
    count: u64,
}

/// An operation that fails.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) operation: String,
    /// The name of the error.
    pub(super) error: String,
    /// How many of the requests fail, 0 to 1.
    pub(super) rate: f64,
}

impl Fault {
    /// `OPERATION=ERROR[:RATE]`: `CreateOtaTask=ThrottlingException:0.5`.
    ///
    /// # Errors
    /// What is wrong, in a sentence.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not OPERATION=ERROR[:RATE]");
        let (operation, error) = text.split_once('=').ok_or_else(wrong)?;
        let (error, rate) = match error.rsplit_once(':') {
            Some((error, rate)) => (error, rate.parse().map_err(|_| wrong())?),
            None => (error, 1.0),
        };
        if operation.is_empty() || error.is_empty() {
            return Err(wrong());
        }
        if !(0.0..=1.0).contains(&rate) {
            return Err(format!("the rate of `{text}` must be between 0 and 1"));
        }
        Self::new(operation, error, rate)
    }

    /// A fault with an error of that name, which clients find in answers.
    ///
    /// # Errors
    /// If no shape can have the name.
    pub(super) fn new(operation: &str, error: &str, rate: f64) -> Result<Self, String> {
        let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if error.is_empty() || !error.bytes().all(is_of_name) {
            return Err("the name of an error must be letters, digits and `_`".to_owned());
        }
        Ok(Self { operation: operation.to_owned(), error: error.to_owned(), rate })
    }

    fn to_json(&self) -> Value {
        json!({"operation": self.operation, "error": self.error, "rate": self.rate})
    }
}

impl Faults {
    pub(super) fn new(all: Vec<Fault>, seed: u64) -> Self {
        Self { all, seed, count: 0 }
    }

    /// The error of the next request for an operation, if it is to fail: each fault of the operation has
    /// its turn, if none before it had its way.
    pub(super) fn next(&mut self, operation: &str) -> Option<String> {
        let Self { all, seed, count } = self;
        let mut own = all.iter().filter(|fault| fault.operation == operation);
        let failing = own.find(|fault| {
            *count += 1;
            #[expect(clippy::cast_precision_loss, reason = "so many bits are fine enough")]
            let drawn = (mixed(*seed, *count) >> 11) as f64 / (1_u64 << 53) as f64;
            drawn < fault.rate
        });
        failing.map(|fault| fault.error.clone())
    }

    pub(super) fn all(&self) -> &[Fault] {
        &self.all
    }

    pub(super) fn set(&mut self, all: Vec<Fault>) {
        self.all = all;
    }

    pub(super) fn to_json(&self) -> Value {
        self.all.iter().map(Fault::to_json).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    #[test]
    fn faults_are_read() {
        let fault = Fault::parse("Put=Throttled:0.25").expect("a fault");
        assert_eq!((fault.operation.as_str(), fault.error.as_str()), ("Put", "Throttled"));
        assert!((fault.rate - 0.25).abs() < f64::EPSILON);
        for wrong in ["Put", "=E", "Put=", "Put=E:x", "Put=E:2", "Put=E:-1", "Put=E:NaN"] {
            assert!(Fault::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn as_many_fail_as_the_rate_says() {
        let mut faults = Faults::new(vec![Fault::parse("Put=E:0.5").expect("a fault")], 1);
        let failed = (0..1000).filter(|_| faults.next("Put").is_some()).count();
        assert!((400..600).contains(&failed), "{failed}");
        assert_eq!(faults.next("Get"), None);
        let parsed = |text| Fault::parse(text).expect("a fault");
        let several = ["Put=Never:0", "Put=First:0.5", "Get=Other", "Put=Second"].map(parsed);
        let mut faults = Faults::new(several.to_vec(), 1);
        let errors: Vec<_> = (0..1000).filter_map(|_| faults.next("Put")).collect();
        let count = |name: &str| errors.iter().filter(|it| *it == name).count();
        assert_eq!((errors.len(), count("Never"), count("Other")), (1000, 0, 0));
        assert!((400..600).contains(&count("First")), "{}", count("First"));
    }
}
