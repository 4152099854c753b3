//! Traits that models use without their definitions, by namespace.

const TRAITS: [(&str, &[&str]); 10] = [
    (
        "aws.api",
        &[
            "arn",
            "arnReference",
            "awsChunked",
            "clientDiscoveredEndpoint",
            "clientEndpointDiscovery",
            "clientEndpointDiscoveryId",
            "controlPlane",
            "data",
            "dataPlane",
            "service",
            "tagEnabled",
            "taggable",
        ],
    ),
    ("aws.auth", &["cognitoUserPools", "sigv4", "sigv4a", "unsignedPayload"]),
    (
        "aws.cloudformation",
        &[
            "cfnAdditionalIdentifier",
            "cfnDefaultValue",
            "cfnExcludeProperty",
            "cfnMutability",
            "cfnName",
            "cfnResource",
        ],
    ),
    (
        "aws.iam",
        &[
            "actionName",
            "actionPermissionDescription",
            "conditionKeyValue",
            "conditionKeys",
            "defineConditionKeys",
            "disableConditionKeyInference",
            "iamAction",
            "iamResource",
            "requiredActions",
            "serviceResolvedConditionKeys",
            "supportedPrincipalTypes",
        ],
    ),
    (
        "aws.protocols",
        &[
            "awsJson1_0",
            "awsJson1_1",
            "awsQuery",
            "awsQueryCompatible",
            "awsQueryError",
            "ec2Query",
            "ec2QueryName",
            "httpChecksum",
            "restJson1",
            "restXml",
        ],
    ),
    ("shapewright.rust", &["name", "newtype"]),
    ("smithy.protocols", &["rpcv2Cbor", "rpcv2Json"]),
    (
        "smithy.rules",
        &[
            "clientContextParams",
            "contextParam",
            "endpointBdd",
            "endpointRuleSet",
            "endpointTests",
            "operationContextParams",
            "staticContextParams",
        ],
    ),
    (
        "smithy.test",
        &[
            "eventStreamTests",
            "httpMalformedRequestTests",
            "httpRequestTests",
            "httpResponseTests",
            "smokeTests",
        ],
    ),
    ("smithy.waiters", &["waitable"]),
];

/// The traits of a namespace; none if it is not known.
pub(super) fn names(namespace: &str) -> &'static [&'static str] {
    let found = TRAITS.iter().find(|(known, _)| *known == namespace);
    found.map_or(&[], |(_, names)| names)
}

/// Whether a shape ID is that of such a trait.
pub(super) fn is_trait(id: &str) -> bool {
    id.split_once('#').is_some_and(|(namespace, name)| names(namespace).contains(&name))
}

/// The namespace of a trait by its name, if only one has it.
pub(super) fn namespace_of(name: &str) -> Option<&'static str> {
    let mut found = TRAITS.iter().filter(|(_, names)| names.contains(&name));
    let (namespace, _) = found.next()?;
    found.next().is_none().then_some(*namespace)
}

/// All of those traits.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = String> {
    let of = |(namespace, names): &(&str, &[&str])| -> Vec<String> {
        names.iter().map(|name| format!("{namespace}#{name}")).collect()
    };
    TRAITS.iter().flat_map(of)
}
