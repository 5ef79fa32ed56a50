import { type LinkBearer, linkBearer } from './link-bearer';
import { ACCEPT, ISSUE, LIST, REFUSE } from './submission-documents';
import type { SubmissionsSuite } from './submissions-suite';

/** What issuing a link is answered; the path only once. */
export interface Issued {
  readonly __typename: string;
  readonly path: string | null;
  readonly link: { readonly id: string; readonly version: number };
}

/** Something that came in, as staff see it in their list. */
export interface Listed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly paper: string;
  readonly remark: string | null;
  readonly filePath: string;
}

/** What staff do with links and with what comes in by them, and what somebody with a link does. */
export interface SubmissionActs {
  readonly bearer: LinkBearer;
  issue(input: object, by?: string): Promise<Issued>;
  /** Issues a link and answers its secret. */
  tokenOf(input: object): Promise<string>;
  list(filter?: object, by?: string): Promise<Listed[]>;
  accept(
    submission: Listed,
    over?: object,
    by?: string,
  ): Promise<{ __typename: string; code?: string; submission?: object }>;
  refuse(submission: Listed, reason: string, by?: string): Promise<{ __typename: string; code?: string }>;
}

/** The acts in a suite. */
export function submissionActs(suite: SubmissionsSuite): SubmissionActs {
  const issue: SubmissionActs['issue'] = (input, by = 'hub') =>
    suite.as(by).run<Issued>(ISSUE, { input: { idempotencyKey: suite.nextKey(), ...input } });
  return {
    bearer: linkBearer(suite.api),
    issue,
    tokenOf: async (input) => (await issue(input)).path?.slice('/join/'.length) ?? '',
    list: async (filter = {}, by = 'hub') => {
      const { edges } = await suite.as(by).run<{ edges: { node: Listed }[] }>(LIST, { filter });
      return edges.map(({ node }) => node);
    },
    accept: (submission, over = {}, by = 'hub') =>
      suite.as(by).run(ACCEPT, {
        input: {
          submissionId: submission.id,
          expectedVersion: submission.version,
          title: submission.paper,
          issuedOn: '2026-03-01',
          ...over,
        },
      }),
    refuse: (submission, reason, by = 'hub') =>
      suite.as(by).run(REFUSE, {
        input: { submissionId: submission.id, expectedVersion: submission.version, reason },
      }),
  };
}
