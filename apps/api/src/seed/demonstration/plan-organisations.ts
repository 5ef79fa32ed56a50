import {
  addDays,
  addMonths,
  customaryCommunityName,
  type DocumentKind,
  type FormationBasis,
  type IsoDate,
  isoDate,
  parseUnifiedSocialCreditCode,
  type PostKind,
  type RegistrationStatus,
  type ServiceKind,
  type Sex,
} from '@weizhi/domain';
import {
  BASES,
  GIVEN_NAMES,
  KIND_COUNTS,
  MATURITIES,
  type Maturity,
  NAME_ENDINGS,
  type PaperProfile,
  PAPERS,
  STATUSES,
  SURNAMES,
} from './organisation-profile';
import type { OfficialCommunity } from './plan-places';
import { RandomStream } from './random-stream';

/** An invented organisation of the demonstration district. */
export interface OrganisationPlan {
  readonly name: string;
  readonly communityCode: string;
  readonly serviceKind: ServiceKind;
  readonly formationBasis: FormationBasis;
  readonly registrationStatus: RegistrationStatus;
  readonly statusSince: IsoDate;
  readonly filingNumber: string | null;
  readonly uscc: string | null;
  readonly foundedOn: IsoDate;
  readonly memberCount: number;
  readonly people: readonly PersonPlan[];
  readonly documents: readonly DocumentPlan[];
}

/** An invented person with the posts that they hold. */
export interface PersonPlan {
  readonly name: string;
  readonly phone: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly posts: readonly { readonly kind: PostKind; readonly from: IsoDate; readonly to: IsoDate | null }[];
  /** Whether the person works for the residents' committee of the community. */
  readonly committeeStaff: boolean;
}

/** A document with what it is verified evidence for; `verifiedOn` null while it waits. */
export interface DocumentPlan {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuedOn: IsoDate;
  readonly purposes: readonly string[];
  readonly verifiedOn: IsoDate | null;
}

/** The day as of which the plan is made: all dates lie before it. @source assumption: the first autumn of the programme */
const AS_OF = isoDate('2026-11-01');

/** Plans organisations over the communities of a district: in the same order, the same ones for the same seed. */
export function planOrganisations(
  communities: readonly OfficialCommunity[],
  seed: string,
): readonly OrganisationPlan[] {
  const random = new RandomStream(`${seed}/organisations`);
  const places = random.of('places').shuffle(communities.filter(({ kind }) => kind === 'community'));
  const kinds = KIND_COUNTS.flatMap(([kind, count]) => Array<ServiceKind>(count).fill(kind));
  const groups = random.of('kinds').shuffle(kinds);
  // Several groups share a community, and most communities have none: that is what the coverage page shows.
  const used = places.slice(0, Math.ceil(groups.length * 0.7));
  return groups.map((kind, index) =>
    planOrganisation({ kind, index, place: used[index % used.length] }, random.of(index)),
  );
}

interface Wish {
  readonly kind: ServiceKind;
  readonly index: number;
  readonly place: OfficialCommunity | undefined;
}

function planOrganisation({ kind, index, place }: Wish, random: RandomStream): OrganisationPlan {
  if (!place) throw new Error('A district without communities has no organisations');
  const status = random.of('status').pick(STATUSES);
  const maturity = random.of('maturity').pick(MATURITIES);
  const foundedOn = addDays(AS_OF, -random.of('founded').integer(200, 3_600));
  const statusSince = addDays(AS_OF, -random.of('since').integer(10, 190));
  const endings = NAME_ENDINGS[kind];
  return {
    name: `${customaryCommunityName(place.name).replace(/社区$/, '')}${endings[index % endings.length] ?? ''}`,
    communityCode: place.code,
    serviceKind: kind,
    formationBasis: random.of('basis').pick(BASES[kind]),
    registrationStatus: status,
    statusSince,
    filingNumber: hasFilingNumber(status)
      ? `崇备〔${statusSince.slice(0, 4)}〕${String(index + 1).padStart(3, '0')}号`
      : null,
    uscc: status === 'registered' ? syntheticCode(index) : null,
    foundedOn,
    memberCount: random.of('members').integer(12, 80),
    people: planPeople({ maturity, foundedOn }, random.of('people')),
    documents: PAPERS[maturity].map((paper, number) =>
      planDocument(paper, { maturity, foundedOn }, random.of(`document ${String(number)}`)),
    ),
  };
}

function hasFilingNumber(status: RegistrationStatus): boolean {
  return status === 'filed' || status === 'registrationPending';
}

/** A code of a social service institution whose check characters are right and which nobody bears. */
function syntheticCode(index: number): string {
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const stem = `52320613MJT${String(90_000 + index)}`;
  for (const organisationCheck of alphabet) {
    for (const check of alphabet) {
      const parsed = parseUnifiedSocialCreditCode(`${stem}${organisationCheck}${check}`);
      if (parsed.ok && parsed.value.organisationCodeAgrees) return parsed.value.code;
    }
  }
  throw new Error(`No code begins with ${stem}`);
}

const POSTS: Readonly<Record<Maturity, readonly PostKind[]>> = {
  papersMissing: ['chair'],
  charterOnly: ['chair', 'coreMember'],
  half: ['chair', 'secretary', 'coreMember', 'coreMember'],
  whole: ['chair', 'supervisor', 'financeOfficer', 'coreMember', 'coreMember'],
};

function planPeople(
  group: { readonly maturity: Maturity; readonly foundedOn: IsoDate },
  random: RandomStream,
): PersonPlan[] {
  const term = group.foundedOn < '2024-01-01' ? isoDate('2024-03-01') : group.foundedOn;
  return POSTS[group.maturity].map((kind, index) => {
    const own = random.of(index);
    const sex = own.of('sex').chance(0.62) ? 'female' : 'male';
    return {
      name: `${choose(SURNAMES, own.of('surname'))}${choose(GIVEN_NAMES, own.of('given'))}`,
      // No operator has given this block out: nobody is rung up by a demonstration.
      phone: `1990000${String(own.of('phone').integer(0, 9_999)).padStart(4, '0')}`,
      sex,
      birthYear: own.of('birth').integer(1946, 1988),
      posts: [{ kind, from: term, to: kind === 'chair' ? addMonths(term, 36) : null }],
      committeeStaff: own.of('staff').chance(0.25),
    };
  });
}

function choose(list: readonly string[], random: RandomStream): string {
  return list[random.integer(0, list.length - 1)] ?? '';
}

function planDocument(
  paper: PaperProfile,
  { maturity, foundedOn }: { readonly maturity: Maturity; readonly foundedOn: IsoDate },
  random: RandomStream,
): DocumentPlan {
  // Whoever has everything keeps it up to date; with the others papers grow old or wait for somebody to look at them.
  const tended = maturity === 'whole';
  const spread = addDays(AS_OF, -random.of('issued').integer(50, tended ? 150 : 900));
  const issuedOn = spread < foundedOn ? foundedOn : spread;
  const verified = addDays(issuedOn, random.of('verified').integer(3, 40));
  const waits = (!tended && random.of('waits').chance(0.2)) || verified > AS_OF;
  return {
    kind: paper.kind,
    title: `${paper.title}（演示数据）`,
    issuedOn,
    purposes: paper.elements.map((element) => `element:${element}`),
    verifiedOn: waits ? null : verified,
  };
}
