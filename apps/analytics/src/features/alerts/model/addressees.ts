import { DIVISION_KINDS, governingBodyName, governingMandateBody, type MandateBody } from '@weizhi/domain';
import { enumNameOf } from './alert-address';

/** A division by what is needed to send something to what governs it; the kind as the API names it. */
export interface GovernedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A body that an alert may be sent to, by its full name. */
export interface Addressee {
  readonly divisionId: string;
  readonly body: MandateBody;
  readonly name: string;
  /** Whether what goes to it is a task of a community. */
  readonly isCommittee: boolean;
}

/**
 * The bodies that an alert at a place can be sent to, the usual one first: what governs the place above a community or a
 * village, then its own committee; of a wider place its own office, then what governs the places below it.
 */
export function addresseesOf(
  place: GovernedPlace,
  around: { readonly above: GovernedPlace | null; readonly below: readonly GovernedPlace[] },
): readonly Addressee[] {
  const own = toAddressee(place);
  const first = own?.isCommittee === true && around.above ? [around.above, place] : [place];
  return [...first, ...around.below].flatMap((each) => toAddressee(each) ?? []);
}

function toAddressee({ id, name, kind: named }: GovernedPlace): Addressee | undefined {
  const kind = DIVISION_KINDS.find((each) => enumNameOf(each) === named);
  const body = kind && governingMandateBody(kind);
  const said = kind && governingBodyName(kind, name);
  return body && said && { divisionId: id, body, name: said.zh, isCommittee: body !== 'subdistrictOffice' };
}
