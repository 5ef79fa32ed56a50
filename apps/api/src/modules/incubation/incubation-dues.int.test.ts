import type { IncubationStage } from '@weizhi/domain';
import { systemActor } from '../../platform/database';
import { IncubationHandOverItem, IncubationPlanItem, IncubationVisit } from './care.entity';
import { IncubationCase } from './case.entity';
import { IncubationCall } from './programme.entity';
import { IncubationNotice, IncubationObjection } from './review.entity';
import { SupportEntry, SupportShare } from './support.entity';
import { useIncubationSuite } from './testing/incubation-suite';

const STAGES = [
  'applied',
  'correction',
  'screening',
  'interview',
  'panelReview',
  'publicNotice',
  'admitted',
  'incubating',
  'midtermReview',
  'rectifying',
  'suspended',
  'exitReview',
  'graduated',
  'followUp',
  'terminated',
] as const satisfies readonly IncubationStage[];
const PER_STAGE = 4;

/** What a case of the test is, apart from the tables that hold it. */
interface PlantedCase {
  readonly stage: (typeof STAGES)[number];
  readonly entered: string;
  readonly started: string;
  readonly mentored: string | null;
  readonly midtermPassed: boolean;
  readonly planDue: string;
  readonly visitDue: string;
  readonly closes: string;
  readonly objected: string | null;
  readonly handedOver: boolean;
}

/** Sixty cases: four at each stage, a week apart, each with other dates. */
const PLANTED: readonly PlantedCase[] = Array.from({ length: STAGES.length * PER_STAGE }, (_, index) => {
  const week = Math.floor(index / STAGES.length);
  return {
    stage: STAGES[index % STAGES.length] ?? 'applied',
    entered: plus('2026-03-04', week * 7),
    started: plus('2026-01-05', week * 14),
    mentored: week % 2 === 0 ? plus('2026-03-02', week * 7) : null,
    midtermPassed: week === 3,
    planDue: plus('2026-03-30', week * 8),
    visitDue: plus('2026-04-02', week * 11),
    closes: plus('2026-03-27', week * 3),
    objected: week === 1 ? '2026-03-30' : null,
    handedOver: week === 2,
  };
});

