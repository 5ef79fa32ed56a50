import type { DutyStanding, GovernmentDuty } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const GovernmentDutyEnum = domainEnum<GovernmentDuty>({
  name: 'GovernmentDutyKind',
  description: 'The five duties of government whose neglect is a vacancy (缺位).',
  values: {
    guidance: 'Guidance (指导).',
    socialWorkerTraining: 'Training of social workers (社工培养).',
    organisationCultivation: 'Raising and supervising organisations (组织培育与监管).',
    incentive: 'Incentives (激励).',
    mechanismInnovation: 'Innovation of mechanisms (机制创新).',
  },
});

export const DutyStandingEnum = domainEnum<DutyStanding>({
  name: 'DutyStanding',
  description: 'How a period of a duty stands; `VACANT` comes of the day and is never set.',
  values: {
    done: 'Something was done in it (已履行).',
    open: 'It has not ended (期内).',
    vacant: 'It ended and nothing was done (缺位).',
  },
});
