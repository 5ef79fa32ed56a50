import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { ACT_ROLLUP } from './act-rollup';
import { SIGN_IN_SHEET_TEMPLATE } from './ledger/sign-in-sheet-template';
import { PARTICIPATION_FAMILY } from './participation-family';
import { PARTICIPANT_ROLLUPS } from './participant-rollup';
import { Participation, ParticipationEvent } from './participation.entity';
import { ParticipationRecordCommandResolver } from './records/record-command.resolver';
import { ParticipationRecordEventResolver, ParticipationRecordResolver } from './records/record.resolver';
import { findRecord } from './records/record-rows';
import { PARTICIPATION_RECORD, toRecord } from './records/record.type';
import { Resident } from './resident.entity';

export type { NewParticipation, ParticipationRequest, RecordedParticipation } from './participation-facts';
export { ParticipationNotRecorded, participationRefused } from './participation.errors';
export { rebuildParticipationFigures } from './keep-figures';
export { PARTICIPATION_RECORDS } from './organisation-records';
export { Participation } from './participation.entity';
export {
  type ParticipationRecorder,
  recordParticipation,
  recordParticipationInBulk,
} from './record-participation';
export {
  type NewConsent,
  type NewResident,
  pseudonymOf,
  recordResidents,
  type ResidentsRequest,
} from './record-residents';
export { ParticipationInitiatorEnum } from './records/record.enums';
export { occasionRow, ParticipationRecordType } from './records/record.type';
export { Resident } from './resident.entity';
export { withdrawParticipation, type WithdrawalRequest } from './withdraw-participation';

export const participationModule: ModuleManifest = {
  name: 'participation',
  entities: [Resident, Participation, ParticipationEvent],
  resolvers: [
    ParticipationRecordResolver,
    ParticipationRecordEventResolver,
    ParticipationRecordCommandResolver,
  ],
  nodes: [
    {
      type: PARTICIPATION_RECORD,
      requires: 'participation.read',
      find: async (context, key) => {
        const row = await findRecord(context.reads, toGlobalId(PARTICIPATION_RECORD, key.districtId, key.id));
        return row && toRecord(row);
      },
    },
  ],
  importTemplates: [SIGN_IN_SHEET_TEMPLATE],
  indicatorFamilies: [PARTICIPATION_FAMILY],
  rollupSources: [ACT_ROLLUP, ...PARTICIPANT_ROLLUPS],
};
