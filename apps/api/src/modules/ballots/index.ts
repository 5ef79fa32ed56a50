import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { findVote } from './find-vote';
import { Ballot, RollEntry, Vote } from './vote.entity';
import { RollEntryResolver, VoteResolver } from './vote.resolver';
import { toVote, VOTE } from './vote.type';

export { readBallotAnswers, unclearAnswers } from './ballot-answers';
export { countRows } from './count-rows';
export { createVote, type NewVote } from './create-vote';
export { freezeRoll } from './freeze-roll';
export { mayManage } from './may-manage';
export { registerRollSource, type RollSource, type RollVoter } from './roll-source';
export { storedCount } from './stored-count';
export { Ballot, RollEntry, type StoredQuestion, Vote } from './vote.entity';
export { BallotMethodEnum } from './vote.enums';
export { BallotNotAcceptable, ballotRefused, QuestionNotAcceptable } from './vote.errors';
export { BallotAnswerInput, VoteQuestionInput } from './vote.inputs';
export { toVote, VoteType } from './vote.type';

export const ballotsModule: ModuleManifest = {
  name: 'ballots',
  entities: [Ballot, RollEntry, Vote],
  resolvers: [VoteResolver, RollEntryResolver],
  nodes: [
    {
      type: VOTE,
      requires: 'ownersCommittee.read',
      find: async (context, key) => {
        const row = await findVote(context.reads, toGlobalId(VOTE, key.districtId, key.id));
        return row && toVote(row);
      },
    },
  ],
};
