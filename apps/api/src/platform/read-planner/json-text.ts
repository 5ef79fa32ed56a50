import type { GraphQLResponse } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';

/** The `data` of an answer as the JSON text that Postgres formed; only {@link stringifyResult} looks inside. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** The body of an answer whose data is text already. */
export function textBody(text: string): GraphQLResponse['body'] {
  const data = new JsonText(text) as unknown as Record<string, unknown>;
  return { kind: 'single', singleResult: { data } };
}

/** Apollo's `stringifyResult`: planned answers are copied, all others serialised as usual. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : '';
  return `{"data":${data.text}${extensions}}`;
}
