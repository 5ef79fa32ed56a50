import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { ELECTED_FAMILY } from './elected-family';
import { ElectionCommandResolver } from './election-command.resolver';
import { Election, ElectionBallot, ElectionEvent } from './election.entity';
import { ELECTION_FAMILY } from './election-family';
import { ElectionCandidate, ElectionObjection, ElectionVoter } from './election-roll.entity';
import { ElectionResolver } from './election.resolver';
import { ELECTION, findElection } from './election-rows';
import { toElection } from './election.type';
import { EXPIRING_ELECTED_TERMS } from './expiring-terms';
import { ELECTORAL_ROLL_TEMPLATE } from './ledger/electoral-roll-template';
import { RecordElectionResolver } from './record-election.resolver';
import { ELECTION_WORK_ITEMS } from './work-item-source';

export { advanceElection } from './advance-election';
export { createElection } from './create-election';
export { decideElectionObjection } from './decide-objection';
export {
  ElectionBallotsEntered,
  ElectionCandidateChanged,
  ElectionChanged,
  ElectionObjectionChanged,
} from './election-results';
export { holdElection } from './election-rows';
export { Election } from './election.entity';
export { enterElectionBallots } from './enter-ballots';
export { enterOnRoll, type RollEntry } from './enter-on-roll';
export { giveBallots, type GivenPaper, type Giving } from './give-ballots';
export { enterNominations } from './enter-nominations';
export { raiseElectionObjection } from './raise-objection';
export { withdrawCandidate } from './withdraw-candidate';

export const electionsModule: ModuleManifest = {
  name: 'elections',
  entities: [Election, ElectionVoter, ElectionCandidate, ElectionObjection, ElectionBallot, ElectionEvent],
  resolvers: [ElectionResolver, ElectionCommandResolver, RecordElectionResolver],
  importTemplates: [ELECTORAL_ROLL_TEMPLATE],
  workItemSources: [ELECTION_WORK_ITEMS],
  expirySources: [EXPIRING_ELECTED_TERMS],
  indicatorFamilies: [ELECTION_FAMILY, ELECTED_FAMILY],
  nodes: [
    {
      type: ELECTION,
      requires: 'election.read',
      find: async (context, key) => {
        const row = await findElection(context.reads, toGlobalId(key.type, key.districtId, key.id));
        return row && toElection(row);
      },
    },
  ],
};
