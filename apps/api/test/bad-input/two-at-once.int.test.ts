import { PLAN } from '../../src/modules/funding/testing/funding-suite';
import { PDF, RECORD } from '../../src/modules/organisations/testing/documents-suite';
import { untilWaiting } from '../until-waiting';
import { type Change, changesBetween } from './fingerprint';
import { readRefusal, type Told } from './refusal';
import { type BadInputWorld, useBadInputWorld } from './world';

jest.setTimeout(60_000);

/** Something on which two people of the staff act at once, each having read the same version. */
interface Contest {
  readonly what: string;
  /** Makes the thing; answers its row and the act that both try. */
  readonly prepare: (world: BadInputWorld) => Promise<{
    readonly table: string;
    readonly id: string;
    readonly command: string;
    readonly input: (person: string) => object;
  }>;
  readonly people: readonly [string, string];
}

const STAFF = ['hub', 'colleague'] as const;

async function organisation(world: BadInputWorld): Promise<{ id: string; name: string }> {
  const name = `睦邻互助会${world.nextKey()}`;
  const { id } = await world.does<{ id: string }>('createOrganisation', {
    ...{ name, divisionId: world.tree().community.globalId, serviceKind: 'MUTUAL_AID' },
    ...{ registrationStatus: 'UNREGISTERED', idempotencyKey: world.nextKey() },
  });
  return { id, name };
}

/** A document of an organisation that is put forward as evidence; answers the evidence. */
async function evidence(world: BadInputWorld): Promise<{ id: string; version: number }> {
  const file = { name: '章程.pdf', content: PDF };
  const uploaded = await world.bringing('/attachments?district=District.1', file, 'civil')('zh-CN');
  const { attachmentId } = (await uploaded.json()) as { attachmentId: string };
  const input = {
    ...{ organisationId: (await organisation(world)).id, kind: 'CHARTER', title: '章程', attachmentId },
    ...{ issuedOn: '2026-01-10', purposes: ['element:activityCharter'], idempotencyKey: world.nextKey() },
  };
  const { document } = await world
    .as('civil')
    .run<{ document: { evidence: { id: string; version: number }[] } }>(RECORD, { input });
  const [own] = document.evidence;
  if (!own) throw new Error('nothing was put forward');
  return own;
}

const CONTESTS: readonly Contest[] = [
  {
    what: 'a case that both take on',
    people: STAFF,
    prepare: async (world) => {
      const { id, version } = await world.draft();
      const input = { caseId: id, expectedVersion: version, action: 'SUBMIT' };
      return { table: 'incubation_case', id, command: 'advanceIncubationCase', input: () => input };
    },
  },
  {
    what: 'a case for which both file a paper',
    people: STAFF,
    prepare: async (world) => {
      const { id, version, organisationId } = await world.draft();
      const documents = new Map<string, string>();
      for (const person of STAFF) documents.set(person, await world.document(organisationId));
      return {
        table: 'incubation_case',
        id,
        command: 'fileIncubationPaper',
        input: (person) => ({
          ...{ caseId: id, expectedVersion: version, kind: 'APPLICATION_FORM' },
          documentId: documents.get(person),
        }),
      };
    },
  },
  {
    what: 'an organisation of which both change the contact',
    people: STAFF,
    prepare: async (world) => {
      const { id, name } = await organisation(world);
      return {
        table: 'organisation',
        id,
        command: 'updateOrganisation',
        input: (person) => ({
          ...{ organisationId: id, expectedVersion: 1, name, serviceKind: 'MUTUAL_AID' },
          divisionId: world.tree().community.globalId,
          contact: {
            name: person === 'hub' ? '王晓梅' : '李建国',
            phone: `139${world.nextKey().slice(4).padStart(8, '0')}`,
          },
        }),
      };
    },
  },
  {
    what: 'evidence that both verify',
    people: ['mentor', 'colleague'],
    prepare: async (world) => {
      const { id, version } = await evidence(world);
      const input = { evidenceId: id, expectedVersion: version };
      return { table: 'organisation_evidence', id, command: 'verifyEvidence', input: () => input };
    },
  },
  {
    what: 'a contract that both submit',
    people: STAFF,
    prepare: async (world) => {
      const key = world.nextKey();
      const { id, version } = await world.does<{ id: string; version: number }>('createFundingContract', {
        ...{ number: `CC-2026-${key}`, title: '社区老人助餐服务', kind: 'GOVERNMENT_PURCHASE' },
        ...{ source: 'GOVERNMENT_PURCHASE', theme: 'ELDERLY', purchaser: '钟秀街道办事处' },
        ...{ amount: '100000.00', startsOn: '2026-01-01', endsOn: '2026-12-31', plan: PLAN },
        ...{ supplierId: (await organisation(world)).id, idempotencyKey: key },
      });
      const input = { contractId: id, expectedVersion: version, action: 'SUBMIT' };
      return { table: 'funding_contract', id, command: 'advanceFundingContract', input: () => input };
    },
  },
];

describe('two people of the staff who act at once', () => {
  const world = useBadInputWorld();

  beforeAll(() => world.on('2026-03-02'));

  it.each(CONTESTS)(
    'on $what: one is heard, the other told, and nothing is written twice',
    async (contest) => {
      const alone = await contest.prepare(world);
      const [first] = contest.people;
      const byOne = await changesBy(async () => {
        await world.does(alone.command, alone.input(first), first);
      });
      const both = await contest.prepare(world);
      const told: Told[] = [];
      const byBoth = await changesBy(async () => {
        const answers = await atOnce(both, () =>
          contest.people.map((person) => world.sending(both.command, both.input(person), person)('zh-CN')),
        );
        for (const answer of answers) {
          const refusal = await readRefusal(answer.clone(), 'zh-CN').catch(() => null);
          if (refusal) told.push(refusal);
        }
      });
      expect(told).toMatchObject([{ code: 'STALE_VERSION', facts: { currentVersion: 2 } }]);
      expect(byBoth).toEqual(byOne);
    },
  );

  async function changesBy(work: () => Promise<void>): Promise<Readonly<Record<string, Change>>> {
    const before = await world.fingerprint();
    await work();
    return changesBetween(before, await world.fingerprint());
  }

  /** Holds the row until both requests wait for it, so that they are at work at the same time beyond doubt. */
  function atOnce<T>(
    { table, id }: { readonly table: string; readonly id: string },
    start: () => readonly Promise<T>[],
  ): Promise<readonly T[]> {
    return world.api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query('begin');
      await owner.query(`select 1 from ${table} where id = $1 for update`, [id.split('.')[2]]);
      const running = start();
      await untilWaiting(owner, running.length);
      await owner.query('commit');
      return Promise.all(running);
    });
  }
});
