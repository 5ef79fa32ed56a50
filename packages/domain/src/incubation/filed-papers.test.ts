import { documentsInHand } from './filed-papers';

describe('papers of an incubation case', () => {
  const notice = { document: 'rectificationNotice', filedAt: 10 } as const;
  const report = { document: 'rectificationReport', filedAt: 20 } as const;
  const charter = { document: 'charterDraft', filedAt: 1 } as const;

  it('count once each', () => {
    expect(documentsInHand([charter, { ...charter, filedAt: 2 }, notice], [])).toEqual([
      'charterDraft',
      'rectificationNotice',
    ]);
  });

  it('of a rectification count for one rectification', () => {
    const accepted = { action: 'acceptRectification', at: 20 } as const;
    expect(documentsInHand([charter, notice, report], [accepted])).toEqual(['charterDraft']);
    expect(documentsInHand([notice, report, { ...notice, filedAt: 30 }], [accepted])).toEqual([
      'rectificationNotice',
    ]);
  });

  it('of an exit review that failed do not carry the next one, while the standing of the group does', () => {
    const papers = [
      { document: 'exitApplication', filedAt: 1 },
      { document: 'graduationDecision', filedAt: 2 },
      { document: 'standingCertificate', filedAt: 2 },
    ] as const;
    expect(documentsInHand(papers, [{ action: 'continueIncubation', at: 5 }])).toEqual([
      'standingCertificate',
    ]);
  });
});
