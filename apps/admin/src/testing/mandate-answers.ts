import { onePage } from '@weizhi/graphql-client/testing';
import { DISTRICT_DIVISION } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';

/** An edition of a mandate list, in force unless said otherwise. */
export function editionOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'MandateEdition',
    ...{ id: 'me', version: 2, title: '居委会职责清单（2026年版）', body: 'RESIDENTS_COMMITTEE' },
    ...{ state: 'IN_FORCE', validFrom: '2026-01-01', validTo: null, issuingDocument: '崇政办发〔2025〕61号' },
    createdAt: MOMENT,
    division: DISTRICT_DIVISION,
    availableActions: ['SUPERSEDE'],
    classCounts: [{ __typename: 'MandateClassCount', mandateClass: 'STATUTORY_DUTY', count: 12 }],
    events: [],
    ...over,
  };
}

/** An item of a list. */
export function mandateItemOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'MandateItem',
    ...{ id: 'mi', version: 1, code: 'X01', mandateClass: 'ASSIST_DUTY' },
    name: '协助做好高龄老人津贴申请的核实',
    ...{ keywords: ['高龄津贴'], legalBasis: '《老年人权益保障法》', leadDays: 5 },
    department: { __typename: 'Department', id: 'dep', name: '区民政局' },
    ...over,
  };
}

/** A page of items. */
export function itemPage(...items: readonly object[]): Record<string, unknown> {
  return { ...onePage(items), totalCount: items.length };
}
