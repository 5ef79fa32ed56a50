import { accepted, refused, type Result } from '../shared';
import { compactIdentifier } from './text';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Text of a valid code, 18 characters, upper case. @source GB 32100-2015 */
export type UnifiedSocialCreditCodeText = string & { readonly __brand: 'UnifiedSocialCreditCode' };

/**
 * Form of a civil-affairs registration by the first two characters: 51 社会团体, 52 民办非企业单位, 53 基金会;
 * `null` for codes of other registrars or other kinds.
 * @source GB 32100-2015
 */
export type RegisteredLegalForm = 'socialAssociation' | 'socialServiceInstitution' | 'foundation';

/**
 * A unified social credit code (统一社会信用代码), taken apart. `divisionCodeAtIssue` is the registrar's
 * six-digit code when the code was issued and may no longer exist. `organisationCodeAgrees` false is only a
 * warning: some issued codes carry an organisation code whose own check character differs.
 * @source GB 32100-2015; GB 11714-1997
 */
export interface UnifiedSocialCreditCode {
  readonly code: UnifiedSocialCreditCodeText;
  readonly registrarClass: string;
  readonly legalForm: RegisteredLegalForm | null;
  readonly divisionCodeAtIssue: string;
  readonly organisationCode: string;
  readonly organisationCodeAgrees: boolean;
}

/** Returned when a text is not a unified social credit code. `position` counts characters from 1. @source GB 32100-2015 */
export type UnifiedSocialCreditCodeRefusal =
  | { readonly code: 'usccBadLength'; readonly length: number }
  | { readonly code: 'usccBadCharacter'; readonly position: number; readonly character: string }
  | { readonly code: 'usccWrongCheckCharacter'; readonly expected: string; readonly actual: string };

const LEGAL_FORMS: Readonly<Record<string, RegisteredLegalForm>> = {
  '51': 'socialAssociation',
  '52': 'socialServiceInstitution',
  '53': 'foundation',
};

/**
 * Reads a unified social credit code; full-width and lower-case letters and spaces are put right first.
 * @source GB 32100-2015
 */
export function parseUnifiedSocialCreditCode(
  text: string,
): Result<UnifiedSocialCreditCode, UnifiedSocialCreditCodeRefusal> {
  const code = compactIdentifier(text);
  const characters = [...code];
  if (characters.length !== 18) return refused({ code: 'usccBadLength', length: characters.length });
  const bad = characters.findIndex((character, index) => !fits(character, index));
  if (bad >= 0)
    return refused({ code: 'usccBadCharacter', position: bad + 1, character: characters[bad] ?? '' });
  const expected = checkCharacter(code);
  const actual = code.charAt(17);
  if (actual !== expected) return refused({ code: 'usccWrongCheckCharacter', expected, actual });
  const organisationCode = code.slice(8, 17);
  return accepted({
    code: code as UnifiedSocialCreditCodeText,
    registrarClass: code.charAt(0),
    legalForm: LEGAL_FORMS[code.slice(0, 2)] ?? null,
    divisionCodeAtIssue: code.slice(2, 8),
    organisationCode,
    organisationCodeAgrees: organisationCheckCharacter(organisationCode) === organisationCode.charAt(8),
  });
}

function fits(character: string, index: number): boolean {
  return index >= 2 && index < 8 ? /^\d$/.test(character) : ALPHABET.includes(character);
}

function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckCharacter(organisationCode: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(organisationCode.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
