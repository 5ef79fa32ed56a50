import { randomUUID } from 'node:crypto';
import { type ActivityAction, addMonths } from '@weizhi/domain';
import {
  type Activity,
  ActivityChanged,
  ActivitySignUp,
  advanceActivity,
  codeIndexOf,
  createActivity,
  enterAttendances,
  enterSignUps,
  holdActivity,
} from '../modules/activities';
import { Organisation, ORGANISATION } from '../modules/organisations';
import { readPerson } from '../modules/people';
import type { Transaction } from '../platform/database';
import { toGlobalId } from '../platform/graphql/global-id';
import type { ActivityPlan, SignUpPlan } from './demonstration';
import type { DivisionIds } from './division-ids';
import { loadingContext, momentOf, taken } from './loading-context';
import type { ParticipationLog } from './participation-log';

/** Where activities are written to. */
export interface ActivityTarget {
  readonly tx: Transaction;
  readonly districtId: string;
  readonly ids: DivisionIds;
  /** Takes who was there. */
  readonly log: ParticipationLog;
}

const CONSENT_MONTHS = 36;

/** Writes activities by the commands of their module. Those that an organisation is to hold go to the organisations in turn. */
export async function writeActivities(target: ActivityTarget, plans: readonly ActivityPlan[]): Promise<void> {
  const { tx, districtId } = target;
  const hosts = await tx
    .repository(Organisation)
    .find({ where: { districtId }, order: { foundedOn: 'ASC', name: 'ASC' } });
  for (const [index, plan] of plans.entries()) {
    const host = plan.organiser === 'organisation' ? hosts[index % hosts.length] : undefined;
    await new PlannedActivity(target, plan, { index, hostId: host?.id ?? null }).write();
  }
}

class PlannedActivity {
  private activity: { readonly id: string; readonly version: number };

  constructor(
    private readonly target: ActivityTarget,
    private readonly plan: ActivityPlan,
    private readonly place: { readonly index: number; readonly hostId: string | null },
  ) {}

  async write(): Promise<void> {
    const { announcedOn, course, cancelReason, startsAt, endsAt } = this.plan;
    await this.create();
    if (course === 'draft') return;
    await this.advance(momentOf(announcedOn, 10), 'openSignUp');
    await this.signUp(momentOf(announcedOn, 16));
    if (cancelReason !== null) await this.advance(momentOf(announcedOn, 20), 'cancelActivity', cancelReason);
    if (course !== 'closed' && course !== 'held') return;
    await this.attend(new Date(startsAt.getTime() + 600_000));
    await this.advance(endsAt, 'recordHeld');
    if (course === 'closed') await this.advance(new Date(endsAt.getTime() + 3_600_000), 'closeActivity');
  }

  private async create(): Promise<void> {
    const { communityCode, title, kind, organiser, initiator, venue, startsAt, endsAt, places } = this.plan;
    const { hostId, index } = this.place;
    const { tx, districtId, ids } = this.target;
    const isHosted = organiser === 'organisation' && hostId !== null;
    const answer = await createActivity(loadingContext(tx, momentOf(this.plan.announcedOn)), {
      ...{ title, kind, initiator, venue, startsAt, endsAt, places },
      divisionId: toGlobalId('Division', null, ids.of(communityCode)),
      organiser: isHosted || organiser !== 'organisation' ? organiser : 'residents',
      organisationId: isHosted ? toGlobalId(ORGANISATION, districtId, hostId) : null,
      idempotencyKey: `demonstration/activity/${String(index)}`,
    });
    this.activity = taken(answer, ActivityChanged, 'activities').activity;
  }

  private async advance(moment: Date, action: ActivityAction, reason?: string): Promise<void> {
    const { id: activityId, version: expectedVersion } = this.activity;
    const answer = await advanceActivity(loadingContext(this.target.tx, moment), {
      ...{ activityId, expectedVersion, action },
      ...(reason === undefined ? {} : { reason }),
    });
    this.activity = taken(answer, ActivityChanged, 'activities').activity;
  }

  private async signUp(moment: Date): Promise<void> {
    const activity = await this.held();
    const outcomes = await enterSignUps(this.target.tx, loadingContext(this.target.tx, moment), {
      activity,
      entries: this.plan.signUps.map(({ resident }) => ({
        person: readPerson(resident, 'person', moment).person,
        consent: consentOf(this.plan),
        // A code that nobody was told: whoever was there is recorded already.
        codeIndex: codeIndexOf(activity, randomUUID()),
      })),
    });
    const unfit = outcomes.find(({ ok }) => !ok);
    if (unfit) throw new Error(`The plan of activities breaks a rule: ${JSON.stringify(unfit)}`);
  }

  private async attend(moment: Date): Promise<void> {
    const { tx, log, districtId } = this.target;
    const activity = await this.held();
    const signUps = await tx
      .repository(ActivitySignUp)
      .find({ where: { districtId, activityId: activity.id }, order: { id: 'ASC' } });
    const entries = signUps.flatMap((signUp, index) => {
      const attended: SignUpPlan['attended'] | undefined = this.plan.signUps[index]?.attended;
      return attended ? [{ signUp, ...attended }] : [];
    });
    const outcomes = await enterAttendances(tx, loadingContext(tx, moment), {
      ...{ activity, entries },
      record: (_, { sourceModule }, facts) => Promise.resolve(log.add(sourceModule, facts)),
    });
    const unfit = outcomes.find(({ kind }) => kind !== 'attended');
    if (unfit) throw new Error(`The plan of activities breaks a rule: ${JSON.stringify(unfit)}`);
  }

  private async held(): Promise<Activity> {
    const activity = await holdActivity(this.target.tx, this.activity.id);
    if (!activity) throw new Error('The activity just recorded is not there');
    return activity;
  }
}

function consentOf({ announcedOn }: ActivityPlan) {
  return {
    ...{ purpose: '活动签到和参与记录', wording: '演示数据', givenOn: announcedOn, byGuardian: false },
    keptUntil: addMonths(announcedOn, CONSENT_MONTHS),
  };
}
