import { randomUUID } from 'node:crypto';
import { isoDate, parsePersonName, parsePhone, parseResidentId, type Result, type Sex } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import {
  blindIndex,
  maskPersonName,
  maskPhone,
  maskResidentId,
  personalDataKeys,
  sealValue,
} from '../../platform/personal-data';
import { Person } from './person.entity';
import { type PersonRefusal, refusedPart } from './person-field-errors';

/** A person as somebody writes it down. */
export interface WrittenPerson {
  readonly name: string;
  readonly phone?: string | null;
  readonly identityNumber?: string | null;
  readonly sex?: Sex | null;
  readonly birthYear?: number | null;
}

/** A person whose texts have been read by the domain's parsers. */
export interface ReadPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly identityNumber: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
}

/** Where a person is recorded. */
export interface PersonPlace {
  readonly districtId: string;
  readonly divisionId: string;
}

/** Reads what was written of a person; `path` is that of the person in the input. */
export function readPerson(
  written: WrittenPerson,
  path: string,
  now: Date,
): { readonly person: ReadPerson; readonly problems: readonly FieldError[] } {
  const today = isoDate(now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }));
  const problems: FieldError[] = [];
  const part = <Value>(name: string, parsed: Result<Value, PersonRefusal> | null): Value | null => {
    if (parsed?.ok) return parsed.value;
    if (parsed) problems.push(refusedPart(`${path}.${name}`, parsed.refusal));
    return null;
  };
  const name = part('name', parsePersonName(written.name));
  const phone = part('phone', whenWritten(written.phone, parsePhone));
  const identity = part(
    'identityNumber',
    whenWritten(written.identityNumber, (text) => parseResidentId(text, today)),
  );
  const { birthYear = null, sex = null } = written;
  if (birthYear !== null && !isYearUpTo(birthYear, today))
    problems.push(
      fieldError(`${path}.birthYear`, 'OUT_OF_RANGE', { minimum: 1900, maximum: today.slice(0, 4) }),
    );
  const person = {
    name: name ?? '',
    phone: phone?.number ?? null,
    identityNumber: identity?.number ?? null,
    sex,
    birthYear,
  };
  return { person, problems };
}

/** Parses a text that may be left out. */
function whenWritten<Value>(
  text: string | null | undefined,
  parse: (text: string) => Result<Value, PersonRefusal>,
): Result<Value, PersonRefusal> | null {
  return text == null || text.trim() === '' ? null : parse(text);
}

function isYearUpTo(year: number, today: string): boolean {
  return year >= 1900 && year <= Number(today.slice(0, 4));
}

/** The row of a person: what identifies is sealed for its place, beside its masked form and the index under which it is found. */
export function personRow(place: PersonPlace, person: ReadPerson): NewRow<Person> & { readonly id: string } {
  const keys = personalDataKeys();
  const id = randomUUID();
  const seal = (column: string, value: string | null): string | null =>
    value === null ? null : sealValue(keys, { table: 'person', column, rowId: id }, value);
  return {
    ...place,
    id,
    nameSealed: sealValue(keys, { table: 'person', column: 'name', rowId: id }, person.name),
    nameMasked: maskPersonName(person.name),
    ...personIndexes(person),
    phoneSealed: seal('phone', person.phone),
    phoneMasked: person.phone === null ? null : maskPhone(person.phone),
    identitySealed: seal('identity', person.identityNumber),
    identityMasked: person.identityNumber === null ? null : maskResidentId(person.identityNumber),
    sex: person.sex,
    birthYear: person.birthYear,
  };
}

/** The indexes under which a person is found. */
export function personIndexes({ name, phone, identityNumber }: ReadPerson): {
  readonly nameIndex: string;
  readonly phoneIndex: string | null;
  readonly identityIndex: string | null;
} {
  const keys = personalDataKeys();
  return {
    nameIndex: blindIndex(keys, 'personName', name),
    phoneIndex: phone === null ? null : blindIndex(keys, 'phone', phone),
    identityIndex: identityNumber === null ? null : blindIndex(keys, 'residentId', identityNumber),
  };
}

/**
 * Records a person, or finds who is known already in the district by the same name and telephone number. Without
 * a number two people of one name stay two.
 */
export async function recordPerson(tx: Transaction, place: PersonPlace, person: ReadPerson): Promise<Person> {
  const { nameIndex, phoneIndex } = personIndexes(person);
  if (phoneIndex !== null) {
    const known = await tx
      .repository(Person)
      .findOne({ districtId: place.districtId, nameIndex, phoneIndex });
    if (known) return known;
  }
  return tx.repository(Person).insert(personRow(place, person));
}
