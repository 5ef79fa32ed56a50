import type { RubricNodeInput } from '@weizhi/graphql-client/documents';

/**
 * Reads a rubric as it is pasted from a sheet: code, title, points and evidence (separated by 、) by tabs or several
 * blanks, one node a line. `1.2` lies below `1`; a title that begins with 加分 is a bonus family.
 */
export function rubricNodesOf(text: string): RubricNodeInput[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', title = '', maximum = '', evidence = ''] = line.split(/\t+|\s{2,}/u);
      const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
      return {
        code,
        parent,
        title,
        maximum,
        bonus: parent === null && title.startsWith('加分'),
        evidence: evidence
          .split('、')
          .filter((name) => name !== '')
          .map((name) => ({ title: name, required: true })),
      };
    });
}
