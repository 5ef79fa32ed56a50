import { agreementWords, shareWords } from './agreement-words';
import { assessmentActs, assessmentInput } from './assessment-acts';
import { rubricNodesOf } from './rubric-text';
import { rubricLines, scoresOf } from './rubric-tree';

const node = (code: string, parent: string | null) => ({
  __typename: 'RubricNode' as const,
  code,
  parent,
  title: code,
  maximum: '10',
  bonus: false,
  evidence: [],
});

it('lists a rubric from top to bottom and takes scores of its leaves', () => {
  const lines = rubricLines([node('1', null), node('2', null), node('1.1', '1')]);
  expect(lines.map(({ node: { code }, depth, leaf }) => [code, depth, leaf])).toEqual([
    ['1', 0, false],
    ['1.1', 1, true],
    ['2', 0, true],
  ]);
  expect(scoresOf({ 'leaf-1': '9', 'leaf-1-1': ' 3.5 ', 'leaf-2': '' }, lines)).toEqual([
    { node: '1.1', points: '3.5' },
  ]);
});

it('reads a rubric as it is pasted from a sheet', () => {
  expect(rubricNodesOf('1\t基础条件\t60\n1.1  法人资格  60  登记证书、章程\n\n9\t加分项\t5')).toEqual([
    { code: '1', parent: null, title: '基础条件', maximum: '60', bonus: false, evidence: [] },
    {
      code: '1.1',
      parent: '1',
      title: '法人资格',
      maximum: '60',
      bonus: false,
      evidence: [
        { title: '登记证书', required: true },
        { title: '章程', required: true },
      ],
    },
    { code: '9', parent: null, title: '加分项', maximum: '5', bonus: true, evidence: [] },
  ]);
});

it('offers what the server allows and sends what was filled in', () => {
  expect(assessmentActs({ nextActions: ['POST_NOTICE', 'PUBLISH_GRADE'] }).map(({ label }) => label)).toEqual(
    ['张贴公示', '公告发证'],
  );
  const sent = assessmentInput({ id: 'a', version: 2 }, 'PASS_ELIGIBILITY', {
    certificateOn: '',
    knownReason: 'ABNORMAL_LISTED',
  });
  expect(sent).toEqual({
    assessmentId: 'a',
    expectedVersion: 2,
    action: 'PASS_ELIGIBILITY',
    knownReasons: ['ABNORMAL_LISTED'],
  });
});

it('says how far assessors agree', () => {
  const agreement = {
    __typename: 'AssessorAgreement' as const,
    kappa: 0.83,
    meanDifference: 0.052,
    pairs: 1,
  };
  expect(agreementWords(agreement)).toBe('加权 κ 0.83（高度一致），平均相差 5.2%');
  expect(agreementWords({ ...agreement, kappa: null, meanDifference: null })).toBe('无法计算一致性');
  expect([shareWords(1, 8), shareWords(0, 0)]).toEqual(['1／8（12.5%）', '—']);
});
