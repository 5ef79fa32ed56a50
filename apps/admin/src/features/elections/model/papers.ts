import type { BallotAnswerInput, BallotMethod, ElectionPaperInput } from '@weizhi/graphql-client/documents';

/** How a paper is written down in a line, for each method. */
export const PAPER_ADVICE: Readonly<Record<BallotMethod, string>> = {
  APPROVAL: '每行一张，写所选候选人的号，用空格隔开，如“1 3”；弃权写“0”，废票写“废”',
  ORDINAL: '每行一张，按先后写候选人的号，用空格隔开，如“3 1 2”；弃权写“0”，废票写“废”',
  CUMULATIVE: '每行一张，写“号:分”，用空格隔开，如“1:2 3:1”；弃权写“0”，废票写“废”',
  PROPOSAL: '每行一张，逐人写号和符号，如“1+ 2- 3=”（+ 同意，- 反对，= 弃权）；废票写“废”',
};

const STANCES = { '+': 'FOR', '-': 'AGAINST', '=': 'ABSTAIN' } as const;

interface PaperRules {
  readonly method: BallotMethod;
  /** Numbers of the candidates who stand in the round. */
  readonly candidates: readonly number[];
}

/** Papers of the box as they were written down, one in a line; the first line that cannot be read instead. */
export function papersOf(
  text: string,
  rules: PaperRules,
): { readonly papers: readonly ElectionPaperInput[] } | { readonly unreadable: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replaceAll(/[，,、\s]+/gu, ' '))
    .filter((line) => line !== '');
  const papers: ElectionPaperInput[] = [];
  for (const line of lines) {
    const answers = answersOf(line, rules);
    if (answers === undefined) return { unreadable: line };
    papers.push({ answers: [...answers] });
  }
  return { papers };
}

function answersOf(
  line: string,
  { method, candidates }: PaperRules,
): readonly BallotAnswerInput[] | undefined {
  const questions = method === 'PROPOSAL' ? candidates.map(String) : ['1'];
  if (line === '废') return questions.map((question) => ({ question, spoilt: true }));
  const marks = line === '0' ? [] : line.split(' ');
  if (method === 'PROPOSAL') return stancesOf(marks, questions);
  if (method === 'CUMULATIVE') return pointsOf(marks);
  return marks.every((mark) => /^\d{1,3}$/u.test(mark)) ? [{ question: '1', options: marks }] : undefined;
}

/** Whoever is not written down is abstained from. */
function stancesOf(
  marks: readonly string[],
  questions: readonly string[],
): readonly BallotAnswerInput[] | undefined {
  const said = marks.map((mark) => /^(\d{1,3})([+\-=])$/u.exec(mark));
  if (said.some((mark) => mark === null)) return undefined;
  const stances = new Map(said.map((mark) => [mark?.[1] ?? '', STANCES[(mark?.[2] ?? '=') as '+']]));
  const unknown = [...stances.keys()].filter((number) => !questions.includes(number));
  return [...questions, ...unknown].map((question) => ({
    question,
    stance: stances.get(question) ?? 'ABSTAIN',
  }));
}

function pointsOf(marks: readonly string[]): readonly BallotAnswerInput[] | undefined {
  const said = marks.map((mark) => /^(\d{1,3})[:：](\d{1,4})$/u.exec(mark));
  if (said.some((mark) => mark === null)) return undefined;
  const points = said.map((mark) => ({ option: mark?.[1] ?? '', points: Number(mark?.[2] ?? 0) }));
  return [{ question: '1', points }];
}
