$version: "2"

// Which multicast groups a FUOTA task updates.
namespace com.amazonaws.iotwireless

use shapewright.rust#newtype

/// Adds a multicast group to a FUOTA task that has not been started: the task then updates all
/// devices of the group at once.
@examples([
    {
        title: "Add a multicast group to a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            MulticastGroupId: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94"
        }
        output: {}
    }
])
@http(method: "PUT", uri: "/fuota-tasks/{Id}/multicast-group", code: 204)
@idempotent
operation AssociateMulticastGroupWithFuotaTask {
    input: AssociateMulticastGroupWithFuotaTaskRequest
    output: AssociateMulticastGroupWithFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Takes a multicast group out of a FUOTA task that has not been started. The group itself stays.
@examples([
    {
        title: "Take a multicast group out of a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            MulticastGroupId: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94"
        }
        output: {}
    }
])
@http(method: "DELETE", uri: "/fuota-tasks/{Id}/multicast-groups/{MulticastGroupId}", code: 204)
@idempotent
operation DisassociateMulticastGroupFromFuotaTask {
    input: DisassociateMulticastGroupFromFuotaTaskRequest
    output: DisassociateMulticastGroupFromFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        InternalServerException
    ]
}

/// Lists the multicast groups of a FUOTA task, a page at a time.
@examples([
    {
        title: "List the multicast groups of a task"
        documentation: "The token in the answer asks for the next page."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            NextToken: "eyJhZnRlciI6IjAwIn0="
            MaxResults: 2
        }
        output: {
            NextToken: "eyJhZnRlciI6IjljIn0="
            MulticastGroupList: [
                {
                    Id: "1e8d3b57-c06a-4f92-a7d4-5b90c2e6f138"
                }
                {
                    Id: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94"
                }
            ]
        }
    }
])
@http(method: "GET", uri: "/fuota-tasks/{Id}/multicast-groups", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "MulticastGroupList"
)
@readonly
operation ListMulticastGroupsByFuotaTask {
    input: ListMulticastGroupsByFuotaTaskRequest
    output: ListMulticastGroupsByFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Which group `AssociateMulticastGroupWithFuotaTask` adds to which task.
@input
structure AssociateMulticastGroupWithFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. It should
    /// have the frequency region of the task.
    @required
    MulticastGroupId: MulticastGroupId
}

/// What `AssociateMulticastGroupWithFuotaTask` returns: nothing.
@output
structure AssociateMulticastGroupWithFuotaTaskResponse {}

/// Which group `DisassociateMulticastGroupFromFuotaTask` takes out of which task.
@input
structure DisassociateMulticastGroupFromFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
    @httpLabel
    @required
    MulticastGroupId: MulticastGroupId
}

/// What `DisassociateMulticastGroupFromFuotaTask` returns: nothing.
@output
structure DisassociateMulticastGroupFromFuotaTaskResponse {}

/// Of which task, and which page of its multicast groups, `ListMulticastGroupsByFuotaTask` returns.
@input
structure ListMulticastGroupsByFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    @httpQuery("nextToken")
    NextToken: NextToken

    /// How many groups the page may hold at most, 0 to 250.
    @httpQuery("maxResults")
    MaxResults: MaxResults
}

/// What `ListMulticastGroupsByFuotaTask` returns: one page of multicast groups.
@output
structure ListMulticastGroupsByFuotaTaskResponse {
    /// Where the next page begins; missing on the last page.
    NextToken: NextToken

    /// The multicast groups of this page.
    MulticastGroupList: MulticastGroupListByFuotaTask
}

/// A multicast group of a task.
structure MulticastGroupByFuotaTask {
    /// The id of the group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
    Id: MulticastGroupId
}

/// The id of a multicast group, up to 256 characters, such as
/// `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. The service chose it when the group was created.
@length(max: 256)
@newtype
string MulticastGroupId

/// Multicast groups of a task.
list MulticastGroupListByFuotaTask {
    /// One group.
    member: MulticastGroupByFuotaTask
}
