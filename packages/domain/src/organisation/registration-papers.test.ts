import { isoDate, workingDayCalendar } from '../calendar';
import type { DocumentKind } from './document-kind';
import { REGISTRATION_STATUSES } from './registration';
import {
  correctionNotice,
  decisionDueOn,
  DEFAULT_PROCEDURE_RULES as RULES,
  missingPapers,
  procedureOf,
} from './registration-papers';

const NOTHING = new Set<DocumentKind>();
const FILING = new Set<DocumentKind>([
  'applicationForm',
  'memberList',
  'identityProof',
  'premisesProof',
  'rulesOfProcedure',
]);
const calendar = workingDayCalendar([
  { date: isoDate('2026-10-01'), isWorkingDay: false, status: 'confirmed', name: '国庆节' },
  { date: isoDate('2026-10-02'), isWorkingDay: false, status: 'confirmed', name: '国庆节' },
]);
const terms = { today: isoDate('2026-09-30'), calendar, rules: RULES };

describe('papers of a procedure', () => {
  it('are asked for by one kind where several would do', () => {
    expect(missingPapers(RULES.filing, NOTHING)).toEqual([
      'applicationForm',
      'memberList',
      'identityProof',
      'premisesProof',
      'charter',
    ]);
    expect(missingPapers(RULES.filing, FILING)).toEqual([]);
  });

  it('belong to the statuses in which an application is being decided on', () => {
    expect(REGISTRATION_STATUSES.map(procedureOf).filter((procedure) => procedure !== null)).toEqual([
      'filing',
      'registration',
      'registrationChange',
    ]);
  });
});

describe('a notice of missing papers', () => {
  it('names all of them at once, with a day in working days', () => {
    const present = new Set<DocumentKind>(['applicationForm', 'charter']);
    expect(correctionNotice({ status: 'filingPending', present, noticed: false }, terms)).toEqual({
      ok: true,
      value: {
        procedure: 'filing',
        papers: ['memberList', 'identityProof', 'premisesProof'],
        // Ten working days after 30 September 2026, of which two holidays are none; the rest are not announced here.
        dueOn: '2026-10-16',
        provisional: true,
      },
    });
  });

  it.each([
    [{ status: 'filed', present: NOTHING, noticed: false }, 'correctionNoProcedure'],
    [{ status: 'filingPending', present: FILING, noticed: false }, 'correctionNothingMissing'],
    [{ status: 'filingPending', present: NOTHING, noticed: true }, 'correctionIssuedAlready'],
  ] as const)('is refused for %j', (application, code) => {
    expect(correctionNotice(application, terms)).toMatchObject({ ok: false, refusal: { code } });
  });
});

it('has sixty days for a decision on registration', () => {
  expect(decisionDueOn(RULES.registration, isoDate('2026-03-02'), calendar).date).toBe('2026-05-01');
});
