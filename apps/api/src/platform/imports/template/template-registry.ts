import type { ImportTemplate } from './import-template';

const templates = new Map<string, ImportTemplate>();

/** Makes the templates that modules declare known to the pipeline; called once, where the modules are put together. */
export function registerTemplates(declared: readonly ImportTemplate[]): void {
  for (const template of declared) {
    const known = templates.get(template.code);
    if (known && known !== template) throw new Error(`Two import templates are named ${template.code}`);
    templates.set(template.code, template);
  }
}

export function findTemplate(code: string): ImportTemplate | undefined {
  return templates.get(code);
}

/** Thrown when the template of a stored batch is gone: a batch keeps the code of the template it was made for. */
export function getTemplate(code: string): ImportTemplate {
  const template = templates.get(code);
  if (!template) throw new Error(`No import template ${code}`);
  return template;
}

export function listTemplates(): readonly ImportTemplate[] {
  return [...templates.values()];
}
