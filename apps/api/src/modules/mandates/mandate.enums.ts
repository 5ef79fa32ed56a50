import type {
  MandateBody,
  MandateEditionAction,
  MandateEditionState,
  MandateFinding,
  MandateItemChange,
  MandateWording,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const MandateBodyEnum = domainEnum<MandateBody>({
  name: 'MandateBody',
  description: 'A body for which a mandate list (职责清单) is drawn up.',
  values: {
    residentsCommittee: 'Residents’ committee (居民委员会).',
    communityPartyOrganisation: 'Community Party organisation (社区党组织).',
    serviceStation: 'Community service station (社区服务站).',
    villagersCommittee: 'Villagers’ committee, by its own law (村民委员会).',
    subdistrictOffice:
      'Subdistrict office, or what governs a town, a township or a development zone, with classes of its own (街道办事处、乡镇人民政府、管委会).',
  },
});

export const MandateFindingEnum = domainEnum<MandateFinding>({
  name: 'MandateFinding',
  description: 'A class of a mandate list, or that something is in none.',
  values: {
    statutoryDuty: 'What the law makes the body’s own duty (依法履职事项).',
    assistDuty: 'What the body helps with by law (依法协助事项).',
    prohibited: 'What must not be put to the body (负面事项).',
    basicDuty: 'Basic duty of a subdistrict (基本履职事项).',
    supportingDuty: 'What a subdistrict helps with (配合履职事项).',
    reclaimedDuty: 'What a higher level took back (上级收回事项).',
    offList: 'In none of the classes (未列入清单).',
  },
});

export const MandateEditionStateEnum = domainEnum<MandateEditionState>({
  name: 'MandateEditionState',
  description: 'Where an edition of a mandate list stands.',
  values: {
    draft: 'Being drawn up (草案).',
    inForce: 'Published, from its first day on (施行).',
    superseded: 'Ended on its last day (已被替代).',
    discarded: 'Given up before it was published (已作废).',
  },
});

export const MandateEditionActionEnum = domainEnum<MandateEditionAction>({
  name: 'MandateEditionAction',
  description: 'What can be done with an edition.',
  values: {
    publish: 'Put it in force from a day on.',
    supersede: 'End it on a day.',
    discard: 'Give the draft up.',
  },
});

export const MandateWordingEnum = domainEnum<MandateWording>({
  name: 'MandateWording',
  description: 'A part of an item that may be worded anew.',
  values: {
    name: 'Its name.',
    keywords: 'Its keywords.',
    legalBasis: 'Its legal basis.',
    department: 'The department in charge.',
    leadDays: 'The working days of notice.',
  },
});

export const MandateItemChangeKindEnum = domainEnum<MandateItemChange['kind']>({
  name: 'MandateItemChangeKind',
  description: 'In what an item differs between two editions.',
  values: {
    added: 'Only the later edition has it.',
    removed: 'Only the earlier edition has it.',
    changed: 'Both have it, reworded or in another class.',
  },
});
