/** What the suites of this module ask. */
export const ISSUE = `mutation ($input: IssueSubmissionLinkInput!) { issueSubmissionLink(input: $input) { __typename
  ... on SubmissionLinkIssued { path link { id version subject standing askedKinds } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
export const REVOKE = `mutation ($input: RevokeSubmissionLinkInput!) { revokeSubmissionLink(input: $input) { __typename
  ... on SubmissionLinkRevoked { link { version standing } } ... on UserError { code } } }`;
export const ACCEPT = `mutation ($input: AcceptSubmissionInput!) { acceptSubmission(input: $input) { __typename
  ... on SubmissionDecided { submission { state version availableActions } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
export const REFUSE = `mutation ($input: RefuseSubmissionInput!) { refuseSubmission(input: $input) { __typename
  ... on SubmissionDecided { submission { state reason } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
export const LIST = `query ($filter: SubmissionFilter) { submissions(first: 50, filter: $filter) { edges { node {
  id version state paper remark filePath availableActions organisation { id name } } } } }`;
export const RECORD = `mutation ($input: RecordSubmissionInput!) { recordSubmission(input: $input) { __typename
  ... on SubmissionDecided { submission { id state means recordedBy paper } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
export const ASKED = 'query ($caseId: ID!) { askedPapers(caseId: $caseId) { kind standing } }';
