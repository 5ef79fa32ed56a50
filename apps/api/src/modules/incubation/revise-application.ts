import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput } from '../../platform/errors/refusal';
import { isSimplified, readRules } from './case-facts';
import type { ReviseIncubationApplicationInput } from './case.inputs';
import { changeCase } from './change-case';
import { trackProblems } from './create-incubation-case';
import { moneyOf, moneyProblems, textProblems } from './read-input';

/** Changes an application while it is a draft or waits for correction; afterwards it stands as it was handed in. */
export function reviseApplication(
  context: RequestContext,
  input: ReviseIncubationApplicationInput,
): Promise<object> {
  const problems = [
    ...textProblems('summary', input.summary, 2000),
    ...moneyProblems('requestedSum', input.requestedSum),
  ];
  return changeCase(
    context,
    { permission: 'incubation.manage', reference: input, problems },
    async (work) => {
      const { row, tx } = work;
      if (row.stage !== 'draft' && row.stage !== 'correction')
        return { refusal: new InvalidInput({ fieldErrors: [fieldError('caseId', 'UNKNOWN_VALUE')] }) };
      const rules = await readRules(tx, row);
      const unknown = trackProblems(rules, input.track);
      if (unknown.length > 0) return { refusal: new InvalidInput({ fieldErrors: unknown }) };
      const requestedSum = moneyOf(input.requestedSum);
      return {
        changes: {
          track: input.track,
          requestedSum,
          simplified: isSimplified(rules, requestedSum),
          summary: input.summary.trim(),
        },
        event: { action: 'revise' },
      };
    },
  );
}
