import { pdfText } from '../../../../test/pdf-text';
import { roadOf } from '../testing/case-road';
import { useIncubationSuite } from '../testing/incubation-suite';

describe('papers of a case', () => {
  const suite = useIncubationSuite();
  const road = roadOf(suite);
  const get = (id: string, paper: string, by = 'hub'): Promise<Response> =>
    fetch(`${suite.api.url}/incubation-cases/${id}/${paper}.pdf`, { headers: { cookie: suite.as(by).jar } });

  it('are printed from what is recorded, with a line in the audit log', async () => {
    await suite.on('2026-03-02');
    const draft = await road.toAdmitted('2026-03-10');
    const answer = await get(draft.id, 'notice', 'official');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(
      /社会组织孵化入壳公示-.+\.pdf$/u,
    );
    const { notice, organisation } = await suite.read<{
      notice: { places: string };
      organisation: { name: string };
    }>(draft.id, 'notice { places } organisation { name }');
    const text = pdfText(Buffer.from(await answer.arrayBuffer())).replace(/\s/gu, '');
    for (const fact of [
      '社会组织孵化入壳公示',
      `编号：${draft.number}`,
      `拟同意${organisation.name}进入`,
      `公示地点：${notice.places}`,
      '2026年3月2日至2026年3月',
      '枢纽组织：',
    ])
      expect(text).toContain(fact);
    const [logged] = await suite.api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      const { rows } = await owner.query<{ actor_kind: string; subject_id: string }>(
        `select actor_kind, subject_id from audit_event where action = 'incubationCase.print.notice'`,
      );
      return rows;
    });
    expect(logged).toEqual({ actor_kind: 'account', subject_id: draft.id.split('.')[2] });
  });

  it('are absent before their step, outside the divisions and for those who may not read cases', async () => {
    await suite.on('2026-03-02');
    const draft = await suite.draft();
    const statuses = await Promise.all([
      get(draft.id, 'notice'),
      get(draft.id, 'certificate'),
      get(draft.id, 'notice', 'other'),
      get('IncubationCase.1.none', 'notice'),
      get(draft.id, 'charter'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await get(draft.id, 'notice', 'assessor-1')).status).toBe(403);
    expect((await fetch(`${suite.api.url}/incubation-cases/${draft.id}/notice.pdf`)).status).toBe(401);
  });
});
