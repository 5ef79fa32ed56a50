import type { WorkloadShare } from './workload-rates';

/**
 * Originals, the tasks at communities that came of them, how many departments put them, and the levels of splitting added
 * up over originals.
 * @source requirements.md M50
 */
export interface TaskCascade {
  readonly originals: number;
  readonly communityTasks: number;
  readonly departments: number;
  readonly levels: number;
}

/** What a task at a community says of where it came from. @source requirements.md M50 */
export interface CascadedTask {
  readonly originId: string;
  readonly departmentId: string;
  /** Levels that it was split over on its way down. */
  readonly depth: number;
}

/** What tasks of departments at communities came from. A task that was split counts by its parts, never by itself. @source requirements.md M50 */
export function taskCascade(tasks: readonly CascadedTask[]): TaskCascade {
  const deepest = new Map<string, number>();
  for (const { originId, depth } of tasks) deepest.set(originId, Math.max(deepest.get(originId) ?? 0, depth));
  return {
    originals: deepest.size,
    communityTasks: tasks.length,
    departments: new Set(tasks.map(({ departmentId }) => departmentId)).size,
    levels: [...deepest.values()].reduce((sum, depth) => sum + depth, 0),
  };
}

/** Tasks at communities per original. @source requirements.md M50 */
export function cascadeSpread({ communityTasks, originals }: TaskCascade): WorkloadShare {
  return { numerator: communityTasks, denominator: originals };
}

/** Levels of splitting per original. @source requirements.md M50 */
export function cascadeDepth({ levels, originals }: TaskCascade): WorkloadShare {
  return { numerator: levels, denominator: originals };
}
