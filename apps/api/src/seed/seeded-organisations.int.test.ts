import { useSeededDatabase } from './testing/seeded-database';

jest.setTimeout(300_000);

const { seed, rows } = useSeededDatabase();
const FEW_MATTERS = 500;

describe('the organisations that an installation starts with', () => {
  beforeAll(() => seed(FEW_MATTERS));

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
