import { demonstrationAccount } from './demonstration-accounts';
import { IncubationCasePage } from './incubation-case-page';
import { MovedClock } from './moved-clock';
import { signIn } from './session';
import { useVisitor, type Visitor } from './visitor';

/** A story of several groups that takes a year and a half, step by step. */
export interface IncubationStory {
  /** What the names of its groups have in common, and nobody else's. */
  readonly stamp: string;
  readonly groups: Readonly<Record<'graduates' | 'refused' | 'extended' | 'terminated', string>>;
  /** A step of it: who does it on which day. After one that went wrong there is no next. */
  on(
    day: string,
    account: string,
    body: (one: IncubationCasePage, visitor: Visitor) => Promise<void>,
  ): () => Promise<void>;
}

/** Begins a story; the clock is put right when it has ended. */
export function useIncubationStory(): IncubationStory {
  const { step } = useVisitor();
  const clock = new MovedClock();
  const stamp = Date.now().toString(36);
  let broken = false;
  afterAll(() => clock.restore());
  return {
    stamp,
    groups: {
      graduates: `槐荫邻里互助会${stamp}`,
      refused: `巷口棋友会${stamp}`,
      extended: `桂香花友会${stamp}`,
      terminated: `朝阳歌咏队${stamp}`,
    },
    on: (day, account, body) =>
      step(async (visitor) => {
        if (broken) throw new Error('The story broke before.');
        broken = true;
        await visitor.forgetSession();
        await clock.set(visitor, day);
        await signIn(visitor, demonstrationAccount(account));
        await body(new IncubationCasePage(visitor), visitor);
        broken = false;
      }),
  };
}
