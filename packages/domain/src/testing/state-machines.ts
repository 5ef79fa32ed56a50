import { activity } from './activity-machine';
import { alert } from './alert-machine';
import { snapshot } from './snapshot-machine';
import { accounts } from './accounts-machine';
import { appeal, assessment } from './assessment-machine';
import { burdenReport } from './burden-report-machine';
import { contract, fundAward } from './funding-machines';
import { incubation } from './incubation-machine';
import { inspection } from './inspection-machine';
import type { Machine } from './machine';
import { admission } from './admission-machine';
import { mandateEdition } from './mandate-machines';
import { matter } from './matter-machine';
import { formDemand } from './reporting-machine';
import { evidence, registration, submission } from './organisation-machines';
import { committee, vote } from './owners-machines';
import { plaque } from './plaque-machine';
import { election } from './election-machine';
import { projectVote } from './project-vote-machine';
import { task } from './task-machine';

/** Every state machine of the domain. */
export const MACHINES: readonly Machine[] = [
  matter,
  incubation,
  registration,
  evidence,
  assessment,
  appeal,
  vote,
  projectVote,
  election,
  contract,
  fundAward,
  accounts,
  committee,
  submission,
  burdenReport,
  plaque,
  inspection,
  activity,
  alert,
  snapshot,
  formDemand,
  mandateEdition,
  admission,
  task,
];
