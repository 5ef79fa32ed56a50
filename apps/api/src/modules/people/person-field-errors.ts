import {
  type PersonNameRefusal,
  type PhoneRefusal,
  REFUSAL_TEXTS,
  type ResidentIdRefusal,
} from '@weizhi/domain';
import { registerFieldErrors } from '../../platform/errors/field-error';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';

/** Why a text is no name, no telephone number or no identity number. */
export type PersonRefusal = PersonNameRefusal | PhoneRefusal | ResidentIdRefusal;

/** All there are; a forgotten one does not compile. Their words are the domain's, and none of them repeats what was typed. */
const CODES: Readonly<Record<PersonRefusal['code'], true>> = {
  textHoldsNul: true,
  textHoldsLoneSurrogate: true,
  personNameBadLength: true,
  personNameBadCharacter: true,
  phoneBadCharacter: true,
  mobileBadLength: true,
  landlineWithoutAreaCode: true,
  phoneUnknownForm: true,
  residentIdBadLength: true,
  residentIdFifteenDigits: true,
  residentIdBadCharacter: true,
  residentIdImpossibleBirthDate: true,
  residentIdBirthInFuture: true,
  residentIdWrongCheckCharacter: true,
};

registerFieldErrors(
  Object.fromEntries(
    (Object.keys(CODES) as PersonRefusal['code'][]).map((code) => {
      const { problem, fix } = REFUSAL_TEXTS[code];
      return [enumName(code), { zh: `${problem.zh}${fix.zh}`, en: `${problem.en} ${fix.en}` }];
    }),
  ),
);

/** What is wrong with a part of what was written of a person. */
export function refusedPart(path: string, { code, ...facts }: PersonRefusal): FieldError {
  return fieldError(path, enumName(code), facts);
}
