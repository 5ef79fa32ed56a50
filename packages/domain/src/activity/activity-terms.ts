/** What an activity is about (活动类型). @source requirements.md W1, M18; domain.md 2.9 */
export const ACTIVITY_KINDS = [
  'volunteering',
  'mutualAid',
  'culture',
  'cleanUp',
  'deliberation',
  'learning',
  'festival',
  'otherActivity',
] as const;

/** See {@link ACTIVITY_KINDS}. @source requirements.md W1 */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Who holds an activity (主办方). Who started it is another question. @source requirements.md W5, M04 */
export const ACTIVITY_ORGANISERS = ['residentsCommittee', 'organisation', 'residents'] as const;

/** See {@link ACTIVITY_ORGANISERS}. @source requirements.md W5 */
export type ActivityOrganiser = (typeof ACTIVITY_ORGANISERS)[number];

/** What taking part in a kind of activity is: how deep it goes, and whether it belongs to a democratic stage. @source domain.md 4.0, ladder weight; 4.1 P11 */
export interface ActivityParticipation {
  readonly mechanism: 'activity' | 'volunteering' | 'deliberation';
  readonly stage: 'consultation' | null;
  /** 2 for being there, 4 for doing something for others. */
  readonly depth: 2 | 4;
}

const PRESENCE: ActivityParticipation = { mechanism: 'activity', stage: null, depth: 2 };
const SERVICE: ActivityParticipation = { mechanism: 'volunteering', stage: null, depth: 4 };

/** What attendance at each kind of activity counts as. Who only came to a deliberation did not yet speak. @source domain.md 4.0, ladder weight */
export const ACTIVITY_PARTICIPATION: Readonly<Record<ActivityKind, ActivityParticipation>> = {
  volunteering: SERVICE,
  mutualAid: SERVICE,
  cleanUp: SERVICE,
  culture: PRESENCE,
  learning: PRESENCE,
  festival: PRESENCE,
  otherActivity: PRESENCE,
  deliberation: { mechanism: 'deliberation', stage: 'consultation', depth: 2 },
};
