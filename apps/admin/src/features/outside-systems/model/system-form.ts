import type {
  OutsideSystemDetailFragment,
  OutsideSystemInput,
  OutsideSystemKind,
  OutsideSystemLevel,
} from '@weizhi/graphql-client/documents';

/** What the form holds. */
export interface SystemValues {
  readonly name: string;
  readonly kind: OutsideSystemKind;
  readonly department?: string;
  readonly level: OutsideSystemLevel;
  readonly purpose: string;
  readonly address?: string;
  readonly divisionIds: string[];
  readonly peopleAsked: number;
  readonly activeFrom: string;
  readonly activeUntil?: string;
  readonly weeklyMinutes?: number | null;
  readonly sampledWeeks?: number | null;
  readonly minutesSource?: string;
}

/** What the form begins with. */
export function initialOf(
  system: OutsideSystemDetailFragment | undefined,
  divisionId: string | undefined,
): Partial<SystemValues> {
  if (!system) return { peopleAsked: 1, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) };
  const { kind, name, level, purpose, peopleAsked, activeFrom, weeklyMinutes, sampledWeeks } = system;
  return {
    ...{ kind, name, level, purpose, peopleAsked, activeFrom },
    divisionIds: system.targets.map(({ id }) => id),
    department: system.department?.name ?? '',
    address: system.address ?? '',
    activeUntil: system.activeUntil ?? '',
    weeklyMinutes: weeklyMinutes ?? null,
    sampledWeeks: sampledWeeks ?? null,
    minutesSource: system.minutesSource ?? '',
  };
}

/** What the command takes. */
export function inputOf({
  department = '',
  address = '',
  activeUntil = '',
  minutesSource = '',
  weeklyMinutes = null,
  sampledWeeks = null,
  ...said
}: SystemValues): OutsideSystemInput {
  return {
    ...said,
    ...{ weeklyMinutes, sampledWeeks },
    department: textOrNull(department),
    address: textOrNull(address),
    activeUntil: textOrNull(activeUntil),
    minutesSource: textOrNull(minutesSource),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
