import type { ModuleManifest } from '../../platform/module-manifest';
import { FORM_ROUTES } from './fill-form.routes';
import { FormTemplate } from './form-template.entity';
import { FormTemplateResolver } from './form-template.resolver';
import { templateOwner } from './template-owner';

export { FormTemplate } from './form-template.entity';

export const formTemplatesModule: ModuleManifest = {
  name: 'form-templates',
  entities: [FormTemplate],
  resolvers: [FormTemplateResolver],
  httpRoutes: FORM_ROUTES,
  attachmentOwners: [templateOwner],
};
