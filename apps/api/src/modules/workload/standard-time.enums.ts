import type { StandardTimeFinding } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const StandardTimeFindingEnum = domainEnum<StandardTimeFinding>({
  name: 'StandardTimeFinding',
  description: 'What holding a standard time (标准工时) against the sample comes to.',
  values: {
    agrees: 'Within the interval of the sample, or less than a step beside it.',
    differs: 'Outside the interval of the sample: minutes are suggested.',
    tooFewTasks: 'Too few tasks of the source to say.',
    implausible: 'So far outside that tasks are probably not registered in full; nothing is suggested.',
    withoutInterval: 'The sample has a single unit and no interval.',
  },
});
