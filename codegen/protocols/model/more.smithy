$version: "2"

// An operation that is not always asked for. It shares shapes with the others.
namespace example.protocols

@http(method: "POST", uri: "/more")
operation More {
    input: MoreInput
    output: MoreOutput
    errors: [Gone]
}

structure MoreInput {
    @httpHeader("x-times")
    times: Times
    travelling: Travelling
}

structure MoreOutput {
    times: Times
    kept: Kept
}

structure Kept {
    sums: Sums
}

@error("client")
@httpError(410)
structure Gone {
    message: String
}
