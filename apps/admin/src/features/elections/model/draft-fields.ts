import {
  BALLOT_METHOD_LABELS,
  ELECTION_BODY_LABELS,
  ELECTION_PLACES,
  ELECTION_ROUTE_LABELS,
  type ElectionBody as DomainBody,
} from '@weizhi/domain';
import type { CreateElectionInput, DivisionKind, ElectionBody } from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import { apiName, enumOptions } from '../../../shared/enum-options';

/** Where each body is elected, by the names of the API. */
const PLACES: ReadonlyMap<ElectionBody, readonly DivisionKind[]> = new Map(
  (Object.keys(ELECTION_PLACES) as DomainBody[]).map((body) => [
    apiName(body),
    ELECTION_PLACES[body].map((kind) => apiName(kind)),
  ]),
);

/** The viewer's own place, as a beginning. */
type OwnPlace = { readonly id: string; readonly path: readonly { readonly kind: DivisionKind }[] } | null;

/** What the first choice is at a place: what is elected there, with the place itself, or the committee of a community to be chosen. */
function beginning(own: OwnPlace | undefined): { readonly body: ElectionBody; readonly divisionId?: string } {
  const kind = own?.path.at(-1)?.kind;
  const [body] = [...PLACES].find(([, kinds]) => kind !== undefined && kinds.includes(kind)) ?? [];
  return own && body ? { body, divisionId: own.id } : { body: 'RESIDENTS_COMMITTEE' };
}

/** What is asked for when an election is drawn up, by what was filled in so far. */
export function draftFields(own: OwnPlace | undefined): (values: ActValues) => readonly ActField[] {
  const begin = beginning(own);
  return ({ body = begin.body, route = 'BALLOT' }) => [
    { name: 'title', label: '名称', kind: 'text', most: 120, extra: '如：和平桥社区居委会换届选举' },
    {
      ...{ name: 'body', label: '选举职位', kind: 'choice', initial: begin.body },
      options: enumOptions(ELECTION_BODY_LABELS),
    },
    {
      ...{ name: 'divisionId', label: '辖区', kind: 'division' },
      divisionKinds: PLACES.get(body as ElectionBody) ?? [],
      ...(begin.divisionId === undefined ? {} : { initial: begin.divisionId }),
    },
    ...(body === 'BUILDING_HEAD' ? [CONSTITUENCY] : []),
    {
      ...{ name: 'route', label: '产生方式', kind: 'choice', initial: 'BALLOT' },
      options: enumOptions(ELECTION_ROUTE_LABELS),
    },
    ...(route === 'BALLOT' ? [METHOD] : []),
    ...TERMS,
  ];
}

const CONSTITUENCY: ActField = {
  ...{ name: 'constituency', label: '选区', kind: 'text', most: 30 },
  extra: '哪一幢或哪几幢，如：3幢。任期按选区分别提醒',
};

const METHOD: ActField = {
  ...{ name: 'method', label: '选票填法', kind: 'choice', initial: 'APPROVAL' },
  options: enumOptions(BALLOT_METHOD_LABELS),
};

const TERMS: readonly ActField[] = [
  { name: 'seats', label: '应选名额', kind: 'count', least: 1, most: 50 },
  {
    ...{ name: 'electionDay', label: '选举日', kind: 'date' },
    extra: '选民年满 18 周岁以这一天为准；选民名单要在此前公布满规定天数',
  },
  {
    ...{ name: 'rollNoticeDays', label: '选民名单公布多少天后投票', kind: 'count' },
    ...{ least: 1, most: 90, initial: 20 },
  },
  { name: 'objectionDays', label: '申诉和异议期（天）', kind: 'count', least: 1, most: 90, initial: 5 },
  { name: 'termYears', label: '任期（年）', kind: 'count', least: 1, most: 5, initial: 5 },
];

/** The draft as it is sent; a recommendation has no papers, so that it does not matter how they are filled. */
export function draftInput(values: ActValues, idempotencyKey: string): CreateElectionInput {
  return { method: 'APPROVAL', ...values, idempotencyKey } as unknown as CreateElectionInput;
}
