import { randomUUID } from 'node:crypto';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor, type Transaction } from '../../platform/database';
import { plantOrganisation } from './testing/plant-organisations';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { member { code label } status value numerator denominator }
}`;

interface Value {
  readonly member: { readonly code: string; readonly label: string } | null;
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** Two leaves of fifty points each, in hundredths. */
const NODES = [
  { code: '1', title: '内部治理', parent: null, maximum: 5000, evidence: ['minutes'] },
  { code: '2', title: '工作绩效', parent: null, maximum: 5000, evidence: ['report'] },
];

const RULES = {
  total: 10000,
  bonusCap: 0,
  totalCap: 10000,
  bands: [],
  evidenceRequired: false,
  leastAssessors: 2,
  dropExtremes: false,
  validYears: 5,
};

interface PlantedAssessment {
  readonly grade: string | null;
  readonly publishedOn: string | null;
  readonly total: number;
  readonly sheets: readonly (readonly [number, number])[];
  readonly evidence: boolean;
}

/** Sound; without evidence; the same scores twice; near the maximum; and one whose grade has expired. */
const PLANTED: readonly PlantedAssessment[] = [
  {
    grade: 'a4',
    publishedOn: '2025-06-01',
    total: 8000,
    sheets: [
      [4000, 4100],
      [3900, 4000],
    ],
    evidence: true,
  },
  {
    grade: 'a3',
    publishedOn: '2025-06-01',
    total: 7000,
    sheets: [
      [3500, 3500],
      [3400, 3600],
    ],
    evidence: false,
  },
  {
    grade: 'a2',
    publishedOn: '2025-06-01',
    total: 6000,
    sheets: [
      [3000, 3000],
      [3000, 3000],
    ],
    evidence: true,
  },
  {
    grade: null,
    publishedOn: null,
    total: 9600,
    sheets: [
      [4800, 4800],
      [4700, 4900],
    ],
    evidence: true,
  },
  {
    grade: 'a5',
    publishedOn: '2020-01-01',
    total: 9000,
    sheets: [
      [4500, 4500],
      [4400, 4600],
    ],
    evidence: true,
  },
];

/** The clock of the suite shows 22 November 2026. */
describe('indicators of assessments', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await suite.database.database.transaction(systemActor('1'), async (tx) => {
      const rubric = randomUUID();
      await tx.sql(
        `insert into rubric (district_id, id, year, title, nodes, rules) values (1, $1, 2026, '细则', $2::jsonb, $3::jsonb)`,
        [rubric, JSON.stringify(NODES), JSON.stringify(RULES)],
      );
      for (const facts of PLANTED) await plantAssessment(tx, rubric, facts);
    });
  });

  const plantAssessment = async (
    tx: Transaction,
    rubric: string,
    facts: PlantedAssessment,
  ): Promise<void> => {
    const organisation = await plantOrganisation(tx, { divisionId: tree.community.id });
    const id = randomUUID();
    await tx.sql(
      `insert into assessment (district_id, id, organisation_id, division_id, rubric_id, state, total, grade, published_on, decided_on)
       values (1, $1, $2, $3, $4, $5, $6, $7, $8, '2025-05-01')`,
      [
        id,
        organisation.id,
        tree.community.id,
        rubric,
        facts.publishedOn === null ? 'committeeDecision' : 'published',
        facts.total,
        facts.grade,
        facts.publishedOn,
      ],
    );
    for (const [one, two] of facts.sheets)
      await tx.sql(
        `insert into assessment_assessor (district_id, assessment_id, account_id, division_id, conflict, scores, submitted_at, assigned_at)
         values (1, $1, $2, $3, 'none', $4::jsonb, now(), now())`,
        [id, randomUUID(), tree.community.id, JSON.stringify({ 1: one, 2: two })],
      );
    if (facts.evidence)
      await tx.sql(
        `insert into assessment_evidence (district_id, assessment_id, division_id, node, slot, note, recorded_by, recorded_at)
         values (1, $1, $2, '1', 'minutes', '纪要', 'test', now())`,
        [id, tree.community.id],
      );
  };

  const ask = async (input: object): Promise<readonly Value[]> => {
    const actor: Actor = accountActor('reader', {
      districtId: '1',
      permissions: ['indicator.read', 'division.read'],
      division: tree.first,
    });
    const data = await suite.run<{ indicatorValues: Value[] }>(actor, VALUES, {
      input: { periods: ['2026'], divisionIds: [tree.first.globalId], ...input },
    });
    return data.indicatorValues;
  };

  it('counts the grades in force, expired ones left out', async () => {
    const [share] = await ask({ codes: ['highGradeShare'] });
    expect(share).toMatchObject({ value: '0.6667', numerator: '2', denominator: '3' });
    const split = await ask({ codes: ['highGradeShare'], splitBy: 'ratingGrade' });
    expect(split.map(({ member, numerator }) => [member?.code, numerator])).toEqual([
      ['a5', '0'],
      ['a4', '1'],
      ['a3', '1'],
      ['a2', '1'],
      ['a1', '0'],
    ]);
  });

  it('knows a grade that held then and holds no more', async () => {
    const [share] = await ask({ codes: ['highGradeShare'], periods: ['2024'] });
    expect(share).toMatchObject({ value: '1.0000', denominator: '1' });
  });

  it('counts assessments that go through the motions: no evidence, equal scores, or near the maximum', async () => {
    const [share] = await ask({ codes: ['evaluationFormalism'] });
    expect(share).toMatchObject({ value: '0.6000', numerator: '3', denominator: '5' });
  });

  it('has no data where nothing was assessed', async () => {
    const values = await ask({
      codes: ['highGradeShare', 'evaluationFormalism'],
      divisionIds: [tree.sibling.globalId],
    });
    expect(values.map(({ status }) => status)).toEqual(['NO_DATA', 'NO_DATA']);
  });
});
