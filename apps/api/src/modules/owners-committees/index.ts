import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { COLLECTIVE_CHOICE_FAMILY } from './collective-choice-family';
import { EstateCommitteeResolver } from './estate-committee.resolver';
import { findCommittee } from './find-committee';
import { OwnersCommittee, OwnersCommitteeEvent, OwnersCommitteeStep } from './owners-committee.entity';
import { OwnersCommitteeResolver } from './owners-committee.resolver';
import { committeeOfToday, OWNERS_COMMITTEE } from './owners-committee.type';
import { OWNERS_ROLL_TEMPLATE } from './owners-roll-template';
import { PropertyUnit } from './property-unit.entity';
import { OWNERS_COMMITTEE_WORK_ITEM_SOURCES } from './work-item-sources';
import { EXPIRING_TERMS } from './expiring-terms';

export { ESTATE_SUBJECT } from './create-owners-vote';
export { estateRoll } from './estate-roll';
export { OwnersCommittee, OwnersCommitteeEvent } from './owners-committee.entity';
export { sealedUnit } from './owners-roll-port';
export { PropertyUnit } from './property-unit.entity';

export const ownersCommitteesModule: ModuleManifest = {
  name: 'owners-committees',
  entities: [OwnersCommittee, OwnersCommitteeEvent, OwnersCommitteeStep, PropertyUnit],
  resolvers: [OwnersCommitteeResolver, EstateCommitteeResolver],
  importTemplates: [OWNERS_ROLL_TEMPLATE],
  indicatorFamilies: [COLLECTIVE_CHOICE_FAMILY],
  expirySources: [EXPIRING_TERMS],
  workItemSources: OWNERS_COMMITTEE_WORK_ITEM_SOURCES,
  nodes: [
    {
      type: OWNERS_COMMITTEE,
      requires: 'ownersCommittee.read',
      find: async (context, key) => {
        const row = await findCommittee(context.reads, toGlobalId(OWNERS_COMMITTEE, key.districtId, key.id));
        return row && committeeOfToday(context, row);
      },
    },
  ],
};
