import { type FieldError, fieldError, InvalidInput } from '../../../platform/errors/refusal';

/** The texts of a reorganisation, to be checked alike in every command. */
export interface ReorganisationTexts {
  readonly reason: string;
  readonly idempotencyKey: string;
  /** Path in the input → name. */
  readonly names: Readonly<Record<string, string>>;
  /** Path in the input → code; null for none. */
  readonly codes: Readonly<Record<string, string | null | undefined>>;
}

const CODE = /^\d{12}(-[A-Z]\d{2,4})?$/u;

/** Checks lengths and forms; undefined when all is well. */
export function checkReorganisationTexts(texts: ReorganisationTexts): InvalidInput | undefined {
  const errors = [
    ...lengthErrors('reason', texts.reason, [2, 500]),
    ...lengthErrors('idempotencyKey', texts.idempotencyKey, [8, 200]),
    ...Object.entries(texts.names).flatMap(([path, name]) => lengthErrors(path, name, [2, 60])),
    ...Object.entries(texts.codes).flatMap(([path, code]) =>
      code == null || CODE.test(code) ? [] : [fieldError(path, 'MALFORMED')],
    ),
  ];
  return errors.length === 0 ? undefined : new InvalidInput({ fieldErrors: errors });
}

function lengthErrors(
  path: string,
  text: string,
  [minimum, maximum]: readonly [number, number],
): FieldError[] {
  const { length } = [...text.trim()];
  if (length < minimum) return [fieldError(path, 'TOO_SHORT', { minimum })];
  return length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}
