import { type DepartmentSuite, useDepartmentSuite } from '../../../../test/department-suite';

export interface PlaqueAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly [fact: string]: unknown;
}

export const PLAQUE_FIELDS = `id version name permittedUntil displayedOn lastUsedOn removedOn photoId own
  standing { status nominalReasons nextActions }`;

const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }`;

const COMMANDS: Readonly<Record<string, readonly [input: string, answer: string]>> = {
  applyForPlaque: [
    'ApplyForPlaqueInput',
    `... on PlaqueAppliedFor { communities plaque { ${PLAQUE_FIELDS} } } ... on PlaqueHangsAlready { takenAt }`,
  ],
  reportPlaque: ['ReportPlaqueInput', `... on PlaqueReported { plaque { ${PLAQUE_FIELDS} } }`],
  recordPlaqueUse: ['RecordPlaqueUseInput', `... on PlaqueChanged { changed plaque { ${PLAQUE_FIELDS} } }`],
};
const STEP = `... on PlaqueChanged { changed plaque { ${PLAQUE_FIELDS} } } ... on PlaqueActionNotAllowed { allowed }
  ... on PlaqueFactMissing { fact } ... on PlaquePermitOver { endedOn } ... on PlaqueGroundsRemain { reasons }
  ... on StaleVersion { currentVersion }`;

/** A step of a plaque, with whatever is stated besides. */
interface PlaqueStep {
  readonly plaqueId: string;
  readonly [fact: string]: unknown;
}

/** What the suites of this module share: people of every part, and shorthand for the commands. */
export interface PlaqueSuite extends DepartmentSuite {
  command(who: string, name: string, input: object): Promise<PlaqueAnswer>;
  step(who: string, name: string, input: PlaqueStep): Promise<PlaqueAnswer>;
  plaque(who: string, id: string): Promise<PlaqueAnswer | null>;
  /** Reports a plaque at the first community; answers its id. */
  report(over?: object): Promise<string>;
}

/** Plants the tree and seeds people. */
export function usePlaqueSuite(): PlaqueSuite {
  const departments = useDepartmentSuite();
  const { as, nextKey, photo, tree } = departments;
  const command = (who: string, name: string, input: object): Promise<PlaqueAnswer> => {
    const [type = '', answer = ''] = COMMANDS[name] ?? [];
    return as(who).run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} ${answer} } }`, {
      input,
    });
  };
  const plaque = (who: string, id: string): Promise<PlaqueAnswer | null> =>
    as(who).run(`query ($id: ID!) { plaque(id: $id) { __typename ${PLAQUE_FIELDS} } }`, { id });
  const step = async (who: string, name: string, input: PlaqueStep): Promise<PlaqueAnswer> => {
    const found = await plaque('official', input.plaqueId);
    return as(who).run(
      `mutation ($input: AdvancePlaqueInput!) { ${name}(input: $input) { ${ANSWER} ${STEP} } }`,
      {
        input: { expectedVersion: found?.['version'] ?? 1, ...input },
      },
    );
  };
  const report = async (over: object = {}): Promise<string> => {
    const answer = await command('committee', 'reportPlaque', {
      divisionId: tree().community.globalId,
      name: `文明实践站${nextKey()}`,
      place: '服务中心正门',
      photoId: await photo('committee'),
      idempotencyKey: nextKey(),
      ...over,
    });
    const { plaque: reported } = answer as unknown as { readonly plaque?: { readonly id: string } };
    if (!reported) throw new Error(answer.code);
    return reported.id;
  };

  return { ...departments, command, step, plaque, report };
}
