import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { ElectionCommandResolver } from './election-command.resolver';
import { Election, ElectionBallot, ElectionEvent } from './election.entity';
import { ElectionCandidate, ElectionObjection, ElectionVoter } from './election-roll.entity';
import { ElectionResolver } from './election.resolver';
import { ELECTION, findElection } from './election-rows';
import { toElection } from './election.type';
import { EXPIRING_ELECTED_TERMS } from './expiring-terms';
import { ELECTORAL_ROLL_TEMPLATE } from './ledger/electoral-roll-template';
import { ELECTION_WORK_ITEMS } from './work-item-source';

export const electionsModule: ModuleManifest = {
  name: 'elections',
  entities: [Election, ElectionVoter, ElectionCandidate, ElectionObjection, ElectionBallot, ElectionEvent],
  resolvers: [ElectionResolver, ElectionCommandResolver],
  importTemplates: [ELECTORAL_ROLL_TEMPLATE],
  workItemSources: [ELECTION_WORK_ITEMS],
  expirySources: [EXPIRING_ELECTED_TERMS],
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