// The expectation is written from the rules in words, apart from the domain: days off of 2026 by the State Council's
// notice, limits by the table of the programme, and how long before its day each thing comes on the list.
const DAYS_OFF = new Set(['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19']);
const MADE_UP = new Set(['2026-05-09']);

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
function isWorked(day: string): boolean {
  if (MADE_UP.has(day)) return true;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.has(day);
}
function working(day: string, days: number): string {
  let [date, left] = [day, days];
  while (left > 0) {
    date = plus(date, 1);
    if (isWorked(date)) left -= 1;
  }
  return date;
}
function orNext(day: string): string {
  let date = day;
  while (!isWorked(date)) date = plus(date, 1);
  return date;
}
function months(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

const LIMITS: Readonly<Record<string, (entered: string) => string>> = {
  applied: (day) => working(day, 5),
  correction: (day) => orNext(plus(day, 30)),
  screening: (day) => working(day, 5),
  interview: (day) => working(day, 15),
  panelReview: (day) => working(day, 15),
  admitted: (day) => working(day, 15),
  midtermReview: (day) => working(day, 15),
  rectifying: (day) => orNext(plus(day, 30)),
  suspended: (day) => orNext(months(day, 3)),
  exitReview: (day) => working(day, 20),
  graduated: (day) => working(day, 10),
};

type Due = readonly [name: string, day: string, listedOn: string];

/** A thing that comes on the list some days before its day. */
function ahead(name: string, day: string, days: number): Due {
  return [name, day, plus(day, -days)];
}

function stageDues({ stage, entered }: PlantedCase): Due[] {
  const limit = LIMITS[stage];
  return limit ? [['stageDue', limit(entered), entered]] : [];
}

function careDues({ stage, started, mentored, midtermPassed, planDue }: PlantedCase): Due[] {
  const plan = ['admitted', 'incubating', 'midtermReview', 'rectifying', 'exitReview'].includes(stage)
    ? [ahead('planItemDue', planDue, 7)]
    : [];
  if (stage !== 'incubating') return plan;
  return [
    ...plan,
    ahead('mentoringDue', months(mentored ?? started, 1), 7),
    ...(midtermPassed ? [] : [ahead('midtermDue', months(started, 3), 14)]),
    ahead('termEnding', months(started, 6), 30),
  ];
}

function noticeDues({ stage, objected, closes }: PlantedCase): Due[] {
  if (stage !== 'publicNotice') return [];
  if (objected) return [['objectionDue', working(objected, 5), objected]];
  return [['noticeEnded', working(closes, 1), working(closes, 1)]];
}

function lateDues({ stage, visitDue, handedOver, entered }: PlantedCase): Due[] {
  if (stage === 'followUp') return [ahead('visitDue', visitDue, 14)];
  return stage === 'terminated' && !handedOver ? [['handOverDue', working(entered, 15), entered]] : [];
}

/** What is on the list on a day: `case due day`. */
function expectedOn(today: string): string[] {
  return allDues()
    .filter(([, , [, , listedOn]]) => listedOn <= today)
    .map(([index, , due]) => summaryOf(index, due))
    .sort();
}

function summaryOf(index: number, [name, day]: Due): string {
  return `${String(index)} ${name} ${day}`;
}

/** The spot of the case's page to which each leads, and what it asks for. */
const SPOTS: Readonly<Record<string, RegExp>> = {
  stageDue: /^next$/,
  objectionDue: /^objection\.IncubationObjection\.1\./,
  noticeEnded: /^signatures$/,
  mentoringDue: /^mentoring$/,
  midtermDue: /^next\.START_MIDTERM$/,
  planItemDue: /^planItem\.IncubationPlanItem\.1\./,
  termEnding: /^next$/,
  visitDue: /^visit\.IncubationVisit\.1\./,
  handOverDue: /^handOver$/,
};

/** The section in which a thing stands in a week that ends on a Sunday. */
function sectionOf({ stage }: PlantedCase, [name, day]: Due, sunday: string): string {
  if (name === 'visitDue' || name === 'mentoringDue') return day <= sunday ? 'VISITS_OF_WEEK' : 'DUE';
  if (name === 'objectionDue') return 'TO_APPROVE';
  if (name !== 'stageDue') return 'DUE';
  if (stage === 'correction' || stage === 'rectifying') return 'RETURNED';
  return ['admitted', 'suspended', 'graduated'].includes(stage) ? 'DUE' : 'TO_APPROVE';
}

/** All that is ever to come, with the case it is of. */
function allDues(): (readonly [index: number, planted: PlantedCase, due: Due])[] {
  return PLANTED.flatMap((planted, index) =>
    [stageDues, careDues, noticeDues, lateDues]
      .flatMap((rule) => rule(planted))
      .map((due) => [index, planted, due] as const),
  );
}

interface Item {
  readonly key: string;
  readonly source: string;
  readonly title: string;
  readonly why: string;
  readonly otherwise: string;
  readonly dueOn: string;
  readonly urgency: string;
  readonly section: string;
  readonly action: { readonly label: string; readonly path: string };
}

describe('what sixty groups owe', () => {
  const suite = useIncubationSuite();
  const ids: string[] = [];

  beforeAll(async () => {
    for (const [index, planted] of PLANTED.entries()) ids.push(await plant(index, planted));
  }, 60_000);

  it.each(['2026-04-01', '2026-04-21', '2026-05-11'])(
    'is on %s exactly what rules and dates imply, with nobody touching anything',
    async (today) => {
      await suite.on(today);
      const items = await listItems();
      expect(items.map(summary).sort()).toEqual(expectedOn(today));
      for (const item of items) {
        expect(item.urgency).toBe(urgencyOn(item.dueOn, today));
        for (const text of [item.title, item.why, item.otherwise, item.action.label])
          expect(text).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u);
        const [, spot = ''] = item.action.path.split('?at=');
        expect(item.action.path).toMatch(/^\/incubation-cases\/IncubationCase\.1\./);
        expect(spot).toMatch(SPOTS[item.key.split(':')[2] ?? ''] ?? /never/);
      }
    },
    60_000,
  );

  it('stands in sections, each with its count, and is read by section', async () => {
    // A Tuesday, whose week ends on Sunday the 26th.
    await suite.on('2026-04-21');
    const due = allDues().filter(([, , [, , listedOn]]) => listedOn <= '2026-04-21');
    const expected = (section: string): string[] =>
      due
        .filter(([, planted, each]) => sectionOf(planted, each, '2026-04-26') === section)
        .map(([index, , each]) => summaryOf(index, each))
        .sort();
    const counts = await suite
      .as('hub')
      .run<{ section: string; count: number }[]>('query { workItemCounts { section count } }');
    for (const { section, count } of counts) {
      const items = (await listItems('hub', section)).map(summary).sort();
      expect(items).toEqual(expected(section));
      expect(count).toBe(items.length);
      if (section !== 'OTHER') expect(count).toBeGreaterThan(0);
    }
  });

  it.each(['2026-04-01', '2026-04-21', '2026-05-11'])(
    'says on %s what comes next and when, and that is what then comes',
    async (today) => {
      await suite.on(today);
      const before = (await listItems()).map(({ key }) => key);
      const coming = allDues().filter(([, , [, , listedOn]]) => listedOn > today);
      const first = coming.map(([, , [, , listedOn]]) => listedOn).sort()[0] ?? '';
      const next = await suite
        .as('hub')
        .run<{ on: string; totalCount: number; items: Item[] }>(
          'query { nextWorkItems { on totalCount items { key dueOn } } }',
        );
      expect(next.on).toBe(first);
      expect(next.items.map(summary).sort()).toEqual(
        coming
          .filter(([, , [, , listedOn]]) => listedOn === first)
          .map(([index, , due]) => summaryOf(index, due))
          .sort(),
      );
      expect(next.totalCount).toBe(next.items.length);
      await suite.on(plus(first, -1));
      expect((await listItems()).map(({ key }) => key).sort()).toEqual([...before].sort());
      await suite.on(first);
      const after = new Set((await listItems()).map(({ key }) => key));
      for (const { key } of next.items) expect(after).toContain(key);
    },
    60_000,
  );

  it('has nothing to come for whoever may not act', async () => {
    await suite.on('2026-04-21');
    expect(await suite.as('official').run('query { nextWorkItems { on } }')).toBeNull();
  });

  it('is shared between those who manage and those who mentor', async () => {
    await suite.on('2026-04-21');
    const mentors = (await listItems('mentor')).map(summary);
    const kinds = new Set(mentors.map((text) => text.split(' ')[1]));
    expect([...kinds].sort()).toEqual(['mentoringDue', 'planItemDue', 'visitDue']);
    expect(await listItems('official')).toEqual([]);
    expect(await listItems('other')).toEqual([]);
  });

  function summary({ key, dueOn }: Item): string {
    const [, id = '', due = ''] = key.split(':');
    return `${String(ids.indexOf(id))} ${due} ${dueOn}`;
  }

  function urgencyOn(dueOn: string, today: string): string {
    if (dueOn < today) return 'OVERDUE';
    return dueOn <= plus(today, 3) ? 'SOON' : 'NORMAL';
  }

  async function listItems(by = 'hub', section: string | null = null): Promise<Item[]> {
    const items: Item[] = [];
    for (let after: string | null = null; ;) {
      const page: { edges: { node: Item }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await suite
          .as(by)
          .run(
            'query ($after: String, $section: WorkItemSection) { workItems(first: 100, after: $after, section: $section) { edges { node { key source title why otherwise dueOn urgency section action { label path } } } pageInfo { hasNextPage endCursor } } }',
            { after, section },
          );
      items.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return items.filter(({ source }) => source === 'incubation');
      after = page.pageInfo.endCursor;
    }
  }

  async function plant(index: number, planted: PlantedCase): Promise<string> {
    const organisationId = (await suite.organisation()).split('.')[2] ?? '';
    return suite.api.suite.database.transaction(systemActor('1'), async (tx) => {
      const [call] = await tx.repository(IncubationCall).find({ take: 1 });
      const { stage, entered, started, mentored } = planted;
      const row = await tx.repository(IncubationCase).insert({
        ...{ districtId: '1', organisationId, divisionId: suite.tree().community.id, stage },
        ...{ programmeId: call?.programmeId, callId: call?.id, number: `第${String(index)}号` },
        ...{ track: 'sixMonths', simplified: false, requestedSum: '0.00', summary: '互助' },
        stageEnteredOn: entered,
        startedOn: started,
        endsOn: months(started, 6),
        midtermPassedOn: planted.midtermPassed ? entered : null,
      });
      const own = { districtId: '1', caseId: row.id, divisionId: row.divisionId };
      await tx
        .repository(IncubationPlanItem)
        .insert({ ...own, element: '治理结构', goal: '开会', dueOn: planted.planDue });
      await tx.repository(IncubationVisit).insert({ ...own, ordinal: 1, dueOn: planted.visitDue });
      await tx.repository(IncubationNotice).insert({
        ...own,
        openedOn: plus(planted.closes, -7),
        closesOn: planted.closes,
        places: '公告栏',
        provisional: false,
      });
      if (planted.objected)
        await tx
          .repository(IncubationObjection)
          .insert({ ...own, receivedOn: planted.objected, content: '异议' });
      await tx.repository(IncubationHandOverItem).insert({
        ...own,
        name: '钥匙',
        quantity: 1,
        outcome: planted.handedOver ? 'returned' : null,
      });
      if (mentored) {
        const given = { kind: 'capacityTraining', activity: 'mentoring', minutes: 60, cost: '0.00' } as const;
        const entry = await tx.repository(SupportEntry).insert({
          ...given,
          ...{ districtId: '1', title: '督导', occurredOn: mentored, recordedBy: 'test' },
          recordedAt: new Date(),
        });
        await tx
          .repository(SupportShare)
          .insert({ ...own, ...given, organisationId, entryId: entry.id, occurredOn: mentored });
      }
      return row.id;
    });
  }
});
