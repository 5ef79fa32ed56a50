import axe from 'axe-core';

/**
 * What axe finds wrong in an element, one line each. Contrast needs real layout and is checked in a browser;
 * landmarks belong to whole pages, so a test that renders a part may leave `region` aside.
 */
export async function accessibilityViolations(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
