import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page by all its rules but those named, a line for each rule with the first of its elements. */
export async function listViolations(page: Page, without: readonly string[]): Promise<readonly string[]> {
  // Evaluated by the debugger and not as a script of the page, whose policy rightly forbids that.
  await page.evaluate(axe);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, rules });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${first?.html.slice(0, 300) ?? ''} ${first?.failureSummary ?? ''}`;
  });
}
