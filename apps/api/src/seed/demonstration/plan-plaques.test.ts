import { DEFAULT_PLAQUE_RULE, plaquePresence } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT } from '.';
import { officialCommunities } from './official-list.factory';
import { PLAQUES_AS_OF, planPlaqueApplication, planPlaques } from './plan-plaques';

const communities = officialCommunities(DEMONSTRATION_DISTRICT);
const plans = planPlaques(communities, 'test');

describe('the planned plaques', () => {
  it('are the same for the same seed', () => {
    expect(planPlaques(communities, 'test')).toEqual(plans);
  });

  it('hang at the 164 communities with a residents’ committee, each name once at each', () => {
    expect(new Set(plans.map(({ communityCode }) => communityCode)).size).toBe(164);
    const keys = plans.map(({ communityCode, name }) => `${communityCode}/${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are in use for the larger part, and some in name only for each of the reasons', () => {
    const presences = plans.map(({ displayedOn, permit, permittedOn, uses }) => {
      expect(uses.every((use) => use > displayedOn && use <= PLAQUES_AS_OF)).toBe(true);
      const permits = permit ? [{ from: permittedOn, until: permit.until }] : [];
      return plaquePresence(
        { displayedOn, removedOn: null, permits, uses },
        PLAQUES_AS_OF,
        DEFAULT_PLAQUE_RULE,
      );
    });
    const nominal = presences.filter((presence) => presence === 'nominal').length;
    expect(nominal / presences.length).toBeGreaterThan(0.2);
    expect(nominal / presences.length).toBeLessThan(0.6);
    expect(plans.some(({ permit }) => permit === null)).toBe(true);
    expect(plans.some(({ permit }) => permit?.until != null && permit.until < PLAQUES_AS_OF)).toBe(true);
    expect(plans.some(({ permit, uses }) => permit !== null && uses.length === 0)).toBe(true);
  });
});

it('plans an application for one subdistrict, for what hangs nowhere', () => {
  const { communityCodes, name } = planPlaqueApplication(communities);
  expect(communityCodes.length).toBeGreaterThan(1);
  expect(plans.some((plan) => plan.name === name)).toBe(false);
});
