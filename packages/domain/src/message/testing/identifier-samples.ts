import { isoDate } from '../../calendar';
import type { IdentifierRefusal } from '../refusal-types';

/** One refusal of each code of identifiers and texts. */
export const IDENTIFIER_SAMPLES: {
  readonly [Code in IdentifierRefusal['code']]: Extract<IdentifierRefusal, { readonly code: Code }>;
} = {
  textHoldsNul: { code: 'textHoldsNul', position: 2 },
  textHoldsLoneSurrogate: { code: 'textHoldsLoneSurrogate', position: 2 },
  usccBadLength: { code: 'usccBadLength', length: 17 },
  usccBadCharacter: { code: 'usccBadCharacter', position: 3, character: 'O' },
  usccWrongCheckCharacter: { code: 'usccWrongCheckCharacter', expected: '3', actual: '4' },
  residentIdBadLength: { code: 'residentIdBadLength', length: 17 },
  residentIdFifteenDigits: { code: 'residentIdFifteenDigits' },
  residentIdBadCharacter: { code: 'residentIdBadCharacter', position: 17 },
  residentIdImpossibleBirthDate: { code: 'residentIdImpossibleBirthDate' },
  residentIdBirthInFuture: { code: 'residentIdBirthInFuture' },
  residentIdWrongCheckCharacter: { code: 'residentIdWrongCheckCharacter' },
  phoneBadCharacter: { code: 'phoneBadCharacter' },
  mobileBadLength: { code: 'mobileBadLength', length: 10 },
  landlineWithoutAreaCode: { code: 'landlineWithoutAreaCode' },
  phoneUnknownForm: { code: 'phoneUnknownForm' },
  divisionCodeBadLength: { code: 'divisionCodeBadLength', length: 7 },
  divisionCodeBadCharacter: { code: 'divisionCodeBadCharacter', position: 1 },
  divisionCodeGap: { code: 'divisionCodeGap', position: 3 },
  divisionCodeUnknownKind: { code: 'divisionCodeUnknownKind', position: 7 },
  moneyUnreadable: { code: 'moneyUnreadable' },
  moneyFractionOfFen: { code: 'moneyFractionOfFen', places: 3 },
  moneyTooLarge: { code: 'moneyTooLarge' },
  personNameBadLength: { code: 'personNameBadLength', length: 1 },
  personNameBadCharacter: { code: 'personNameBadCharacter', position: 2 },
  isoDateMalformed: { code: 'isoDateMalformed' },
  isoDateImpossible: { code: 'isoDateImpossible' },
  periodUnreadable: { code: 'periodUnreadable', text: '9月' },
  periodEndsBeforeStart: {
    code: 'periodEndsBeforeStart',
    from: isoDate('2018-10-31'),
    to: isoDate('2018-02-08'),
  },
};
