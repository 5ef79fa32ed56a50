import { organisationNameKey } from '@weizhi/domain';
import PizZip from 'pizzip';
import { systemActor } from '../../platform/database';
import { Organisation } from '../organisations';
import { useSnapshotSuite } from './testing/snapshot-suite';

jest.setTimeout(60_000);

interface Briefing {
  readonly source: string;
  readonly opening: readonly Sentence[];
  readonly sections: readonly { readonly heading: string; readonly sentences: readonly Sentence[] }[];
}
interface Sentence {
  readonly codes: readonly string[];
  readonly parts: readonly { text: string; snapshot: number | null; field: string | null }[];
}

const BRIEFING = `query ($snapshotId: ID!) { briefing(snapshotId: $snapshotId) { title source
  opening { parts { text } } sections { heading empty sentences { codes parts { text snapshot field } } } } }`;

describe('briefings', () => {
  const { api, tree, as, record, take, step, reviewParts } = useSnapshotSuite();
  const download = (path: string): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { cookie: as('official').jar } });

  const briefingOf = (snapshotId: string, who = 'official'): Promise<Briefing> =>
    as(who).run(BRIEFING, { snapshotId });
  const mattersOf = ({ sections }: Briefing): Sentence['parts'] =>
    sections.flatMap(({ sentences }) => sentences).find(({ codes }) => codes.includes('matterCount'))
      ?.parts ?? [];
  const textOf = (parts: Sentence['parts']): string => parts.map(({ text }) => text).join('');
  /** Takes a snapshot as far as its approval. */
  const approved = async (period: string): Promise<{ readonly id: string; readonly number: number }> => {
    const { snapshot } = await take({ period });
    if (!snapshot) throw new Error(`No snapshot of ${period}`);
    await reviewParts(snapshot.id);
    await step(snapshot.id, 'REVIEW_SNAPSHOT', 'civilAffairs');
    await step(snapshot.id, 'APPROVE_SNAPSHOT', 'official');
    return snapshot;
  };

  it('name the snapshot of each number, and compare with nothing where nothing stands', async () => {
    await take({ period: '2026-09' });
    const { snapshot } = await take();
    const briefing = await briefingOf(snapshot?.id ?? '');
    expect(mattersOf(briefing).slice(0, 2)).toEqual([
      { text: '事项数为', snapshot: null, field: null },
      { text: '4', snapshot: snapshot?.number, field: 'value' },
    ]);
    expect(briefing.source).toContain('上期没有有效的快照');
    expect(briefing.source).toContain('预览');
    expect(briefing.opening.length).toBeGreaterThan(0);
    await expect(as('stranger').run(BRIEFING, { snapshotId: snapshot?.id })).rejects.toThrow(/FORBIDDEN/u);
  });

  it('stay as they were approved, whatever of the period before is withdrawn or taken later', async () => {
    await record(3, 'september', '2026-09');
    // The ledger goes on after October, which is whole with that.
    await record(1, 'november', '2026-11');
    const before = await approved('2026-09');
    const own = await approved('2026-10');
    const briefing = await briefingOf(own.id);
    expect(briefing.source).toContain(`第${String(before.number)}号`);
    expect(textOf(mattersOf(briefing))).toMatch(/^事项数为4件，较上期增加33\.3%。$/u);
    await step(before.id, 'WITHDRAW_SNAPSHOT', 'official', { reason: '漏计三件' });
    await record(2, 'september-later', '2026-09');
    await approved('2026-09');
    const later = await briefingOf(own.id);
    expect(later.sections).toEqual(briefing.sections);
    expect(later.source).toContain(`第${String(before.number)}号（已撤回）`);
  });

  it('compare nothing where the ledger of the two periods is uneven, though both have figures', async () => {
    await record(60, 'august', '2026-08');
    await approved('2026-08');
    const { snapshot } = await take({ period: '2026-09' });
    expect(textOf(mattersOf(await briefingOf(snapshot?.id ?? '')))).toMatch(
      /^事项数为5件；与上期不可比：两期台账收录的行数相差悬殊。$/u,
    );
  });

  it('leave as a Word file that holds the same sentences and the page of official papers', async () => {
    const id = (await take()).snapshot?.id ?? '';
    const answer = await download(`/snapshots/${id}/briefing`);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const zip = new PizZip(Buffer.from(await answer.arrayBuffer()));
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    expect(xml).toMatch(/事项数为4件，较上期减少20\.0%（与快照第\d+号相比）。/u);
    expect(xml).toContain('典型案例');
    // A4 in twentieths of a point, 37 mm above and 28 mm on the binding side.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="2098"');
    expect(xml).toContain('w:left="1587"');
    expect((await download('/snapshots/Snapshot.1.nothing/briefing')).status).toBe(404);
  });

  it('say on a briefing and in the name of its file that the data of a demonstration are generated', async () => {
    const id = (await take()).snapshot?.id ?? '';
    const kindIs = (kind: string): Promise<unknown> =>
      api.suite.asOwner((owner) => owner.query('update district set kind = $1 where id = 1', [kind]));
    await kindIs('demonstration');
    try {
      const { source } = await as('official').run<Briefing>(BRIEFING, { snapshotId: id });
      expect(source).toMatch(/^演示数据/u);
      const answer = await download(`/snapshots/${id}/briefing`);
      expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('演示数据-'));
    } finally {
      await kindIs('real');
    }
  });

  it('say how a figure stands to the target that the year had when they were taken', async () => {
    const set = (from: string, rules: object): Promise<unknown> =>
      api.suite.database.transaction(systemActor('1'), (tx) =>
        tx.sql(
          `insert into rule_set (district_id, kind, valid_from, rules, source, recorded_by, recorded_at)
           values (1, 'yearlyTarget', $1, $2, '2026年工作要点', 'test', now())`,
          [from, rules],
        ),
      );
    await api.suite.database.transaction(systemActor('1'), async (tx) => {
      for (const [name, statusSince] of [
        ['春风社', '2026-03-01'],
        ['秋实社', '2026-10-01'],
      ] as const)
        await tx.repository(Organisation).insert({
          ...{ districtId: '1', divisionId: tree().community.id, name, nameKey: organisationNameKey(name) },
          ...{ registrationStatus: 'registered', statusSince, serviceKind: 'cultureSports' },
          foundedOn: statusSince,
        });
    });
    const registered = async (id = ''): Promise<string> => {
      const { sections } = await briefingOf(id);
      const sentences = sections.flatMap((section) => section.sentences);
      return textOf(
        sentences.find(({ codes }) => codes.includes('newlyRegisteredOrganisations'))?.parts ?? [],
      );
    };
    await set('2026-02-01', { newlyRegisteredOrganisations: 8 });
    const { snapshot: first } = await take({ period: '2026' });
    // By 26 November 330 of 365 days have passed.
    const words = /，全年目标8个，完成率25%，慢于序时进度（90\.4%）/u;
    expect(await registered(first?.id)).toMatch(words);
    await set('2026-11-01', { newlyRegisteredOrganisations: 2 });
    const { snapshot: second } = await take({ period: '2026' });
    expect(await registered(second?.id)).toMatch(/，全年目标2个，完成率100%/u);
    expect(await registered(first?.id)).toMatch(words);
  });
});
