import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceInspection } from './advance-inspection';
import { announceInspection } from './announce-inspection';
import {
  AdvanceInspectionInput,
  AnnounceInspectionInput,
  JoinInspectionsInput,
  RecordInspectionTimeInput,
  RectifyFindingInput,
} from './inspection.inputs';
import {
  AdvanceInspectionResult,
  AnnounceInspectionResult,
  JoinInspectionsResult,
  RecordInspectionTimeResult,
  RectifyFindingResult,
} from './inspection-results';
import { acceptJointInspection, proposeJointInspection } from './join-inspections';
import { recordInspectionTime } from './record-inspection-time';
import { rectifyFinding } from './rectify-finding';

/** Commands on inspections. */
@Resolver()
export class InspectionCommandResolver {
  @Mutation(() => AnnounceInspectionResult, { description: 'Announces an inspection to communities.' })
  @Requires('inspection.announce')
  announceInspection(
    @Arg('input', () => AnnounceInspectionInput, { description: 'The inspection.' })
    input: AnnounceInspectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return announceInspection(context, input);
  }

  @Mutation(() => AdvanceInspectionResult, { description: 'Takes your inspection one step on.' })
  @Requires('inspection.announce')
  advanceInspection(
    @Arg('input', () => AdvanceInspectionInput, { description: 'The step.' }) input: AdvanceInspectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceInspection(context, input);
  }

  @Mutation(() => JoinInspectionsResult, {
    description: 'Proposes to another department to inspect a community together, on its days.',
  })
  @Requires('inspection.announce')
  proposeJointInspection(
    @Arg('input', () => JoinInspectionsInput, { description: 'Your inspection and the other one.' })
    input: JoinInspectionsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return proposeJointInspection(context, input);
  }

  @Mutation(() => JoinInspectionsResult, {
    description: 'Accepts to inspect a community together with the department that proposed it.',
  })
  @Requires('inspection.announce')
  acceptJointInspection(
    @Arg('input', () => JoinInspectionsInput, { description: 'Your inspection and the one that proposes.' })
    input: JoinInspectionsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return acceptJointInspection(context, input);
  }

  @Mutation(() => RectifyFindingResult, { description: 'Records that a finding was put right.' })
  @Requires('inspection.record')
  rectifyFinding(
    @Arg('input', () => RectifyFindingInput, { description: 'The finding, with what shows it.' })
    input: RectifyFindingInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return rectifyFinding(context, input);
  }

  @Mutation(() => RecordInspectionTimeResult, {
    description: 'Records how long an inspection took the staff of the community.',
  })
  @Requires('inspection.record')
  recordInspectionTime(
    @Arg('input', () => RecordInspectionTimeInput, { description: 'The time.' })
    input: RecordInspectionTimeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordInspectionTime(context, input);
  }
}
