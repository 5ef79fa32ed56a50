import type { NewParticipation, ParticipationRecorder } from '../modules/participation';

/** Who took part in what, gathered from the modules of a plan and recorded at once, which is much cheaper than one by one. */
export class ParticipationLog {
  private readonly facts = new Map<string, NewParticipation[]>();

  /** Takes facts of a module; they count as recorded until {@link recordAll}. */
  add(sourceModule: string, facts: readonly NewParticipation[]): readonly { readonly kind: 'recorded' }[] {
    const own = this.facts.get(sourceModule) ?? [];
    own.push(...facts);
    this.facts.set(sourceModule, own);
    return facts.map(() => ({ kind: 'recorded' }));
  }

  /**
   * Records them by the rules of participation. Voters who have not agreed to the record are left out, as everywhere.
   * @throws when another rule is broken
   */
  async recordAll(record: ParticipationRecorder, now: Date): Promise<void> {
    for (const [sourceModule, facts] of this.facts) {
      const outcomes = await record({ sourceModule, now }, facts);
      const refused = outcomes.find(
        (outcome) => outcome.kind === 'refused' && outcome.refusal.code !== 'participantWithoutConsent',
      );
      if (refused) throw new Error(`The plan of ${sourceModule} breaks a rule: ${JSON.stringify(refused)}`);
    }
  }
}
