//! Idempotency tokens: what a client sends so that a request may safely be repeated.

use alloc::string::String;

use crate::validate::{Valid, Validate};
use crate::violation::Violations;

/// A structure with members that a client fills where they are absent (`idempotencyToken`).
///
/// Implemented by `#[derive(Validate)]` for structures with `idempotency_token` fields. With the
/// feature `uuid`, `fill_idempotency_tokens` fills them with UUIDs of version 4, as AWS's own
/// clients do.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use shapewright_validate::{IdempotencyTokens, Validate};
///
/// #[derive(Default, Validate)]
/// struct Request {
///     #[validate(idempotency_token, length(min = 1, max = 64))]
///     client_token: Option<String>,
/// }
///
/// let mut request = Request::default();
/// request.fill_idempotency_tokens_with(&mut || "order-7".to_owned());
/// request.fill_idempotency_tokens_with(&mut || "not taken".to_owned());
/// assert_eq!(request.client_token.as_deref(), Some("order-7"));
/// # }
/// ```
pub trait IdempotencyTokens {
    /// Visits each field that is a token, in order.
    fn visit_idempotency_tokens(&mut self, visit: &mut dyn FnMut(&mut dyn Token));

    /// Fills each absent token with a fresh one; what is there stays.
    fn fill_idempotency_tokens_with(&mut self, fresh: &mut dyn FnMut() -> String) {
        self.visit_idempotency_tokens(&mut |token| token.fill(fresh));
    }

    /// Fills each absent token with a UUID of version 4; what is there stays.
    #[cfg(feature = "uuid")]
    fn fill_idempotency_tokens(&mut self) {
        self.fill_idempotency_tokens_with(&mut random);
    }
}

#[cfg(feature = "uuid")]
fn random() -> String {
    let mut buffer = uuid::Uuid::encode_buffer();
    String::from(&*uuid::Uuid::new_v4().hyphenated().encode_lower(&mut buffer))
}

impl<T: Validate + IdempotencyTokens> Valid<T> {
    /// The value with each absent token filled with a fresh one; what is there stays.
    ///
    /// # Errors
    /// Everything that is wrong with the value then: a fresh token may be longer than its member
    /// allows.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use shapewright_validate::Validate;
    ///
    /// #[derive(Debug, Default, Validate)]
    /// struct Request {
    ///     #[validate(idempotency_token, length(max = 8))]
    ///     client_token: Option<String>,
    /// }
    ///
    /// let request = Request::default().validated()?;
    /// let filled = request.fill_idempotency_tokens_with(&mut || "order-7".to_owned())?;
    /// assert_eq!(filled.client_token.as_deref(), Some("order-7"));
    ///
    /// let request = Request::default().validated()?;
    /// let refused = request.fill_idempotency_tokens_with(&mut || "order-1234".to_owned());
    /// assert_eq!(refused.unwrap_err().iter().next().map(|it| it.code()), Some("length"));
    /// # }
    /// # Ok::<(), shapewright_validate::Violations>(())
    /// ```
    pub fn fill_idempotency_tokens_with(
        self,
        fresh: &mut dyn FnMut() -> String,
    ) -> Result<Self, Violations> {
        let mut value = self.into_inner();
        value.fill_idempotency_tokens_with(fresh);
        value.validated()
    }

    /// The value with each absent token filled with a UUID of version 4; what is there stays.
    ///
    /// # Errors
    /// Everything that is wrong with the value then: a UUID may be longer than the member allows.
    #[cfg(feature = "uuid")]
    pub fn fill_idempotency_tokens(self) -> Result<Self, Violations> {
        self.fill_idempotency_tokens_with(&mut random)
    }
}

/// A field that may hold a token.
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no idempotency token",
    note = "`idempotency_token` applies to `String`, to types that derive `Newtype`, and to options of types that are `From<String>`"
)]
pub trait Token {
    /// Fills the field if it holds none.
    fn fill(&mut self, fresh: &mut dyn FnMut() -> String);
}

impl<T: From<String>> Token for Option<T> {
    fn fill(&mut self, fresh: &mut dyn FnMut() -> String) {
        self.get_or_insert_with(|| T::from(fresh()));
    }
}

/// A required token is absent where it is empty.
impl Token for String {
    fn fill(&mut self, fresh: &mut dyn FnMut() -> String) {
        if self.is_empty() {
            *self = fresh();
        }
    }
}
