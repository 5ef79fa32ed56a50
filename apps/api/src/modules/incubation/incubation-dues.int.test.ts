import { plusDays } from '../../../test/sixty-groups/civil-days';
import { nextAfter, owedOn, sectionOf, summaryOf } from '../../../test/sixty-groups/owed-by-rule';
import { systemActor } from '../../platform/database';
import { plantSixtyGroups } from './testing/plant-sixty-groups';
import { useIncubationSuite } from './testing/incubation-suite';

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
    const place = { districtId: '1', divisionId: suite.tree().community.id };
    const callId = suite.call().split('.')[2] ?? '';
    await suite.api.suite.database.transaction(systemActor('1'), async (tx) => {
      ids.push(...(await plantSixtyGroups(tx, { ...place, callId })));
    });
  }, 60_000);

  it.each(['2026-04-01', '2026-04-21', '2026-05-11'])(
    'is on %s exactly what rules and dates imply, with nobody touching anything',
    async (today) => {
      await suite.on(today);
      const items = await listItems();
      expect(items.map(summary).sort()).toEqual(owedOn(today).map(summaryOf).sort());
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
    const expected = (section: string): string[] =>
      owedOn('2026-04-21')
        .filter((owed) => sectionOf(owed, '2026-04-26') === section)
        .map(summaryOf)
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
      const { on: first, owed } = nextAfter(today);
      const next = await suite
        .as('hub')
        .run<{ on: string; totalCount: number; items: Item[] }>(
          'query { nextWorkItems { on totalCount items { key dueOn } } }',
        );
      expect(next.on).toBe(first);
      expect(next.items.map(summary).sort()).toEqual(owed.map(summaryOf).sort());
      expect(next.totalCount).toBe(next.items.length);
      await suite.on(plusDays(first, -1));
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
    return dueOn <= plusDays(today, 3) ? 'SOON' : 'NORMAL';
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
});
