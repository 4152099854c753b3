//! What stands under the help of each command.

use shapewright_validate::Code;

pub(super) const TOP: &str = "\
Examples:
  shapewright check create-ota-task.json
  shapewright check --model service-2.json --shape CreateBucketRequest request.json
  shapewright skeleton CreateOtaTask --full --yaml
  shapewright rust --model model.smithy --out src/model
  shapewright diff old/service-2.json.gz new/service-2.json.gz --deny breaking

Exit status: 0 fine, 1 the input is invalid or a change is breaking, 2 the command could not run.";

pub(super) const AST: &str = "\
Examples:
  shapewright ast service-2.json.gz > service.json
  shapewright ast --idl --out model/ service-2.json";

pub(super) const RUST: &str = "\
Examples:
  shapewright rust --model model/ --out src/model
  shapewright rust --model s3.json --operations GetObject,PutObject --crate-name s3-types --out s3

Files that this command did not write are never overwritten.";

pub(super) const SCHEMA: &str = "\
Examples:
  shapewright schema --model model/ --out schemas
  shapewright schema --model s3.json --shape CreateBucketRequest --draft draft-07 --out schemas";

pub(super) const OPEN_API: &str = "\
Examples:
  shapewright openapi --model model/ --out openapi.json
  shapewright openapi --model s3-files/service-2.json --openapi 3.0 > s3-files.json
  shapewright openapi --model model/ --for api-gateway --out gateway.json

The messages of the service must be JSON: restJson1, awsJson1_0, awsJson1_1 or rpcv2Json.";

#[cfg(feature = "serve")]
pub(super) const SERVE: &str = "\
Examples:
  shapewright serve --address 127.0.0.1:8080
  shapewright serve --model model/ --state fleet.redb --fail CreateOtaTask=ThrottlingException:0.5
  AWS_ENDPOINT_URL=http://127.0.0.1:8080 aws iotwireless list-fuota-tasks

Signatures are not verified. Under /_shapewright/ are health, requests, reset, state, faults and clock.";

/// Under the help of `check`, with the rules that may be chosen.
pub(super) fn check() -> String {
    let rules: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    format!("{CHECK}\n\nRules are {} and all.\n\n{STATUS_OF_CHECK}", rules.join(", "))
}

const CHECK: &str = "\
Examples:
  shapewright check create-ota-task.json
  shapewright check .
  shapewright check --shape CreateOtaTask --ndjson --quiet requests.ndjson
  aws iotwireless start-fuota-task --generate-cli-skeleton | shapewright check -s StartFuotaTask -
  shapewright check --model s3.json --shape CreateBucketRequest --format sarif requests/*.json
  shapewright check --http --operation CreateOtaTask requests.http";

const STATUS_OF_CHECK: &str = "\
Without --model, --shape and the like, the nearest `shapewright.toml` above a file decides:
  [[check]]
  files = [\"requests/*.yaml\"]
  model = [\"model/\"]
  shape = \"CreateOrder\"
Its other keys are profile, view, deny, warn and allow.

Exit status: 0 all documents are valid, 1 one is not, 2 the command could not run. Where nobody reads \
the output any more, the check stops: 1 if a document was invalid by then, else 141.";

pub(super) const EXPLAIN: &str = "\
Examples:
  shapewright explain length
  shapewright explain PatternTrait.Unanchored";

pub(super) const REQUEST: &str = "\
Examples:
  shapewright request CreateOtaTask create-ota-task.json
  shapewright request --format curl --host localhost:8080 CreateOtaTask create-ota-task.json

Nothing is sent, and nothing is signed. Idempotency tokens that the document lacks are filled.";

pub(super) const SKELETON: &str = "\
Examples:
  shapewright skeleton CreateOtaTask > create-ota-task.json
  shapewright skeleton CreateFuotaTask --full --yaml > create-fuota-task.yaml";

pub(super) const DIFF: &str = "\
Examples:
  shapewright diff old/service-2.json.gz new/service-2.json.gz
  shapewright diff --format markdown --deny breaking released.smithy model/";
