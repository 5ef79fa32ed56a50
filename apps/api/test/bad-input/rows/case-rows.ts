import { PROVED, pointsFor } from '../../../src/modules/incubation/testing/case-road';
import type { BadInput } from '../bad-input';
import type { Send } from '../refusal';
import type { BadInputWorld } from '../world';

const START = '2026-03-02';
const INCUBATING = '2026-03-10';
const EXIT = '2026-06-10';

/** How a case in its latest version is taken on. */
async function acting(world: BadInputWorld, caseId: string, command: string, input: object): Promise<Send> {
  const { version } = await world.read<{ version: number }>(caseId, 'version');
  return world.sending(command, { caseId, expectedVersion: version, ...input });
}

async function sheetOf(world: BadInputWorld, caseId: string): Promise<string> {
  const { panel } = await world.read<{ panel: { sheets: { id: string }[] } }>(
    caseId,
    'panel { sheets { id } }',
  );
  return panel.sheets[0]?.id ?? '';
}

async function accountOf(world: BadInputWorld, identifier: string): Promise<string | undefined> {
  const assessors = await world
    .as('hub')
    .run<{ accountId: string; identifier: string }[]>('{ incubationAssessors { accountId identifier } }');
  return assessors.find((each) => each.identifier === identifier)?.accountId;
}

/** A case in its exit review that lacks nothing but what has run out the day before. */
async function beforeGraduation(world: BadInputWorld): Promise<string> {
  await world.on(START);
  const draft = await world.road.toIncubating(INCUBATING);
  await world.on(EXIT);
  await world.does(
    'recordSupport',
    {
      ...{ organisationIds: [draft.organisationId], activity: 'TRAINING', title: '项目书写作' },
      ...{ occurredOn: '2026-04-01', minutes: 1440, cost: '100.00', idempotencyKey: world.nextKey() },
    },
    'mentor',
  );
  await world.road.passMidterm(draft);
  await world.file(draft.id, 'exitApplication', 'exitPosttest');
  await world.road.step(draft.id, 'applyForExit');
  await world.prove(draft.organisationId, PROVED.slice(1));
  await world.prove(draft.organisationId, PROVED.slice(0, 1), '2026-06-09');
  await world.file(draft.id, 'graduationDecision', 'assetInventory');
  const { planItems } = await world.read<{ planItems: { id: string }[] }>(draft.id, 'planItems { id }');
  const reached = { planItemId: planItems[0]?.id, doneOn: EXIT };
  await world.act(draft.id, 'completeIncubationPlanItem', reached, 'mentor');
  return draft.id;
}

/** What the rules of incubation refuse, however it is tried. */
export const CASE_ROWS: readonly BadInput[] = [
  {
    kind: 'second extension',
    what: 'a second extension of a case',
    prepare: async (world) => {
      await world.on(START);
      const draft = await world.road.toIncubating(INCUBATING);
      await world.file(draft.id, 'extensionApplication');
      const stated = { reason: '登记手续尚未办结', extensionMonths: 3 };
      await world.road.step(draft.id, 'extend', stated);
      return acting(world, draft.id, 'advanceIncubationCase', { action: 'EXTEND', ...stated });
    },
    code: 'EXTENSION_USED',
    names: /延期/u,
  },
  {
    kind: 'scoring by a conflicted assessor',
    what: 'the points of an assessor who stated a conflict of interest',
    prepare: async (world) => {
      await world.on(START);
      const draft = await world.road.toPanel();
      const accountId = await accountOf(world, 'assessor-1');
      await world.act(draft.id, 'assignIncubationAssessor', { seat: '1号', accountId });
      const sheetId = await sheetOf(world, draft.id);
      const stated =
        'mutation ($input: DeclareIncubationConflictInput!) { declareIncubationConflict(input: $input) { __typename } }';
      await world.as('assessor-1').run(stated, { input: { sheetId, conflict: 'CONFLICTED' } });
      return world.sending('submitIncubationScores', { sheetId, scores: pointsFor(80) }, 'assessor-1');
    },
    code: 'ASSESSOR_CONFLICTED',
    names: /回避/u,
  },
  {
    kind: 'scoring by a conflicted assessor',
    what: 'the points on paper of an assessor who stated a conflict of interest',
    prepare: async (world) => {
      await world.on(START);
      const draft = await world.road.toPanel();
      const scanDocumentId = await world.document(draft.organisationId, '评分表');
      await world.act(draft.id, 'assignIncubationAssessor', { seat: '1号' });
      const sheetId = await sheetOf(world, draft.id);
      return acting(world, draft.id, 'recordPaperScores', {
        ...{ sheetId, scanDocumentId, conflict: 'CONFLICTED', scores: pointsFor(80) },
      });
    },
    code: 'ASSESSOR_CONFLICTED',
    names: /回避/u,
  },
  {
    kind: 'graduation with expired evidence',
    what: 'a graduation on the day after a mandatory document ran out',
    prepare: async (world) =>
      acting(world, await beforeGraduation(world), 'advanceIncubationCase', { action: 'GRADUATE' }),
    code: 'EXIT_EVIDENCE_EXPIRED',
    names: /佐证至2026-06-09.*2026年6月9日/u,
  },
  {
    kind: 'stale version',
    what: 'a step of a case as it was before a colleague took it on',
    prepare: async (world) => {
      await world.on(START);
      const draft = await world.draft();
      await world.does(
        'reviseIncubationApplication',
        {
          ...{ caseId: draft.id, expectedVersion: draft.version, track: 'sixMonths' },
          ...{ requestedSum: '30000', summary: '帮助独居老人就近互助' },
        },
        'colleague',
      );
      return world.sending('advanceIncubationCase', {
        ...{ caseId: draft.id, expectedVersion: draft.version, action: 'SUBMIT' },
      });
    },
    code: 'STALE_VERSION',
    facts: { currentVersion: 2 },
  },
];
