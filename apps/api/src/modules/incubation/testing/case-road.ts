import type { CaseAnswer, CaseState, IncubationSuite } from './incubation-suite';

type Draft = CaseState & { readonly organisationId: string };

/** Papers of a complete application. */
const APPLICATION = [
  'applicationForm',
  'founderProfile',
  'charterDraft',
  'projectProposal',
  'commitmentLetter',
] as const;

/** Criteria of filed groups that documents prove. */
export const PROVED = ['lawfulStanding', 'fourElements', 'coreTeam', 'completedProject', 'councilMeetings'];

/** Takes cases along the road of the suite's programme, a stretch at a time. Each stretch ends where its name says. */
export function roadOf(suite: IncubationSuite) {
  const demand = (answer: CaseAnswer): CaseState => {
    if (!answer.case) throw new Error(JSON.stringify(answer));
    return answer.case;
  };
  const step = async (id: string, ...parameters: [Parameters<IncubationSuite['advance']>[1], object?]) =>
    demand(await suite.advance(id, ...parameters));

  const toScreening = async (over?: object): Promise<Draft> => {
    const draft = await suite.draft(over);
    await step(draft.id, 'submit');
    await suite.file(draft.id, ...APPLICATION);
    await step(draft.id, 'acceptApplication');
    return draft;
  };
  const toPanel = async (over?: object): Promise<Draft> => {
    const draft = await toScreening(over);
    await suite.file(draft.id, 'screeningForm');
    const { stage } = await step(draft.id, 'passScreening');
    if (stage === 'PANEL_REVIEW') return draft;
    await suite.file(draft.id, 'interviewRecord', 'siteVisitRecord', 'needsPretest');
    await step(draft.id, 'passInterview');
    return draft;
  };
  const scoreOnPaper = async (draft: Draft, totals: readonly number[]): Promise<void> => {
    const scanDocumentId = await suite.document(draft.organisationId, '评分表扫描件');
    for (const [index, points] of totals.entries()) {
      demand(await suite.act(draft.id, 'assignIncubationAssessor', { seat: `${String(index + 1)}号评委` }));
      const { panel } = await suite.read<{ panel: { sheets: { id: string; submitted: boolean }[] } }>(
        draft.id,
        'panel { sheets { id submitted } }',
      );
      const sheetId = panel.sheets.find(({ submitted }) => !submitted)?.id;
      const scores = pointsFor(points);
      demand(
        await suite.act(draft.id, 'recordPaperScores', { sheetId, conflict: 'NONE', scores, scanDocumentId }),
      );
    }
  };
  const toNotice = async (over?: object): Promise<Draft> => {
    const draft = await toPanel(over);
    await scoreOnPaper(draft, [80, 70, 75]);
    await suite.file(draft.id, 'panelMinutes');
    await step(draft.id, 'passPanel');
    return draft;
  };
  /** Opens the notice today and comes back when it has ended. */
  const toAdmitted = async (back: string, over?: object): Promise<Draft> => {
    const draft = await toNotice(over);
    const openedOn = suite.api.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    demand(
      await suite.act(draft.id, 'openIncubationNotice', { openedOn, workingDays: 5, places: '社区公告栏' }),
    );
    await suite.on(back);
    await suite.file(draft.id, 'noticeScan', 'incubationAgreement', 'premisesAgreement');
    demand(
      await suite.act(draft.id, 'signIncubationAgreement', { hubSignedOn: back, organisationSignedOn: back }),
    );
    await step(draft.id, 'admit');
    return draft;
  };
  const toIncubating = async (back: string, over?: object): Promise<Draft> => {
    const draft = await toAdmitted(back, over);
    demand(
      await suite.act(draft.id, 'addIncubationPlanItem', {
        element: '治理结构',
        goal: '建立理事会并召开两次会议',
        dueOn: back,
      }),
    );
    await suite.file(draft.id, 'capacityDiagnosis');
    await step(draft.id, 'startIncubation');
    return draft;
  };
  const passMidterm = async (draft: Draft): Promise<void> => {
    await step(draft.id, 'startMidterm');
    await suite.file(draft.id, 'midtermSelfAssessment', 'thirdPartyScore', 'financialSpotCheck');
    await step(draft.id, 'passMidterm');
  };
  const listHandOver = async (draft: Draft): Promise<void> => {
    demand(await suite.act(draft.id, 'listIncubationHandOver', { name: '办公室钥匙', quantity: 2 }));
  };
  return {
    step,
    toScreening,
    toPanel,
    scoreOnPaper,
    toNotice,
    toAdmitted,
    toIncubating,
    passMidterm,
    listHandOver,
  };
}

/** What {@link roadOf} gives. */
export type CaseRoad = ReturnType<typeof roadOf>;

/** Points that sum to a total, within the maxima of the proposed sheet. */
export function pointsFor(total: number): { item: string; points: number }[] {
  let left = total;
  return (
    [
      ['need', 30],
      ['team', 25],
      ['plan', 25],
      ['boundary', 20],
    ] as const
  ).map(([item, maximum]) => {
    const points = Math.min(left, maximum);
    left -= points;
    return { item, points };
  });
}
