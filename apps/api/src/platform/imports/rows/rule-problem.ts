import { filledText, REFUSAL_TEXTS, type RuleRefusal } from '@weizhi/domain';
import { registerProblemTexts } from './problem-texts';
import type { RowProblem } from './row-problem';

/** Lets rows be reported with refusals of the domain, in the words that commands use for them. */
export function registerRuleProblems(codes: readonly RuleRefusal['code'][]): void {
  registerProblemTexts(
    Object.fromEntries(
      codes.map((code) => {
        const { problem, fix } = REFUSAL_TEXTS[code];
        return [
          code,
          {
            zh: `${problem.zh}${fix.zh}`.replace(/\{(\w+)\}/gu, '{$1Zh}'),
            en: `${problem.en} ${fix.en}`.replace(/\{(\w+)\}/gu, '{$1En}'),
          },
        ];
      }),
    ),
  );
}

/** A refusal of the domain as the problem of a row; its facts come in both languages, codes as their labels. */
export function ruleProblem(column: string | null, { code, ...facts }: RuleRefusal): RowProblem {
  const worded = Object.keys(facts).flatMap((name) => {
    const { zh, en } = filledText({ zh: `{${name}}`, en: `{${name}}` }, facts);
    return [
      [`${name}Zh`, zh],
      [`${name}En`, en],
    ] as const;
  });
  return { severity: 'error', column, code, facts: Object.fromEntries(worded), value: null };
}
