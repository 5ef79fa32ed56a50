import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { PROJECT_VOTE_TEMPLATE } from './ledger/project-vote-template';
import { ProjectBallot, ProjectVote, VotedProject } from './project-vote.entity';
import { findProjectVote } from './find-project-vote';
import { LiveVoteResolver } from './live-vote.resolver';
import { ProjectVoteResolver } from './project-vote.resolver';
import { PROJECT_VOTE, toProjectVote } from './project-vote.type';

export { advanceProjectVote } from './advance-project-vote';
export { createProjectVote } from './create-project-vote';
export { findManagedProjectVote } from './find-project-vote';
export { ProjectVoteAdvanced, ProjectVoteCreated } from './live-vote-results';
export { ProjectVote } from './project-vote.entity';
export { type FilledBallot, takeBallots } from './take-ballots';

export const projectVotesModule: ModuleManifest = {
  name: 'project-votes',
  entities: [ProjectVote, VotedProject, ProjectBallot],
  resolvers: [ProjectVoteResolver, LiveVoteResolver],
  importTemplates: [PROJECT_VOTE_TEMPLATE],
  nodes: [
    {
      type: PROJECT_VOTE,
      requires: 'projectVote.read',
      find: async (context, key) => {
        const row = await findProjectVote(context.reads, toGlobalId(key.type, key.districtId, key.id));
        return row && toProjectVote(row);
      },
    },
  ],
};
