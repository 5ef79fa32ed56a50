import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** An instant. Read as a `Date`, written in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description:
    'An instant in ISO 8601 with an offset, such as `2026-11-22T08:30:00.000Z`. Shown to people in Asia/Shanghai.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

/** A civil day, kept as text: it has no time and no zone. */
export const IsoDate = new GraphQLScalarType({
  name: 'Date',
  description: 'A civil day `YYYY-MM-DD` of the Gregorian calendar, in Asia/Shanghai, from 1900 to 2199.',
  serialize: (value) => parseDay(value),
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(textOf(node)),
});

/** An exact number, kept as text: never a float. */
export const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as `"1234.50"`: up to 20 digits before and 10 after the point, never in scientific form.',
  serialize: (value) =>
    parseDecimal(typeof value === 'number' || typeof value === 'bigint' ? String(value) : value),
  parseValue: parseDecimal,
  parseLiteral: (node) =>
    parseDecimal(node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : textOf(node)),
});

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!match) throw unacceptable('DateTime');
  parseDay(match[1], 'DateTime');
  if (Number(match[2]) > 23 || Number(match[3]) > 59 || Number(match[4]) > 59) throw unacceptable('DateTime');
  const instant = new Date(match[0]);
  if (Number.isNaN(instant.getTime())) throw unacceptable('DateTime');
  return instant;
}

function parseDay(value: unknown, scalar = 'Date'): string {
  if (typeof value !== 'string' || !/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(value)) throw unacceptable(scalar);
  const month = Number(value.slice(5, 7));
  const date = Number(value.slice(8));
  // From numbers, since parsing a date's text and writing it again costs more than the rest of a small input.
  const day = new Date(Date.UTC(Number(value.slice(0, 4)), month - 1, date));
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== date) throw unacceptable(scalar);
  return value;
}

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string' || !/^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/.test(value))
    throw unacceptable('Decimal');
  return value;
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** The value is left out on purpose: answers and logs never echo input. */
function unacceptable(scalar: string): GraphQLError {
  return new GraphQLError(`Not a ${scalar}; see the description of the scalar.`, {
    extensions: { code: 'BAD_USER_INPUT', facts: { scalar } },
  });
}
