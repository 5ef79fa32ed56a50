import { addDays } from '../calendar';
import {
  advanceMandateEdition,
  MANDATE_EDITION_STATES,
  MANDATE_EDITION_TRANSITIONS,
  type MandateEditionFacts,
} from '../mandate';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const FACTS: Required<MandateEditionFacts> = {
  validFrom: TODAY,
  validTo: addDays(TODAY, 365),
  issuingDocument: '崇政办发〔2026〕18号',
};

/** Editions of mandate lists, as a machine. */
export const mandateEdition: Machine = {
  table: 'MANDATE_EDITION_TRANSITIONS',
  states: MANDATE_EDITION_STATES,
  start: 'draft',
  arrows: arrowsOf(MANDATE_EDITION_TRANSITIONS),
  codes: { notAllowed: 'mandateActionNotAllowed', notStated: 'mandateFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceMandateEdition(
      {
        state: state as never,
        body: 'residentsCommittee',
        validFrom: state === 'draft' ? null : TODAY,
        items: [
          {
            code: 'L01',
            mandateClass: 'statutoryDuty',
            name: '召集居民会议',
            keywords: ['居民会议'],
            legalBasis: '《城市居民委员会组织法》',
            department: null,
            leadDays: null,
          },
        ],
        others: [],
      },
      action as never,
      without(FACTS, left),
    ),
};
