import { type OrganisationsSuite, useOrganisationsSuite } from './organisations-suite';

export const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

export const RECORD = `mutation ($input: RecordDocumentInput!) { recordDocument(input: $input) { __typename
  ... on DocumentRecorded { document { id versionNumber downloadPath superseded evidence { id version purpose state } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const DECIDE = (
  command: string,
  type: string,
) => `mutation ($input: ${type}!) { ${command}(input: $input) { __typename
  ... on EvidenceDecided { evidence { version state verifiedOn validTo reason } }
  ... on UserError { code } ... on EvidenceNotPossible { rule } } }`;
export const VERIFY = DECIDE('verifyEvidence', 'VerifyEvidenceInput');
export const REFUSE = DECIDE('refuseEvidence', 'RefuseEvidenceInput');
export const WITHDRAW = DECIDE('withdrawEvidence', 'RefuseEvidenceInput');
const ELEMENTS = `query ($id: ID!) { organisation(id: $id) { elementScore elements { asOf score
  assessments { element state findings { met lapsed metUntil } } steps { element raises needs } } } }`;

interface RecordedDocument {
  readonly document?: {
    readonly id: string;
    readonly downloadPath: string;
    readonly evidence: readonly { readonly id: string; readonly version: number; readonly purpose: string }[];
  };
}

interface ElementsAnswer {
  readonly elementScore: string;
  readonly elements: {
    readonly asOf: string;
    readonly score: string;
    readonly assessments: readonly { readonly element: string; readonly state: string }[];
  };
}

/** What the suites of documents and of their evidence share. */
export interface DocumentsSuite extends OrganisationsSuite {
  upload(by?: string, content?: string, district?: string): Promise<Response>;
  /** Global id of a file just uploaded. */
  uploaded(by?: string): Promise<string>;
  download(path: string, by: string): Promise<Response>;
  /** Input for a document of an organisation, with a file of its own. */
  input(organisationId: string, over?: object): Promise<object>;
  add(organisationId: string, over?: object): Promise<NonNullable<RecordedDocument['document']>>;
  verify(evidence: { readonly id: string; readonly version: number }, by?: string): Promise<object>;
  elementsOf(id: string): Promise<ElementsAnswer>;
}

/** An organisations suite on the tenth of March 2026, with the files of documents. */
export function useDocumentsSuite(): DocumentsSuite {
  const organisations = useOrganisationsSuite();
  const { api, as, nextKey } = organisations;

  beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

  const upload: DocumentsSuite['upload'] = async (by = 'hub', content = PDF, district = 'District.1') => {
    const body = new FormData();
    body.append('file', new Blob([content]), '章程.pdf');
    return fetch(`${api.url}/attachments?district=${district}`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
      body,
    });
  };
  const uploaded = async (by = 'hub'): Promise<string> =>
    ((await (await upload(by)).json()) as { attachmentId: string }).attachmentId;
  const download: DocumentsSuite['download'] = (path, by) =>
    fetch(`${api.url}${path}`, { headers: { cookie: as(by).jar } });

  const input = async (organisationId: string, over: object = {}): Promise<object> => ({
    organisationId,
    kind: 'CHARTER',
    title: '章程',
    issuedOn: '2026-01-10',
    attachmentId: await uploaded(),
    idempotencyKey: nextKey(),
    ...over,
  });
  const add: DocumentsSuite['add'] = async (organisationId, over = {}) => {
    const answer = await as('hub').run<RecordedDocument>(RECORD, {
      input: await input(organisationId, over),
    });
    if (!answer.document) throw new Error(JSON.stringify(answer));
    return answer.document;
  };
  const verify: DocumentsSuite['verify'] = (evidence, by = 'mentor') =>
    as(by).run<object>(VERIFY, { input: { evidenceId: evidence.id, expectedVersion: evidence.version } });
  const elementsOf = (id: string): Promise<ElementsAnswer> => as('hub').run<ElementsAnswer>(ELEMENTS, { id });

  return { ...organisations, upload, uploaded, download, input, add, verify, elementsOf };
}
