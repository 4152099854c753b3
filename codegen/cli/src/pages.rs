//! The pages of `shapewright explain`, by their codes.

use shapewright_smithy::diagnostic::is_in;

/// Lists the pages: the codes, and their texts.
macro_rules! pages {
    ($($code:literal),* $(,)?) => {
        /// The pages by their codes: those of `check` first, then those of messages and
        /// of models.
        pub const PAGES: &[(&str, &str)] =
            &[$(($code, include_str!(concat!("../explain/", $code, ".md")))),*];
    };
}

pages![
    "required",
    "type",
    "enum",
    "length",
    "range",
    "pattern",
    "unique_items",
    "format",
    "union",
    "unknown_member",
    "duplicate_key",
    "depth",
    "recommendation",
    "syntax",
    "checksum",
    "not_acceptable",
    "unknown_error",
    "unknown_operation",
    "unsupported_encoding",
    "unsupported_media_type",
    "ApiGateway",
    "AuthTrait",
    "CorsTrait",
    "DefaultTrait",
    "DefaultTrait.Blob",
    "DefaultValueInUpdate",
    "DeprecatedShape",
    "DeprecatedTrait",
    "EnumNamesPresent",
    "EnumShape",
    "EnumTrait",
    "ErrorRename",
    "EventPayloadTrait",
    "ExamplesTrait",
    "ExclusiveStructureMemberTrait",
    "HostLabelTrait",
    "HttpApiKeyAuthTrait",
    "HttpBindingTraitIgnored",
    "HttpBindingsMissing",
    "HttpHeaderTrait",
    "HttpLabelTrait",
    "HttpMethodSemantics",
    "HttpPayload",
    "HttpPrefixHeadersTrait",
    "HttpQueryParamsTrait",
    "HttpQueryTrait",
    "HttpResponseCodeSemantics",
    "HttpUriConflict",
    "HttpUriFormat",
    "HttpUriGreedyLabel",
    "IdempotencyTokenIgnored",
    "IdempotentTrait",
    "JsonName",
    "LengthTrait",
    "Limit",
    "MediaType",
    "MemberShouldReferenceResource",
    "MetadataTrait",
    "Model",
    "Model.UnresolvedTrait",
    "NewerVersion",
    "NoInlineDocumentSupport",
    "OpenApi",
    "OperationInputOutputMisuse",
    "OperationInputOutputName",
    "OperationNameAmbiguity",
    "PaginatedTrait",
    "Pattern",
    "PatternTrait.AcceptsEverything",
    "PatternTrait.AcceptsNothing",
    "PatternTrait.Length",
    "PatternTrait.Unanchored",
    "PatternTrait.Unreadable",
    "PrivateAccess",
    "PrivateAccess.Trait",
    "PrivateMixinMember",
    "RangeTrait",
    "RecommendationsTrait",
    "ReferencesTrait",
    "RequestCompressionTrait",
    "ResourceCycle",
    "ResourceIdentifier",
    "ResourceIdentifierBinding",
    "ResourceLifecycle",
    "ResourceOperationInputOutput",
    "RustName",
    "RustNewtype",
    "SchemaKeyLength",
    "Service",
    "ServiceAuthDefinitions",
    "ServiceBoundResourceOperation",
    "ShapeClosure",
    "ShapeIdConflict",
    "ShapeRecursion",
    "SingleOperationBinding",
    "SingleResourceBinding",
    "Streaming",
    "StreamingTrait",
    "SyntacticShapeIdTarget",
    "Target",
    "TraitBreakingChanges",
    "TraitConflict",
    "TraitTarget",
    "TraitValidators",
    "TraitValue",
    "TypedMetadata",
    "Union",
    "UnitType",
    "UnknownTrait",
    "UnreferencedShape",
    "UnstableTrait",
    "XmlFlattenedTrait",
    "XmlNamespaceTrait",
];

/// The page of a code, also as it is written after `--deny` (`unique-items`), or of the identifier that
/// it begins with (`PaginatedTrait.ShouldNotBeRequired.pageSize`).
pub fn page(code: &str) -> Option<&'static str> {
    let other = code.replace('-', "_");
    let exact = PAGES.iter().find(|(it, _)| *it == code || *it == other);
    let groups = || PAGES.iter().filter(|(it, _)| is_in(code, it));
    exact.or_else(|| groups().max_by_key(|(it, _)| it.len())).map(|(_, page)| *page)
}

/// The pages about models: their identifiers have capitals.
pub(crate) fn of_models() -> impl Iterator<Item = &'static str> {
    PAGES.iter().map(|(code, _)| *code).filter(|it| it.starts_with(char::is_uppercase))
}
