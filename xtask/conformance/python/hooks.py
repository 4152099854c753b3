"""Where the protocol is stricter than JSON Schema, and HTTP than both."""

import schemathesis

LONGEST_URI = 8_000
"""Servers refuse longer ones with a status of their own."""


def is_integral(value: object) -> bool:
    """Whether a value has a number such as `1.0`: an integer to JSON Schema, not to Smithy."""
    if isinstance(value, float):
        return value.is_integer()
    if isinstance(value, dict):
        return any(is_integral(it) for it in value.values())
    return isinstance(value, list) and any(is_integral(it) for it in value)


def has_null(value: object) -> bool:
    """Whether a value has a null: a member that is null is one that is absent."""
    if isinstance(value, dict):
        return any(it is None or has_null(it) for it in value.values())
    return isinstance(value, list) and any(has_null(it) for it in value)


@schemathesis.hook
def filter_case(context, case):
    """Leaves out what the schema allows and the protocol does not."""
    query = case.query or {}
    length = sum(len(str(value)) for value in query.values()) * 3
    return length < LONGEST_URI and not is_integral(case.body) and not has_null(case.body)
