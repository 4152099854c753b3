$version: "2"

// The service and its operations; the protocols are added to it.
namespace example.protocols

service Kinds {
    version: "2026-01-02"
    operations: [
        Put
        Get
        Bound
        PutStructure
        PutUnion
        PutMap
        PutDocument
        PutText
        PutBlob
        PutStream
        PutEvents
        More
    ]
    errors: [Refused]
}

@http(method: "POST", uri: "/put")
operation Put {
    input: PutInput
    output: PutOutput
    errors: [Conflict]
}

@http(method: "POST", uri: "/get")
operation Get {
    input: GetInput
    output: PutInput2
}

@endpoint(hostPrefix: "{host}.")
@http(method: "POST", uri: "/bound/{text}/{number}/{at}/{path+}/{yes}/{real}/{color}")
operation Bound {
    input: BoundInput
    output: BoundOutput
}

@http(method: "POST", uri: "/structure")
operation PutStructure {
    input: StructurePayload
    output: Unit
}

@http(method: "POST", uri: "/union")
operation PutUnion {
    input: UnionPayload
    output: Unit
}

@http(method: "POST", uri: "/map")
operation PutMap {
    input: MapPayload
    output: Unit
}

@http(method: "POST", uri: "/document")
operation PutDocument {
    input: DocumentPayload
    output: Unit
}

@http(method: "POST", uri: "/text")
operation PutText {
    input: TextPayload
    output: Unit
}

@http(method: "POST", uri: "/blob")
operation PutBlob {
    input: BlobPayload
    output: Unit
}

@http(method: "POST", uri: "/stream")
operation PutStream {
    input: StreamPayload
    output: Unit
}

@http(method: "POST", uri: "/events")
operation PutEvents {
    input: EventsPayload
    output: Unit
}
