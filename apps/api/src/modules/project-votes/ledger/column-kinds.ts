import type { BilingualText, ImportColumn } from '../../../platform/imports';

/** Text of so many characters at most. */
export const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

/** A whole number from 0. */
export const WHOLE: ImportColumn['type'] = {
  kind: 'number',
  policy: { wholeOnly: true, lowest: 0, highest: 1_000_000_000 },
};

/** An amount, exact. */
export const MONEY: ImportColumn['type'] = {
  kind: 'number',
  policy: { lowest: 0, highest: 99_999_999_999, units: ['元'] },
};

/** Degrees of latitude or longitude. */
export const DEGREES: ImportColumn['type'] = { kind: 'number', policy: { lowest: -180, highest: 180 } };

/** A column that only rows of one section fill. */
export const ofSection = (
  key: string,
  header: BilingualText,
  rest: Pick<ImportColumn, 'aliases' | 'type' | 'example'> & Partial<ImportColumn>,
): ImportColumn => ({ key, header, required: false, help: rest.help ?? header, ...rest });
