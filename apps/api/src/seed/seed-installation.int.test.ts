import { statSync } from 'node:fs';
import path from 'node:path';
import { addDistrict, addReferenceDistrict } from './add-district';
import { OtherDemonstrationError, seedInstallation } from './seed-installation';
import type { SeedProgress } from './seed-progress';
import { describeAccounts, openDistrictAccount, SEEDED_GROUPS } from './seeded-accounts';
import { useSeededDatabase } from './testing/seeded-database';

jest.setTimeout(300_000);

const { suite, seed: seedMatters, rows, counts } = useSeededDatabase();
const TOTAL = 5_000;

const seed = (matters = TOTAL, onProgress?: (words: SeedProgress) => void): Promise<void> =>
  seedMatters(matters, onProgress);

describe('seeding an installation', () => {
  it('goes on where it was interrupted, with every matter in once', async () => {
    const interruption = new Error('interrupted');
    const interrupted = seed(TOTAL, (progress) => {
      if (progress.step === 'matters') throw interruption;
    });
    await expect(interrupted).rejects.toBe(interruption);
    expect((await counts())['matter']).toBeLessThan(TOTAL);
    await seed();
    expect(
      await rows(`SELECT count(*)::int AS n, count(DISTINCT number)::int AS distinct FROM matter`),
    ).toEqual([{ n: TOTAL, distinct: TOTAL }]);
  });

  it('adds nothing at a second run', async () => {
    const before = await counts();
    const said: SeedProgress[] = [];
    await seed(TOTAL, (progress) => said.push(progress));
    expect(await counts()).toEqual(before);
    expect(said).toEqual([]);
  });

  it('refuses another size of the same demonstration, and changes nothing', async () => {
    const before = await counts();
    await expect(seed(TOTAL + 1_000)).rejects.toBeInstanceOf(OtherDemonstrationError);
    expect(await counts()).toEqual(before);
  });

  it('takes a demonstration of any size as it is when none is asked for', async () => {
    const before = await counts();
    await seedInstallation(suite.database, {
      stateFolder: suite.stateFolder,
      onProgress: () => undefined,
      gatherStatistics: () => Promise.resolve(),
    });
    expect(await counts()).toEqual(before);
  });

  it('has the published numbers of divisions in 崇川区, and neighbourhoods there alone', async () => {
    const found = await rows<{ district: string; kind: string; n: number }>(
      `SELECT t.kind AS district, d.kind, count(*)::int AS n
         FROM district t JOIN division_closure c ON c.ancestor_id = t.division_id
         JOIN division d ON d.id = c.descendant_id
        WHERE d.level >= 5 GROUP BY 1, 2`,
    );
    const of = (district: string, kind: string): number | undefined =>
      found.find((row) => row.district === district && row.kind === kind)?.n;
    expect(
      ['community', 'village', 'virtualCommunity', 'neighbourhood'].map((kind) => of('demonstration', kind)),
    ).toEqual([164, 15, 3, 882]);
    expect([of('real', 'community'), of('real', 'neighbourhood')]).toEqual([24, undefined]);
  });

  it('gives residents, estates and matters to communities and villages, never to a virtual one', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(DISTINCT division_id)::int FROM population_count) AS populated,
              (SELECT count(*)::int FROM population_count p JOIN division d ON d.id = p.division_id
                WHERE d.kind NOT IN ('community', 'village')) AS elsewhere,
              (SELECT count(*)::int FROM (SELECT division_id FROM estate UNION ALL SELECT division_id FROM grid_cell
                UNION ALL SELECT division_id FROM matter) x
                JOIN division_closure c ON c.descendant_id = x.division_id
                JOIN division d ON d.id = c.ancestor_id AND d.kind = 'virtualCommunity') AS virtual`,
    );
    expect(found).toEqual({ populated: 179, elsewhere: 0, virtual: 0 });
  });

  it('leaves 坪山区 without matters, and has all others in the rollups', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM matter m JOIN district t ON t.id = m.district_id AND t.kind <> 'demonstration') AS real,
              (SELECT sum(amount)::int FROM rollup_cell WHERE grain = 'month' AND dimension = '' AND measure = 'matters') AS cells,
              (SELECT count(*)::int FROM rollup_delta) AS waiting`,
    );
    expect(found).toEqual({ real: 0, cells: TOTAL, waiting: 0 });
  });

  it('opens an account for each role that a person holds, and two for 坪山区, with passwords of this installation', async () => {
    const found = await rows<{ identifier: string; role: string; code: string }>(
      `SELECT a.identifier, g.role_code AS role, d.code FROM account a JOIN role_grant g ON g.account_id = a.id
         JOIN division d ON d.id = g.division_id ORDER BY 1`,
    );
    const planned = SEEDED_GROUPS.flatMap(({ accounts }) =>
      accounts.map(({ identifier, role, divisionCode }) => ({ identifier, role, code: divisionCode })),
    );
    expect(found).toEqual(expect.arrayContaining(planned));
    expect(found).toHaveLength(planned.length);
    const [shipped] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM role WHERE code <> 'apiClient'`,
    );
    expect(new Set(found.map(({ role }) => role)).size).toBe(shipped?.n);
    for (const { secret } of SEEDED_GROUPS) {
      const file = path.join(suite.stateFolder, 'secrets', secret);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    const described = describeAccounts(suite.stateFolder).join('\n');
    for (const { identifier } of planned) expect(described).toContain(identifier);
  });
});

describe('the organisations that an installation starts with', () => {
  it('has assessments at every stage, scored by two, some going through the motions', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM assessment) AS assessments,
              (SELECT count(DISTINCT state)::int FROM assessment) AS stages,
              (SELECT count(*)::int FROM assessment WHERE total IS NOT NULL) AS settled,
              (SELECT count(DISTINCT account_id)::int FROM assessment_assessor) AS assessors,
              (SELECT count(*)::int FROM assessment a WHERE total IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM assessment_evidence e WHERE e.assessment_id = a.id)) AS bare,
              (SELECT count(*)::int FROM assessment_event) AS steps`,
    );
    // Six that are out took eight steps each, the others seven, five, twice two, one and none; appeals took three more.
    const steps = 6 * 8 + 7 + 5 + 2 * 2 + 1 + 3;
    expect(found).toEqual({ assessments: 12, stages: 7, settled: 8, assessors: 2, bare: 1, steps });
  });

  it('has appeals on their way, one of which changed a result that stays beside the new one', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT string_agg(state, ' ' ORDER BY state) FROM assessment_appeal) AS states,
              (SELECT count(*)::int FROM assessment_result) AS results,
              (SELECT count(*)::int FROM assessment_appeal_reviewer v JOIN assessment_appeal p ON p.id = v.appeal_id
                 JOIN assessment_assessor s ON s.assessment_id = p.assessment_id AND s.account_id = v.account_id) AS judges_of_their_own,
              (SELECT count(*)::int FROM assessment a JOIN assessment_result r ON r.assessment_id = a.id
                WHERE r.number = 2 AND a.total = r.total
                  AND EXISTS (SELECT 1 FROM assessment_result f WHERE f.assessment_id = a.id AND f.number = 1 AND f.total < r.total)) AS raised`,
    );
    expect(found).toEqual({
      states: 'accepted changed received',
      results: 7,
      judges_of_their_own: 0,
      raised: 1,
    });
  });

  it('has a fund whose payments are those of its awards', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM development_fund) AS funds,
              (SELECT count(*)::int FROM fund_award) AS awards,
              (SELECT sum(CASE WHEN kind IN ('awardPayment', 'fundCost') THEN -amount ELSE amount END)::text FROM fund_entry) AS balance,
              (SELECT count(*)::int FROM fund_entry e JOIN fund_award a ON a.id = e.award_id AND a.granted = e.amount) AS paid`,
    );
    expect(found).toEqual({ funds: 1, awards: 9, balance: '228936.50', paid: 3 });
  });

  it('has accounts that agree, drafts among them, and forms that the district prescribes', async () => {
    const [found] = await rows<{ filed: number; drafts: number; off: number; forms: number }>(
      `SELECT (SELECT count(*)::int FROM annual_accounts WHERE state = 'filed') AS filed,
              (SELECT count(*)::int FROM annual_accounts WHERE state = 'draft') AS drafts,
              (SELECT count(*)::int FROM annual_accounts a JOIN annual_accounts b
                 ON b.organisation_id = a.organisation_id AND b.year = a.year + 1
                AND b.opening_unrestricted <> a.closing_unrestricted) AS off,
              (SELECT count(*)::int FROM form_template) AS forms`,
    );
    expect(found).toMatchObject({ off: 0, forms: 2 });
    expect(found?.filed).toBeGreaterThan(20);
    expect(found?.drafts).toBeGreaterThan(0);
  });

  it('has committees in name only among those of 崇川区, and a vote carried by one head', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*) > 100 FROM owners_committee) AS committees,
              (SELECT count(*) > 5 FROM owners_committee WHERE term_end < '2026-11-20') AS expired,
              (SELECT count(*)::int FROM ballot) AS ballots,
              (SELECT (result->'questions'->0->>'passed')::boolean FROM vote) AS passed,
              (SELECT result->'questions'->0->'support'->>'heads' FROM vote) AS heads,
              (SELECT count(*)::int FROM property_unit WHERE owner_name_sealed NOT LIKE 'v1|%') AS told`,
    );
    expect(found).toEqual({
      committees: true,
      expired: true,
      ballots: 200,
      passed: true,
      heads: '101',
      told: 0,
    });
  });

  it('has fifty organisations in 崇川区, their papers on disk and their scores worked out', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM organisation) AS organisations,
              (SELECT count(*)::int FROM organisation o JOIN district t ON t.id = o.district_id WHERE t.kind <> 'demonstration') AS elsewhere,
              (SELECT count(*) > 50 FROM organisation_document) AS papers,
              (SELECT count(DISTINCT organisation_id)::int FROM organisation_element_score) AS scored,
              (SELECT count(*) > 0 FROM organisation_element_score WHERE halves = 8) AS whole,
              (SELECT count(*)::int FROM organisation_evidence WHERE purpose = 'exit:fourElements') AS proved,
              (SELECT count(*)::int FROM organisation_evidence e WHERE e.purpose = 'exit:fourElements' AND NOT EXISTS (
                SELECT 1 FROM organisation_element_score s WHERE s.organisation_id = e.organisation_id AND s.halves = 8)) AS claimed,
              (SELECT count(*)::int FROM person WHERE name_sealed LIKE '%秀英%' OR name_masked NOT LIKE '_*') AS told`,
    );
    expect(found).toEqual({
      organisations: 50,
      proved: 4,
      claimed: 0,
      elsewhere: 0,
      papers: true,
      scored: 50,
      whole: true,
      told: 0,
    });
  });

  it('has incubation cases at all stages, each with the papers and the history of its stage', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM incubation_case) AS cases,
              (SELECT count(DISTINCT stage)::int FROM incubation_case) AS stages,
              (SELECT count(*)::int FROM incubation_case c WHERE c.stage <> 'draft' AND NOT EXISTS (
                SELECT FROM incubation_event e WHERE e.district_id = c.district_id AND e.case_id = c.id AND e.to_stage = c.stage)) AS unexplained,
              (SELECT count(*)::int FROM incubation_case c WHERE c.graduated_on IS NOT NULL AND NOT EXISTS (
                SELECT FROM organisation_evidence e WHERE e.district_id = c.district_id AND e.organisation_id = c.organisation_id
                  AND e.purpose = 'exit:coreTeam' AND e.state = 'verified' AND e.verified_on <= c.graduated_on AND e.valid_to >= c.graduated_on)) AS unproved`,
    );
    expect(found).toEqual({ cases: 30, stages: 18, unexplained: 0, unproved: 0 });
  });
});

describe('adding a district', () => {
  it('adds one of the official list once', async () => {
    const first = await addDistrict(suite.database, { code: '320681', kind: 'reference' });
    const again = await addDistrict(suite.database, { code: '320681', kind: 'reference' });
    expect(first.ok && first.value.divisionsAdded).toBeGreaterThan(100);
    expect(again).toMatchObject({ ok: true, value: { divisionsAdded: 0 } });
  });

  it('gives a foreign data set a district of its own, once, that stands below nothing', async () => {
    const first = await addReferenceDistrict(suite.database, 'STEW-MAP Baltimore');
    const again = await addReferenceDistrict(suite.database, ' STEW-MAP Baltimore ');
    if (!first.ok) throw new Error(first.refusal.code);
    expect(again).toMatchObject({ ok: true, value: { ...first.value, divisionsAdded: 0 } });
    const found = await rows<{ kind: string; code: null; ancestors: number }>(
      `select t.kind, d.code, (select count(*)::int from division_closure c where c.descendant_id = d.id) as ancestors
         from district t join division d on d.id = t.division_id where t.name = 'STEW-MAP Baltimore'`,
    );
    expect(found).toEqual([{ kind: 'reference', code: null, ancestors: 1 }]);
    const account = await openDistrictAccount(suite.database, suite.stateFolder, first.value);
    expect(await openDistrictAccount(suite.database, suite.stateFolder, first.value)).toEqual(account);
  });

  it.each([
    ['', 'districtNameUnfit'],
    ['440310', 'districtNameUnfit'],
    ['坪山区', 'districtIsOfAnotherKind'],
    ['崇川区', 'districtIsOfAnotherKind'],
  ])('refuses a data set the name %j and adds nothing', async (name, refusal) => {
    const before = await counts();
    expect(await addReferenceDistrict(suite.database, name)).toMatchObject({
      ok: false,
      refusal: { code: refusal },
    });
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['32061', 'districtCodeMalformed'],
    ['崇川区', 'districtCodeMalformed'],
    ['320600', 'districtIsPrefecture'],
    ['320999', 'districtUnknown'],
    ['320613', 'districtIsOfAnotherKind'],
  ])('refuses %s and adds nothing', async (code, refusal) => {
    const before = await counts();
    const answer = await addDistrict(suite.database, { code, kind: 'real' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: refusal } });
    expect(await counts()).toEqual(before);
  });
});
